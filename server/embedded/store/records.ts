import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { Wire } from '#contract/record.ts';
import type { ChannelName, ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';

/** What a store gives, whatever its engine. */

/** Which vehicle to read, and for whom. */
export interface PlateOrder {
  network: string;
  plate: string;
  /** The id of the member that asks; null for a manager. */
  asking: number | null;
}

/** A raw client row, who sent it, and what the client allows (null: nothing was said). */
export interface StoredClient {
  memberId: number;
  consent: {
    clientId: number;
    relanceSms: boolean | null;
    relanceEmail: boolean | null;
    relanceCourrier: boolean | null;
    viePrivee: string | null;
  };
  raw: ClientRow;
}

/** A raw invoice line, who sent it, and the job recognised in it. */
export interface StoredLine {
  memberId: number;
  jobId: number | null;
  usedSource: string | null;
  raw: InvoiceLineRow;
}

export interface StoredReminder {
  campaignId: number;
  campaignLabel: string;
  campaignType: string;
  memberId: number;
  /** YYYY-MM-DD HH:mm:ss */
  sentAt: string;
  clientDmsId: string;
  channels: ChannelName[];
  operations: { operationId: number; offer: string }[];
}

/**
 * What the store holds about one vehicle, as much of it as was read. If the vehicle is unknown,
 * every list is empty.
 */
export interface VehicleRows {
  clients: StoredClient[];
  lines: StoredLine[];
  reminders: StoredReminder[];
  /**
   * How many clients and lines were left out because one answer may not hold more (`shares.ts`).
   */
  leftOut: number;
}

export interface CampaignRecord {
  id: number;
  /** YYYY-MM-DD HH:mm:ss */
  sentAt: string;
  /** YYYY-MM-DD */
  predictionOn: string;
  createdOn: string;
}

/** One operation that a campaign proposed to one client for one vehicle. */
export interface TargetRecord {
  reminderId: number;
  channels: ChannelName[];
  operationId: number | null;
  promotionId: number | null;
  offer: string | null;
  plate: string;
  clientTitle: string | null;
  clientFirstName: string | null;
  clientLastName: string | null;
  clientCompanyName: string | null;
  vehicleRegistrationPlate: string | null;
  vehicleBrand: string | null;
  vehicleModel: string | null;
}

/** The fields of section 14, in the documentation's order: the header of the CSV file. */
export const blacklistFields = [
  'clientId',
  'clientPrenom',
  'clientNom',
  'clientRaisonSociale',
  'relanceSms',
  'relanceEmail',
  'synchroDmsTelephone',
  'synchroDmsEmail',
  'viePrivee',
  'clientPortable',
  'clientEmail',
  'adherentNomCourt',
  'clientCodePostal',
  'adherentCodePdv',
] as const satisfies (keyof Wire<BlacklistedClient>)[];

export const CHANNELS = ['sms', 'email', 'courrier'] as const satisfies ChannelName[];

/** Channels as they are stored, "sms,email". */
export const channelsIn = (joined: string): ChannelName[] =>
  CHANNELS.filter((channel) => joined.split(',').includes(channel));

/** One operation of a reminder; a reminder without any has one row with nulls. */
export interface ReminderOperation extends Omit<StoredReminder, 'operations'> {
  id: number;
  operationId: number | null;
  offer: string | null;
}

/** Puts reminders together from rows, in the order of the first row of each. */
export function groupReminders(rows: readonly ReminderOperation[]): StoredReminder[] {
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { id: _, operationId: __, offer: ___, ...reminder } = first;
    const operations = group.flatMap(({ operationId, offer }) =>
      operationId === null || offer === null ? [] : [{ operationId, offer }],
    );
    return [{ ...reminder, operations }];
  });
}
