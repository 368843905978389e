import { Box } from '@mantine/core';
import { useMemo } from 'react';
import type { Operation } from '#contract/operation.ts';
import { newestFirst } from '#rules/days.ts';
import type { Upkeep } from '#src/domain/forecasts/forecasts.ts';
import { jobOf } from '#src/domain/operations/job.ts';
import type { JobHistory, Occurrence } from '#src/domain/operations/operations.ts';
import { memberOf } from '#src/domain/vehicle/member.ts';
import { operationMessages } from '#src/features/vehicle/messages.ts';
import { recognitionMessages } from '#src/features/vehicle/recognition-messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Fields } from '#src/ui/fields.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ShowMore, usePart } from '#src/ui/show-more.tsx';
import { asFigure, Clamp, Said } from '#src/ui/text.tsx';
import classes from './job-table.module.css';
import { useJobWords, type Words } from './use-job-words.ts';

interface JobsProps {
  jobs: readonly JobHistory[];
  upkeep: Upkeep;
}

/** One row per job, the last done first. */
export function JobTable({ jobs, upkeep }: JobsProps) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const wordsOf = useJobWords(upkeep);
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
      {main ? <Said>{main}</Said> : <span className={classes.none}>—</span>}
      {aside && (
        <span className={classes.aside} translate={asFigure(aside)}>
          {aside}
        </span>
      )}
    </>
  );
}

/**
 * Operations that give neither the number nor the label of a job. Whatever else they say is shown.
 */
export function UnnamedOperations({ operations }: { operations: readonly Operation[] }) {
  const { sources } = useMessages(recognitionMessages);
  const text = useMessages(operationMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const nameOf = (operation: Operation) => {
    const member = memberOf(operation);
    return member && memberName(member);
  };
  const unnamed = useMemo(
    () =>
      operations
        .filter((operation) => jobOf(operation) === null)
        .sort((a, b) => newestFirst(a.jobDate, b.jobDate)),
    [operations],
  );
  const part = usePart(unnamed.length, null);
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
            {[...unnamed.entries()].slice(part.from, part.to).map(([place, operation]) => (
              <tr key={place}>
                <td>{operation.jobDate ? format.date(operation.jobDate) : text.undated}</td>
                <td>{operation.invoiceDmsId}</td>
                <td>{nameOf(operation)}</td>
                <td>
                  {operation.privateUsedSource !== null &&
                    (sources.get(operation.privateUsedSource) ?? operation.privateUsedSource)}
                </td>
                <td data-numeric>
                  {operation.jobMileage !== null && format.km(operation.jobMileage)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      <ShowMore part={part} side="after" label={text.unnamed} />
    </Panel>
  );
}

/**
 * For phones, instead of the table and the matrix: each job with its facts and all of its dates.
 */
export function JobList({ jobs, upkeep }: JobsProps) {
  const text = useMessages(operationMessages);
  const format = useFormat();
  const wordsOf = useJobWords(upkeep);
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
  const part = usePart(occurrences.length, null);
  const format = useFormat();
  const memberName = useMemberName();
  return (
    <>
      <ul>
        {[...occurrences.entries()]
          .slice(part.from, part.to)
          .map(([place, { date, mileage, mileageDoubtful, member }]) => (
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
      <ShowMore part={part} side="after" label={text.job} />
    </>
  );
}
