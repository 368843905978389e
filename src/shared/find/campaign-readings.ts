import { useSyncExternalStore } from 'react';
import { campaignsThrough } from '#src/api/campaigns.ts';
import type { CampaignsRequest } from '#src/api/campaigns-request.ts';
import { sendInTurn } from '#src/api/in-turn.ts';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { queryClient } from '#src/api/query-client.ts';
import { type CampaignsPage, readCampaigns } from '#src/domain/campaigns/campaigns.ts';
import { session } from '#src/session/session.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import { createReading, type Reading, type ReadingState } from './create-reading.ts';

/** What has been read stays in memory until the session is closed, by member. */
const readings = new Map<string, { reading: Reading; at: number }>();
/** The member whose campaigns somebody without campaigns of their own has chosen to read. */
let chosen: string | null = null;
/** A new object whenever anything has changed. */
let snapshot = {};
const listeners = new Set<() => void>();

function changed(): void {
  snapshot = {};
  for (const listener of listeners) listener();
}

session.subscribe(() => {
  const { status } = session.get();
  if (status === 'active') for (const { reading } of readings.values()) reading.goOn();
  if (status !== 'signed-out') return;
  for (const { reading } of readings.values()) reading.end();
  readings.clear();
  chosen = null;
  changed();
});

subscribeLine(() => {
  if (isLineThere()) for (const { reading } of readings.values()) reading.retryUnheard();
});

/** A query for each call, so that the page hears whether it got through. It isn't kept. */
let calls = 0;

const askInTurn = campaignsThrough(sendInTurn);

function ask(request: CampaignsRequest): Promise<CampaignsPage> {
  calls += 1;
  return queryClient.fetchQuery({
    queryKey: ['campaigns-to-find-in', calls],
    queryFn: async () => readCampaigns(await askInTurn(request), request.page),
    gcTime: 0,
  });
}

/** Reads all pages of the member's campaigns anew. */
function read(network: string, memberCode: string): void {
  readings.get(memberCode)?.reading.end();
  const reading = createReading(
    (page, signal) => ask({ network, memberCode, page, signal }),
    changed,
  );
  readings.set(memberCode, { reading, at: Date.now() });
  changed();
}

export interface MemberReading extends Pick<Reading, 'stop' | 'resume' | 'retry'> {
  /** Null if nobody has chosen a member yet. */
  memberCode: string | null;
  /** Whether another member can be chosen. */
  mayChoose: boolean;
  /** Null if nothing has been asked for yet. */
  state: ReadingState | null;
  /** When it was first asked for, in epoch milliseconds. */
  at: number;
  read: () => void;
  /** Chooses a member and reads its campaigns, if that hasn't been done. */
  choose: (memberCode: string | null) => void;
}

const nothing = () => {};

/** The campaigns in which clients are found: the member's own, or those of the one that was chosen. */
export function useMemberReading(): MemberReading {
  const { network } = useSession();
  const { memberCode: own } = useRights();
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => snapshot,
  );
  const memberCode = own ?? chosen;
  const known = memberCode === null ? undefined : readings.get(memberCode);
  return {
    memberCode,
    mayChoose: own === null,
    state: known?.reading.get() ?? null,
    at: known?.at ?? 0,
    read: () => memberCode !== null && read(network, memberCode),
    choose: (code) => {
      chosen = code;
      if (code !== null && !readings.has(code)) read(network, code);
      changed();
    },
    stop: known?.reading.stop ?? nothing,
    resume: known?.reading.resume ?? nothing,
    retry: known?.reading.retry ?? nothing,
  };
}
