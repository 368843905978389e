import { format } from 'date-fns';
import type { IsoDate } from './vehicle.ts';

/** The calendar day of an instant where the reader is: what "today" means at the counter. */
export const isoDay = (now: Date): IsoDate => format(now, 'yyyy-MM-dd');
