import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { type InvoiceFilter, jobsOn, membersOn } from '#src/domain/invoice-filter.ts';
import type { VehicleInvoice } from '#src/domain/invoices.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { Choice } from '#src/ui/choice.tsx';
import { TextFilter } from '#src/ui/text-filter.tsx';
import { detailMessages } from './detail-messages.ts';
import { filterMessages } from './filter-messages.ts';
import classes from './invoice-filters.module.css';

const noFilter: InvoiceFilter = { job: null, member: null, text: '' };

interface InvoiceFiltersProps {
  /** All of the vehicle's: what can be filtered by. */
  invoices: readonly VehicleInvoice[];
  filter: InvoiceFilter;
  onChange: (change: Partial<InvoiceFilter>) => void;
  isFiltered: boolean;
}

export function InvoiceFilters(props: InvoiceFiltersProps) {
  const { invoices, filter, onChange, isFiltered } = props;
  const text = useMessages(filterMessages);
  const { unlabelled } = useMessages(detailMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const jobs = useMemo(
    () =>
      jobsOn(invoices).map(({ job, invoices: count }) => ({
        value: job.key,
        label: `${job.label ?? unlabelled(String(job.id))} (${format.integer(count)})`,
      })),
    [invoices, format, unlabelled],
  );
  const members = membersOn(invoices).map((member) => ({
    value: member.key,
    label: memberName(member),
  }));
  return (
    <search aria-label={text.filter} className={classes.filters}>
      <Choice
        label={text.job}
        all={text.allJobs}
        choices={jobs}
        value={filter.job}
        onChange={(job) => onChange({ job })}
      />
      <Choice
        label={text.member}
        all={text.allMembers}
        choices={members}
        value={filter.member}
        onChange={(member) => onChange({ member })}
      />
      <TextFilter
        label={text.text}
        placeholder={text.textHint}
        value={filter.text}
        onChange={(words) => onChange({ text: words })}
      />
      {isFiltered && (
        <Button size="xs" variant="default" onClick={() => onChange(noFilter)}>
          {text.clear}
        </Button>
      )}
    </search>
  );
}
