import type { Page, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openSlowLine } from './slow-line.ts';

/**
 * Compressed bytes on the line, by kind of file; docs/decisions/0007 gives the reasons for the
 * limits.
 */
type Weights = Record<'script' | 'stylesheet' | 'font', number>;

async function weigh(page: Page, open: () => Promise<unknown>): Promise<Weights> {
  const responses: Response[] = [];
  const note = (response: Response) => responses.push(response);
  page.on('response', note);
  await open();
  page.off('response', note);
  const weights: Weights = { script: 0, stylesheet: 0, font: 0 };
  for (const response of responses) {
    const kind = response.request().resourceType();
    if (kind !== 'script' && kind !== 'stylesheet' && kind !== 'font') continue;
    weights[kind] += (await response.request().sizes()).responseBodySize;
  }
  return weights;
}

const KB = 1000;

for (const address of ['/login', '/', '/trif/vehicles/ABC123']) {
  test(`sign-in loads no more bytes than its budget until it can be read, at ${address}`, async ({
    page,
  }) => {
    // What one may need later is asked for a second and a half after the form: never, by this clock.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    const weights = await weigh(page, async () => {
      await page.goto(address);
      // The other tabs have been asked for their session.
      await page.clock.runFor(1000);
      await expect(page.getByLabel('Mot de passe')).toBeVisible();
    });
    expect(weights.script).toBeGreaterThan(50 * KB);
    expect(weights.script).toBeLessThanOrEqual(114 * KB);
    expect(weights.stylesheet).toBeLessThanOrEqual(15 * KB);
    expect(weights.font).toBeLessThanOrEqual(40 * KB);
  });
}

test('nothing on the sign-in moves while it loads', async ({ page }) => {
  await page.goto('/login');
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  const shifts = await page.evaluate(async () => {
    await document.fonts.ready;
    // The story causes a shift of its own: once that is reported, all earlier ones have been
    // reported too.
    const own = document.createElement('p');
    own.style.height = '10px';
    const told = new Promise<number[]>((resolve) => {
      const values: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          values.push('value' in entry ? Number(entry.value) : 0);
          if (own.isConnected && entry.startTime >= moved) resolve(values);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await new Promise(requestAnimationFrame);
    const moved = performance.now();
    document.body.prepend(own);
    return told;
  });
  expect(shifts).toHaveLength(1);
});

test('a vehicle opened by its link loads no more bytes than its budget until it can be read', async ({
  page,
  signIn,
  browser,
  baseURL,
}) => {
  await page.goto('/');
  await signIn();
  // Another browser with an empty cache, but with this one's session.
  const stored = await page.evaluate(() => Object.entries(sessionStorage));
  const cold = await browser.newContext();
  await cold.addInitScript(
    ([entries, title]) => {
      for (const [key, value] of entries) sessionStorage.setItem(key, value);
      new MutationObserver((_, observer) => {
        if (!document.body?.textContent.includes(title)) return;
        performance.mark('readable');
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    },
    [stored, 'Que dire maintenant'] as const,
  );
  const visitor = await cold.newPage();
  // The line that the budget was written for; otherwise all the code would come at once.
  const line = await openSlowLine(baseURL ?? '', { latency: 150, bytesPerSecond: 200 * KB });
  await visitor.goto(`${line.origin}/trif/vehicles/ABC123`, { waitUntil: 'commit' });
  await expect(visitor.getByRole('region', { name: 'Que dire maintenant' })).toBeVisible();
  const found = await visitor.evaluate(() => {
    const readable = performance.getEntriesByName('readable')[0]?.startTime ?? 0;
    const resources = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ startTime }) => startTime <= readable);
    const named = (part: RegExp) => resources.filter(({ name }) => part.test(name));
    return {
      requests: resources.length + 1,
      script: named(/\.js$/)
        .filter(({ responseEnd }) => responseEnd <= readable)
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      application: named(/\/index-[^/]*\.js$/).map(({ responseEnd }) => responseEnd),
      vehicle: named(/\/vision360\?/).map(({ startTime }) => startTime),
    };
  });
  await cold.close();
  line.close();
  expect(found.script).toBeGreaterThan(50 * KB);
  expect(found.script).toBeLessThanOrEqual(200 * KB);
  expect(found.requests).toBeLessThanOrEqual(20);
  // Asked for once, while the application is still loading.
  expect(found.vehicle).toHaveLength(1);
  expect(found.application).toHaveLength(1);
  expect(found.vehicle[0]).toBeLessThan(found.application[0] ?? 0);
});
