import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { toAppError } from '#src/api/errors.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { useRights } from '#src/session/use-session.ts';
import { useMemberCodes } from '#src/shared/campaigns/member-codes.ts';
import { Panel } from '#src/ui/panel.tsx';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { Empty } from '#src/ui/text.tsx';
import { useKeptFocus } from '#src/ui/use-kept-focus.ts';
import { figuresOf, type MemberFigures, NONE, type Spread } from './figures.ts';
import { MemberForm } from './member-form.tsx';
import classes from './member-page.module.css';
import { memberMessages } from './messages.ts';
import { campaignsQuery } from './queries.ts';
import { useChannelName } from './use-channel-name.ts';

/**
 * Asks for a member, and compares the members seen so far. A member's own account goes straight to
 * its own page.
 */
export function MemberPage() {
  const text = useMessages(memberMessages);
  const { network = '' } = useParams();
  const { memberCode } = useRights();
  const { codes, remember, forget } = useMemberCodes(network);
  const lang = useLang();
  const queryClient = useQueryClient();
  const add = async (code: string): Promise<string | null> => {
    try {
      await queryClient.fetchQuery(campaignsQuery({ network, memberCode: code, page: 1 }));
      remember(code);
      return null;
    } catch (thrown) {
      const error = toAppError(thrown);
      return error.kind === 'not-found' ? text.unknown : describeError(error, lang).title;
    }
  };
  if (memberCode !== null) return <Navigate to={paths.campaigns(network, memberCode)} replace />;
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <header>
        <h1>{text.title}</h1>
        <p className={classes.intro}>{text.intro}</p>
      </header>
      <MemberForm network={network} codes={codes} size="md" autoFocus onAdd={add} />
      <Comparison network={network} codes={codes} onForget={forget} />
    </div>
  );
}

interface ComparisonProps {
  network: string;
  codes: readonly string[];
  onForget: (code: string) => void;
}

const columns = [
  'campaigns',
  'period',
  'clients',
  'perCampaign',
  'channels',
  'toSending',
  'toPrediction',
  'repeated',
] as const;

/** Shows the members seen in this session side by side; most of their answers are already there. */
function Comparison({ network, codes, onForget }: ComparisonProps) {
  const text = useMessages(memberMessages);
  // A member's button disappears together with its row.
  const body = useKeptFocus<HTMLDivElement>(codes.length);
  return (
    <Panel title={text.comparison}>
      <div ref={body} tabIndex={-1} className={classes.body}>
        {codes.length === 0 ? (
          <Empty>{text.noneYet}</Empty>
        ) : (
          <>
            <ScrollTable label={text.region} className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{text.member}</th>
                  {columns.map((column) => (
                    <th key={column} scope="col">
                      {text[column]}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {codes.map((code) => (
                  <MemberRow key={code} network={network} code={code} onForget={onForget} />
                ))}
              </tbody>
            </ScrollTable>
            <p className={classes.basis}>{text.basis}</p>
          </>
        )}
      </div>
    </Panel>
  );
}

interface MemberRowProps {
  network: string;
  code: string;
  onForget: (code: string) => void;
}

function MemberRow({ network, code, onForget }: MemberRowProps) {
  const text = useMessages(memberMessages);
  const lang = useLang();
  const { data, error } = useQuery(campaignsQuery({ network, memberCode: code, page: 1 }));
  return (
    <tr>
      <th scope="row">
        <Link to={paths.campaigns(network, code)} className={classes.code}>
          {code}
        </Link>
      </th>
      {data && data.campaigns.length > 0 ? (
        <Figures figures={figuresOf(data)} />
      ) : (
        <td colSpan={columns.length} className={classes.nothing} role={error ? 'alert' : undefined}>
          {data && text.none}
          {!data && !error && text.loading(code)}
          {!data && error && describeError(toAppError(error), lang).title}
        </td>
      )}
      <td>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={text.remove(code)}
          onClick={() => onForget(code)}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}

function Figures({ figures }: { figures: MemberFigures }) {
  const text = useMessages(memberMessages);
  const format = useFormat();
  const channelName = useChannelName();
  const { from, to, total, clientsPerCampaign, repeatedShare } = figures;
  const count = format.integer(figures.campaigns);
  const days = (spread: Spread | null) => (spread ? text.days(format.number(spread.median)) : '—');
  return (
    <>
      <td data-label={text.campaigns}>
        {total === null ? count : text.ofAll(count, format.integer(total))}
      </td>
      <td data-label={text.period}>
        {from && to ? text.fromTo(format.date(from), format.date(to)) : '—'}
      </td>
      <td data-label={text.clients}>{format.integer(figures.clients)}</td>
      <td data-label={text.perCampaign}>
        {clientsPerCampaign === null ? '—' : format.number(clientsPerCampaign)}
      </td>
      <td data-label={text.channels}>
        <ul className={classes.channels}>
          {figures.channels.map(({ key, clients }) => (
            <li key={key}>
              {key === NONE ? text.noChannel : channelName(key)}{' '}
              {format.percent(clients / figures.clients)}
            </li>
          ))}
        </ul>
      </td>
      <td data-label={text.toSending}>{days(figures.toSending)}</td>
      <td data-label={text.toPrediction}>{days(figures.toPrediction)}</td>
      <td data-label={text.repeated}>
        {repeatedShare === null ? '—' : format.percent(repeatedShare)}
      </td>
    </>
  );
}
