import type { Client, RawClient } from '#contract/client.ts';
import { foldWords } from '#rules/fold-text.ts';
import { readPhones } from '#rules/phone.ts';
import { foldTitle, nameWords } from './person-name.ts';

export type ClientField =
  | 'title'
  | 'lastName'
  | 'firstName'
  | 'company'
  | 'address'
  | 'zipCode'
  | 'city'
  | 'mobilePhone'
  | 'phone'
  | 'email';

export interface FieldComparison {
  field: ClientField;
  /** As each of the two writes it. */
  qualified: string | null;
  raw: string | null;
  /** It is also `same` if only case, accents, punctuation or the spacing of a number differ. */
  state: 'same' | 'different' | 'only-qualified' | 'only-raw' | 'absent';
}

/**
 * The fields that both kinds of record have: how each record reads them, and when two values count
 * as one.
 */
const fields: {
  field: ClientField;
  read: (client: Client | RawClient) => string | null;
  fold: (value: string) => string;
}[] = [
  { field: 'title', read: (client) => client.clientTitle, fold: foldTitle },
  { field: 'lastName', read: (client) => client.clientLastName, fold: foldWords },
  { field: 'firstName', read: (client) => client.clientFirstName, fold: foldWords },
  { field: 'company', read: (client) => client.clientCompanyName, fold: foldWords },
  { field: 'address', read: (client) => client.clientAddress, fold: foldWords },
  { field: 'zipCode', read: (client) => client.clientZipCode, fold: foldWords },
  { field: 'city', read: (client) => client.clientCity, fold: foldWords },
  { field: 'mobilePhone', read: (client) => client.clientMobilePhone, fold: foldPhones },
  { field: 'phone', read: (client) => client.clientPhone, fold: foldPhones },
  { field: 'email', read: (client) => client.clientEmail, fold: (email) => email.toLowerCase() },
];

/** Compares the qualified record (section 6) with the raw one (section 5), field by field. */
export function compareRecords(qualified: Client, raw: RawClient): FieldComparison[] {
  const oneName = fullName(qualified) !== '' && fullName(qualified) === fullName(raw);
  return fields.map(({ field, read, fold }) => {
    const [theirs, ours] = [read(raw), read(qualified)];
    const values = { field, qualified: ours, raw: theirs };
    if (ours === null && theirs === null) return { ...values, state: 'absent' };
    if (oneName && (field === 'lastName' || field === 'firstName')) {
      return { ...values, state: 'same' };
    }
    if (theirs === null) return { ...values, state: 'only-qualified' };
    if (ours === null) return { ...values, state: 'only-raw' };
    return { ...values, state: fold(ours) === fold(theirs) ? 'same' : 'different' };
  });
}

const fullName = (client: Client | RawClient): string =>
  nameWords(client.clientLastName, client.clientFirstName).join(' ');

function foldPhones(value: string): string {
  return readPhones(value)
    .map(({ e164, display }) => e164 ?? display)
    .sort()
    .join(' ');
}
