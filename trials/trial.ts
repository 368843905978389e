import { parseArgs } from 'node:util';
import type { Row } from '../bench/section.ts';

export interface Context {
  /** An empty folder that is removed in the end. */
  folder: string;
  /** The browser's program, as `scripts/chromium.mjs` found it; empty where the trial needs none. */
  chromium: string;
  /** Says what is being done, beside the table. */
  say: (doing: string) => void;
}

export interface Verdict {
  /** The figures, for the table. */
  rows: Row[];
  /** What must not be, one a line, with how to see it again. None where the product has stood it. */
  faults: string[];
}

/** One way to try the product: `main.ts` lists them, each in a file of its name. */
export interface Trial {
  name: string;
  usage: string;
  /** @throws {UsageError} where the options are not the trial's */
  run(context: Context, args: string[]): Promise<Verdict>;
}

export class UsageError extends Error {}

/** Whole numbers, each with what it is where it is not given. */
type Options = Readonly<Record<string, number>>;

/** A trial that is told by whole numbers alone: `--users 60 --minutes 15`. */
export function trial<O extends Options>(
  name: string,
  options: O,
  run: (context: Context, values: Record<keyof O, number>) => Promise<Verdict>,
): Trial {
  const usage = [name, ...Object.entries(options).map(([key, value]) => `[--${key} ${value}]`)];
  return {
    name,
    usage: usage.join(' '),
    run: (context, args) => run(context, readOptions(options, args)),
  };
}

function readOptions<O extends Options>(options: O, args: string[]): Record<keyof O, number> {
  const declared = Object.keys(options).map((key) => [key, { type: 'string' }] as const);
  let given: Record<string, unknown>;
  try {
    given = parseArgs({ args, options: Object.fromEntries(declared) }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const values: Record<keyof O, number> = { ...options };
  for (const key of Object.keys(options) as (keyof O & string)[]) {
    const value = given[key];
    if (value === undefined) continue;
    if (!/^\d{1,9}$/.test(String(value))) throw new UsageError(`--${key}: a whole number`);
    values[key] = Number(value) as O[typeof key];
  }
  return values;
}
