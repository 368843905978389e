import { isIP, isIPv6 } from 'node:net';
import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import * as v from 'valibot';
import { AppConfig } from '#link/app-config.ts';
import { limitsOf } from '#link/limits.ts';
import { GARAGES, isTimeZone } from '#rules/today.ts';
import { databaseUrl } from './database-url.ts';
import { isLoopback } from './edge/hosts.ts';
import { type LogLevel, logLevels } from './observe/log-levels.ts';
import { isLimiterUrl } from './sign-in/limiter-url.ts';

type Networks = AppConfig['networks'];

interface Client {
  clientId: string;
  clientSecret: string;
}

/** Where the network's own API is and how to talk to it. */
export interface ProxySettings extends Client {
  kind: 'proxy';
  /** Origin and path prefix, without a final slash and without the `/api` of the paths. */
  url: string;
  campaignsVersioned: boolean;
  networks: Networks;
  /**
   * How long the API may take to begin an answer, in milliseconds; imports have their own limit.
   */
  timeout: number;
}

interface EmbeddedSettings extends Partial<Client> {
  kind: 'embedded';
  dataDir: string;
  /** The store's database, in place of a file in that folder. */
  databaseUrl?: string;
  /** If the store is damaged, keeps it aside and begins a new one instead of refusing to start. */
  setAsideDamaged?: boolean;
  networks?: Networks;
}

export interface Env {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** The names under which people reach this server, in addition to the loopback's. */
  publicHosts: readonly string[];
  /** The proxies whose `X-Forwarded-For` we believe: addresses and networks. */
  trustedProxies: readonly string[];
  /** The store in which several copies of this server count sign-ins together. */
  limiterUrl?: string;
  /** From which level on calls are logged. */
  logLevel: LogLevel;
  /** Where Prometheus reads; none by default. */
  metrics?: { host: string; port: number };
  /** Whether pages tell of their own failures. */
  clientFailures: boolean;
  /** Whether accounts with known passwords may be offered to other machines than this one. */
  demoInPublic: boolean;
  apiVersion: string;
  /** Where the garages are, by the IANA's name. */
  timeZone: string;
  /** What `true` means in the API's consent flags. */
  relanceMeans: AppConfig['relanceMeans'];
  upstream: ProxySettings | EmbeddedSettings;
}

/** What is wrong with the environment: one line per variable, never showing a value. */
export class EnvError extends Error {}

const segment = /^(?!\.+$)[\w.~-]{1,64}$/;

const wholeNumber = (from: number, to: number, expected: string) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, expected),
    v.transform(Number),
    v.minValue(from, expected),
    v.maxValue(to, expected),
  );

const apiUrlExpected =
  'an http or https URL such as https://mmp.example.com, without /api, user, query or fragment';

