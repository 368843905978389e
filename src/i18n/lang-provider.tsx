import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { currentLang, LangContext, subscribeLang } from './lang.ts';

export function LangProvider({ children }: { children: ReactNode }) {
  const lang = useSyncExternalStore(subscribeLang, currentLang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  return <LangContext value={lang}>{children}</LangContext>;
}
