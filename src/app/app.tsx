import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import './styles.ts';
import { StrictMode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LangProvider } from '#src/i18n/lang-provider.tsx';
import { theme } from '#src/theme.ts';
import type { createRouter } from './routes.tsx';

const colorScheme = localStorageColorSchemeManager({ key: 'vision360.theme' });

/** The page's own nonce. Under the CSP, the styles that Mantine generates need it. */
const styleNonce = () => document.querySelector<HTMLElement>('script[nonce]')?.nonce ?? '';

// Mantine's Modal looks here for the nonce of the style that locks scrolling.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

export function App({ router }: { router: ReturnType<typeof createRouter> }) {
  return (
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colorScheme}
        getStyleNonce={styleNonce}
      >
        <LangProvider>
          <RouterProvider router={router} />
        </LangProvider>
      </MantineProvider>
    </StrictMode>
  );
}
