import { Link } from 'react-router';
import { type PersonsCampaigns, personsCampaigns } from '#src/domain/find/persons-campaigns.ts';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { campaignReading, useReadings } from '#src/shared/campaigns/campaign-reading.ts';
import type { Row, Summary } from './list/model.ts';
import classes from './list-filters.module.css';
import { tableMessages } from './messages.ts';

/** Finds a client's campaigns among those that have been read in this session. */
export function useCampaignsOf(network: string): (row: Row) => PersonsCampaigns | null {
  useReadings();
  return ({ adherentCodePdv: memberCode, clientNom, clientPrenom, clientRaisonSociale }) => {
    if (memberCode === null) return null;
    const { state } = campaignReading({ network, memberCode });
    const person = [clientNom, clientPrenom].filter(Boolean).join(' ');
    return state && personsCampaigns(state.clients, [person, clientRaisonSociale]);
  };
}

/** Says from how many of the list's members campaigns have been read, and leads to the others. */
export function CampaignsRead({ network, summary }: { network: string; summary: Summary }) {
  const text = useMessages(tableMessages);
  const { integer } = useFormat();
  useReadings();
  const codes = summary.members.flatMap(({ code }) => code ?? []);
  const read = codes.filter(
    (memberCode) => (campaignReading({ network, memberCode }).state?.pages ?? 0) > 0,
  );
  if (codes.length === 0) return null;
  const search = new URLSearchParams(codes.map((code) => ['code', code]));
  return (
    <p data-screen className={classes.campaigns}>
      {text.campaignsRead(integer(read.length), integer(codes.length))}{' '}
      {read.length < codes.length && (
        <Link to={{ pathname: paths.campaigns(network), search: `?${search}` }}>
          {text.readThem}
        </Link>
      )}
    </p>
  );
}
