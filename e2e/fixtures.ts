import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type Account, accounts } from './accounts.ts';

export interface Options {
  /**
   * Console messages that the story causes on purpose, because Chromium logs every failed request.
   */
  expectedConsole: RegExp[];
  /**
   * Whether the server belongs to this story alone (own-server.ts). On the server that all stories
   * share, none may send a file.
   */
  mayWrite: boolean;
}

export interface Fixtures {
  /** Signs in through the form, as a person does, starting from the page that asks for it. */
  signIn: (account?: Account) => Promise<void>;
  /**
   * Signs in and opens one of the panels of `ABC123`, the documentation's sample, on a fixed day,
   * so that every span of time is known.
   */
  openSample: (panel: string) => Promise<void>;
  /** Checks the page against the rules of WCAG 2.2 A and AA that a machine can check. */
  expectAccessible: () => Promise<void>;
}

/**
 * Every story fails if there is a console error, a page error, a violation of the
 * Content-Security-Policy, or a file sent to the server that it shares with others.
 */
export const test = base.extend<Fixtures & Options>({
  expectedConsole: [[], { option: true }],
  mayWrite: [false, { option: true }],
  page: async ({ page, expectedConsole, mayWrite }, use) => {
    const unexpected: string[] = [];
    const note = (text: string) => {
      if (!expectedConsole.some((pattern) => pattern.test(text))) unexpected.push(text);
    };
    page.on('console', (message) => {
      const { type, text } = { type: message.type(), text: message.text() };
      // Playwright says that it keeps the worker away.
      if (text === 'Service Worker registration blocked by Playwright') return;
      if (type === 'error' || type === 'warning') note(text);
    });
    page.on('request', (request) => {
      const isImport = request.method() === 'POST' && request.url().includes('/import-fichier/');
      if (isImport && !mayWrite) note('A file was sent to the server that all stories share');
    });
    page.on('pageerror', (error) => note(`${error.name}: ${error.message}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    await use(page);
    expect(unexpected, 'errors of console and page, CSP violations, files sent').toEqual([]);
  },
  signIn: async ({ page }, use) => {
    await use(async (account = accounts.member) => {
      if (page.url() === 'about:blank') await page.goto('/');
      await page.getByLabel('Réseau').selectOption(account.network);
      await page.getByRole('textbox', { name: 'Identifiant' }).fill(account.username);
      await page.getByLabel('Mot de passe').fill(account.password);
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      // On a narrow screen, who is signed in and how to sign out is behind the menu.
      await expect(
        page.getByRole('banner').getByRole('link', { name: 'Vision 360' }),
      ).toBeVisible();
    });
  },
  openSample: async ({ page, signIn }, use) => {
    await use(async (panel) => {
      await page.clock.setFixedTime('2026-11-25T10:00:00');
      await page.goto(`/trif/vehicles/ABC123/${panel}`);
      await signIn();
      await expect(page.getByRole('tabpanel')).toBeVisible();
    });
  },
  expectAccessible: async ({ page }, use) => {
    await use(async () => {
      // Things that are fading in are pale until they are there.
      await page.evaluate(() =>
        Promise.allSettled(
          document
            .getAnimations()
            .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
            .map(({ finished }) => finished),
        ),
      );
      const { violations } = await new AxeBuilder({ page })
        // No page has frames, so axe needn't open a tab to gather them, which saves half the time.
        .setLegacyMode()
        // It would fetch the style sheets again, which may be gone or out of reach, for a rule that is off.
        .options({ preload: false })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(readable)).toEqual([]);
    });
  },
});

const readable = ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
  `${id}: ${nodes.map(({ html }) => html).join(' | ')}`;

export { expect };

export const openPanel = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
};

/** A double click on a busy machine: its second half comes before any timer of the page. */
export const clickTwice = async (button: Locator): Promise<void> => {
  await expect(button).toBeEnabled();
  // Like the key that moves there: an earlier click, however recent, then counts as a separate one.
  await button.press('Shift');
  await button.evaluate(async (element) => {
    if (!(element instanceof HTMLElement)) throw new Error('no button');
    element.click();
    await scheduler.postTask(() => element.click(), { priority: 'user-blocking' });
  });
};

/**
 * A person's double click with the mouse: the answer to its first half comes before the second, and
 * by then the page may show another button there.
 */
export const clickTwiceSlowly = async (button: Locator): Promise<void> => {
  const { mouse } = button.page();
  await expect(button).toBeEnabled();
  await button.hover();
  for (const clickCount of [1, 2]) {
    await mouse.down({ clickCount });
    await mouse.up({ clickCount });
    await expect(button).toBeEnabled();
  }
};

/**
 * Enter pressed twice by a person, with the answer in between. We tell the browser when each press
 * happened, as the system does, so the presses are 300 ms apart, however busy the machine.
 */
export const pressEnterTwice = async (button: Locator): Promise<void> => {
  const page = button.page();
  const browser = await page.context().newCDPSession(page);
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  const begun = Date.now() / 1000;
  await expect(button).toBeEnabled();
  // Like the key that moves there: an earlier press, however recent, then counts as a separate one.
  await button.press('Shift');
  for (const timestamp of [begun, begun + 0.3]) {
    await browser.send('Input.dispatchKeyEvent', {
      ...key,
      type: 'keyDown',
      text: '\r',
      timestamp,
    });
    await browser.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp', timestamp });
    await expect(button).toBeEnabled();
  }
  await browser.detach();
};

export const switchToEnglish = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Langue' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
};

/**
 * French numbers contain no-break spaces of two widths; this makes them plain, so that stories read
 * like text.
 */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/**
 * Until the page has loaded what one may want without the network, in the browser's idle moments. Nobody
 * sees that, so the page leaves a mark.
 */
export const expectAhead = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('vision360.ahead').length), {
      timeout: 120_000,
    })
    .toBeGreaterThan(0);

/**
 * Waits until all code of the home page has come: code that is still loading when a story moves the
 * clock is reported as missing.
 */
export const homeIsWhole = (page: Page) =>
  expect(page.getByRole('region', { name: 'Démonstration : des plaques à essayer' })).toBeVisible();
