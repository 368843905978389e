/** More than any garage charges for work on a car, in euros. */
const MAX_EUROS = 1_000_000;

/** Whether an amount in euros must be a typing error. */
export const isAbsurdAmount = (euros: number | null): boolean =>
  euros !== null && Math.abs(euros) > MAX_EUROS;
