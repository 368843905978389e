import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { randomOf } from '#demo/network/random.ts';
import { seedOf, type Temper } from './faulty-server.ts';

/** By name; each is made from a seed. */
export const tempers: Record<string, (seed: number) => Temper> = {
  /** Anything that an answer can say or be, but quickly. */
  fuzz: (seed) => ({
    severityOf(service, subject, nth) {
      // The third attempt to sign in always succeeds, or nothing behind the sign-in would be
      // tested.
      if (service === 'token' && (subject === 0 || nth >= 2)) return 'true';
      const random = randomOf(seedOf(seed, subject, service.length, nth, 77));
      const drawn = random.next();
      // If vision360 fails, the page reads the seven other services instead.
      if (service === 'vision360' && nth === 0 && drawn < 0.3) return 'failure';
      return drawn < 0.8 ? 'values' : drawn < 0.93 ? 'wire' : 'failure';
    },
  }),
  /**
   * A bad day of an API: what it says is true, but now and then it doesn't come, or not as it
   * should.
   */
  soak: (seed) => {
    const random = randomOf(seed);
    return {
      severityOf(service) {
        if (service === 'token') return 'true';
        const drawn = random.next();
        return drawn < 0.85 ? 'true' : drawn < 0.93 ? 'wire' : 'failure';
      },
      takes(service, response) {
        if (service === 'token' || !random.chance(0.012)) return false;
        if (service === 'importFile') refuseUnread(response);
        else random.weighted(service === 'blacklist' ? ending : outrages).commit(response);
        return true;
      },
    };
  },
};

interface Outrage {
  weight: number;
  commit(response: ServerResponse): void;
}

/**
 * The page gives a file a quarter of an hour, so the trial never makes a file wait: it is refused.
 */
function refuseUnread(response: ServerResponse): void {
  response.writeHead(413, { ...json, Connection: 'close' });
  response.end('{"success":false,"data":[],"message":"Trop gros","errors":[]}');
}

const json = { 'Content-Type': 'application/json' };
const MEGABYTE = Buffer.alloc(1 << 20, ' ');

const outrages: readonly Outrage[] = [
  // Never says anything.
  { weight: 10, commit: () => {} },
  // Begins, and then says no more.
  { weight: 10, commit: (response) => void response.writeHead(200, json).write('{"success":') },
  // Sends a byte now and then, for as long as somebody listens.
  {
    weight: 6,
    commit(response) {
      response.writeHead(200, json);
      const drip = setInterval(() => response.write(' '), 500);
      response.once('close', () => clearInterval(drip));
    },
  },
  // Small on the line, but 200 MB once inflated.
  {
    weight: 1,
    commit(response) {
      response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' });
      response.end(INFLATING);
    },
  },
  // Never ends, and sends as fast as the other side takes it.
  {
    weight: 1,
    commit(response) {
      response.writeHead(200, json);
      const flood = () => {
        while (!response.destroyed && response.write(MEGABYTE));
      };
      response.on('drain', flood);
      flood();
    },
  },
  // Hangs up.
  { weight: 10, commit: (response) => void response.socket?.resetAndDestroy() },
];

/** The opt-out list may have any length as a file, so a flood there is just a long file. */
const ending = outrages.filter(({ weight }) => weight > 1);

const INFLATING = gzipSync(Buffer.alloc(200 << 20, ' '));
