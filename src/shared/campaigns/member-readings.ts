import { useEffect, useMemo } from 'react';
import { isLineThere, subscribeLine } from '#src/api/line.ts';
import { session } from '#src/session/session.ts';
import {
  type CampaignReading,
  campaignReading,
  startReading,
  subscribeReadings,
  useReadings,
} from './campaign-reading.ts';
import { createMembersInTurn, type InTurnStatus, type MembersInTurn } from './members-in-turn.ts';

/** Of the session's network. */
let inTurn: { network: string; members: MembersInTurn } | null = null;

session.subscribe(() => {
  if (session.get().status === 'signed-out') inTurn = null;
});
subscribeReadings(() => {
  // With the session, the readings end: that isn't a reason to begin them.
  if (session.get().status !== 'signed-out') inTurn?.members.goOn();
});
subscribeLine(() => {
  if (isLineThere()) inTurn?.members.goOnLine();
});

function membersOf(network: string): MembersInTurn {
  if (inTurn?.network === network) return inTurn.members;
  const reading = (memberCode: string) => campaignReading({ network, memberCode });
  const members = createMembersInTurn({
    get: (code) => reading(code).state,
    start: (memberCode) => startReading({ network, memberCode }),
    stop: (code) => reading(code).stop(),
    resume: (code) => reading(code).resume(),
  });
  inTurn = { network, members };
  return members;
}

export interface MemberReadings {
  status: InTurnStatus;
  /** In the order of the codes. */
  readings: { code: string; reading: CampaignReading }[];
  stop: () => void;
  resume: () => void;
}

/**
 * The campaigns of these members, read one after the other as long as nobody stops it. What another
 * page of ours has read isn't asked for again.
 */
export function useMemberReadings(network: string, codes: readonly string[]): MemberReadings {
  const at = useReadings();
  useEffect(() => membersOf(network).want(codes), [network, codes]);
  return useMemo(() => stateOf(network, codes, at), [network, codes, at]);
}

/** @param _at when, so that it is worked out anew after each change */
function stateOf(network: string, codes: readonly string[], _at: object): MemberReadings {
  const members = membersOf(network);
  return {
    status: members.status(codes),
    readings: codes.map((code) => ({
      code,
      reading: campaignReading({ network, memberCode: code }),
    })),
    stop: members.stop,
    resume: members.resume,
  };
}
