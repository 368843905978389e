import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServiceName, VehicleServiceName } from '#contract/services.ts';
import { openTestApi, type TestApi } from '#tests/support/embedded/test-api.ts';

/** Checks that the web services answer every value that the documentation's samples show. */
let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

async function ask(service: ServiceName, query = '', posCode = '920150') {
  const token = await api.tokenOf('manager');
  const body = ['campaigns', 'blacklist'].includes(service)
    ? undefined
    : { immatriculation: 'ABC123' };
  const response = await api.call(service, { token, body, query, posCode });
  expect(response.status).toBe(200);
  return response.json();
}

test('section 5: the end of the raw client record', async () => {
  expect(await ask('rawClients')).toMatchObject({
    data: [
      {
        vehicleVIN: null,
        vehicleLastVisitMileage: 52032,
        vehicleLastTechnicalControlDate: null,
        vehicleNextTechnicalControlDate: null,
        vehicleLastAntipollutionControlDate: null,
        vehicleNextAntipollutionControlDate: null,
      },
    ],
    success: true,
    message: 'OK',
    errors: [],
  });
});

test('section 6: the qualified client agrees with the raw one and the vehicle', async () => {
  expect((await ask('clients')).data).toEqual([
    expect.objectContaining({
      clientDmsId: '5678',
      vehicleRegistrationPlate: 'ABC123',
      vehicleBrand: 'Citroën',
      memberPoSCode: '920150',
    }),
  ]);
});

test('section 7: the operations are those of the qualified invoices', async () => {
  const { data } = await ask('operations');
  expect(data).toContainEqual({
    privateJobId: 14,
    privateJobLabel: 'Plaquettes de frein',
    jobDate: '2020-01-30',
    jobMileage: 96753,
    invoiceDmsId: '40475',
    memberId: null,
    memberPoSCode: null,
    memberTradeName: null,
    privateUsedSource: 'libelle piece',
  });
  expect(data).toContainEqual(
    expect.objectContaining({ privateJobId: 4, jobDate: '2016-02-23', jobMileage: 52032 }),
  );
});

test('section 8: the air filter, after a forecast without informations', async () => {
  const { data } = await ask('forecasts');
  expect(data[0].forecastInformations).toBeNull();
  expect(data[1]).toEqual({
    privateJobId: 4,
    privateJobLabel: 'Filtre à air',
    lastJobDate: '2016-02-23',
    milageBasedEstimatedDate: '2032-08-01',
    periodicBasedEstimatedDate: null,
    checkBasedEstimatedDate: null,
    forecastInformations: null,
  });
});

test('section 9: two lines of invoice 26187', async () => {
  const { data } = await ask('rawInvoices');
  const rows = data.filter((row: { invoiceDmsId: string }) => row.invoiceDmsId === '26187');
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    partQuantity: 1.4,
    partReference: '',
    partBrand: '',
    partLabel: '',
  });
  expect(rows[1]).toEqual({
    workshopNationalId: '32635721700024',
    clientDmsId: '5678',
    invoiceId: 35129724,
    invoiceDmsId: '26187',
    invoiceDate: '2012-06-20',
    invoiceAmount: 297.79,
    vehicleVIN: null,
    vehicleMileage: 20544,
    vehicleRegistrationPlate: 'ABC123',
    packageCode: '',
    packageLabel: '',
    jobCode: 'M1',
    jobLabel: '- Revision - Operations Systematiques - 93820000',
    partQuantity: 1.4,
    partReference: '',
    partBrand: '',
    partLabel: '',
  });
});

test('section 10: brake fluid, an empty invoice, brake pads, in that order', async () => {
  const { data } = await ask('invoices');
  expect(data[0].invoiceContent.at(-1)).toMatchObject({
    jobCode: 'C',
    jobLabel: 'Remplacement Du Liquide De Freins',
    partQuantity: 0,
    partReference: '',
    partBrand: '',
    partLabel: '',
  });
  expect(data[1]).toEqual({
    invoiceDmsId: '24177',
    invoiceDate: '2011-09-26',
    invoiceAmount: 181.6,
    mileageOnInvoice: 11001,
    memberId: null,
    memberPoSCode: null,
    memberTradeName: null,
    invoiceContent: [],
  });
  expect(data[2]).toEqual({
    invoiceDmsId: '40475',
    invoiceDate: '2020-01-30',
    invoiceAmount: 932.87,
    mileageOnInvoice: 96753,
    memberId: null,
    memberPoSCode: null,
    memberTradeName: null,
    invoiceContent: [
      {
        privateJobId: 14,
        privateJobLabel: 'Plaquettes de frein',
        privateUsedSource: 'libelle piece',
        packageCode: '',
        packageLabel: '',
        jobCode: '',
        jobLabel: '',
        partQuantity: 1,
        partReference: '425405',
        partBrand: 'CITROEN',
        partLabel: 'JEU 4 PLAQ',
      },
    ],
  });
});

