import type { Caller } from '#server/embedded/auth/caller.ts';
import type { Member } from '#server/embedded/rows.ts';
import { inGigabytes, type Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

/** One upload, from the head of its request until the answer. */
export interface Admitted {
  /** Rejects with a RefusedFile if this upload has to make room for another. */
  givenUp: Promise<never>;
  /**
   * Counts bytes of the body that have come, whether of the file or around it.
   * @throws RefusedFile if that is too little for the time it took
   */
  countReceived(count: number): void;
  /** The whole body has come: from now on nobody is waiting for its sender. */
  received(): void;
  /**
   * Counts the upload for a member, known from the token or from the form. A second call with
   * another member counts for that one instead.
   * @throws RefusedFile if its account sends too much for that member
   */
  countFor(member: Pick<Member, 'id'>): void;
  /** @throws RefusedFile if these bytes are too many for its account and member today */
  countBytes(count: number): void;
  leave(): void;
}

/** How much an account has sent for a member in a day. */
interface Sent {
  day: string;
  bytes: number;
}

const DAY_SECONDS = 24 * 60 * 60;
/** Most uploads take less than this. */
const RETRY_SECONDS = 30;
/**
 * Taking a place from a sender who holds just one more than the newcomer gains nothing: the two
 * would only swap.
 */
const LEAST_EXCESS = 2;

type AdmissionLimits = Pick<
  Limits,
  | 'uploads'
  | 'uploadsOfMember'
  | 'uploadsOfAccount'
  | 'uploadsOfNetwork'
  | 'dailyBytes'
  | 'leastPace'
  | 'slowTime'
  | 'slowTimeWhenFull'
>;

type Sender = Pick<Caller, 'username' | 'network'>;

/** An upload whose body is still coming. */
interface Receiving {
  sender: Sender;
  begun: number;
  bytes: number;
  giveUp(reason: 'tooSlow' | 'gaveWay'): void;
}

/**
 * Decides who may upload now. It limits the uploads at once per account and member, per account, per
 * network and in all, and the bytes per account, member and day: what others send for a member keeps
 * its own account out of nothing. It refuses uploads that drip. When every place is
 * taken, an upload that drips makes room, or else one of the sender who holds the most. Counted in
 * memory, so a restart begins anew.
 */
export function createAdmission(limits: AdmissionLimits, now: () => Date) {
  const sentBy = new Map<string, Sent>();
  const uploadsOfPair = new Map<string, number>();
  const uploadsOfAccount = new Map<string, number>();
  const uploadsOfNetwork = new Map<string, number>();
  const receiving = new Set<Receiving>();
  let uploads = 0;

  function change(counts: Map<string, number>, of: string, by: number): void {
    const count = (counts.get(of) ?? 0) + by;
    if (count === 0) counts.delete(of);
    else counts.set(of, count);
  }

  const ofAccount = ({ username }: Sender): number => uploadsOfAccount.get(username) ?? 0;
  const ofNetwork = ({ network }: Sender): number => uploadsOfNetwork.get(network) ?? 0;
  const isNetworkFull = (sender: Sender): boolean => ofNetwork(sender) >= limits.uploadsOfNetwork;
  const hasPlace = (sender: Sender): boolean => uploads < limits.uploads && !isNetworkFull(sender);

  const secondsOf = ({ begun }: Receiving): number => (now().getTime() - begun) / 1000;
  const paceOf = (upload: Receiving): number => upload.bytes / secondsOf(upload);
  const isSlow = (upload: Receiving, free: number): boolean =>
    secondsOf(upload) >= free && paceOf(upload) < limits.leastPace;

  /**
   * How many more places an upload's sender holds than the newcomer: compared by network, or by
   * account inside one network.
   */
  const excessOver = (comer: Sender, { sender }: Receiving): number =>
    sender.network === comer.network
      ? ofAccount(sender) - ofAccount(comer)
      : ofNetwork(sender) - ofNetwork(comer);

  /**
   * Gives up the slowest upload that drips; otherwise the newest upload of the sender who holds the
   * most, if that is clearly more than the newcomer holds.
   */
  function makeRoomFor(comer: Sender): void {
    const candidates = [...receiving].filter(
      ({ sender }) => !isNetworkFull(comer) || sender.network === comer.network,
    );
    const [slowest] = candidates
      .filter((upload) => isSlow(upload, limits.slowTimeWhenFull))
      .sort((one, other) => paceOf(one) - paceOf(other));
    const [last] = candidates
      .filter((upload) => excessOver(comer, upload) >= LEAST_EXCESS)
      .reverse()
      .sort(
        (one, { sender }) =>
          ofNetwork(sender) - ofNetwork(one.sender) || ofAccount(sender) - ofAccount(one.sender),
      );
    if (slowest) slowest.giveUp('tooSlow');
    else last?.giveUp('gaveWay');
  }

  function sentToday(pair: string): Sent {
    const day = now().toISOString().slice(0, 10);
    const known = sentBy.get(pair);
    if (known?.day === day) return known;
    const sent = { day, bytes: 0 };
    sentBy.set(pair, sent);
    return sent;
  }

  return {
    /**
     * @param sender the account that sends, for whatever member
     * @param length the announced length in bytes; 0 if none is announced
     * @throws RefusedFile if too many uploads are under way
     */
    enter(sender: Sender, length: number): Admitted {
      if (ofAccount(sender) >= limits.uploadsOfAccount) {
        const values = { max: limits.uploadsOfAccount };
        throw new RefusedFile('tooManyOfAccount', values, { retryAfter: RETRY_SECONDS });
      }
      if (!hasPlace(sender)) makeRoomFor(sender);
      if (!hasPlace(sender)) {
        throw new RefusedFile('tooManyUploads', {}, { retryAfter: RETRY_SECONDS });
      }
      uploads += 1;
      change(uploadsOfAccount, sender.username, 1);
      change(uploadsOfNetwork, sender.network, 1);
      const { promise: givenUp, reject } = Promise.withResolvers<never>();
      // Perhaps nobody is waiting for it.
      givenUp.catch(() => undefined);
      let hasLeft = false;
      const upload: Receiving = {
        sender,
        begun: now().getTime(),
        bytes: 0,
        giveUp(reason) {
          const retryAfter = reason === 'gaveWay' ? RETRY_SECONDS : null;
          reject(new RefusedFile(reason, {}, { retryAfter }));
          leave();
        },
      };
      receiving.add(upload);
      /** The account and the member that it is counted for. */
      let counted: string | null = null;
      let bytes = 0;

      function checkBytes(pair: string, coming: number): void {
        if (sentToday(pair).bytes + coming <= limits.dailyBytes) return;
        const second = Math.floor(now().getTime() / 1000) % DAY_SECONDS;
        throw new RefusedFile(
          'tooMuchToday',
          { max: inGigabytes(limits.dailyBytes) },
          { retryAfter: DAY_SECONDS - second },
        );
      }

      function leave(): void {
        if (hasLeft) return;
        hasLeft = true;
        receiving.delete(upload);
        uploads -= 1;
        change(uploadsOfAccount, sender.username, -1);
        change(uploadsOfNetwork, sender.network, -1);
        if (counted !== null) change(uploadsOfPair, counted, -1);
      }

      return {
        givenUp,
        countReceived(count) {
          upload.bytes += count;
          if (isSlow(upload, limits.slowTime)) throw new RefusedFile('tooSlow');
        },
        received: () => void receiving.delete(upload),
        countFor({ id }) {
          if (hasLeft) return;
          const pair = `${id} ${sender.username}`;
          if (pair === counted) return;
          if ((uploadsOfPair.get(pair) ?? 0) >= limits.uploadsOfMember) {
            const values = { max: limits.uploadsOfMember };
            throw new RefusedFile('tooManyOfMember', values, { retryAfter: RETRY_SECONDS });
          }
          checkBytes(pair, Math.max(length, bytes));
          if (counted !== null) change(uploadsOfPair, counted, -1);
          counted = pair;
          change(uploadsOfPair, pair, 1);
          sentToday(pair).bytes += bytes;
        },
        countBytes(count) {
          bytes += count;
          if (counted === null) return;
          checkBytes(counted, count);
          sentToday(counted).bytes += count;
        },
        leave,
      };
    },
  };
}
