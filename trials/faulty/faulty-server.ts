import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { parseJson } from '#contract/json.ts';
import { type ServiceName, serviceNames, services } from '#contract/services.ts';
import { Token } from '#contract/token.ts';
import { randomOf } from '#demo/network/random.ts';
import { deliver } from './deliver.ts';
import type { Donors } from './donors.ts';
import type { Answer } from './heads.ts';
import type { Asker, Json } from './marks.ts';
import { type Prepared, prepare, type Severity } from './plan.ts';

/** One answer that was sent, kept so that somebody can judge what became of it. */
export interface Sent {
  service: ServiceName;
  steps: string[];
  /** The answer as UTF-8; if it wasn't text, what a reader would make of it. */
  text: string;
}

/**
 * How faulty the answers are. The soak only disturbs how they arrive, so that each can be checked
 * completely.
 */
export interface Temper {
  severityOf(service: ServiceName, subject: number, nth: number): Severity;
  /**
   * Faults that aren't a single answer: hanging, dripping, flooding. Returns true if it has taken
   * over the request.
   */
  takes?(service: ServiceName, response: ServerResponse): boolean;
}

/** How many subjects' answers are remembered at most, and how many answers per subject. */
const MEMORY = 400;
const ANSWERS = 60;

/**
 * An MMP API that cannot be trusted. It knows any plate and any user whose name ends in a number.
 * It answers about them like a real API, and worse. `/_trial/…` is for the trial itself.
 */
export function createFaultyServer(donors: Donors, seed: number, temper: Temper): Server {
  const sent = new Map<number, Sent[]>();
  const skipped = new Map<number, ReadonlySet<string>>();
  const users = new Map<string, string>();

  const remember = (subject: number, answer: Sent): void => {
    sent.set(subject, [...(sent.get(subject) ?? []), answer].slice(-ANSWERS));
    const [oldest] = sent.keys();
    if (sent.size > MEMORY && oldest !== undefined) sent.delete(oldest);
  };

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/_trial/')) return control(url, response);
    const body = await textOf(incoming);
    const service = serviceAt(incoming.method ?? '', url.pathname);
    if (!service) return refuse(response, 404);
    const bearer = incoming.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const username = service === 'token' ? nameIn(body) : users.get(bearer);
    if (username === undefined) return refuse(response, 401);
    const plate = plateIn(body);
    const asked = plate ?? /adherents\/([^/]+)\/campagnes/.exec(url.pathname)?.[1] ?? username;
    const asker: Asker = { subject: numberIn(asked), user: numberIn(username) };
    const nth = (sent.get(asker.subject) ?? []).filter((one) => one.service === service).length;
    if (temper.takes?.(service, response)) return;
    const prepared = prepareFor(service, asker, plate ?? asked, nth);
    const token = service === 'token' ? tokenIn(prepared.answer.body) : undefined;
    if (token !== undefined) users.set(token, username);
    const { answer, delivery, steps } = prepared;
    remember(asker.subject, { service, steps, text: readable(answer) });
    await deliver(response, answer, delivery);
  }

  function prepareFor(service: ServiceName, asker: Asker, plate: string, nth: number): Prepared {
    const index = serviceNames.indexOf(service);
    const own = seedOf(seed, asker.subject, index, nth);
    const real = randomOf(seedOf(seed, asker.subject, -1, 0)).pick(donors[service]);
    const prefix = `${service}.${nth}.`;
    const skip = [...(skipped.get(asker.subject) ?? [])]
      .filter((step) => step.startsWith(prefix))
      .map((step) => Number(step.slice(prefix.length)));
    const whole = service === 'token' ? withToken(real, asker) : real;
    return prepare(whole, temper.severityOf(service, asker.subject, nth), {
      seed: own,
      asker,
      plate,
      skip: new Set(skip),
    });
  }

  /**
   * `sent?subject=7` tells what was sent about the subject; `skip?subject=7&steps=a,b` starts it
   * again without these steps.
   */
  function control(url: URL, response: ServerResponse): void {
    const subject = Number(url.searchParams.get('subject'));
    if (url.pathname === '/_trial/skip') {
      skipped.set(subject, new Set(url.searchParams.get('steps')?.split(',')));
      sent.delete(subject);
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(sent.get(subject) ?? []));
  }

  const server = createServer((incoming, response) => {
    incoming.on('error', () => {});
    answer(incoming, response).catch((error: unknown) => {
      // The caller has gone, or Node refuses to write such a head.
      if (process.env.TRIAL_DEBUG) console.error(error);
      response.socket?.destroy();
    });
  });
  server.on('clientError', (_, socket) => socket.destroy());
  return server;
}

const patterns = serviceNames.map((name) => ({
  name,
  method: services[name].method,
  pattern: new RegExp(`^${services[name].path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

const serviceAt = (method: string, path: string): ServiceName | undefined =>
  patterns.find((one) => one.method === method && one.pattern.test(path))?.name;

/** What a reader would make of an answer. */
function readable({ raw, body, headers }: Answer): string {
  if (raw) return raw.toString();
  const isCompressed = headers['Content-Encoding'] === 'gzip' && body[0] === 0x1f;
  return (isCompressed ? gunzipSync(body) : body).toString();
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end('{"success":false,"data":[],"message":"","errors":[]}');
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  // A file of any size is read to its end, but only its beginning is kept.
  for await (const piece of incoming) if (text.length < 10_000) text += piece;
  return text;
}

const field =
  (name: string) =>
  (body: string): string | undefined =>
    new RegExp(`"${name}":"([^"]*)"`).exec(body)?.[1];

const nameIn = field('username');
const plateIn = field('immatriculation');

/** The number at the end of a plate, a code or a name; 0 if there is none. */
export const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? 0);

/** A different token for each sign-in, so that we recognise the user who comes with it. */
function withToken(real: Json, { subject, user }: Asker): Json {
  const text = `token-${user}-${subject}-${Math.random().toString(36).slice(2)}`;
  return { ...(real instanceof Object ? real : {}), access_token: text, scope: 'manager' };
}

/** The token that a page would find in an answer, whatever its name is by now. */
function tokenIn(body: Buffer): string | undefined {
  const read = v.safeParse(Token, parseJson(body.toString()));
  return read.success ? read.output.access_token : undefined;
}

/** A seed made from several numbers, such that neighbours get unrelated seeds. */
export function seedOf(...parts: number[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}
