import { markMovable, Tinypool } from 'tinypool';
import { openStore, type Store } from '#server/embedded/store/store.ts';
import { type LookUp, lookUp } from './look-up.ts';

let store: Store | null = null;
const encoder = new TextEncoder();

/**
 * Run by look-ups.ts on a thread of its own: an answer's JSON as bytes, which are handed over
 * uncopied; null where the vehicle is not known.
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
