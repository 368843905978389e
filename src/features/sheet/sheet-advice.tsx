import { adviseOn } from '#src/domain/advice.ts';
import type { VehicleView } from '#src/domain/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { adviceMessages } from '#src/shared/words/advice-messages.ts';
import { type AdviceLine, useAdviceWords } from '#src/shared/words/use-advice-words.ts';
import { sheetMessages } from './messages.ts';
import classes from './sheet-advice.module.css';
import { Lines, SheetPart } from './sheet-part.tsx';

/** "What to say now", each line with a box to tick. */
export function SheetAdvice({ view }: { view: VehicleView }) {
  const text = useMessages(sheetMessages);
  const words = useAdviceWords(view.today);
  const { nothingKnown } = useMessages(adviceMessages);
  const { items, more, missing, isBlank } = adviseOn(view);
  const lines = items.map(words);
  return (
    <SheetPart title={text.say} aside={more > 0 && text.more(more)}>
      <MissingSections names={missing} />
      {lines.length === 0 && (isBlank ? nothingKnown : text.nothing)}
      <ol className={classes.list}>
        {lines.map((line) => (
          <li key={line.sentence} className={classes.line}>
            <span className={classes.box} />
            <span className={classes.urgency}>{line.urgency}</span>
            <Lines most={3}>
              <strong>{line.sentence}</strong> {detailOf(line, text.next)}
            </Lines>
          </li>
        ))}
      </ol>
    </SheetPart>
  );
}

const MOST_FACTS = 2;

/** What a visit holds is in the table of what is due; of the others, the first facts and their basis. */
function detailOf({ groups, basis }: AdviceLine, next: string): string {
  const facts = groups.every(({ label }) => label === null)
    ? groups.flatMap((group) => group.facts.slice(0, MOST_FACTS))
    : [];
  const words = facts.map(({ name, note }) => [name, note].filter(Boolean).join(', '));
  return `(${[...words, basis].join(next)})`;
}
