import { type Plate, readPlate } from './plate.ts';
import { repairPlate } from './plate-repair.ts';

export interface TypedPlate extends Plate {
  /**
   * The plate that was obviously meant, formatted as on a car, if a letter and a digit were mixed
   * up.
   */
  suggestion?: string;
}

/** Reads a plate that somebody may have mistyped. */
export function readTypedPlate(input: string): TypedPlate {
  const plate = readPlate(input);
  const suggestion = plate.kind === 'other' ? repairPlate(plate.normalized) : undefined;
  return { ...plate, ...(suggestion !== undefined && { suggestion }) };
}