const apiUrl = v.pipe(
  v.string(),
  v.check((text) => {
    const url = URL.parse(text);
    return (
      url !== null &&
      ['http:', 'https:'].includes(url.protocol) &&
      !url.username &&
      !url.password &&
      !/[?#]/.test(text) &&
      !/\/api\/*$/.test(url.pathname)
    );
  }, apiUrlExpected),
  v.transform((text) => new URL(text).href.replace(/\/+$/, '')),
);

const networksExpected =
  'a list of code:Label separated by commas, each code once, such as "trif:Réseau TRIF,demo:Démo"';

const networks = v.pipe(
  v.string(),
  v.transform((text) =>
    text.split(',').map((entry) => {
      const [code = '', ...label] = entry.split(':');
      return { code: code.trim(), label: label.join(':').trim() };
    }),
  ),
  v.check(
    (list) => list.every(({ code, label }) => segment.test(code) && label !== ''),
    networksExpected,
  ),
  v.check((list) => new Set(list.map(({ code }) => code)).size === list.length, networksExpected),
);

/**
 * No more than the table of limits says, or the page would give up before this server says
 * anything.
 */
const MAX_TIMEOUT_SECONDS = limitsOf('vision360').begin / 1000;

const booleanExpected = 'true or false';
const boolean = v.pipe(
  v.picklist(['true', 'false'], booleanExpected),
  v.transform((text) => text === 'true'),
);

const { options: meanings } = AppConfig.entries.relanceMeans;
const relanceMeans = v.picklist(meanings, meanings.join(', '));

const listOf = (isEntry: (entry: string) => boolean, expected: string) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.split(',').map((entry) => entry.trim())),
    v.check((entries) => entries.every(isEntry), expected),
  );

const publicHosts = listOf(
  (entry) => isIPv6(entry) || /^[\w-]+(\.[\w-]+)*$/.test(entry),
  'names or addresses separated by commas, without scheme or port, such as vision.example.com',
);

const trustedProxies = listOf(
  (entry) =>
    isIP(entry) !== 0 ||
    ipaddr.IPv4.isValidCIDRFourPartDecimal(entry) ||
    ipaddr.IPv6.isValidCIDR(entry),
  'addresses or networks separated by commas, such as 10.0.0.0/8,fd00::/8',
);

const limiterUrlExpected =
  'a redis or rediss URL, such as redis://valkey.internal:6379, with nothing behind it but the number of a database; signs in a password as %23';

const limiterUrl = v.pipe(v.string(), v.check(isLimiterUrl, limiterUrlExpected));

const Variables = v.object({
  PORT: v.optional(wholeNumber(0, 65_535, 'a port, from 0 to 65535'), '3360'),
  // Loopback, so that a PC at the counter serves itself. Customers' data leaves the machine only
  // when somebody asks for that.
  HOST: v.optional(v.string(), '127.0.0.1'),
  PUBLIC_HOST: v.optional(publicHosts),
  TRUSTED_PROXIES: v.optional(trustedProxies),
  LIMITER_URL: v.optional(limiterUrl),
  LOG_LEVEL: v.optional(v.picklist(logLevels, logLevels.join(', ')), 'warn'),
  METRICS_PORT: v.optional(wholeNumber(1, 65_535, 'a port, from 1 to 65535')),
  METRICS_HOST: v.optional(v.string(), '127.0.0.1'),
  CLIENT_FAILURES: v.optional(boolean, 'true'),
  DEMO_IN_PUBLIC: v.optional(boolean, 'false'),
  GARAGE_TIME_ZONE: v.optional(
    v.pipe(v.string(), v.check(isTimeZone, 'a time zone, such as Indian/Reunion')),
    GARAGES,
  ),
  DATA_DIR: v.optional(v.string(), join(import.meta.dirname, '../data')),
  DATABASE_URL: v.optional(databaseUrl),
  SET_ASIDE_DAMAGED: v.optional(boolean, 'false'),
  MMP_API_URL: v.optional(apiUrl),
  MMP_CLIENT_ID: v.optional(v.string()),
  MMP_CLIENT_SECRET: v.optional(v.string()),
  MMP_API_VERSION: v.optional(
    v.pipe(v.string(), v.regex(segment, 'one segment of a path, such as v1')),
    'v1',
  ),
  MMP_CAMPAIGNS_VERSIONED: v.optional(boolean, 'false'),
  MMP_RELANCE_MEANS: v.optional(relanceMeans),
  MMP_NETWORKS: v.optional(networks),
  MMP_TIMEOUT_SECONDS: v.optional(
    wholeNumber(1, MAX_TIMEOUT_SECONDS, `whole seconds, from 1 to ${MAX_TIMEOUT_SECONDS}`),
    `${MAX_TIMEOUT_SECONDS}`,
  ),
});

/**
 * Reads the environment once; an empty variable counts as missing.
 *
 * @throws {EnvError} that names each wrong variable and what we expect of it, but never its value
 */
export function readEnv(environment: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.entries(environment).filter(([, value]) => value?.trim());
  const read = v.safeParse(Variables, Object.fromEntries(present));
  if (!read.success) {
    const wrong = new Map(read.issues.map((issue) => [v.getDotPath(issue), issue.message]));
    throw new EnvError(
      [...wrong].map(([name, message]) => `${name}: expected ${message}`).join('\n'),
    );
  }
  const { output } = read;
  return {
    port: output.PORT,
    host: output.HOST,
    publicHosts: output.PUBLIC_HOST ?? [],
    trustedProxies: output.TRUSTED_PROXIES ?? [],
    ...(output.LIMITER_URL && { limiterUrl: output.LIMITER_URL }),
    logLevel: output.LOG_LEVEL,
    ...(output.METRICS_PORT !== undefined && {
      metrics: { host: output.METRICS_HOST, port: output.METRICS_PORT },
    }),
    clientFailures: output.CLIENT_FAILURES,
    demoInPublic: output.DEMO_IN_PUBLIC,
    apiVersion: output.MMP_API_VERSION,
    timeZone: output.GARAGE_TIME_ZONE,
    // The embedded API's own flags say whom one may contact.
    relanceMeans:
      output.MMP_RELANCE_MEANS ??
      (output.MMP_API_URL === undefined ? 'may-be-contacted' : 'unknown'),
    upstream: upstreamOf(output),
  };
}

/**
 * Everybody knows the passwords of the demonstration. It holds files about people, although
 * invented ones, and takes in uploads. So it serves other machines only if the operator says so
 * explicitly.
 *
 * @param isDemo whether such a password opens an account
 * @throws {EnvError}
 */
export function refusePublicDemo({ host, publicHosts, demoInPublic }: Env, isDemo: boolean): void {
  if (!isDemo || demoInPublic) return;
  const name = [!isLoopback(host) && 'HOST', !publicHosts.every(isLoopback) && 'PUBLIC_HOST'].find(
    (known) => known !== false,
  );
  if (name === undefined) return;
  throw new EnvError(
    `${name}: others would reach the demonstration, whose passwords everybody knows. Set MMP_API_URL for a real API, make a store with accounts of its own (npm run admin), or set DEMO_IN_PUBLIC=true.`,
  );
}

function upstreamOf(values: v.InferOutput<typeof Variables>): ProxySettings | EmbeddedSettings {
  const {
    MMP_API_URL: url,
    MMP_CLIENT_ID: clientId,
    MMP_CLIENT_SECRET: clientSecret,
    MMP_NETWORKS: networks,
  } = values;
  if (url === undefined) {
    return {
      kind: 'embedded',
      dataDir: values.DATA_DIR,
      ...(values.DATABASE_URL && { databaseUrl: values.DATABASE_URL }),
      ...(values.SET_ASIDE_DAMAGED && { setAsideDamaged: true }),
      ...(networks && { networks }),
      ...(clientId && { clientId }),
      ...(clientSecret && { clientSecret }),
    };
  }
  if (clientId === undefined || clientSecret === undefined || networks === undefined) {
    const needed = {
      MMP_CLIENT_ID: clientId,
      MMP_CLIENT_SECRET: clientSecret,
      MMP_NETWORKS: networks,
    };
    const missing = Object.entries(needed).filter(([, value]) => value === undefined);
    throw new EnvError(missing.map(([name]) => `${name}: expected with MMP_API_URL`).join('\n'));
  }
  return {
    kind: 'proxy',
    url,
    clientId,
    clientSecret,
    networks,
    campaignsVersioned: values.MMP_CAMPAIGNS_VERSIONED,
    timeout: values.MMP_TIMEOUT_SECONDS * 1000,
  };
}
