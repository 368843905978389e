import { createContext, use } from 'react';
import type { Lang } from '#contract/services.ts';

export type { Lang };

export const langs: readonly { lang: Lang; label: string }[] = [
  { lang: 'fr', label: 'Français' },
  { lang: 'en', label: 'English' },
];

const KEY = 'vision360.lang';

/** The remembered language; French by default. Storage may be refused: then it is not remembered. */
export function storedLang(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

export function storeLang(lang: Lang): void {
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
}

export interface LangChoice {
  lang: Lang;
  setLang: (lang: Lang) => void;
}

export const LangContext = createContext<LangChoice>({ lang: 'fr', setLang: () => {} });

export const useLangChoice = (): LangChoice => use(LangContext);
export const useLang = (): Lang => useLangChoice().lang;

/** A catalogue: the French must satisfy the English, key for key, checked by the compiler. */
export interface Catalogue<T> {
  en: T;
  fr: T;
}

/** Declares a feature's messages; they travel with the feature's code, both languages together. */
export const defineMessages = <T extends object>(catalogue: {
  en: T;
  fr: NoInfer<T>;
}): Catalogue<T> => catalogue;

/** The messages of a catalogue in the language in use. */
export const useMessages = <T>(catalogue: Catalogue<T>): T => catalogue[useLang()];
