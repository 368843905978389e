import type { LineLeftOut } from '#src/domain/agenda.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { shorten } from '#src/shared/words/shorten.ts';
import classes from './lines-left-out.module.css';
import { plannerMessages } from './messages.ts';

const MOST_SHOWN = 8;

/** Each line of the list that makes no row, by its number, and why. */
export function LinesLeftOut({ lines }: { lines: readonly LineLeftOut[] }) {
  const text = useMessages(plannerMessages);
  if (lines.length === 0) return null;
  const hidden = lines.length - MOST_SHOWN;
  const reason = (line: LineLeftOut) =>
    line.reason === 'repeated' ? text.reasons.repeated(line.firstLine) : text.reasons[line.reason];
  return (
    <section className={classes.lines} aria-label={text.leftOut(lines.length)}>
      <p className={classes.title}>{text.leftOut(lines.length)}</p>
      <ul className={classes.list}>
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li key={line.line}>
            {text.line(line.line, shorten(line.text))} {reason(line)}
          </li>
        ))}
        {hidden > 0 && <li>{text.moreLines(hidden)}</li>}
      </ul>
    </section>
  );
}
