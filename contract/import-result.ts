import type { InferOutput } from 'valibot';
import { boolean, text } from './read.ts';
import { record } from './record.ts';

/**
 * "Push informations Clients / Factures" (section 15): the verdict inside the envelope. An inner
 * `success: false` is a failure too. Anything else that the server says is in `otherFields`.
 */
export const ImportResult = record({ success: boolean, message: text });
export type ImportResult = InferOutput<typeof ImportResult>;
