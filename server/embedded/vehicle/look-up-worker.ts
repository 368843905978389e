import { markMovable, Tinypool } from 'tinypool';
import { openStore, type Store } from '#server/embedded/store/store.ts';
import { type LookUp, lookUp } from './look-up.ts';

let store: Store | null = null;
const encoder = new TextEncoder();

/**
 * look-ups.ts runs this on a thread of its own. It returns the answer's JSON as bytes, handed over
 * without copying; null if the vehicle is unknown.
 */
export default function run({ storeFile, order }: { storeFile: string; order: LookUp }) {
  store ??= openStore(storeFile);
  const pieces = lookUp(store, order);
  return pieces && handOver([...pieces.map(bytesOf)]);
}

const bytesOf = (text: string): ArrayBuffer => encoder.encode(text).buffer;

function handOver(buffers: ArrayBuffer[]): object {
  const answer = { [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: buffers };
  markMovable(answer);
  return answer;
}
