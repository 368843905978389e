import { parseArgs } from 'node:util';
import type { Row } from '../bench/section.ts';

export interface Context {
  /** An empty folder that is removed at the end. */
  folder: string;
  /**
   * The path of the browser's program, which `scripts/chromium.mjs` found; empty if the trial needs
   * none.
   */
  chromium: string;
  /** Says what is going on, apart from the table. */
  say: (doing: string) => void;
}

export interface Verdict {
  /** The figures for the table. */
  rows: Row[];
  /** What went wrong, one fault per line, with how to see it again. Empty if the product passed. */
  faults: string[];
}

/** One way to put the product to the test. `main.ts` lists them, each in a file of its name. */
export interface Trial {
  name: string;
  usage: string;
  /** @throws {UsageError} if the trial doesn't know these options */
  run(context: Context, args: string[]): Promise<Verdict>;
}

export class UsageError extends Error {}

/** Whole numbers, each with its default. */
type Options = Readonly<Record<string, number>>;

/** A trial whose options are all whole numbers: `--users 60 --minutes 15`. */
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
