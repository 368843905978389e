import { Button } from '@mantine/core';
import { IconCopy, IconMail, IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import type { Barred, ChannelName, Way } from '#src/domain/message/channels.ts';
import type { Draft } from '#src/domain/message/compose.ts';
import { mailLink, smsLink } from '#src/domain/message/links.ts';
import { smsLength } from '#src/domain/message/septets.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { shorten } from '#src/shared/words/sentences.ts';
import { copyText } from '#src/ui/copy-text.ts';
import { messageMessages } from './messages.ts';
import classes from './send-away.module.css';

interface SendAwayProps {
  channel: ChannelName;
  draft: Draft;
  way: Way;
}

type Outcome = 'copied' | 'copyFailed' | 'prepared';

const icons = { email: IconMail, sms: IconMessage };

/** Opens the message in another program, or copies it; if a channel is barred, says why. */
export function SendAway({ channel, draft, way }: SendAwayProps) {
  const text = useMessages(messageMessages);
  // Of the text that it was about.
  const [outcome, setOutcome] = useState<{ what: Outcome; of: Draft } | null>(null);
  const barredWords = useBarredWords(channel);
  const link = way.address && linkTo(channel, way.address.href, draft);
  const Icon = icons[channel];
  const copy = async () => {
    const isCopied = await copyText(draft.text);
    setOutcome({ what: isCopied ? 'copied' : 'copyFailed', of: draft });
  };
  const said = outcome?.of === draft ? outcome.what : null;
  return (
    <div className={classes.away}>
      {way.barred && (
        <p className={classes.barred}>
          <strong>{text.notOffered[channel]}</strong> {barredWords(way.barred)}
        </p>
      )}
      {link?.problem && (
        <p className={classes.barred}>
          <strong>{text.notOffered[channel]}</strong> {text.barred[link.problem]}
        </p>
      )}
      <div className={classes.buttons}>
        {way.address && link?.href && (
          <Button
            component="a"
            className={classes.button ?? ''}
            href={link.href}
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => setOutcome({ what: 'prepared', of: draft })}
          >
            {text.open[channel](way.address.display)}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconCopy size={18} aria-hidden />}
          disabled={draft.text.trim() === ''}
          onClick={() => void copy()}
        >
          {text.copy}
        </Button>
      </div>
      {link?.href && way.address?.mayBeLandline && (
        <p className={classes.said}>{text.mayBeLandline}</p>
      )}
      <p className={classes.said} role={said === 'copyFailed' ? 'alert' : 'status'}>
        {said === null ? text.notSent : said === 'prepared' ? text.prepared[channel] : text[said]}
      </p>
    </div>
  );
}

type Problem = 'empty' | 'too-long-link' | 'too-long-sms';
type Link = { href: string; problem: null } | { href: null; problem: Problem };

function linkTo(channel: ChannelName, address: string, { subject, text }: Draft): Link {
  const isTooLong = channel === 'sms' && smsLength(text).isTooLong;
  if (text.trim() === '') return { href: null, problem: 'empty' };
  if (isTooLong) return { href: null, problem: 'too-long-sms' };
  const href = channel === 'email' ? mailLink(address, subject, text) : smsLink(address, text);
  return href === null ? { href, problem: 'too-long-link' } : { href, problem: null };
}

function useBarredWords(channel: ChannelName): (barred: Barred) => string {
  const { barred: words } = useMessages(messageMessages);
  const format = useFormat();
  return (barred) => {
    switch (barred.why) {
      case 'refused':
        return (barred.by === 'viePrivee' ? words.privacy : words.refused)[channel];
      case 'consent-not-stated':
        return words['consent-not-stated'][channel];
      case 'long-silent':
        return words['long-silent'](format.date(barred.lastSign));
      case 'bad-email':
        return words['bad-email'](shorten(barred.written));
      default:
        return words[barred.why];
    }
  };
}
