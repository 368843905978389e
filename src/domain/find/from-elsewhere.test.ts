import { describe, expect, it } from 'vitest';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { findAmong } from './find-among.ts';
import { createFindIndex } from './find-index.ts';
import { type FindableVehicle, vehicleFindable } from './vehicle-findable.ts';

type Row = readonly [plate: string, last: string, brand: string, model: string, phone: string];

function findIn(rows: readonly Row[]) {
  const vehicles = createFindIndex<FindableVehicle>();
  for (const [plate, clientLastName, vehicleBrand, vehicleModel, clientMobilePhone] of rows) {
    const clients = [{ clientLastName, vehicleBrand, vehicleModel, clientMobilePhone }];
    vehicles.add({ ...vehicleFindable(vehicleRecord({ clients }), '2026-11-24', null), plate });
  }
  return (typed: string) => {
    const { found, isSure, without } = findAmong(typed, vehicles, null, 9);
    return { plates: found.map(({ plate }) => plate), found, isSure, without };
  };
}

describe('a number from abroad is found as its owner says it', () => {
  const find = findIn([
    ['BE001BE', 'Peeters', 'VW', 'UP', '0032 470 12 34 56'],
    ['BE002BE', 'Janssens', 'VW', 'UP', '+32475998877'],
    ['BE003BE', 'Maes', 'VW', 'UP', '+32 0475 11 22 33'],
    ['DE001DE', 'Müller', 'VW', 'UP', '+49 170 1234567'],
    ['CH001CH', 'Favre', 'VW', 'UP', '+41 79 345 67 89'],
    ['GB001GB', 'Jones', 'VW', 'UP', '+44 7700 900123'],
    ['NL001NL', 'De Vries', 'VW', 'UP', '+31 6 55667788'],
    ['LU001LU', 'Weber', 'VW', 'UP', '+352 621 987 654'],
    ['ES001ES', 'García', 'VW', 'UP', '+34 634 56 71 23'],
    ['IT001IT', 'Rossi', 'VW', 'UP', '+39 347 555 6677'],
    ['IT002IT', 'Bianchi', 'VW', 'UP', '+39 06 6982 1234'],
    ['MC001MC', 'Grimaldi', 'VW', 'UP', '+377 93 15 22 33'],
  ]);

  it.each([
    ['0470 12 34 56', 'BE001BE'],
    ['0470/12.34.56', 'BE001BE'],
    ['0470 12 34', 'BE001BE'],
    ['Peeters 0470 12 34 56', 'BE001BE'],
    ['zéro quatre cent septante douze trente-quatre cinquante-six', 'BE001BE'],
    ['0475 99 88 77', 'BE002BE'],
    ['+32 0475 99 88 77', 'BE002BE'],
    ['0475 11 22 33', 'BE003BE'],
    ['+32 475 11 22 33', 'BE003BE'],
    ['0170 1234567', 'DE001DE'],
    ['079 345 67 89', 'CH001CH'],
    ['07700 900123', 'GB001GB'],
    ['06 55 66 77 88', 'NL001NL'],
    ['621 987 654', 'LU001LU'],
    ['634 56 71 23', 'ES001ES'],
    ['347 555 6677', 'IT001IT'],
    ['06 6982 1234', 'IT002IT'],
    ['93 15 22 33', 'MC001MC'],
  ])('%s: %s', (typed, plate) => {
    expect(find(typed)).toMatchObject({ plates: [plate], found: [{ isNear: false }], without: [] });
  });

  it('if a record has it without its country, and if that may be a French one, as one that is near', () => {
    const noted = findIn([
      ['DE001DE', 'Müller', 'VW', 'UP', '0170 1234567'],
      ['CH001CH', 'Favre', 'VW', 'UP', '079 345 67 89'],
      ['IE001IE', 'Murphy', 'VW', 'UP', '+353 170 1234567'],
    ]);
    for (const typed of ['+49 170 1234567', '0049 (0)170 1234567', 'Müller +49 170 12 34 567']) {
      expect(noted(typed)).toMatchObject({
        found: [{ plate: 'DE001DE', contact: '0170 1234567', isNear: false }],
        isSure: true,
      });
    }
    expect(noted('+41 79 345 67 89')).toMatchObject({
      found: [{ plate: 'CH001CH', isNear: true }],
      isSure: false,
    });
  });

  it('after the French one of the same digits, which is sure to be meant', () => {
    const both = findIn([
      ['BE001BE', 'Peeters', 'VW', 'UP', '+32 470 12 34 56'],
      ['FR001FR', 'Petit', 'VW', 'UP', '04 70 12 34 56'],
    ]);
    expect(both('04 70 12 34 56')).toMatchObject({ plates: ['FR001FR', 'BE001BE'], isSure: true });
    expect(both('+32 470 12 34 56')).toMatchObject({
      found: [{ plate: 'BE001BE' }, { isNear: true }],
      isSure: true,
    });
    expect(both('+33 4 70 12 34 56').plates[0]).toBe('FR001FR');
  });

  it.each(['06 34 56 71 23', '06 21 98 76 54'])(
    'where no zero is dialled, a French number isn’t taken for one: %s',
    (typed) => expect(find(typed).plates).toEqual([]),
  );
});

