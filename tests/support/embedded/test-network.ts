import { campaignsMember, h2n, SAMPLE_NETWORK } from '#demo/sample/members.ts';
import type { Account, DemoNetwork } from '#server/embedded/rows.ts';

const OTHER_NETWORK = 'garance';
export const PASSWORD = 'correct horse battery';

const account = (
  username: string,
  network: string,
  memberId: number | null,
): Account & { username: string } => ({
  username,
  network,
  password: PASSWORD,
  role: memberId === null ? 'manager' : 'member',
  memberId,
  label: username,
});

/** The kinds of caller that have different rights. All belong to `trif` except the last two. */
export const testAccounts = {
  member: account('h2n@garage.example', SAMPLE_NETWORK, h2n.id),
  otherMember: account('commercy@garage.example', SAMPLE_NETWORK, campaignsMember.id),
  manager: account('manager@trif.example', SAMPLE_NETWORK, null),
  otherNetworkMember: account('moulin@garage.example', OTHER_NETWORK, 61007),
  otherNetworkManager: account('manager@garance.example', OTHER_NETWORK, null),
};

/**
 * The smallest network that has every kind of caller. Everything else in it comes from the sample.
 */
export const testNetwork = (
  more: Partial<Pick<DemoNetwork, 'campaigns' | 'vehicles'>> = {},
): DemoNetwork => ({
  networks: [
    { code: SAMPLE_NETWORK, label: 'Réseau TRIF' },
    { code: OTHER_NETWORK, label: 'Réseau Garance' },
  ],
  members: [
    {
      id: 61007,
      network: OTHER_NETWORK,
      posCode: '130045',
      tradeName: 'GARAGE DU VIEUX MOULIN',
      siret: '90517329000016',
      zipCode: '13090',
      city: 'Aix-en-Provence',
    },
  ],
  accounts: Object.values(testAccounts),
  campaigns: [],
  vehicles: [],
  ...more,
});
