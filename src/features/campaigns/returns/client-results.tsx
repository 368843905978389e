import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { createSearchParams, Link } from 'react-router';
import { formatPlate } from '#rules/plate.ts';
import { titledName } from '#src/domain/owners/person-name.ts';
import { defaultWindows } from '#src/domain/reminders/reminders.ts';
import type { ClientReturn } from '#src/domain/returns/client-returns.ts';
import { standingOf, standings } from '#src/domain/returns/rates.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { Choice } from '#src/ui/choice.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Plate } from '#src/ui/plate.tsx';
import { ScrollTable } from '#src/ui/scroll-table.tsx';
import { Clamp, Empty } from '#src/ui/text.tsx';
import { returnsMessages } from './messages.ts';
import classes from './returns-view.module.css';
import { useResultWords } from './use-result-words.ts';
import type { ReturnsSeen } from './use-returns.ts';

interface ClientResultsProps {
  network: string;
  memberCode: string;
  seen: ReturnsSeen;
}

/** As many clients as are drawn at first, and added by each press. */
const STEP = 50;

/** What came for each client, with the way to its vehicle. */
export function ClientResults({ network, memberCode, seen }: ClientResultsProps) {
  const text = useMessages(returnsMessages);
  const format = useFormat();
  const { returns, came, whole } = seen;
  const listed = useMemo(
    () => (came === null ? returns : returns.filter(({ result }) => standingOf(result) === came)),
    [returns, came],
  );
  const drawn = listed.slice(0, STEP * seen.steps);
  return (
    <Panel
      title={text.clients}
      aside={
        <Choice
          label={text.filter}
          all={`${text.anyStanding} (${format.integer(whole.clients)})`}
          choices={standings.map((value) => ({
            value,
            label: `${text.standings[value]} (${format.integer(whole.by[value])})`,
          }))}
          value={came}
          onChange={seen.setCame}
        />
      }
    >
      {listed.length === 0 ? (
        <Empty>{text.nobody}</Empty>
      ) : (
        <ScrollTable label={text.clientTable} className={classes.clients}>
          <thead>
            <tr>
              {(['client', 'vehicle', 'sent', 'proposed', 'result'] as const).map((column) => (
                <th key={column} scope="col">
                  {text.clientColumns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {drawn.map((client) => (
              <ClientRow
                key={client.key}
                client={client}
                network={network}
                memberCode={memberCode}
                window={seen.window}
              />
            ))}
          </tbody>
        </ScrollTable>
      )}
      {drawn.length < listed.length && (
        <div className={classes.more}>
          <span role="status">
            {text.shown(format.integer(drawn.length), format.integer(listed.length))}
          </span>
          <Button size="xs" variant="default" onClick={seen.showMore}>
            {text.showMore}
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface ClientRowProps {
  client: ClientReturn;
  network: string;
  memberCode: string;
  window: number;
}

function ClientRow({ client, network, memberCode, window }: ClientRowProps) {
  const text = useMessages(returnsMessages);
  const format = useFormat();
  const words = useResultWords(memberCode, window);
  const { target, plate, campaign, operations, result } = client;
  const elsewhere = words.elsewhere(client);
  return (
    <tr>
      <th scope="row">
        {target.name ? (
          <Clamp lines={3} verbatim>
            {titledName(target.title, target.name, format.lang)}
          </Clamp>
        ) : (
          <span className={classes.nothing}>{text.noName}</span>
        )}
      </th>
      <td data-label={text.clientColumns.vehicle}>
        {plate ? (
          <Link
            className={classes.plate}
            to={{
              pathname: paths.vehicle({ network, plate }, 'reminders'),
              search:
                window === defaultWindows.followedWithin
                  ? ''
                  : createSearchParams({ window: String(window) }).toString(),
            }}
          >
            <Plate size="sm">{formatPlate(plate)}</Plate>
          </Link>
        ) : (
          <span className={classes.nothing}>{text.noPlate}</span>
        )}
      </td>
      <td data-label={text.clientColumns.sent} translate="no">
        {campaign.sent ? format.date(campaign.sent) : text.undated}
      </td>
      <td data-label={text.clientColumns.proposed}>
        <Clamp lines={3}>
          {operations.map(({ key, label }) => label ?? key).join(', ') || text.noOperation}
        </Clamp>
      </td>
      <td data-label={text.clientColumns.result}>
        <span className={classes.result} data-standing={standingOf(result)}>
          {words.sentence(client)}
          {elsewhere && <span className={classes.interval}> {elsewhere}</span>}
        </span>
      </td>
    </tr>
  );
}
