import { describe, expect, it } from 'vitest';
import { readPage } from '#tests/support/vehicle/campaigns.ts';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { createCampaignClients } from './campaign-clients.ts';
import { findAmong } from './find-among.ts';
import { createFindIndex } from './find-index.ts';
import { mayBePlate } from './may-be-plate.ts';
import { type FindableVehicle, vehicleFindable } from './vehicle-findable.ts';

const records = [
  ['AA001AA', 'Dupuis', 'Anne', 'Dacia', 'SANDERO', '0612457896'],
  ['BB002BB', 'Smith', 'John', 'VOLKSWAGEN', 'GOLF VII', '0699887755'],
  ['CC003CC', 'Lambert', 'Rose', 'RENAULT', 'CLIO IV', '0698765432'],
  ['DD004DD', 'Blanc', 'Hugo', 'MERCEDES-BENZ', 'CLASSE A', '0611223344'],
  ['EE005EE', 'Blanchet', 'Zoé', 'VW', 'POLO 5', '0611223355'],
  ['FF006FF', 'Nguyen', 'Son', 'BMW', 'SERIE 3', '0611223366'],
  ['GG007GG', 'Roux', 'Léa', 'PEUG', '208', '0611223377'],
] as const;

const vehicles = createFindIndex<FindableVehicle>();
for (const [plate, last, first, brand, model, phone] of records) {
  const client = { clientLastName: last, clientFirstName: first, clientMobilePhone: phone };
  const car = { vehicleBrand: brand, vehicleModel: model };
  const record = vehicleRecord({ clients: [{ ...client, ...car }] });
  vehicles.add({ ...vehicleFindable(record, '2026-11-24', null), plate });
}

const clients = createCampaignClients();
const target = (nom: string, immatriculation: string, modele: string) => ({
  nom,
  vehicule: { immatriculation, marque: 'Citroën', modele },
});
clients.add(
  readPage({
    campagneList: [{ id: 1, clientList: [target('FABRE LUC', 'HH-008-HH', 'BERLINGO')] }],
  }),
);

const find = (typed: string) => findAmong(typed, vehicles, clients, 9);
const plates = (typed: string) => find(typed).found.map(({ plate }) => plate);

