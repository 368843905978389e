/** Most texts are plain, and a list may have a million of them. */
const PLAIN = /^[ -~]*$/;

/** What the decomposition leaves as it is, because to Unicode it is a letter of its own. */
const SPELT_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    œ: 'oe',
    æ: 'ae',
    ß: 'ss',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ı: 'i',
    '’': "'",
  }),
);

/**
 * Lower case, without accents, ligatures, double spaces or printers' apostrophes, so that
 * "equilibrage" finds "Équilibrage" and "d'allumage" finds "d’allumage".
 */
export const foldText = (text: string): string =>
  singleSpaced(PLAIN.test(text) ? text.toLowerCase() : unaccented(text)).trim();

/** Folded, and only its words, one space apart: "harley davidson", "camping car". */
export const foldWords = (text: string): string => onlyWords(foldText(text));

export const onlyWords = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđðþı’]/g, (letter) => SPELT_OUT.get(letter) ?? letter);

const singleSpaced = (text: string): string =>
  /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
