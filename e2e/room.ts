import type { Locator, Page } from '@playwright/test';

/** Text at 200 %, with the spacing of WCAG 1.4.12. */
export const enlarge = (page: Page): Promise<void> =>
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
export const sideways = (page: Page): Promise<string[]> =>
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
export const cutTexts = (page: Page): Promise<string[]> =>
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

/** Words of which not all can be read, even where an ellipsis or a limit of lines says so. */
export const cutWords = (within: Locator): Promise<string[]> =>
  within.evaluate((root) =>
    [...root.querySelectorAll('*')]
      .filter((element) => element instanceof HTMLElement)
      .filter((element) => element.checkVisibility() && element.innerText.trim() !== '')
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
      // Only to be heard.
      .filter((element) => element.clientWidth > 2 && getComputedStyle(element).clipPath === 'none')
      .filter(
        ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
          scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 2,
      )
      .map((element) => element.innerText),
  );

/** Words and fields that lie over each other, but for marks of a chart. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // What is out of sight and will only be laid out when it is scrolled to.
    for (const element of document.querySelectorAll('main *')) {
      if (!(element instanceof HTMLElement)) continue;
      if (getComputedStyle(element).contentVisibility !== 'auto') continue;
      element.style.contentVisibility = 'visible';
    }
    const boxes: { element: Element; says: string; box: DOMRect }[] = [];
    const isBeside = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { position, clipPath, textIndent, webkitLineClamp } = getComputedStyle(at);
        // Words that are cut after some lines go on out of sight.
        if (webkitLineClamp !== 'none' && at.scrollHeight > at.clientHeight + 2) return false;
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

/** As somebody's own style sheet does it, or an extension: the browser's own size stays. */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200% !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
