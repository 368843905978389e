import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { randomOf } from '#demo/network/random.ts';
import { seedOf, type Temper } from './faulty-server.ts';

/** By name, each made for a seed. */
export const tempers: Record<string, (seed: number) => Temper> = {
  /** Whatever an answer can say or be, and quickly. */
  fuzz: (seed) => ({
    severityOf(service, subject, nth) {
      // A person who tries to sign in for the third time gets in, or nothing behind could be tried.
      if (service === 'token' && (subject === 0 || nth >= 2)) return 'true';
      const random = randomOf(seedOf(seed, subject, service.length, nth, 77));
      const drawn = random.next();
      // Where vision360 fails, the seven others are read in its place.
      if (service === 'vision360' && nth === 0 && drawn < 0.3) return 'failure';
      return drawn < 0.8 ? 'values' : drawn < 0.93 ? 'wire' : 'failure';
    },
  }),
  /** A day of a bad API: what it says is true, now and then it does not come, or not as it should. */
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

/** A file takes the API its time, a quarter of an hour of it: it is never made to wait, but refused. */
function refuseUnread(response: ServerResponse): void {
  response.writeHead(413, { ...json, Connection: 'close' });
  response.end('{"success":false,"data":[],"message":"Trop gros","errors":[]}');
}

const json = { 'Content-Type': 'application/json' };
const MEGABYTE = Buffer.alloc(1 << 20, ' ');

const outrages: readonly Outrage[] = [
  // Says nothing, ever.
  { weight: 10, commit: () => {} },
  // Begins, and says no more.
  { weight: 10, commit: (response) => void response.writeHead(200, json).write('{"success":') },
  // A byte now and then, for as long as somebody listens.
  {
    weight: 6,
    commit(response) {
      response.writeHead(200, json);
      const drip = setInterval(() => response.write(' '), 500);
      response.once('close', () => clearInterval(drip));
    },
  },
  // Small on the line, 200 MB once inflated.
  {
    weight: 1,
    commit(response) {
      response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' });
      response.end(INFLATING);
    },
  },
  // Without an end, as fast as it is taken.
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

/** The opt-out list may be of any length as a file: a flood of it is one. */
const ending = outrages.filter(({ weight }) => weight > 1);

const INFLATING = gzipSync(Buffer.alloc(200 << 20, ' '));
