import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask } from '#tests/support/server/ask.ts';
import { portOf } from '#tests/support/server/fake-mmp.ts';
import { startProxied } from '#tests/support/server/proxied.ts';

/**
 * Suppose the API loses track of what it was asked and what it has answered. That may spoil the
 * call in which it happens, but never the next person's.
 */

const V = '/api/v1/trif/service-external-client';
const CLIENT = `${V}/vehicule/client`;
const CAMPAIGNS = '/api/trif/service-external-client/adherents/920150/campagnes-clients';
const IMPORT = `${V}/import-fichier/clients-factures`;
const TOKEN = '/api/v1/service-authentification/token';

let api: Server;
let proxied: Awaited<ReturnType<typeof startProxied>>;
/** How the API treats what comes on a connection. */
let treat: (socket: Socket, piece: string) => void;
const connections: string[] = [];

beforeAll(async () => {
  api = createServer((socket) => {
    const index = connections.push('') - 1;
    socket.setEncoding('latin1').on('error', () => {});
    socket.on('data', (piece: string) => {
      connections[index] += piece;
      treat(socket, piece);
    });
  }).listen(0, '127.0.0.1');
  await once(api, 'listening');
});
beforeEach(async () => {
  connections.length = 0;
  proxied = await startProxied(`http://127.0.0.1:${portOf(api.address())}`);
});
afterEach(() => proxied.close());
afterAll(() => new Promise((resolve) => api.close(resolve)));

const answerTo = (asker: string, head = '200 OK') => {
  const body = JSON.stringify({ asker });
  return `HTTP/1.1 ${head}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};
const askerIn = (text: string) => /^authorization: Bearer (\w+)\r$/im.exec(text)?.[1] ?? 'nobody';

/** Each asker gets exactly the answer meant for them. */
async function served(asker: string, method: 'GET' | 'POST' = 'GET'): Promise<void> {
  const answer = await ask(proxied.url, method, method === 'GET' ? CAMPAIGNS : CLIENT, {
    headers: { Authorization: `Bearer ${asker}`, 'Content-Type': 'application/json' },
    body: method === 'GET' ? '' : '{"immatriculation":"ABC123"}',
  });
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { asker }]);
}

const people = ['ann', 'bea', 'cid', 'dan', 'eve'];

test('if the API answers once too often, nobody gets the next person’s answer', async () => {
  const owed = new WeakMap<Socket, string>();
  treat = (socket, piece) => {
    // The answer that nobody asked for comes just after the next request was written.
    const before = owed.get(socket);
    if (before) socket.write(answerTo(before));
    owed.set(socket, before ? askerIn(piece) : 'foreign');
    if (!before) socket.write(answerTo(askerIn(piece)));
  };
  for (const person of people) await served(person);
});

test('if the API answers again a moment later, nobody gets the next person’s answer', async () => {
  treat = (socket, piece) => {
    socket.write(answerTo(askerIn(piece)));
    setTimeout(() => socket.write(answerTo('foreign')), 3);
  };
  for (let round = 0; round < 10; round += 1) {
    for (const person of people) await served(person);
  }
});

/**
 * An API that answers at the end of each head, and takes whatever follows, even a body, for the
 * next request.
 */
function readsNoBody() {
  const unread = new WeakMap<Socket, string>();
  return (socket: Socket, piece: string) => {
    const heads = ((unread.get(socket) ?? '') + piece).split('\r\n\r\n');
    unread.set(socket, heads.pop() ?? '');
    for (const head of heads) {
      const proper = /^(GET|POST) \//.test(head);
      socket.write(proper ? answerTo(askerIn(`${head}\r\n`)) : answerTo('foreign', '400 Bad'));
    }
  };
}

test.each([
  ['a question by plate', () => served('ann', 'POST')],
  ['a file', () => sent(IMPORT, 'x'.repeat(300_000))],
  [
    'a password',
    () => sent(TOKEN, JSON.stringify({ grant_type: 'password', username: 'a', password: 'b' })),
  ],
])(
  'if the API takes %s for the next request, nobody else’s request is refused',
  async (_, first) => {
    treat = readsNoBody();
    for (let round = 0; round < 5; round += 1) {
      await first();
      for (const person of people) await served(person);
    }
  },
);

const sent = (path: string, body: string) =>
  ask(proxied.url, 'POST', path, {
    headers: { Authorization: 'Bearer ann', 'Content-Type': 'application/json' },
    body,
  });

test('every call has its own connection and says so, even if many are under way', async () => {
  treat = (socket, piece) => {
    socket.write(answerTo(askerIn(piece)));
  };
  await Promise.all(people.map((person) => served(person)));
  await Promise.all(people.map((person) => served(person, 'POST')));
  expect(connections).toHaveLength(2 * people.length);
  for (const text of connections) {
    expect(text.match(/^(GET|POST) /gm)).toHaveLength(1);
    expect(text).toMatch(/^connection: close\r$/im);
  }
});
