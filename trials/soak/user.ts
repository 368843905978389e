import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName, VehicleServiceName } from '#contract/services.ts';
import { type Random, randomOf } from '#demo/network/random.ts';
import { blacklistDownload } from '#link/downloads.ts';
import { LEAST_BYTES, limitsOf, PAGE_MARGIN } from '#link/limits.ts';
import { openRaw, readRaw } from '#tests/support/server/raw.ts';
import { marksIn } from '../faulty/marks.ts';
import { type Call, call, type Outcome } from './call.ts';
import { oddRequests } from './odd-framing.ts';
import { JSON_BODY, path, signInCall } from './paths.ts';
import type { Expected, Side } from './side.ts';
import { zipFor } from './sides.ts';

/** The result of a call, for the table. */
export interface Report {
  what: string;
  outcome: Outcome;
  marks: number;
  fault?: string;
}

/** How many milliseconds late a call may end, since the machine is busy with sixty others. */
const SLACK = 10_000;
/** In milliseconds: a call that hasn't ended by then never will. */
const NEVER = 150_000;
/** In milliseconds: a raw connection that is still open by then will never be closed. */
const RAW_LIMIT = 60_000;
const GONE = Symbol('still open');

const vehicleServices: readonly VehicleServiceName[] = [
  'vision360',
  'vision360',
  'vision360',
  'rawClients',
  'clients',
  'operations',
  'forecasts',
  'rawInvoices',
  'invoices',
  'reminders',
];

export interface UserOptions {
  side: Side;
  user: number;
  seed: number;
  until: AbortSignal;
  tell: (report: Report) => void;
}

/**
 * A person at a counter with an address of their own, who asks, leaves, sends files and comes again
 * until `until`.
 */
