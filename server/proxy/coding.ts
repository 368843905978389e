import type { Transform } from 'node:stream';
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from 'node:zlib';

/** Creates the stream that decompresses one body. */
export type Coding = () => Transform;

const codings: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
  ['zstd', createZstdDecompress],
]);

/**
 * How a body is compressed; null if it isn't, undefined if we don't know that coding. We don't know
 * two codings on top of each other either.
 */
export function codingOf(contentEncoding: string | null): Coding | null | undefined {
  const name = contentEncoding?.trim().toLowerCase() ?? '';
  return name === '' || name === 'identity' ? null : codings.get(name);
}

/** Whether the client can read that coding. A client that names none is expected to read any. */
export function accepts(acceptEncoding: string | null, contentEncoding: string | null): boolean {
  if (acceptEncoding === null || contentEncoding === null) return true;
  const wanted = acceptEncoding.toLowerCase().split(',');
  const names = wanted.flatMap((part) => {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    return parameters.some((text) => /^q=0(\.0*)?$/.test(text)) ? [] : [name];
  });
  const name = contentEncoding.trim().toLowerCase();
  return names.includes('*') || names.includes(name) || name === 'identity';
}
