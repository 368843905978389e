import { addDays } from '#rules/days.ts';

/** What the floor's page is answered, as long as it is asked for: "F500" has 500 lines. */
export function vehicleAnswer(plate: string): object {
  const count = Number(plate.replace(/\D/g, '')) || 20;
  return {
    vehicleInformations: {
      monthlyMilageEstimated: 1100,
      vehicleReleaseDate: '2009-09-30',
      vehicleLastVisitDate: '2020-01-30',
      vehicleLastVisitMileage: 96_753,
      vehicleCurrentMilageEstimated: 143_200,
    },
    importFactureList: Array.from({ length: count }, (_, index) => line(index)),
  };
}

const jobs = ['VIDANGE + FILTRE', 'PLAQUETTES AV', 'COURROIE DE DISTRIBUTION', 'BALAIS'];

function line(index: number): object {
  const invoice = Math.floor(index / 4);
  return {
    workshopNationalId: '32635721700024',
    clientDmsId: '5678',
    invoiceId: 35_129_724 + invoice,
    invoiceDmsId: String(26_187 + invoice),
    invoiceDate: addDays('2010-01-01', (invoice * 37) % 5000),
    invoiceAmount: 100 + (invoice % 900) / 3,
    vehicleMileage: 10_000 + invoice * 120,
    jobLabel: jobs[index % jobs.length],
    partLabel: `PIECE ${index % 611}`,
    partBrand: 'BOSCH',
    partQuantity: 1 + (index % 5),
  };
}

/** A list of opt-outs as long as the large demonstration's. */
export const optOutsAnswer = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    clientId: 58_445_960 + index,
    clientPrenom: `Prénom${index % 2000}`,
    clientNom: `${['DUPONT', 'MARTIN', 'BERNARD', 'MOREAU'][index % 4]}-${index % 5000}`,
    clientRaisonSociale: null,
    relanceSms: index % 2 === 0,
    relanceEmail: index % 3 === 0,
    synchroDmsTelephone: true,
    synchroDmsEmail: false,
    viePrivee: 'telephone mobile | email',
    clientPortable: `06${10_000_000 + ((index * 7919) % 89_999_999)}`,
    clientEmail: `client${index}@example.fr`,
    adherentNomCourt: `GARAGE ${index % 300}`,
    clientCodePostal: String(10_000 + (index % 85_000)),
    adherentCodePdv: String(920_000 + (index % 300)),
  }));
