import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EnvError, readEnv, refusePublicDemo } from './env.ts';

const proxied = {
  MMP_API_URL: 'https://mmp.example.com',
  MMP_CLIENT_ID: '2',
  MMP_CLIENT_SECRET: 'hush-hush',
  MMP_NETWORKS: 'trif:Réseau TRIF',
};

test('without variables the server runs the demonstration, on the loopback, in data/', () => {
  const env = readEnv({});
  expect(env).toMatchObject({ port: 3360, host: '127.0.0.1', apiVersion: 'v1' });
  expect(env.upstream).toEqual({
    kind: 'embedded',
    dataDir: expect.stringMatching(/[/\\]data$/),
  });
});

test('public names, trusted proxies, a shared limiter and a public demonstration must be set explicitly', () => {
  expect(readEnv({})).toMatchObject({ publicHosts: [], trustedProxies: [], demoInPublic: false });
  expect(readEnv({})).not.toHaveProperty('limiterUrl');
  expect(
    readEnv({
      PUBLIC_HOST: 'vision.example.com, ::1,192.0.2.1',
      TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8,192.0.2.1,::1',
      LIMITER_URL: 'rediss://user:hush%2Fhush@valkey.internal:6380/2',
      DEMO_IN_PUBLIC: 'true',
    }),
  ).toMatchObject({
    publicHosts: ['vision.example.com', '::1', '192.0.2.1'],
    trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.0.2.1', '::1'],
    limiterUrl: 'rediss://user:hush%2Fhush@valkey.internal:6380/2',
    demoInPublic: true,
  });
});

test.each<[variable: string | null, environment: Record<string, string>]>([
  [null, {}],
  [null, { HOST: 'localhost', PUBLIC_HOST: 'localhost' }],
  [null, { HOST: '::1' }],
  ['HOST', { HOST: '0.0.0.0' }],
  ['HOST', { HOST: '::' }],
  ['HOST', { HOST: '192.0.2.1', DEMO_IN_PUBLIC: 'false' }],
  ['HOST', { HOST: 'garage-pc' }],
  ['PUBLIC_HOST', { PUBLIC_HOST: 'localhost,vision.example.com' }],
  [null, { HOST: '0.0.0.0', PUBLIC_HOST: 'vision.example.com', DEMO_IN_PUBLIC: 'true' }],
  [null, { ...proxied, HOST: '0.0.0.0', PUBLIC_HOST: 'vision.example.com' }],
])('the demonstration is offered to others only if that is set: %s for %j', (name, given) => {
  const env = readEnv(given);
  const refuse = () => refusePublicDemo(env, env.upstream.kind === 'embedded');
  expect(() => refusePublicDemo(env, false)).not.toThrow();
  if (name === null) expect(refuse).not.toThrow();
  else expect(refuse).toThrow(new RegExp(`^${name}: .+ DEMO_IN_PUBLIC=true`));
});

test('an empty variable counts as absent', () => {
  const empty = Object.fromEntries(Object.keys(proxied).map((name) => [name, ' ']));
  expect(readEnv({ ...empty, PORT: '' })).toEqual(readEnv({}));
});

test('with MMP_API_URL it is a proxy', () => {
  expect(readEnv({ ...proxied, MMP_API_URL: 'https://gateway.example.com/mmp/' }).upstream).toEqual(
    {
      kind: 'proxy',
      url: 'https://gateway.example.com/mmp',
      clientId: '2',
      clientSecret: 'hush-hush',
      networks: [{ code: 'trif', label: 'Réseau TRIF' }],
      campaignsVersioned: false,
      timeout: 20_000,
    },
  );
});

test('an operator can allow the API less time than the table of limits', () => {
  for (const seconds of [1, 20]) {
    const { upstream } = readEnv({ ...proxied, MMP_TIMEOUT_SECONDS: `${seconds}` });
    expect(upstream).toMatchObject({ timeout: seconds * 1000 });
  }
});

