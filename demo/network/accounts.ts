import { campaignsMember, h2n, SAMPLE_NETWORK } from '#demo/sample/members.ts';
import type { Account } from '#server/embedded/rows.ts';
import { SECOND_NETWORK } from './members.ts';

/** Public on purpose: a demonstration's password protects nothing. */
const password = 'demo';

/**
 * The demonstration's accounts, which the sign-in page offers. Each network has a manager, who sees
 * every member and the opt-out list, and a member. The first network also has the member whose
 * campaigns the documentation shows (section 13).
 */
export const accounts: readonly Account[] = [
  {
    network: SAMPLE_NETWORK,
    username: 'h2n',
    password,
    role: 'member',
    memberId: h2n.id,
    label: 'H2N AUTOMOBILE',
  },
  {
    network: SAMPLE_NETWORK,
    username: 'reseau-trif',
    password,
    role: 'manager',
    memberId: null,
    label: 'Siège TRIF',
  },
  {
    network: SAMPLE_NETWORK,
    username: 'commercy',
    password,
    role: 'member',
    memberId: campaignsMember.id,
    label: 'SAS GARAGE, Commercy',
  },
  {
    network: SECOND_NETWORK,
    username: 'vieux-moulin',
    password,
    role: 'member',
    memberId: 61007,
    label: 'Garage DU VIEUX MOULIN',
  },
  {
    network: SECOND_NETWORK,
    username: 'reseau-garance',
    password,
    role: 'manager',
    memberId: null,
    label: 'Siège Garance',
  },
];
