import { readPlate } from '#rules/plate.ts';
import { plateMeant } from './may-be-plate.ts';
import { plainly } from './plainly.ts';

/** "La 308 SW" is LA-308-SW too, and "CT 200 h" or "i20 N" a moped's plate. */
const READS_LIKE_A_MODEL = /^(la|le|ma|sa|an|my)\s+\d|^[a-z]{1,2}[ -]?\d{2,3}[ -]?[dehn]$/i;

/**
 * Whether the campaigns may help although there is a plate in the text: it has more than a plate in
 * it, or reads like the name of a model too.
 */
export function mayBeElse(typed: string): boolean {
  const plate = plateMeant(typed);
  if (plate === null) return true;
  return plate !== readPlate(typed).normalized || READS_LIKE_A_MODEL.test(plainly(typed).trim());
}
