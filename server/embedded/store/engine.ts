import { sqliteEngine } from './sqlite/engine.ts';
import type { Engine, StorePlace } from './store.ts';

/** The engine of the store at a place. */
export const engineAt = ({ file }: StorePlace): Engine => sqliteEngine(file);
