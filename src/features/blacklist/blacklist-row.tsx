import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { Link, useParams } from 'react-router';
import { config } from '#src/api/config.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { personsCampaignsLink } from '#src/shared/campaigns/campaign-link.ts';
import classes from './blacklist-table.module.css';
import { type ChannelFlag, clientName, memberName, type Row } from './list/model.ts';
import { doubtReason, flagWords, privateWords } from './list/words.ts';
import { tableMessages } from './messages.ts';

interface BlacklistRowProps {
  /** Undefined while it is on its way from the worker. */
  row: Row | undefined;
  /** Its place in the table, from 0. */
  place: number;
  /** In px. */
  top: number;
  /** In px; null where the rows follow each other, each as high as it must be. */
  height: number | null;
  /** The campaigns in which somebody of this name was found: how many, and how they write it. */
  campaigns: number;
  nameInCampaigns: string;
}

export const BlacklistRow = memo(function BlacklistRow(props: BlacklistRowProps) {
  const { row, place, top, height, campaigns, nameInCampaigns } = props;
  return (
    <tr
      aria-rowindex={place + 2}
      className={classes.row}
      {...(height !== null && { style: { height, transform: `translateY(${top}px)` } })}
    >
      {row && <Cells row={row} campaigns={campaigns} nameInCampaigns={nameInCampaigns} />}
    </tr>
  );
});

interface CellsProps extends Pick<BlacklistRowProps, 'campaigns' | 'nameInCampaigns'> {
  row: Row;
}

function Cells({ row, campaigns, nameInCampaigns }: CellsProps) {
  const text = useMessages(tableMessages);
  const lang = useLang();
  const format = useFormat();
  const { network = '' } = useParams();
  const said = (flag: boolean | null) => (flag === null ? '—' : flag ? text.yes : text.no);
  const name = clientName(row) || text.noName;
  const nameOf = (flag: ChannelFlag) => flagWords(flag, lang, config.relanceMeans).short;
  return (
    <>
      <td className={classes.client}>
        <span className={classes.name} title={name} translate="no">
          {name}
        </span>
        <span className={classes.small}>
          {row.clientId && <span translate="no">{text.number(String(row.clientId))}</span>}
          {campaigns > 0 && row.adherentCodePdv !== null && (
            <>
              {row.clientId && <span> · </span>}
              <Link {...personsCampaignsLink(network, row.adherentCodePdv, nameInCampaigns)}>
                {text.campaigns(format.integer(campaigns), campaigns === 1)}
              </Link>
            </>
          )}
        </span>
      </td>
      <td className={classes.postcode} translate="no">
        {row.clientCodePostal ?? '—'}
      </td>
      <td className={classes.member}>
        <span className={classes.long} title={memberName(row)} translate="no">
          {memberName(row) || '—'}
        </span>
        <span className={classes.small} translate="no">
          {row.adherentCodePdv}
        </span>
      </td>
      <td className={classes.contacts} translate="no">
        <span className={classes.cut}>{row.clientPortable ?? '—'}</span>
        <span className={classes.long} title={row.clientEmail ?? ''}>
          {row.clientEmail ?? '—'}
        </span>
      </td>
      <td className={classes.sms} data-name={nameOf('relanceSms')}>
        {said(row.relanceSms)}
      </td>
      <td className={classes.email} data-name={nameOf('relanceEmail')}>
        {said(row.relanceEmail)}
      </td>
      <td className={classes.synchro} data-name={text.synchro}>
        <span className={classes.cut}>
          {`${text.synchroPhone} ${said(row.synchroDmsTelephone)}`}
        </span>{' '}
        <span className={classes.cut}>{`${text.synchroEmail} ${said(row.synchroDmsEmail)}`}</span>
      </td>
      <td className={classes.privacy} data-name={text.private} title={row.viePrivee ?? ''}>
        {row.viePrivee === null ? '—' : privateWords(row.viePrivee, lang)}
      </td>
      <td className={classes.doubts}>
        {row.doubts
          .map((doubt) => doubtReason(doubt, lang, config.relanceMeans))
          .map((reason) => (
            <span key={reason} className={classes.doubt}>
              <IconAlertTriangle size={14} aria-hidden className={classes.doubtIcon} />
              <span className={classes.reason} title={reason}>
                {reason}
              </span>
            </span>
          ))}
      </td>
    </>
  );
}