test('section 11: two reminders by SMS', async () => {
  const { data } = await ask('reminders');
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({
    diffusionList: [{ diffusionId: 39, diffusionLabel: 'SMS' }],
    operationList: [{ operationId: 2, operationLabel: 'Bougies', messageDescription: '-10%' }],
    clientDmsId: null,
  });
  expect(data[1]).toEqual({
    campaignId: 468,
    campaignlabel: 'Décembre 2016',
    campaignType: 'predictive',
    memberId: 57525,
    memberPoSCode: '920150',
    memberTradeName: 'H2N AUTOMOBILE',
    campaignDiffusionDate: '2020-11-18 11:26:01',
    diffusionList: [{ diffusionId: 39, diffusionLabel: 'SMS' }],
    operationList: [
      { operationId: 6, operationLabel: 'Filtre habitacle', messageDescription: '-10%' },
    ],
    clientDmsId: null,
  });
});

describe('section 12', () => {
  test('the vehicle', async () => {
    expect((await ask('vision360')).data.vehicleInformations).toEqual({
      monthlyMilageEstimated: 1100,
      vehicleReleaseDate: '2009-09-30',
      vehicleVariante: 'VF7RDRFJC9L554165',
      vehicleLastVisitDate: '2020-09-01',
      vehicleLastVisitMileage: 96753,
      vehicleCurrentMilageEstimated: 0,
      vehicleLastTechnicalControlDate: '2017-09-30',
      vehicleNextTechnicalControlDate: null,
    });
  });

  test.each<[string, VehicleServiceName]>([
    ['clientList', 'rawClients'],
    ['importFactureList', 'rawInvoices'],
    ['relanceClientList', 'clients'],
    ['vehiculeHistoriqueList', 'operations'],
    ['vehiculePrevisionList', 'forecasts'],
    ['vehiculeFactureList', 'invoices'],
    ['vehiculeRelanceList', 'reminders'],
  ])('%s is what %s answers, in both languages', async (section, service) => {
    for (const query of ['', '?lang=fr', '?lang=en']) {
      const whole = await ask('vision360', query);
      expect(whole.data[section]).toEqual((await ask(service, query)).data);
      expect(whole.data[section].length).toBeGreaterThan(0);
    }
  });

  test('jobs and operations are named in the language asked for', async () => {
    expect((await ask('forecasts', '?lang=en')).data[1].privateJobLabel).toBe('Air filter');
    expect((await ask('reminders', '?lang=en')).data[0].operationList[0].operationLabel).toBe(
      'Spark plugs',
    );
  });
});

test('section 13: the two campaigns, beside a data that contains only the member', async () => {
  const answer = await ask('campaigns', '?page=1', '417728CZ');
  expect(answer.data).toEqual({ id: 78612, articleCode: null, articleLibelle: null });
  expect(answer.campagneList[0]).toEqual({
    id: 1469,
    dateDiffusion: '2021-08-17',
    datePrediction: '2021-09-01',
    dateCreation: '2021-08-11',
    clientList: [
      {
        civilite: 'Mr',
        prenom: null,
        nom: 'DUPONT PHILLIPE',
        vehicule: { immatriculation: 'ABC123', marque: 'Renault', modele: 'MEGANE' },
        operation: { id: 5, label: 'Plaquettes de freins AVANT' },
        promotion: [{ id: 323, label: 'Communication informative' }],
        diffusion: { appel: true, sms: true, email: false, courrier: false },
      },
      {
        civilite: 'Mr',
        prenom: null,
        nom: 'LEFEBVRE CHRISTINE',
        vehicule: { immatriculation: 'DEF123', marque: 'Dacia', modele: 'SANDERO' },
        operation: { id: 8, label: 'Disques + Plaquettes ARRIERE' },
        promotion: [{ id: 327, label: 'Communication informative' }],
        diffusion: { appel: true, sms: true, email: false, courrier: false },
      },
    ],
  });
  expect(answer.campagneList[1]).toMatchObject({
    id: 1465,
    dateDiffusion: '2021-07-13',
    datePrediction: '2021-08-01',
    dateCreation: '2021-07-06',
  });
});

test('section 14: the whole second record, and the end of the first', async () => {
  const { data } = await ask('blacklist');
  const names = data.map((client: { clientNom: string }) => client.clientNom);
  expect(names.indexOf('RICHARD')).toBeLessThan(names.indexOf('EMMANUEL'));
  expect(data[names.indexOf('RICHARD')]).toMatchObject({
    viePrivee: expect.stringMatching(/telephone professionnel \| email$/),
    clientPortable: null,
    clientEmail: 's.richard@mail.fr',
    adherentNomCourt: 'SAS GARAGE ',
    clientCodePostal: '55200',
    adherentCodePdv: '6768ZED',
  });
  expect(data[names.indexOf('EMMANUEL')]).toEqual({
    clientId: 58445960,
    clientPrenom: 'WILLIS',
    clientNom: 'EMMANUEL',
    clientRaisonSociale: null,
    relanceSms: true,
    relanceEmail: false,
    synchroDmsTelephone: true,
    synchroDmsEmail: false,
    viePrivee: 'telephone mobile | telephone professionnel | email',
    clientPortable: '0630553444',
    clientEmail: 'w.emmanuel@mail.com',
    adherentNomCourt: 'SAS GARAGE',
    clientCodePostal: '55200',
    adherentCodePdv: '417728CZ',
  });
});