describe('what a caller says leads to the car, whatever is said around it', () => {
  it.each([
    // Whose it is.
    ['her Sandero', 'AA001AA'],
    ['his Clio', 'CC003CC'],
    ['my Golf', 'BB002BB'],
    ['our golf', 'BB002BB'],
    ['your golf', 'BB002BB'],
    ['their golf', 'BB002BB'],
    ['this Sandero', 'AA001AA'],
    ['notre Sandero', 'AA001AA'],
    ['votre Clio', 'CC003CC'],
    ['leur Golf', 'BB002BB'],
    ['cette Sandero', 'AA001AA'],
    ['ta Clio', 'CC003CC'],
    ['l’Sandero', 'AA001AA'],
    ['Smith’s Golf', 'BB002BB'],
    ['Mr Smith’s car', 'BB002BB'],
    ['la voiture de Dupuis', 'AA001AA'],
    ['le véhicule de Mme Dupuis', 'AA001AA'],
    // Who is calling.
    ['c’est Dupuis', 'AA001AA'],
    ["c'est madame Dupuis", 'AA001AA'],
    ['Je suis Mme Dupuis', 'AA001AA'],
    ['je m’appelle Dupuis', 'AA001AA'],
    ['mon nom est Dupuis', 'AA001AA'],
    ['bonjour, ici Anne Dupuis', 'AA001AA'],
    ['allô, Mme Dupuis à l’appareil', 'AA001AA'],
    ['de la part de Dupuis', 'AA001AA'],
    ['au nom de Dupuis', 'AA001AA'],
    ['c’est pour la Sandero', 'AA001AA'],
    ['this is Mr Smith', 'BB002BB'],
    ['it’s Smith', 'BB002BB'],
    ['hello, my name is John Smith', 'BB002BB'],
    ['I’m Smith', 'BB002BB'],
    ['Smith speaking', 'BB002BB'],
    ['Smith here, about my Golf', 'BB002BB'],
    ['Dr Lambert', 'CC003CC'],
    ['Melle Lambert', 'CC003CC'],
    ['M. et Mme Lambert', 'CC003CC'],
    // Words that are somebody's name.
    ['M. Hugo Blanc', 'DD004DD'],
    ['c’est Rose Lambert', 'CC003CC'],
    ['Mme Roux', 'GG007GG'],
    ['Son Nguyen', 'FF006FF'],
    // Generations of a model, and the make in fewer letters.
    ['Clio 4', 'CC003CC'],
    ['Clio IV', 'CC003CC'],
    ['Clio Mk4', 'CC003CC'],
    ['clio mk 4', 'CC003CC'],
    ['Clio MK IV', 'CC003CC'],
    ['Clio quatre', 'CC003CC'],
    ['Clio four', 'CC003CC'],
    ['Golf 7', 'BB002BB'],
    ['Golf mk7', 'BB002BB'],
    ['Polo V', 'EE005EE'],
    ['VW Golf', 'BB002BB'],
    ['Volkswagen Polo', 'EE005EE'],
    ['Merco', 'DD004DD'],
    ['Merc A Class', 'DD004DD'],
    ['Mercedes classe A', 'DD004DD'],
    ['une BM', 'FF006FF'],
    ['BMW 3 series', 'FF006FF'],
    ['la Peugeot', 'GG007GG'],
    ['Citro', 'HH008HH'],
    // Characters from elsewhere.
    ['０６１２４５７８９６', 'AA001AA'],
    ['０６ １２ ４５ ７８ ９６', 'AA001AA'],
    ['Dupuis ０６ １２ ４５ ７８ ９６', 'AA001AA'],
    ['\u202a06 12 45 78 96\u202c', 'AA001AA'],
    ['Dupuis 06–12–45–78–96', 'AA001AA'],
    ['Ｄｕｐｕｉｓ', 'AA001AA'],
  ])('%s: %s', (typed, plate) => {
    expect(plates(typed)).toEqual([plate]);
    expect(find(typed).without).toEqual([]);
  });

  it.each([
    ['Dupuis Sandero blanche', 'AA001AA', ['blanche']],
    ['la Golf grise de Smith', 'BB002BB', ['grise']],
    ['Smith red Golf', 'BB002BB', ['red']],
    ['Dupuis Sandero cabossée', 'AA001AA', ['cabossée']],
    ['Sandero 2 Dupuis', 'AA001AA', ['2']],
    ['Clio phase 2 Lambert', 'CC003CC', ['phase', '2']],
    ['an old Sandero', 'AA001AA', ['old']],
    ['Hervé Dupuis', 'AA001AA', ['Hervé']],
    ['Fabre Berlingo diesel', 'HH008HH', ['diesel']],
  ])('%s: %s, and it is said what was left out', (typed, plate, without) => {
    expect(find(typed)).toMatchObject({ found: [{ plate }], without });
  });

  it('a colour that is a name is one first', () => {
    expect(plates('M. Blanc')).toEqual(['DD004DD', 'EE005EE']);
    expect(plates('Rose')).toEqual(['CC003CC']);
  });

  it.each(['Dupuis Golf', 'Zyxwv', 'verte et rouge', 'Zyxwv Qqqq', 'c’est la voiture'])(
    'but nobody by %s',
    (typed) => expect(find(typed)).toMatchObject({ found: [], without: [] }),
  );

  it.each(['C3 mk2', 'A3 mk 3', '208 mk2', '208 III', 'her 308', 'our 208', 'notre 308'])(
    'and no plate is read into %s',
    (typed) => expect(mayBePlate(typed)).toBe(false),
  );

  it('nor is a plate in full width or with marks around it lost', () => {
    for (const typed of [
      'ＡＢ-１２３-ＣＤ',
      '\u202aAB-123-CD\u202c',
      'AB–123–CD',
      'Smith AB‑123‑CD',
    ])
      expect(mayBePlate(typed)).toBe(true);
  });
});

describe('the first is sure to be the one that is meant', () => {
  const isSure = (typed: string) => find(typed).isSure;

  it.each(['Dupuis', 'dupu', 'Mme Dupuis', 'Blanc', 'Golf', '06 12 45 78 96', 'AA001AA'])(
    'if it is the only one that fits, or that fits in full: %s',
    (typed) => expect(isSure(typed)).toBe(true),
  );

  it.each([
    ['if others fit as well', 'blan'],
    ['if only a part of a number is known', '06112233'],
    ['if it is only near', 'Dupius'],
    ['if something was left out', 'Dupuis Sandero blanche'],
    ['if nobody fits', 'Zyxwv'],
    ['if the number is another’s', 'Martin 06 12 45 78 96'],
    ['if the name is another’s', 'Dupuis 06 99 99 99 99'],
    ['if the car is another’s', 'Golf 06 12 45 78 96'],
  ])('not %s: %s', (_, typed) => expect(isSure(typed)).toBe(false));

  it('not by a name with two cars, whatever little words speak for one of them', () => {
    const twice = createFindIndex<FindableVehicle>();
    for (const [plate, last] of [
      ['AA001AA', 'Dupuis'],
      ['BB002BB', 'Mme Dupuis'],
    ] as const) {
      const clients = [{ clientLastName: last, clientFirstName: 'Anne' }];
      twice.add({ ...vehicleFindable(vehicleRecord({ clients }), '2026-11-24', null), plate });
    }
    for (const typed of ['dupuis', 'anne dupuis', 'mme dupuis', 'madame anne dupuis']) {
      const { found, isSure } = findAmong(typed, twice, null, 9);
      expect([found.length, isSure]).toEqual([2, false]);
    }
  });
});
