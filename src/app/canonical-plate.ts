import { replace } from 'react-router';
import { normalizePlate } from '#rules/plate.ts';
import { paths } from '#src/paths.ts';
import { hashOf } from './guard.ts';

/**
 * To the same page of the vehicle under the one way of writing its plate, the API's, so that it is
 * asked for and kept once; to the search where nothing of it can be searched. Null where it is
 * written so.
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
