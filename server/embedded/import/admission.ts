import type { Caller } from '#server/embedded/auth/caller.ts';
import type { Member } from '#server/embedded/rows.ts';
import { inGigabytes, type Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

/** One upload, from the head of its request until it is answered. */
export interface Admitted {
  /** Rejects with a RefusedFile where it is to make room for another. */
  givenUp: Promise<never>;
  /**
   * So much of the body has come, of the file or around it.
   * @throws RefusedFile where that is too little for the time it took
   */
  countReceived(count: number): void;
  /** All of it has come: from here on it is not its sender who is waited for. */
  received(): void;
  /**
   * Known by the token, or by the form. A second call with another member counts for that one.
   * @throws RefusedFile where that member sends too much
   */
  countFor(member: Pick<Member, 'id'>): void;
  /** @throws RefusedFile where these are too many for that member today */
  countBytes(count: number): void;
  leave(): void;
}

/** What a member has sent in a day. */
interface Sent {
  day: string;
  bytes: number;
}

const DAY_SECONDS = 24 * 60 * 60;
/** Most uploads take less. */
const RETRY_SECONDS = 30;
/** Who holds one place more than who comes would, were it given up, hold as few: nothing is won. */
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

/** An upload that is being received. */
interface Receiving {
  sender: Sender;
  begun: number;
  bytes: number;
  giveUp(reason: 'tooSlow' | 'gaveWay'): void;
}

/**
 * Who may send now: so many uploads at once of one member, one account, one network and in all, so
 * many bytes of one member in a day; and none that drips. Where no place is left, what drips makes
 * room, or who holds most. Counted in memory: a restart begins anew.
 */
export function createAdmission(limits: AdmissionLimits, now: () => Date) {
  const sentBy = new Map<number, Sent>();
  const uploadsOf = new Map<number, number>();
  const uploadsOfAccount = new Map<string, number>();
  const uploadsOfNetwork = new Map<string, number>();
  const receiving = new Set<Receiving>();
  let uploads = 0;

  function change<Of>(counts: Map<Of, number>, of: Of, by: number): void {
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

  /** How many more places than who comes an upload's sender holds: networks first, then accounts. */
  const excessOver = (comer: Sender, { sender }: Receiving): number =>
    sender.network === comer.network
      ? ofAccount(sender) - ofAccount(comer)
      : ofNetwork(sender) - ofNetwork(comer);

  /** The slowest of what drips; else the last that was begun by who holds most, if not as few. */
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

  function sentToday(member: number): Sent {
    const day = now().toISOString().slice(0, 10);
    const known = sentBy.get(member);
    if (known?.day === day) return known;
    const sent = { day, bytes: 0 };
    sentBy.set(member, sent);
    return sent;
  }

  return {
    /**
     * @param sender the account that sends, whomever it is for
     * @param length of what is announced, in bytes; 0 where nothing is
     * @throws RefusedFile where too many uploads are under way
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
      // Nobody may be waiting for it.
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
      let counted: number | null = null;
      let bytes = 0;

      function checkBytes(member: number, coming: number): void {
        if (sentToday(member).bytes + coming <= limits.dailyBytes) return;
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
        if (counted !== null) change(uploadsOf, counted, -1);
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
          if (id === counted) return;
          if ((uploadsOf.get(id) ?? 0) >= limits.uploadsOfMember) {
            const values = { max: limits.uploadsOfMember };
            throw new RefusedFile('tooManyOfMember', values, { retryAfter: RETRY_SECONDS });
          }
          checkBytes(id, Math.max(length, bytes));
          if (counted !== null) change(uploadsOf, counted, -1);
          counted = id;
          change(uploadsOf, id, 1);
          sentToday(id).bytes += bytes;
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
