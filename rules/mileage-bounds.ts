/**
 * In km. No car has gone further (the record is 5.2 million), so a larger value isn't a reading.
 */
export const MOST_KM = 6_000_000;

/** In km. A taxi may have gone further, but more likely it is a typing error, or in metres. */
export const DOUBTFUL_KM = 1_000_000;

/** Nobody drives more than this every month: about 400 km every day. */
export const MOST_KM_PER_MONTH = 12_000;
