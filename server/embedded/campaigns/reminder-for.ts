import { privateChannels, readConsent } from '#rules/consent.ts';
import { addMonths } from '#rules/days.ts';
import { holdsMobile } from '#rules/phone.ts';
import { type DueDates, earliest } from '#server/embedded/forecast/due-dates.ts';
import type { CampaignRow, ChannelName, Consent, ReminderRow } from '#server/embedded/rows.ts';
import { type MarketingOperation, operations } from './operations.ts';

/**
 * A vehicle that a campaign may reach, as the member's files describe it on the day of the
 * campaign.
 */
export interface Candidate {
  plate: string;
  clientDmsId: string;
  due: readonly DueDates[];
  /** Null if the client was never asked; then nothing is sent. */
  consent: Consent | null;
  contact: { mobile: string | null; email: string | null; address: string | null };
  /** What was sent for this vehicle before, oldest first. */
  sent: readonly { predictionOn: string; operationIds: readonly number[] }[];
}

/** A vehicle's owner is written to at most once in this many months. */
const QUIET_MONTHS = 3;
/** A job that was due and not done is proposed a second time, this many months later. */
const SECOND_CALL_MONTHS = 3;
/** Nobody reads a message with more operations than this. */
const MAX_OPERATIONS = 2;

/**
 * The reminder that a predictive campaign sends for one of its member's vehicles. It proposes what
 * is due in the month that the campaign aims at, and what was due three months before and is still
 * not done. It goes by the channels that the client allows and can be reached by. Null if nothing
 * is due, no channel is left, or a reminder was sent less than three months ago.
 */
export function reminderFor(campaign: CampaignRow, candidate: Candidate): ReminderRow | null {
  const { predictionOn } = campaign;
  const last = candidate.sent.at(-1);
  if (last && addMonths(last.predictionOn, QUIET_MONTHS) > predictionOn) return null;
  const jobs = jobsDue(candidate.due, predictionOn);
  if (jobs.size === 0) return null;
  const channels = channelsOf(candidate);
  const proposed = proposals(jobs, new Set(candidate.sent.flatMap((sent) => sent.operationIds)));
  if (channels.length === 0 || proposed.length === 0) return null;
  return {
    campaignId: campaign.id,
    memberId: campaign.memberId,
    clientDmsId: candidate.clientDmsId,
    plate: candidate.plate,
    channels,
    operations: proposed.map(({ id, offer }) => ({ operationId: id, offer })),
  };
}

function jobsDue(due: readonly DueDates[], predictionOn: string): Set<number> {
  const jobs = new Set<number>();
  for (const { jobId, byMileage, byPeriod, byCheck } of due) {
    const on = earliest(byMileage, byPeriod) ?? byCheck;
    if (!on) continue;
    const month = on.slice(0, 7);
    const aimed = predictionOn.slice(0, 7);
    if (month === aimed || addMonths(`${month}-01`, SECOND_CALL_MONTHS).slice(0, 7) === aimed) {
      jobs.add(jobId);
    }
  }
  return jobs;
}

/** Chooses the operations that cover the most jobs, and covers no job twice. */
function proposals(jobs: ReadonlySet<number>, before: ReadonlySet<number>): MarketingOperation[] {
  const left = new Set(jobs);
  const chosen: MarketingOperation[] = [];
  for (const operation of operations) {
    if (chosen.length === MAX_OPERATIONS) break;
    const { id, next } = operation;
    const others = next !== undefined && before.has(id) && !before.has(next);
    if (others || !operation.jobs.every((jobId) => left.has(jobId))) continue;
    chosen.push(operation);
    for (const jobId of operation.jobs) left.delete(jobId);
  }
  return chosen;
}

/**
 * SMS and email are used if the flag allows it and `viePrivee` doesn't name the address (if the two
 * disagree, the refusal wins). A letter is used if neither can go.
 */
function channelsOf({ consent, contact }: Candidate): ChannelName[] {
  if (!consent) return [];
  const isPrivate = privateChannels(consent.viePrivee);
  const channels: ChannelName[] = [];
  if (isAllowed(consent.relanceSms, isPrivate.sms) && holdsMobile(contact.mobile)) {
    channels.push('sms');
  }
  if (isAllowed(consent.relanceEmail, isPrivate.email) && isEmail(contact.email)) {
    channels.push('email');
  }
  const post = isAllowed(consent.relanceCourrier, isPrivate.post);
  if (channels.length === 0 && post && contact.address) return ['courrier'];
  return channels;
}

/** In the embedded API, `true` means that the client may be contacted. */
const isAllowed = (flag: boolean, isPrivate: boolean): boolean =>
  readConsent({ flags: [flag], isPrivate }, 'may-be-contacted') === 'allowed';

const isEmail = (email: string | null): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email ?? '');
