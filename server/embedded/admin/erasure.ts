import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clientKey } from '#rules/client-number.ts';
import { normalizePlate } from '#rules/plate.ts';
import { garageDay } from '#rules/today.ts';
import type { AdminStore } from '#server/embedded/store/administer/admin-store.ts';
import {
  isToForget,
  openErasure,
  type Touched,
} from '#server/embedded/store/administer/erasure.ts';
import { type Person, peopleOf } from '#server/embedded/store/administer/people.ts';
import {
  type Command,
  CommandError,
  changeStore,
  memberOf,
  networkOf,
  type Place,
  readArgs,
  WrongUse,
  withStore,
} from './command.ts';

export const erasureCommands: readonly Command[] = [
  {
    name: 'erase',
    takes: '(--member CODE --client NUMBER | --plate PLATE) [--network CODE] [--yes]',
    says: 'Erases a person, by the number in a garage’s files or by a plate. Without --yes it says what it would do.',
    run(args, place) {
      const { values } = readArgs(args, {
        network: { type: 'string' },
        member: { type: 'string' },
        client: { type: 'string' },
        plate: { type: 'string' },
        yes: { type: 'boolean', default: false },
      });
      const { plate, member, client, yes } = values;
      const given = [plate, member, client].map((value) => value !== undefined).join();
      if (!['true,false,false', 'false,true,true'].includes(given)) {
        throw new WrongUse('Either --member and --client, or --plate.');
      }
      return (yes ? changeStore : withStore)(place, async (store) => {
        const { asked } = store;
        const directory = await store.directory();
        const network = networkOf(directory, values.network);
        const person =
          plate === undefined
            ? {
                memberId: memberOf(directory, network, member ?? ''),
                clientKey: clientKey(client ?? '') ?? '',
              }
            : onlyPerson(await peopleOf(asked, network, normalizePlate(plate)), place);
        const erasure = await openErasure(asked, garageDay(place.now(), place.timeZone));
        const touched = await erasure.attempt(yes, async () => {
          if (person) await erasure.choose(person);
          else await erasure.chooseCar(network, normalizePlate(plate ?? ''));
          const isNumbered = await erasure.knowsNumber();
          const numbers = await erasure.writtenNumbers();
          const done = await erasure.touch(true);
          const isKnown = done.some(({ table, rows }) => rows > 0 && table !== 'client');
          if (!isKnown && !isNumbered) {
            throw new CommandError(
              `Nobody is known with this ${plate === undefined ? 'number' : 'plate'}.`,
            );
          }
          if (numbers.length > 1) {
            place.say(`The files write this client’s number as ${numbers.join(' and ')}.`);
          }
          return done;
        });
        sayTouched(place, touched, yes);
        if (yes) await forget(store, place);
      });
    },
  },
  {
    name: 'retention',
    takes: '[--yes]',
    says: 'Removes whose last visit or invoice is three years old. Without --yes it says what it would do.',
    run(args, place) {
      const { values } = readArgs(args, { yes: { type: 'boolean', default: false } });
      return (values.yes ? changeStore : withStore)(place, async (store) => {
        const erasure = await openErasure(store.asked, garageDay(place.now(), place.timeZone));
        const { touched, undated } = await erasure.attempt(values.yes, async () => {
          const chosen = await erasure.chooseForgotten();
          const done = await erasure.touch(false);
          return { ...chosen, touched: [...done, ...(await erasure.touchOutlived())] };
        });
        sayTouched(place, touched, values.yes);
        if (undated > 0) {
          place.say(
            `Left alone, with neither a dated visit nor a dated invoice: ${undated} clients.`,
          );
        }
        if (values.yes) await forget(store, place);
      });
    },
  },
];

/**
 * Somebody's cars have had other owners, so nobody is erased because of a plate alone. Null if only
 * invoices that name nobody know it.
 */
function onlyPerson([person, ...others]: Person[], place: Place): Person | null {
  if (!person || others.length === 0) return person ?? null;
  for (const { posCode, clientDmsId, name } of [person, ...others]) {
    place.say(`--member ${posCode} --client ${clientDmsId}${name === null ? '' : ` (${name})`}`);
  }
  throw new CommandError(
    `${others.length + 1} clients are known with this plate. Erase each that is this person.`,
  );
}

function sayTouched({ say }: Place, touched: readonly Touched[], isDone: boolean): void {
  say(isDone ? 'Done:' : 'Nothing has been changed. With --yes:');
  for (const { table, rows, what } of touched) {
    if (rows > 0) say(`  ${table}: ${what}: ${rows}`);
  }
  if (touched.every(({ rows }) => rows === 0)) say('  nothing to do');
}

/** Leaves nothing of what was deleted, now or by a command before that could not do so. */
async function forget(store: AdminStore, place: Place): Promise<void> {
  if (!(await isToForget(store.asked))) return;
  let kept: string | null;
  try {
    kept = await store.forgetDeleted();
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error)) throw error;
    throw new CommandError(
      `The file could not be written anew (${error.message}), so it may still hold what was deleted. Make room, and run this again.`,
    );
  }
  sayLeft(place, kept);
}

/**
 * Which files may hold what was erased from the store.
 *
 * @param kept where the store itself still holds it, in words
 */
function sayLeft({ dataDir, say }: Place, kept: string | null): void {
  if (kept !== null) say(kept);
  const left = [
    ...readdirSync(dataDir).filter((name) => /^network\.db\./.test(name)),
    ...uploadsIn(dataDir),
  ];
  if (left.length > 0) say(`These files may still hold it: ${left.join(', ')}`);
  say('So do backups, and the garages’ own files: what is sent again comes back.');
}

function uploadsIn(dataDir: string): string[] {
  try {
    return readdirSync(join(dataDir, 'uploads')).map((name) => `uploads/${name}`);
  } catch {
    return [];
  }
}
