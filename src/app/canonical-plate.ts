import { replace } from 'react-router';
import { normalizePlate } from '#rules/plate.ts';
import { paths } from '#src/paths.ts';
import { hashOf } from './guard.ts';

/**
 * Redirects to the same page with the plate in its one normal form, which the API uses too, so that
 * a vehicle is asked for and stored only once. If nothing in the plate can be searched, redirects
 * to the search. Null if the plate is already in that form.
 */
export function toCanonicalPlate(request: Request, plate: string): Response | null {
  const normalized = normalizePlate(plate);
  if (normalized === plate) return null;
  if (normalized === '') return replace(paths.home());
  const { pathname, search } = new URL(request.url);
  const [before, network, vehicles, , ...panel] = pathname.split('/');
  const path = [before, network, vehicles, encodeURIComponent(normalized), ...panel].join('/');
  return replace(path + search + hashOf(pathname));
}
