import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { currentLang, LangContext, subscribeLang } from './lang.ts';

/**
 * Whether the browser has translated the page, by the elements that it puts in place of our texts. A
 * text that is no longer in the page can't be given its words in the other language, so everything is
 * drawn anew. We use no such elements ourselves.
 */
const isTranslated = (): boolean => document.querySelector('font, [_msttexthash]') !== null;

export function LangProvider({ children }: { children: ReactNode }) {
  const lang = useSyncExternalStore(subscribeLang, currentLang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return (
    <LangContext key={isTranslated() ? lang : undefined} value={lang}>
      {children}
    </LangContext>
  );
}
