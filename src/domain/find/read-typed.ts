import { readTypedPlate, type TypedPlate } from '#rules/typed-plate.ts';
import { plateMeant } from './may-be-plate.ts';

export interface Typed {
  /** How it is read as a plate. */
  plate: TypedPlate;
  /** Something was typed, and it is clearly no plate. */
  isOther: boolean;
}

/** What is typed into a plate's field, read with every key. */
export function readTyped(typed: string): Typed {
  const meant = plateMeant(typed);
  return {
    plate: readTypedPlate(meant ?? typed),
    isOther: typed.trim() !== '' && meant === null,
  };
}
