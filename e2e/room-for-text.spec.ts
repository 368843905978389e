import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { everyPage, openWhole } from './every-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ expectedConsole: [/status of 404/] });

/** Text at 200 %, with the spacing of WCAG 1.4.12. */
const enlarge = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      html { font-size: 200% !important; }
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });

/** What stands out of the page to its side, unless it is in something that scrolls by itself. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const isWide = (element: Element) => element.getBoundingClientRect().right > width + 1;
    const innermost = [...document.body.getElementsByTagName('*')].filter(
      (element) => isWide(element) && ![...element.children].some(isWide),
    );
    return innermost.map((element) => element.outerHTML.slice(0, 120));
  });

/** Texts of which a part can't be read: their box ends before they do. */
const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isCut = (element: HTMLElement) => {
      const { overflowX, overflowY, webkitLineClamp, textOverflow, textIndent } =
        getComputedStyle(element);
      // Those that say by "…" that there is more, and what only a screen reader gets.
      if (webkitLineClamp !== 'none' || textOverflow === 'ellipsis') return false;
      if (textIndent !== '0px') return false;
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
      if (clientWidth < 3 || clientHeight < 3) return false;
      return (
        (hides(overflowX) && scrollWidth > clientWidth + 2) ||
        (hides(overflowY) && scrollHeight > clientHeight + 2)
      );
    };
    const shown = [...document.body.getElementsByTagName('*')]
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => element.checkVisibility() && element.innerText.trim() !== '');
    return shown
      .filter((element) => isCut(element) && !element.closest('[aria-hidden=true]'))
      .map((element) => `${element.className} « ${element.innerText.slice(0, 60)} »`);
  });

test('at 1280 px with text at 200 % and wider spacing, nothing stands out and nothing is cut', async ({
  page,
  signIn,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  await enlarge(page);
  expect.soft(await sideways(page), 'sign-in').toEqual([]);
  await signIn(accounts.manager);
  for (const address of everyPage) {
    await openWhole(page, address);
    await enlarge(page);
    await expect.soft.poll(() => sideways(page), { message: address, timeout: 3000 }).toEqual([]);
    // The sheets are paper, of which each text has its place.
    if (address.includes('/sheet')) continue;
    await expect.soft.poll(() => cutTexts(page), { message: address, timeout: 3000 }).toEqual([]);
  }
});

test('at 320 px, which is 1280 px at 400 %, no page scrolls sideways', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/');
  expect.soft(await sideways(page), 'sign-in').toEqual([]);
  await signIn(accounts.manager);
  for (const address of everyPage) {
    await openWhole(page, address);
    await expect.soft.poll(() => sideways(page), { message: address, timeout: 3000 }).toEqual([]);
  }
  await page.goto('/trif/vehicles/ABC123');
  await page.getByRole('button', { name: 'Message', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Texte' })).toBeVisible();
  expect(await sideways(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  expect(await sideways(page)).toEqual([]);
});
