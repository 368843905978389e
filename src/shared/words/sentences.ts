import type { JobForecast } from '#src/domain/forecasts/forecasts.ts';
import type { Channel } from '#src/domain/reminders/channels.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import type { PanelName } from '#src/paths.ts';
import { forecastMessages, memberMessages, reminderMessages } from './messages.ts';

const MOST = 60;
const ELLIPSIS = '…';

/** A label short enough to stand inside a sentence; what it loses is on the panel concerned. */
export function shorten(label: string, most = MOST): string {
  const [first = ''] = label.trim().split(/[\r\n]/);
  // By code points: a cut through an emoji would leave half a character.
  const letters = Array.from(first.slice(0, 2 * most));
  if (letters.length <= most) return letters.join('');
  return (
    letters
      .slice(0, most - 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
}

/** What a sentence is about, one by one: "Vidange" · "12/03/2025, par kilométrage". */
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
  /** What it rests on: "d’après …" */
  basis: string;
  /** Where the matter is shown in full. */
  panel: PanelName;
}

/** The only group of a sentence, which needs no label. */
export const oneGroup = (facts: AdviceFact[]): AdviceWords['groups'] =>
  facts.length === 0 ? [] : [{ label: null, facts }];

/** The parts of a note that there are. */
export const noteOf = (...parts: (string | null | false)[]): string | null =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ') || null;

export function useJobName(): (forecast: JobForecast) => string {
  const { unnamed } = useMessages(forecastMessages);
  return ({ job }) => shorten(job?.label ?? unnamed);
}

/** The member's trade name; where none is given, its code, said to be one: "adhérent 920150". */
export function useMemberName(): (member: Member) => string {
  const text = useMessages(memberMessages);
  return ({ tradeName, posCode, key }) => tradeName ?? text.member(posCode ?? key);
}

const MOST_NAMED = 3;

/** Some by their names, the rest by their number: "SAS GARAGE, H2N AUTOMOBILE et 4 autres". */
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

/** A channel's name in the language in use; one that is not known by the name that the API gives it. */
export function useChannelName(): (channel: Channel | null) => string {
  const { channels, noChannel } = useMessages(reminderMessages);
  return (channel) => {
    if (channel === null) return noChannel.toLowerCase();
    return channel.kind === 'other'
      ? shorten(channel.label ?? channels.other)
      : channels[channel.kind];
  };
}
