import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = process.env.E2E_PORT ?? '33607';
const origin = `http://127.0.0.1:${port}`;

/** One new demonstration for the run: every process of it reads this file, the first makes the folder. */
function dataDir(): string {
  const made = process.env.E2E_DATA_DIR;
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'vision360-e2e-'));
  process.env.E2E_DATA_DIR = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ENGINES = '**/engines/*.spec.ts';

/** The other engines, if the machine has them (scripts/engines.mjs): Playwright itself drives only Chromium. */
const otherEngines = [
  ...(process.env.FIREFOX_PATH ? ['firefox'] : []),
  ...(process.env.WEBKIT_DRIVER_PATH ? ['webkit'] : []),
].map((name) => ({ name, testMatch: ENGINES }));

const jsonReport = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME;

export default defineConfig({
  testDir: 'e2e',
  // Stories wait more than they work: for the clock, the line, slow plates.
  workers: 3,
  // No story is about time; these two are for a machine that is busy with other work.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  forbidOnly: true,
  reporter: jsonReport ? [['list'], ['json', { outputFile: jsonReport }]] : [['list']],
  use: {
    baseURL: origin,
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Recording one takes a third of the time: `npx playwright test --trace on` for the story that failed.
    trace: 'off',
    // Only the stories of the service worker have one: it answers as the network does, and fetches ahead.
    serviceWorkers: 'block',
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        // Chromium has no sandbox for root, as which containers run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  projects: [{ name: 'chromium', testIgnore: ENGINES }, ...otherEngines],
  webServer: {
    command: `"${process.execPath}" server/main.ts`,
    url: `${origin}/healthz`,
    env: { PORT: port, HOST: '127.0.0.1', DATA_DIR: dataDir(), MMP_API_URL: '' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
