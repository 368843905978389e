import { lazy, Suspense, useState } from 'react';
import { LanguageButton, ThemeButton } from './menu-buttons.tsx';

const loadMenus = () => import('./menus.tsx');
const LanguageMenu = lazy(async () => ({ default: (await loadMenus()).LanguageMenu }));
const ThemeMenu = lazy(async () => ({ default: (await loadMenus()).ThemeMenu }));

/** The code of a menu comes when somebody is about to open it. */
const ahead = { onPointerEnter: loadMenus, onFocus: loadMenus };

/** The choice of language and theme: the buttons at once, their menus when they are asked for. */
export function HeaderMenus() {
  const [asked, ask] = useState<'language' | 'theme' | null>(null);
  const language = <LanguageButton {...ahead} onClick={() => ask('language')} />;
  const theme = <ThemeButton {...ahead} onClick={() => ask('theme')} />;
  return (
    <>
      {asked === 'language' ? (
        <Suspense fallback={language}>
          <LanguageMenu />
        </Suspense>
      ) : (
        language
      )}
      {asked === 'theme' ? (
        <Suspense fallback={theme}>
          <ThemeMenu />
        </Suspense>
      ) : (
        theme
      )}
    </>
  );
}
