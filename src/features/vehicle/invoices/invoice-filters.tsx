import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { type InvoiceFilter, jobsOn, membersOn } from '#src/domain/invoice-filter.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { filterMessages } from './filter-messages.ts';
import classes from './invoice-filters.module.css';

const noFilter: InvoiceFilter = { job: null, member: null, text: '' };

interface InvoiceFiltersProps {
  /** All of the vehicle's: what can be filtered by. */
  invoices: readonly VehicleInvoice[];
  filter: InvoiceFilter;
  onChange: (filter: InvoiceFilter) => void;
  isFiltered: boolean;
}

export function InvoiceFilters(props: InvoiceFiltersProps) {
  const { invoices, filter, onChange, isFiltered } = props;
  const text = useMessages(filterMessages);
  const format = useFormat();
  const jobs = useMemo(
    () =>
      jobsOn(invoices).map(({ job, invoices: count }) => ({
        value: job.key,
        label: `${job.label ?? job.key} (${format.integer(count)})`,
      })),
    [invoices, format],
  );
  const members = membersOn(invoices).map((member) => ({
    value: member.key,
    label: member.tradeName ?? member.posCode ?? member.key,
  }));
  return (
    <search aria-label={text.filter} className={classes.filters}>
      <Choice
        label={text.job}
        all={text.allJobs}
        choices={jobs}
        value={filter.job}
        onChange={(job) => onChange({ ...filter, job })}
      />
      <Choice
        label={text.member}
        all={text.allMembers}
        choices={members}
        value={filter.member}
        onChange={(member) => onChange({ ...filter, member })}
      />
      <TextFilter value={filter.text} onChange={(words) => onChange({ ...filter, text: words })} />
      {isFiltered && (
        <Button size="xs" variant="default" onClick={() => onChange(noFilter)}>
          {text.clear}
        </Button>
      )}
    </search>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  choices: { value: string; label: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
}

/** A choice that the address asks for and this vehicle does not have is still shown as chosen. */
function Choice({ label, all, choices, value, onChange }: ChoiceProps) {
  const isStrange = value !== null && choices.every((choice) => choice.value !== value);
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: '', label: all },
        ...choices,
        ...(isStrange ? [{ value, label: value }] : []),
      ]}
    />
  );
}

/** How long typing rests before the list follows, in ms. */
const REST = 200;

/** What is being typed stands here until the address has it. */
function TextFilter({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useMessages(filterMessages);
  const [draft, setDraft] = useState<string | null>(null);
  const send = useDebouncedCallback(onChange, REST);
  return (
    <TextInput
      size="xs"
      type="search"
      label={text.text}
      placeholder={text.textHint}
      value={draft ?? value}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        send(event.currentTarget.value);
      }}
      onBlur={() => {
        send.flush();
        setDraft(null);
      }}
    />
  );
}
