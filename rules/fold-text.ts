/** Most texts are plain, and a list may have a million of them. */
const PLAIN = /^[ -~]*$/;

/**
 * Lower case, without accents, ligatures or double spaces, so that "equilibrage" finds
 * "Équilibrage".
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
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');

const singleSpaced = (text: string): string =>
  /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
