import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconClockHour4, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { type Call, hasNumber } from '#src/domain/calls/call-list.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { headerMessages } from '#src/shared/vehicle/messages.ts';
import { Consents, ContactLinks, Warnings } from '#src/shared/vehicle/owner-contact.tsx';
import { useAdviceWords } from '#src/shared/words/advice-words.ts';
import { Plate } from '#src/ui/plate.tsx';
import { Clamp } from '#src/ui/text.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './call-row.module.css';
import { type CallNote, type CallOutcome, noNote, outcomes } from './kept-notes.ts';
import { callMessages } from './messages.ts';
import { useCallWords } from './use-call-words.ts';

interface CallRowProps {
  network: string;
  call: Call;
  note: CallNote | undefined;
  onNote: (plate: string, change: Partial<CallNote>) => void;
}

/** Somebody to call: who and which number, what to say, what was said before, and what came of it. */
export const CallRow = memo(function CallRow({
  network,
  call,
  note = noNote,
  onNote,
}: CallRowProps) {
  const text = useMessages(callMessages);
  const { unknownCar } = useMessages(headerMessages);
  const words = useCallWords();
  const advice = useAdviceWords(call.vehicle.today);
  const { plate, owner, vehicle, due } = call;
  const name = words.client(call);
  const lines = due.map(advice);
  const [first] = lines;
  return (
    <li className={classes.row} data-outcome={note.outcome ?? undefined} aria-label={name}>
      <div className={classes.who}>
        <p className={classes.name}>
          {first && <ToneBadge tone={first.tone}>{first.urgency}</ToneBadge>}{' '}
          <span translate="no">{name}</span>
        </p>
        {owner && hasNumber(call) ? (
          <ContactLinks owner={{ phones: owner.phones, email: null }} />
        ) : (
          <p className={classes.aside}>{text.noNumber}</p>
        )}
        <p className={classes.car}>
          <Link to={paths.vehicle({ network, plate })}>
            <Plate size="sm">{formatPlate(plate)}</Plate>
          </Link>{' '}
          <Clamp lines={2} verbatim>
            {vehicle.car ?? unknownCar}
          </Clamp>
        </p>
      </div>
      <div className={classes.say}>
        <h3 className={classes.title}>{text.say}</h3>
        <ul>
          {lines.map((line) => (
            <li key={line.sentence}>
              {line.sentence} <span className={classes.aside}>{words.operations(line)}</span>
            </li>
          ))}
        </ul>
        <h3 className={classes.title}>{text.before}</h3>
        <ul className={classes.before}>
          {words.before(call).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div className={classes.mind}>
        {owner && <Consents owner={owner} />}
        <Warnings warnings={words.cautions(call)} />
      </div>
      <Outcome name={name} note={note} onChange={(change) => onNote(plate, change)} />
    </li>
  );
});

const signs = { called: IconCheck, again: IconClockHour4, dropped: IconX } as const;

interface OutcomeProps {
  name: string;
  note: CallNote;
  onChange: (change: Partial<CallNote>) => void;
}

/** What came of the call: one press ticks it, another takes it back. */
function Outcome({ name, note, onChange }: OutcomeProps) {
  const text = useMessages(callMessages);
  const format = useFormat();
  const press = (outcome: CallOutcome) =>
    onChange({ outcome: note.outcome === outcome ? null : outcome });
  return (
    <fieldset className={classes.outcome} aria-label={text.outcomeOf(name)}>
      <p className={classes.onPaper}>
        {outcomes
          .map(
            (outcome) => `${note.outcome === outcome ? '☒' : '☐'}\u00a0${text.outcomes[outcome]}`,
          )
          .join('   ')}
        {'   '}
        {note.word}
      </p>
      <div className={classes.buttons}>
        {outcomes.map((outcome) => {
          const Sign = signs[outcome];
          return (
            <Button
              key={outcome}
              size="compact-sm"
              variant={note.outcome === outcome ? 'filled' : 'default'}
              aria-pressed={note.outcome === outcome}
              leftSection={<Sign size={14} aria-hidden />}
              onClick={() => press(outcome)}
            >
              {text.outcomes[outcome]}
            </Button>
          );
        })}
      </div>
      <TextInput
        size="xs"
        aria-label={text.wordOf(name)}
        placeholder={text.word}
        lang={format.lang}
        maxLength={200}
        autoComplete="off"
        value={note.word}
        onChange={({ currentTarget }) => onChange({ word: currentTarget.value })}
      />
    </fieldset>
  );
}