test('the demonstration accepts networks and credentials too', () => {
  const { MMP_API_URL: _, ...others } = proxied;
  expect(readEnv({ ...others, DATA_DIR: '/srv/demo' }).upstream).toEqual({
    kind: 'embedded',
    dataDir: '/srv/demo',
    clientId: '2',
    clientSecret: 'hush-hush',
    networks: [{ code: 'trif', label: 'Réseau TRIF' }],
  });
});

test('a database in place of the file is chosen by its URL', () => {
  const url = 'postgres://vision360:hush-hush@db.internal:5432/vision360';
  expect(readEnv({ DATABASE_URL: url }).upstream).toMatchObject({ databaseUrl: url });
  expect(readEnv({}).upstream).not.toHaveProperty('databaseUrl');
});

test('a damaged store is set aside only if that is asked for', () => {
  expect(readEnv({ SET_ASIDE_DAMAGED: 'true' }).upstream).toMatchObject({ setAsideDamaged: true });
  expect(readEnv({ SET_ASIDE_DAMAGED: 'false' })).toEqual(readEnv({}));
});

test('the garages are in France, unless another time zone is set', () => {
  expect(readEnv({}).timeZone).toBe('Europe/Paris');
  expect(readEnv({ GARAGE_TIME_ZONE: 'Indian/Reunion' }).timeZone).toBe('Indian/Reunion');
});

test('a network’s label can contain a colon', () => {
  const { upstream } = readEnv({ MMP_NETWORKS: 'a:Est: Metz, b-2:Ouest' });
  expect(upstream.networks).toEqual([
    { code: 'a', label: 'Est: Metz' },
    { code: 'b-2', label: 'Ouest' },
  ]);
});

test('the meaning of the consent flags is unknown until it is set, except in the demonstration', () => {
  expect(readEnv(proxied).relanceMeans).toBe('unknown');
  expect(readEnv({}).relanceMeans).toBe('may-be-contacted');
  for (const means of ['may-be-contacted', 'opted-out', 'unknown']) {
    expect(readEnv({ ...proxied, MMP_RELANCE_MEANS: means }).relanceMeans).toBe(means);
    expect(readEnv({ MMP_RELANCE_MEANS: means }).relanceMeans).toBe(means);
  }
});

const wrong: [name: string, value: string][] = [
  ...['-1', '65536', '3360.5', 'http', '0x10', '1e3'].map((v) => ['PORT', v] as [string, string]),
  ...[
    'mmp.example.com',
    'ftp://mmp.example.com',
    'https://user@mmp.example.com',
    'https://:pass@mmp.example.com',
    'https://mmp.example.com/?a=1',
    'https://mmp.example.com/#a',
    'https://mmp.example.com/api',
    'https://mmp.example.com/v/api/',
    'https://',
    'javascript:alert(1)',
  ].map((v) => ['MMP_API_URL', v] as [string, string]),
  ...['v1/v2', '..', '.', 'v 1', '%2e', 'é'].map((v) => ['MMP_API_VERSION', v] as [string, string]),
  ...['yes', '1', 'TRUE'].map((v) => ['MMP_CAMPAIGNS_VERSIONED', v] as [string, string]),
  ...['trif', 'trif:', ':Label', 'a:A,a:B', 'a/b:A', '..:A', 'a:A,', ',', 'a b:A'].map(
    (v) => ['MMP_NETWORKS', v] as [string, string],
  ),
  ...['https://a.example', 'a.example:3360', 'a.example/', 'a..b', '*', 'a,', '[::1]'].map(
    (v) => ['PUBLIC_HOST', v] as [string, string],
  ),
  ...['10.0.0.0/33', '10.1', 'proxy.example', 'fd00::/129', '*', 'true', '10.0.0.1,'].map(
    (v) => ['TRUSTED_PROXIES', v] as [string, string],
  ),
  ...[
    'valkey.internal:6379',
    'http://valkey.internal',
    'redis://',
    'redis',
    'redis://valkey.internal:99999',
    'redis://valkey.internal/sign-ins',
    'redis://valkey.internal/0/1',
    'redis://:100%@valkey.internal',
    'redis://:1#2@valkey.internal',
    'redis://valkey.internal?db=2',
  ].map((v) => ['LIMITER_URL', v] as [string, string]),
  ...['verbose', 'INFO', 'error'].map((v) => ['LOG_LEVEL', v] as [string, string]),
  ...['0', '65536', 'yes'].map((v) => ['METRICS_PORT', v] as [string, string]),
  ...['yes', '0'].map((v) => ['CLIENT_FAILURES', v] as [string, string]),
  ...['yes', '1'].map((v) => ['DEMO_IN_PUBLIC', v] as [string, string]),
  ...['0', '21', '1.5', '-3', 'soon'].map((v) => ['MMP_TIMEOUT_SECONDS', v] as [string, string]),
  ...['yes', '1'].map((v) => ['SET_ASIDE_DAMAGED', v] as [string, string]),
  ...[
    'db.internal:5432/vision360',
    'mysql://db.internal/vision360',
    'postgres://db.internal',
    'postgres://user:hush-hush@db.internal/',
    'postgres:///vision360',
    'yes',
  ].map((v) => ['DATABASE_URL', v] as [string, string]),
  ...['Reunion', 'UTC+4', 'Europe/Lyon', '4'].map(
    (v) => ['GARAGE_TIME_ZONE', v] as [string, string],
  ),
  ...['true', 'allowed', 'Unknown'].map((v) => ['MMP_RELANCE_MEANS', v] as [string, string]),
];

