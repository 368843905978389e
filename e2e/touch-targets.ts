import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** In CSS pixels; a pixel less is rounding. */
const FINGER = 44;

/**
 * Everything in sight that a finger would want to hit and can't: too small, or covered by something
 * else. We touch the screen at every pixel around the middle of each target and look who answers, so
 * what counts is where a finger lands and not what is drawn. A link within a sentence counts too: WCAG
 * would leave it out, but a finger doesn't hit it any better.
 */
const missedTargets = (within: Locator): Promise<string[]> =>
  within.evaluate(async (root, finger) => {
    const tags = ['A', 'BUTTON', 'INPUT', 'SELECT', 'TEXTAREA', 'SUMMARY'];
    const roles = ['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'slider', 'tab'];
    const isTarget = (element: Element) =>
      (tags.includes(element.tagName) || roles.includes(element.role ?? '')) &&
      !(element instanceof HTMLAnchorElement && element.href === '') &&
      !element.closest('[inert]') &&
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

    const answers = (element: Element, x: number, y: number) => {
      const touched = document.elementFromPoint(x, y);
      const labels =
        'labels' in element && element.labels instanceof NodeList ? element.labels : [];
      return [element, ...labels].some((one) => one.contains(touched));
    };

    const reach = (element: Element, x: number, y: number, [dx, dy]: [number, number]) => {
      let far = 0.5;
      while (far < finger && answers(element, x + dx * far, y + dy * far)) far += 0.5;
      return far;
    };

    const nameOf = (element: Element) =>
      `${element.role ?? element.tagName.toLowerCase()} « ${(
        element.ariaLabel ?? (element instanceof HTMLElement ? element.innerText : '')
      )
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 50)} »`;

    /** For screen readers only, or waiting above the page until it has the focus. */
    const isUnseen = (element: Element): boolean => {
      const { bottom, width } = element.getBoundingClientRect();
      if (bottom < 0 || width < 3) return true;
      return element.parentElement !== null && isUnseen(element.parentElement);
    };

    /** Into the middle of the screen; what appears or goes when one scrolls is then there or gone. */
    const show = async (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isShown = top > innerHeight / 4 && bottom < innerHeight * 0.75;
      const middle = [(left + right) / 2, (top + bottom) / 2] as const;
      if (isShown && left >= 0 && right <= innerWidth && answers(element, ...middle)) return;
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    };

    const missed: string[] = [];
    for (const element of root.getElementsByTagName('*')) {
      if (!isTarget(element)) continue;
      await show(element);
      const [box] = element.getClientRects();
      if (!box || isUnseen(element)) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const width = reach(element, x, y, [-1, 0]) + reach(element, x, y, [1, 0]);
      const height = reach(element, x, y, [0, -1]) + reach(element, x, y, [0, 1]);
      if (!answers(element, x, y)) missed.push(`${nameOf(element)}: covered`);
      else if (Math.min(width, height) < finger - 1) {
        missed.push(`${nameOf(element)}: ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return missed;
  }, FINGER);

/** Once the page is at rest: every target in it, or in that part of it, is one that a finger hits. */
export async function expectFingersHit(page: Page, within?: Locator): Promise<void> {
  const root = within ?? page.locator('body');
  await expect.poll(() => missedTargets(root)).toEqual([]);
}
