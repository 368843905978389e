import { ApiFailure, type AppError, toAppError } from '#src/api/errors.ts';
import { MOST_AT_A_TIME } from '#src/api/limits.ts';
import { isUnheard } from '#src/api/watch-line.ts';
import {
  failedIn,
  isCounted,
  isHole,
  isSameReading,
  lastPageIn,
  nextPageIn,
  pageIn,
  pagesIn,
  totalIn,
} from '#src/domain/campaigns/all-pages.ts';
import { createCampaignList, type PlacedCampaign } from '#src/domain/campaigns/campaign-list.ts';
import type { CampaignsPage } from '#src/domain/campaigns/campaigns.ts';
import type { Answer } from '#src/domain/campaigns/paging.ts';
import {
  type CampaignClients,
  type Covered,
  createCampaignClients,
} from '#src/domain/find/campaign-clients.ts';

/** How the reading of a member's campaigns stands. */
export interface ReadingState {
  /** `waiting`: the session has ended, and it goes on after signing in. */
  status: 'reading' | 'waiting' | 'stopped' | 'done';
  /** How many pages have come in this round. */
  pages: number;
  /** How many there are; null as long as we can't tell. */
  of: number | null;
  /** The pages are read once more, because they may have moved while they were read. */
  isRepeating: boolean;
  /** They moved each time: what was found in any of the rounds is kept. */
  keepsMoving: boolean;
  failed: { page: number; error: AppError }[];
  /** How many campaigns the API counts beyond those that stood on any page, once all have come. */
  missing: number;
  /** All of the campaigns are there, as far as anybody can tell. */
  isWhole: boolean;
  /** Nothing can be read: the member is unknown, say, or another's. */
  refused: AppError | null;
  covered: Covered;
  clients: CampaignClients;
  /** Every campaign read so far, once, in order; the same list until a page comes. */
  campaigns: readonly PlacedCampaign[];
  /** How many campaigns there are; null as long as the API hasn't said so. */
  total: number | null;
  /** How many records of the pages could not be read. */
  unreadable: number;
  /** The first page, which tells of the member. */
  first: CampaignsPage | null;
}

export interface Reading {
  get: () => ReadingState;
  stop: () => void;
  resume: () => void;
  /** Asks again for the pages that failed, and for no others. */
  retry: () => void;
  /** After signing in again. */
  goOn: () => void;
  /** Once the line is back: asks again for what didn't get through, unless it was stopped by hand. */
  retryUnheard: () => void;
  /** Ends it for good: what comes later is dropped. */
  end: () => void;
}

/** After so many, the API is down, and each further page would fail too. */
const FAILURES_IN_A_ROW = 4;
const MOST_ROUNDS = 3;

/**
 * Reads all pages of a member's campaigns. If it can't be shown by counting that they stood still
 * meanwhile, reads them again, until two readings come to the same.
 * @param ask throws ApiFailure
 */
