import type { InferOutput } from 'valibot';
import { operationAliases } from './aliases.ts';
import { date, identifier, kilometres, text } from './read.ts';
import { record } from './record.ts';

/** "Opérations" (section 7): one job done on the vehicle. Fields are [open]. */
export const Operation = record(
  {
    privateJobId: identifier,
    privateJobLabel: text,
    jobDate: date,
    jobMileage: kilometres,
    invoiceDmsId: text,
    memberId: identifier,
    memberPoSCode: text,
    memberTradeName: text,
    privateUsedSource: text,
  },
  operationAliases,
);
export type Operation = InferOutput<typeof Operation>;
