import type { Member } from '#server/embedded/rows.ts';

/** The network of the documentation's sample data (section 5: "réseau trif"). */
export const SAMPLE_NETWORK = 'trif';

/**
 * The members that the documentation's samples name. Sections 11 and 14 give ids or codes, and both
 * only for H2N. We chose three things: that member 78612 of section 13 is the one with code
 * 417728CZ in section 14, the other member's id, and all SIRETs and towns.
 */
export const h2n: Member = {
  id: 57525,
  network: SAMPLE_NETWORK,
  posCode: '920150',
  tradeName: 'H2N AUTOMOBILE',
  siret: '51284637900018',
  zipCode: '92150',
  city: 'Suresnes',
};

export const campaignsMember: Member = {
  id: 78612,
  network: SAMPLE_NETWORK,
  posCode: '417728CZ',
  tradeName: 'SAS GARAGE',
  siret: '48721395100006',
  zipCode: '55200',
  city: 'Commercy',
};

/** In section 14 its name ends with a space. */
export const spacedMember: Member = {
  id: 78613,
  network: SAMPLE_NETWORK,
  posCode: '6768ZED',
  tradeName: 'SAS GARAGE ',
  siret: '80365412800005',
  zipCode: '55200',
  city: 'Commercy',
};

export const sampleMembers: readonly Member[] = [h2n, campaignsMember, spacedMember];
