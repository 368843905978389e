/**
 * How long a text message is. The alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1) takes seven bits a
 * character, and some signs two characters; with any other character, the whole text is sent as
 * UCS-2, with 16 bits for each UTF-16 unit. A text that doesn't fit into one message is cut into
 * parts, each of which loses room to its header, and a sign of two isn't cut in half.
 */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Each is sent behind an escape, as two. */
const EXTENDED = new Set('\f^{}\\[~]|€');

const ROOM = {
  gsm: { one: 160, part: 153 },
  unicode: { one: 70, part: 67 },
} as const;

/** More parts than this aren't sent: each costs as much as a message. */
const MOST_PARTS = 2;

export interface SmsLength {
  /** In characters of the alphabet that is needed. */
  length: number;
  /** The most that as many messages hold: 160 or 306, 70 or 134. */
  room: number;
  /** How many messages it takes. */
  messages: number;
  /** The characters, each once, for which the text holds less than half as much. */
  outside: string[];
  isTooLong: boolean;
}

export function smsLength(text: string): SmsLength {
  const letters = Array.from(text);
  const outside = [...new Set(letters.filter((letter) => !isGsm(letter)))];
  const isPlain = outside.length === 0;
  const sizes = letters.map((letter) => (isPlain ? (EXTENDED.has(letter) ? 2 : 1) : letter.length));
  const { one, part } = ROOM[isPlain ? 'gsm' : 'unicode'];
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const messages = length <= one ? 1 : partsOf(sizes, part);
  const room = messages === 1 ? one : MOST_PARTS * part;
  return { length, room, messages, outside, isTooLong: messages > MOST_PARTS };
}

function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1;
  let filled = 0;
  for (const size of sizes) {
    if (filled + size > room) {
      parts += 1;
      filled = 0;
    }
    filled += size;
  }
  return parts;
}

const isGsm = (letter: string): boolean => BASIC.has(letter) || EXTENDED.has(letter);

/** What people read as the same, for signs that have no letter inside. */
const ALIKE: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '•': '-',
  '°': 'o',
  œ: 'oe',
  Œ: 'OE',
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  '×': 'x',
  '\t': ' ',
};

/**
 * The same text in the alphabet that takes 160 characters, as phones write it: "contrôle" becomes
 * "controle". What has no letter there stays as it is.
 */
export const toGsm = (text: string): string =>
  text
    .replace(/«\s*|\s*»/g, '"')
    .replace(/[\p{Zs}]/gu, ' ')
    .replace(/\P{ASCII}/gu, (letter) => (isGsm(letter) ? letter : plainLetter(letter)));

function plainLetter(letter: string): string {
  const alike = ALIKE[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  return alike !== '' && Array.from(alike).every(isGsm) ? alike : letter;
}
