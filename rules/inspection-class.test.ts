import { describe, expect, it } from 'vitest';
import {
  type ClassEvidence,
  classOf,
  hasPollutionCheck,
  type InspectionNotes,
} from './inspection-class.ts';

const today = '2026-11-23';
const nothing: ClassEvidence = {
  plate: 'AB123CD',
  brand: 'RENAULT',
  model: 'CLIO',
  version: null,
  vin: null,
  owner: null,
  releaseDate: '2018-05-10',
  files: [],
  inspections: [],
  today,
};
const notes = (given: Partial<InspectionNotes>): InspectionNotes => ({
  vehicleLastTechnicalControlDate: null,
  vehicleNextTechnicalControlDate: null,
  vehicleLastAntipollutionControlDate: null,
  vehicleNextAntipollutionControlDate: null,
  ...given,
});
const lastAndNext = (last: string, next: string) => [
  notes({ vehicleLastTechnicalControlDate: last, vehicleNextTechnicalControlDate: next }),
];

describe('the class of a vehicle, concluded from the data', () => {
  it.each<[string, Partial<ClassEvidence>, string, string, string?]>([
    ['a moped’s old plate', { plate: 'AB123C' }, 'category-l', 'plate'],
    [
      'the mention of a collection on a motorcycle',
      {
        brand: 'HARLEY-DAVIDSON',
        model: 'WLA',
        version: 'VEHICULE DE COLLECTION',
        releaseDate: '1942-05-01',
      },
      'collection',
      'mention',
      'category-l',
    ],
    [
      'the mention of a collection on a scooter of after 1960',
      { brand: 'VESPA', model: '150 COLLECTION', releaseDate: '1966-05-01' },
      'collection',
      'mention',
      'category-l',
    ],
    [
      'the mention of a collection, with a moped’s plate',
      { plate: 'AB123C', model: '103 COLLECTION', releaseDate: '1958-05-01' },
      'collection',
      'mention',
      'category-l',
    ],
    [
      'the mention of a collection on an ambulance',
      { brand: 'CITROEN', model: 'ID19 AMBULANCE COLLECTION', releaseDate: '1958-05-01' },
      'collection',
      'mention',
    ],
    [
      'the mention of a collection, at an owner that carries people',
      { model: 'ID19 COLLECTION', owner: 'Taxis du Parc', releaseDate: '1958-05-01' },
      'collection',
      'mention',
    ],
    ['a make without its space', { brand: 'HARLEYDAVIDSON' }, 'category-l', 'brand'],
    ['a make of nothing else', { brand: 'INDIAN', model: 'SCOUT' }, 'category-l', 'brand'],
    ['a make with its model', { brand: 'LIGIER JS50', model: null }, 'category-l', 'brand'],
    ['a make in the model', { brand: null, model: 'YAMAHA XMAX' }, 'category-l', 'brand'],
    ['a cruiser of a car maker', { brand: 'HONDA', model: 'REBEL' }, 'category-l', 'model'],
    [
      'its maker before the model',
      { brand: 'HONDA', model: 'HONDA CB 500' },
      'category-l',
      'model',
    ],
    ['its model behind the maker', { brand: 'HONDA REBEL', model: null }, 'category-l', 'model'],
    [
      'a motorcycle of before 2011',
      { brand: 'HONDA', model: 'CB 750', releaseDate: '1978-05-01' },
      'category-l',
      'model',
    ],
    ['a hyphen in the model', { brand: 'SUZUKI', model: 'V-STROM 650' }, 'category-l', 'model'],
    ['another hyphen', { brand: 'HONDA', model: 'X-ADV' }, 'category-l', 'model'],
    ['a van for seated patients', { model: 'MASTER VSL' }, 'yearly', 'model'],
    ['a moped’s oldest plate', { plate: 'A11A' }, 'category-l', 'plate'],
    ['a brand of motorcycles', { brand: 'Yamaha', model: 'MT-07' }, 'category-l', 'brand'],
    ['a brand of cars without licence', { brand: 'AIXAM', model: 'CITY' }, 'category-l', 'brand'],
    ['a scooter of a car maker', { brand: 'PEUGEOT', model: 'KISBEE 50' }, 'category-l', 'model'],
    ['a motorcycle of a car maker', { brand: 'BMW', model: 'R 1250 GS' }, 'category-l', 'model'],
    [
      'a quadricycle of a car maker',
      { brand: 'Citroën', model: 'AMI', releaseDate: '2021-03-01' },
      'category-l',
      'model',
    ],
    ['a word for it', { brand: 'BAOTIAN', model: 'SCOOTER 125' }, 'category-l', 'model'],
    ['an owner that carries people', { owner: 'SARL TAXIS DU PARC' }, 'yearly', 'owner'],
    ['an owner that drives for hire', { owner: 'Lyon VTC' }, 'yearly', 'owner'],
    ['an owner that carries the sick', { owner: 'Ambulances Ben Ali' }, 'yearly', 'owner'],
    ['the word taxi in the version', { model: 'DOBLO', version: 'TAXI' }, 'yearly', 'model'],
    ['the word ambulance on a van', { model: 'SPRINTER AMBULANCE' }, 'yearly', 'model'],
    ['a make written with a hyphen', { brand: 'ROYAL-ENFIELD', model: 'X' }, 'category-l', 'brand'],
    [
      'a make with its full name',
      { brand: 'Harley-Davidson Motor Company' },
      'category-l',
      'brand',
    ],
    ['a make of mopeds', { brand: 'MBK', model: 'BOOSTER' }, 'category-l', 'brand'],
    [
      'a car maker’s motorcycles',
      { brand: 'PEUGEOT MOTOCYCLES', model: 'X' },
      'category-l',
      'brand',
    ],
    [
      'a car maker’s own word for them',
      { brand: 'BMW Motorrad', model: 'X' },
      'category-l',
      'brand',
    ],
    ['words with a hyphen', { brand: 'X', model: 'VOITURE SANS-PERMIS' }, 'category-l', 'model'],
    [
      'two inspections before any car needs one',
      { releaseDate: '2024-01-05', inspections: ['2025-01-03', '2026-01-03'] },
      'yearly',
      'early',
    ],
    [
      'two of them and a second look at one',
      { releaseDate: '2024-01-05', inspections: ['2025-01-03', '2026-01-03', '2026-02-03'] },
      'yearly',
      'early',
    ],
    ['an inspection before 42 months', { inspections: ['2021-05-02'] }, 'yearly', 'early'],
    [
      'three inspections a year apart',
      { inspections: ['2025-04-20', '2024-05-02', '2026-04-19'] },
      'yearly',
      'rhythm',
    ],
    [
      'a file’s dates a year apart',
      { files: lastAndNext('2026-02-01', '2027-02-01') },
      'yearly',
      'given-period',
    ],
    [
      'a file’s dates three years apart',
      { files: lastAndNext('2025-02-01', '2028-01-31') },
      'category-l',
      'given-period',
    ],
    [
      'dates of a pollution check',
      { files: [notes({ vehicleNextAntipollutionControlDate: '2027-02-01' })] },
      'light-commercial',
      'pollution-dates',
    ],
    ['a model that is only a van', { model: 'MASTER L2H2' }, 'light-commercial', 'model'],
    ['words for a van', { model: 'CLIO', version: 'SOCIETE 1.5 DCI' }, 'light-commercial', 'model'],
    ['a VIN of a series of vans', { vin: 'WV1ZZZ7HZ8H012345' }, 'light-commercial', 'vin'],
    [
      'the mention of a collection, on a car of thirty years',
      { model: '2 CV', version: 'Véhicule de collection', releaseDate: '1978-05-01' },
      'collection',
      'mention',
    ],
    [
      'a file’s dates five years apart, on a car of thirty years',
      { releaseDate: '1978-05-01', files: lastAndNext('2024-02-01', '2029-02-01') },
      'collection',
      'given-period',
    ],
  ])('%s', (_, shown, kind, sign, was) => {
    expect(classOf({ ...nothing, ...shown })).toEqual({ kind, sign, was });
  });

  it.each<[string, Partial<ClassEvidence>]>([
    ['nothing', {}],
    ['not even a name', { brand: null, model: null, releaseDate: null, plate: null }],
    ['age alone', { releaseDate: '1978-05-01' }],
    ['a level of equipment called Collection', { version: 'Collection 1.2' }],
    ['a van that is sold with seats as well', { model: 'KANGOO' }],
    ['Citroën’s Ami 6', { brand: 'CITROEN', model: 'AMI 6', releaseDate: '1965-01-01' }],
    ['a maker of both, with a car', { brand: 'HONDA', model: 'CIVIC' }],
    ['Piaggio’s van is no two-wheeler', { brand: 'PIAGGIO', model: 'PORTER' }],
    ['inspections two years apart', { inspections: ['2022-05-02', '2024-04-20'] }],
    [
      'a year apart once, but not last',
      { inspections: ['2021-05-02', '2022-05-01', '2024-04-20'] },
    ],
    ['a second inspection soon after', { inspections: ['2022-04-02', '2022-05-01'] }],
    ['a file’s dates two years apart', { files: lastAndNext('2025-02-01', '2027-02-01') }],
    ['a camper built on a van', { model: 'DUCATO CAMPING-CAR' }],
    ['a camper built on a van, by another word', { model: 'MASTER', version: 'FOURGON AMÉNAGÉ' }],
    ['a camper of a van maker', { model: 'JUMPER CAMPING CAR' }],
    ['a camper with a van’s VIN', { model: 'DAILY CAMPER', vin: 'ZFC12345678901234' }],
    ['a minibus', { model: 'MASTER MINIBUS' }],
    ['a bus', { model: 'MASTER BUS' }],
    ['a van for wheelchairs', { model: 'MASTER', version: 'TPMR' }],
    ['a van that is a tourer', { model: 'SPRINTER TOURER' }],
    ['a van with German seats', { brand: 'FORD', model: 'TRANSIT KOMBI' }],
    ['a van with nine seats', { model: 'TRANSIT', version: '9 PLACES' }],
    ['a camper’s maker', { brand: 'FIAT', model: 'DUCATO CHALLENGER' }],
    ['another’s', { brand: 'PEUGEOT', model: 'BOXER PILOTE' }],
    ['a camper’s maker as its make', { brand: 'CHAUSSON', model: 'TRANSIT' }],
    ['a car of Ligier’s', { brand: 'LIGIER', model: 'JS2', releaseDate: '1973-05-01' }],
    ['a car of Triumph’s', { brand: 'TRIUMPH', model: 'GT6', releaseDate: '1970-05-01' }],
    ['another of Triumph’s', { brand: 'TRIUMPH', model: '2000 MK1', releaseDate: '1970-05-01' }],
    ['a maker of both, with another car', { brand: 'SUZUKI', model: 'SX4' }],
    ['a van with seats', { model: 'SPRINTER', version: 'COMBI 9 PLACES' }],
    [
      'early inspections, but a car’s rhythm since',
      { inspections: ['2019-05-02', '2020-05-02', '2022-04-20'] },
    ],
    ['a driving school, whose cars are cars', { owner: 'Auto-école du Parc' }],
    ['a name that only begins like a taxi', { owner: 'Mme Taxil' }],
  ])('is assumed to be a car with %s', (_, shown) => {
    expect(classOf({ ...nothing, ...shown })).toEqual({ kind: 'car', sign: null });
  });

  it('takes a van’s yearly dates for pollution checks, not inspections', () => {
    const inspections = ['2023-05-10', '2024-05-02', '2025-04-20'];
    const files = [notes({ vehicleLastAntipollutionControlDate: '2025-04-20' })];
    const kindOf = (shown: Partial<ClassEvidence>) => classOf({ ...nothing, ...shown }).kind;
    expect(kindOf({ inspections, files })).toBe('light-commercial');
    expect(kindOf({ inspections, model: 'BOXER' })).toBe('light-commercial');
    expect(kindOf({ inspections: ['2019-05-02'], model: 'BOXER' })).toBe('yearly');
  });
});

describe('a van’s pollution check', () => {
  it('is not asked of electric vans, nor of the oldest ones (service-public.fr, F33353)', () => {
    expect(hasPollutionCheck('diesel', '2018-05-10')).toBe(true);
    expect(hasPollutionCheck('petrol', null)).toBe(true);
    expect(hasPollutionCheck('electric', '2018-05-10')).toBe(false);
    expect(hasPollutionCheck('hydrogen', '2018-05-10')).toBe(false);
    expect(hasPollutionCheck('diesel', '1979-12-31')).toBe(false);
    expect(hasPollutionCheck('petrol', '1975-01-01')).toBe(true);
    expect(hasPollutionCheck('petrol', '1972-09-30')).toBe(false);
  });
});
