/** What a vehicle runs on, as far as its maintenance is concerned. */
export type Energy = 'petrol' | 'diesel' | 'hybrid' | 'electric' | 'lpg';

const words: readonly (readonly [Energy, RegExp])[] = [
  ['hybrid', /hybr|\bphev\b|\bhev\b|^(eh|ee|gh|he|go\+el|es\+el|e\+e)$/],
  ['electric', /electri|^(el|ev|bev|ve)$/],
  ['lpg', /gpl|\blpg\b|^(eg|gp)$/],
  ['diesel', /diesel|gazole|gasoil|gas oil|^(go|gzl|d)$/],
  ['petrol', /essence|sans plomb|super|flex|ethanol|e85|^(es|ess|e|sp|fe)$/],
];

/**
 * The energy that a garage's file names, by word ("Diesel", "GAZOLE", "Électrique") or by the code
 * of the registration certificate's field P.3 ("GO", "ES", "EL", "EH"); null where it says nothing.
 */
export function readEnergy(raw: string | null): Energy | null {
  if (!raw) return null;
  const text = raw.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return words.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
