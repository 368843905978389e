import { mkdirSync } from 'node:fs';
import { invitations } from '#demo/invitations.ts';
import { generateDemo } from '#demo/network/network.ts';
import type { AppConfig } from '#link/app-config.ts';
import { garageDay } from '#rules/today.ts';
import type { Upstream } from '#server/upstream.ts';
import { BUILD, buildStore } from './build-store.ts';
import { type ServeOptions, serveStore } from './serve-store.ts';
import { engineAt } from './store/engine.ts';
import { placeOf } from './store/place.ts';
import { setAside } from './store/sqlite/set-aside.ts';
import { DamagedStore } from './store/sqlite/store-file.ts';
import type { StorePlace, StoreState } from './store/store.ts';

/** Sign-in checks `clientId` and `clientSecret` if both are given (decision 0013). */
export interface EmbeddedOptions extends Omit<ServeOptions, 'now' | 'dataDir'> {
  /** The folder of uploads, and of the store unless it is elsewhere; created if it is missing. */
  dataDir: string;
  /** The store's database, `postgres://…`. */
  databaseUrl?: string;
  /** The networks to offer, with their labels; by default, every network that the store knows. */
  networks?: AppConfig['networks'];
  now?: () => Date;
  demo?: { vehicles?: number };
  /** If the store is damaged, keeps it aside and begins a new one instead of refusing to start. */
  setAsideDamaged?: boolean;
}

export const DEMO_VEHICLES = 2000;

/** A network was asked for that is not in the store. */
class UnknownNetwork extends Error {
  override name = 'UnknownNetwork';
}

/**
 * Opens the embedded MMP API. It builds the demo network at the first start, and again when it
 * finds generated data of an older version to which nobody has uploaded anything. If somebody has
 * asked for a network of another size (`demo/main.ts`), that one stays.
 * @throws StoreError if the folder holds a store that is damaged or of a newer version
 * @throws UnknownNetwork
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Upstream> {
  const { dataDir, databaseUrl, networks, demo: size, now = () => new Date(), ...rest } = options;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const today = garageDay(now(), rest.timeZone);
  const vehicles = size?.vehicles ?? DEMO_VEHICLES;
  const demo = generateDemo({ vehicles, today });
  const place = placeOf({ dataDir, ...(databaseUrl !== undefined && { databaseUrl }) });
  const variable = databaseUrl === undefined ? 'DATA_DIR' : 'DATABASE_URL';
  const found = await inspect(place, options, now);
  const isOurs = !found || (!found.isUsed && (found.vehicles ?? vehicles) === vehicles);
  if (isOurs && found?.build !== BUILD) await buildStore(place, demo, { today });
  const isDemo = isOurs || found?.build != null;
  const { store, fetch, isReady, close } = await serveStore(place, { ...rest, dataDir, now });
  const demoUsers = new Set<string>();
  for (const { username } of demo.accounts) {
    if ((await store.directory.account(username))?.isDemo) demoUsers.add(username);
  }
  return {
    kind: 'embedded',
    fetch,
    networks: offered(networks, store.directory.networks, variable),
    demoAccounts: demo.accounts
      .filter(({ username }) => demoUsers.has(username))
      .map(({ memberId, ...account }) => ({
        ...account,
        memberCode: (memberId && store.directory.member(memberId)?.posCode) || null,
      })),
    demoVehicles: invitations.filter(
      ({ network }) =>
        isDemo &&
        (network === null || store.directory.networks.some(({ code }) => code === network)),
    ),
    isReady,
    place: variable,
    close,
  };
}

async function inspect(
  place: StorePlace,
  { setAsideDamaged }: Pick<EmbeddedOptions, 'setAsideDamaged'>,
  now: () => Date,
): Promise<StoreState | null> {
  try {
    return await engineAt(place).inspect();
  } catch (error) {
    const isOurs = setAsideDamaged && place.kind === 'sqlite';
    if (!isOurs || !(error instanceof DamagedStore)) throw error;
    setAside(place.file, error.damage, now());
    return null;
  }
}

function offered(
  asked: AppConfig['networks'] | undefined,
  known: AppConfig['networks'],
  variable: string,
): AppConfig['networks'] {
  const codes = known.map(({ code }) => code);
  const unknown = asked?.find(({ code }) => !codes.includes(code));
  if (unknown) {
    throw new UnknownNetwork(
      `the store in ${variable} has no network "${unknown.code}", it has ${codes.join(' and ')}.`,
    );
  }
  return asked ?? known;
}