export async function beUser({ side, user, seed, until, tell }: UserOptions): Promise<void> {
  const random = randomOf(seed * 1000 + user);
  const localAddress = `127.0.${side.name === 'proxy' ? 1 : 2}.${(user % 250) + 1}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 4, localAddress });
  const account = side.accountOf(user);
  const reseau = account.network;
  let token = '';

  const make = async (what: string, service: ServiceName, wanted: Call, expected: Expected) => {
    const outcome = await call(side.origin, agent, wanted, NEVER);
    tell(reportOn(what, service, outcome, expected));
    if (outcome.status === 401) token = '';
    if (outcome.status === 429)
      await pause(Math.min(Math.max(0, outcome.retryAfter), 20) * 1000, 0, { signal: until });
    return outcome;
  };
  const authorized = () => ({ Authorization: `Bearer ${token}` });
  const leaving = () => (random.chance(0.08) ? { leavesAfter: random.int(0, 200) } : {});

  const actions: { weight: number; act: () => Promise<unknown> }[] = [
    {
      weight: 60,
      act() {
        const plate = side.plateFor(account, random);
        return make('a vehicle', 'vision360', vehicleCall(plate), side.about(plate, user));
      },
    },
    {
      weight: 6,
      act() {
        const code = side.memberCode(account, random);
        const wanted = {
          path: path('campaigns', { reseau, code_pdv: code }),
          headers: authorized(),
          ...leaving(),
        };
        return make('campaigns', 'campaigns', wanted, side.about(code, user));
      },
    },
    {
      weight: 4,
      act() {
        const output = random.chance(0.5) ? '?output=csv' : '';
        const wanted = {
          path: path('blacklist', { reseau }) + output,
          headers: authorized(),
          ...leaving(),
        };
        return make('the opt-out list', 'blacklist', wanted, side.ofNetwork(account, user));
      },
    },
    {
      weight: 3,
      act() {
        const wanted: Call = {
          method: 'POST',
          path: blacklistDownload.replace(':reseau', reseau),
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ access_token: token }).toString(),
          ...leaving(),
        };
        return make('the CSV', 'blacklist', wanted, side.ofNetwork(account, user));
      },
    },
    {
      weight: 3,
      act: async () =>
        make('a file', 'importFile', await uploadCall(), side.ofNetwork(account, user)),
    },
    { weight: 6, act: oddly },
    {
      weight: 2,
      act: () =>
        make('the page', 'token', { path: random.pick(['/', '/healthz', '/docs']) }, nothing),
    },
    {
      weight: 1,
      async act() {
        const wrong = { ...account, password: 'wrong' };
        if (side.name === 'embedded')
          await make('a wrong password', 'token', signInCall(wrong), nothing);
        token = '';
      },
    },
    ...(side.foreignPlate
      ? [{ weight: 6, act: () => askForeign(side.foreignPlate?.(account, random) ?? '') }]
      : []),
  ];

  function vehicleCall(plate: string): Call {
    return {
      method: 'POST',
      path: `${path(random.pick(vehicleServices), { reseau })}?lang=fr`,
      headers: { ...JSON_BODY, ...authorized() },
      body: JSON.stringify({ immatriculation: plate }),
      ...leaving(),
    };
  }

  /**
   * A plate of another network: our network doesn't know it, and its own network must refuse us.
   */
  function askForeign(plate: string) {
    return make('another network’s vehicle', 'vision360', vehicleCall(plate), nothing);
  }

  async function uploadCall(): Promise<Call> {
    const form = new FormData();
    form.append('organizationId', side.organizationId(account));
    const plates =
      side.name === 'embedded' ? [Number(side.plateFor(account, random).slice(2))] : [];
    const zip = await zipFor(plates);
    form.append('importFile', new Blob([zip, ...padding(random)]), 'depot.zip');
    const whole = new Response(form);
    const body = Buffer.from(await whole.arrayBuffer());
    const type = whole.headers.get('Content-Type') ?? '';
    return {
      method: 'POST',
      path: path('importFile', { reseau }),
      headers: {
        ...authorized(),
        'Content-Type': type,
        ...(random.chance(0.7) && { 'Content-Length': body.length }),
      },
      body: piecesOf(body),
      ...(random.chance(0.3) && { leavesAfter: random.int(0, 300) }),
    };
  }

  async function oddly(): Promise<void> {
    const [what, write] = random.pick(Object.entries(oddRequests));
    const plate = side.plateFor(account, random);
    const started = performance.now();
    const socket = openRaw(side.origin, write(reseau, token, plate), localAddress);
    const answer = await Promise.race([readRaw(socket), pause(RAW_LIMIT, GONE, { ref: false })]);
    socket.destroy();
    const text = answer === GONE ? '' : answer.text;
    const outcome: Outcome = {
      status: answer === GONE ? 0 : answer.status,
      story: `${text.length} bytes`,
      text,
      bytes: text.length,
      ms: performance.now() - started,
      how: answer === GONE ? 'never' : 'answered',
      retryAfter: 0,
    };
    tell(reportOn(`oddly: ${what}`, 'vision360', outcome, side.about(plate, user)));
  }

  while (!until.aborted) {
    try {
      if (token === '') {
        const own = side.ofNetwork(account, user);
        const outcome = await make('sign-in', 'token', signInCall(account), own);
        token = /"access_token":"([^"]+)"/.exec(outcome.text)?.[1] ?? '';
      } else await random.weighted(actions).act();
      await pause(random.int(100, 1400), 0, { signal: until });
    } catch (error) {
      if (!until.aborted) throw error;
    }
  }
  agent.destroy();
}

const nothing: Expected = () => false;

/** Some files are small; others hold a megabyte that no ZIP reader looks at. */
const padding = (random: Random): string[] =>
  random.chance(0.3) ? ['x'.repeat(random.int(1000, 1_000_000))] : [];

const piecesOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, index) =>
    bytes.subarray(index * 65_536, (index + 1) * 65_536),
  );

function reportOn(
  what: string,
  service: ServiceName,
  outcome: Outcome,
  expected: Expected,
): Report {
  const marks = marksIn(outcome.text);
  const foreign = marks.find((mark) => !expected(mark));
  const { begin, goOn } = limitsOf(service);
  const allowed = begin + goOn * (1 + Math.ceil(outcome.bytes / LEAST_BYTES)) + PAGE_MARGIN + SLACK;
  const fault = foreign
    ? `an answer of another: ${JSON.stringify(foreign)}`
    : outcome.how === 'never'
      ? `never ended: ${outcome.story}`
      : outcome.ms > allowed
        ? `ended after ${Math.round(outcome.ms)} ms`
        : outcome.how !== 'left' && outcome.status >= 500 && /^\s+at /m.test(outcome.text)
          ? 'a stack in an answer'
          : undefined;
  return { what, outcome, marks: marks.length, ...(fault && { fault: `${what}: ${fault}` }) };
}
