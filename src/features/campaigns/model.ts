import type { CampaignClient, CampaignPage } from '#contract/campaigns.ts';
import { foldText } from '#rules/fold-text.ts';
import { normalizePlate } from '#rules/plate.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** What an operation and a promotion are on the wire: a number of the API's, a label, or one of them. */
export interface Named {
  /** The same for two records of one thing. */
  key: string;
  label: string | null;
}

/** One record of a campaign's `clientList`: an operation proposed to a client for a vehicle. */
export interface Target {
  /** Unique within the page. */
  key: string;
  /**
   * The same for the records of one client. The API numbers no client (section 13): a name and a
   * plate are taken for one, and a record without either for a client of its own.
   */
  client: string;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  /** "LEFEBVRE CHRISTINE"; null where the record names nobody. */
  name: string | null;
  /** Normalised, as the API takes it; null where there is none. */
  plate: string | null;
  brand: string | null;
  model: string | null;
  operation: Named | null;
  promotions: Named[];
  /** The keys of `diffusion` that are true, as the API writes them. */
  channels: string[];
}

export interface Campaign {
  /** Unique within the page. */
  key: string;
  id: number | string | null;
  created: IsoDate | null;
  sent: IsoDate | null;
  /** The month that it aims at. */
  predicted: IsoDate | null;
  targets: Target[];
  otherFields: Record<string, unknown>;
}

/** One page of a member's campaigns, as the API answered. */
export interface CampaignsPage {
  /** The page that was asked for, from 1. */
  number: number;
  memberId: number | string | null;
  /** Not documented beyond their names; null in the sample. */
  articleCode: string | null;
  articleLabel: string | null;
  campaigns: Campaign[];
  /** Campaigns and clients that were left out because they could not be read. */
  unreadable: number;
  /** How the pages are counted, where the API says so ([open] in section 13). */
  paging: Paging;
  otherFields: Record<string, unknown>;
}

interface Paging {
  currentPage: number | null;
  lastPage: number | null;
  perPage: number | null;
  total: number | null;
}

/**
 * Reads an answer of section 13 into what the screen means; the API's order is kept.
 * @param number the page that was asked for
 */
export const readCampaigns = (page: CampaignPage, number: number): CampaignsPage => ({
  number,
  memberId: page.id,
  articleCode: page.articleCode,
  articleLabel: page.articleLibelle,
  campaigns: page.campagneList.records.map((campaign, index, all) => ({
    key:
      all.findIndex(({ id }) => id === campaign.id) === index
        ? String(campaign.id)
        : `${campaign.id}.${index + 1}`,
    id: campaign.id,
    created: campaign.dateCreation,
    sent: campaign.dateDiffusion,
    predicted: campaign.datePrediction,
    targets: campaign.clientList.records.map((client, place) =>
      targetOf(client, `${index + 1}.${place + 1}`),
    ),
    otherFields: campaign.otherFields,
  })),
  unreadable: page.campagneList.unreadable,
  paging: {
    currentPage: page.currentPage,
    lastPage: page.lastPage,
    perPage: page.perPage,
    total: page.total,
  },
  otherFields: page.otherFields,
});

function targetOf(client: CampaignClient, key: string): Target {
  const { civilite: title, prenom: firstName, nom: lastName, vehicule, operation } = client;
  const plate = normalizePlate(vehicule?.immatriculation ?? '') || null;
  const words = nameWords(firstName, lastName).join(' ');
  return {
    key,
    client: words === '' && plate === null ? `alone:${key}` : `${words}|${plate ?? ''}`,
    title,
    firstName,
    lastName,
    name: [lastName, firstName].filter(Boolean).join(' ') || null,
    plate,
    brand: vehicule?.marque ?? null,
    model: vehicule?.modele ?? null,
    operation: operation && named(operation),
    promotions: client.promotion.records.flatMap((promotion) => named(promotion) ?? []),
    channels: Object.keys(client.diffusion).filter((channel) => client.diffusion[channel]),
  };
}

/** By its number where it has one: labels change with the language. */
function named({ id, label }: { id: number | string | null; label: string | null }): Named | null {
  if (id === null && label === null) return null;
  return { key: id === null ? `label:${foldText(label ?? '')}` : String(id), label };
}

/** How many different clients. */
export const countClients = (targets: readonly Target[]): number =>
  new Set(targets.map(({ client }) => client)).size;

/** How many clients, each counted once for every campaign that reached it. */
export const countReached = (campaigns: readonly Campaign[]): number =>
  campaigns.reduce((sum, { targets }) => sum + countClients(targets), 0);
