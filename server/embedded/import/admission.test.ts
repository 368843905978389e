import { expect, test } from 'vitest';
import { type Admitted, createAdmission } from './admission.ts';
import { limits } from './limits.ts';
import { RefusedFile } from './reasons.ts';

interface Held {
  account: string;
  admitted: Admitted;
  /** Why the upload lost its place; null while it has one. */
  lost: string | null;
}

/** An admission whose uploads move just fast enough and never end. */
function openAdmission(changed: Partial<typeof limits> = {}) {
  let time = Date.UTC(2026, 10, 25, 10);
  const admission = createAdmission({ ...limits, ...changed }, () => new Date(time));
  const held: Held[] = [];

  function enter(account: string, network = 'trif'): Held {
    const upload: Held = {
      account,
      admitted: admission.enter({ username: account, network }, 0),
      lost: null,
    };
    upload.admitted.givenUp.catch((error: RefusedFile) => {
      upload.lost = error.reason;
    });
    held.push(upload);
    return upload;
  }

  return {
    enter,
    /** Says 'in' if it is let in, and otherwise why not. */
    tryToEnter(account: string, network?: string): string {
      try {
        enter(account, network);
        return 'in';
      } catch (error) {
        if (error instanceof RefusedFile) return error.reason;
        throw error;
      }
    },
    /** Lets time pass, while each upload that is left sends a little more than it must. */
    pass(seconds: number): void {
      time += seconds * 1000;
      for (const { admitted, lost } of held) {
        if (!lost) admitted.countReceived(seconds * (limits.leastPace + 1));
      }
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/**
 * Four accounts of one network take all the places that they may have, and all send fast enough.
 */
function fillByFour({ enter, tryToEnter, pass }: ReturnType<typeof openAdmission>) {
  const uploads: Held[] = [];
  for (const account of ['a', 'b', 'c', 'd']) {
    for (let count = 0; count < limits.uploadsOfAccount; count += 1) {
      try {
        uploads.push(enter(account));
      } catch (error) {
        if (!(error instanceof RefusedFile)) throw error;
      }
    }
    pass(30);
  }
  expect(tryToEnter('a')).not.toBe('in');
  return uploads;
}

test('four accounts of one network keep out nobody of another', () => {
  const admission = openAdmission();
  fillByFour(admission);
  admission.pass(3600);
  for (let count = 0; count < limits.uploads - limits.uploadsOfNetwork; count += 1) {
    expect(admission.tryToEnter(`member-${count}`, 'garance')).toBe('in');
  }
});

test('nor of their own network: who holds the most gives up its newest upload', async () => {
  const admission = openAdmission();
  const uploads = fillByFour(admission);
  admission.pass(3600);
  for (const account of ['e', 'f', 'g', 'h']) expect(admission.tryToEnter(account)).toBe('in');
  await settled();
  // Each of the four keeps its first upload, and gave up the others for accounts that had none.
  const [first, ...lost] = uploads.filter((upload) => upload.account === 'a');
  expect(first?.lost).toBeNull();
  expect(new Set(lost.map((upload) => upload.lost))).toEqual(new Set(['gaveWay']));
  expect(uploads.filter((upload) => !upload.lost).map(({ account }) => account)).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
  // If nobody holds more than the others, nobody is sent away for another.
  expect(admission.tryToEnter('i')).toBe('tooManyUploads');
});

test('if all places are taken, the network that holds the most makes room for one with fewer', async () => {
  const admission = openAdmission();
  const eight = Array.from({ length: 8 }, (_, at) => admission.enter(`trif-${at}`, 'trif'));
  const others = Array.from({ length: 8 }, (_, at) => admission.enter(`garance-${at}`, 'garance'));
  admission.pass(3600);
  expect(admission.tryToEnter('third', 'third')).toBe('in');
  await settled();
  expect([...eight, ...others].filter(({ lost }) => lost)).toHaveLength(1);
  // The network doesn't make room for one more of its own, since that one would hold just as many.
  expect(admission.tryToEnter('trif-8', 'trif')).toBe('tooManyUploads');
});

test('an upload received completely is never given up, and counts for its network', async () => {
  const admission = openAdmission();
  const uploads = fillByFour(admission);
  await settled();
  const whole = uploads.filter(({ lost }) => !lost);
  for (const { admitted } of whole) admitted.received();
  expect(admission.tryToEnter('e')).toBe('tooManyUploads');
  expect(admission.tryToEnter('member', 'garance')).toBe('in');
  await settled();
  expect(whole).toHaveLength(limits.uploadsOfNetwork);
  expect(whole.filter(({ lost }) => lost)).toEqual([]);
});

test('an account alone in its network can use all its places, and loses none to itself', async () => {
  const admission = openAdmission();
  const own = Array.from({ length: limits.uploadsOfAccount }, () => admission.enter('a'));
  admission.pass(3600);
  expect(admission.tryToEnter('a')).toBe('tooManyOfAccount');
  await settled();
  expect(own.filter(({ lost }) => lost)).toEqual([]);
});
