import { setTimeout as delay } from 'node:timers/promises';
import type { Context } from 'hono';
import type { Campaign, CampaignClient } from '#contract/campaigns.ts';
import type { Wire } from '#contract/record.ts';
import type { Lang } from '#contract/services.ts';
import { refuse } from '#server/embedded/answers.ts';
import { type CallerEnv, mayActFor } from '#server/embedded/auth/caller.ts';
import { operationLabel } from '#server/embedded/campaigns/operations.ts';
import { langOf, say } from '#server/embedded/messages.ts';
import type { Member } from '#server/embedded/rows.ts';
import { sampleCampaignsIn } from '#server/embedded/sample/campaigns.ts';
import { campaignsMember } from '#server/embedded/sample/members.ts';
import {
  type CampaignSentinel,
  campaignSentinels,
} from '#server/embedded/sentinels/campaign-members.ts';
import type { TargetRecord } from '#server/embedded/store/campaign-rows.ts';
import type { Store } from '#server/embedded/store/store.ts';
import { CHANNELS } from '#server/embedded/store/vehicle-rows.ts';

const CAMPAIGNS_PER_PAGE = 10;

interface Page {
  total: number;
  campaigns: Wire<Campaign>[];
}

/**
 * "Clients campagnes" (section 13): a member and one page of its campaigns, newest first. A page
 * past the last is empty. `campagneList` stands beside `data`, as the documentation closes it; how
 * pages end is [open]: `currentPage`, `lastPage`, `perPage` and `total` stand beside it too.
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
        : refuse(404, say('unknownMember', lang));
    }
    if (!mayActFor(caller, member)) return refuse(403, say('otherMember', lang));
    if (!/^[1-9]\d{0,8}$/.test(page)) {
      return refuse(422, say('badRequest', lang), { page: [say('badPage', lang)] });
    }
    const { total, campaigns: list } = pageOf(campaigns, member, Number(page), lang);
    return answer(member.id, list, {
      currentPage: Number(page),
      lastPage: Math.max(1, Math.ceil(total / CAMPAIGNS_PER_PAGE)),
      perPage: CAMPAIGNS_PER_PAGE,
      total,
    });
  };
}

/** @param paging what is said of the pages: nothing of it is documented */
const answer = (
  id: number,
  campagneList: readonly Wire<Campaign>[],
  paging: Partial<Record<'currentPage' | 'lastPage' | 'perPage' | 'total', number>> = {},
): Response =>
  Response.json({
    success: true,
    data: { id, articleCode: null, articleLibelle: null },
    campagneList,
    ...paging,
    message: 'OK',
    errors: [],
  });

/** The state of the page that a sentinel's code is for. */
async function provoke(
  { id, pages, end, afterSeconds = 0 }: CampaignSentinel,
  page: number,
  lang: Lang,
  signal: AbortSignal,
): Promise<Response> {
  // Nobody reads the answer once the caller has gone.
  await delay(afterSeconds * 1000, undefined, { signal }).catch(() => undefined);
  if (!pages) return refuse(500, say('provoked', lang));
  const list = pages[page - 1];
  if (end === 'counted') {
    return answer(id, list ?? [], { currentPage: page, lastPage: pages.length });
  }
  if (!list && end === 'not-found') return refuse(404, say('badPage', lang));
  return answer(id, list ?? pages.at(-1) ?? []);
}

function pageOf(store: Store['campaigns'], member: Member, page: number, lang: Lang): Page {
  const offset = (page - 1) * CAMPAIGNS_PER_PAGE;
  if (member.id === campaignsMember.id) {
    const all = sampleCampaignsIn(lang);
    return { total: all.length, campaigns: all.slice(offset, offset + CAMPAIGNS_PER_PAGE) };
  }
  const records = store.page(member.id, CAMPAIGNS_PER_PAGE, offset);
  const targets = Map.groupBy(store.targets(records), ({ campaignId }) => campaignId);
  return {
    total: store.total(member.id),
    campaigns: records.map(({ id, sentAt, predictionOn, createdOn }) => ({
      id,
      dateDiffusion: sentAt.slice(0, 10),
      datePrediction: predictionOn,
      dateCreation: createdOn,
      clientList: (targets.get(id) ?? []).map((target) => reachedClient(target, lang)),
    })),
  };
}

/** One client, vehicle and operation: the documentation gives a client one operation. */
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
  promotion: target.promotionId === null ? [] : [{ id: target.promotionId, label: target.offer }],
  diffusion: Object.fromEntries(
    CHANNELS.map((channel) => [channel, target.channels.includes(channel)]),
  ),
});
