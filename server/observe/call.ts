import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ServiceName, serviceNames, services } from '#contract/services.ts';
import { CLIENT_FAILURES } from '#link/client-failures.ts';
import { blacklistDownload } from '#link/downloads.ts';
import { healthPath } from '#server/edge/request-rule.ts';

/** A web service of the API, or what else this server answers. */
export type CallKind = ServiceName | 'api' | 'download' | 'page' | 'file' | 'health' | 'failure';

/** What may be told of a call that has ended: nothing that says who asked, or about whom. */
export interface Call {
  /** Also in the answer's `X-Request-Id`, and in the request to the API. */
  id: string;
  kind: CallKind;
  method: string;
  /** 499 if the client left before the answer's head. */
  status: number;
  /** Whether the client left, or was cut off, before the answer's end. */
  isCut: boolean;
  /** From the request's head to the answer's last byte. */
  seconds: number;
  /** Of the answer, its head included, as they went into the connection. */
  bytes: number;
}

export type Observe = (call: Call) => void;

export const REQUEST_ID = 'X-Request-Id';

/** What proxies call a request: a UUID, nginx's 32 digits, or the like. */
const givenId = /^[\w.:-]{8,64}$/;

/**
 * Gives the request an id, and tells `observe` of it when its answer has ended.
 *
 * @param isTrusted whether the peer is a proxy that may name the request itself
 */
export function watchCall(
  incoming: IncomingMessage,
  response: ServerResponse,
  { isTrusted, observe }: { isTrusted: (incoming: IncomingMessage) => boolean; observe: Observe },
): void {
  const given = incoming.headers['x-request-id'];
  const isGiven = typeof given === 'string' && givenId.test(given) && isTrusted(incoming);
  const id = isGiven ? given : randomUUID();
  response.setHeader(REQUEST_ID, id);
  const began = performance.now();
  const { socket } = incoming;
  const writtenBefore = socket.bytesWritten;
  response.once('close', () => {
    observe({
      id,
      kind: callKindOf(incoming.url ?? ''),
      method: incoming.method ?? '',
      status: response.headersSent ? response.statusCode : 499,
      isCut: !response.writableFinished,
      seconds: (performance.now() - began) / 1000,
      bytes: socket.bytesWritten - writtenBefore,
    });
  });
}

const shapeOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/\{\w+\}|:\w+/g, '[^/]+')}$`);

const shapes: [CallKind, RegExp][] = [
  ...serviceNames.map((name): [CallKind, RegExp] => [name, shapeOf(services[name].path)]),
  ['download', shapeOf(blacklistDownload)],
  ['api', /^\/api\//],
  ['health', healthPath],
  ['failure', shapeOf(CLIENT_FAILURES)],
  ['file', /^\/(assets|docs)(\/|$)|^\/[^/]+\.\w+$/],
];

/** The kind of call, by its path: the path itself may hold a plate. */
export function callKindOf(url: string): CallKind {
  const [path = ''] = url.split('?', 1);
  return shapes.find(([, shape]) => shape.test(path))?.[0] ?? 'page';
}
