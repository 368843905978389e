import { parseArgs } from 'node:util';
import { readDonors } from './faulty/donors.ts';
import { createFaultyServer } from './faulty/faulty-server.ts';
import { tempers } from './faulty/tempers.ts';

/**
 * A faulty API as a process of its own, to point the product at: `MMP_API_URL` is the address that
 * it prints. By hand: `node trials/faulty-api.ts --folder /tmp/faulty`, any client's id and secret,
 * any user, any password; a plate that ends in a number is a vehicle, `FZ1`, `FZ2`…
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'data/faulty' },
    port: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    temper: { type: 'string', default: 'fuzz' },
  },
});

const seed = Number(values.seed);
const temper = tempers[values.temper];
if (!temper) throw new Error(`--temper: ${Object.keys(tempers).join(' or ')}`);
const server = createFaultyServer(await readDonors(values.folder), seed, temper(seed));
// Faults are its trade: it hangs and drips by its own clock.
server.requestTimeout = 0;
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  if (address instanceof Object) console.log(`Faulty API: http://127.0.0.1:${address.port}`);
});
