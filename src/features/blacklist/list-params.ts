import { key, oneOf, sortBy, text, typedText } from '#src/shared/address/params.ts';
import { doubtKinds, flagValues, sortKeys } from './list/model.ts';

/** Digits only, at most five: nothing else that is typed there reaches the address. */
export const postcodeOf = (typed: string): string => typed.replace(/\D/g, '').slice(0, 5);

/** What can be asked of the list; the text may be somebody's name or number, so memory keeps it. */
export const listParams = {
  text: typedText,
  member: key,
  relanceSms: oneOf(flagValues),
  relanceEmail: oneOf(flagValues),
  postcode: text(postcodeOf),
  doubt: oneOf([...doubtKinds, 'any']),
  sort: sortBy(sortKeys),
};
