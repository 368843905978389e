import type { Lang } from '#src/i18n/lang.ts';

/** What a campaign offers, with the signs of print: "-10%" is written "−10 %" in French, "−10%" in English. */
export const offerWords = (written: string, lang: Lang): string =>
  written
    .replace(/(?<![\p{L}\p{N}])-(?=\d)/gu, '\u2212')
    .replace(/(?<=\d)\s*%/g, lang === 'fr' ? '\u00a0%' : '%');
