import { arrayBuffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Tinypool } from 'tinypool';
import { engineAt } from '#server/embedded/store/engine.ts';
import type { Store, StorePlace } from '#server/embedded/store/store.ts';
import { type LookUp, lookUp } from './look-up.ts';

let store: Promise<Store> | null = null;

/**
 * look-ups.ts runs this on a thread of its own. It returns the answer's JSON, compressed by gzip,
 * as bytes that are handed over without copying; null if the vehicle is unknown.
 */
export default async function run({ place, order }: { place: StorePlace; order: LookUp }) {
  store ??= engineAt(place).open();
  const pieces = await lookUp(await store, order);
  return pieces && Tinypool.move(await compressed(pieces));
}

const compression = {
  // Twice as fast as gzip's usual level, and a third larger.
  level: 3,
  // So that zlib's thread always has something to do while this one writes on.
  highWaterMark: 1024 * 1024,
};

const compressed = (pieces: Iterable<string>): Promise<ArrayBuffer> =>
  pipeline(pieces, createGzip(compression), (gzip) => arrayBuffer(gzip));
