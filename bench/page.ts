import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { inBytes, inTime } from './figures.ts';
import { serve } from './process.ts';
import type { Context, Row, Section } from './section.ts';
import { byRegion, medianOf, sessionOf, signInForm, type Visit, visits } from './visits.ts';

/**
 * What a person with a slow phone and line waits for. Each visit uses a browser with an empty
 * cache.
 */
export const page: Section = { name: 'page', run };

async function run(context: Context): Promise<Row[]> {
  const { folder, say } = context;
  const served = await serve(join(folder, 'data'));
  const browser = await openBrowser(context);
  try {
    say('signing in on a slow line');
    const signIn = await visits(browser, `${served.url}/login`, [], signInForm);
    const session = await sessionOf(browser, served.url);
    const open = (path: string, region: string) => {
      say(`opening ${path} on a slow line`);
      return visits(browser, served.url + path, session, byRegion(region));
    };
    const overview = await open('/trif/vehicles/ABC123', 'Que dire maintenant');
    const few = await open('/trif/vehicles/ABC123/invoices', 'Factures');
    const many = await open('/trif/vehicles/TX600ZZ/invoices', 'Factures');
    return [
      ...rowsOf('sign-in', signIn, 'budget: script 114 KB, style 15 KB, font 40 KB'),
      ...rowsOf('a vehicle by its link', overview, 'budget: script 200 KB'),
      {
        what: 'invoices, 600 against 6',
        measured: `${(medianOf(many, 'readable') / medianOf(few, 'readable')).toFixed(2)} ×`,
        note: `readable after ${inTime(medianOf(many, 'readable'))} and ${inTime(medianOf(few, 'readable'))}`,
      },
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
}

function rowsOf(what: string, made: readonly Visit[], budget: string): Row[] {
  const [first] = made;
  if (!first) return [];
  return [
    {
      what: `${what}: script, style, font`,
      measured: [first.script, first.style, first.font].map(inBytes).join(', '),
      note: budget,
    },
    {
      what: `${what}: readable`,
      measured: inTime(medianOf(made, 'readable')),
      note: `largest paint ${inTime(medianOf(made, 'largestPaint'))}, shift ${medianOf(made, 'shift').toFixed(3)}`,
    },
  ];
}
