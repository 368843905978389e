import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

// For tests: what somebody asks of a server behind nginx, and how it ends.

const SERVICES = '/api/v1/trif/service-external-client';
export const LOOK_UP = `${SERVICES}/vehicule/vision360`;
const IMPORT = `${SERVICES}/import-fichier/clients-factures`;
const CSV = `${SERVICES}/adherents/relance-clients/blacklist?output=csv`;
export const NAME = 'vision.example.com';
export const authorised = { Host: NAME, Authorization: 'Bearer token' };

export const MB = 1 << 20;
export const LARGE = 200 * MB;
const megabyte = (index: number) => Buffer.alloc(MB, index);

export async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += chunk;
  return text;
}

export function* parts(from: number, to: number): Generator<Buffer> {
  for (let index = from; index < to; index += 1) yield megabyte(index);
}

export function hashOf(pieces: Iterable<Buffer>): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/**
 * Sends a file, as fast as the other side takes it.
 *
 * @returns the answer's status, or how the connection broke
 */
export async function send(
  origin: string,
  length: number,
  pieces: Iterable<Buffer>,
  then: () => Promise<void> = async () => {},
): Promise<number | string> {
  const outgoing = request(origin + IMPORT, {
    method: 'POST',
    headers: { ...authorised, 'Content-Length': length },
    agent: false,
  });
  const told = new Promise<number | string>((resolve) => {
    outgoing.on('response', (incoming) => resolve(incoming.resume().statusCode ?? 0));
    outgoing.on('error', (error) => resolve(error.message));
  });
  for (const piece of pieces) {
    if (!outgoing.write(piece)) await Promise.race([once(outgoing, 'drain'), told]);
  }
  await then();
  if (outgoing.writable) outgoing.end();
  return told;
}

/** Reads the list, and tells whether its end came. */
export async function list(origin: string, onceBegun: () => Promise<void> = async () => {}) {
  const outgoing = request(origin + CSV, { headers: authorised, agent: false }).end();
  const [incoming]: IncomingMessage[] = await once(outgoing, 'response');
  let bytes = 0;
  try {
    for await (const chunk of incoming ?? []) {
      if (bytes === 0) await onceBegun();
      bytes += chunk.length;
    }
    return { whole: true, bytes };
  } catch {
    return { whole: false, bytes };
  }
}
