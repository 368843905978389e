import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { callStandings } from '#src/domain/calls/call-list.ts';
import { isBounded } from '#src/domain/campaigns/period.ts';
import { pageMessages } from '#src/features/campaigns/messages.ts';
import { useReadCampaigns } from '#src/features/campaigns/reading/reading-page.tsx';
import { VehiclesBar } from '#src/features/campaigns/reading/vehicles-bar.tsx';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useWarningWords } from '#src/shared/vehicle/owner-contact.tsx';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { Choice } from '#src/ui/choice.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import { CallExports } from './call-exports.tsx';
import { CallRow } from './call-row.tsx';
import classes from './calls-view.module.css';
import { CampaignChoice } from './campaign-choice.tsx';
import { callMessages } from './messages.ts';
import { type CallsSeen, shownOutcomes, useCalls } from './use-calls.ts';

/** Whom to call of the chosen campaigns' clients, and what came of each call. */
export function CallsView() {
  const text = useMessages(callMessages);
  const page = useMessages(pageMessages);
  const format = useFormat();
  const { network, memberCode, campaigns, period, state } = useReadCampaigns();
  const today = useToday();
  const seen = useCalls(campaigns);
  const { isWhole } = state;
  if (campaigns.length === 0)
    return <Empty>{isWhole && !isBounded(period) ? page.none : text.noneYet}</Empty>;
  const isRead = seen.vehicles.read > 0;
  return (
    <Panel
      title={text.title}
      aside={
        seen.calls.length > 0 && (
          <div className={classes.aside}>
            <CallExports isPartial={!isWhole} memberCode={memberCode} seen={seen} />
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPrinter size={16} aria-hidden />}
              onClick={() => print()}
            >
              {text.print}
            </Button>
          </div>
        )
      }
    >
      <div className={classes.main}>
        <p className={classes.onPaper}>{text.printed(memberCode, format.mediumDate(today))}</p>
        <CampaignChoice campaigns={campaigns} chosen={seen.chosen} onChoose={seen.choose} />
        {seen.chosen.length === 0 ? (
          <Empty>{isWhole ? text.noneChosen : text.noneChosenYet}</Empty>
        ) : (
          <VehiclesBar
            vehicles={seen.vehicles}
            start={text.prepare}
            startRest={text.prepareRest}
            how={text.how}
            partly={text.partly}
          />
        )}
        {isRead && <Standings seen={seen} />}
        {isRead && <Calls network={network} seen={seen} />}
      </div>
    </Panel>
  );
}

/** Where everybody stands, so that nobody is missed without a word. */
function Standings({ seen }: { seen: CallsSeen }) {
  const text = useMessages(callMessages);
  const format = useFormat();
  const parts = callStandings
    .filter((one) => one === 'to-call' || seen.counts[one] > 0)
    .map((one) => text.standings[one](format.integer(seen.counts[one]), seen.counts[one]));
  return (
    <p role="status" className={classes.standings}>
      {parts.join(' · ')}
    </p>
  );
}

function Calls({ network, seen }: { network: string; seen: CallsSeen }) {
  const text = useMessages(callMessages);
  const format = useFormat();
  const warning = useWarningWords();
  const { calls, shown, drawn, notes } = seen;
  // With the filter on, a call that is ticked leaves the list.
  const list = useKeptFocus<HTMLOListElement>(shown.length);
  if (calls.length === 0) return <Empty>{text.nobody}</Empty>;
  const needConsent = calls.some(({ owner }) =>
    owner?.warnings.some(({ kind }) => kind === 'call-needs-consent'),
  );
  const count = (outcome: (typeof shownOutcomes)[number]) =>
    calls.filter(({ plate }) => (notes[plate]?.outcome ?? 'open') === outcome).length;
  return (
    <>
      {needConsent && <p className={classes.warning}>{warning({ kind: 'call-needs-consent' })}</p>}
      <div className={classes.filter}>
        <Choice
          label={text.filter}
          all={`${text.everybody} (${format.integer(calls.length)})`}
          choices={shownOutcomes.map((value) => ({
            value,
            label: `${text.noted[value]} (${format.integer(count(value))})`,
          }))}
          value={seen.noted}
          onChange={seen.setNoted}
        />
        <p className={classes.note}>{text.order}</p>
      </div>
      {shown.length === 0 ? (
        <Empty>{text.nobodyNoted}</Empty>
      ) : (
        <ol ref={list} tabIndex={-1} className={classes.calls} aria-label={text.title}>
          {drawn.map((call) => (
            <CallRow
              key={call.plate}
              network={network}
              call={call}
              note={notes[call.plate]}
              onNote={seen.note}
            />
          ))}
        </ol>
      )}
      <div className={classes.more}>
        <span role="status">
          {text.shown(format.integer(drawn.length), format.integer(shown.length))}
        </span>
        {drawn.length < shown.length && (
          <Button size="xs" variant="default" onClick={seen.showMore}>
            {text.showMore}
          </Button>
        )}
      </div>
      <p className={classes.note}>{text.kept}</p>
    </>
  );
}
