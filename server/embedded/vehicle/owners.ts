import type { Client } from '#contract/client.ts';
import type { Wire } from '#contract/record.ts';
import { tidyPhones } from '#rules/phone.ts';
import type { StoredClient } from '#server/embedded/store/records.ts';
import { type Members, memberFields } from './history.ts';

/**
 * The qualified clients (section 6). Each client of a member appears once, with its latest row,
 * tidied: blanks become null, names and towns are capitalised, phone numbers lose their separators,
 * email is in lower case.
 */
export function ownersOf(rows: readonly StoredClient[], members: Members): Wire<Client>[] {
  const latest = new Map(rows.map((row) => [row.consent.clientId, row]));
  return [...latest.values()].map(({ memberId, consent, raw }) => ({
    ...consent,
    clientDmsId: raw.clientDmsId,
    clientTitle: blankless(raw.clientTitle),
    clientFirstName: capitalised(raw.clientFirstName),
    clientLastName: capitalised(raw.clientLastName),
    clientCompanyName: blankless(raw.clientCompanyName),
    clientAddress: blankless(raw.clientAddress),
    clientZipCode: blankless(raw.clientZipCode),
    clientCity: capitalised(raw.clientCity),
    clientPhone: tidyPhones(raw.clientPhone),
    clientMobilePhone: tidyPhones(raw.clientMobilePhone),
    clientEmail: blankless(raw.clientEmail)?.toLowerCase() ?? null,
    ...memberFields(members.byId(memberId)),
    vehicleRegistrationPlate: raw.vehicleRegistrationPlate,
    vehicleBrand: blankless(raw.vehicleBrand),
    vehicleModel: blankless(raw.vehicleModel),
    vehicleVersion: blankless(raw.vehicleVersion),
    vehicleEnergy: blankless(raw.vehicleEnergy),
  }));
}

/** Null if the text holds nothing but blanks. */
const blankless = (text: string | null): string | null => text?.trim() || null;

/** Both "JEAN-PIERRE" and "jean-pierre" become "Jean-Pierre". */
const capitalised = (text: string | null): string | null =>
  blankless(text)
    ?.toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase()) ?? null;
