import type { Locator, Page, Request } from '@playwright/test';
import { accounts } from './accounts.ts';
import { clickTwice, clickTwiceSlowly, expect, pressEnterTwice, test } from './fixtures.ts';

test.use({ expectedConsole: [/status of 500/] });

interface Press {
  what: string;
  address: string;
  account?: (typeof accounts)['manager'];
  button: (page: Page) => Locator;
  /** The service that one press asks for, and how often. */
  service: RegExp;
  calls: number;
  /** What shows both before the press and once it has been answered. */
  answered: (page: Page) => Locator;
}

const retry = (page: Page) => page.getByRole('alert').getByRole('button', { name: 'Réessayer' });
const vehicle = /\/vehicule\//;

const presses: Press[] = [
  {
    what: 'a vehicle asked for again',
    address: '/trif/vehicles/ER500ZZ',
    button: retry,
    service: vehicle,
    calls: 8,
    answered: retry,
  },
  {
    what: 'a sheet asked for again',
    address: '/trif/vehicles/ER500ZZ/sheet',
    button: retry,
    service: vehicle,
    calls: 8,
    answered: retry,
  },
  {
    what: 'a section asked for again',
    address: '/trif/vehicles/ER361ZZ/invoices',
    button: retry,
    service: /vehicule\/factures/,
    calls: 1,
    answered: retry,
  },
  {
    what: 'all of the services',
    address: '/trif/vehicles/ABC123/data',
    button: (page) => page.getByRole('button', { name: 'Tout interroger' }),
    service: vehicle,
    calls: 8,
    answered: (page) => page.getByRole('button', { name: 'Interroger Relances' }),
  },
  {
    what: 'one of the services',
    address: '/trif/vehicles/ABC123/data',
    button: (page) => page.getByRole('button', { name: 'Interroger Relances' }),
    service: vehicle,
    calls: 1,
    answered: (page) => page.getByRole('button', { name: 'Interroger Relances' }),
  },
  {
    what: 'campaigns asked for again',
    address: '/trif/members/ER500/campaigns',
    account: accounts.manager,
    button: retry,
    service: /campagnes/,
    calls: 1,
    answered: retry,
  },
  {
    what: 'the opt-out list read again',
    address: '/trif/blacklist',
    account: accounts.manager,
    button: (page) => page.getByRole('button', { name: 'Actualiser' }),
    service: /blacklist/,
    calls: 1,
    answered: (page) => page.getByRole('button', { name: 'Actualiser' }),
  },
];

for (const { what, address, account, button, service, calls, answered } of presses) {
  test(`${what} is done once, however the button is pressed twice`, async ({ page, signIn }) => {
    const isCall = (request: Request) => service.test(request.url());
    let asked = 0;
    let ended = 0;
    const noteEnd = (request: Request) => {
      if (isCall(request)) ended += 1;
    };
    page.on('request', (request) => {
      if (isCall(request)) asked += 1;
    });
    page.on('requestfinished', noteEnd);
    page.on('requestfailed', noteEnd);
    await page.goto(address);
    await signIn(account);
    for (const press of [clickTwice, clickTwiceSlowly, pressEnterTwice]) {
      await expect(answered(page)).toBeEnabled();
      await expect(button(page)).toBeEnabled();
      await expect.poll(() => ended === asked).toBe(true);
      asked = 0;
      ended = 0;
      await press(button(page));
      await expect.poll(() => asked).toBeGreaterThanOrEqual(calls);
      await expect.poll(() => ended === asked).toBe(true);
      await expect(answered(page)).toBeEnabled();
      expect(asked, press.name).toBe(calls);
    }
  });
}
