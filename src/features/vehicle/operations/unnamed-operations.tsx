import { Box } from '@mantine/core';
import type { Operation } from '#contract/operation.ts';
import { newestFirst } from '#src/domain/dates.ts';
import { jobOf } from '#src/domain/job.ts';
import { memberOf } from '#src/domain/member.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useMemberName } from '#src/shared/words/use-member-name.ts';
import { Panel } from '#src/ui/panel.tsx';
import classes from './job-table.module.css';
import { operationMessages } from './messages.ts';

/** Operations that say neither a job's number nor its label: whatever else they say is kept in sight. */
export function UnnamedOperations({ operations }: { operations: readonly Operation[] }) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const nameOf = (operation: Operation) => {
    const member = memberOf(operation);
    return member && memberName(member);
  };
  const unnamed = operations
    .filter((operation) => jobOf(operation) === null)
    .sort((a, b) => newestFirst(a.jobDate, b.jobDate));
  return (
    <Panel title={text.unnamed} aside={format.integer(unnamed.length)}>
      <Box
        component="section"
        className={classes.scroll}
        aria-label={text.unnamedRegion}
        tabIndex={0}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{text.date}</th>
              <th scope="col">{text.invoice}</th>
              <th scope="col">{text.member}</th>
              <th scope="col">{text.recognisedFrom}</th>
              <th scope="col" data-numeric>
                {text.mileage}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...unnamed.entries()].map(([place, operation]) => (
              <tr key={place}>
                <td>{operation.jobDate ? format.date(operation.jobDate) : text.undated}</td>
                <td>{operation.invoiceDmsId}</td>
                <td>{nameOf(operation)}</td>
                <td>{operation.privateUsedSource}</td>
                <td data-numeric>
                  {operation.jobMileage !== null && format.km(operation.jobMileage)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
    </Panel>
  );
}
