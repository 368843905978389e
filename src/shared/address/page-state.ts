import { createListeners } from '#src/listeners.ts';
import type { Param } from './params.ts';

export type Params = Readonly<Record<string, Param<unknown>>>;
export type Values<P extends Params> = {
  readonly [Name in keyof P]: P[Name] extends Param<infer Value> ? Value : never;
};

/**
 * A page as the router knows it: one entry of the history. It is the same object as long as the
 * page shows.
 */
export interface Place {
  key: string;
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
}

/** The part of `window` that writes the address. */
export interface AddressBar {
  history: Pick<History, 'state' | 'replaceState'>;
  location: Pick<Location, 'pathname'>;
}

type Texts = Readonly<Record<string, readonly string[]>>;

const noTexts: Texts = {};

/**
 * What a link hands to the page that it opens: the initial values of its typed texts.
 *
 * @public The types of the hooks that return a link name it.
 */
export interface LinkState {
  textsOf: string;
}

/**
 * What pages were asked to show, beyond their paths. It stands in the address, or, if it is
 * personal, in memory, by entry of the history.
 *
 * A change is written to the browser's entry at once, and the router isn't told, because it would
 * treat each change as a navigation. Then the second of two changes wouldn't see the first, and
 * either would cancel a navigation under way. So the router's own `search` is the one with which
 * the entry was opened; what has changed since is here.
 */
export function createPageState(bar: AddressBar) {
  const changed = new WeakMap<Place, string>();
  const texts = new Map<string, Texts>();
  /** Under which name values are handed on: the same values each time, however often a link is drawn. */
  const handed = new Map<string, string>();
  const { subscribe, tell } = createListeners();

  const searchOf = (place: Place): string => changed.get(place) ?? place.search;

  const textsOf = (place: Place): Texts =>
    texts.get(idOf(place)) ?? texts.get(handedOn(place.state) ?? '') ?? noTexts;

  /** During a navigation, the browser may already be at another entry than the page that shows. */
  const isInBar = ({ key, pathname }: Place): boolean =>
    keyOf(bar.history.state) === key && bar.location.pathname === pathname;

  function setSearch(place: Place, search: string): void {
    if (search === searchOf(place)) return;
    changed.set(place, search);
    if (!isInBar(place)) return;
    try {
      bar.history.replaceState(bar.history.state, '', place.pathname + search + place.hash);
    } catch {
      // Safari and Firefox refuse too many changes in a row (a hundred); the next change will write
      // this one too.
    }
  }

  function valuesOf<P extends Params>(place: Place, params: P): Values<P> {
    return read(params, searchOf(place), textsOf(place));
  }

  return {
    subscribe,
    searchOf,
    textsOf,

    /** Changes some of the values as they are at this moment, on exactly that page. */
    change<P extends Params>(
      place: Place,
      params: P,
      change: Partial<Values<P>> | ((before: Values<P>) => Partial<Values<P>>),
    ): void {
      const wanted = typeof change === 'function' ? change(valuesOf(place, params)) : change;
      const written = write(params, wanted);
      setSearch(place, withParams(searchOf(place), written.address));
      if (Object.keys(written.memory).length > 0) {
        texts.set(idOf(place), { ...textsOf(place), ...written.memory });
      }
      tell();
    },

    /** The link to the same page with some values changed. */
    linkTo<P extends Params>(place: Place, params: P, change: Partial<Values<P>>) {
      const { address } = write(params, change);
      const state: LinkState = { textsOf: idOf(place) };
      return { to: { search: withParams(searchOf(place), address) }, state };
    },

    /** What a link to another page hands it beside the address: values that never stand there. */
    handOn<P extends Params>(params: P, values: Partial<Values<P>>): LinkState {
      const { memory } = write(params, values);
      const content = JSON.stringify(memory);
      const id = handed.get(content) ?? `handed ${Math.random().toString(36).slice(2)}`;
      handed.set(content, id);
      texts.set(id, memory);
      return { textsOf: id };
    },

    /** Opens a page; from then on, the texts that the link handed over are the page's own. */
    enter(place: Place): void {
      const inherited = textsOf(place);
      if (inherited !== noTexts) texts.set(idOf(place), inherited);
    },

    /** Forgets every typed text, on all pages. */
    forget(): void {
      texts.clear();
      handed.clear();
      tell();
    },
  };
}

/**
 * Entries that the router didn't make (the first one, and those of links within a page) share one
 * key.
 */
const idOf = ({ key, pathname }: Place): string => `${key} ${pathname}`;

const keyOf = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'string'
    ? state.key
    : 'default';

const handedOn = (state: unknown): string | null =>
  typeof state === 'object' &&
  state !== null &&
  'textsOf' in state &&
  typeof state.textsOf === 'string'
    ? state.textsOf
    : null;

export function read<P extends Params>(params: P, search: string, texts: Texts): Values<P> {
  const address = new URLSearchParams(search);
  const values = Object.entries(params).map(([name, param]) => [
    name,
    param.read((param.keptOut ? texts[name] : address.getAll(name)) ?? []),
  ]);
  return Object.fromEntries(values) as Values<P>;
}

function write<P extends Params>(params: P, values: Partial<Values<P>>) {
  const address: Record<string, readonly string[]> = {};
  const memory: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(values)) {
    const param = params[name];
    if (param && value !== undefined) (param.keptOut ? memory : address)[name] = param.write(value);
  }
  return { address, memory };
}

/** The search with these parameters in it. Other parameters stay as they are, in their places. */
function withParams(before: string, held: Readonly<Record<string, readonly string[]>>): string {
  const search = new URLSearchParams(before);
  for (const [name, [first, ...rest]] of Object.entries(held)) {
    if (first === undefined) search.delete(name);
    else search.set(name, first);
    for (const value of rest) search.append(name, value);
  }
  return withMark(search);
}

const withMark = (search: URLSearchParams): string => (search.size > 0 ? `?${search}` : '');
