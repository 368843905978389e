import { IconArrowRight } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createSearchParams, Link } from 'react-router';
import { api } from '#src/api/api.ts';
import { useSingleMutation } from '#src/api/use-single-mutation.ts';
import { ahead } from '#src/code-ahead.ts';
import type { VehicleInvoice } from '#src/domain/invoices/invoices.ts';
import type { ClientField } from '#src/domain/owners/owner-fields.ts';
import type { Section, VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { type PanelName, paths } from '#src/paths.ts';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { type VehicleKey, vehicleQuery } from '#src/shared/vehicle/vehicle-query.ts';
import type { ListSectionName } from '#src/shared/vehicle/vehicle-sections.ts';
import { adviceMessages } from '#src/shared/words/messages.ts';
import { followedMessages } from '#src/shared/words/reminder-messages.ts';
import type { AdviceFact } from '#src/shared/words/sentences.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Clamp, Email } from '#src/ui/text.tsx';
import classes from './panel-parts.module.css';

interface SectionPartProps<T> {
  name: ListSectionName;
  section: Section<T>;
  children: (data: T) => ReactNode;
}

/**
 * A section of the vehicle: its content and what had to be left out, or why it failed, with a
 * retry.
 */
export function SectionPart<T>({ name, section, children }: SectionPartProps<T>) {
  const text = useMessages(vehicleMessages);
  const { reload, isPending } = useReloadSection(name);
  if (section.status === 'failed') {
    return (
      <Failure
        error={section.error}
        title={text.sectionFailed(text.sections[name])}
        onRetry={reload}
        pending={isPending}
      />
    );
  }
  return (
    <>
      {section.unreadable > 0 && (
        <p className={classes.unreadable} role="status">
          {text.unreadable(section.unreadable, text.sections[name])}
        </p>
      )}
      {children(section.data)}
    </>
  );
}

/** What was asked for. By the time the answer comes, another vehicle may be in sight. */
interface Asked {
  key: VehicleKey;
  /** The failed section, as it was. */
  failed: VehicleRecord[ListSectionName] | undefined;
}

const services = ahead(() => fetchCode(() => import('#src/shared/vehicle/load-services.ts')));

/** Asks the section's own web service again and puts the answer into its place in the vehicle. */
function useReloadSection(name: ListSectionName) {
  const key = useVehicleKey();
  const queryClient = useQueryClient();
  const { mutate, isPending } = useSingleMutation({
    mutationKey: ['section', key.network, key.plate, key.lang, name],
    mutationFn: async ({ key }: Asked) => (await services()).reloadSection(api, key, name),
    onSuccess: (section, { key, failed }) =>
      queryClient.setQueryData(vehicleQuery(key).queryKey, (vehicle) =>
        // If the vehicle was loaded again meanwhile, it has newer data.
        vehicle && vehicle[name] === failed ? { ...vehicle, ...section } : vehicle,
      ),
  });
  const reload = () =>
    mutate({ key, failed: queryClient.getQueryData(vehicleQuery(key).queryKey)?.[name] });
  return { reload, isPending };
}

interface RecordValueProps {
  field: ClientField;
  children: string | null;
}

/** What a record says about its owner, in the form in which it is compared with another's. */
export function RecordValue({ field, children }: RecordValueProps) {
  const value = children ?? '—';
  return <Clamp verbatim>{field === 'email' ? <Email>{value}</Email> : value}</Clamp>;
}

/** A link that opens the invoice in the invoices panel, which reads its key from the address. */
export function InvoiceLink({ invoice: { key, dmsId, date } }: { invoice: VehicleInvoice }) {
  const text = useMessages(followedMessages);
  const format = useFormat();
  const vehicle = useVehicleKey();
  return (
    <Link
      className={classes.link}
      to={{
        pathname: paths.vehicle(vehicle, 'invoices'),
        search: createSearchParams({ invoice: key }).toString(),
      }}
    >
      {text.openInvoice(dmsId, date && format.date(date))}
    </Link>
  );
}

export const MOST_FACTS = 5;

interface AdviceFactsProps {
  label?: string | null;
  facts: readonly AdviceFact[];
  /** Shown after the last of them. */
  basis?: string;
}

/** The single facts that a sentence is about, and what they rest on. */
export function AdviceFacts({ label = null, facts, basis }: AdviceFactsProps) {
  const text = useMessages(adviceMessages);
  const hidden = facts.length - MOST_FACTS;
  return (
    <p className={classes.facts}>
      {label !== null && <span className={classes.label}>{text.group(label)}</span>}
      {facts.slice(0, MOST_FACTS).map(({ key, name, note }) => (
        <span key={key} className={classes.fact}>
          {name}
          {note !== null && (
            <span className={classes.note}>{name === '' ? note : `, ${note}`}</span>
          )}
        </span>
      ))}
      {hidden > 0 && (
        <span className={classes.fact}>
          <span className={classes.note}>{text.others(hidden)}</span>
        </span>
      )}
      {basis !== undefined && <span className={classes.note}>{basis}</span>}
    </p>
  );
}

/** Where the matter is shown in full. */
export function PanelLink({ panel }: { panel: PanelName }) {
  const panelNames = useMessages(vehicleMessages);
  const vehicle = useVehicleKey();
  return (
    <Link data-screen className={classes.onward} to={paths.vehicle(vehicle, panel)}>
      {panelNames[panel]} <IconArrowRight size={16} aria-hidden />
    </Link>
  );
}
