import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { VehicleServiceName } from '#contract/services.ts';
import { toAppError } from '#src/api/errors.ts';
import type { VehicleRecord } from '#src/domain/vehicle.ts';
import { useVehicleKey } from '#src/features/vehicle/vehicle-key.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { type Asked, askAlone, sectionOf, vehicleServices } from './ask-alone.ts';
import tableClasses from './data-table.module.css';
import { messages } from './messages.ts';
import { Payload } from './payload.tsx';
import classes from './payloads.module.css';

/** How often each web service was asked. */
type Rounds = Partial<Record<VehicleServiceName, number>>;

/** Every web service, to be asked alone: what it answers now beside what vision360 said. */
export function Payloads({ record }: { record: VehicleRecord }) {
  const text = useMessages(messages);
  const [rounds, setRounds] = useState<Rounds>({});
  const ask = (...services: readonly VehicleServiceName[]) =>
    setRounds((before) => ({
      ...before,
      ...Object.fromEntries(services.map((name) => [name, (before[name] ?? 0) + 1])),
    }));
  return (
    <Panel
      title={text.payloads}
      aside={
        <Button variant="default" size="xs" onClick={() => ask(...vehicleServices)}>
          {text.askAll}
        </Button>
      }
    >
      <p className={tableClasses.note}>{text.sides[record.source].note}</p>
      <ul className={classes.services}>
        {vehicleServices.map((service) => (
          <Service
            key={service}
            service={service}
            record={record}
            round={rounds[service] ?? 0}
            onAsk={() => ask(service)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface ServiceProps {
  service: VehicleServiceName;
  record: VehicleRecord;
  round: number;
  onAsk: () => void;
}

function Service({ service, record, round, onAsk }: ServiceProps) {
  const text = useMessages(messages);
  const key = useVehicleKey();
  const { data, error, isFetching } = useQuery({
    queryKey: ['alone', key.network, key.plate, key.lang, service, round],
    queryFn: ({ signal }) => askAlone(service, { ...key, signal }, record),
    enabled: round > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const name = text.services[service];
  const failure = error ? toAppError(error) : (data?.error ?? null);
  return (
    <li className={classes.service}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <span className={classes.known}>
          {text.sides[record.source].known} <Known service={service} record={record} />
        </span>
        <span className={classes.answer} role="status">
          {data && <Verdict asked={data} source={record.source} />}
        </span>
        <Button
          variant="default"
          size="xs"
          loading={isFetching}
          onClick={onAsk}
          aria-label={text.askLabel(name)}
        >
          {round > 0 ? text.askAgain : text.ask}
        </Button>
      </div>
      {failure && <Failure error={failure} onRetry={onAsk} pending={isFetching} />}
      {data && <Answer name={name} asked={data} source={record.source} />}
    </li>
  );
}

function Known({ service, record }: { service: VehicleServiceName; record: VehicleRecord }) {
  const text = useMessages(messages);
  const count = useRecordCount();
  const section = sectionOf(service, record);
  if (!section) return record.source === 'vision360' ? text.whole : text.failed;
  return section.status === 'ready' ? count(section.data.length, section.unreadable) : text.failed;
}

/** "1 enregistrement, et 4 illisibles". */
function useRecordCount(): (records: number, unreadable: number) => string {
  const text = useMessages(messages);
  const format = useFormat();
  return (records, unreadable) => {
    const read = format.count(records, text.record, text.records);
    return unreadable === 0
      ? read
      : `${read}${text.and}${format.count(unreadable, text.unreadableOne, text.unreadableMany)}`;
  };
}

interface AskedProps {
  asked: Asked;
  source: VehicleRecord['source'];
}

function Verdict({ asked, source }: AskedProps) {
  const { milliseconds, records, unreadable, comparison, error } = asked;
  const text = useMessages(messages);
  const { differs: unlike, same } = text.sides[source];
  const count = useRecordCount();
  const format = useFormat();
  const what = error ? text.failed : records === null ? text.whole : count(records, unreadable);
  return (
    <>
      {text.answered(what, format.integer(milliseconds))}
      {comparison && ` · ${differs(comparison) ? unlike : same}`}
    </>
  );
}

const differs = ({ onlyAlone, onlyWhole }: NonNullable<Asked['comparison']>): boolean =>
  onlyAlone.length + onlyWhole.length > 0;

/** The answer as it came, under the records that stand on one side only. */
function Answer({ name, asked: { body, comparison }, source }: AskedProps & { name: string }) {
  const text = useMessages(messages);
  const { onlyWhole = [], onlyAlone = [] } = comparison ?? {};
  return (
    <>
      <div className={classes.sides}>
        {onlyWhole.length > 0 && (
          <Payload title={text.sides[source].only(onlyWhole.length)} body={onlyWhole} />
        )}
        {onlyAlone.length > 0 && (
          <Payload title={text.onlyAlone(onlyAlone.length)} body={onlyAlone} />
        )}
      </div>
      {body !== undefined && <Payload title={text.payload(name)} body={body} />}
    </>
  );
}
