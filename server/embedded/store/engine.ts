import { postgresEngine } from './postgres/engine.ts';
import { sqliteEngine } from './sqlite/engine.ts';
import type { Engine, StorePlace } from './store.ts';

/** The engine of the store at a place. */
export const engineAt = (place: StorePlace): Engine =>
  place.kind === 'sqlite' ? sqliteEngine(place.file) : postgresEngine(place.url);
