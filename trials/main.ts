import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { garageDay } from '#rules/today.ts';
import { tableOf } from '../bench/table.ts';
import { fuzz } from './fuzz.ts';
import { kills } from './kills.ts';
import { soak } from './soak.ts';
import { type Trial, UsageError } from './trial.ts';

const trials: readonly Trial[] = [fuzz, soak, kills];

const [name, ...args] = process.argv.slice(2);
const chosen = trials.find((candidate) => candidate.name === name);
if (!chosen) {
  console.error(['Usage: npm run trial -- …', ...trials.map(({ usage }) => usage)].join('\n  '));
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'vision360-trial-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

try {
  const { rows, faults } = await chosen.run(
    {
      folder,
      chromium: process.env.CHROMIUM_PATH ?? '',
      say: (doing) => console.error(`${chosen.name}: ${doing}`),
    },
    args,
  );
  console.log(`\n${machine().join(', ')}\n`);
  console.log(
    tableOf(
      ['what', 'measured', 'note'],
      rows.map(({ what, measured, note = '' }) => [what, measured, note]),
    ),
  );
  for (const fault of faults) console.log(`\nFAULT ${fault}`);
  console.log(`\n${chosen.name}: ${faults.length === 0 ? 'stood' : `${faults.length} faults`}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\nUsage: npm run trial -- ${chosen.usage}`);
  process.exitCode = 2;
}

function machine(): string[] {
  return [
    `Node ${process.version}`,
    `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `load ${loadavg()[2]?.toFixed(1)}`,
    garageDay(new Date()),
  ];
}
