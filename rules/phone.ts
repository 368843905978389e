export interface Phone {
  /** For `tel:`, "+33630553444"; null if it can't be read as a number. */
  e164: string | null;
  /** "06 30 55 34 44" for a French number; otherwise as it was written. */
  display: string;
  /** By its French prefix; `other` for foreign and unreadable numbers. */
  kind: 'mobile' | 'landline' | 'other';
}

/**
 * French prefixes that are dialled under a country code other than 33 (plan de numérotation,
 * Arcep).
 */
const overseas: [RegExp, string][] = [
  [/^0(590|690|691)/, '590'],
  [/^0(594|694)/, '594'],
  [/^0(596|696|697)/, '596'],
  [/^0(262|263|269|639|692|693)/, '262'],
];

/** Reads one phone number as member files write it: "0630553444", "+33 (0)6 30 55 34 44", "06.30.55.34.44". */
export function readPhone(written: string): Phone {
  // Words may stand before or after a number. Digits with letters between them are something else.
  if (/\d\D*\p{L}\D*\d/u.test(written)) return unreadable(written);
  const compact = written.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  const national = nationalOf(compact);
  if (national) {
    const country = overseas.find(([prefix]) => prefix.test(national))?.[1] ?? '33';
    return {
      e164: `+${country}${national.slice(1)}`,
      display: national.replace(/(\d\d)(?=\d)/g, '$1 '),
      kind: /^0[67]/.test(national) ? 'mobile' : 'landline',
    };
  }
  const international = compact.replace(/^00/, '+');
  const e164 = /^\+[1-9]\d{7,14}$/.test(international) ? international : null;
  return { e164, display: written.trim(), kind: 'other' };
}

const unreadable = (written: string): Phone => ({
  e164: null,
  display: written.trim(),
  kind: 'other',
});

/**
 * The ten French digits, "0630553444". Also from nine digits, if a spreadsheet has dropped the
 * zero. Null for anything else.
 */
function nationalOf(compact: string): string | null {
  const digits = /^(?:(?:\+|00)(?:33|590|594|596|262)|33)?0?([1-9]\d{8})$/.exec(compact)?.[1];
  return digits ? `0${digits}` : null;
}

/** The numbers in one field, which may hold several: "0630553444 / 03 29 45 00 00". */
export const readPhones = (field: string | null): Phone[] =>
  (field ?? '')
    .split(/[/;,|]|\bou\b/)
    .filter((part) => /\d/.test(part))
    .map(readPhone);

/**
 * In the form that can be dialled and compared, "0630553444" or "+32470123456". A text that isn't a
 * number stays as it was written.
 */
const compactPhone = ({ e164, display, kind }: Phone): string =>
  kind === 'other' ? (e164 ?? display) : display.replaceAll(' ', '');

/**
 * The numbers in one field, tidied: "+33 6 30 55 34 44" becomes "0630553444". Null if there are
 * none.
 */
export const tidyPhones = (field: string | null): string | null =>
  readPhones(field).map(compactPhone).join(' / ') || null;

/** Whether the field has a number that can receive a text message. */
export const holdsMobile = (field: string | null): boolean =>
  readPhones(field).some(({ kind }) => kind === 'mobile');
