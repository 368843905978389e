import { describe, expect, it } from 'vitest';
import { energyOf, powertrainOf } from './energy.ts';

describe('energyOf', () => {
  it.each([
    ['Diesel', 'diesel'],
    ['GAZOLE', 'diesel'],
    ['Gasoil', 'diesel'],
    ['GO', 'diesel'],
    ['Essence', 'petrol'],
    ['ES', 'petrol'],
    ['SP95', 'petrol'],
    ['Sans plomb', 'petrol'],
    ['Électrique', 'electric'],
    ['EL', 'electric'],
    ['Electricité', 'electric'],
    ['Hybride', 'hybrid'],
    ['EH', 'hybrid'],
    ['Essence/Electrique', 'hybrid'],
    ['Essence-électricité (hybride non rechargeable)', 'hybrid'],
    ['Essence-électricité (hybride rechargeable)', 'plug-in-hybrid'],
    ['EE', 'plug-in-hybrid'],
    ['PHEV', 'plug-in-hybrid'],
    ['Essence GPL', 'lpg'],
    ['GP', 'lpg'],
    ['GNV', 'natural-gas'],
    ['Superéthanol E85', 'ethanol'],
    ['Hydrogène', 'hydrogen'],
    ['go', 'diesel'],
    ['GZL', 'diesel'],
    ['GAS OIL', 'diesel'],
    ['Super', 'petrol'],
    ['SANS PLOMB 95', 'petrol'],
    ['Flex', 'ethanol'],
    ['FE', 'ethanol'],
    ['Superéthanol', 'ethanol'],
    ['VE', 'electric'],
    ['GO+EL', 'hybrid'],
    ['FQ', 'hybrid'],
    ['Hybride essence-électricité', 'hybrid'],
    ['HYBRIDE RECHARGEABLE', 'plug-in-hybrid'],
    ['FM', 'plug-in-hybrid'],
    ['EG', 'lpg'],
    // Superethanol and gas together.
    ['FG', 'lpg'],
    ['FN', 'natural-gas'],
    ['HE', 'hydrogen'],
    ['Ｇａｚｏｌｅ', 'diesel'],
    ['Vapeur', null],
    ['', null],
    ['?', null],
    [null, null],
  ])('%s is %s', (written, energy) => {
    expect(energyOf(written)).toBe(energy);
  });
});

describe('powertrainOf', () => {
  it.each([
    ['Diesel', 'diesel'],
    ['Superéthanol E85', 'petrol'],
    ['EE', 'hybrid'],
    ['EH', 'hybrid'],
    ['EL', 'electric'],
    ['GPL', 'lpg'],
    ['GNV', 'lpg'],
    ['HE', null],
    ['?', null],
  ])('%s is kept as %s', (written, powertrain) => {
    expect(powertrainOf(energyOf(written))).toBe(powertrain);
  });
});
