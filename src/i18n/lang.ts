import { createContext, use } from 'react';
import type { Lang } from '#contract/services.ts';
import { createListeners } from '#src/listeners.ts';

export type { Lang };

export const langs: readonly { lang: Lang; label: string }[] = [
  { lang: 'fr', label: 'Français' },
  { lang: 'en', label: 'English' },
];

const KEY = 'vision360.lang';

/**
 * The remembered language; French by default. If the browser refuses storage, nothing is
 * remembered.
 */
function remembered(): Lang {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

let current = remembered();
const { subscribe, tell } = createListeners();

/**
 * The language of everything in this tab. A new tab opens in the language chosen last, but a tab
 * that is already open keeps its own.
 */
export const currentLang = (): Lang => current;

export function setLang(lang: Lang): void {
  current = lang;
  try {
    localStorage.setItem(KEY, lang);
  } catch {
    // Private browsing: the choice lasts as long as the page does.
  }
  tell();
}

export const subscribeLang = subscribe;

/**
 * The language in which the page is drawn. It comes by context, because hundreds of rows read that
 * more cheaply than a subscription each.
 */
export const LangContext = createContext<Lang>('fr');

export const useLang = (): Lang => use(LangContext);

/** A catalogue of messages. The compiler checks that the French has every key of the English. */
export interface Catalogue<T> {
  en: T;
  fr: T;
}

/**
 * Declares a feature's messages. They are loaded with the feature's code, both languages together.
 */
export const defineMessages = <T extends object>(catalogue: {
  en: T;
  fr: NoInfer<T>;
}): Catalogue<T> => catalogue;

/** A catalogue's messages in the current language. */
export const useMessages = <T>(catalogue: Catalogue<T>): T => catalogue[useLang()];
