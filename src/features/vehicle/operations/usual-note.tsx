import { familyOf, usualIntervalOf } from '#src/domain/job-families.ts';
import { intervalSources } from '#src/domain/job-family-table.ts';
import type { JobHistory } from '#src/domain/operations.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { operationMessages } from './messages.ts';
import classes from './usual-note.module.css';

/** What the usual intervals are and where those shown come from. */
export function UsualNote({ jobs }: { jobs: readonly JobHistory[] }) {
  const text = useMessages(operationMessages);
  const sources = new Set(
    jobs.flatMap(({ job }) => usualIntervalOf(familyOf(job.label))?.source ?? []),
  );
  return (
    <div className={classes.note}>
      {jobs.some(({ since }) => since.km !== null) && <p>{text.agoNote}</p>}
      {sources.size > 0 && (
        <p>
          {text.usualNote} {sources.size === 1 ? text.source : text.sources}{' '}
          {[...sources].map((source, index) => (
            <span key={source}>
              {index > 0 && ', '}
              <Source at={intervalSources[source]} />
            </span>
          ))}
          .
        </p>
      )}
    </div>
  );
}

/** A page of the web by its host, or the article of a law. */
function Source({ at }: { at: string }) {
  if (!URL.canParse(at)) return at;
  return (
    <a href={at} target="_blank" rel="noreferrer">
      {new URL(at).hostname.replace(/^www\./, '')}
    </a>
  );
}
