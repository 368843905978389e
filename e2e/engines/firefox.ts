import puppeteer, { type Page } from 'puppeteer-core';
import type { Browser, StartBrowser } from './browser.ts';

/** Firefox, over WebDriver BiDi. */
export const startFirefox =
  (executablePath: string): StartBrowser =>
  async (downloads) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      env: { ...process.env, TZ: 'Europe/Paris' },
      defaultViewport: { width: 1280, height: 900 },
      extraPrefsFirefox: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        // For tests, no page comes back from memory as it was left.
        'fission.bfcacheInParent': true,
        'fission.webContentIsolationStrategy': 1,
        'browser.sessionhistory.max_total_viewers': 4,
      },
    });
    // In the tab with which it starts, nothing gets the focus.
    const page = await browser.newPage();
    await page.bringToFront();
    return { ...onPage(page), close: () => browser.close() };
  };

const onPage = (page: Page): Omit<Browser, 'close'> => ({
  async open(address) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
  },
  back: () => page.evaluate(() => history.back()),
  forward: () => page.evaluate(() => history.forward()),
  async run(script) {
    await page.evaluate(script);
  },
  ask: (question, argument) =>
    page.evaluate(`(${question})(${JSON.stringify(argument)})`) as Promise<
      ReturnType<typeof question>
    >,
  clickAt: ({ x, y }) => page.mouse.click(x, y),
  type: (text) => page.keyboard.type(text),
  async press(key) {
    if (key !== 'Select all') return page.keyboard.press(key);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
  },
  async spread({ x, y }) {
    const fingers = [
      { finger: await page.touchscreen.touchStart(x - 30, y), to: -1 },
      { finger: await page.touchscreen.touchStart(x + 30, y), to: 1 },
    ];
    for (const distance of [60, 90, 120]) {
      for (const { finger, to } of fingers) await finger.move(x + to * distance, y);
    }
    for (const { finger } of fingers) await finger.end();
  },
  print: async () => Buffer.from(await page.pdf({ preferCSSPageSize: true })),
  async attach(field, argument, file) {
    const found = await page.evaluateHandle(`(${field})(${JSON.stringify(argument)})`);
    const input = found.asElement()?.toElement('input');
    if (!input) throw new Error('There is no such field');
    await (await input).uploadFile(file);
  },
});
