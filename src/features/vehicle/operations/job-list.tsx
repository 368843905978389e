import type { JobHistory, Occurrence } from '#src/domain/operations.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { Clamp } from '#src/ui/clamp.tsx';
import { Fields } from '#src/ui/fields.tsx';
import classes from './job-list.module.css';
import { operationMessages } from './messages.ts';
import { useJobWords } from './use-job-words.ts';

/** The phone's form of the table and of the matrix: each job with its facts and all of its dates. */
export function JobList({ jobs }: { jobs: readonly JobHistory[] }) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const wordsOf = useJobWords();
  return (
    <ul className={classes.list}>
      {jobs.map((history) => {
        const words = wordsOf(history);
        return (
          <li key={history.job.key} className={classes.job}>
            <h3 className={classes.name}>
              <Clamp>
                {words.name} {words.isWear && <span className={classes.wear}>{text.wear}</span>}
              </Clamp>
            </h3>
            <Fields
              fields={(['last', 'ago', 'observed', 'usual'] as const)
                .filter((fact) => words[fact].main !== '')
                .map((fact) => ({
                  label: text[fact],
                  value: words[fact].main,
                  note: words[fact].aside,
                }))}
            />
            <details className={classes.dates}>
              <summary>
                {words.times === 1
                  ? text.once
                  : format.count(words.times, text.timesWord, text.timesWord)}
                {words.undated && `, ${words.undated}`}
              </summary>
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
  const memberName = useMemberName();
  return (
    <ul>
      {[...occurrences.entries()].map(([place, { date, mileage, mileageDoubtful, member }]) => (
        <li key={place}>
          {[
            date ? format.date(date) : text.undated,
            mileage !== null && format.km(mileage),
            mileageDoubtful && text.doubtfulKm,
            member && memberName(member),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}
