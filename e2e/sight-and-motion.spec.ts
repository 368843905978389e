import type { Locator, Page } from '@playwright/test';
import { expect, openPanel, test } from './fixtures.ts';

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  /** What one sees of an element besides its words. */
  const looks = (element: Locator) =>
    element.evaluate((at) => {
      const { borderBottomColor, borderBottomWidth, backgroundColor, outlineWidth, fontWeight } =
        getComputedStyle(at);
      return [
        borderBottomColor,
        borderBottomWidth,
        backgroundColor,
        outlineWidth,
        fontWeight,
      ].join();
    });

  test('what is pressed, what is chosen and what can’t be used look like nothing else', async ({
    page,
    openSample,
  }) => {
    const color = (element: Locator) =>
      element.evaluate((at) => {
        const { color, backgroundColor, borderTopColor } = getComputedStyle(at);
        return [color, backgroundColor, borderTopColor].join();
      });
    const differ = async (one: Locator, other: Locator, what: string) =>
      expect.soft(await color(one), what).not.toBe(await color(other));
    await openSample('overview');
    const timeline = page.getByRole('region', { name: 'Passé et avenir' });
    const button = (name: string) => timeline.getByRole('button', { name, exact: true });
    await differ(button('Frise'), button('Liste'), 'form');
    await differ(button('Tout'), button('5 ans'), 'period');
    await differ(button('Réduire'), button('Agrandir'), 'at its end');
    await openPanel(page, 'Prévisions');
    const urgencies = page.getByRole('group', { name: 'Montrer par urgence' });
    await differ(
      urgencies.getByRole('button', { name: /^Toutes/ }),
      urgencies.getByRole('button', { name: /^En retard/ }),
      'urgency',
    );
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('radio', { checked: true }).first()).toBeAttached();
    const label = (checked: boolean) =>
      dialog
        .locator('label')
        .filter({ has: page.getByRole('radio', { checked }) })
        .first();
    await differ(label(true), label(false), 'channel');
  });

  test('the focus, the open tab, the current page, badges and charts can be told apart', async ({
    page,
    openSample,
  }) => {
    await openSample('overview');
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    expect.soft(await looks(tab('Synthèse')), 'tab').not.toBe(await looks(tab('Client')));
    const menu = (name: string) => page.getByRole('navigation').getByRole('link', { name });
    expect.soft(await looks(menu('Véhicule')), 'page').not.toBe(await looks(menu('Agenda')));

    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      const ring = await page.evaluate(() => {
        for (let at = document.activeElement; at; at = at.parentElement) {
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          if (outlineStyle !== 'none') return Number.parseFloat(outlineWidth);
        }
        return 0;
      });
      const what = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80));
      expect.soft(ring, what).toBeGreaterThanOrEqual(1);
    }

    // The colours of the system replace the tones: what a badge says stays, and it has an edge.
    const badge = page.getByText('en retard', { exact: true }).first();
    await expect(badge).toBeVisible();
    // A mark of the timeline, and a bar of a chart, are drawn in another colour than what is behind.
    const shapes = (within: Locator) =>
      within.evaluate((root) => {
        const behind = getComputedStyle(document.body).backgroundColor;
        const drawn = [...root.querySelectorAll('path, rect, circle, line')];
        return drawn.some((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          return [fill, stroke].some((one) => one !== 'none' && one !== behind);
        });
      });
    expect.soft(await shapes(page.getByRole('tabpanel')), 'timeline').toBe(true);
    for (const name of ['Factures', 'Prévisions']) {
      await openPanel(page, name);
      await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
      await expect.poll(() => shapes(page.getByRole('tabpanel')), { message: name }).toBe(true);
    }
  });
});

for (const [system, theme] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const) {
  test.describe(`in the ${system} colours of the system, with the ${theme} theme`, () => {
    test.use({ colorScheme: system, contextOptions: { forcedColors: 'active' } });

    test('the words in charts can be read', async ({ page, openSample }) => {
      await page.addInitScript((name) => localStorage.setItem('vision360.theme', name), theme);
      await openSample('overview');
      for (const name of ['Synthèse', 'Factures', 'Prévisions']) {
        await openPanel(page, name);
        const panel = page.getByRole('tabpanel', { name });
        await expect(panel.locator('svg text').first()).toBeVisible();
        expect(await paleWords(panel), name).toEqual([]);
      }
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    });
  });
}

/** The words of pictures whose contrast with the page is less than 4.5. */
const paleWords = (within: Locator): Promise<string[]> =>
  within.evaluate((root) => {
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((value) => Number(value) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = luminance(getComputedStyle(document.body).backgroundColor);
    return [...root.querySelectorAll('svg text')].flatMap((word) => {
      const { fill } = getComputedStyle(word);
      const [low = 0, high = 0] = [luminance(fill), behind].toSorted((a, b) => a - b);
      return (high + 0.05) / (low + 0.05) < 4.5 ? [`${word.textContent} ${fill}`] : [];
    });
  });

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  /** Notes every movement that a style sheet begins, from now on. */
  const watch = (page: Page) =>
    page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      for (const type of ['animationstart', 'transitionstart'] as const) {
        addEventListener(
          type,
          (event) => {
            const what = 'propertyName' in event ? event.propertyName : event.animationName;
            const { target } = event;
            moved.push(`${what} of ${target instanceof Element ? target.className : ''}`);
          },
          { capture: true },
        );
      }
    });

  test('nothing moves by itself: menus, dialogs, tabs, what opens and what loads', async ({
    page,
    openSample,
  }) => {
    await watch(page);
    await openSample('overview');
    await openPanel(page, 'Factures');
    await page.getByRole('button', { name: /^30\/01\/2020/ }).click();
    await page.getByRole('button', { name: 'Thème' }).click();
    await page.getByRole('menuitem', { name: 'Sombre' }).click();
    await page.getByRole('button', { name: 'Message', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Texte' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await openPanel(page, 'Prévisions');
    await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(window, 'moved'))).toEqual([]);
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
  });
});
