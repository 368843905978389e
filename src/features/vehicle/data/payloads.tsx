import { Button, CopyButton } from '@mantine/core';
import { useId, useMemo } from 'react';
import type { VehicleServiceName } from '#contract/services.ts';
import { toAppError } from '#src/api/errors.ts';
import { type AnswerComparison, compareAnswers } from '#src/domain/quality/answer-comparison.ts';
import type { VehicleRecord } from '#src/domain/vehicle/vehicle.ts';
import { dataMessages } from '#src/features/vehicle/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SendButton } from '#src/ui/send-button.tsx';
import tableClasses from './data-table.module.css';
import classes from './payloads.module.css';
import { type Asked, type ServiceAlone, sectionOf, useServicesAlone } from './services-alone.ts';

/** Every web service, to be asked separately: what it answers now, next to what vision360 said. */
export function Payloads({ record }: { record: VehicleRecord }) {
  const text = useMessages(dataMessages);
  const services = useServicesAlone();
  const askAll = () => {
    for (const { ask } of services) ask();
  };
  return (
    <Panel
      title={text.payloads}
      aside={
        <SendButton variant="default" size="xs" onClick={askAll}>
          {text.askAll}
        </SendButton>
      }
    >
      <p className={tableClasses.note}>{text.sides[record.source].note}</p>
      <ul className={classes.services}>
        {services.map((alone) => (
          <Service key={alone.service} {...alone} record={record} />
        ))}
      </ul>
    </Panel>
  );
}

function Service(props: ServiceAlone & { record: VehicleRecord }) {
  const { service, asked, thrown, isAsking, ask, record } = props;
  const text = useMessages(dataMessages);
  const comparison = useMemo(
    () => asked && compare(service, asked, record),
    [service, asked, record],
  );
  const name = text.services[service];
  const failure = thrown ? toAppError(thrown) : (asked?.error ?? null);
  const answer = asked &&
    !thrown && { asked, comparison: comparison ?? null, source: record.source };
  return (
    <li className={classes.service}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <span className={classes.known}>
          {text.sides[record.source].known} <Known service={service} record={record} />
        </span>
        <span className={classes.answer} role="status">
          {answer && <Verdict {...answer} />}
        </span>
        <SendButton
          variant="default"
          size="xs"
          loading={isAsking}
          onClick={ask}
          aria-label={text.askLabel(name)}
        >
          {asked || thrown ? text.askAgain : text.ask}
        </SendButton>
      </div>
      {failure && <Failure error={failure} onRetry={ask} pending={isAsking} />}
      {answer && <Answer name={name} {...answer} />}
    </li>
  );
}

/** Compares a service's records with those that the page shows; null if either side has none. */
function compare(
  service: VehicleServiceName,
  { records }: Asked,
  record: VehicleRecord,
): AnswerComparison | null {
  const section = sectionOf(service, record);
  return records && section?.status === 'ready' ? compareAnswers(records, section.data) : null;
}

function Known({ service, record }: { service: VehicleServiceName; record: VehicleRecord }) {
  const text = useMessages(dataMessages);
  const count = useRecordCount();
  const section = sectionOf(service, record);
  if (!section) return record.source === 'vision360' ? text.whole : text.failed;
  return section.status === 'ready' ? count(section.data.length, section.unreadable) : text.failed;
}

/** Such as "1 enregistrement, et 4 illisibles". */
function useRecordCount(): (records: number, unreadable: number) => string {
  const text = useMessages(dataMessages);
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
  comparison: AnswerComparison | null;
  source: VehicleRecord['source'];
}

function Verdict({ asked, comparison, source }: AskedProps) {
  const { milliseconds, records, unreadable, error } = asked;
  const text = useMessages(dataMessages);
  const { differs: unlike, same } = text.sides[source];
  const count = useRecordCount();
  const format = useFormat();
  const what = error
    ? text.failed
    : records === null
      ? text.whole
      : count(records.length, unreadable);
  const answered = text.answered(what, format.integer(milliseconds));
  const compared = comparison && (differs(comparison) ? unlike : same);
  return <span>{[answered, compared].filter(Boolean).join(' · ')}</span>;
}

const differs = ({ onlyAlone, onlyWhole }: AnswerComparison): boolean =>
  onlyAlone.length + onlyWhole.length > 0;

/** The answer as it came, below the records that only one side has. */
function Answer({ name, asked: { body }, comparison, source }: AskedProps & { name: string }) {
  const text = useMessages(dataMessages);
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

const MAX_ROWS = 20;

/** JSON laid out to be read and copied. */
function Payload({ title, body }: { title: string; body: unknown }) {
  const text = useMessages(dataMessages);
  const id = useId();
  const json = useMemo(() => JSON.stringify(body, null, 2), [body]);
  return (
    <div className={classes.payload}>
      <div className={classes.title}>
        <label htmlFor={id}>{title}</label>
        <CopyButton value={json}>
          {({ copied, copy }) => (
            <Button variant="default" size="compact-xs" onClick={copy}>
              {copied ? text.copied : text.copy}
            </Button>
          )}
        </CopyButton>
      </div>
      {/* Not a <pre>, because a field can be reached, scrolled and selected with the keyboard. */}
      <textarea
        id={id}
        className={classes.json}
        value={json}
        rows={Math.min(json.split('\n').length, MAX_ROWS)}
        wrap="off"
        spellCheck={false}
        readOnly
      />
    </div>
  );
}
