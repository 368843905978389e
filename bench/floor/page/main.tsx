import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Table.css';
import '@mantine/core/styles/Tabs.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';

/**
 * The least that the product's packages can do for what it does: a form, a vehicle with four tabs,
 * a long list. It has no network to choose, no languages, no failures, no rules of the trade.
 */
const page = (load: () => Promise<{ default: ComponentType }>) => ({
  lazy: async () => ({ Component: (await load()).default }),
});

const router = createBrowserRouter([
  { path: '/login', ...page(() => import('./sign-in.tsx')) },
  { path: '/', ...page(() => import('./search.tsx')) },
  { path: '/vehicles/:plate/:tab?', ...page(() => import('./vehicle.tsx')) },
  { path: '/opt-outs', ...page(() => import('./opt-outs.tsx')) },
]);
const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
