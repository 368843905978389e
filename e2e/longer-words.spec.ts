import type { Page } from '@playwright/test';
import { accounts } from './accounts.ts';
import { expect, test } from './fixtures.ts';

/**
 * Writes every sentence on the page as a language might whose words are longer: with accents, in
 * brackets, and longer by 40 %. What is typed, and what is marked as nobody's to translate, stays.
 * Then lists whose words no longer fit: cut off without a title that has them whole, or beside the
 * page.
 */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ACCENTS: Record<string, string> = {
      a: 'å',
      e: 'ë',
      i: 'ï',
      o: 'ö',
      u: 'ü',
      c: 'ç',
      n: 'ñ',
    };
    const longer = (text: string): string => {
      const accented = text.replace(/[aeioucn]/g, (letter) => ACCENTS[letter] ?? letter);
      const more = Math.max(0, Math.ceil(text.trim().length * 0.4) - 2);
      // As words are: no longer than twelve letters each.
      const padding = 'ëxträ wörds hërë '.repeat(Math.ceil(more / 17)).slice(0, more);
      return accented.replace(/^(\s*)(.*?)(\s*)$/su, `$1[$2${padding}]$3`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (texts.nextNode()) if (texts.currentNode instanceof Text) found.push(texts.currentNode);
    for (const text of found) {
      const holder = text.parentElement;
      const isOurs = holder && !holder.closest('script, style, select, textarea, [translate="no"]');
      if (isOurs && /\p{L}{2}/u.test(text.data)) text.data = longer(text.data);
    }

    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 2;
    const hasOwnWords = (element: Element) =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const cut = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => {
      if (!isSeen(element) || element.closest('[title], svg, select')) return false;
      const { clipPath, overflowX, overflowY, textIndent, webkitLineClamp } =
        getComputedStyle(element);
      // Only to be heard.
      if (clipPath !== 'none' || textIndent === '100%') return false;
      const isWide = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isTall =
        /hidden|clip/.test(overflowY) &&
        webkitLineClamp === 'none' &&
        element.scrollHeight > element.clientHeight + 2;
      const holdsWords = [element, ...element.querySelectorAll('*')].some(hasOwnWords);
      return holdsWords && (isWide || isTall);
    });
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...cut.map(
        (element) => `${element.tagName} ${element.className}: ${element.innerText.slice(0, 60)}`,
      ),
      ...(scrollWidth > clientWidth
        ? [`the page is ${scrollWidth - clientWidth} px too wide`]
        : []),
    ];
  });

// The vehicle that nobody knows.
test.use({ expectedConsole: [/404/] });

/** Without the printed sheets, which are one page whatever is on them. */
const ofMember = [
  '/',
  ...['overview', 'client', 'invoices', 'operations', 'forecasts', 'reminders', 'data'].map(
    (panel) => `/trif/vehicles/ABC123/${panel}`,
  ),
  '/trif/vehicles/ZZ999ZZ/overview',
  '/trif/planner',
  '/trif/import',
  ...['', '/all', '/returns', '/calls'].map((view) => `/trif/members/920150/campaigns${view}`),
  '/trif/nowhere',
];
const ofManager = ['/trif/members', '/trif/blacklist'];

for (const [width, height] of [
  [390, 844],
  [1440, 900],
] as const) {
  for (const [whose, account, addresses] of [
    ['a member', accounts.member, ofMember],
    ['a network’s head', accounts.manager, ofManager],
  ] as const) {
    test(`words longer by 40 % are cut off nowhere, for ${whose} at ${width} by ${height}`, async ({
      page,
      signIn,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto('/login');
      await expect(page.getByRole('button', { name: 'Se connecter', exact: true })).toBeVisible();
      const all: Record<string, string[]> = { '/login': await cutOff(page) };
      await page.reload();
      await signIn(account);
      for (const address of addresses) {
        await page.goto(address);
        const main = page.getByRole('main');
        await expect(main.getByRole('heading').first()).toBeVisible();
        await expect(main.getByText(/^(Chargement|Lecture)/)).toHaveCount(0);
        all[address] = await cutOff(page);
      }
      const found = Object.entries(all).filter(([, cut]) => cut.length > 0);
      expect(Object.fromEntries(found)).toEqual({});
    });
  }
}
