import type { Socket } from 'node:net';
import { buildConnector } from 'undici';
import { CONNECT } from '#link/limits.ts';
import { BrokenAnswer } from './broken-answer.ts';

/** Long enough for the version, but no longer than the shortest status line. */
const START_LENGTH = 'HTTP/1.1'.length;

/**
 * Makes the connections to the API, one per answer. They check the HTTP version, because undici's
 * parser doesn't tell it.
 */
export function createConnector(): buildConnector.connector {
  const connect = buildConnector({ allowH2: false, autoSelectFamily: true, timeout: CONNECT });
  return (options, callback) =>
    connect(options, (...result) => {
      const [, socket] = result;
      if (socket) refuseOtherVersions(socket);
      callback(...result);
    });
}

/** Checks the first bytes before undici reads them. Blank lines may come before a status line. */
function refuseOtherVersions(socket: Socket): void {
  let start = '';
  socket.on('readable', function look() {
    const piece: Buffer | null = socket.read();
    if (piece === null) return;
    start = (start + piece.toString('latin1')).replace(/^[\r\n]+/, '').slice(0, START_LENGTH);
    if (start.length < START_LENGTH) return socket.unshift(piece);
    socket.off('readable', look);
    if (/^HTTP\/1\.[01]$/.test(start)) return socket.unshift(piece);
    socket.destroy(new BrokenAnswer('malformed'));
  });
}
