import type { Section } from './vehicle.ts';

/** What the section holds; null if it failed. */
export const dataOf = <T>(section: Section<T>): T | null =>
  section.status === 'ready' ? section.data : null;

/** Whether it was read and is empty: no record in it, and none that couldn't be read. */
export const holdsNothing = (section: Section<readonly unknown[]>): boolean =>
  section.status === 'ready' && section.data.length === 0 && section.unreadable === 0;

/** The same section with its data turned into what a screen needs; a failure stays a failure. */
export const mapSection = <T, U>(section: Section<T>, change: (data: T) => U): Section<U> =>
  section.status === 'ready' ? { ...section, data: change(section.data) } : section;
