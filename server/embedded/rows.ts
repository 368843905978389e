import type { RawClient } from '#contract/client.ts';
import type { RawInvoiceLine } from '#contract/invoice.ts';
import type { Wire } from '#contract/record.ts';

/**
 * The rows that go through the embedded API. Raw rows come in, from the generated network or from
 * an uploaded file; everything else is computed from them.
 */

/** A client in the member's file, in the shape that the wire has too. */
export type ClientRow = Wire<RawClient>;

/** An invoice line in the member's file, in the shape that the wire has too. */
export type InvoiceLineRow = Wire<RawInvoiceLine>;

export interface Network {
  code: string;
  label: string;
}

/** A garage of the network ("adhérent"). */
export interface Member {
  id: number;
  network: string;
  /** Point of sale code, as in `{code_pdv}`. */
  posCode: string;
  tradeName: string;
  /** `workshopNationalId` in its raw rows. */
  siret: string;
  zipCode: string;
  city: string;
}

export type Role = 'member' | 'manager';

export interface Account {
  network: string;
  username: string;
  password: string;
  role: Role;
  /** The member that the account acts for; null for a manager. */
  memberId: number | null;
  label: string;
}

/** What a client allows; true means "may be contacted". */
export interface Consent {
  clientId: number;
  memberId: number;
  clientDmsId: string;
  relanceSms: boolean;
  relanceEmail: boolean;
  relanceCourrier: boolean;
  synchroDmsTelephone: boolean;
  synchroDmsEmail: boolean;
  /** e.g. "telephone mobile | telephone professionnel | email" */
  viePrivee: string | null;
}

/** A marketing campaign of a member. */
export interface CampaignRow {
  id: number;
  network: string;
  memberId: number;
  label: string;
  /** The documentation shows only "predictive". */
  type: string;
  /** YYYY-MM-DD */
  createdOn: string;
  /** YYYY-MM-DD HH:mm:ss */
  sentAt: string;
  /** YYYY-MM-DD, in the month that the campaign's forecasts aim at. */
  predictionOn: string;
}

export type ChannelName = 'sms' | 'email' | 'courrier';

/** One vehicle that one campaign reached. */
export interface ReminderRow {
  campaignId: number;
  memberId: number;
  clientDmsId: string;
  plate: string;
  channels: ChannelName[];
  /** Numbered by the marketing table, not by the table of jobs (docs/api.md, section 11). */
  operations: { operationId: number; offer: string }[];
}

/** One vehicle of the generated network, with everything that goes into the store for it. */
export interface DemoVehicle {
  network: string;
  plate: string;
  clients: ClientRow[];
  consents: Consent[];
  lines: InvoiceLineRow[];
  reminders: ReminderRow[];
}

export interface DemoNetwork {
  networks: Network[];
  members: Member[];
  accounts: Account[];
  campaigns: CampaignRow[];
  /** Generated one at a time, so that 200,000 are never in memory together. */
  vehicles: Iterable<DemoVehicle>;
}
