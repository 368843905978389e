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

  const strangers = 'Zyxwv|H Zyxwv|B. Zyxwv|4 Zyxwv|verte et rouge|Zyxwv Qqqq|c’est la voiture';
  it.each([...strangers.split('|'), 'Qqqq Golf Sandero'])('but nobody by %s', (typed) => {
    expect(find(typed)).toMatchObject({ found: [], without: [] });
  });

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

describe('a word of another record hides nobody', () => {
  const people = createFindIndex<FindableVehicle>();
  for (const [plate, last, first, brand, model, phone] of [
    ['AB120CD', 'Diallo', 'Michel', 'PEUGEOT', '208', '0612457896'],
    ['EF030GH', 'Martin', 'Camille', 'RENAULT', 'CLIO', '0699887755'],
    ['JK345LM', 'Da Silva', 'Camille', 'VW', 'GOLF', '0698765432'],
    ['NP751QR', 'Dupuis', 'Anne', 'VW', 'POLO', '0611223344'],
    ['ST123VW', 'LEGOFF', 'Yann', 'RENAULT', 'CLIO', '0611223355'],
    ['WX975YZ', 'Mars', 'Yann', 'PEUGEOT', '3008', '0611223366'],
  ] as const) {
    const client = { clientLastName: last, clientFirstName: first, clientMobilePhone: phone };
    const car = { vehicleBrand: brand, vehicleModel: model };
    const record = vehicleRecord({ clients: [{ ...client, ...car }] });
    people.add({ ...vehicleFindable(record, '2026-11-24', null), plate });
  }
  const clients = createCampaignClients();
  clients.add(
    readPage({ campagneList: [{ id: 1, clientList: [target('SOW AWA', 'BA-312-BC', '208')] }] }),
  );
  const find = (typed: string) => findAmong(typed, people, clients, 9);

  it.each<[string, string, string[]]>([
    // When and as whom somebody was born, which no record is looked up by.
    ['Diallo Michel né le 12/03', 'AB120CD', ['né le 12/03']],
    ['Diallo Michel né le 12/03/1975', 'AB120CD', ['né le 12/03/1975']],
    ['Diallo Michel, 12.03.1975', 'AB120CD', ['12.03.1975']],
    ['Diallo Michel né le 12 mars', 'AB120CD', ['né le 12 mars']],
    ['Diallo Michel né en 1975', 'AB120CD', ['né en 1975']],
    ['Michel Diallo born on 12 March 1975', 'AB120CD', ['born on 12 March 1975']],
    ['Michel Diallo born March 12th, 1975', 'AB120CD', ['born March 12th, 1975']],
    ['Diallo Michel 12/03', 'AB120CD', ['12', '03']],
    ['Da Silva Camille née Martin', 'JK345LM', ['Martin']],
    ['Silva Camille née Martin', 'JK345LM', ['Martin']],
    ['Camille Da Silva, born Martin', 'JK345LM', ['Martin']],
    ['Mme Silva née Martin', 'JK345LM', ['Martin']],
    // A car, a town or a first name that is another's.
    ['Dupuis Golf', 'NP751QR', ['Golf']],
    ['la Golf VW de Dupuis', 'NP751QR', ['Golf']],
    ['Dupuis Anne Michel', 'NP751QR', ['Michel']],
    ['Le Goff Yann 3008', 'ST123VW', ['3008']],
    ['Sow Awa Clio', 'BA312BC', ['Clio']],
    ['Diallo la deux cent sept', 'AB120CD', ['deux cent sept']],
    // Numbers as they are said.
    ['la deux cent huit de Diallo', 'AB120CD', []],
    ['la trois mille huit de Mars', 'WX975YZ', []],
    ['Diallo’s two oh eight', 'AB120CD', []],
    ['Diallo two hundred and eight', 'AB120CD', []],
    ['Mars three double oh eight', 'WX975YZ', []],
    ['zéro six douze quarante-cinq soixante-dix-huit quatre-vingt-seize', 'AB120CD', []],
    ['Zéro six, douze, quarante-cinq, soixante dix huit, quatre vingt seize', 'AB120CD', []],
    ['Diallo zéro six douze quarante cinq soixante dix huit quatre-vingt-seize', 'AB120CD', []],
    ['plus trente-trois six douze quarante-cinq soixante-dix-huit', 'AB120CD', []],
    ['douze quarante-cinq soixante-dix-huit', 'AB120CD', []],
    ['zero six one two four five seven eight nine six', 'AB120CD', []],
    ['oh six twelve forty-five seventy-eight ninety-six', 'AB120CD', []],
    ['zéro six quatre-vingt-dix-neuf quatre-vingt-huit soixante-dix-sept', 'EF030GH', []],
    ['oh six double one double two', 'NP751QR', []],
    ['plus three three six one two four five', 'AB120CD', []],
    ['plus three three six one two four five seven eight nine six', 'AB120CD', []],
    ['Diallo plus thirty-three six twelve forty-five', 'AB120CD', []],
    ['plus 33 6 12 45 78 96', 'AB120CD', []],
    ['Diallo, plus 33 6 12 45 78 96', 'AB120CD', []],
    ['plus trente-trois 6 12 45 78 96', 'AB120CD', []],
    // As dictation writes it: in words and in figures.
    ['zéro 6 12 45 78 96', 'AB120CD', []],
    ['06 douze 45 soixante-dix-huit 96', 'AB120CD', []],
    ['Diallo 06 douze 45 soixante-dix-huit 96', 'AB120CD', []],
    ['Diallo zéro six, 12, 45, soixante-dix-huit, 96', 'AB120CD', []],
    ['06 12 45 78 quatre-vingt-seize', 'AB120CD', []],
    ['oh six 12 forty-five 78 ninety-six', 'AB120CD', []],
    ['06 double 1 double 2 33 44', 'NP751QR', []],
    ['zéro six. douze. quarante-cinq. soixante-dix-huit. quatre-vingt-seize.', 'AB120CD', []],
    ['Zéro six. 12. 45. 78. 96.', 'AB120CD', []],
    ['Diallo. Zéro six. Douze. Quarante-cinq.', 'AB120CD', []],
    // Only its last digits.
    ['finit par 7896', 'AB120CD', []],
    ['un numéro qui finit par 78 96', 'AB120CD', []],
    ['son portable se termine par 7896', 'AB120CD', []],
    ['téléphone finissant par soixante-dix-huit quatre-vingt-seize', 'AB120CD', []],
    ['ending in 7896', 'AB120CD', []],
    ['the phone number ends with 7896', 'AB120CD', []],
    ['Diallo, last four digits 7896', 'AB120CD', []],
    ['les quatre derniers chiffres sont 7896', 'AB120CD', []],
  ])('%s: %s', (typed, plate, without) => {
    const { found, isSure, ...rest } = find(typed);
    expect([found[0]?.plate, rest.without]).toEqual([plate, without]);
    if (without.length > 0) expect(isSure).toBe(false);
  });

  it.each([
    ['la deux cent huit de Diallo, 06 12 45 78 96', 'AB120CD'],
    ['Mars 3008 deux portes 5 places', 'WX975YZ'],
    ['Camille 06 99 88 77 55 et Clio', 'EF030GH'],
  ])('numbers that are no telephone’s stay what they are: %s', (typed, plate) => {
    expect(find(typed).found[0]?.plate).toBe(plate);
  });

  it('the last digits are only looked for at the end', () => {
    expect(find('finit par 1245').found).toEqual([]);
    expect(find('ending in 7896').found).toHaveLength(1);
  });

  it.each(['Qqqq douze', 'né le 12/03', 'deux cent'])('and nobody is found by %s', (typed) =>
    expect(find(typed).found).toEqual([]),
  );
});
