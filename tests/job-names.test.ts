import { expect, it } from 'vitest';
import { plannedJobs } from '#server/embedded/forecast/plan.ts';
import { jobs } from '#server/embedded/qualification/jobs.ts';
import { customerMessages } from '#src/domain/message/messages.ts';

/** A customer reads simpler words for these, or what comprises them. */
const saidOtherwise = new Set([
  'oil-service',
  'gearbox-oil',
  'adblue',
  'tyres',
  'drive-shafts',
  'lighting',
]);

const named = plannedJobs
  .filter(({ family }) => !saidOtherwise.has(family))
  .map(({ jobId, family }) => ({ family, job: jobs.find(({ id }) => id === jobId) }));

it.each(['fr', 'en'] as const)(
  'a job has one name, on the screen and in a message to a customer (%s)',
  (lang) => {
    expect(named.length).toBeGreaterThan(15);
    const differ = named.filter(
      ({ family, job }) => job?.[lang].toLowerCase() !== customerMessages[lang].jobs[family],
    );
    expect(differ).toEqual([]);
  },
);
