import type { DataDoubt } from '#src/domain/advice/doubts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { AdviceFacts, PanelLink } from '#src/features/vehicle/panel-parts.tsx';
import { useMessages } from '#src/i18n/lang.ts';
import { Trace } from '#src/shared/traces/trace.tsx';
import { traceOfDoubt } from '#src/shared/traces/trace-of-doubt.ts';
import { useDataDoubtWords } from '#src/shared/words/doubt-words.ts';
import { adviceMessages } from '#src/shared/words/messages.ts';
import classes from './overview-panel.module.css';

interface DoubtLinesProps {
  doubts: readonly DataDoubt[];
  /** How many more there are. */
  more: number;
  view: VehicleView;
}

/** What to check about the data, the gravest first, each with what it rests on. */
export function DoubtLines({ doubts, more, view }: DoubtLinesProps) {
  const text = useMessages(adviceMessages);
  const words = useDataDoubtWords(view.today);
  return (
    <>
      <ul className={classes.checks} aria-label={text.urgencies.doubt}>
        {doubts
          .map((doubt) => ({ ...words(doubt), of: traceOfDoubt(doubt, view) }))
          .map(({ sentence, groups, basis, panel, of }) => (
            <li key={sentence} className={classes.check}>
              <p>
                <span>{sentence}</span> <Trace what={sentence} of={of} />
              </p>
              <PanelLink panel={panel} />
              <div>
                {groups.length > 1 &&
                  groups.map(({ label, facts }) => (
                    <AdviceFacts key={label} label={label} facts={facts} />
                  ))}
                <AdviceFacts
                  facts={groups.length > 1 ? [] : (groups[0]?.facts ?? [])}
                  basis={basis}
                />
              </div>
            </li>
          ))}
      </ul>
      {more > 0 && <p className={classes.moreChecks}>{text.more(more)}</p>}
    </>
  );
}
