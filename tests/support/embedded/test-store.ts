import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildStore } from '#server/embedded/build-store.ts';
import type { DemoNetwork } from '#server/embedded/rows.ts';
import { sqliteIn } from '#server/embedded/store/sqlite/store-path.ts';
import type { PostgresPlace, StorePlace } from '#server/embedded/store/store.ts';
import { keepContents, newDatabase, takeBack } from './test-databases.ts';
import { testNetwork } from './test-network.ts';

/** The day on which the tests' clock starts. */
export const TODAY = '2026-11-23';

export type TestContent = Partial<Pick<DemoNetwork, 'campaigns' | 'vehicles'>>;

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vision360-test-'));

/** Which engine the tests' stores have: vite.config.ts runs some of them once for each. */
const isPostgres = process.env.TEST_ENGINE === 'postgres';

const build = (place: StorePlace, content: TestContent = {}) =>
  buildStore(place, testNetwork(content), { today: TODAY });

let plainFile: Promise<string> | null = null;
/** Databases with the plain store in them, which no test uses at the moment. */
const plainDatabases: PostgresPlace[] = [];

async function buildPlainFile(): Promise<string> {
  const folder = newFolder();
  const place = sqliteIn(folder);
  await build(place);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return place.file;
}

/** `file` is empty for a database, which has none. */
interface MadeStore {
  place: StorePlace;
  file: string;
  /** To be called when the test has ended. */
  giveBack(): Promise<void>;
}

async function makeDatabase(content: TestContent): Promise<MadeStore> {
  if (content.campaigns || content.vehicles) {
    const place = await newDatabase();
    await build(place, content);
    return { place, file: '', giveBack: async () => undefined };
  }
  const place = plainDatabases.pop() ?? (await makePlainDatabase());
  return {
    place,
    file: '',
    async giveBack() {
      await takeBack(place);
      plainDatabases.push(place);
    },
  };
}

async function makePlainDatabase(): Promise<PostgresPlace> {
  const place = await newDatabase();
  await build(place);
  await keepContents(place);
  return place;
}

async function makeFile(dataDir: string, content: TestContent): Promise<MadeStore> {
  const place = sqliteIn(dataDir);
  if (content.campaigns || content.vehicles) await build(place, content);
  else {
    // Built once, and copied for each test.
    plainFile ??= buildPlainFile();
    copyFileSync(await plainFile, place.file);
  }
  return { place, file: place.file, giveBack: async () => undefined };
}

/** A store in its own temporary folder, with the sample, the sentinels, and what the test adds. */
export async function makeTestStore(content: TestContent = {}) {
  const dataDir = newFolder();
  const { giveBack, ...made } = await (isPostgres
    ? makeDatabase(content)
    : makeFile(dataDir, content));
  return {
    dataDir,
    ...made,
    async remove() {
      rmSync(dataDir, { recursive: true, force: true });
      await giveBack();
    },
  };
}
