import type { RawClient } from '#contract/client.ts';
import type { RawInvoiceLine } from '#contract/invoice.ts';
import type { Wire } from '#contract/record.ts';

/**
 * What flows through the embedded API's pipeline: raw rows in (from the generated network or from
 * an uploaded file), everything else computed from them.
 */

/** A client as the member's file has it: the wire's own shape. */
export type ClientRow = Wire<RawClient>;

/** An invoice line as the member's file has it: the wire's own shape. */
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
  /** `workshopNationalId` of its raw rows. */
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
  /** The member it acts for; null for a manager. */
  memberId: number | null;
  label: string;
}

/** What a client allows; the flags mean "may be contacted". */
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
  /** "predictive" in the documentation. */
  type: string;
  /** YYYY-MM-DD */
  createdOn: string;
  /** YYYY-MM-DD HH:mm:ss */
  sentAt: string;
  /** YYYY-MM-DD: the month that the campaign's forecasts aim at. */
  predictionOn: string;
}

export type ChannelName = 'sms' | 'email' | 'courrier';

/** One vehicle reached by one campaign. */
export interface ReminderRow {
  campaignId: number;
  memberId: number;
  clientDmsId: string;
  plate: string;
  channels: ChannelName[];
  /** Numbered by the marketing table, not by the jobs' (docs/api.md, section 11). */
  operations: { operationId: number; offer: string }[];
}

/** One vehicle of the generated network with all that the pipeline is fed. */
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
  /** Generated one at a time, so that 200,000 never stand in memory together. */
  vehicles: Iterable<DemoVehicle>;
}
