import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
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

/** Every web service, to be asked alone: what it answers now beside what vision360 said. */
export function Payloads({ record }: { record: VehicleRecord }) {
  const text = useMessages(messages);
  return (
    <Panel title={text.payloads}>
      <p className={tableClasses.note}>{text.payloadsNote}</p>
      <ul className={classes.services}>
        {vehicleServices.map((service) => (
          <Service key={service} service={service} record={record} />
        ))}
      </ul>
    </Panel>
  );
}

function Service({ service, record }: { service: VehicleServiceName; record: VehicleRecord }) {
  const text = useMessages(messages);
  const key = useVehicleKey();
  const asking = useMutation({ mutationFn: () => askAlone(service, key, record) });
  const name = text.services[service];
  return (
    <li className={classes.service}>
      <div className={classes.head}>
        <span className={classes.name}>{name}</span>
        <span className={classes.known}>
          {text.inVision360} : <Known service={service} record={record} />
        </span>
        <span className={classes.answer} role="status">
          {asking.data && <Verdict asked={asking.data} />}
        </span>
        <Button
          variant="default"
          size="xs"
          loading={asking.isPending}
          onClick={() => asking.mutate()}
          aria-label={text.askLabel(name)}
        >
          {asking.data || asking.error ? text.askAgain : text.ask}
        </Button>
      </div>
      {asking.error && <Failure error={toAppError(asking.error)} onRetry={() => asking.mutate()} />}
      {asking.data && <Payload name={name} body={asking.data.body} />}
    </li>
  );
}

function Known({ service, record }: { service: VehicleServiceName; record: VehicleRecord }) {
  const text = useMessages(messages);
  const section = sectionOf(service, record);
  if (!section) return record.source === 'vision360' ? text.whole : text.failed;
  return section.status === 'ready' ? text.records(section.data.length) : text.failed;
}

function Verdict({ asked }: { asked: Asked }) {
  const text = useMessages(messages);
  const format = useFormat();
  const ms = format.integer(asked.milliseconds);
  const records = asked.records === null ? text.whole : text.records(asked.records);
  return (
    <>
      {text.answered(records, ms)}
      {asked.same !== null && ` · ${asked.same ? text.same : text.differs}`}
    </>
  );
}
