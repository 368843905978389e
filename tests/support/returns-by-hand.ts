import { jobKeyOf, relateJobs } from '#rules/job-families.ts';

/**
 * What came of a campaign, counted from the payloads as they come over the wire. It shares nothing
 * with the page but the table of job families, so that both can be compared.
 */

interface WireClient {
  nom: string | null;
  prenom: string | null;
  vehicule: { immatriculation: string | null } | null;
  operation: { id: number | string; label: string | null } | null;
  diffusion: Record<string, boolean>;
}

export interface WireCampaign {
  id: number | string;
  dateDiffusion: string | null;
  clientList: WireClient[];
}

interface WireInvoice {
  invoiceDmsId: string | null;
  invoiceDate: string | null;
  invoiceAmount: number | null;
  mileageOnInvoice: number | null;
  memberId: number | null;
  invoiceContent: { privateJobLabel: string | null }[];
}

/** What vision360 sends in `data`, as far as it matters here; null for an unknown plate. */
export type WireVehicle = { vehiculeFactureList: WireInvoice[] } | null;

const DAY = 86_400_000;
const dayNumber = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / DAY;

const isSameJob = (one: string | null, other: string | null): boolean =>
  relateJobs(jobKeyOf(one), jobKeyOf(other)) !== null;

interface Came {
  name: string;
  plate: string;
  kind: 'same-job' | 'other-job' | 'none' | 'too-early' | 'no-vehicle' | 'unread';
  delay: number | null;
  invoice: WireInvoice | null;
  channels: string[];
}

function cameOf(
  clients: readonly WireClient[],
  sent: number,
  vehicle: WireVehicle | undefined,
  { today, window }: { today: string; window: number },
): Came {
  const [first] = clients;
  const [name, plate] = [first?.nom ?? '', first?.vehicule?.immatriculation ?? ''];
  const channels = ['sms', 'email', 'courrier'].filter((one) =>
    clients.some(({ diffusion }) => diffusion[one]),
  );
  const nothing = { name, plate, channels, delay: null, invoice: null };
  if (vehicle === undefined) return { ...nothing, kind: 'unread' };
  if (vehicle === null) return { ...nothing, kind: 'no-vehicle' };
  const after = vehicle.vehiculeFactureList
    .filter(({ invoiceDate, invoiceAmount }) => {
      if (invoiceDate === null || (invoiceAmount ?? 0) < 0) return false;
      const day = dayNumber(invoiceDate);
      return day >= sent && day <= sent + window && day <= dayNumber(today);
    })
    .sort(
      (a, b) =>
        dayNumber(a.invoiceDate ?? '') - dayNumber(b.invoiceDate ?? '') ||
        (b.mileageOnInvoice ?? 0) - (a.mileageOnInvoice ?? 0),
    );
  const same = after.find(({ invoiceContent }) =>
    invoiceContent.some(({ privateJobLabel }) =>
      clients.some(({ operation }) => isSameJob(operation?.label ?? null, privateJobLabel)),
    ),
  );
  const invoice = same ?? after[0] ?? null;
  if (invoice === null) {
    return { ...nothing, kind: dayNumber(today) <= sent + window ? 'too-early' : 'none' };
  }
  const delay = dayNumber(invoice.invoiceDate ?? '') - sent;
  return { ...nothing, kind: same ? 'same-job' : 'other-job', delay, invoice };
}

/** The figures of one campaign that was sent. */
export function returnsByHand(
  campaign: WireCampaign,
  vehicles: ReadonlyMap<string, WireVehicle>,
  day: { today: string; window: number },
) {
  const sent = dayNumber(campaign.dateDiffusion ?? '');
  const groups = Map.groupBy(campaign.clientList, ({ nom, prenom, vehicule }) =>
    [nom, prenom, vehicule?.immatriculation].join('|'),
  );
  const came = [...groups.values()].map((clients) =>
    cameOf(clients, sent, vehicles.get(clients[0]?.vehicule?.immatriculation ?? ''), day),
  );
  const isOver = dayNumber(day.today) > sent + day.window;
  const count = (...kinds: Came['kind'][]) =>
    came.filter(({ kind }) => kinds.includes(kind)).length;
  const delays = came.flatMap(({ delay }) => delay ?? []).sort((a, b) => a - b);
  const invoices = new Map(
    came.flatMap(({ invoice, plate }) =>
      invoice === null
        ? []
        : [
            [
              `${invoice.memberId ?? plate} ${invoice.invoiceDmsId} ${invoice.invoiceDate}`,
              Math.round((invoice.invoiceAmount ?? 0) * 100),
            ] as const,
          ],
    ),
  );
  const followedBySms = came.filter(
    ({ channels, delay }) => channels.includes('sms') && delay !== null,
  );
  return {
    came,
    clients: came.length,
    sameJob: count('same-job'),
    followed: count('same-job', 'other-job'),
    none: count('none'),
    tooEarly: count('too-early'),
    unknown: count('no-vehicle'),
    /** What shares are of. */
    over: isOver ? count('same-job', 'other-job', 'none') : 0,
    sms: came.filter(({ channels }) => channels.includes('sms')).length,
    followedBySms: followedBySms.length,
    euros: [...invoices.values()].reduce((sum, cents) => sum + cents, 0) / 100,
    invoices: invoices.size,
    medianDelay:
      !isOver || delays.length === 0
        ? null
        : ((delays[Math.ceil(delays.length / 2) - 1] ?? 0) +
            (delays[Math.floor(delays.length / 2)] ?? 0)) /
          2,
  };
}
