import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { garageDay } from '#rules/today.ts';
import { besideFloor } from './beside-floor.ts';
import { blacklist } from './blacklist.ts';
import { copies } from './copies.ts';
import { find } from './find.ts';
import { heavy } from './heavy.ts';
import { page } from './page.ts';
import { preview } from './preview.ts';
import { returns } from './returns.ts';
import type { Row, Section } from './section.ts';
import { server } from './server.ts';
import { tableOf } from './table.ts';
import { timeline } from './timeline.ts';

/** `npm run bench` runs all of them; `npm run bench -- server` runs only those named. */
const sections: readonly Section[] = [
  besideFloor,
  server,
  copies,
  heavy,
  page,
  timeline,
  blacklist,
  find,
  returns,
  preview,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    vehicles: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
  },
});
const unknown = positionals.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  const names = sections.map(({ name }) => name).join(', ');
  console.error(`No section ${unknown.join(', ')}. There are: ${names}.`);
  process.exit(2);
}
const chosen = sections.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
);

const folder = mkdtempSync(join(tmpdir(), 'vision360-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const rows: (Row & { section: string })[] = [];
for (const { name, run } of chosen) {
  const own = join(folder, name);
  mkdirSync(own);
  const found = await run({
    folder: own,
    chromium: process.env.CHROMIUM_PATH ?? '',
    vehicles: Number(values.vehicles),
    rounds: Number(values.rounds),
    say: (doing) => console.error(`${name}: ${doing}…`),
  });
  rows.push(...found.map((row) => ({ section: name, ...row })));
}

// Other work on the machine would be measured too.
const machine = [
  `Node ${process.version}`,
  `${cpus().length} × ${cpus()[0]?.model.trim()}`,
  `${Math.round(totalmem() / 2 ** 30)} GB`,
  `load ${loadavg()[2]?.toFixed(1)}`,
  garageDay(new Date()),
];
console.log(`\n${machine.join(', ')}\n`);
console.log(
  tableOf(
    ['section', 'what', 'measured', 'note'],
    rows.map(({ section, what, measured, note = '' }) => [section, what, measured, note]),
  ),
);
