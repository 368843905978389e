import { Box } from '@mantine/core';
import type { JobHistory } from '#src/domain/operations.ts';
import { useMessages } from '#src/i18n/lang.ts';
import classes from './job-table.module.css';
import { operationMessages } from './messages.ts';
import { useJobWords } from './use-job-words.ts';

/** One row a job, the last done first. */
export function JobTable({ jobs }: { jobs: readonly JobHistory[] }) {
  const text = useMessages(operationMessages);
  const wordsOf = useJobWords();
  return (
    <Box component="section" className={classes.scroll} aria-label={text.tableRegion} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{text.job}</th>
            <th scope="col">{text.last}</th>
            <th scope="col" data-numeric>
              {text.ago}
            </th>
            <th scope="col" data-numeric>
              {text.times}
            </th>
            <th scope="col" data-numeric>
              {text.observed}
            </th>
            <th scope="col" data-numeric>
              {text.usual}
            </th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((history) => {
            const words = wordsOf(history);
            return (
              <tr key={history.job.key}>
                <th scope="row">
                  {words.name}
                  {words.isWear && <Aside>{text.wear}</Aside>}
                </th>
                <td>
                  {words.last}
                  <Aside>{[words.lastKm, words.lastPlace].filter(Boolean).join(' · ')}</Aside>
                </td>
                <td data-numeric>
                  {words.agoTime}
                  <Aside>{words.agoKm}</Aside>
                </td>
                <td data-numeric>
                  {words.times}
                  <Aside>{words.undated}</Aside>
                </td>
                <td data-numeric>{words.observed}</td>
                <td data-numeric>{words.usual}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Box>
  );
}

function Aside({ children }: { children: string | null }) {
  return children && <span className={classes.aside}>{children}</span>;
}
