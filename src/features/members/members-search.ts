import { defaultWindows, followWindows } from '#src/domain/reminders/reminders.ts';
import { list, oneOf, type Param, typedText } from '#src/shared/address/params.ts';
import { rowSort } from './rows.ts';

/** Codes of members are nobody's personal data, so the choice may stand in the address. */
const codes: Param<readonly string[]> = {
  ...list,
  read: (held) => [...new Set(held.map((code) => code.trim()).filter(Boolean))],
};

/**
 * Who is compared and in which order; `find` is what somebody types to search the directory, `window`
 * the days within which an invoice counts as following, as in a member's returns.
 */
export const membersParams = {
  code: codes,
  sort: rowSort,
  find: typedText,
  window: oneOf(followWindows, defaultWindows.followedWithin),
};
