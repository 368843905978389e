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
    const isHeardOnly = (element: Element | null): boolean => {
      if (element === null) return false;
      const { clipPath, clip, textIndent } = getComputedStyle(element);
      if (clipPath === 'inset(50%)' || clip !== 'auto' || textIndent !== '0px') return true;
      // It looks like a field, whose hint may end early.
      return element.ariaHasPopup === 'dialog' || isHeardOnly(element.parentElement);
    };
    // What of a text's line is inside of all the boxes that end before it does.
    const seen = (line: DOMRect, element: Element) => {
      let { left, right, top, bottom } = line;
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        // One can scroll there.
        if (/auto|scroll/.test(overflowX + overflowY)) break;
        if (overflowX === 'visible' || display === 'inline') continue;
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
        top = Math.max(top, box.top);
        bottom = Math.min(bottom, box.bottom);
      }
      return { width: right - left, height: bottom - top };
    };
    const isCut = (line: DOMRect, element: Element) => {
      const { width, height } = seen(line, element);
      return width < line.width - 2 || height < line.height / 2;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut = new Set<string>();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!text.textContent?.trim() || !element?.checkVisibility()) continue;
      if (isHeardOnly(element) || element.closest('[aria-hidden=true], svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1);
      if (lines.some((line) => isCut(line, element)))
        cut.add(`${element.className} « ${text.textContent.slice(0, 60)} »`);
    }
    return [...cut];
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
