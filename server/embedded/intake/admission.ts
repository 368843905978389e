import type { Member } from '#server/embedded/rows.ts';
import { inGigabytes, type Limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

/** One upload, from the head of its request until it is answered. */
export interface Admitted {
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

type AdmissionLimits = Pick<Limits, 'uploads' | 'uploadsOfMember' | 'dailyBytes'>;

/**
 * Who may send now: so many uploads at once of one member and in all, so many bytes of one member in
 * a day. Counted in memory: a restart begins anew.
 */
export function createAdmission(limits: AdmissionLimits, now: () => Date) {
  const sentBy = new Map<number, Sent>();
  const uploadsOf = new Map<number, number>();
  let uploads = 0;

  function change(counts: Map<number, number>, member: number, by: number): void {
    const count = (counts.get(member) ?? 0) + by;
    if (count === 0) counts.delete(member);
    else counts.set(member, count);
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
     * @param length of what is announced, in bytes; 0 where nothing is
     * @throws RefusedFile where too many uploads are under way
     */
    enter(length: number): Admitted {
      if (uploads >= limits.uploads) {
        throw new RefusedFile('tooManyUploads', {}, { retryAfter: RETRY_SECONDS });
      }
      uploads += 1;
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

      return {
        countFor({ id }) {
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
        leave() {
          uploads -= 1;
          if (counted !== null) change(uploadsOf, counted, -1);
        },
      };
    },
  };
}
