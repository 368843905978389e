/** No car has gone further, in km: the record is of 5.2 million. What says more is no reading. */
export const MOST_KM = 6_000_000;

/** In km: a taxi may have gone further, but it is sooner a typing error, or in metres. */
export const DOUBTFUL_KM = 1_000_000;
