import {
  IconDots,
  IconMail,
  IconMailbox,
  IconMessage,
  IconPhone,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Channel, ChannelKind } from '#src/domain/channels.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { reminderMessages } from '#src/shared/words/reminder-messages.ts';
import classes from './channel-name.module.css';

const icons: Record<ChannelKind, TablerIcon> = {
  sms: IconMessage,
  email: IconMail,
  post: IconMailbox,
  phone: IconPhone,
  other: IconDots,
};

/** A channel with its sign; one that is not known by the name that the API gives it. */
export function ChannelName({ channel: { kind, label } }: { channel: Channel }) {
  const { channels } = useMessages(reminderMessages);
  const Icon = icons[kind];
  return (
    <span className={classes.channel}>
      <Icon className={classes.icon} size={16} aria-hidden />
      <span>{kind === 'other' ? (label ?? channels.other) : channels[kind]}</span>
    </span>
  );
}
