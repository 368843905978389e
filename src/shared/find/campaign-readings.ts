import { useSyncExternalStore } from 'react';
import { createListeners } from '#src/listeners.ts';
import { session } from '#src/session/session.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import {
  type CampaignReading,
  startReading,
  useCampaignReading,
} from '#src/shared/campaigns/campaign-reading.ts';

/** The member whose campaigns somebody without campaigns of their own has chosen to read. */
let chosen: string | null = null;
const { subscribe, tell } = createListeners();

function setChosen(memberCode: string | null): void {
  chosen = memberCode;
  tell();
}

session.subscribe(() => {
  if (session.get().status === 'signed-out') setChosen(null);
});

export interface MemberReading extends CampaignReading {
  /** Null if nobody has chosen a member yet. */
  memberCode: string | null;
  /** Whether another member can be chosen. */
  mayChoose: boolean;
  /** Chooses a member and reads its campaigns, if that hasn't been done. */
  choose: (memberCode: string | null) => void;
}

/** The campaigns in which clients are found: the member's own, or those of the one that was chosen. */
export function useMemberReading(): MemberReading {
  const { network } = useSession();
  const { memberCode: own } = useRights();
  const byChoice = useSyncExternalStore(subscribe, () => chosen);
  const memberCode = own ?? byChoice;
  return {
    ...useCampaignReading(network, memberCode),
    memberCode,
    mayChoose: own === null,
    choose: (code) => {
      setChosen(code);
      if (code !== null) startReading({ network, memberCode: code });
    },
  };
}
