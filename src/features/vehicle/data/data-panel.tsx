import { useMemo } from 'react';
import { Link } from 'react-router';
import { energyOf } from '#rules/energy.ts';
import { foldText } from '#rules/fold-text.ts';
import type { Owner } from '#src/domain/owners/owners.ts';
import type { Section } from '#src/domain/vehicle/vehicle.ts';
import { type VehicleFact, vehicleFacts } from '#src/domain/vehicle/vehicle-facts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { clientMessages, dataMessages } from '#src/features/vehicle/messages.ts';
import { RecordValue, SectionPart } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Received, ReceivedRows } from '#src/shared/received/received.tsx';
import { Trace } from '#src/shared/traces/trace.tsx';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { useOwnerName } from '#src/shared/vehicle/owner-contact.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { doubtMessages } from '#src/shared/words/doubt-messages.ts';
import { useSourceWords } from '#src/shared/words/use-source-words.ts';
import { OtherFields } from '#src/ui/other-fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Clamp, Empty } from '#src/ui/text.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './data-table.module.css';
import { DataTable } from './data-table.tsx';
import { Payloads } from './payloads.tsx';
import { Quality } from './quality.tsx';

/** What the members sent, what the API made of it, and every answer as it came. */
export default function DataPanel({ view }: { view: VehicleView }) {
  const text = useMessages(dataMessages);
  const { record } = view;
  const { rawClients, rawInvoiceLines } = record;
  const received = useMemo(
    () => [...rowsOf(rawClients), ...rowsOf(rawInvoiceLines)],
    [rawClients, rawInvoiceLines],
  );
  return (
    <>
      <SectionPart name="rawInvoiceLines" section={record.rawInvoiceLines}>
        {(rows) => (
          <SectionPart name="invoices" section={view.invoices}>
            {(invoices) => <Quality rows={rows} invoices={invoices} />}
          </SectionPart>
        )}
      </SectionPart>
      <Facts view={view} />
      <OwnerDifferences owners={view.owners} />
      <Panel title={text.diagnostic}>
        {record.diagnostic ? (
          <OtherFields fields={record.diagnostic} labels={text.diagnosticKeys} />
        ) : (
          <Empty>{text.noDiagnostic}</Empty>
        )}
        <OtherFields title={text.otherFields} fields={record.otherFields} />
      </Panel>
      <Received rows={received}>
        {(words) => (
          <>
            <SectionPart name="rawClients" section={record.rawClients}>
              {(rows) => <ReceivedRows kind="clients" rows={rows} words={words} />}
            </SectionPart>
            <SectionPart name="rawInvoiceLines" section={record.rawInvoiceLines}>
              {(rows) => <ReceivedRows kind="lines" rows={rows} words={words} />}
            </SectionPart>
          </>
        )}
      </Received>
      <Payloads record={record} />
    </>
  );
}

const rowsOf = <Row,>(section: Section<Row[]>): Row[] =>
  section.status === 'ready' ? section.data : [];

