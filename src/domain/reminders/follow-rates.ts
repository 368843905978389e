import type { Channel } from './channels.ts';
import type { SentReminder } from './reminders.ts';

/**
 * How many reminders of a channel were followed; a share is `sameJob / known` or `followed /
 * known`.
 */
export interface FollowRate {
  channel: Channel;
  sent: number;
  /** How many have a known outcome: the denominator. */
  known: number;
  /** How many were followed by an invoice, for the same job or another. */
  followed: number;
  sameJob: number;
}

/** By channel, the most used first. A reminder sent through two channels counts in both. */
export function followRates(reminders: readonly SentReminder[]): FollowRate[] {
  const rates = new Map<string, FollowRate>();
  for (const { channels, outcome } of reminders) {
    for (const channel of channels) {
      const rate = rates.get(channel.key) ?? {
        channel,
        sent: 0,
        known: 0,
        followed: 0,
        sameJob: 0,
      };
      const isKnown = outcome.kind !== 'too-early' && outcome.kind !== 'unknown';
      rate.sent += 1;
      rate.known += Number(isKnown);
      rate.followed += Number(isKnown && outcome.kind !== 'none');
      rate.sameJob += Number(outcome.kind === 'same-job');
      rates.set(channel.key, rate);
    }
  }
  return [...rates.values()].sort(
    (a, b) => b.sent - a.sent || (a.channel.key < b.channel.key ? -1 : 1),
  );
}
