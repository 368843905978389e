import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwIfStopping } from './child.mjs';
import { licenceFaults, licenceLines } from './licences.mjs';
import { root } from './root.mjs';
import { npm } from './setup.mjs';

/**
 * Reports on the packages in the lockfile: their licences, and the faults that the registry knows
 * of.
 */
export async function audit() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  console.log(licenceLines(packages).join('\n'));
  const faults = licenceFaults(packages);
  for (const fault of faults) console.log(`A licence that is not allowed here: ${fault}`);

  const { output } = await npm(['audit', '--json'], { timeout: 60_000 });
  throwIfStopping();
  const { known, line } = advisoriesIn(output);
  console.log(line);
  return faults.length > 0 || known > 0 ? 1 : 0;
}

/**
 * Reads what `npm audit --json` printed. Some registries don't answer audits, and sometimes no
 * registry can be reached. Then the audit is left out, and the line says so.
 *
 * @param {string} output
 * @returns {{ known: number, line: string }}
 */
export function advisoriesIn(output) {
  const found = parse(output);
  const total = found?.metadata?.vulnerabilities?.total;
  if (typeof total !== 'number') {
    return {
      known: 0,
      line: 'Known vulnerabilities: left out, the registry answers no audit here.',
    };
  }
  const names = Object.keys(found.vulnerabilities ?? {});
  if (total === 0) return { known: 0, line: 'Known vulnerabilities: none.' };
  return { known: total, line: `Known vulnerabilities: ${total}, in ${names.join(', ')}.` };
}

/** @param {string} output may begin with npm's own messages if something went wrong */
function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
