import type { AppError } from '#src/api/errors.ts';
import type { CampaignsPage } from './campaigns.ts';

/** What became of one request for a page; `waiting` if it isn't there yet or wasn't asked for. */
export type Answer =
  | { status: 'waiting' }
  | { status: 'ready'; page: CampaignsPage }
  | { status: 'failed'; error: AppError };

/**
 * What we know about the pages around this one, since the documentation doesn't say how pages end.
 */
export interface Neighbours {
  previous: Answer;
  next: Answer;
  first: Answer;
}

export type PageState =
  | { kind: 'loading' }
  /** `last` is null as long as we don't know how many pages there are. */
  | { kind: 'ready'; page: CampaignsPage; last: number | null; hasNext: boolean }
  /** The member is known but has no campaigns. */
  | { kind: 'none'; page: CampaignsPage }
  | { kind: 'past-end'; last: number | null }
  | { kind: 'unknown-member'; error: AppError }
  | { kind: 'forbidden'; error: AppError }
  | { kind: 'failed'; error: AppError };

/** How many pages there are according to the API; null if it doesn't say. */
export function lastPageOf({ paging, campaigns }: CampaignsPage, asked: number): number | null {
  const { lastPage, total, perPage } = paging;
  if (isCount(lastPage)) return Math.max(1, lastPage);
  if (!isCount(total)) return null;
  // If the first page holds everything there is, or fewer, it tells how many fit on one page.
  const size = isCount(perPage) && perPage > 0 ? perPage : asked === 1 ? campaigns.length : 0;
  return size > 0 ? Math.max(1, Math.ceil(total / size)) : total === 0 ? 1 : null;
}

const isCount = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 0;

/**
 * What to show for the requested page. The pages may end with a number that the API gives, with an
 * empty page, with a 404, or with the last page again under every further number. We recognise each
 * of these ends, and offer nothing after it.
 */
export function pageState(asked: number, answer: Answer, around: Neighbours): PageState {
  if (answer.status === 'waiting') return { kind: 'loading' };
  if (answer.status === 'failed') return failedState(asked, answer.error, around.first);
  const { page } = answer;
  const said = lastPageOf(page, asked);
  if (asked > 1 && said !== null && asked > said) return { kind: 'past-end', last: said };
  if (asked > 1 && isEarlierPage(page, asked)) {
    return { kind: 'past-end', last: said ?? page.paging.currentPage };
  }
  if (asked > 1 && isRepeat(around.previous, page)) return { kind: 'past-end', last: asked - 1 };
  if (isEmpty(page)) {
    return asked === 1 ? { kind: 'none', page } : { kind: 'past-end', last: said };
  }
  const last = said ?? (endsHere(page, around.next) ? asked : null);
  return { kind: 'ready', page, last, hasNext: last === null || asked < last };
}

/**
 * Which of the pages around it should be asked for: the next one in advance, the others if they
 * would show where the pages end.
 */
export function worthAsking(asked: number, answer: Answer): Record<keyof Neighbours, boolean> {
  if (answer.status !== 'ready') {
    const isLost = answer.status === 'failed' && answer.error.kind === 'not-found';
    return { previous: false, next: false, first: asked > 1 && isLost };
  }
  const said = lastPageOf(answer.page, asked);
  return {
    previous: asked > 1 && said === null,
    next: !isEmpty(answer.page) && (said === null || asked < said),
    first: false,
  };
}

export const isEmpty = ({ campaigns, unreadable }: CampaignsPage): boolean =>
  campaigns.length === 0 && unreadable === 0;

/**
 * Whether the API says that it sent an earlier page. A number that is one lower may only mean that
 * it counts from 0.
 */
const isEarlierPage = ({ paging: { currentPage } }: CampaignsPage, asked: number): boolean =>
  currentPage !== null && currentPage < asked - 1;

/** A 404 means that the member is unknown, unless its first page is there. */
function failedState(asked: number, error: AppError, first: Answer): PageState {
  if (error.kind === 'forbidden') return { kind: 'forbidden', error };
  if (error.kind !== 'not-found') return { kind: 'failed', error };
  if (asked === 1) return { kind: 'unknown-member', error };
  if (first.status === 'waiting') return { kind: 'loading' };
  if (first.status === 'failed') return failedState(1, first.error, first);
  return { kind: 'past-end', last: lastPageOf(first.page, 1) };
}

/** Whether the page after this one, fetched in advance, is empty, not found, or this one again. */
const endsHere = (page: CampaignsPage, next: Answer): boolean =>
  next.status === 'failed'
    ? next.error.kind === 'not-found'
    : next.status === 'ready' && (isEmpty(next.page) || isRepeat(next, page));

/** Whether an answer holds exactly the campaigns of this page. */
const isRepeat = (answer: Answer, page: CampaignsPage): boolean =>
  answer.status === 'ready' && page.campaigns.length > 0 && marksOf(answer.page) === marksOf(page);

/** What changes if the API's pages have moved. */
export const marksOf = ({ campaigns }: CampaignsPage): string =>
  JSON.stringify(
    campaigns.map(({ id, sent, created, targets }) => [id, sent, created, targets.length]),
  );
