import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Campaign, CampaignClient } from '#contract/campaigns.ts';
import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import { sampleCampaignsIn } from '#demo/sample/campaigns.ts';
import { campaignsMember } from '#demo/sample/members.ts';
import { type CampaignSentinel, campaignSentinels } from '#demo/sentinels/campaign-members.ts';
import { type CallerEnv, mayActFor } from '#server/embedded/auth/caller.ts';
import { offerIn, operationLabel } from '#server/embedded/campaigns/operations.ts';
import type { Member } from '#server/embedded/rows.ts';
import { CHANNELS, type TargetRecord } from '#server/embedded/store/records.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { refuse } from '#server/envelope.ts';
import { apiMessages, langOf, say } from '#server/messages.ts';
import { elementsJson, streamText } from './stream-text.ts';

const CAMPAIGNS_PER_PAGE = 10;

/** A campaign whose clients are read in batches. */
interface OpenCampaign {
  head: Omit<Wire<Campaign>, 'clientList'>;
  clients: AsyncIterable<Wire<CampaignClient>[]> | Iterable<Wire<CampaignClient>[]>;
}

interface Page {
  total: number;
  campaigns: OpenCampaign[];
}

/**
 * "Clients campagnes" (section 13): a member and one page of its campaigns, newest first. A page
 * past the last is empty. `campagneList` stands beside `data`, as the documentation's braces say.
 * The documentation leaves open how a client learns where the pages end, so `currentPage`,
 * `lastPage`, `perPage` and `total` stand beside it too.
 */
export function campaignsService({ campaigns, directory }: Store) {
  return async (c: Context<CallerEnv>): Promise<Response> => {
    const lang = langOf(c.req.raw);
    const caller = c.get('caller');
    const posCode = c.req.param('code_pdv') ?? '';
    const page = c.req.query('page') ?? '1';
    const member = directory.memberByPosCode(caller.network, posCode);
    if (!member) {
      const sentinel = caller.role === 'manager' ? campaignSentinels.get(posCode) : undefined;
      return sentinel
        ? provoke(sentinel, Number(page), lang, c.req.raw.signal)
        : refuse(404, say(apiMessages.unknownMember, lang));
    }
    if (!mayActFor(caller, member)) return refuse(403, say(apiMessages.otherMember, lang));
    if (!/^[1-9]\d{0,8}$/.test(page)) {
      return refuse(422, say(apiMessages.badRequest, lang), {
        page: [say(apiMessages.badPage, lang)],
      });
    }
    const { total, campaigns: list } = await pageOf(campaigns, member, Number(page), lang);
    return answer(member.id, list, {
      currentPage: Number(page),
      lastPage: Math.max(1, Math.ceil(total / CAMPAIGNS_PER_PAGE)),
      perPage: CAMPAIGNS_PER_PAGE,
      total,
    });
  };
}

/**
 * Written while it is read, because a page of campaigns may have reached every client of the
 * network.
 * @param paging what we say about the pages; the documentation says nothing about it
 */
const answer = (
  id: number,
  campaigns: readonly OpenCampaign[],
  paging: Partial<Record<'currentPage' | 'lastPage' | 'perPage' | 'total', number>> = {},
): Response => streamText(pageJson(id, campaigns, paging), { 'Content-Type': 'application/json' });

async function* pageJson(
  id: number,
  campaigns: readonly OpenCampaign[],
  paging: object,
): AsyncGenerator<string> {
  const head = { success: true, data: { id, articleCode: null, articleLibelle: null } };
  yield `${JSON.stringify(head).slice(0, -1)},"campagneList":[`;
  for (const [index, campaign] of campaigns.entries()) {
    yield `${index > 0 ? ',' : ''}${JSON.stringify(campaign.head).slice(0, -1)},"clientList":[`;
    yield* elementsJson(campaign.clients);
    yield ']}';
  }
  yield `],${JSON.stringify({ ...paging, message: 'OK', errors: [] }).slice(1)}`;
}

const whole = ({ clientList, ...head }: Wire<Campaign>): OpenCampaign => ({
  head,
  clients: [clientList],
});

/** Brings about the state that a sentinel's code stands for. */
async function provoke(
  { id, pages, end, afterSeconds = 0 }: CampaignSentinel,
  page: number,
  lang: Lang,
  signal: AbortSignal,
): Promise<Response> {
  // Once the caller has gone, nobody reads the answer.
  await delay(afterSeconds * 1000, undefined, { signal }).catch(() => undefined);
  const list = pages?.[page - 1];
  if (!pages || list === null) return refuse(500, say(apiMessages.provoked, lang));
  if (end === 'counted') {
    return answer(id, (list ?? []).map(whole), { currentPage: page, lastPage: pages.length });
  }
  if (!list && end === 'not-found') return refuse(404, say(apiMessages.badPage, lang));
  return answer(id, (list ?? pages.at(-1) ?? []).map(whole));
}

async function pageOf(
  store: Store['campaigns'],
  member: Member,
  page: number,
  lang: Lang,
): Promise<Page> {
  const offset = (page - 1) * CAMPAIGNS_PER_PAGE;
  if (member.id === campaignsMember.id) {
    const all = sampleCampaignsIn(lang);
    const shown = all.slice(offset, offset + CAMPAIGNS_PER_PAGE);
    return { total: all.length, campaigns: shown.map(whole) };
  }
  const records = await store.page(member, CAMPAIGNS_PER_PAGE, offset);
  return {
    total: await store.total(member),
    campaigns: records.map((record) => ({
      head: {
        id: record.id,
        dateDiffusion: record.sentAt.slice(0, 10),
        datePrediction: record.predictionOn,
        dateCreation: record.createdOn,
      },
      clients: reachedClients(store.targets(member, record), lang),
    })),
  };
}

async function* reachedClients(targets: AsyncIterable<TargetRecord[]>, lang: Lang) {
  for await (const batch of targets) yield batch.map((target) => reachedClient(target, lang));
}

/** One client, vehicle and operation. The documentation gives each client just one operation. */
const reachedClient = (target: TargetRecord, lang: Lang): Wire<CampaignClient> => ({
  civilite: target.clientTitle,
  prenom: target.clientFirstName,
  nom: target.clientLastName ?? target.clientCompanyName,
  vehicule: {
    immatriculation: target.vehicleRegistrationPlate ?? target.plate,
    marque: target.vehicleBrand,
    modele: target.vehicleModel,
  },
  operation:
    target.operationId === null
      ? null
      : { id: target.operationId, label: operationLabel(target.operationId, lang) },
  promotion:
    target.promotionId === null
      ? []
      : [{ id: target.promotionId, label: target.offer && offerIn(target.offer, lang) }],
  diffusion: Object.fromEntries(
    CHANNELS.map((channel) => [channel, target.channels.includes(channel)]),
  ),
});
