import type { AppConfig } from '#link/app-config.ts';
import { SAMPLE_NETWORK } from './sample/members.ts';

/**
 * The plates that the home page offers to whoever looks at the demonstration for the first time, the
 * ordinary before the odd. The README has all that provoke a state.
 */
export const invitations: AppConfig['demoVehicles'] = [
  { network: SAMPLE_NETWORK, plate: 'ABC123', shows: 'sample' },
  { network: null, plate: 'TX600ZZ', shows: 'heavy' },
  { network: null, plate: 'RE090ZZ', shows: 'reminders' },
  { network: SAMPLE_NETWORK, plate: 'FT101TX', shows: 'taxi-inspection' },
  { network: SAMPLE_NETWORK, plate: 'FD106DM', shows: 'moved-owner' },
  { network: null, plate: 'CP180ZZ', shows: 'replaced-counter' },
  { network: null, plate: 'WW600ZZ', shows: 'provisional' },
  { network: null, plate: 'ER404ZZ', shows: 'unknown' },
  { network: null, plate: 'ER500ZZ', shows: 'failure' },
];
