import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswer } from '#contract/envelope.ts';
import { Vision360, vision360Of } from '#contract/vision360.ts';
import { openTestApi, type TestAccount, type TestApi } from '#tests/support/embedded/test-api.ts';
import { uploadForm } from '#tests/support/embedded/test-zip.ts';
import { zipOf } from '#tests/support/zip.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

const CLIENTS =
  'workshopNationalId;clientDmsId;clientLastName;clientFirstName;vehicleRegistrationPlate;vehicleEnergy;vehicleVIN;vehicleReleaseDate;vehicleLastVisitDate;vehicleLastVisitMileage;vehicleLastTechnicalControlDate;vehicleNextTechnicalControlDate';
const INVOICES =
  'workshopNationalId;clientDmsId;invoiceDmsId;invoiceDate;invoiceAmount;vehicleMileage;vehicleRegistrationPlate;jobLabel';
const SIRET = '51284637900018';

async function send(as: TestAccount, member: string, clients: string, invoices: string[] = []) {
  const zip = await zipOf({
    'clients.csv': `${CLIENTS}\n${clients}\n`,
    'factures.csv': [INVOICES, ...invoices, ''].join('\n'),
  });
  const raw = uploadForm(zip, member);
  const response = await api.call('importFile', { token: await api.tokenOf(as), raw });
  expect(await response.json()).toMatchObject({ data: { success: true } });
}

async function read(as: TestAccount, immatriculation: string) {
  const token = await api.tokenOf(as);
  const response = await api.call('vision360', { token, body: { immatriculation } });
  const answer = readAnswer(Vision360, await response.json(), vision360Of);
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.data;
}

const OWN = (plate: string) =>
  `${SIRET};C1;GÉRARD;ÉLODIE;${plate};ESSENCE;VF3CCHMZ6JT012345;2018-05-14;2024-06-03;61500;2024-05-02;2026-12-02`;
const OWN_INVOICES = (plate: string) => [
  `${SIRET};C1;F1;2022-05-02;210,5;40200;${plate};Vidange moteur`,
  `${SIRET};C1;F2;2023-05-02;210,5;50800;${plate};Vidange moteur`,
  `${SIRET};C1;F3;2024-06-03;210,5;61500;${plate};Vidange moteur`,
];

test.each([
  ['absurd', '1901-01-01;2026-11-01;2999999;2026-10-01;2099-01-01'],
  ['possible', '2009-03-01;2024-09-01;158000;2026-10-01;2028-10-01'],
])('what another member claims decides nothing, even if it is %s', async (kind, claims) => {
  const plate = kind === 'absurd' ? 'AA111AA' : 'BB222BB';
  await send('member', '57525', OWN(plate), OWN_INVOICES(plate));
  const before = await read('member', plate);
  await send(
    'otherMember',
    '78612',
    `;X9;VOLEUR;JEAN;${plate};ELECTRIQUE;XX000000000000000;${claims}`,
  );
  const after = await read('member', plate);

  expect(after.vehicleInformations).toEqual(before.vehicleInformations);
  expect(after.vehiculePrevisionList).toEqual(before.vehiculePrevisionList);
  expect(after.relanceClientList.records[0]).toEqual(before.relanceClientList.records[0]);
  expect(after.clientList.records[0]).toMatchObject({ clientLastName: 'GÉRARD' });
  // The other member's record is there too, under its own name.
  expect(after.relanceClientList.records[1]).toMatchObject({
    clientLastName: 'Voleur',
    memberTradeName: 'SAS GARAGE',
  });
  const facts = ['owner', 'mileage', 'releaseDate', 'lastInspection', 'nextInspection'];
  for (const fact of facts) {
    expect(before.vehiculeDiagnostic).toMatchObject({
      [`${fact}From`]: 'H2N AUTOMOBILE',
      [`${fact}Contradictions`]: 0,
    });
    expect(after.vehiculeDiagnostic).toMatchObject({
      [`${fact}From`]: 'H2N AUTOMOBILE',
      [`${fact}Contradictions`]: 1,
    });
  }
});

test('each member reads its own facts, a manager those of the member that saw the vehicle last', async () => {
  const plate = 'CC333CC';
  await send('member', '57525', OWN(plate), OWN_INVOICES(plate));
  await send('otherMember', '78612', `;X9;MARTIN;JEAN;${plate};DIESEL;;2009-03-01;;;;`);
  const release = async (as: TestAccount) =>
    (await read(as, plate)).vehicleInformations?.vehicleReleaseDate;
  expect(await release('member')).toBe('2018-05-14');
  expect(await release('otherMember')).toBe('2009-03-01');
  expect(await release('manager')).toBe('2018-05-14');
});

test('an invoice with another member’s SIRET doesn’t become that member’s invoice', async () => {
  const plate = 'DD444DD';
  await send('otherMember', '78612', `${SIRET};X9;MARTIN;JEAN;${plate};;;;;;;`, [
    `${SIRET};X9;F9;2024-06-03;9999;61500;${plate};Vidange moteur`,
  ]);
  const { vehiculeFactureList } = await read('member', plate);
  expect(vehiculeFactureList.records).toMatchObject([
    { invoiceDmsId: 'F9', memberTradeName: 'SAS GARAGE' },
  ]);
});
