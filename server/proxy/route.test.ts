import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf, type ServiceName, services } from '#contract/services.ts';
import { createRouter } from './route.ts';

const settings = {
  apiVersion: 'v1',
  campaignsVersioned: false,
  networks: [{ code: 'trif' }, { code: 'demo' }],
};
const route = createRouter(settings);
const versioned = createRouter({ ...settings, campaignsVersioned: true });

const V = '/api/v1/trif/service-external-client';
const PLATE = `${V}/vehicule/vision360`;

test.each<[method: string, path: string, service: ServiceName]>([
  ['POST', '/api/v1/service-authentification/token', 'token'],
  ['POST', `${V}/vehicule/import-client`, 'rawClients'],
  ['POST', `${V}/vehicule/client`, 'clients'],
  ['POST', `${V}/vehicule/historiques`, 'operations'],
  ['POST', `${V}/vehicule/previsions`, 'forecasts'],
  ['POST', `${V}/vehicule/import-factures`, 'rawInvoices'],
  ['POST', `${V}/vehicule/factures`, 'invoices'],
  ['POST', `${V}/vehicule/relances`, 'reminders'],
  ['POST', PLATE, 'vision360'],
  ['GET', '/api/trif/service-external-client/adherents/920150/campagnes-clients', 'campaigns'],
  ['GET', `${V}/adherents/relance-clients/blacklist`, 'blacklist'],
  ['POST', `${V}/import-fichier/clients-factures`, 'importFile'],
])('%s %s goes out as %s, and only with that verb', (method, path, service) => {
  expect(route(method, path)).toEqual({ service, path });
  for (const other of [
    'GET',
    'POST',
    'HEAD',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'TRACE',
    'get',
  ]) {
    if (other === method) continue;
    expect(route(other, path)).toEqual({ refused: 'wrongVerb', status: 405, allow: method });
  }
});

test('a second network is served too', () => {
  const path = PLATE.replace('trif', 'demo');
  expect(route('POST', path)).toEqual({ service: 'vision360', path });
});

test('campaigns have their version segment when the setting says so, and only then', () => {
  const without = pathOf('campaigns', { version: 'v1', reseau: 'trif', code_pdv: '920150' });
  const with1 = pathOf('campaignsVersioned', { version: 'v1', reseau: 'trif', code_pdv: '920150' });
  expect(route('GET', without)).toMatchObject({ path: without });
  expect(route('GET', with1)).toMatchObject({ status: 404 });
  expect(versioned('GET', with1)).toMatchObject({ path: with1 });
  expect(versioned('GET', without)).toMatchObject({ status: 404 });
});

test.each([
  ['920150', '920150'],
  ['6768ZED', '6768ZED'],
  ['A%20B', 'A%20B'],
  ['%39%32', '92'],
  ['a;b=c', 'a%3Bb%3Dc'],
  ['a%3Fb%23c', 'a%3Fb%23c'],
  ['%C3%A9', '%C3%A9'],
  ['x..y', 'x..y'],
])('the point of sale %s goes out as %s', (code, sent) => {
  const path = `/api/trif/service-external-client/adherents/${code}/campagnes-clients`;
  expect(route('GET', path)).toEqual({ service: 'campaigns', path: path.replace(code, sent) });
});

test.each<[path: string, status: 400 | 404]>([
  ['/api', 404],
  ['/api/', 400],
  ['/api/v1', 404],
  ['/api/openapi.json', 404],
  ['/api/v1/service-authentification', 404],
  ['/api/v1/service-authentification/token/', 400],
  ['/api/v1/service-authentification/token/revoke', 404],
  ['/api/v1/service-authentification/tokens', 404],
  ['/api/v1/trif/service-authentification/token', 404],
  ['/api/v2/service-authentification/token', 404],
  ['/api/V1/service-authentification/token', 404],
  ['/API/v1/service-authentification/token', 404],
  ['/v1/service-authentification/token', 404],
  [PLATE.replace('trif', 'other'), 404],
  [PLATE.replace('trif', 'TRIF'), 404],
  [PLATE.replace('v1', 'v2'), 404],
  [PLATE.replace('/v1', ''), 404],
  [`${PLATE}x`, 404],
  [`${PLATE}/x`, 404],
  [`${PLATE}/`, 400],
  [`${PLATE};a=b`, 404],
  [`${PLATE}%00`, 400],
  [`${PLATE}%0d%0aX-Y:1`, 400],
  [PLATE.replace('/vehicule', '//vehicule'), 400],
  [PLATE.replace('/vehicule', '/./vehicule'), 400],
  [PLATE.replace('/vehicule', '/x/../vehicule'), 400],
  [PLATE.replace('/vehicule', '/x/%2e%2E/vehicule'), 400],
  [PLATE.replace('/vehicule', '%2fvehicule'), 400],
  [PLATE.replace('/vehicule', '\\vehicule'), 400],
  [PLATE.replace('/vehicule', '%5Cvehicule'), 400],
  [PLATE.replace('/vehicule', '/%252e%252e/vehicule'), 400],
  [PLATE.replace('/vehicule', '/%E0%A4%A/vehicule'), 400],
  [`${V}/adherents/../campagnes-clients`, 400],
  ['/api/trif/service-external-client/adherents/%2e%2e/campagnes-clients', 400],
  ['/api/trif/service-external-client/adherents/.../campagnes-clients', 400],
  ['/api/trif/service-external-client/adherents/a%2fb/campagnes-clients', 400],
  ['/api/trif/service-external-client/adherents/a%25b/campagnes-clients', 400],
  ['/api/trif/service-external-client/adherents//campagnes-clients', 400],
  [`/api/trif/service-external-client/adherents/${'9'.repeat(65)}/campagnes-clients`, 400],
  [`/api/${'x/'.repeat(300)}`, 400],
  ['', 404],
  ['/', 400],
])('%s is refused with %i', (path, status) => {
  for (const method of ['GET', 'POST']) expect(route(method, path)).toMatchObject({ status });
});

const anything = fc.stringMatching(/^[/.%\\a-zA-Z0-9?#;éf25]*$/);
const value = fc.oneof(fc.constantFrom('v1', 'trif', 'demo', '%39'), fc.string(), anything);
const likely = fc
  .tuple(
    fc.constantFrom(...Object.values(services).map(({ path }) => path)),
    fc.record({ version: fc.constant('v1'), reseau: fc.constantFrom('trif', 'demo', 'x') }),
    value,
  )
  .map(([path, known, code]) => {
    const values: Record<string, string> = { ...known, code_pdv: code };
    return path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  });

test('only documented paths go out, whatever is asked, and they can be read in one way only', () => {
  const documented = Object.values(services).map(({ path }) => {
    const pattern = path
      .replace('{version}', 'v1')
      .replace('{reseau}', '(trif|demo)')
      .replace('{code_pdv}', '[^/]+');
    return new RegExp(`^${pattern}$`);
  });
  fc.assert(
    fc.property(fc.constantFrom('GET', 'POST'), fc.oneof(anything, likely), (method, asked) => {
      const found = route(method, asked);
      if (!('path' in found)) return;
      expect(documented.some((pattern) => pattern.test(found.path))).toBe(true);
      expect(new URL(found.path, 'http://localhost').pathname).toBe(found.path);
      expect(route(method, found.path)).toEqual(found);
    }),
    { numRuns: 2000 },
  );
});
