import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { generateDemo } from '#demo/network/network.ts';
import type { AppConfig } from '#link/app-config.ts';
import { garageDay } from '#rules/today.ts';
import type { Upstream } from '#server/upstream.ts';
import { BUILD, buildStore } from './build-store.ts';
import { type ServeOptions, serveStore } from './serve-store.ts';
import { StoreError } from './store/database.ts';
import { setAside } from './store/set-aside.ts';
import { DamagedStore, inspectStoreFile, type StoreFileState } from './store/store-file.ts';

/** `clientId` and `clientSecret` are checked at sign-in where both are given (decision 0013). */
export interface EmbeddedOptions extends Omit<ServeOptions, 'now'> {
  /** Where the store lives; made where it is missing. */
  dataDir: string;
  /** The networks offered, with their labels; all that the store knows where absent. */
  networks?: AppConfig['networks'];
  now?: () => Date;
  demo?: { vehicles?: number };
  /** Keeps a damaged store beside and begins another, rather than not to start. */
  setAsideDamaged?: boolean;
}

export const DEMO_VEHICLES = 2000;

/** The store's file in its folder. */
export const storeFileIn = (dataDir: string): string => join(dataDir, 'network.db');

/**
 * Opens the embedded MMP API. At first start, and when the generated data of an older version is
 * found and nobody has uploaded anything to it, the demo network is built. One of another size,
 * which somebody has asked for (`demo/main.ts`), stays as it is.
 * @throws StoreError where the folder holds a store that is damaged or of a newer version, or where a
 *   network is asked for that the store does not know
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Upstream> {
  const { dataDir, networks, demo: size, now = () => new Date(), ...rest } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = storeFileIn(dataDir);
  const today = garageDay(now());
  const vehicles = size?.vehicles ?? DEMO_VEHICLES;
  const demo = generateDemo({ vehicles, today });
  const found = inspect(file, options, now);
  const isOurs = !found || (!found.hasImports && (found.vehicles ?? vehicles) === vehicles);
  if (isOurs && found?.build !== BUILD) await buildStore(file, demo, { today });
  const { store, fetch, close } = await serveStore(file, { ...rest, now });
  return {
    kind: 'embedded',
    fetch,
    networks: offered(networks, store.directory.networks),
    demoAccounts: demo.accounts
      .filter(({ username }) => store.directory.account(username))
      .map(({ memberId: _, ...account }) => account),
    close,
  };
}

function inspect(
  file: string,
  { setAsideDamaged }: Pick<EmbeddedOptions, 'setAsideDamaged'>,
  now: () => Date,
): StoreFileState | null {
  try {
    return inspectStoreFile(file);
  } catch (error) {
    if (!setAsideDamaged || !(error instanceof DamagedStore)) throw error;
    setAside(file, error.damage, now());
    return null;
  }
}

function offered(
  asked: AppConfig['networks'] | undefined,
  known: AppConfig['networks'],
): AppConfig['networks'] {
  const unknown = asked?.find(({ code }) => known.every((network) => network.code !== code));
  if (unknown) throw new StoreError(`The store in DATA_DIR knows no network "${unknown.code}".`);
  return asked ?? known;
}
