import { parseArgs } from 'node:util';
import { readDonors } from './faulty/donors.ts';
import { createFaultyServer } from './faulty/faulty-server.ts';
import { tempers } from './faulty/tempers.ts';

/**
 * A faulty API as a separate process, to run the product against: it prints the address for
 * `MMP_API_URL`. By hand: `node trials/faulty-api.ts --folder /tmp/faulty`, with any client id and
 * secret, any user and any password. A plate that ends in a number is a vehicle: `FZ1`, `FZ2`…
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
// This API is meant to hang and drip, so node must not interfere.
server.requestTimeout = 0;
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  if (address instanceof Object) console.log(`Faulty API: http://127.0.0.1:${address.port}`);
});
