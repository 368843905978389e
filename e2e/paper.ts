import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** A4 between the margins that the page gives it, in CSS pixels. */
export const PAPER = { width: 710, height: 1017 };

/** Until the page can be printed; its rules come with what nobody waits for. */
export const paperIsReady = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.adoptedStyleSheets.length), { timeout: 120_000 })
    .toBeGreaterThan(0);

/** Draws the page as for paper, in the paper's width, while `check` looks at it. */
export async function onPaper(page: Page, check: () => Promise<void>): Promise<void> {
  const before = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
  await check();
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
}

interface Found {
  /** Texts that are too light for white paper, with their contrast. */
  light: string[];
  /** What one would press or type into. */
  controls: string[];
  /** What reaches over the edge of the sheet. */
  wide: string[];
}

/**
 * What somebody with the printed page in hand would find fault with. Backgrounds aren't printed, so
 * every text is on white.
 */
export const faultsOnPaper = (page: Page): Promise<Found> =>
  page.evaluate((width) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const luminance = (colour: string): number => {
      canvas.fillStyle = '#fff';
      canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .map((value) => value / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const isClipped = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement));
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
      element.getClientRects().length > 0 &&
      !isClipped(element);
    const found: Found = { light: [], controls: [], wide: [] };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent, parentElement } = texts.currentNode;
      const text = textContent?.trim();
      if (!text || !parentElement || !isSeen(parentElement)) continue;
      const style = getComputedStyle(parentElement);
      const inPicture = parentElement instanceof SVGElement;
      const contrast = 1.05 / (luminance(inPicture ? style.fill : style.color) + 0.05);
      if (contrast < 4.5) found.light.push(`${text} ${contrast.toFixed(1)}`);
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const { right, left } = range.getBoundingClientRect();
      // A figure of an axis may lean into the margin, which is five times as wide.
      if (right > width + 8 || left < -8) found.wide.push(text);
    }
    for (const element of document.querySelectorAll('button, input, select, textarea, summary')) {
      // Where a whole row or a heading is a button, its text belongs on paper.
      if (isSeen(element) && !element.matches('[data-printed]'))
        found.controls.push(element.textContent || element.outerHTML);
    }
    return found;
  }, PAPER.width);

export interface Pdf {
  pages: number;
  /** The text of each page, in plain characters, with single spaces. */
  texts: string[];
  /** In plain characters, with single spaces. */
  text: string;
}

/** The page as Chromium prints it. */
export async function print(page: Page): Promise<Pdf> {
  const file = await page.pdf({ preferCSSPageSize: true });
  const pdf = file.toString('latin1');
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    text: plain(textsOf(file, pdf).join('')),
    texts: [...pdf.matchAll(/\/Type\s*\/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id = '']) =>
      plain(textsOf(file, pdf, id).join('')),
    ),
  };
}

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ');

/** The texts of a PDF as Chromium writes it, or of one object of it: each font says which character each of its glyphs is. */
function textsOf(file: Buffer, pdf: string, only?: string): string[] {
  const objects = new Map<string, { head: string; body: string }>();
  for (const match of pdf.matchAll(/(\d+) 0 obj\b([\s\S]*?)\bendobj/g)) {
    const [, id = '', object = ''] = match;
    const [head = ''] = object.split(/\bstream\r?\n/);
    const length = /\/Length (\d+)/.exec(head)?.[1];
    const start = (match.index ?? 0) + match[0].indexOf(object) + head.length + 'stream\n'.length;
    const bytes = file.subarray(start, start + Number(length ?? 0));
    const isPacked = length !== undefined && head.includes('/FlateDecode');
    objects.set(id, { head, body: isPacked ? inflateSync(bytes).toString('latin1') : '' });
  }
  const fonts = new Map<string, Map<string, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1] ?? '';
      fonts.set(name, glyphsOf(objects.get(toUnicode)?.body ?? ''));
    }
  }
  const lines: string[] = [];
  for (const [id, { body }] of objects) {
    if (only !== undefined && id !== only) continue;
    let glyphs = new Map<string, string>();
    for (const [, font, shown] of body.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)> Tj/g)) {
      if (font) glyphs = fonts.get(font) ?? new Map();
      else if (shown) lines.push(...charactersOf(shown.toUpperCase(), glyphs));
    }
  }
  return lines;
}

/** A font's glyphs have numbers of one byte or of two. */
function charactersOf(shown: string, glyphs: ReadonlyMap<string, string>): string[] {
  const [first = '0000'] = glyphs.keys();
  const codes = shown.match(new RegExp(`.{${first.length}}`, 'g')) ?? [];
  return codes.map((code) => glyphs.get(code) ?? '');
}

function glyphsOf(table: string): Map<string, string> {
  const glyphs = new Map<string, string>();
  const character = (code: string) => Buffer.from(code, 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>/g))
      glyphs.set(glyph.toUpperCase(), character(code));
  }
  for (const [, body = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', code = ''] of body.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph += 1) {
        const at = Number.parseInt(code, 16) + glyph - Number.parseInt(from, 16);
        glyphs.set(
          glyph.toString(16).toUpperCase().padStart(from.length, '0'),
          String.fromCharCode(at),
        );
      }
  }
  return glyphs;
}
