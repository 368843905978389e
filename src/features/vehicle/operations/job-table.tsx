import { Box } from '@mantine/core';
import type { JobHistory } from '#src/domain/operations.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Clamp } from '#src/ui/clamp.tsx';
import classes from './job-table.module.css';
import { operationMessages } from './messages.ts';
import { useJobWords, type Words } from './use-job-words.ts';

/** One row a job, the last done first. */
export function JobTable({ jobs }: { jobs: readonly JobHistory[] }) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const wordsOf = useJobWords();
  return (
    <Box component="section" className={classes.scroll} aria-label={text.tableRegion} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.job}</th>
            <th scope="col">{text.last}</th>
            {(['times', 'ago', 'observed', 'usual'] as const).map((fact) => (
              <th key={fact} scope="col" data-numeric>
                {text[fact]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jobs.map((history) => {
            const words = wordsOf(history);
            return (
              <tr key={history.job.key}>
                <th scope="row">
                  <Clamp>{words.name}</Clamp>
                  {words.isWear && <span className={classes.aside}>{text.wear}</span>}
                </th>
                <td>
                  <Stacked words={words.last} />
                </td>
                <td data-numeric>
                  <Stacked words={{ main: format.integer(words.times), aside: words.undated }} />
                </td>
                {(['ago', 'observed', 'usual'] as const).map((fact) => (
                  <td key={fact} data-numeric>
                    <Stacked words={words[fact]} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}

function Stacked({ words: { main, aside } }: { words: Words }) {
  return (
    <>
      {main || <span className={classes.none}>—</span>}
      {aside && <span className={classes.aside}>{aside}</span>}
    </>
  );
}
