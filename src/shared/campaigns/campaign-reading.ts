import { useSyncExternalStore } from 'react';
import { askInBulk } from '#src/api/ask-in-bulk.ts';
import { campaignsThrough } from '#src/api/campaigns.ts';
import type { CampaignsRequest } from '#src/api/campaigns-request.ts';
import type { AppError } from '#src/api/errors.ts';
import { sendInTurn } from '#src/api/in-turn.ts';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { type CampaignsPage, readCampaigns } from '#src/domain/campaigns/campaigns.ts';
import { createListeners } from '#src/listeners.ts';
import { session } from '#src/session/session.ts';
import { createReading, type Reading, type ReadingState } from './create-reading.ts';

interface MemberReading {
  member: CampaignsOf;
  reading: Reading;
  at: number;
  /** What had been read before: it is shown until all of it has been read again. */
  before: ReadingState | null;
}

/** What has been read stays in memory until the session is closed, by member. */
const readings = new Map<string, MemberReading>();
/** A new object whenever anything has changed. */
let snapshot = {};
const { subscribe, tell } = createListeners();
export const subscribeReadings = subscribe;

function changed(): void {
  snapshot = {};
  tell();
}

session.subscribe(() => {
  const { status } = session.get();
  if (status === 'active') for (const { reading } of readings.values()) reading.goOn();
  if (status !== 'signed-out') return;
  for (const { reading } of readings.values()) reading.end();
  readings.clear();
  changed();
});

subscribeLine(() => {
  if (isLineThere()) for (const { reading } of readings.values()) reading.retryUnheard();
});

const askInTurn = campaignsThrough(sendInTurn);

const ask = (request: CampaignsRequest): Promise<CampaignsPage> =>
  askInBulk(async () => readCampaigns(await askInTurn(request), request.page));

/** Whose campaigns are read. */
export interface CampaignsOf {
  network: string;
  memberCode: string;
}

const keyOf = ({ network, memberCode }: CampaignsOf): string =>
  JSON.stringify([network, memberCode]);

/** Reads all pages of the member's campaigns anew. */
function readAgain(member: CampaignsOf): void {
  const key = keyOf(member);
  const former = readings.get(key);
  former?.reading.end();
  const shown = former ? stateOf(former) : null;
  const before = shown && shown.campaigns.length > 0 ? shown : null;
  const reading = createReading((page, signal) => ask({ ...member, page, signal }), changed);
  readings.set(key, { member, reading, at: Date.now(), before });
  changed();
}

/** How a reading stands that has nothing to fall back on, or has come as far as the one before. */
function isEnough(now: ReadingState, before: ReadingState | null): boolean {
  const isRefused = now.refused?.kind === 'not-found' || now.refused?.kind === 'forbidden';
  const isDone = now.status === 'done' && now.refused === null;
  return !before || isRefused || (isDone && now.failed.length <= before.failed.length);
}

function stateOf({ reading, before }: MemberReading): ReadingState {
  const now = reading.get();
  if (!before || isEnough(now, before)) return now;
  const failed = now.refused ? [{ page: 1, error: now.refused }] : now.failed;
  const { status, pages, of, isRepeating } = now;
  return { ...before, status, pages, of, isRepeating, keepsMoving: false, failed, refused: null };
}

/** Reads them, if nobody has asked for them in this session. */
export function startReading(member: CampaignsOf): void {
  if (!readings.has(keyOf(member))) readAgain(member);
}

/**
 * Reads the member's campaigns, as far as that hasn't worked yet, until it shows whether there is such
 * a member: null, or why nothing can be read.
 */
export function refusalOf(member: CampaignsOf): Promise<AppError | null> {
  const { promise, resolve } = Promise.withResolvers<AppError | null>();
  if (campaignReading(member).state?.refused) readAgain(member);
  else startReading(member);
  const look = () => {
    const { state } = campaignReading(member);
    const isOpen = state?.status === 'reading' || state?.status === 'waiting';
    if (state && isOpen && !state.refused && !state.first) return;
    stop();
    // With the session, the readings end too.
    resolve(state ? state.refused : { kind: 'cancelled' });
  };
  const stop = subscribeReadings(look);
  look();
  return promise;
}

export interface CampaignReading extends Pick<Reading, 'stop' | 'resume' | 'retry'> {
  /** Null if nothing has been asked for yet. */
  state: ReadingState | null;
  /** What is shown was read before, and is being read again. */
  isAgain: boolean;
  /** When it was first asked for, in epoch milliseconds. */
  at: number;
  /** Reads all pages, if nobody has asked for them in this session. */
  start: () => void;
  /** Reads all pages, anew if they have been read before. */
  read: () => void;
}

const nothing = () => {};

/** As far as they have been read by now. */
export function campaignReading(member: CampaignsOf): CampaignReading {
  const known = readings.get(keyOf(member));
  return {
    state: known ? stateOf(known) : null,
    isAgain: known !== undefined && !isEnough(known.reading.get(), known.before),
    at: known?.at ?? 0,
    start: () => startReading(member),
    read: () => readAgain(member),
    stop: known?.reading.stop ?? nothing,
    resume: known?.reading.resume ?? nothing,
    retry: known?.reading.retry ?? nothing,
  };
}

/**
 * All pages of a member's campaigns, as far as they have been read in this session, by whatever page
 * of ours: what one has read, the next doesn't ask for again. It starts when it is told to.
 * @param memberCode null reads nothing
 */
export function useCampaignReading(network: string, memberCode: string | null): CampaignReading {
  useSyncExternalStore(subscribeReadings, () => snapshot);
  return memberCode === null ? none : campaignReading({ network, memberCode });
}

/** In milliseconds: answers come faster than anybody reads, and each would draw hundreds of rows. */
const PAUSE = 150;
/** A new object some time after anything has changed. */
let calm = snapshot;
const calmly = createListeners();
let timer: ReturnType<typeof setTimeout> | undefined;

function tellCalmly(): void {
  clearTimeout(timer);
  timer = undefined;
  calm = snapshot;
  calmly.tell();
}

subscribeReadings(() => {
  // What was read leaves with the session at once.
  if (readings.size === 0) tellCalmly();
  else timer ??= setTimeout(tellCalmly, PAUSE);
});

/** A new object soon after anything has changed in any of the readings. */
export const useReadings = (): object => useSyncExternalStore(calmly.subscribe, () => calm);

/** The members whose campaigns have been asked for in this session. */
export const membersRead = (network: string): string[] =>
  [...readings.values()].flatMap(({ member }) =>
    member.network === network ? member.memberCode : [],
  );

const none: CampaignReading = {
  state: null,
  isAgain: false,
  at: 0,
  start: nothing,
  read: nothing,
  stop: nothing,
  resume: nothing,
  retry: nothing,
};
