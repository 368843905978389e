import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './heads.ts';
import type { Delivery } from './plan.ts';

/** Sends an answer as slowly and as far as it is told. Stops early if the caller has gone. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  delivery: Delivery,
): Promise<void> {
  const { socket } = response;
  if (!socket) return;
  if (delivery.wait > 0) await pause(delivery.wait);
  if (answer.raw) {
    await writeSlowly(socket, answer.raw, delivery);
    socket.end();
    return;
  }
  const headers = { 'Content-Length': String(answer.body.length), ...answer.headers };
  response.writeHead(answer.status, headers);
  // Node writes no body after a 204 or a 304; if we try, it throws.
  if (answer.body.length > 0) await writeSlowly(response, answer.body, delivery);
  if (delivery.cutAfter === undefined) response.end();
  else socket.destroy();
  // The head announced more than there is, and nobody else would end the connection.
  if (Number(headers['Content-Length']) > answer.body.length) socket.end();
}

interface Sink {
  readonly destroyed: boolean;
  readonly writableNeedDrain: boolean;
  write(bytes: Uint8Array): boolean;
}

async function writeSlowly(sink: Sink, bytes: Buffer, delivery: Delivery): Promise<void> {
  const end = Math.min(bytes.length, delivery.cutAfter ?? bytes.length);
  for (let at = 0; at < end && !sink.destroyed; at += delivery.piece) {
    if (at > 0 && delivery.pause > 0) await pause(delivery.pause);
    sink.write(bytes.subarray(at, Math.min(end, at + delivery.piece)));
  }
}
