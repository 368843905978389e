import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paths, safeReturn } from './paths.ts';

describe('paths', () => {
  const vehicle = { network: 'trif', plate: 'ABC123' };

  it('are those that people have bookmarked', () => {
    expect({
      home: paths.home(),
      login: paths.login(),
      loginBack: paths.login('/trif/vehicles/ABC123?x=1'),
      vehicle: paths.vehicle(vehicle),
      panel: paths.vehicle(vehicle, 'forecasts'),
      sheet: paths.sheet(vehicle),
      customerSheet: paths.customerSheet(vehicle),
      planner: paths.planner('trif'),
      campaigns: paths.campaigns('trif'),
      member: paths.campaigns('trif', '920150'),
      allCampaigns: paths.campaignView('trif', '920150', 'all'),
      blacklist: paths.blacklist('trif'),
      import: paths.import('trif'),
    }).toMatchInlineSnapshot(`
      {
        "allCampaigns": "/trif/members/920150/campaigns/all",
        "blacklist": "/trif/blacklist",
        "campaigns": "/trif/campaigns",
        "customerSheet": "/trif/vehicles/ABC123/sheet/customer",
        "home": "/",
        "import": "/trif/import",
        "login": "/login",
        "loginBack": "/login?next=%2Ftrif%2Fvehicles%2FABC123%3Fx%3D1",
        "member": "/trif/members/920150/campaigns",
        "panel": "/trif/vehicles/ABC123/forecasts",
        "planner": "/trif/planner",
        "sheet": "/trif/vehicles/ABC123/sheet",
        "vehicle": "/trif/vehicles/ABC123",
      }
    `);
  });

  it('encode what was typed', () => {
    expect(paths.vehicle({ network: 'a/b', plate: '../x?y#z' })).toBe(
      '/a%2Fb/vehicles/..%2Fx%3Fy%23z',
    );
  });
});

describe('the page to return to', () => {
  const origin = 'https://vision.example';

  it.each([
    ['/trif/vehicles/ABC123/invoices?q=x#y', '/trif/vehicles/ABC123/invoices?q=x#y'],
    ['/', '/'],
    [null, '/'],
    ['', '/'],
    ['trif', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/login', '/'],
    ['/login?next=/login', '/'],
  ])('%j leads to %j', (next, expected) => {
    expect(safeReturn(next, origin)).toBe(expected);
  });

  it('never leaves the site, whatever is asked', () => {
    const slashes = fc.string({ unit: fc.constantFrom('/', '\\', '.', ':', '\t', '\n', '@', 'e') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), slashes), (next) => {
        expect(new URL(safeReturn(next, origin), origin).origin).toBe(origin);
      }),
      { numRuns: 2000 },
    );
  });
});
