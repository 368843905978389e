import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { TableSort } from '#src/shared/address/params.ts';

/**
 * A client in the list, as it was read. Its index in the API's list identifies it. Nothing shows
 * the fields that the documentation doesn't have, so they stay with the list.
 */
export type Client = Omit<BlacklistedClient, 'otherFields'> &
  Partial<Pick<BlacklistedClient, 'otherFields'>>;

/**
 * The flags of section 14 that are about a channel. The documentation doesn't say what `true`
 * means.
 */
export const channelFlags = ['relanceSms', 'relanceEmail'] as const;
export type ChannelFlag = (typeof channelFlags)[number];

export const doubtKinds = ['viePrivee', 'mobile', 'member'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Why a client's consent is in doubt, with the values that the sentence needs. */
export type Doubt =
  /** A flag differs from that of most clients in this list with the same `viePrivee`. */
  | ({ kind: 'viePrivee'; basis: 'usual' } & UnusualFlag)
  /** The flags treat both channels alike and `viePrivee` doesn't, or the other way round. */
  | { kind: 'viePrivee'; basis: 'uneven'; isNamedAlike: boolean }
  | { kind: 'mobile'; is: 'landline' | 'service' | 'unreadable' }
  /** The same person has other flags at other members. */
  | { kind: 'member'; flags: ChannelFlag[]; members: string[] };

export interface UnusualFlag {
  flag: ChannelFlag;
  value: boolean;
  /** Whether `viePrivee` names the channel. */
  isNamed: boolean;
  /** The share of the list's clients in this case that have the other value, 0 to 1. */
  usualShare: number;
}

/** The values of a flag to filter by; `none` if the API gives none. */
export const flagValues = ['true', 'false', 'none'] as const;
export type FlagValue = (typeof flagValues)[number];

export interface Filter {
  /** Words that must all be in the record, or a number whose digits it must have. */
  text: string;
  /** The `memberKey` of a client. */
  member: string | null;
  relanceSms: FlagValue | null;
  relanceEmail: FlagValue | null;
  /** The first digits of the postcode. */
  postcode: string;
  doubt: DoubtKind | 'any' | null;
}

export const noFilter: Filter = {
  text: '',
  member: null,
  relanceSms: null,
  relanceEmail: null,
  postcode: '',
  doubt: null,
};

export const sortKeys = ['name', 'postcode', 'member', 'relanceSms', 'relanceEmail'] as const;
export type SortKey = (typeof sortKeys)[number];

export type Sort = TableSort<SortKey>;

/** What is in the whole list. */
export interface Summary {
  clients: number;
  /** How many records were left out because they could not be read. */
  unreadable: number;
  /** How many clients have each kind of doubt; `any` counts each client once. */
  doubts: Record<DoubtKind | 'any', number>;
  /** By trade name, which two members may share. */
  members: { key: string; code: string | null; name: string; clients: number }[];
}

/** The clients that pass a filter, in order. */
export interface Selection {
  /** Their indices in the list. */
  order: Uint32Array<ArrayBuffer>;
  /** How many doubts each of them has. */
  doubts: Uint8Array<ArrayBuffer>;
}

/** A client as it is shown: masked, unless somebody asked for the contact details. */
export interface Row extends Omit<Client, 'otherFields'> {
  doubts: readonly Doubt[];
}

/** The member's code, or else its name; empty if the record names no member. */
export const memberKey = ({ adherentCodePdv, adherentNomCourt }: Client): string =>
  adherentCodePdv ?? adherentNomCourt ?? '';

export const memberName = ({ adherentCodePdv, adherentNomCourt }: Client): string =>
  adherentNomCourt ?? adherentCodePdv ?? '';

/** "Durand Anne"; the company if no person is named; both if both are. */
export const clientName = ({ clientNom, clientPrenom, clientRaisonSociale }: Client): string =>
  [[clientNom, clientPrenom].filter(Boolean).join(' '), clientRaisonSociale]
    .filter(Boolean)
    .join(' · ');
