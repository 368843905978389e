import { Button, Textarea, TextInput } from '@mantine/core';
import { useId } from 'react';
import type { Lang } from '#contract/services.ts';
import type { AppointmentDoubt } from '#src/domain/message/appointment-doubt.ts';
import type { ChannelName, Way } from '#src/domain/message/channels.ts';
import { type Appointment, wordsOf } from '#src/domain/message/compose.ts';
import { smsLength, toGsm } from '#src/domain/message/septets.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import classes from './draft-fields.module.css';
import { messageMessages } from './messages.ts';
import { SendAway } from './send-away.tsx';
import type { useDrafts } from './use-drafts.ts';

interface DraftFieldsProps {
  channel: ChannelName;
  lang: Lang;
  drafts: ReturnType<typeof useDrafts>;
  appointment: Appointment | null;
  ways: Record<ChannelName, Way>;
}

/** The text to read, to change and to take away. */
export function DraftFields({ channel, lang, drafts, appointment, ways }: DraftFieldsProps) {
  const text = useMessages(messageMessages);
  const lengthId = useId();
  const { draft, isEdited, isOutdated, doubt, edit, reset } = drafts;
  const { when } = wordsOf(useLang());
  const doubtWords = (of: AppointmentDoubt): string => {
    const agreed = appointment ? when(appointment) : '';
    if (of.kind === 'called-off') return text.calledOff(of.words);
    if (of.kind === 'other-weekday') return text.otherWeekday(of.words, agreed);
    if (of.kind === 'names-former') return text.namesFormer(of.words, agreed);
    return text.doubts[of.kind](agreed);
  };
  return (
    <div className={classes.draft}>
      {channel === 'email' && (
        <TextInput
          size="sm"
          label={text.subject}
          lang={lang}
          value={draft.subject}
          onChange={({ currentTarget }) => edit({ subject: currentTarget.value })}
        />
      )}
      <Textarea
        size="sm"
        label={text.text}
        lang={lang}
        rows={channel === 'email' ? 16 : 8}
        value={draft.text}
        aria-describedby={channel === 'sms' ? lengthId : undefined}
        onChange={({ currentTarget }) => edit({ text: currentTarget.value })}
      />
      {channel === 'sms' && (
        <SmsLength
          id={lengthId}
          text={draft.text}
          onSimplify={() => edit({ text: toGsm(draft.text) })}
        />
      )}
      {isEdited && (
        <p className={classes.edited}>
          <span role="status" data-doubt={doubt !== null}>
            {doubt ? doubtWords(doubt) : isOutdated && text.outdated}
          </span>
          <Button size="compact-sm" variant="subtle" onClick={reset}>
            {text.reset}
          </Button>
        </p>
      )}
      <SendAway channel={channel} draft={draft} way={ways[channel]} />
    </div>
  );
}

interface SmsLengthProps {
  id: string;
  text: string;
  onSimplify: () => void;
}

/** Counted as the text is typed. How many messages it takes is announced when that changes. */
function SmsLength({ id, text: written, onSimplify }: SmsLengthProps) {
  const text = useMessages(messageMessages);
  const format = useFormat();
  const { length, room, messages, outside, isTooLong } = smsLength(written);
  const canSimplify = outside.length > 0 && toGsm(written) !== written;
  return (
    <div className={classes.length} data-long={isTooLong}>
      <span id={id}>{text.length(format.integer(length), format.integer(room))}</span>
      <strong role="status">
        {isTooLong ? text.tooLong(Math.max(1, length - room)) : text.messages(messages)}
      </strong>
      {outside.length > 0 && (
        <span className={classes.outside}>
          {text.outside(format.list(outside.slice(0, 5)))}
          {canSimplify && (
            <Button size="compact-sm" variant="default" onClick={onSimplify}>
              {text.simplify}
            </Button>
          )}
        </span>
      )}
    </div>
  );
}
