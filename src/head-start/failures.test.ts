import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternOf } from '#link/client-failures.ts';
import { paths } from '#src/paths.ts';
import { type Watched, watchFailures } from './failures.ts';

/** As much of a page as it needs, at an address, and what it sends. */
function openPage(address = '/trif/vehicles/AB123CD') {
  const sent: unknown[] = [];
  const events = new EventTarget();
  const page: Watched = {
    addEventListener: events.addEventListener.bind(events),
    location: { origin: 'https://vision.example.com', pathname: address },
    navigator: {
      sendBeacon(url, body) {
        sent.push([url, JSON.parse(String(body))]);
        return true;
      },
    },
  };
  const failures = watchFailures(page, 'assets/index-a1b2c3d4.js');
  const tell = (type: string, more: object) =>
    events.dispatchEvent(Object.assign(new Event(type), more));
  return { failures, sent, tell };
}

const own = 'https://vision.example.com/assets/index-a1b2c3d4.js';

test('an error that nobody caught is told, with the address’s own words only', () => {
  const { sent, tell } = openPage();
  tell('error', { error: new Error('M. Dupont'), filename: own });
  expect(sent).toEqual([
    [
      'https://vision.example.com/client-failures',
      { kind: 'error', page: '/:/vehicles/:', build: 'assets/index-a1b2c3d4.js' },
    ],
  ]);
});

test('what isn’t ours isn’t told: an extension’s error, a browser’s remark', () => {
  const { sent, tell } = openPage();
  tell('error', { error: new Error(), filename: 'chrome-extension://abc/content.js' });
  tell('error', { error: null, filename: own, message: 'ResizeObserver loop' });
  expect(sent).toEqual([]);
});

test('the same is told once, and five at most', () => {
  const { failures, sent, tell } = openPage();
  for (let count = 0; count < 3; count += 1) tell('unhandledrejection', {});
  expect(sent).toHaveLength(1);
  for (const kind of ['part', 'page', 'code-gone', 'error'] as const) failures.note(kind);
  expect(sent).toHaveLength(5);
  const other = openPage('/trif/help');
  for (const kind of ['part', 'page', 'code-gone', 'error', 'rejection'] as const) {
    other.failures.note(kind);
    other.failures.note(kind);
  }
  expect(other.sent).toHaveLength(5);
});

test('of our addresses, our words are left, and of any other nothing but its shape', () => {
  const vehicle = { network: 'trif', plate: 'AB123CD' };
  const known = {
    '/': paths.home(),
    '/login': paths.login(),
    '/:/vehicles/:': paths.vehicle(vehicle),
    '/:/vehicles/:/forecasts': paths.vehicle(vehicle, 'forecasts'),
    '/:/vehicles/:/sheet/customer': paths.customerSheet(vehicle),
    '/:/planner': paths.planner('trif'),
    '/:/members/:/campaigns': paths.campaigns('trif', '920150'),
    '/:/members/:/campaigns/returns': paths.campaignView('trif', '920150', 'returns'),
    '/:/blacklist': paths.blacklist('trif'),
    '/:/import': paths.import('trif'),
    '/:/help': paths.help('trif'),
  };
  for (const [pattern, path] of Object.entries(known)) expect(patternOf(path)).toBe(pattern);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Z0-9 éÉ%-]{1,12}$/)), (parts) => {
      expect(patternOf(`/${parts.join('/')}`)).toMatch(/^[/:]*$/);
    }),
  );
});
