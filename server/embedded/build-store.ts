import { renameSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { campaignsMember, sampleMembers } from '#demo/sample/members.ts';
import { sampleCampaignRows, sampleVehicles } from '#demo/sample/vehicles.ts';
import { sentinelRows } from '#demo/sentinels/rows.ts';
import { hashPassword } from './auth/password.ts';
import type { Account, ClientRow, DemoNetwork, InvoiceLineRow, Member } from './rows.ts';
import { openForWriting, transaction } from './store/database.ts';
import { type Ingest, openIngest } from './store/ingest.ts';
import { insertMembers, insertNetworks } from './store/network-rows.ts';
import { BUILD_KEY, claimStoreFile, SIZE_KEY } from './store/store-file.ts';

/** Which generated data a store holds: raise it when the generator, sample or sentinels change. */
export const BUILD = '2';

export interface BuildOptions {
  /** YYYY-MM-DD */
  today: string;
  /** Called now and then with the number of generated vehicles written. */
  onProgress?: ((vehicles: number) => void) | undefined;
}

/** How much of the generated network was written to the store. */
export interface BuildReport {
  vehicles: number;
  lines: number;
  /** Clients who refuse email or SMS: the rows of the opt-out list (section 14). */
  optedOut: number;
}

/**
 * Builds a store file from a generated network, the documentation's sample and the sentinel plates.
 * It is written under another name and then renamed. If the process is killed meanwhile, no half
 * store remains, only a draft that the next start overwrites.
 */
export async function buildStore(
  file: string,
  demo: DemoNetwork,
  { today, onProgress }: BuildOptions,
): Promise<BuildReport> {
  claimStoreFile(file);
  const draft = `${file}.building`;
  for (const part of ['', '-journal', '-wal', '-shm']) rmSync(draft + part, { force: true });
  const report: BuildReport = { vehicles: 0, lines: 0, optedOut: 0 };
  // Started first: other threads compute the hashes while this one writes rows.
  const hashes = Promise.all(demo.accounts.map(({ password }) => hashPassword(password)));
  const db = openForWriting(draft);
  try {
    // Nobody reads the draft, and losing it costs nothing, so we need no log on disk and no waiting
    // for the disk; the indexes, written all over, get a cache of 64 MB. (Node's SQLite ignores
    // `journal_mode = OFF`.)
    db.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536');
    const members = withSample(demo.members);
    transaction(db, () => {
      insertNetworks(db, demo.networks);
      insertMembers(db, members);
      const ingest = openIngest(db);
      ingestSample(ingest);
      for (const { code } of demo.networks) {
        const member = members.find(({ network }) => network === code);
        if (member) ingestDeposit(ingest, member, sentinelRows(member, today));
      }
      ingestDemo(ingest, demo, report, onProgress);
      const meta = db.prepare('INSERT INTO meta VALUES (?, ?)');
      meta.run(BUILD_KEY, BUILD);
      meta.run(SIZE_KEY, String(report.vehicles));
    });
    insertAccounts(db, demo.accounts, await hashes);
    db.exec('PRAGMA journal_mode = WAL; PRAGMA optimize');
  } finally {
    db.close();
  }
  claimStoreFile(file);
  renameSync(draft, file);
  return report;
}

const withSample = (members: readonly Member[]): Member[] => {
  const generated = members.filter(({ id }) => !sampleMembers.some((member) => member.id === id));
  return [...sampleMembers, ...generated];
};

function insertAccounts(
  db: DatabaseSync,
  accounts: readonly Account[],
  hashes: readonly string[],
): void {
  const insert = db.prepare(
    `INSERT INTO account (username, network, passwordHash, role, memberId, label, isDemo)
     VALUES (:username, :network, :passwordHash, :role, :memberId, :label, 1)`,
  );
  for (const [index, { password: _, ...account }] of accounts.entries()) {
    insert.run({ ...account, passwordHash: hashes[index] ?? '' });
  }
}

function ingestSample(ingest: Ingest): void {
  for (const campaign of sampleCampaignRows) ingest.campaign(campaign);
  for (const { member, consents, reminders, ...rows } of sampleVehicles) {
    for (const consent of consents) ingest.consent(consent);
    ingestDeposit(ingest, member, rows);
    for (const reminder of reminders) ingest.reminder(reminder);
  }
}

/** Writes the rows of one member's file. A line's place is counted within its invoice. */
function ingestDeposit(
  ingest: Ingest,
  { id }: Pick<Member, 'id'>,
  rows: { clients: Iterable<ClientRow>; lines: Iterable<InvoiceLineRow> },
): void {
  for (const row of rows.clients) ingest.client(id, row);
  const counted = new Map<string | null, number>();
  for (const row of rows.lines) {
    const lineNo = (counted.get(row.invoiceDmsId) ?? 0) + 1;
    counted.set(row.invoiceDmsId, lineNo);
    ingest.line(id, row, lineNo);
  }
}

function ingestDemo(
  ingest: Ingest,
  demo: DemoNetwork,
  report: BuildReport,
  onProgress: BuildOptions['onProgress'],
): void {
  for (const campaign of demo.campaigns) {
    if (!isSampled(campaign)) ingest.campaign(campaign);
  }
  for (const { consents, clients, lines, reminders } of demo.vehicles) {
    const depositors = new Map(consents.map((row) => [row.clientDmsId, row.memberId]));
    const depositor = ({ clientDmsId }: ClientRow | InvoiceLineRow): number => {
      const id = depositors.get(clientDmsId ?? '');
      if (id === undefined) throw new Error(`No consent names client ${clientDmsId}`);
      return id;
    };
    for (const consent of consents) ingest.consent(consent);
    for (const [id, rows] of Map.groupBy(clients, depositor)) {
      ingestDeposit(ingest, { id }, { clients: rows, lines: [] });
    }
    for (const [id, rows] of Map.groupBy(lines, depositor)) {
      ingestDeposit(ingest, { id }, { clients: [], lines: rows });
    }
    for (const reminder of reminders) {
      if (!isSampled(reminder)) ingest.reminder(reminder);
    }
    report.vehicles += 1;
    report.lines += lines.length;
    report.optedOut += consents.filter((row) => !row.relanceSms || !row.relanceEmail).length;
    if (report.vehicles % 1000 === 0) onProgress?.(report.vehicles);
  }
}

/** The campaigns of section 13's member are exactly the documentation's. */
const isSampled = ({ memberId }: { memberId: number }): boolean => memberId === campaignsMember.id;
