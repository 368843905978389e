import { expect, it } from 'vitest';
import { readEnergy } from './energy.ts';

it.each([
  ['Diesel', 'diesel'],
  ['GAZOLE', 'diesel'],
  ['GO', 'diesel'],
  ['go', 'diesel'],
  ['Essence', 'petrol'],
  ['ES', 'petrol'],
  ['SANS PLOMB 95', 'petrol'],
  ['Électrique', 'electric'],
  ['EL', 'electric'],
  ['Hybride essence-électricité', 'hybrid'],
  ['HYBRIDE RECHARGEABLE', 'hybrid'],
  ['EH', 'hybrid'],
  ['GPL', 'lpg'],
  ['EG', 'lpg'],
  ['', null],
  [null, null],
  ['?', null],
])('%s is %s', (word, energy) => {
  expect(readEnergy(word)).toBe(energy);
});
