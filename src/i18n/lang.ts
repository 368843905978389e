import { createContext, use } from 'react';
import type { Lang } from '#contract/services.ts';

export type { Lang };

export const langs: readonly { lang: Lang; label: string }[] = [
  { lang: 'fr', label: 'Français' },
  { lang: 'en', label: 'English' },
];

const KEY = 'vision360.lang';

/** The remembered language; French by default. Storage may be refused: then it is not remembered. */
function remembered(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

let current = remembered();
const listeners = new Set<() => void>();

/**
 * The language of this tab, for all that is in it. The next tab opens in the language chosen last;
 * one that stands open keeps its own.
 */
export const currentLang = (): Lang => current;

export function setLang(lang: Lang): void {
  current = lang;
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

export function subscribeLang(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the page is drawn in: by context, which hundreds of rows read at less cost than a subscription each. */
export const LangContext = createContext<Lang>('fr');

export const useLang = (): Lang => use(LangContext);

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
