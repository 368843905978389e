import { type VehicleFact, vehicleFacts } from '#src/domain/vehicle-facts.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { adviceMessages } from '#src/shared/words/advice-messages.ts';
import { sourceMessages } from '#src/shared/words/source-messages.ts';
import { Clamp } from '#src/ui/clamp.tsx';
import { Empty } from '#src/ui/empty.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './data-table.module.css';
import { DataTable } from './data-table.tsx';
import { messages } from './messages.ts';

/** What each source says of the vehicle, where they agree and where not. */
export function Facts({ view }: { view: VehicleView }) {
  const text = useMessages(messages);
  const { fields } = useMessages(adviceMessages);
  const sources = useMessages(sourceMessages);
  const format = useFormat();
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
            values.map(({ value, sources: by }, index) => (
              <tr key={`${field}/${value}`}>
                {index === 0 && (
                  <th scope="row" rowSpan={values.length}>
                    <span className={classes.capital}>{labels[field]}</span>{' '}
                    {values.length > 1 && <ToneBadge tone="soon">{text.disagree}</ToneBadge>}
                  </th>
                )}
                <td>
                  <Clamp>{wordsOf(field, value)}</Clamp>
                </td>
                <td>{format.list(by.map((source) => sources[source]))}</td>
              </tr>
            )),
          )}
        </tbody>
      </DataTable>
    </Panel>
  );
}

/** Dates and kilometres as a reader writes them; texts as the source has them. */
function useValue() {
  const format = useFormat();
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
      default:
        return value;
    }
  };
}
