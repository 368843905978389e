import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MemberFigures, Spread } from '#src/domain/campaigns/figures.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import type { CampaignReading } from '#src/shared/campaigns/campaign-reading.ts';
import { periodSearch, usePeriod } from '#src/shared/campaigns/period-search.ts';
import { onePress } from '#src/ui/one-press.ts';
import classes from './members-page.module.css';
import { membersMessages } from './messages.ts';
import { ReturnCells } from './return-cells.tsx';
import { type MemberRow, reachedBy } from './rows.ts';

interface Channel {
  key: string;
  by: string;
  title: string;
}

interface MemberRowCellsProps {
  network: string;
  row: MemberRow;
  reading: CampaignReading | null;
  channels: readonly Channel[];
  /** Whether any member's returns have been measured, so that there are columns for them. */
  isMeasured: boolean;
  /** Whether a period leaves some campaigns out. */
  isBounded: boolean;
  onRemove: (code: string) => void;
}

export function MemberRowCells(props: MemberRowCellsProps) {
  const { network, row, reading, channels, isMeasured, isBounded, onRemove } = props;
  const { code, name, standing, figures, total, returns } = row;
  const text = useMessages(membersMessages);
  const { period } = usePeriod();
  const isPartial = standing !== 'whole';
  const action = {
    failed: { label: text.retry, act: reading?.retry },
    partly: { label: text.retry, act: reading?.retry },
    stopped: { label: text.resume, act: reading?.resume },
    waits: null,
    reading: null,
    whole: null,
    unknown: null,
  }[standing];
  return (
    <tr data-partial={isPartial}>
      <th scope="row">
        <Link
          to={{
            pathname: paths.campaignView(network, code, 'all'),
            search: periodSearch(period),
          }}
          className={classes.code}
        >
          {code}
        </Link>{' '}
        {name && <span className={classes.name} translate="no">{`${name} `}</span>}
        <Standing row={row} reading={reading} />
      </th>
      {figures ? (
        <Figures
          figures={figures}
          total={isBounded || isPartial ? total : null}
          channels={channels}
        >
          {isMeasured && (
            <ReturnCells
              returns={returns}
              to={{
                pathname: paths.campaignView(network, code, 'returns'),
                search: periodSearch(period),
              }}
            />
          )}
        </Figures>
      ) : (
        <td colSpan={channels.length + (isMeasured ? 8 : 6)} className={classes.nothing} />
      )}
      <td>
        <div className={classes.actions} {...onePress}>
          {action?.act && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${action.label} ${code}`}
              onClick={action.act}
            >
              {action.label}
            </Button>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={text.remove(code)}
            onClick={() => onRemove(code)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      </td>
    </tr>
  );
}

/** How far the member has been read, if that isn't all. */
function Standing({ row, reading }: { row: MemberRow; reading: CampaignReading | null }) {
  const text = useMessages(membersMessages);
  const format = useFormat();
  const lang = useLang();
  const state = reading?.state ?? null;
  const pages =
    state && text.pages(format.integer(state.pages), state.of && format.integer(state.of));
  const words = {
    whole:
      row.figures?.campaigns === 0 &&
      (state?.campaigns.length === 0 ? text.none : text.noneInPeriod),
    waits: text.waits,
    reading: pages,
    stopped: [text.stopped, pages].join(', '),
    partly:
      state &&
      text.pagesFailed(
        format.list(state.failed.map(({ page }) => String(page))),
        state.failed.length === 1,
      ),
    unknown: text.unknown,
    failed: state?.refused && describeError(state.refused, lang).title,
  }[row.standing];
  if (!words) return null;
  return (
    <span className={classes.standing} data-standing={row.standing}>
      {words}
    </span>
  );
}

interface FiguresProps {
  figures: MemberFigures;
  /** How many campaigns the member has, if the figures are about fewer. */
  total: number | null;
  channels: readonly Channel[];
  /** What came of the campaigns. */
  children: ReactNode;
}

function Figures({ figures, total, channels, children }: FiguresProps) {
  const text = useMessages(membersMessages);
  const format = useFormat();
  const { from, to, clients, clientsPerCampaign, repeatedShare } = figures;
  const campaigns = format.integer(figures.campaigns);
  const days = (spread: Spread | null) => (spread ? text.days(format.number(spread.median)) : '—');
  return (
    <>
      <td data-label={text.columns.campaigns}>
        <span>
          {total === null || total === figures.campaigns
            ? campaigns
            : text.ofAll(campaigns, format.integer(total))}{' '}
          <span className={classes.small}>
            {from && to && text.fromTo(format.date(from), format.date(to))}
          </span>
        </span>
      </td>
      <td data-label={text.columns.clients} className={classes.figure}>
        {format.integer(clients)}
      </td>
      {children}
      <td data-label={text.columns.perCampaign} className={classes.figure}>
        {clientsPerCampaign === null
          ? '—'
          : format.number(Math.round(clientsPerCampaign * 10) / 10)}
      </td>
      {channels.map(({ key, title }) => {
        const reached = reachedBy(figures, key);
        return (
          <td key={key} data-label={title} className={classes.figure}>
            {clients === 0 ? (
              '—'
            ) : (
              <span>
                {format.percent(reached / clients)}{' '}
                <span className={classes.small}>{format.integer(reached)}</span>
              </span>
            )}
          </td>
        );
      })}
      <td data-label={text.columns.toSending} className={classes.figure}>
        {days(figures.toSending)}
      </td>
      <td data-label={text.columns.toPrediction} className={classes.figure}>
        {days(figures.toPrediction)}
      </td>
      <td data-label={text.columns.repeated} className={classes.figure}>
        {repeatedShare === null ? '—' : format.percent(repeatedShare)}
      </td>
    </>
  );
}
