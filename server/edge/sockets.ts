import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Reason } from '#server/envelope.ts';
import type { ReadClient } from './client.ts';
import type { EdgeLimits } from './limits.ts';
import { type Asked, firstToMakeRoom } from './making-room.ts';
import { hangUp } from './refusals.ts';
import { isOfPage } from './request-rule.ts';

export interface Sockets {
  /**
   * Whether this request is one too many, in all or on its connection. If another request is
   * waiting for its own client, that one goes instead. Requests for the page need no room.
   */
  isTooMany(incoming: IncomingMessage): boolean;
  /** Ends a connection on which something unreadable came. */
  fail(socket: Duplex, status: number, reason: Reason): void;
  /** Closes idle connections now, and the others with their last answer. */
  finish(): void;
}

/**
 * Fails a body that can no longer come, so that nothing waits for it. Node does so itself only if
 * the request is not answered yet; this is the error that it raises then.
 */
function endBody(incoming: IncomingMessage | undefined): void {
  if (!incoming || incoming.complete) return;
  incoming.destroy(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }));
}

/**
 * Knows each connection and what is being answered on it. A connection without a request is closed
 * after the time limit for a head, whatever drips in: node's own `headersTimeout` overlooks line
 * ends that come one by one after an answer.
 */
export function watchSockets(server: Server, limits: EdgeLimits, readClient: ReadClient): Sockets {
  const answering = new Map<Duplex, Set<ServerResponse>>();
  /** Connections without a request; the one that has waited longest comes first. */
  const waiting = new Map<Socket, NodeJS.Timeout>();
  const failed = new WeakSet<Duplex>();
  /** The last request of each connection, the only one whose body may still be coming. */
  const latest = new WeakMap<Duplex, IncomingMessage>();
  const asked = new Map<IncomingMessage, Asked>();
  let finishing = false;

  function wait(socket: Socket): void {
    const { bytesRead } = socket;
    const giveUp = () => {
      if (socket.bytesRead === bytesRead) socket.destroySoon();
      else hangUp(socket, 408, 'tooSlow');
    };
    waiting.set(socket, setTimeout(giveUp, limits.head));
  }

  function stopWaiting(socket: Socket): void {
    clearTimeout(waiting.get(socket));
    waiting.delete(socket);
  }

  server.on('connection', (socket) => {
    answering.set(socket, new Set());
    socket.once('close', () => {
      stopWaiting(socket);
      answering.delete(socket);
      endBody(latest.get(socket));
    });
    wait(socket);
    if (answering.size <= limits.sockets) return;
    const [oldest] = waiting.keys();
    if (oldest === socket && makeRoom(asked.values())) return;
    oldest?.destroy();
  });
  server.prependListener('request', (incoming, response) => {
    const { socket } = incoming;
    const responses = answering.get(socket);
    stopWaiting(socket);
    latest.set(socket, incoming);
    responses?.add(response);
    const moved = socket.bytesRead + socket.bytesWritten;
    const { address } = readClient(incoming);
    asked.set(incoming, { incoming, address, moved, since: performance.now() });
    response.once('close', () => {
      asked.delete(incoming);
      responses?.delete(response);
      if (responses?.size !== 0 || socket.destroyed) return;
      if (finishing || failed.has(socket)) socket.destroySoon();
      else wait(socket);
    });
  });

  /** @returns whether one of them was closed */
  function makeRoom(among: Iterable<Asked>): boolean {
    const first = firstToMakeRoom(among);
    if (!first) return false;
    const { socket } = first.incoming;
    for (const response of answering.get(socket) ?? []) asked.delete(response.req);
    if (first.incoming.complete) socket.destroy();
    else fail(socket, 408, 'tooSlow');
    return true;
  }

  function fail(socket: Duplex, status: number, reason: Reason): void {
    const responses = [...(answering.get(socket) ?? [])];
    const last = responses.at(-1);
    failed.add(socket);
    // A request that was read whole is still answered, and that answer is the last.
    if (last?.req.complete) return;
    // Either there was no request, or its body broke off. In the middle of an answer nothing can be
    // said.
    const canSay = responses.length <= 1 && !last?.headersSent;
    if (canSay) hangUp(socket, status, reason);
    else socket.destroy();
  }

  return {
    isTooMany(incoming) {
      if ((answering.get(incoming.socket)?.size ?? 0) > limits.pipelined) return true;
      if (isOfPage(incoming) || asked.size <= limits.requests) return false;
      const places = [...asked.values()].filter((one) => !isOfPage(one.incoming));
      if (places.length <= limits.requests) return false;
      return !makeRoom(places.filter((one) => one.incoming !== incoming));
    },
    fail,
    finish() {
      finishing = true;
      for (const socket of [...waiting.keys()]) socket.destroySoon();
      for (const responses of answering.values()) {
        for (const response of responses) response.shouldKeepAlive = false;
      }
    },
  };
}
