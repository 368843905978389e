import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Reason } from '#server/refusal.ts';
import type { EdgeLimits } from './limits.ts';
import { hangUp } from './refusals.ts';

export interface Sockets {
  /** Whether more is being answered than there is room for, in all or on that connection. */
  isFull(socket: Socket): boolean;
  /** Ends a connection on which something came that cannot be read. */
  fail(socket: Duplex, status: number, reason: Reason): void;
  /** Closes those that wait for a request now, the others with their last answer. */
  finish(): void;
}

/**
 * Knows each connection and what is being answered on it. One that has no request is closed after
 * the limit of a head, whatever drips: node's own `headersTimeout` does not see line ends that come
 * one by one after an answer.
 */
export function watchSockets(server: Server, limits: EdgeLimits): Sockets {
  const answering = new Map<Duplex, Set<ServerResponse>>();
  /** Without a request, the one that has waited longest first. */
  const waiting = new Map<Socket, NodeJS.Timeout>();
  const failed = new WeakSet<Duplex>();
  let requests = 0;
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
    });
    wait(socket);
    const [oldest] = waiting.keys();
    if (answering.size > limits.sockets) oldest?.destroy();
  });
  server.prependListener('request', ({ socket }, response) => {
    const responses = answering.get(socket);
    stopWaiting(socket);
    responses?.add(response);
    requests += 1;
    response.once('close', () => {
      requests -= 1;
      responses?.delete(response);
      if (responses?.size !== 0 || socket.destroyed) return;
      if (finishing || failed.has(socket)) socket.destroySoon();
      else wait(socket);
    });
  });

  return {
    isFull: (socket) =>
      requests > limits.requests || (answering.get(socket)?.size ?? 0) > limits.pipelined,
    fail(socket, status, reason) {
      const responses = [...(answering.get(socket) ?? [])];
      const last = responses.at(-1);
      failed.add(socket);
      // What was read whole is still answered; its answer is the last.
      if (last?.req.complete) return;
      // Either no request, or one of which the body broke. In the middle of an answer there is
      // nothing to be said.
      const canSay = responses.length <= 1 && !last?.headersSent;
      if (canSay) hangUp(socket, status, reason);
      else socket.destroy();
    },
    finish() {
      finishing = true;
      for (const socket of [...waiting.keys()]) socket.destroySoon();
      for (const responses of answering.values()) {
        for (const response of responses) response.shouldKeepAlive = false;
      }
    },
  };
}
