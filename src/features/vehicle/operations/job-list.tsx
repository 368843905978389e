import type { JobHistory, Occurrence } from '#src/domain/operations.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Fields } from '#src/ui/fields.tsx';
import classes from './job-list.module.css';
import { operationMessages } from './messages.ts';
import { useJobWords } from './use-job-words.ts';

/** The phone's form of the table and of the matrix: each job with its facts and all of its dates. */
export function JobList({ jobs }: { jobs: readonly JobHistory[] }) {
  const text = useMessages(operationMessages);
  const wordsOf = useJobWords();
  return (
    <ul className={classes.list}>
      {jobs.map((history) => {
        const words = wordsOf(history);
        return (
          <li key={history.job.key} className={classes.job}>
            <h3 className={classes.name}>
              {words.name} {words.isWear && <span className={classes.wear}>{text.wear}</span>}
            </h3>
            <Fields
              fields={[
                {
                  label: text.last,
                  value: words.last,
                  note: [words.lastKm, words.lastPlace].filter(Boolean).join(' · '),
                },
                { label: text.ago, value: words.agoTime, note: words.agoKm },
                { label: text.observed, value: words.observed },
                { label: text.usual, value: words.usual },
              ]}
            />
            <details className={classes.dates}>
              <summary>{[words.times, words.undated].filter(Boolean).join(', ')}</summary>
              <Dates occurrences={history.occurrences} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}

function Dates({ occurrences }: { occurrences: readonly Occurrence[] }) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  return (
    <ul>
      {[...occurrences.entries()].map(([place, { date, mileage, mileageDoubtful, member }]) => (
        <li key={place}>
          {[
            date ? format.date(date) : text.undated,
            mileage !== null && format.km(mileage),
            mileageDoubtful && text.doubtfulKm,
            member?.tradeName ?? member?.posCode,
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
