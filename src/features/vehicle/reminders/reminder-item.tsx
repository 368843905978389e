import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconCornerDownRight,
  IconDots,
  IconMail,
  IconMailbox,
  IconMessage,
  IconMinus,
  IconPhone,
  IconQuestionMark,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Channel, ChannelKind } from '#src/domain/reminders/channels.ts';
import type { Outcome, ReminderFlag, SentReminder } from '#src/domain/reminders/reminders.ts';
import type { Member } from '#src/domain/vehicle/member.ts';
import { InvoiceLink } from '#src/features/vehicle/panel-parts.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { useRights } from '#src/session/use-session.ts';
import { campaignLink } from '#src/shared/campaigns/campaign-link.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { reminderMessages } from '#src/shared/words/messages.ts';
import { offerWords } from '#src/shared/words/offer-words.ts';
import { useOutcomeSentence } from '#src/shared/words/outcome-sentence.ts';
import { useMemberName } from '#src/shared/words/sentences.ts';
import { Verbatim } from '#src/ui/text.tsx';
import { remindersMessages } from './messages.ts';
import classes from './reminder-item.module.css';

interface ReminderItemProps {
  reminder: SentReminder;
  /** How many days an invoice had to come. */
  window: number;
}

/** One reminder: when and how it was sent, what it said, and its outcome. */
export function ReminderItem({ reminder, window }: ReminderItemProps) {
  const { noChannel } = useMessages(reminderMessages);
  return (
    <li className={classes.item}>
      <div>
        <p className={classes.date}>
          <SentAt reminder={reminder} />
        </p>
        {reminder.channels.length === 0 ? (
          <span className={classes.aside}>{noChannel}</span>
        ) : (
          <ul className={classes.channels}>
            {reminder.channels.map((channel) => (
              <li key={channel.key}>
                <ChannelName channel={channel} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <Operations reminder={reminder} />
        <Sender reminder={reminder} />
      </div>
      <div>
        <OutcomeWords reminder={reminder} window={window} />
        <ReminderFlags reminder={reminder} />
      </div>
    </li>
  );
}

/** The time as the API wrote it, because the documentation doesn't give its time zone. */
function SentAt({ reminder: { date, sentAt } }: Pick<ReminderItemProps, 'reminder'>) {
  const text = useMessages(remindersMessages);
  const format = useFormat();
  if (date === null) return text.undated;
  const time = sentAt?.slice(11, 16);
  return (
    <Verbatim>
      {format.mediumDate(date)} {time && <span className={classes.time}>{time}</span>}
    </Verbatim>
  );
}

function Operations({ reminder: { operations } }: Pick<ReminderItemProps, 'reminder'>) {
  const text = useMessages(remindersMessages);
  const lang = useLang();
  if (operations.length === 0) return <p className={classes.aside}>{text.noOperation}</p>;
  const distinct = new Map(operations.map((one) => [`${one.label}/${one.offer}`, one]));
  return (
    <ul className={classes.operations}>
      {[...distinct].map(([key, { label, offer }]) => (
        <li key={key}>
          <span className={classes.operation}>{label ?? text.unnamed}</span>
          {offer && <span className={classes.offer}> {text.offer(offerWords(offer, lang))}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Which campaign it was, which leads there if the reader may see it, and whose. */
function Sender({ reminder: { campaign, member, clientDmsId } }: { reminder: SentReminder }) {
  const text = useMessages(remindersMessages);
  const memberName = useMemberName();
  const link = useCampaignLink(campaign.id, member);
  const { id, label, type } = campaign;
  const name =
    label === null ? id !== null && text.campaignNumber(String(id)) : text.campaign(label);
  const more = [
    type === 'predictive' ? text.types.predictive : type,
    member && memberName(member),
    clientDmsId && text.client(clientDmsId),
  ].filter((part) => typeof part === 'string');
  return (
    <p className={classes.aside}>
      {link && name ? <Link {...link}>{name}</Link> : name}
      {name && more.length > 0 && ' · '}
      {more.join(' · ')}
    </p>
  );
}

/** Null if nobody knows whose campaign it was, or if the reader's account doesn't see it. */
function useCampaignLink(id: number | string | null, member: Member | null) {
  const { network, plate } = useVehicleKey();
  const { memberCode: own } = useRights();
  const memberCode = member?.posCode ?? null;
  if (id === null || memberCode === null || (own !== null && own !== memberCode)) return null;
  return campaignLink({ network, memberCode, campaign: id, plate });
}

const channelIcons: Record<ChannelKind, TablerIcon> = {
  sms: IconMessage,
  email: IconMail,
  post: IconMailbox,
  phone: IconPhone,
  other: IconDots,
};

/** A channel with its sign; for a channel that we don't know, the API's own name. */
export function ChannelName({ channel: { kind, label } }: { channel: Channel }) {
  const { channels } = useMessages(reminderMessages);
  const Icon = channelIcons[kind];
  return (
    <span className={classes.channel}>
      <Icon className={classes.icon} size={16} aria-hidden />
      <span>{kind === 'other' ? (label ?? channels.other) : channels[kind]}</span>
    </span>
  );
}

interface OutcomeWordsProps {
  reminder: SentReminder;
  /** How many days an invoice had to come. */
  window: number;
}

const outcomeIcons: Record<Outcome['kind'], TablerIcon> = {
  'same-job': IconCheck,
  'other-job': IconCornerDownRight,
  none: IconMinus,
  'too-early': IconClock,
  unknown: IconQuestionMark,
};

/** The outcome of the reminder in a sentence, with a link to the invoice. */
function OutcomeWords({ reminder, window }: OutcomeWordsProps) {
  const text = useMessages(remindersMessages);
  const { outcome } = reminder;
  const Icon = outcomeIcons[outcome.kind];
  return (
    <div className={classes.outcome} data-kind={outcome.kind}>
      <Icon className={classes.outcomeIcon} size={18} aria-hidden />
      <div>
        <p className={classes.sentence}>{useOutcomeSentence()(reminder, outcome, window)}</p>
        {'invoice' in outcome && (
          <p className={classes.more}>
            <InvoiceLink invoice={outcome.invoice} />
          </p>
        )}
        <Relation outcome={outcome} />
      </div>
      <Trace what={text.outcome} of={{ figure: 'outcome', reminder, window }} />
    </div>
  );
}

/** Which two labels were taken for the same job, if they differ. */
function Relation({ outcome }: { outcome: Outcome }) {
  const text = useMessages(remindersMessages);
  if (outcome.kind !== 'same-job' || outcome.basis !== 'label-family') return null;
  const { operation, label } = outcome;
  return (
    <p className={classes.more}>
      {text.related(operation.label ?? text.unnamed, label ?? text.unnamed)}
    </p>
  );
}

/** What makes the reminder useless, repeated or doubtful. */
function ReminderFlags({ reminder: { flags, campaign, member } }: { reminder: SentReminder }) {
  const text = useMessages(remindersMessages);
  const format = useFormat();
  const memberName = useMemberName();
  const { channels } = useMessages(reminderMessages);
  const words = (flag: ReminderFlag): ReactNode => {
    switch (flag.kind) {
      case 'just-done':
        return (
          <>
            {text.justDone(text.before(flag.daysBefore), flag.label ?? text.unnamed)}{' '}
            <InvoiceLink invoice={flag.invoice} />
          </>
        );
      case 'repeated':
        return text.repeated(text.before(flag.daysBefore), format.date(flag.earlierDate));
      case 'campaign-name':
        return text.misnamed(campaign.label ?? '', format.months(flag.monthsApart));
      case 'refused-now':
        return text.refusedNow(
          flag.channels.map(({ kind, label }) => label ?? channels[kind]).join(', '),
        );
      case 'long-silent':
        return text.longSilent(format.date(flag.lastSign));
      case 'no-mobile':
        return text.noMobile;
      case 'call-needs-consent':
        return text.callNeedsConsent;
      case 'never-invoiced':
        return text.neverInvoiced(member ? memberName(member) : '');
    }
  };
  if (flags.length === 0) return null;
  return (
    <ul className={classes.flags}>
      {flags.map((flag) => (
        <li key={flag.kind}>
          <IconAlertTriangle className={classes.flagIcon} size={16} aria-hidden />
          <span>{words(flag)}</span>
        </li>
      ))}
    </ul>
  );
}
