import { IconAlertTriangle } from '@tabler/icons-react';
import { adviseOn } from '#src/domain/advice/advice.ts';
import type { LeftOut } from '#src/domain/message/proposal.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { useAdviceWords } from '#src/shared/words/advice-words.ts';
import { shorten } from '#src/shared/words/sentences.ts';
import classes from './left-out.module.css';
import { messageMessages } from './messages.ts';

/** Doubts about whom one writes to, and about which car. */
const concerning: ReadonlySet<string> = new Set(['several-owners', 'identity']);

/** What to check before one writes: whom one writes to, and what could not be read. */
export function BeforeWriting({ view }: { view: VehicleView }) {
  const text = useMessages(messageMessages);
  const words = useAdviceWords(view.today);
  const { items, missing } = adviseOn(view);
  const sentences = items
    .filter((item) => item.kind === 'doubt' && concerning.has(item.doubt.kind))
    .map((item) => words(item).sentence);
  return (
    <>
      <MissingSections names={missing} />
      {sentences.length > 0 && (
        <ul className={classes.checks} aria-label={text.check}>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <IconAlertTriangle size={16} aria-hidden /> <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the advice mentions and the text doesn't, so that nobody looks for it there. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const text = useMessages(messageMessages);
  if (leftOut.length === 0) return null;
  const lines = leftOut.map((one) =>
    'label' in one
      ? `${shorten(one.label ?? text.unnamed)} (${text.reasons[one.why]})`
      : text.reasons[one.why],
  );
  return (
    <details className={classes.leftOut}>
      <summary>{text.leftOut(lines.length)}</summary>
      <ul>
        {[...lines.entries()].map(([place, line]) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
