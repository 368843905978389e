import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { LangContext, storedLang, storeLang } from './lang.ts';

export function LangProvider({ children }: { children: ReactNode }) {
  const [lang, setLang] = useState(storedLang);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const choice = useMemo(
    () => ({
      lang,
      setLang: (next: typeof lang) => {
        storeLang(next);
        setLang(next);
      },
    }),
    [lang],
  );
  return <LangContext value={choice}>{children}</LangContext>;
}