describe('a car is found as its name is said', () => {
  const find = findIn([
    ['AA001AA', 'Durand', 'TOYOTA', 'C-HR', ''],
    ['BB002BB', 'Petit', 'HONDA', 'CR-V', ''],
    ['CC003CC', 'Moreau', 'BMW', 'I3', ''],
    ['DD004DD', 'Lopez', 'CITROEN', 'C3', ''],
    ['EE005EE', 'Garnier', 'NISSAN', 'X-TRAIL', ''],
    ['FF006FF', 'Roy', 'RENAULT', 'R5 E-TECH', ''],
    ['GG007GG', 'Bonnet', 'HYUNDAI', 'I10', ''],
    ['HH008HH', 'Colin', 'DS', 'DS 7', ''],
    ['JJ009JJ', 'Henry', 'RENAULT', '4', ''],
    ['KK010KK', 'Mille', 'KIA', 'E-NIRO', ''],
    ['LL011LL', 'Faure', 'HONDA', 'HR V', ''],
    ['MM012MM', 'Perrin', 'TOYOTA', 'RAV4', ''],
    ['NN013NN', 'Clerc', 'VOLVO', 'XC40', ''],
    ['PP014PP', 'Giraud', 'BMW', 'SERIE 3', ''],
    ['SS017SS', 'Morel', 'AUDI', 'A3', ''],
    ['TT018TT', 'Robin', 'AUDI', 'A1', ''],
    ['VV020VV', 'Noël', 'AUDI', 'Q5', ''],
    ['WW021WW', 'Sept', 'SKODA', 'FABIA', ''],
  ]);

  it.each([
    ['chr', 'AA001AA'],
    ['la chr', 'AA001AA'],
    ['toyota chr', 'AA001AA'],
    ['crv', 'BB002BB'],
    ['la crv', 'BB002BB'],
    ['honda crv', 'BB002BB'],
    ['hrv', 'LL011LL'],
    ['xtrail', 'EE005EE'],
    ['eniro', 'KK010KK'],
    ['C trois', 'DD004DD'],
    ['la C trois', 'DD004DD'],
    ['C three', 'DD004DD'],
    ['Citroën C trois', 'DD004DD'],
    ['Lopez C trois', 'DD004DD'],
    ['la C trois de Lopez', 'DD004DD'],
    ['i trois', 'CC003CC'],
    ['BMW i trois', 'CC003CC'],
    ['Moreau BMW i trois', 'CC003CC'],
    ['i dix', 'GG007GG'],
    ['A trois', 'SS017SS'],
    ['an A three', 'SS017SS'],
    ['audi a trois', 'SS017SS'],
    ['A un', 'TT018TT'],
    ['la A un', 'TT018TT'],
    ['la A un de Robin', 'TT018TT'],
    ['Q cinq', 'VV020VV'],
    ['R cinq', 'FF006FF'],
    ['la R cinq', 'FF006FF'],
    ['R quatre', 'JJ009JJ'],
    ['R4', 'JJ009JJ'],
    ['DS sept', 'HH008HH'],
    ['rav quatre', 'MM012MM'],
    ['XC quarante', 'NN013NN'],
    ['Série trois', 'PP014PP'],
  ])('%s: %s', (typed, plate) => {
    const { found, without } = find(typed);
    expect([found[0]?.plate, found[0]?.isNear, without]).toEqual([plate, false, []]);
  });

  it.each(['Sept', 'M Sept', 'M. Sept', 'Mme Sept'])(
    'but %s is somebody’s name as well',
    (typed) => {
      expect(find(typed).plates).toContain('WW021WW');
    },
  );

  it('and who has a car isn’t said to have one of that letter', () => {
    expect(find('Morel a une Audi')).toMatchObject({ plates: ['SS017SS'], without: [] });
  });
});
