import { key, oneOf, sortBy, text, typedText } from '#src/shared/address/params.ts';
import { doubtKinds, flagValues, sortKeys } from './list/model.ts';

/** At most five digits. Nothing else that is typed there reaches the address. */
export const postcodeOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 5);

/**
 * What one can ask of the list. The text may be somebody's name or number, so it is only kept in
 * memory.
 */
export const listParams = {
  text: typedText,
  member: key,
  relanceSms: oneOf(flagValues),
  relanceEmail: oneOf(flagValues),
  postcode: text(postcodeOf),
  doubt: oneOf([...doubtKinds, 'any']),
  sort: sortBy(sortKeys),
};
