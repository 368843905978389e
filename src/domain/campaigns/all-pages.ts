import type { AppError } from '#src/api/errors.ts';
import { type CampaignsPage, campaignMark } from './campaigns.ts';
import { type Answer, isEmpty, lastPageOf, marksOf, pageState } from './paging.ts';

/** What has come of a member's pages, by their numbers. */
export type Answers = ReadonlyMap<number, Answer>;

const waiting: Answer = { status: 'waiting' };

const answerOf = (answers: Answers, page: number): Answer => answers.get(page) ?? waiting;

function stateOf(answers: Answers, page: number) {
  return pageState(page, answerOf(answers, page), {
    previous: answerOf(answers, page - 1),
    next: waiting,
    first: answerOf(answers, 1),
  });
}

/** The page, if it holds campaigns; null if it hasn't come, has failed, or comes after the last. */
export function pageIn(answers: Answers, page: number): CampaignsPage | null {
  const state = stateOf(answers, page);
  return state.kind === 'ready' || state.kind === 'none' ? state.page : null;
}

const isPastEnd = (answers: Answers, page: number): boolean =>
  stateOf(answers, page).kind === 'past-end';

/**
 * The last page: as the API says, or as its pages show; null as long as we can't tell. A page that
 * isn't there is no end if a later one is.
 */
export function lastPageIn(answers: Answers): number | null {
  const first = answerOf(answers, 1);
  if (first.status === 'waiting') return null;
  if (first.status === 'failed') return 1;
  const numbers = [...answers.keys()].sort((a, b) => a - b);
  const held = numbers.findLast((page) => pageIn(answers, page)) ?? 0;
  const past = numbers.find((page) => page > held && isPastEnd(answers, page));
  if (past !== undefined) return past - 1;
  const said = [...answers.entries()].flatMap(([page, answer]) =>
    answer.status === 'ready' ? (lastPageOf(answer.page, page) ?? []) : [],
  );
  return said.length > 0 ? Math.max(...said) : null;
}

/** How many campaigns there are, as the furthest page says; null as long as none does. */
export function totalIn(answers: Answers): number | null {
  return pagesIn(answers).findLast(({ paging }) => paging.total !== null)?.paging.total ?? null;
}

/** The next page to ask for; null if there is none, or if it takes another answer to tell. */
export function nextPageIn(answers: Answers, isUnderWay: (page: number) => boolean): number | null {
  const last = lastPageIn(answers) ?? (answers.has(1) ? Number.POSITIVE_INFINITY : 1);
  for (let page = 1; page <= last; page += 1) {
    if (!answers.has(page) && !isUnderWay(page)) return page;
  }
  return null;
}

/** An empty page with others behind it. One that was there before shows that the pages have moved. */
const hole: AppError = { kind: 'broken-answer', message: 'no campaigns' };

/** Whether a page in between has no campaigns, or isn't there. */
export const isHole = (error: AppError): boolean => error === hole || error.kind === 'not-found';

/** The pages that could not be read, in order, with the reasons. */
export function failedIn(answers: Answers): { page: number; error: AppError }[] {
  const last = lastPageIn(answers) ?? Number.POSITIVE_INFINITY;
  return [...answers]
    .flatMap(([page, answer]) => {
      if (page > last) return [];
      if (answer.status === 'failed') return [{ page, error: answer.error }];
      return answer.status === 'ready' && page > 1 && isEmpty(answer.page)
        ? [{ page, error: hole }]
        : [];
    })
    .sort((a, b) => a.page - b.page);
}

/** All pages, in order. */
export function pagesIn(answers: Answers): CampaignsPage[] {
  const numbers = [...answers.keys()].sort((a, b) => a - b);
  return numbers.flatMap((page) => pageIn(answers, page) ?? []);
}

/**
 * Whether the pages must have stood still while they were read: there is only one, or each says the
 * same total, and that is how many different campaigns there are. A campaign that was added or taken
 * away meanwhile would move others from one page to the next, and they would come twice or not at
 * all.
 */
export function isCounted(answers: Answers): boolean {
  if (answers.size === 1) return true;
  const pages = pagesIn(answers);
  const totals = new Set(
    [...answers.values()].flatMap((answer) =>
      answer.status === 'ready' ? [answer.page.paging.total] : [],
    ),
  );
  const [total = null] = totals;
  const campaigns = new Set(pages.flatMap((page) => page.campaigns.map(campaignMark)));
  return totals.size === 1 && total === campaigns.size;
}

/** Whether two readings of all pages came to the same. */
export function isSameReading(before: Answers, after: Answers): boolean {
  const marks = (answers: Answers) => pagesIn(answers).map(marksOf).join('\n');
  return marks(before) === marks(after);
}