test.each(wrong)('%s=%s is refused with its name but without its value', (name, value) => {
  const refused = errorOf({ ...proxied, [name]: value });
  expect(refused.message).toMatch(new RegExp(`^${name}: expected `));
  expect(refused.message.split('\n')).toHaveLength(1);
  expect(refused.message).not.toContain('hush-hush');
});

test('each variable of the README is read here and tried with a wrong value, or by those who use it', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const rows = readme.match(/^\| `[A-Z_]+`[^|]*/gm) ?? [];
  const documented = rows.flatMap((row) => row.match(/[A-Z_]+/g) ?? []);
  const elsewhere = {
    // server/start.test.ts tries them, because only the machine knows what is wrong.
    bound: ['HOST', 'METRICS_HOST', 'DATA_DIR'],
    // Whatever the API has given.
    anyText: ['MMP_CLIENT_ID', 'MMP_CLIENT_SECRET'],
    // Of the build (tests/version.test.ts) and of the tests, not of the server.
    ofTools: ['COMMIT', 'CHROMIUM_PATH'],
  };
  const tried = new Set([...wrong.map(([name]) => name), ...Object.values(elsewhere).flat()]);
  expect(documented.filter((name) => !tried.has(name))).toEqual([]);
  expect([...tried].filter((name) => !documented.includes(name))).toEqual([]);
  expect(documented.length).toBeGreaterThan(20);
});

test('every wrong variable is named', () => {
  const { message } = errorOf({ PORT: 'x', MMP_TIMEOUT_SECONDS: 'y' });
  expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
    'PORT',
    'MMP_TIMEOUT_SECONDS',
  ]);
});

test('a proxy needs its credentials and networks', () => {
  const { message } = errorOf({ MMP_API_URL: proxied.MMP_API_URL });
  expect(message).toBe(
    [
      'MMP_CLIENT_ID: expected with MMP_API_URL',
      'MMP_CLIENT_SECRET: expected with MMP_API_URL',
      'MMP_NETWORKS: expected with MMP_API_URL',
    ].join('\n'),
  );
});

function errorOf(environment: Record<string, string>): EnvError {
  try {
    readEnv(environment);
  } catch (error) {
    if (error instanceof EnvError) return error;
    throw error;
  }
  throw new Error('accepted');
}
