import type { CampaignClient, CampaignPage } from '#contract/campaigns.ts';
import { foldText } from '#rules/fold-text.ts';
import { normalizePlate } from '#rules/plate.ts';
import { nameWords } from '#src/domain/owners/person-name.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';

/** An operation or a promotion on the wire: it has one of the API's numbers, a label, or both. */
export interface Named {
  /** Equal for two records of the same thing. */
  key: string;
  label: string | null;
}

/** One record of a campaign's `clientList`: an operation proposed to a client for a vehicle. */
export interface Target {
  /** Unique within the page. */
  key: string;
  /**
   * Equal for the records of one client. The API has no numbers for clients (section 13), so we
   * take the same name with the same plate for one client, and a record without either for a
   * separate client, on whatever page it stands.
   */
  client: string;
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  /** "LEFEBVRE CHRISTINE"; null if the record names nobody. */
  name: string | null;
  /** In normal form, as the API expects it; null if there is none. */
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
  /** A date in the month that it aims at. */
  predicted: IsoDate | null;
  targets: Target[];
  otherFields: Record<string, unknown>;
}

/** One page of a member's campaigns, as the API answered it. */
export interface CampaignsPage {
  /** The number of the requested page, from 1. */
  number: number;
  memberId: number | string | null;
  /** The documentation only names these, and they are null in its sample. */
  articleCode: string | null;
  articleLabel: string | null;
  campaigns: Campaign[];
  /** How many campaigns and clients were left out because they could not be read. */
  unreadable: number;
  /** How the pages are counted, if the API says so ([open] in section 13). */
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
 * Turns an answer of section 13 into what the screen needs; keeps the API's order.
 * @param number the page that was requested
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
      targetOf(client, `${index + 1}.${place + 1}`, number),
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

function targetOf(client: CampaignClient, key: string, page: number): Target {
  const { civilite: title, prenom: firstName, nom: lastName, vehicule, operation } = client;
  const plate = normalizePlate(vehicule?.immatriculation ?? '') || null;
  const words = nameWords(firstName, lastName).join(' ');
  return {
    key,
    client: words === '' && plate === null ? `alone:${page}.${key}` : `${words}|${plate ?? ''}`,
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

/** Identified by its number if it has one, because labels change with the language. */
function named({ id, label }: { id: number | string | null; label: string | null }): Named | null {
  if (id === null && label === null) return null;
  return { key: id === null ? `label:${foldText(label ?? '')}` : String(id), label };
}

/** How many different clients there are. */
export const countClients = (targets: readonly Target[]): number =>
  new Set(targets.map(({ client }) => client)).size;

/** How many clients were reached. A client counts once for every campaign. */
export const countReached = (campaigns: readonly Campaign[]): number =>
  campaigns.reduce((sum, { targets }) => sum + countClients(targets), 0);

/** The same for a campaign that stands on two pages, because the pages moved between two calls. */
export const campaignMark = ({ id, sent, created, predicted }: Campaign): string =>
  JSON.stringify([id, sent, created, predicted]);
