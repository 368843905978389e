import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import type {
  Account,
  CampaignRow,
  ClientRow,
  Consent,
  InvoiceLineRow,
  Member,
  Network,
  ReminderRow,
} from '#server/embedded/rows.ts';
import type { AdminStore } from './administer/admin-store.ts';
import type { Directory } from './directory.ts';
import type { CampaignRecord, PlateOrder, TargetRecord, VehicleRows } from './records.ts';

/**
 * Where a store is. It can be handed to a thread or a process, which opens the store for itself
 * (`engine.ts`).
 */
export type StorePlace = SqlitePlace | PostgresPlace;

export interface SqlitePlace {
  kind: 'sqlite';
  /** The path of its file. */
  file: string;
}

export interface PostgresPlace {
  kind: 'postgres';
  /** `postgres://user:password@host:port/database` */
  url: string;
}

/** What holds stores: all that the embedded API asks of a database. */
export interface Engine {
  /** Opens the store, which must exist, to answer requests. */
  open(): Promise<Store>;
  openTokens(now: () => Date): Promise<TokenRows>;
  /** Begins an import of a member's files; a member has only one at a time. */
  beginImport(memberId: number): Promise<ImportWriter>;
  /** Whether a process died before it had tidied up after its imports. */
  hasLeftovers(): Promise<boolean>;
  /**
   * Removes what imports wrote before their process died. Nobody ever saw those rows.
   * @param inTurn does some work when no import of that member runs in this process
   */
  tidyUp(inTurn: InTurn): Promise<void>;
  /**
   * Makes the store anew: in place of one that is there already, and only once `fill` has ended.
   */
  build(fill: (draft: Draft) => Promise<void>): Promise<void>;
  /** Makes a store with networks and nothing else in it: no member, no account, no demonstration. */
  create(networks: readonly Network[]): Promise<void>;
  /**
   * Brings a store to the current schema and says what is in it; null if there is none.
   * @throws StoreError if it is damaged, or a newer version wrote it
   */
  inspect(): Promise<StoreState | null>;
  /**
   * Whether a store has accounts with the demonstration's passwords. Where there is none, or one that
   * cannot be read, a demonstration is made.
   */
  hasDemoAccounts(): Promise<boolean>;
  /** Opens the store for the commands; null if there is none. */
  administer(): Promise<AdminStore | null>;
}

/** What we need to know of a store to decide whether we may rebuild it. */
export interface StoreState {
  /** The version of the generated data. */
  build: string | null;
  /** How many generated vehicles it was built with. */
  vehicles: number | null;
  /**
   * Whether anybody has uploaded or administered anything. Such a store is never replaced unless
   * somebody asks for it.
   */
  isUsed: boolean;
}

export type InTurn = (memberId: number, work: () => Promise<void>) => Promise<void>;

/** Requests are answered from this. Nothing that it offers writes. */
export interface Store {
  /** A number that is another one once somebody has changed what answers are made of. */
  changes(): Promise<number>;
  directory: Directory;
  /**
   * Everything about one vehicle at one moment, in the order in which it was received, or as much as
   * one answer may hold.
   */
  vehicleRows(order: PlateOrder): Promise<VehicleRows>;
  /** Whether a plate has so many rows that answering takes long. */
  isLong(order: Pick<PlateOrder, 'network' | 'plate'>): Promise<boolean>;
  /** A member's campaigns, newest first. */
  campaigns: {
    total(member: Member): Promise<number>;
    page(member: Member, limit: number, offset: number): Promise<CampaignRecord[]>;
    /** The people that a campaign reached, in batches; each batch is a query of its own. */
    targets(member: Member, campaign: CampaignRecord): AsyncIterable<TargetRecord[]>;
  };
  /**
   * The opted-out clients of a network (email or SMS refused), in batches by client number. Each
   * batch is a query of its own, so that a slow reader neither fills the memory nor keeps a snapshot
   * of the store open while others write.
   */
  blacklist(network: string): AsyncGenerator<Wire<BlacklistedClient>[]>;
  close(): Promise<void>;
}

/** The tokens that have been given out. `hash` is a token's SHA-256, times are Unix seconds. */
export interface TokenRows {
  /** The latest time that was kept by `remember`; null if there was none. */
  latest(): Promise<number | null>;
  remember(time: number): Promise<void>;
  /** Keeps a token, and drops those that have expired at `now`. */
  add(hash: Buffer, token: { username: string; expiresAt: number }, now: number): Promise<void>;
  /** Whose token it is; null if it is unknown or has expired at `now`. */
  holderOf(hash: Buffer, now: number): Promise<string | null>;
  close(): Promise<void>;
}

/** What rows did to the store. For a row that was there already, nothing is written. */
export interface Outcomes {
  added: number;
  changed: number;
  unchanged: number;
}

/** An invoice line, and its place among the lines of its invoice, from 1. */
export interface PlacedLine {
  lineNo: number;
  row: InvoiceLineRow;
}

/** Takes the good rows of one file, as they come. */
export interface RowSink<Row> {
  write(rows: readonly Row[]): Promise<void>;
  /** What became of them, once all are written. */
  end(): Promise<Outcomes>;
}

/** An import that has begun. Nothing that it writes is visible until it is published. */
export interface ImportWriter {
  clients: RowSink<ClientRow>;
  lines: RowSink<PlacedLine>;
  /**
   * At one stroke its rows become visible and the rows that they replace disappear. It is logged
   * only if it changed the store, so the same file sent twice leaves no trace. It is on the disk
   * when this returns, so a power cut loses no file that we have answered for.
   */
  publish(counts: ImportCounts): Promise<void>;
  /** Undoes what it has written. */
  giveUp(): Promise<void>;
  close(): Promise<void>;
}

/** What an import changed in the store: a row of `import_log`. */
export interface ImportCounts {
  memberId: number;
  username: string;
  /** ISO time. */
  importedAt: string;
  clientsAdded: number;
  clientsChanged: number;
  linesAdded: number;
  linesChanged: number;
  rowsLeftOut: number;
}

/**
 * The way into the store for generated rows and uploaded files alike. Raw rows go in as they came,
 * invoice lines together with the job recognised in them. A client's key is member, DMS id and
 * plate; a line's key is member, invoice DMS id and its place in the invoice, so that the same file
 * sent twice changes nothing.
 */
export interface Ingest {
  client(memberId: number, row: ClientRow): void;
  /** @param lineNo the line's place among the lines of its invoice, from 1 */
  line(memberId: number, row: InvoiceLineRow, lineNo: number): void;
  consent(row: Consent): void;
  campaign(row: CampaignRow): void;
  reminder(row: ReminderRow): void;
}

/** A store that is being made. */
export interface Draft extends Ingest {
  networks(rows: readonly Network[]): void;
  members(rows: readonly Member[]): void;
  /** Accounts with the demonstration's passwords. */
  demoAccounts(rows: readonly HashedAccount[]): void;
  /** Which generated data it holds, and how many vehicles. */
  built(build: string, vehicles: number): void;
  /** Lets the database catch up with what was given; to be called now and then, and at the end. */
  catchUp(): Promise<void>;
}

interface HashedAccount extends Omit<Account, 'password'> {
  passwordHash: string;
}
