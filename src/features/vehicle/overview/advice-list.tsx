import { useDisclosure, useId } from '@mantine/hooks';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { ahead } from '#src/code-ahead.ts';
import {
  type Advice,
  adviseOn,
  isProposal,
  type Proposal,
  proposesSomething,
} from '#src/domain/advice/advice.ts';
import type { DataDoubt } from '#src/domain/advice/doubts.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { AdviceFacts, PanelLink } from '#src/features/vehicle/panel-parts.tsx';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { MissingSections } from '#src/shared/vehicle/missing-sections.tsx';
import { ContactWarnings } from '#src/shared/vehicle/owner-contact.tsx';
import { PanelBoundary } from '#src/shared/vehicle/panel-boundary.tsx';
import { adviceMessages } from '#src/shared/words/messages.ts';
import { useProposalWords } from '#src/shared/words/proposal-words.ts';
import { ToneBadge } from '#src/ui/tone.tsx';
import { useIdle } from '#src/ui/use-idle.ts';
import classes from './overview-panel.module.css';
import { VisitTable } from './visit-table.tsx';

/** What is in doubt is said behind a button, so its code needn't come with the page. */
const doubtLines = ahead(() => fetchCode(() => import('./doubt-lines.tsx')));
const DoubtLines = lazyPiece(async () => ({ default: (await doubtLines()).DoubtLines }));

/**
 * "What to say now": what to offer or to ask, in order of urgency, each with its basis and a link to
 * read on; then what the law asks before one does, and what to check.
 */
export function AdviceList({ view }: { view: VehicleView }) {
  const advice = adviseOn(view);
  const proposals = advice.items.filter(isProposal);
  const doubts = advice.items.flatMap((item) => (item.kind === 'doubt' ? [item.doubt] : []));
  const [owner] = view.owners;
  return (
    <div className={classes.advice}>
      <MissingSections names={advice.missing} />
      {proposals.length === 0 && <Nothing view={view} advice={advice} />}
      <ol className={classes.list}>
        {proposals.map((proposal) => (
          <Line key={proposal.kind} proposal={proposal} view={view} />
        ))}
      </ol>
      {owner && <ContactWarnings view={view} owner={owner} proposes={proposesSomething(advice)} />}
      {doubts.length > 0 && (
        <Doubts
          key={view.record.plate}
          doubts={doubts}
          more={advice.more}
          view={view}
          isAlone={proposals.length === 0}
        />
      )}
    </div>
  );
}

function Nothing({ view, advice }: { view: VehicleView; advice: Advice }) {
  const text = useMessages(adviceMessages);
  const { forecasts } = view;
  if (advice.isBlank) return <p className={classes.nothing}>{text.nothingKnown}</p>;
  const isEmpty = forecasts.status === 'ready' && forecasts.data.length === 0;
  const why = advice.items.length > 0 ? text.nothingToOffer : text.nothing;
  return (
    <p className={classes.nothing}>
      {advice.missing.length > 0 ? text.nothingRead : why}
      {isEmpty && ` ${text.noForecast}`}
    </p>
  );
}

function Line({ proposal, view }: { proposal: Proposal; view: VehicleView }) {
  const words = useProposalWords();
  const { tone, urgency, sentence, groups, basis, panel } = words(proposal);
  return (
    <li className={classes.line}>
      <span className={classes.urgency}>
        <ToneBadge tone={tone}>{urgency}</ToneBadge>
      </span>
      <p className={classes.sentence}>{sentence}</p>
      <PanelLink panel={panel} />
      <div className={classes.words}>
        {proposal.kind === 'visit' ? (
          <VisitTable visit={proposal} view={view} basis={basis} />
        ) : (
          <AdviceFacts facts={groups[0]?.facts ?? []} basis={basis} />
        )}
      </div>
    </li>
  );
}

interface DoubtsProps {
  doubts: readonly DataDoubt[];
  /** How many more there are. */
  more: number;
  view: VehicleView;
  /** There is nothing else to say. */
  isAlone: boolean;
}

/**
 * What to check, folded behind its number: one sells first. On paper it is open, so it is there before
 * anybody opens it, but only once everything else is.
 */
function Doubts({ doubts, more, view, isAlone }: DoubtsProps): ReactNode {
  const text = useMessages(adviceMessages);
  const id = useId();
  const [isOpen, { toggle }] = useDisclosure(isAlone);
  const [isThere, setThere] = useState(false);
  useIdle(useCallback(() => setThere(true), []));
  return (
    <div className={classes.doubts}>
      <button
        type="button"
        data-printed
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        <IconChevronRight size={16} aria-hidden /> {text.toVerify(doubts.length + more)}
      </button>
      <div id={id} className={classes.folded} data-open={isOpen}>
        <PanelBoundary>
          <Suspense>
            {(isOpen || isThere) && <DoubtLines doubts={doubts} more={more} view={view} />}
          </Suspense>
        </PanelBoundary>
      </div>
    </div>
  );
}
