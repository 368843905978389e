import { inflateSync } from 'node:zlib';
import { accounts } from '../accounts.ts';
import { expect, test } from './fixtures.ts';

// WebKitGTK's driver makes a mouse of every finger, and has no command to print.
test.skip(({ browserName: _ }) => test.info().project.name === 'webkit', 'not in its driver');

const picture = { role: 'application', name: /^Frise/ };

test('two fingers that move apart show fewer years of the timeline', async ({ person }) => {
  await person.open('/trif/vehicles/ABC123');
  await person.signIn(accounts.member);
  await person.sees(picture);
  await person.settles();
  const whole = await person.nameOf(picture);
  await person.spreadOn(picture);
  await expect.poll(() => person.nameOf(picture)).not.toBe(whole);
});

test('a vehicle is printed dark on white from the dark theme, and from the light one alike', async ({
  person,
}) => {
  await person.open('/trif/vehicles/ABC123');
  await person.signIn(accounts.member);
  await person.sees(picture);
  const inks: unknown[] = [];
  for (const theme of ['light', 'dark']) {
    await person.ask((name) => localStorage.setItem('vision360.theme', name), theme);
    await person.open('/trif/vehicles/ABC123');
    await person.sees(picture);
    await person.settles();
    const rules = () => person.ask(() => document.adoptedStyleSheets.length, null);
    await expect.poll(rules, { timeout: 60_000 }).toBeGreaterThan(0);
    const printed = await person.print();
    // The first is filled: what to say stands below the vehicle, and its picture on the other.
    expect(pagesOf(printed)).toBe(2);
    inks.push(inksOf(printed));
  }
  expect(inks[1]).toEqual(inks[0]);
  expect(inks[1]).toMatchObject({ isMostlyDark: true });
});

/** Firefox draws every word as its outline. Only words have curves, and a few frames with round corners. */
function inksOf(file: Buffer = Buffer.alloc(0)) {
  const colours = new Set<string>();
  let dark = 0;
  let light = 0;
  for (const { index, 0: mark } of file.toString('latin1').matchAll(/stream\r?\n/g)) {
    let [isCurved, colour] = [false, ''];
    for (const [drawn] of unpacked(file.subarray(index + mark.length)).matchAll(
      /([\d.]+ ){3}rg\b|(?<=\s)(c|f\*?|n|S)(?=\s)/g,
    )) {
      if (drawn.endsWith('rg')) colour = drawn;
      else if (drawn === 'c') isCurved = true;
      else {
        if (isCurved && drawn.startsWith('f')) {
          colours.add(colour);
          const [r = 0, g = 0, b = 0] = colour.split(' ').map(Number);
          if (r + g + b < 1.5) dark += 1;
          else light += 1;
        }
        isCurved = false;
      }
    }
  }
  return { colours: [...colours].sort(), isMostlyDark: dark > 100 && light < dark / 20 };
}

/** Firefox packs what a page is like everything else. */
function pagesOf(file: Buffer = Buffer.alloc(0)): number {
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n/g)];
  const texts = streams.map(({ index, 0: mark }) => unpacked(file.subarray(index + mark.length)));
  return texts.join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
}
