import { join } from 'node:path';
import { inCount, inTime, median } from '../bench/figures.ts';
import { runScript, serve } from '../bench/process.ts';
import type { Row } from '../bench/section.ts';
import { type Killed, killImports } from './kills/kill-imports.ts';
import { large } from './kills/marked-files.ts';
import { trial } from './trial.ts';

/**
 * If a server is killed during an import, it must not lose what it has confirmed, nor show half of
 * it.
 */
export const kills = trial('kills', { count: 50, seed: 1 }, async ({ folder, say }, options) => {
  const dataDir = join(folder, 'kills');
  say('building a small demonstration');
  await runScript('demo/main.ts', ['--vehicles', '50'], { DATA_DIR: dataDir });
  const start = (data: string) => serve(data, {}, () => undefined);
  const {
    kills: killed,
    startTimes,
    faults,
  } = await killImports({
    ...options,
    dataDir,
    start,
    say,
  });
  const rows: Row[] = [
    row(
      'kills in the middle of imports',
      killed,
      `${inCount(large.lines)} lines and 3, two members`,
    ),
    row(
      'of them after the commit had begun',
      killed.filter(({ afterCommitBegan }) => afterCommitBegan),
    ),
    ...(['answered', 'whole, not answered', 'not there'] as const).map((outcome) =>
      row(
        `the large file: ${outcome}`,
        killed.filter((kill) => kill.large === outcome),
        `the small one: ${killed.filter((kill) => kill.small === outcome).length}`,
      ),
    ),
    {
      what: 'start after a kill, median',
      measured: inTime(median(startTimes)),
      note: `slowest: ${inTime(Math.max(...startTimes))}`,
    },
  ];
  return { rows, faults };
});

const row = (what: string, killed: readonly Killed[], note = ''): Row => ({
  what,
  measured: inCount(killed.length),
  note,
});