/** What each source says about the vehicle, and whether they agree. */
function Facts({ view }: { view: VehicleView }) {
  const text = useMessages(dataMessages);
  const { fields } = useMessages(doubtMessages);
  const sourcesOf = useSourceWords();
  const wordsOf = useValue();
  const facts = vehicleFacts(view);
  const labels: Record<VehicleFact['field'], string> = { ...fields, ...text.measures };
  if (facts.length === 0) {
    return (
      <Panel title={text.facts}>
        <Empty>{text.noFacts}</Empty>
      </Panel>
    );
  }
  return (
    <Panel title={text.facts}>
      <DataTable title={text.facts} stacks="head">
        <thead>
          <tr>
            <th scope="col">{text.fact}</th>
            <th scope="col" className={classes.value}>
              {text.value}
            </th>
            <th scope="col">{text.said}</th>
          </tr>
        </thead>
        <tbody>
          {facts.flatMap(({ field, values }) =>
            values.map(({ value, sources, members }, index) => (
              <tr key={`${field}/${value}`}>
                {index === 0 && (
                  <th scope="row" rowSpan={values.length}>
                    <span className={classes.capital}>{labels[field]}</span>{' '}
                    <FactTrace field={field} what={labels[field]} view={view} />{' '}
                    {values.length > 1 && <ToneBadge tone="soon">{text.disagree}</ToneBadge>}
                  </th>
                )}
                <td>
                  <Clamp verbatim={field !== 'energy'}>{wordsOf(field, value)}</Clamp>
                </td>
                <td>
                  {/* Whose word it is only matters if the values differ. */}
                  {sourcesOf({ sources, members: values.length > 1 ? members : [] })}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </DataTable>
    </Panel>
  );
}

interface FactTraceProps {
  field: VehicleFact['field'];
  what: string;
  view: VehicleView;
}

/** Where what is worked out comes from; all else is said by whom the row names. */
function FactTrace({ field, what, view }: FactTraceProps) {
  switch (field) {
    case 'mileageToday':
      return <Trace what={what} of={{ figure: 'mileageToday', view }} />;
    case 'monthlyMileage':
      return <Trace what={what} of={{ figure: 'monthlyMileage', view }} />;
    case 'nextInspection':
      return <Trace what={what} of={{ figure: 'inspection', view }} />;
    default:
      return null;
  }
}

/**
 * Dates and kilometres as a reader writes them, the energy in our word with the source's behind it;
 * other texts as the source has them.
 */
function useValue() {
  const format = useFormat();
  const text = useMessages(dataMessages);
  const { energies } = useMessages(headerMessages);
  return (field: VehicleFact['field'], value: string): string => {
    switch (field) {
      case 'releaseDate':
      case 'lastVisitDate':
      case 'lastInspection':
      case 'nextInspection':
        return format.date(value);
      case 'lastVisitMileage':
      case 'monthlyMileage':
      case 'mileageToday':
        return format.km(Number(value));
      case 'energy': {
        const energy = energyOf(value);
        if (energy === null) return value;
        return foldText(energies[energy]) === foldText(value)
          ? energies[energy]
          : text.asReceived(energies[energy], value);
      }
      default:
        return value;
    }
  };
}

/** Where the network's record of an owner differs from the member's file. */
function OwnerDifferences({ owners }: { owners: readonly Owner[] }) {
  const text = useMessages(dataMessages);
  const { fields, field, qualified, raw, unnamedOwner } = useMessages(clientMessages);
  const vehicle = useVehicleKey();
  const compared = owners.some(({ comparisons }) => comparisons.length > 0);
  const ownerName = useOwnerName();
  const rows = owners.flatMap((owner) =>
    owner.comparisons.flatMap(({ fields: own }, index) =>
      own
        .filter(({ state }) => state === 'different')
        .map((one) => ({ ...one, key: `${owner.key}/${index}/${one.field}`, owner })),
    ),
  );
  return (
    <Panel
      title={text.owners}
      aside={
        <Link data-screen className={classes.link} to={paths.vehicle(vehicle, 'client')}>
          {text.ownerRecords}
        </Link>
      }
    >
      {owners.length > 1 && <p className={classes.said}>{text.severalOwners(owners.length)}</p>}
      {rows.length === 0 && <Empty>{compared ? text.ownersAgree : text.noOwners}</Empty>}
      {rows.length > 0 && (
        <DataTable title={text.owners} stacks="labels">
          <thead>
            <tr>
              <th scope="col">{text.owner}</th>
              <th scope="col">{field}</th>
              <th scope="col" className={classes.compared}>
                {qualified}
              </th>
              <th scope="col" className={classes.compared}>
                {raw}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Clamp verbatim>{ownerName(row.owner) ?? unnamedOwner}</Clamp>
                </th>
                <td data-label={field}>{fields[row.field]}</td>
                <td data-label={qualified}>
                  <RecordValue field={row.field}>{row.qualified}</RecordValue>
                </td>
                <td data-label={raw}>
                  <RecordValue field={row.field}>{row.raw}</RecordValue>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Panel>
  );
}
