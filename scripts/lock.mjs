import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, throwIfStopping } from './child.mjs';
import { root } from './root.mjs';

const file = join(root, 'setup.lock.local');

/**
 * Does `work` unless `isFresh()`. If two commands start at once, they do it one after the other,
 * and the second finds it done. Nothing is written to a fresh checkout, because it may be
 * read-only.
 *
 * @param {() => boolean} isFresh
 * @param {() => Promise<void>} work
 */
export async function whenStale(isFresh, work) {
  if (isFresh()) return;
  await acquire();
  try {
    if (!isFresh()) await work();
  } finally {
    rmSync(file, { force: true });
  }
}

async function acquire() {
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw new Failure(
          `Cannot write to ${root}: ${error instanceof Error ? error.message : error}`,
        );
      }
    }
    if (isAbandoned()) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) console.log(`Waiting for another command that is setting up (see ${file})…`);
    told = true;
    await sleep(300);
    throwIfStopping();
  }
}

/** Whether the process that wrote the lock file is gone. */
function isAbandoned() {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // The file was created but not yet written.
    if (!pid) return Date.now() - statSync(file).mtimeMs > 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
