import type { Locator, Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { everyPage, openWhole } from './every-page.ts';
import { expect, openPanel, switchToEnglish, test } from './fixtures.ts';

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

/** Words of which not all can be read, even where an ellipsis or a limit of lines says so. */
const cutWords = (within: Locator): Promise<string[]> =>
  within.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => element.checkVisibility() && element.innerText.trim() !== '')
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      // Only to be heard.
      .filter(({ clientWidth }) => clientWidth > 2)
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2,
      )
      .map((element) => element.innerText),
  );

/** Words and fields that lie over each other, but for marks of a chart. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes: { element: Element; says: string; box: DOMRect }[] = [];
    const isBeside = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { position, clipPath, textIndent } = getComputedStyle(at);
        if (/fixed|sticky|absolute/.test(position)) return false;
        if (clipPath !== 'none' || textIndent !== '0px') return false;
      }
      return !element.closest('svg, [aria-hidden=true], [role=application], textarea, select');
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const says = text.textContent?.trim().slice(0, 30) ?? '';
      if (says === '' || !element?.checkVisibility() || !isBeside(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) boxes.push({ element, says, box });
    }
    for (const element of document.querySelectorAll('main input')) {
      if (!element.checkVisibility() || !isBeside(element)) continue;
      boxes.push({ element, says: 'a field', box: element.getBoundingClientRect() });
    }
    return boxes.flatMap(({ element, says, box }, index) =>
      boxes.slice(index + 1).flatMap((other) => {
        if (element === other.element) return [];
        const right = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        return right > 3 && down > 6 ? [`${says} / ${other.says}`] : [];
      }),
    );
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

/** As somebody's own style sheet does it, or an extension: the browser's own size stays. */
const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important; }');
    document.adoptedStyleSheets.push(sheet);
  });

test('with text twice as large on a desk, the vehicle’s header and the next plate’s field have room', async ({
  page,
  openSample,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openSample('overview');
  await doubleText(page);
  const header = page.getByRole('region', { name: 'Véhicule', exact: true });
  await expect.poll(() => overlaps(page)).toEqual([]);
  for (const whole of [
    page.getByRole('heading', { level: 1 }),
    header.getByText('M. Phillipe Dupont'),
    header.getByText('2 668,56 €'),
    header.getByText('96 753 km').first(),
  ]) {
    // On one line, all of it.
    const { height, lineHeight, width, scrollWidth } = await whole.evaluate((element) => ({
      height: element.getBoundingClientRect().height,
      lineHeight: Number.parseFloat(getComputedStyle(element).lineHeight),
      width: element.clientWidth,
      scrollWidth: element.scrollWidth,
    }));
    expect.soft(height, await whole.innerText()).toBeLessThan(lineHeight * 1.5);
    expect.soft(scrollWidth).toBeLessThanOrEqual(width + 1);
  }
  const tabs = await page.getByRole('tablist').boundingBox();
  const field = await page.getByLabel('Immatriculation').boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThan(tabs?.y ?? 0);
});

test.describe('on a telephone of 390 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('text at 200 %, with wider spacing too, leaves plates and what is known of the car whole', async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    for (const increase of [doubleText, enlarge]) {
      await page.reload();
      await increase(page);
      const header = page.getByRole('region', { name: 'Véhicule', exact: true });
      await expect(header).toContainText('17 ans');
      expect.soft(await cutWords(header)).toEqual([]);
      await expect.soft.poll(() => sideways(page), { timeout: 3000 }).toEqual([]);
    }
  });

  test('a plate beside long words is whole', async ({ page, openSample }) => {
    await openSample('overview');
    const field = page.getByLabel('Immatriculation');
    await field.fill('RE090ZZ');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/RE090ZZ/);
    await expect(page.getByRole('tab', { name: 'Client' })).toBeVisible();
    await openPanel(page, 'Client');
    const others = page.getByRole('region', { name: 'Autres voitures de ce client' });
    await expect(others.getByRole('link', { name: /ABC123/ })).toBeVisible();
    expect(await cutWords(others)).toEqual([]);
  });

  test('so does the day’s list', async ({ page, signIn }) => {
    await page.goto('/trif/planner');
    await signIn();
    await page
      .getByRole('textbox', { name: 'Plaques du jour' })
      .fill('9h ABC123\nTX600ZZ\n10h30 RE090ZZ');
    await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
    await expect(page.getByText('3 sur 3 trouvées')).toBeVisible();
    await enlarge(page);
    await expect.poll(() => sideways(page), { timeout: 3000 }).toEqual([]);
    for (const row of await page.getByRole('table').getByRole('rowheader').all()) {
      expect.soft(await cutWords(row)).toEqual([]);
    }
  });
});

test('what a campaign was about is whole at 1440 px, in English too', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/trif/members/920150/campaigns');
  await signIn();
  await switchToEnglish(page);
  const campaigns = page.getByRole('region', { name: 'Campaigns of this page' });
  await expect(campaigns.getByRole('button', { name: /and 10 more/ })).toBeVisible();
  expect(await cutWords(campaigns.getByRole('list').first())).toEqual([]);
});
