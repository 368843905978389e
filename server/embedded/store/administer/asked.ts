import type * as v from 'valibot';

export type Values = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A store as the commands ask it, for itself alone. They ask rarely and of both engines in the same
 * words: SQL that SQLite and PostgreSQL both understand, with the few words apart that they don't
 * share. Names of columns are written as in camelCase, values as `:name`.
 */
export interface Asked {
  /** Returns how many rows it has changed. */
  run(sql: string, values?: Values): Promise<number>;
  all<S extends v.GenericSchema>(
    sql: string,
    schema: S,
    values?: Values,
  ): Promise<v.InferOutput<S>[]>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Whether an import is under way, in any process; none begins until this transaction has ended. */
  hasImport(): Promise<boolean>;
  words: Words;
}

/** Where the engines differ. */
export interface Words {
  /** The tables of clients' rows and of invoice lines. */
  clientRows: string;
  lines: string;
  /** The latest row first. */
  latestFirst: string;
  /** Sixteen signs that nobody can guess. */
  random: string;
  /** Whether a text begins with a date. */
  isDated(column: string): string;
  /** The reminders of people and of their vehicles, by conditions on member, client and plate. */
  reminders(condition: string): string;
  /** Deletes what those reminders offered. Returns how many offers there were. */
  deleteOffers(reminders: string): Promise<number>;
  /** Gives a number of the API to clients: a query for "memberId" and "clientKey". */
  numberClients(query: string): Promise<void>;
}
