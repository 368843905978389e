import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Account } from '../accounts.ts';
import type { Browser, Key } from './browser.ts';
import {
  contentOf,
  fieldOf,
  focus,
  hasFocus,
  helpers,
  knowsHelpers,
  labelOf,
  onWire,
  placeOf,
  type Thing,
  type ThingOnWire,
  textsOf,
} from './in-page.ts';

/** While the page changes or another one comes, whatever fails is tried again. */
const until = (attempt: () => Promise<void>) => expect(attempt).toPass({ timeout: 120_000 });

/** Somebody who reads, clicks and types in any browser, and waits for what there is to see. */
export function personAt(browser: Browser, origin: string, downloads: string) {
  const ask = async <Answer>(
    question: (thing: ThingOnWire) => Answer,
    thing: Thing,
  ): Promise<Answer> => {
    if (!(await browser.ask(knowsHelpers, null))) await browser.run(helpers());
    return browser.ask(question, onWire(thing));
  };
  const texts = (thing: Thing) => ask(textsOf, thing);

  const person = {
    open: (path: string) => browser.open(origin + path),
    back: browser.back,
    forward: browser.forward,
    ask: browser.ask,
    press: (key: Key) => browser.press(key),

    /** Waits until a thing is there, and says all of this. */
    sees: (thing: Thing, ...said: RegExp[]) =>
      until(async () => {
        const found = await texts(thing);
        expect(found, JSON.stringify(onWire(thing))).not.toEqual([]);
        for (const words of said) expect(found.join('\n')).toMatch(words);
      }),
    seesNo: (thing: Thing) => until(async () => expect(await texts(thing)).toEqual([])),
    isAt: (path: string | RegExp) =>
      until(async () => {
        const address = await browser.ask(() => location.pathname + location.search, null);
        if (typeof path === 'string') expect(address).toBe(path);
        else expect(address).toMatch(path);
      }),

    focus: (thing: Thing) => ask(focus, thing),
    hasFocusOn: (thing: Thing) => until(async () => expect(await ask(hasFocus, thing)).toBe(true)),
    async click(thing: Thing) {
      let before: unknown;
      await until(async () => {
        const place = await ask(placeOf, thing);
        if (typeof place === 'string')
          throw new Error(`${JSON.stringify(onWire(thing))}: ${place}`);
        const still = JSON.stringify(before) === JSON.stringify(place);
        before = place;
        if (!still) throw new Error('It is still moving');
        await browser.clickAt(place);
      });
    },
    /** Moves two fingers apart on a thing. */
    async spreadOn(thing: Thing) {
      const place = await ask(placeOf, thing);
      if (typeof place === 'string') throw new Error(place);
      await browser.spread?.(place);
    },
    print: async () => browser.print?.(),
    nameOf: (thing: Thing) => ask(labelOf, thing),
    async fill(thing: Thing, text: string) {
      await person.click(thing);
      await browser.press('Select all');
      await browser.type(text);
      await until(async () => expect(await ask(contentOf, thing)).toBe(text));
    },
    attach: (thing: Thing, file: string) =>
      until(async () => {
        await ask(knowsHelpers, thing);
        await browser.attach(fieldOf, onWire(thing), file);
      }),
    /** Waits until the page has loaded what it loads in idle moments: it is then done with loading. */
    settles: () =>
      until(async () => {
        const marks = () => performance.getEntriesByName('vision360.ahead').length;
        expect(await browser.ask(marks, null)).toBeGreaterThan(0);
      }),
    /** Waits until the browser has saved a file whole; until then, it keeps a part of it beside. */
    async saved(name: string): Promise<Buffer> {
      let file = Buffer.alloc(0);
      await until(async () => {
        const files = await readdir(downloads);
        expect(files).toContain(name);
        expect(files.filter((one) => /\.(part|wkdownload)$/.test(one))).toEqual([]);
        file = await readFile(join(downloads, name));
        expect(file).not.toHaveLength(0);
      });
      return file;
    },
    async signIn({ username, password }: Account) {
      await person.fill({ role: 'textbox', name: 'Identifiant' }, username);
      await person.fill({ label: 'Mot de passe' }, password);
      await browser.press('Enter');
      await person.sees({ role: 'button', name: 'Se déconnecter' });
    },
  };
  return person;
}

export type Person = ReturnType<typeof personAt>;