export function createReading(
  ask: (page: number, signal: AbortSignal) => Promise<CampaignsPage>,
  changed: () => void,
): Reading {
  let status: ReadingState['status'] = 'reading';
  let answers = new Map<number, Answer>();
  let before: ReadonlyMap<number, Answer> | null = null;
  let round = 1;
  let keepsMoving = false;
  let failures = 0;
  let isEnded = false;
  let isStopped = false;
  let clients = createCampaignClients();
  let list = createCampaignList();
  /** All pages before it are among the clients, or have failed, so that those stand in order. */
  let next = 1;
  const underWay = new Map<number, AbortController>();
  let state = stateNow();

  function stateNow(): ReadingState {
    const failed = failedIn(answers);
    const of = lastPageIn(answers);
    const isRefused = answers.get(1)?.status === 'failed';
    const campaigns = list.all();
    const total = totalIn(answers);
    const unreadable = pagesIn(answers).reduce((sum, page) => sum + page.unreadable, 0);
    const isRead = status === 'done' && failed.length === 0;
    const missing = isRead ? Math.max(0, (total ?? 0) - campaigns.length - unreadable) : 0;
    return {
      status,
      pages: [...answers.keys()].filter((page) => pageIn(answers, page)).length,
      of: isRefused ? null : of,
      isRepeating: round > 1,
      keepsMoving,
      failed: isRefused ? [] : failed,
      missing,
      isWhole: isRead && missing === 0,
      refused: isRefused ? (failed[0]?.error ?? null) : null,
      covered: clients.covered(),
      clients,
      campaigns,
      total,
      unreadable,
      first: pageIn(answers, 1),
    };
  }

  /** Once nothing more comes: those that stand behind a missing one. They are kept again in order. */
  function keepHeld(): void {
    for (const page of pagesIn(answers)) if (page.number >= next) keep(page);
  }

  function publish(): void {
    if (status !== 'reading') keepHeld();
    state = stateNow();
    changed();
  }

  function keep(page: CampaignsPage): void {
    clients.add(page);
    list.add(page);
  }

  function gather(): void {
    for (let answer = answers.get(next); answer !== undefined; answer = answers.get(next)) {
      const page = pageIn(answers, next);
      if (page) keep(page);
      next += 1;
    }
  }

  function settle(page: number, answer: Answer): void {
    answers.set(page, answer);
    failures = answer.status === 'failed' && answer.error.kind !== 'not-found' ? failures + 1 : 0;
    if (failures >= FAILURES_IN_A_ROW) {
      status = 'stopped';
      giveUp();
    }
    // One that failed before: those behind it are there already.
    if (page < next && answer.status === 'ready') keep(answer.page);
    gather();
  }

  async function read(page: number): Promise<void> {
    const call = new AbortController();
    underWay.set(page, call);
    const mayCount = () => !isEnded && underWay.get(page) === call;
    try {
      const got = await ask(page, call.signal);
      if (mayCount()) settle(page, { status: 'ready', page: got });
    } catch (thrown) {
      const error = toAppError(thrown);
      if (mayCount() && error.kind === 'unauthorized') status = 'waiting';
      else if (mayCount() && error.kind !== 'cancelled') settle(page, { status: 'failed', error });
    }
    if (isEnded) return;
    if (underWay.get(page) === call) underWay.delete(page);
    pump();
  }

  function pump(): void {
    if (isEnded) return;
    while (status === 'reading' && underWay.size < MOST_AT_A_TIME) {
      const page = nextPageIn(answers, (one) => underWay.has(one));
      if (page === null) break;
      void read(page);
    }
    if (status === 'reading' && underWay.size === 0) finish();
    publish();
  }

  function finish(): void {
    status = 'done';
    const failed = failedIn(answers);
    if (failed.length > 0) {
      // Pages that were there and are no more: the list may have become shorter meanwhile.
      const areHoles = failed.every(({ page, error }) => page > 1 && isHole(error));
      if (areHoles && round < MOST_ROUNDS) readAgain();
      return;
    }
    const isSame = before !== null && isSameReading(before, answers);
    if (isSame || isCounted(answers)) {
      // Of what was read before the pages moved, something may be gone.
      if (round > 2 || (round > 1 && !isSame)) startOver();
      before = null;
      keepsMoving = false;
    } else if (round < MOST_ROUNDS) {
      readAgain();
    } else {
      keepsMoving = true;
    }
  }

  function readAgain(): void {
    before = answers;
    answers = new Map();
    next = 1;
    round += 1;
    status = 'reading';
    pump();
  }

  function startOver(): void {
    clients = createCampaignClients();
    list = createCampaignList();
    for (const page of pagesIn(answers)) keep(page);
  }

  function giveUp(): void {
    const given = [...underWay.values()];
    underWay.clear();
    for (const one of given) one.abort(new ApiFailure({ kind: 'cancelled' }));
  }

  function resume(): void {
    if (status === 'reading' || isEnded) return;
    status = 'reading';
    isStopped = false;
    failures = 0;
    pump();
  }

  function retry(mayBe: (error: AppError) => boolean = () => true): void {
    const again = failedIn(answers).filter(({ error }) => mayBe(error));
    for (const { page } of again) answers.delete(page);
    if (again.length > 0) resume();
  }

  pump();
  return {
    get: () => state,
    stop: () => {
      if (status !== 'reading') return;
      status = 'stopped';
      isStopped = true;
      giveUp();
      publish();
    },
    resume,
    retry: () => retry(),
    goOn: () => {
      if (status === 'waiting') resume();
    },
    retryUnheard: () => {
      if (!isStopped) retry(isUnheard);
    },
    end: () => {
      isEnded = true;
      giveUp();
    },
  };
}
