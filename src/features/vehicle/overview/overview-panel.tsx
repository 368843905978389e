import { IconArrowRight } from '@tabler/icons-react';
import { Suspense, useDeferredValue } from 'react';
import { Link } from 'react-router';
import { ahead } from '#src/code-ahead.ts';
import { type Advice, adviseOn, proposesSomething } from '#src/domain/advice/advice.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { PanelBoundary } from '#src/features/vehicle/panel-boundary.tsx';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { type PanelName, paths } from '#src/paths.ts';
import { MessageButton } from '#src/shared/message/message-button.tsx';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { ContactWarnings } from '#src/shared/vehicle/owner-contact.tsx';
import { useVehicleKey } from '#src/shared/vehicle/vehicle-key.ts';
import { PanelSkeleton } from '#src/shared/vehicle/vehicle-skeleton.tsx';
import { type AdviceLine, useAdviceWords } from '#src/shared/words/advice-words.ts';
import { adviceMessages } from '#src/shared/words/messages.ts';
import type { AdviceFact } from '#src/shared/words/sentences.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ToneBadge } from '#src/ui/tone.tsx';
import classes from './overview-panel.module.css';

/** People read what to say while the timeline loads and is drawn. */
const timeline = ahead(() => fetchCode(() => import('./timeline/timeline-panel.tsx')));
const TimelinePanel = lazyPiece(async () => ({ default: (await timeline()).TimelinePanel }));

/** What to say to the person at the counter, then the vehicle's whole life in one picture. */
export function OverviewPanel({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  const drawn = useDeferredValue(view, null);
  return (
    <>
      <Panel title={text.title} aside={<MessageButton wording="prepareMessage" />}>
        <AdviceList view={view} />
      </Panel>
      <PanelBoundary part="picture">
        <Suspense fallback={<PanelSkeleton />}>
          {drawn ? <TimelinePanel view={drawn} /> : <PanelSkeleton />}
        </Suspense>
      </PanelBoundary>
    </>
  );
}

/** "What to say now": sentences in order of urgency, each with its basis and a link to read on. */
function AdviceList({ view }: { view: VehicleView }) {
  const text = useMessages(adviceMessages);
  const words = useAdviceWords(view);
  const advice = adviseOn(view);
  const lines = advice.items.map(words);
  const [owner] = view.owners;
  return (
    <>
      <MissingSections names={advice.missing} />
      {lines.length === 0 && <Nothing view={view} advice={advice} />}
      <ol className={classes.list}>
        {lines.map((line) => (
          <Line key={line.sentence} line={line} />
        ))}
      </ol>
      {owner && <ContactWarnings view={view} owner={owner} proposes={proposesSomething(advice)} />}
      {advice.more > 0 && <p className={classes.rest}>{text.more(advice.more)}</p>}
    </>
  );
}

function Nothing({ view, advice }: { view: VehicleView; advice: Advice }) {
  const text = useMessages(adviceMessages);
  const { forecasts } = view;
  if (advice.isBlank) return <p className={classes.nothing}>{text.nothingKnown}</p>;
  const isEmpty = forecasts.status === 'ready' && forecasts.data.length === 0;
  return (
    <p className={classes.nothing}>
      {advice.missing.length > 0 ? text.nothingRead : text.nothing}
      {isEmpty && ` ${text.noForecast}`}
    </p>
  );
}

function Line({ line }: { line: AdviceLine }) {
  const panelNames = useMessages(vehicleMessages);
  const { tone, urgency, sentence, groups, basis, panel } = line;
  // Labelled groups share the same basis, so it is shown once, below them.
  const isLabelled = groups.some(({ label }) => label !== null);
  return (
    <li className={classes.line}>
      <span className={classes.urgency}>
        <ToneBadge tone={tone}>{urgency}</ToneBadge>
      </span>
      <div className={classes.words}>
        <p className={classes.sentence}>{sentence}</p>
        {isLabelled &&
          groups.map(({ label, facts }) => <Facts key={label} label={label} facts={facts} />)}
        <Facts label={null} facts={isLabelled ? [] : (groups[0]?.facts ?? [])} basis={basis} />
      </div>
      <PanelLink panel={panel}>{panelNames[panel]}</PanelLink>
    </li>
  );
}

const MOST_FACTS = 5;

interface FactsProps {
  label: string | null;
  facts: readonly AdviceFact[];
  /** Shown after the last of them. */
  basis?: string;
}

function Facts({ label, facts, basis }: FactsProps) {
  const text = useMessages(adviceMessages);
  const shown = facts.slice(0, MOST_FACTS);
  const hidden = facts.length - shown.length;
  const others = hidden > 0 && (
    <span className={classes.fact}>
      <span className={classes.note}>{text.others(hidden)}</span>
    </span>
  );
  if (shown.some(({ last }) => last !== undefined)) {
    return (
      <div className={classes.facts}>
        {label !== null && <p className={classes.label}>{text.group(label)}</p>}
        <ul className={classes.jobs}>
          {shown.map((fact) => (
            <li key={fact.key} className={classes.job}>
              <span>
                <Fact fact={fact} />
              </span>
              <span className={classes.note}>{fact.last}</span>
            </li>
          ))}
        </ul>
        {others}
      </div>
    );
  }
  return (
    <p className={classes.facts}>
      {label !== null && <span className={classes.label}>{text.group(label)}</span>}
      {shown.map((fact) => (
        <span key={fact.key} className={classes.fact}>
          <Fact fact={fact} />
        </span>
      ))}
      {others}
      {basis !== undefined && <span className={classes.note}>{basis}</span>}
    </p>
  );
}

function Fact({ fact: { name, note } }: { fact: AdviceFact }) {
  return (
    <>
      {name}
      {note !== null && <span className={classes.note}>{name === '' ? note : `, ${note}`}</span>}
    </>
  );
}

function PanelLink({ panel, children }: { panel: PanelName; children: string }) {
  const vehicle = useVehicleKey();
  return (
    <Link className={classes.link} to={paths.vehicle(vehicle, panel)}>
      {children} <IconArrowRight size={16} aria-hidden />
    </Link>
  );
}
