import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { edgeLimits } from '#server/edge/limits.ts';

const shipped = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../deploy', name), 'utf8');

const compose = shipped('compose.yaml');
/** The lines of each service, and of each network, by name. */
const piecesOf = (section: string): Map<string, string> => {
  const [, text = ''] = compose.split(new RegExp(`^${section}:\\n`, 'm'));
  const [own = ''] = text.split(/^\w/m);
  return new Map(
    own
      .split(/^ {2}(?=[\w-]+:)/m)
      .slice(1)
      .map((piece): [string, string] => [piece.split(':', 1)[0] ?? '', piece]),
  );
};
const networks = piecesOf('networks');
const networksOf = (service: string): string[] => {
  const listed = /^ {4}networks: \[(.*)\]/m.exec(piecesOf('services').get(service) ?? '')?.[1];
  return listed?.split(', ') ?? [];
};
const isInside = (network: string) => networks.get(network)?.includes('internal: true') ?? false;
const both = (one: string, other: string) =>
  networksOf(one).filter((network) => networksOf(other).includes(network));

test('in the compose file only Caddy can be reached from outside, and it reaches only the copies', () => {
  const published = [...piecesOf('services')].filter(([, piece]) => piece.includes(' ports:'));
  expect(published.map(([name]) => name)).toEqual(['caddy']);
  expect(networksOf('limiter').length).toBeGreaterThan(0);
  expect(networksOf('limiter').every(isInside)).toBe(true);
  expect(both('caddy', 'limiter')).toEqual([]);
});

test('Caddy comes to the copies from one network only, the one that they trust', () => {
  const [shared = '', ...others] = both('caddy', 'vision360');
  expect(others).toEqual([]);
  const trusted = /TRUSTED_PROXIES: (\S+)/.exec(compose)?.[1] ?? 'none';
  expect(networks.get(shared)).toContain(`subnet: ${trusted} `);
});

test('the image, the compose file and the unit name the same port and the same health check', () => {
  const image = shipped('Containerfile');
  const port = /PORT=(\d+)/.exec(image)?.[1];
  expect(/^EXPOSE (.*)$/m.exec(image)?.[1]).toBe(port);
  expect(compose).toContain(`COPIES: vision360:${port} vision360-b:${port}`);
  expect(compose).toContain(`http://127.0.0.1:${port}/healthz`);
  expect(shipped('nginx.conf')).toContain(`server 127.0.0.1:${port} `);
});

test('whatever id a browser sends, nginx and Caddy give their own', () => {
  expect(shipped('nginx.conf')).toMatch(/^\tproxy_set_header X-Request-Id \$request_id;$/m);
  expect(shipped('Caddyfile')).toMatch(/^\t\theader_up X-Request-Id \{http\.request\.uuid\}$/m);
});

test('the service runs from the link that leads to a version, never from a folder that is renewed', () => {
  const paths = shipped('vision360.service').match(/\/opt\/vision360\/[\w-]+/g) ?? [];
  expect(new Set(paths)).toEqual(new Set(['/opt/vision360/current']));
});

test('neither nginx nor Caddy writes an address into its logs', () => {
  const servers = shipped('nginx.conf')
    .split(/^server \{/m)
    .slice(1);
  expect(servers).toHaveLength(2);
  for (const server of servers) {
    expect(server).toMatch(/^\taccess_log off;$/m);
    expect(server).toMatch(/^\terror_log \S+ alert;$/m);
  }
  // Without a `log` of the site Caddy logs no call; its errors would quote the request.
  const [options = '', site = ''] = shipped('Caddyfile').split(/^\{\$PUBLIC_HOST\} \{$/m);
  expect(options).toMatch(/^\tlog \{\n\t\tformat filter \{[\s\S]*^\t+request delete$/m);
  expect(site).not.toContain('log {');
});

test('the secret beside the compose file goes into no image and no commit', () => {
  for (const name of ['../.dockerignore', '../.gitignore']) {
    expect(shipped(name).split('\n')).toContain('deploy/.env');
  }
});

test('nginx and Caddy let go of an idle connection before we do, so that no file is sent into a closing one', () => {
  for (const [name, setting] of [
    ['nginx.conf', /^\tkeepalive_timeout (\d+)s;$/m],
    ['Caddyfile', /^\t+keepalive (\d+)s$/m],
  ] as const) {
    const seconds = Number(setting.exec(shipped(name))?.[1]);
    expect(seconds * 1000).toBeLessThan(edgeLimits.idle);
  }
});
