import { campaignsMember, sampleMembers } from '#demo/sample/members.ts';
import { sampleCampaignRows, sampleVehicles } from '#demo/sample/vehicles.ts';
import { sentinelRows } from '#demo/sentinels/rows.ts';
import { hashPassword } from './auth/password.ts';
import type { ClientRow, DemoNetwork, InvoiceLineRow, Member } from './rows.ts';
import { engineAt } from './store/engine.ts';
import type { Draft, Ingest, StorePlace } from './store/store.ts';

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
 * Builds a store from a generated network, the documentation's sample and the sentinel plates, in
 * place of one that is there already.
 */
export async function buildStore(
  place: StorePlace,
  demo: DemoNetwork,
  { today, onProgress }: BuildOptions,
): Promise<BuildReport> {
  const report: BuildReport = { vehicles: 0, lines: 0, optedOut: 0 };
  // Started first: other threads compute the hashes while this one writes rows.
  const hashed = Promise.all(
    demo.accounts.map(async ({ password, ...account }) => ({
      ...account,
      passwordHash: await hashPassword(password),
    })),
  );
  const members = withSample(demo.members);
  await engineAt(place).build(async (draft) => {
    draft.networks(demo.networks);
    draft.members(members);
    ingestSample(draft);
    for (const { code } of demo.networks) {
      const member = members.find(({ network }) => network === code);
      if (member) ingestDeposit(draft, member, sentinelRows(member, today));
    }
    await ingestDemo(draft, demo, report, onProgress);
    draft.demoAccounts(await hashed);
    draft.built(BUILD, report.vehicles);
    await draft.catchUp();
  });
  return report;
}

const withSample = (members: readonly Member[]): Member[] => {
  const generated = members.filter(({ id }) => !sampleMembers.some((member) => member.id === id));
  return [...sampleMembers, ...generated];
};

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

/** This many vehicles are written before we wait for the database. */
const CAUGHT_UP_VEHICLES = 100;

async function ingestDemo(
  ingest: Draft,
  demo: DemoNetwork,
  report: BuildReport,
  onProgress: BuildOptions['onProgress'],
): Promise<void> {
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
    if (report.vehicles % CAUGHT_UP_VEHICLES === 0) await ingest.catchUp();
    if (report.vehicles % 1000 === 0) onProgress?.(report.vehicles);
  }
}

/** The campaigns of section 13's member are exactly the documentation's. */
const isSampled = ({ memberId }: { memberId: number }): boolean => memberId === campaignsMember.id;
