import { addMonths } from '#rules/days.ts';
import { type Call, refusesCalls } from '#src/domain/calls/call-list.ts';
import { titledName } from '#src/domain/owners/person-name.ts';
import type { ReachedClient } from '#src/domain/returns/client-returns.ts';
import { listMessages } from '#src/features/campaigns/messages.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useChannelName } from '#src/shared/campaigns/use-channel-name.ts';
import { useWarningWords } from '#src/shared/vehicle/owner-contact.tsx';
import { offerWords } from '#src/shared/words/offer-words.ts';
import type { AdviceLine } from '#src/shared/words/proposal-words.ts';
import { useChannelName as useReminderChannel } from '#src/shared/words/sentences.ts';
import { callMessages } from './messages.ts';

/** What was said longer ago than this is no longer in anybody's mind. */
const MONTHS = 12;
/** As many reminders as one reads before a call. */
const MOST = 3;

/** A call's facts in words, the same on the page and in a file. */
export function useCallWords() {
  const text = useMessages(callMessages);
  const list = useMessages(listMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const reminderChannel = useReminderChannel();
  const warning = useWarningWords();

  const ofCampaign = ({ campaign, channels, operations, promotions }: ReachedClient): string =>
    text.reached(
      campaign.sent ? format.date(campaign.sent) : list.undated,
      channels.length > 0 ? format.list(channels.map(channelName)) : list.noChannel.toLowerCase(),
      [...operations, ...promotions]
        .map(({ key, label }) => offerWords(label ?? key, format.lang))
        .join(', '),
    );

  /** What other campaigns sent for the vehicle within the year, and when it came last. */
  function others({ reached, vehicle }: Call): string[] {
    const ids = new Set(reached.map(({ campaign }) => String(campaign.id)));
    const from = addMonths(vehicle.today, -MONTHS);
    const sent = (vehicle.reminders ?? []).filter(
      ({ date, campaign }) => date !== null && date >= from && !ids.has(String(campaign.id)),
    );
    return sent.slice(0, MOST).map(({ date, channels, operations }) =>
      text.reached(
        format.date(date ?? ''),
        channels.length > 0
          ? format.list(channels.map(reminderChannel))
          : list.noChannel.toLowerCase(),
        operations
          .flatMap(({ label, offer }) => [label, offer && offerWords(offer, format.lang)])
          .filter(Boolean)
          .join(', '),
      ),
    );
  }

  return {
    /** The campaign's client, or whoever the vehicle's records name if it names nobody. */
    client: ({ reached: [{ target }], owner }: Call): string =>
      target.name
        ? titledName(target.title, target.name, format.lang)
        : (owner?.name ?? text.nameless),
    /** The operations that a line of advice is about. */
    operations: ({ groups }: AdviceLine): string =>
      groups.flatMap(({ facts }) => facts.map(({ name }) => name)).join(', '),
    /** What goes with the call. That calls need consent is said in full once above the list. */
    cautions: ({ owner, isSameClient }: Call): string[] =>
      [
        refusesCalls(owner) && text.refusesCalls(owner?.consent?.privacy.join(' · ') ?? ''),
        owner !== null && !isSameClient && text.otherOwner(owner.name ?? text.nameless),
        ...(owner?.warnings ?? []).map((one) =>
          one.kind === 'call-needs-consent' ? text.needsConsent : warning(one),
        ),
      ].filter((words) => typeof words === 'string'),
    before: (call: Call): string[] => {
      const { lastVisit } = call.vehicle;
      return [
        ...call.reached.slice(0, MOST).map(ofCampaign),
        ...others(call),
        lastVisit ? text.lastVisit(format.date(lastVisit.date)) : text.neverSeen,
      ];
    },
  };
}
