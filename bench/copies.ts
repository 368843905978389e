import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { pathOf } from '#contract/services.ts';
import { type BehindNginx, NGINX, startBehindNginx } from '#tests/support/server/behind-nginx.ts';
import { startFakeMmp } from '#tests/support/server/fake-mmp.ts';
import { makeDist } from '#tests/support/server/fixture-dist.ts';
import { inCount, inTime, median, quantile } from './figures.ts';
import type { Context, Row, Section } from './section.ts';

/** In milliseconds: how long each row is measured. */
const SPAN = 10_000;
/** In milliseconds: what the network's API takes for an answer. */
const API_TIME = 20;
const CALLERS = 32;
/** An ordinary vehicle's answer has about as much. */
const ANSWER = JSON.stringify({ success: true, data: [{ text: 'x'.repeat(16_000) }] });
const QUESTION = '{"immatriculation":"ABC123"}';
const LOOK_UP = pathOf('vision360', { version: 'v1', reseau: 'trif' });

/** One copy and two behind nginx, under the same load, undisturbed and while they are replaced. */
export const copies: Section = { name: 'copies', run };

async function run({ say }: Context): Promise<Row[]> {
  if (!NGINX) {
    say('left out: nginx is not installed');
    return [];
  }
  const dist = makeDist();
  const api = await startFakeMmp();
  api.answerWith(async (incoming, response) => {
    incoming.resume();
    await pause(API_TIME);
    response.setHeader('Content-Type', 'application/json').end(ANSWER);
  });
  const rows: Row[] = [];
  try {
    for (const count of [1, 2]) {
      const builds = Array<string>(count).fill(dist);
      const site = await startBehindNginx(builds, {
        MMP_API_URL: api.url,
        MMP_CLIENT_ID: '2',
        MMP_CLIENT_SECRET: 'hush-hush',
        MMP_NETWORKS: 'trif:TRIF',
      });
      const named = count === 1 ? 'one copy' : 'two copies';
      say(`${named}, undisturbed`);
      await calls(site, () => pause(2000));
      rows.push(rowOf(named, await calls(site, () => pause(SPAN))));
      say(`${named}, replaced`);
      const replaced = await calls(site, () => replace(site, builds));
      rows.push(rowOf(`${named}, each replaced, by SIGTERM then by SIGKILL`, replaced));
      await site.close();
    }
  } finally {
    await api.close();
    rmSync(dist, { recursive: true });
  }
  return rows;
}

async function replace(site: BehindNginx, builds: readonly string[]): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    for (const [index, dist] of builds.entries()) {
      await pause(1000);
      await site.end(index, signal);
      await site.start(index, dist);
    }
  }
  await pause(1000);
}

interface Calls {
  /** How long each answered call took. */
  times: number[];
  lost: number;
  /** The longest span in which nobody was answered. */
  silence: number;
  span: number;
}

/** People at many addresses, who ask without pause until something else is over. */
async function calls({ url }: BehindNginx, until: () => Promise<void>): Promise<Calls> {
  const found: Calls = { times: [], lost: 0, silence: 0, span: 0 };
  const began = performance.now();
  let answered = began;
  let asking = true;
  const note = () => {
    const now = performance.now();
    found.silence = Math.max(found.silence, now - answered);
    answered = now;
  };
  const callers = Array.from({ length: CALLERS }, async (_, index) => {
    // nginx chooses the copy by the first three numbers.
    const agent = new Agent({ keepAlive: true, localAddress: `127.0.${index + 1}.1` });
    while (asking) {
      const started = performance.now();
      if (await lookUp(url, agent)) {
        note();
        found.times.push(answered - started);
      } else {
        found.lost += 1;
        await pause(100);
      }
    }
    agent.destroy();
  });
  await until();
  asking = false;
  await Promise.all(callers);
  found.span = performance.now() - began;
  return found;
}

async function lookUp(url: string, agent: Agent): Promise<boolean> {
  try {
    const outgoing = request(url + LOOK_UP, {
      method: 'POST',
      agent,
      headers: {
        Authorization: 'Bearer token',
        'Content-Type': 'application/json',
        'Content-Length': QUESTION.length,
      },
    }).end(QUESTION);
    const [incoming]: IncomingMessage[] = await once(outgoing, 'response');
    let bytes = 0;
    for await (const chunk of incoming ?? []) bytes += chunk.length;
    return incoming?.statusCode === 200 && bytes === ANSWER.length;
  } catch {
    return false;
  }
}

const rowOf = (what: string, { times, lost, silence, span }: Calls): Row => ({
  what: `${what}: calls a second`,
  measured: inCount((times.length / span) * 1000),
  note: [
    `median ${inTime(median(times))}`,
    `95 %: ${inTime(quantile(times, 0.95))}`,
    `${inCount(lost)} of ${inCount(times.length + lost)} lost`,
    `nobody answered for ${inTime(silence)} at most`,
    `load ${loadavg()[0]?.toFixed(0)}`,
  ].join(', '),
});
