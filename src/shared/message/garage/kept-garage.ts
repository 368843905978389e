import * as v from 'valibot';
import type { Garage } from '#src/domain/message/compose.ts';

const KEY = 'vision360.garage';

const text = v.exactOptional(v.string());
const KeptGarage = v.object({ name: text, phone: text, address: text });

/** Without what wasn't typed. */
export type TypedGarage = Readonly<Partial<Garage>>;

/** In characters: longer than what stands on any shop's front. */
export const LONGEST_GARAGE_TEXT = 120;

interface Of {
  network: string;
  /** The point of sale's code; null if it is unknown. */
  code: string | null;
}

const keyOf = ({ network, code }: Of): string =>
  [KEY, network, code ?? ''].map(encodeURIComponent).join('/');

/**
 * What a garage has typed of itself, because the API knows its name at most: on its shop's front, and
 * nothing about anybody else. The browser keeps it for all its tabs, as it keeps the language, so that
 * it is typed once.
 */
export function keptGarages(storage: Storage | null) {
  /** What the browser had no room for, or refused: it lasts as long as the page does. */
  const unkept = new Map<string, TypedGarage>();

  const of = (garage: Of): TypedGarage => {
    const key = keyOf(garage);
    try {
      const kept = v.safeParse(KeptGarage, JSON.parse(storage?.getItem(key) ?? '{}'));
      return { ...(kept.success && kept.output), ...unkept.get(key) };
    } catch {
      return unkept.get(key) ?? {};
    }
  };

  /** Writes nothing else, because another tab may have changed the rest meanwhile. */
  function change(garage: Of, part: TypedGarage): void {
    const key = keyOf(garage);
    const changed = { ...of(garage), ...part };
    unkept.set(key, changed);
    if (!storage) return;
    try {
      storage.setItem(key, JSON.stringify(changed));
      unkept.delete(key);
    } catch {
      // It stays among what isn't kept.
    }
  }

  return { of, change };
}

/** Null if the browser refuses it. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
