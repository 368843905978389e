import { Suspense, useState } from 'react';
import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { LanguageButton, ThemeButton } from './menu-buttons.tsx';
import { PieceBoundary } from './piece-boundary.tsx';

const loadMenus = ahead(() => fetchCode(() => import('./menus.tsx')));
const LanguageMenu = lazyPiece(async () => ({ default: (await loadMenus()).LanguageMenu }));
const ThemeMenu = lazyPiece(async () => ({ default: (await loadMenus()).ThemeMenu }));

/** Fetches a menu's code when somebody is about to open it. */
const fetchAhead = () => void loadMenus().catch(() => {});
const near = { onPointerEnter: fetchAhead, onFocus: fetchAhead };

/**
 * The choice of language and theme. The buttons are there at once; their menus are loaded on
 * demand.
 */
export function HeaderMenus() {
  const [asked, ask] = useState<'language' | 'theme' | null>(null);
  const language = <LanguageButton {...near} onClick={() => ask('language')} />;
  const theme = <ThemeButton {...near} onClick={() => ask('theme')} />;
  return (
    <>
      {asked === 'language' ? (
        <PieceBoundary>
          <Suspense fallback={language}>
            <LanguageMenu />
          </Suspense>
        </PieceBoundary>
      ) : (
        language
      )}
      {asked === 'theme' ? (
        <PieceBoundary>
          <Suspense fallback={theme}>
            <ThemeMenu />
          </Suspense>
        </PieceBoundary>
      ) : (
        theme
      )}
    </>
  );
}
