import * as v from 'valibot';
import { date, identifier, number, text, toBoolean } from './read.ts';
import {
  filledList,
  hasField,
  isJsonObject,
  type JsonObject,
  list,
  outOfList,
  record,
  toObject,
} from './record.ts';

/**
 * One boolean per channel: `sms`, `email`, `courrier`, and others (one key is illegible in section
 * 13).
 */
const channels = v.pipe(
  v.unknown(),
  v.transform((raw): Record<string, boolean> => {
    const flags = Object.entries(toObject(raw) ?? {}).map(
      ([channel, flag]) => [channel, toBoolean(flag) === true] as const,
    );
    return Object.fromEntries(flags);
  }),
  // For code that describes the wire. If v.record itself did the reading, it would leave out keys
  // like "constructor", which are ordinary names here.
  v.metadata({ written: v.record(v.string(), v.boolean()) }),
);

const CampaignVehicle = record({ immatriculation: text, marque: text, modele: text });
const CampaignOperation = record({ id: identifier, label: text });
const CampaignPromotion = record({ id: identifier, label: text });

const absent = v.pipe(
  v.nullish(v.never()),
  v.transform(() => null),
  v.null(),
);

/** A client that a campaign reached: for which vehicle and job, and by which channels. */
export const CampaignClient = record({
  civilite: text,
  prenom: text,
  nom: text,
  vehicule: v.union([absent, CampaignVehicle]),
  operation: v.union([absent, CampaignOperation]),
  promotion: list(CampaignPromotion),
  diffusion: channels,
});
export type CampaignClient = v.InferOutput<typeof CampaignClient>;

export const Campaign = record({
  id: identifier,
  dateDiffusion: date,
  datePrediction: date,
  dateCreation: date,
  clientList: list(CampaignClient),
});
export type Campaign = v.InferOutput<typeof Campaign>;

/**
 * "Clients campagnes" (section 13): the member and one page of its campaigns. The documentation
 * leaves open how pages end [open], so `lastPage`, `total` and likely alternatives are read if they
 * come.
 */
export const CampaignPage = record(
  {
    id: identifier,
    articleCode: text,
    articleLibelle: text,
    campagneList: list(Campaign),
    currentPage: number,
    lastPage: number,
    perPage: number,
    total: number,
  },
  { lastPage: ['pageCount', 'totalPages', 'nbPages'], total: ['totalCount', 'count'] },
);
export type CampaignPage = v.InferOutput<typeof CampaignPage>;

/**
 * In the documentation `data` closes before `campagneList` begins. So we accept the list and the
 * paging fields both inside `data` and beside it. `data` may also be the list itself, or a list
 * whose only element is the member.
 */
export function campaignPageOf(envelope: JsonObject): unknown {
  const { success, message, errors, data, ...beside } = envelope;
  const member = outOfList(data);
  const hasList = (part: unknown) => isJsonObject(part) && hasField(part, 'campagneList');
  const campagneList = filledList(data);
  if (campagneList && !hasList(member) && !hasList(beside)) return { ...beside, campagneList };
  return { ...beside, ...toObject(member) };
}
