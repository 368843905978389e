import { useDeferredValue, useMemo } from 'react';
import { Link } from 'react-router';
import { isBounded } from '#src/domain/campaigns/period.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import type { CampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import { useMemberReadings } from '#src/shared/campaigns/member-readings.ts';
import { PeriodFields } from '#src/shared/campaigns/period-fields.tsx';
import { usePeriod } from '#src/shared/campaigns/period-search.ts';
import { rateMessages } from '#src/shared/returns/messages.ts';
import { useVehicleReadings } from '#src/shared/returns/vehicle-readings.ts';
import { WindowChoice } from '#src/shared/returns/window-choice.tsx';
import { useToday } from '#src/shared/vehicle/use-today.ts';
import { Panel } from '#src/ui/panel.tsx';
import { Empty } from '#src/ui/text.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import { ComparisonExports } from './comparison-exports.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { figuresOfPeriod } from './figures-of-period.ts';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import { ReadingOfAll } from './reading-of-all.tsx';
import { returnsOfPeriod } from './returns-of-period.ts';
import { type MemberRow, type RowSort, sortRows, standingOf } from './rows.ts';

interface ComparisonProps {
  network: string;
  codes: readonly string[];
  names: ReadonlyMap<string, string | null>;
  /** Whether the opt-out list hasn't been read, which names most members. */
  canName: boolean;
  sort: RowSort | null;
  onSort: (sort: RowSort | null) => void;
  /** Within how many days an invoice counts as following. */
  window: number;
  onWindow: (days: number) => void;
  onRemove: (codes: readonly string[]) => void;
}

const noPlates: readonly string[] = [];

/** The members side by side, over all campaigns of the same period, as far as they have been read. */
export function Comparison(props: ComparisonProps) {
  const { network, codes, names, canName, sort, onSort, window, onWindow, onRemove } = props;
  const text = useMessages(membersMessages);
  const rate = useMessages(rateMessages);
  const { locale } = useFormat();
  const { period, setPeriod } = usePeriod();
  const today = useToday();
  const all = useMemberReadings(network, codes);
  // The page stays at hand while the clients of many members are counted again.
  const vehicles = useDeferredValue(useVehicleReadings(noPlates).readings);
  const byCode = useMemo(
    () => new Map(all.readings.map(({ code, reading }) => [code, reading])),
    [all],
  );
  const rows = all.readings.map(({ code, reading: { state } }): MemberRow => {
    const standing = standingOf(state);
    const hasRead = state !== null && (state.campaigns.length > 0 || state.pages > 0);
    return {
      code,
      name: names.get(code) ?? null,
      standing,
      figures: hasRead ? figuresOfPeriod(state.campaigns, period) : null,
      total: state?.total ?? null,
      returns: hasRead
        ? returnsOfPeriod(state.campaigns, period, vehicles, { today, window })
        : null,
    };
  });
  const isMeasured = rows.some(({ returns }) => returns !== null);
  const sorted = sortRows(rows, sort, locale);
  // A member's button disappears together with its row.
  const body = useKeptFocus<HTMLDivElement>(codes.length);
  return (
    <Panel
      title={text.comparison}
      aside={rows.length > 0 && <ComparisonExports network={network} rows={sorted} />}
    >
      <div ref={body} tabIndex={-1} className={classes.body}>
        {rows.length === 0 ? (
          <Empty>{text.noneYet}</Empty>
        ) : (
          <>
            <div className={classes.fields}>
              <PeriodFields period={period} onChange={setPeriod} />
              {isMeasured && <WindowChoice window={window} onChange={onWindow} />}
            </div>
            <ReadingOfAll all={all} rows={rows} onRemove={onRemove} />
            <ComparisonTable
              network={network}
              rows={sorted}
              readingOf={(code): CampaignReading | null => byCode.get(code) ?? null}
              period={period}
              sort={sort}
              onSort={onSort}
              onRemove={(code) => onRemove([code])}
            />
            {canName && rows.some(({ name }) => name === null) && (
              <p className={classes.basis}>
                {text.namesUnread} <Link to={paths.blacklist(network)}>{text.openOptOuts}</Link>
              </p>
            )}
            <p className={classes.basis}>
              {text.basis} {isBounded(period) && text.basisPeriod}{' '}
              {isMeasured ? (
                <>
                  {rate.notBecause} {text.basisReturns} {rate.basis}
                </>
              ) : (
                text.howReturns
              )}
            </p>
          </>
        )}
      </div>
    </Panel>
  );
}
