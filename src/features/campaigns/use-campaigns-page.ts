import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { failBy } from '#src/api/limits.ts';
import type { CampaignsPage } from '#src/domain/campaigns/campaigns.ts';
import {
  type Answer,
  type PageState,
  pageState,
  worthAsking,
} from '#src/domain/campaigns/paging.ts';
import { type CampaignsKey, campaignsQuery } from '#src/shared/campaigns/campaigns-query.ts';

export interface PageReading {
  state: PageState;
  /** Another page stays in sight while the requested one is loading. */
  isReplacing: boolean;
  isFetching: boolean;
  retry: () => void;
}

/**
 * Loads a page of campaigns and the next one in advance. If it helps to find out how the pages end,
 * loads the page before or the first one too.
 * @param page null asks for nothing
 */
export function useCampaignsPage(
  member: Omit<CampaignsKey, 'page'>,
  page: number | null,
): PageReading {
  const asked = page ?? 1;
  const click = `${member.network} ${member.memberCode} ${asked}`;
  const [clicked, setClicked] = useState(() => ({ click, until: failBy() }));
  if (clicked.click !== click) setClicked({ click, until: failBy() });
  const at = (number: number) => campaignsQuery({ ...member, page: number });
  const query = useQuery({
    ...at(asked),
    enabled: page !== null,
    // The loader has just asked; if that was refused, we don't ask again.
    retryOnMount: false,
    // The previous page stays in sight, but never that of another member.
    placeholderData: (previous: CampaignsPage | undefined, from) =>
      from?.queryKey[1] === member.network && from.queryKey[2] === member.memberCode
        ? previous
        : undefined,
  });
  const isReplacing = query.isPlaceholderData;
  const answer = page === null ? waiting : answerOf(query);
  const worth = worthAsking(asked, isReplacing ? waiting : answer);
  const next = useQuery({ ...at(asked + 1), enabled: worth.next });
  const previous = useQuery({ ...at(Math.max(1, asked - 1)), enabled: worth.previous });
  // Tells why a later page isn't there, in what is left of that page's time.
  const first = useQuery({
    ...campaignsQuery({ ...member, page: 1 }, clicked.until),
    enabled: worth.first,
  });
  // The pages around the requested one say nothing about the page that is still in sight.
  const state =
    isReplacing && query.data
      ? pageState(query.data.number, answer, alone)
      : pageState(asked, answer, {
          next: answerOf(next),
          previous: answerOf(previous),
          first: answerOf(first),
        });
  return {
    state,
    isReplacing,
    isFetching: query.isFetching,
    retry: () => {
      setClicked({ click, until: failBy() });
      // One after the other: the first page, if it is a different one, is asked in the time that
      // this one leaves.
      void query
        .refetch({ cancelRefetch: false })
        .then(() => (asked > 1 && first.error ? first.refetch({ cancelRefetch: false }) : null));
    },
  };
}

const waiting: Answer = { status: 'waiting' };
const alone = { next: waiting, previous: waiting, first: waiting };

function answerOf({ data, error }: { data: CampaignsPage | undefined; error: unknown }): Answer {
  if (data) return { status: 'ready', page: data };
  return error ? { status: 'failed', error: toAppError(error) } : waiting;
}
