import * as v from 'valibot';
import type { Garage } from '#src/domain/message/compose.ts';

const KEY = 'vision360.garage';

const KeptGarage = v.object({ name: v.string(), phone: v.string(), address: v.string() });

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
 * nothing about anybody else. The browser keeps it, as it keeps the language, so that it is typed
 * once.
 */
export function keptGarages(storage: Storage | null) {
  return {
    of: (garage: Of): Garage | null => {
      try {
        const kept = v.safeParse(KeptGarage, JSON.parse(storage?.getItem(keyOf(garage)) ?? 'null'));
        return kept.success ? kept.output : null;
      } catch {
        return null;
      }
    },
    keep: (garage: Of, typed: Garage): void => {
      try {
        storage?.setItem(keyOf(garage), JSON.stringify(typed));
      } catch {
        // No room, or private browsing: it lasts as long as the page does.
      }
    },
  };
}

/** Null if the browser refuses it. */
export function browserStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
