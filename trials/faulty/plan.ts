import { type Random, randomOf } from '#demo/network/random.ts';
import { type Answer, failures, lies } from './heads.ts';
import { type Asker, type Json, markFor, markOf } from './marks.ts';
import { textFaults } from './texts.ts';
import { changeValue } from './values.ts';

/** How an answer's bytes are sent, in milliseconds and bytes. */
export interface Delivery {
  /** The time before the head. */
  wait: number;
  /** The time between pieces of `piece` bytes. */
  pause: number;
  piece: number;
  /** The connection is cut after this many bytes. */
  cutAfter?: number;
}

const AT_ONCE: Delivery = { wait: 0, pause: 0, piece: Number.POSITIVE_INFINITY };

export interface Prepared {
  answer: Answer;
  delivery: Delivery;
  /** What was done to the real answer, in order. */
  steps: string[];
}

/**
 * What to do to an answer, in numbered steps. Leaving steps out lets us find the smallest set that
 * still fails.
 */
export interface Recipe {
  seed: number;
  asker: Asker;
  plate: string;
  /** The numbers of steps to leave out. */
  skip: ReadonlySet<number>;
}

/**
 * `values` changes what an answer says, `wire` changes how it arrives, and `true` leaves it alone.
 */
export type Severity = 'true' | 'values' | 'wire' | 'failure';

/**
 * Turns a real answer into a faulty one. The same recipe always gives the same bytes. Leaving a
 * step out doesn't change the others, because each has random numbers of its own.
 */
export function prepare(
  real: Json,
  severity: Severity,
  { seed, asker, plate, skip }: Recipe,
): Prepared {
  const steps: string[] = [];
  const random = randomOf(seed);
  let number = 0;
  const step = (name: string, apply: () => void) => {
    number += 1;
    if (skip.has(number)) return;
    steps.push(`${number}. ${name}`);
    apply();
  };
  const own = () => randomOf(random.int(0, 2 ** 31));

  let value = markFor(real, asker, plate);
  let marks = 10_000;
  const newText = (text: string): string => {
    marks += 1;
    return `${text} ${markOf(asker, marks)}`;
  };
  const changes = severity === 'values' ? random.int(1, 8) : 0;
  for (let change = 0; change < changes; change += 1) {
    const changed = changeValue(value, own(), newText);
    step(changed.name, () => {
      value = changed.value;
    });
  }

  let answer: Answer = {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: Buffer.from(JSON.stringify(value)),
  };
  const fault = faultOf(severity, random);
  if (fault) {
    const chance = own();
    step(fault.name, () => {
      answer = fault.apply(answer, chance);
    });
  }
  let delivery = AT_ONCE;
  if (severity !== 'true' && random.chance(0.2)) {
    const chosen = deliveryOf(own(), answer.body.length);
    step(JSON.stringify(chosen), () => {
      delivery = chosen;
    });
  }
  return { answer, delivery, steps };
}

interface Fault {
  name: string;
  apply: (answer: Answer, random: Random) => Answer;
}

function faultOf(severity: Severity, random: Random): Fault | null {
  if (severity === 'failure') {
    const [name, apply] = random.pick(Object.entries(failures));
    return { name, apply };
  }
  if (severity !== 'wire') return null;
  if (random.chance(0.5)) {
    const [name, apply] = random.pick(Object.entries(lies));
    return { name, apply };
  }
  const [name, write] = random.pick(Object.entries(textFaults));
  return {
    name,
    apply: (answer, chance) => ({ ...answer, body: write(answer.body.toString(), chance) }),
  };
}

const deliveryOf = (random: Random, length: number): Delivery =>
  random.pick<Delivery>([
    { ...AT_ONCE, wait: random.int(1, 150) },
    { wait: 0, pause: 5, piece: Math.ceil(length / 10) },
    { wait: 0, pause: random.int(1, 150), piece: Math.ceil(length / 2) },
    { wait: 0, pause: 1, piece: Math.ceil(length / 5), cutAfter: random.int(0, length) },
  ]);
