import type { BlacklistedClient } from '#contract/blacklist.ts';
import type { TableSort } from '#src/shared/address/params.ts';

/** A client of the list, as it was read; its place is its index in the list as the API gave it. */
export type Client = Omit<BlacklistedClient, 'otherFields'>;

/** The flags of section 14 that speak of a channel. What `true` means is not documented. */
export const channelFlags = ['relanceSms', 'relanceEmail'] as const;
export type ChannelFlag = (typeof channelFlags)[number];

export const doubtKinds = ['viePrivee', 'mobile', 'member'] as const;
export type DoubtKind = (typeof doubtKinds)[number];

/** Why a client's consent is in doubt, with what the sentence needs. */
export type Doubt =
  /** A flag is not what it is for most clients of this list of whom `viePrivee` says the same. */
  | ({ kind: 'viePrivee'; basis: 'usual' } & UnusualFlag)
  /** The flags treat the two channels alike and `viePrivee` does not, or the other way round. */
  | { kind: 'viePrivee'; basis: 'uneven'; isNamedAlike: boolean }
  | { kind: 'mobile'; is: 'landline' | 'unreadable' }
  /** The same person's flags differ at other members. */
  | { kind: 'member'; flags: ChannelFlag[]; members: string[] };

export interface UnusualFlag {
  flag: ChannelFlag;
  value: boolean;
  /** Whether `viePrivee` names the channel. */
  isNamed: boolean;
  /** How many of the list's clients in this case have the other value, 0 to 1. */
  usualShare: number;
}

/** A flag's value to filter by; `none` where the API gives none. */
export const flagValues = ['true', 'false', 'none'] as const;
export type FlagValue = (typeof flagValues)[number];

export interface Filter {
  /** Words that all stand in the record, or a number of which it has the digits. */
  text: string;
  /** `memberKey` of a client. */
  member: string | null;
  relanceSms: FlagValue | null;
  relanceEmail: FlagValue | null;
  /** The digits that the postcode starts with. */
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

/** What the whole list holds. */
export interface Summary {
  clients: number;
  /** Records left out because they could not be read. */
  unreadable: number;
  /** The clients with each kind of doubt; `any` counts each once. */
  doubts: Record<DoubtKind | 'any', number>;
  /** By trade name, which two members may share. */
  members: { key: string; name: string; clients: number }[];
}

/** The clients that pass a filter, in order. */
export interface Selection {
  /** Indices in the list. */
  order: Uint32Array<ArrayBuffer>;
  /** How many doubts each of them has. */
  doubts: Uint8Array<ArrayBuffer>;
}

/** A client as it is shown: masked unless its contact details were asked for. */
export interface Row extends Client {
  doubts: readonly Doubt[];
}

/** The member's code, its name where it has none; empty where the record names no member. */
export const memberKey = ({ adherentCodePdv, adherentNomCourt }: Client): string =>
  adherentCodePdv ?? adherentNomCourt ?? '';

export const memberName = ({ adherentCodePdv, adherentNomCourt }: Client): string =>
  adherentNomCourt ?? adherentCodePdv ?? '';

/** "Durand Anne", the company where no person is named, both where both are. */
export const clientName = ({ clientNom, clientPrenom, clientRaisonSociale }: Client): string =>
  [[clientNom, clientPrenom].filter(Boolean).join(' '), clientRaisonSociale]
    .filter(Boolean)
    .join(' · ');
