import { paths } from '#src/paths.ts';
import { typedText } from '#src/shared/address/params.ts';
import { handOn } from '#src/shared/address/use-address.ts';
import { soughtParam } from './sought-param.ts';

interface CampaignOf {
  network: string;
  /** Whose campaign it is. */
  memberCode: string;
  campaign: number | string;
  /** The vehicle of the client to see in it. */
  plate: string;
}

/** How a link leads to a campaign, open and with the client in sight, on whatever page it stands. */
export function campaignLink({ network, memberCode, campaign, plate }: CampaignOf) {
  const search = `?${new URLSearchParams({ open: String(campaign) })}`;
  return {
    to: { pathname: paths.campaignView(network, memberCode, 'all'), search },
    state: handOn(soughtParam, { sought: plate }),
  };
}

/** How a link leads to all of a member's campaigns that reached somebody of this name. */
export function personsCampaignsLink(network: string, memberCode: string, name: string) {
  return {
    to: paths.campaignView(network, memberCode, 'all'),
    state: handOn(nameParam, { text: name }),
  };
}

/** What is typed to search the campaigns. A name never goes into an address. */
const nameParam = { text: typedText };
