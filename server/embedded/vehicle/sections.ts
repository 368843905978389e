import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import type { Vision360 } from '#contract/vision360.ts';
import { byTrust, type MemberRows } from '#server/embedded/forecast/claims.ts';
import { forecastsOf } from '#server/embedded/forecast/forecasts.ts';
import { dueDateFacts, vehicleFactsOf } from '#server/embedded/forecast/vehicle-informations.ts';
import type { StoredClient, StoredLine, VehicleRows } from '#server/embedded/store/records.ts';
import { diagnosticOf } from './diagnostic.ts';
import { invoicesOf, type Members, operationsOf } from './history.ts';
import { ownersOf } from './owners.ts';
import { remindersOf } from './reminders.ts';

export type Sections = Wire<Vision360>;

/** Each section separately, computed only when it is asked for. */
export type SectionMakers = { [Name in keyof Sections]: () => Sections[Name] };

export interface Viewpoint {
  members: Members;
  /** The member that asks; null for a manager. */
  asking: number | null;
  /** YYYY-MM-DD: the day for which forecasts and estimates are computed. */
  today: string;
  lang: Lang;
}

/**
 * What the API answers for a vehicle (sections 5 to 12), computed from the rows in the store. If
 * members contradict each other, we believe the one that asks first (docs/decisions/0033), and its
 * clients come first.
 */
export function sectionsOf(
  rows: VehicleRows,
  { members, asking, today, lang }: Viewpoint,
): SectionMakers {
  const trusted = once(() => byTrust(rowsByMember(rows), asking, today));
  const clients = once(() => trusted().flatMap((member) => member.clients));
  const facts = once(() => vehicleFactsOf(trusted().map(unwrapped), today));
  const invoices = once(() => invoicesOf(rows.lines, members, lang));
  return {
    vehicleInformations: () => facts().informations,
    clientList: () => clients().map(({ raw }) => raw),
    importFactureList: () => rows.lines.map(({ raw }) => raw),
    relanceClientList: () => ownersOf(clients(), members),
    vehiculeHistoriqueList: () => operationsOf(invoices()),
    vehiculePrevisionList: () => forecastsOf({ ...dueDateFacts(facts(), rows.lines, today), lang }),
    vehiculeFactureList: invoices,
    vehiculeDiagnostic: () => diagnosticOf(rows, facts(), members),
    vehiculeRelanceList: () => remindersOf(rows.reminders, members, lang),
  };
}

export const isKnown = ({ clients, lines, reminders }: VehicleRows): boolean =>
  clients.length + lines.length + reminders.length > 0;

interface StoredMemberRows {
  memberId: number;
  clients: StoredClient[];
  lines: StoredLine[];
}

function rowsByMember({ clients, lines }: VehicleRows): StoredMemberRows[] {
  const members = new Map<number, StoredMemberRows>();
  const of = (memberId: number): StoredMemberRows => {
    const known = members.get(memberId) ?? { memberId, clients: [], lines: [] };
    members.set(memberId, known);
    return known;
  };
  for (const client of clients) of(client.memberId).clients.push(client);
  for (const line of lines) of(line.memberId).lines.push(line);
  return [...members.values()];
}

const unwrapped = ({ memberId, clients, lines }: StoredMemberRows): MemberRows => ({
  memberId,
  clients: clients.map(({ raw }) => raw),
  lines,
});

/**
 * Computes something on the first call and keeps it, because several sections need the same values.
 */
function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
