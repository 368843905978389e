import { type JobForecast, mayBeChain } from '#src/domain/forecasts/forecasts.ts';
import type { Channel } from '#src/domain/reminders/channels.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { PanelName } from '#src/paths.ts';
import { forecastMessages, memberMessages, reminderMessages } from './messages.ts';

const MOST = 60;
const ELLIPSIS = '…';

/** A label short enough to stand inside a sentence. The panel concerned shows all of it. */
export function shorten(label: string, most = MOST): string {
  const [first = ''] = label.trim().split(/[\r\n]/);
  // Cut by code points, because cutting through an emoji would leave half a character.
  const letters = Array.from(first.slice(0, 2 * most));
  if (letters.length <= most) return letters.join('');
  return (
    letters
      .slice(0, most - 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
}

/** The single facts that a sentence is about: "Vidange" · "12/03/2025, par kilométrage". */
export interface AdviceFact {
  /** Unique within its group. */
  key: string;
  name: string;
  note: string | null;
}

export interface AdviceWords {
  /** Something to say or to do. */
  sentence: string;
  groups: { label: string | null; facts: AdviceFact[] }[];
  /** What it is based on: "d’après …". */
  basis: string;
  /** The panel that shows the matter in full. */
  panel: PanelName;
}

/** The only group of a sentence. It needs no label. */
export const oneGroup = (facts: AdviceFact[]): AdviceWords['groups'] =>
  facts.length === 0 ? [] : [{ label: null, facts }];

/** Joins those parts of a note that exist. */
export const noteOf = (...parts: (string | null | false)[]): string | null =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ') || null;

/** A belt that was never changed here may be a chain, so its name says so. */
export function useJobName(): (forecast: JobForecast) => string {
  const { unnamed, withBelt } = useMessages(forecastMessages);
  return (forecast) => {
    const name = shorten(forecast.job?.label ?? unnamed);
    return mayBeChain(forecast) ? withBelt(name) : name;
  };
}

/** The member's trade name; if there is none, its code with a word before it: "adhérent 920150". */
export function useMemberName(): (member: Member) => string {
  const text = useMessages(memberMessages);
  return ({ tradeName, posCode, key }) => tradeName ?? text.member(posCode ?? key);
}

const MOST_NAMED = 3;

/** Names some of the members and counts the rest: "SAS GARAGE, H2N AUTOMOBILE et 4 autres". */
export function useMemberNames(): (members: readonly Member[]) => string {
  const text = useMessages(memberMessages);
  const format = useFormat();
  const memberName = useMemberName();
  return (members) => {
    const named = members.slice(0, MOST_NAMED).map(memberName);
    const more = members.length - named.length;
    return format.list(more > 0 ? [...named, text.others(more)] : named);
  };
}

/**
 * A channel's name in the current language; for a channel that we don't know, the API's own name.
 */
export function useChannelName(): (channel: Channel | null) => string {
  const { channels, noChannel } = useMessages(reminderMessages);
  return (channel) => {
    if (channel === null) return noChannel.toLowerCase();
    return channel.kind === 'other'
      ? shorten(channel.label ?? channels.other)
      : channels[channel.kind];
  };
}
