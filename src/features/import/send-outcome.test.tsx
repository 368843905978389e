import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { SendFailureNotice } from './send-outcome.tsx';

vi.mock('#src/api/config.ts', () => ({ config: { timeZone: 'Europe/Paris' } }));

const read = (error: Parameters<typeof SendFailureNotice>[0]['failure']['error']) =>
  renderToStaticMarkup(
    <MantineProvider withGlobalClasses={false}>
      <SendFailureNotice failure={{ error, hadLeft: true }} onRetry={() => undefined} />
    </MantineProvider>,
  ).replaceAll(/<[^>]*>/g, ' ');

test('if the server has no room for the file, the page says that, and not that the server failed', () => {
  const said = read({ kind: 'server', status: 507 });
  expect(said).toContain('Le serveur n’a plus de place pour ce fichier.');
  // That it may have arrived all the same doesn't apply here: nothing was imported.
  expect(said).not.toContain('Le fichier était parti');
});

test('if too many people send files, the page says so', () => {
  expect(read({ kind: 'server', status: 503 })).toContain('Trop de fichiers arrivent');
});

test('any other failure of the server is shown as one', () => {
  expect(read({ kind: 'server', status: 500 })).toContain('erreur 500');
});

test('a member who has sent too much today reads how many hours to wait', () => {
  const said = read({
    kind: 'rate-limited',
    retryAfter: 14 * 60 * 60,
    message: 'Cet adhérent a déjà envoyé 4\u00a0Go aujourd’hui\u00a0: réessayez demain.',
    details: [],
  });
  expect(said).toContain('Attendez 14\u00a0h, puis réessayez.');
  expect(said).toContain('réessayez demain');
});
