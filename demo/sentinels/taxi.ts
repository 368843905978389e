import { addDays, addMonths } from '#rules/days.ts';
import type { ClientRow, InvoiceLineRow, Member } from '#server/embedded/rows.ts';

const INVOICES = 600;
const YEARS = 20;
const KM_PER_DAY = 165;

type Work = [jobCode: string, jobLabel: string, quantity: number, brand: string, part: string];

/** What each visit adds, in turn: ten lines per invoice, in garages' usual words. */
const always: readonly Work[] = [
  ['MO', "MAIN D'OEUVRE T2", 1.5, '', ''],
  ['', '', 1, '', 'PETITES FOURNITURES'],
  ['', '', 1, '', 'RECYCLAGE DECHETS'],
  ['', 'Controle des niveaux', 0, '', ''],
  ['', '', 1, 'ELF', 'LAVE GLACE 5L'],
];
const visits: readonly (readonly Work[])[] = [
  [
    ['VID', 'Vidange moteur', 0.4, '', ''],
    ['', '', 5, 'ELF', 'HUILE 5W30 EVOLUTION'],
    ['', '', 1, 'PURFLUX', 'CART FILTRE HUILE'],
    ['', '', 1, '', 'JOINT BOUCHON VIDANGE'],
    ['', '', 1, 'PURFLUX', 'FILTRE HABITACLE'],
  ],
  [
    ['', 'Remplacement Plaquettes Av', 0.8, '', ''],
    ['', '', 1, 'ATE', 'JEU 4 PLAQ'],
    ['', '', 2, 'ATE', 'DISQUE FREIN AV'],
    ['', '', 1, '', 'NETTOYANT FREIN'],
    ['C', 'Remplacement Du Liquide De Freins', 0.5, '', ''],
  ],
  [
    ['', '', 2, 'MICHELIN', 'PNEU 205/55 R16 91V'],
    ['', 'Montage equilibrage', 2, '', ''],
    ['GEO', 'Geometrie train avant', 1, '', ''],
    ['', '', 2, '', 'VALVE'],
    ['', '', 2, '', 'ECO PARTICIPATION PNEU'],
  ],
  [
    ['REV', 'Revision - Operations Systematiques', 1.2, '', ''],
    ['', '', 1, 'MANN', 'FILTRE A AIR'],
    ['', '', 1, 'MANN', 'FILTRE A GASOIL'],
    ['', '', 2, 'VALEO', 'BALAI ESSUIE-GLACE'],
    ['', '', 1, 'PHILIPS', 'AMPOULE H7'],
  ],
];

/** A taxi's rows: 20 years up to today, 600 invoices of ten lines, more than a million km. */
export function taxi(
  plate: string,
  member: Member,
  today: string,
): { client: ClientRow; lines: InvoiceLineRow[] } {
  const DAYS = YEARS * 365.25;
  const workshopNationalId = member.siret;
  const clientDmsId = 'TAXI600';
  const released = addDays(today, -DAYS);
  const lines = Array.from({ length: INVOICES }, (_, index): InvoiceLineRow[] => {
    const days = Math.floor(((index + 1) / INVOICES) * (DAYS - 5));
    const work = [...always, ...(visits[index % visits.length] ?? [])];
    return work.map(([jobCode, jobLabel, partQuantity, partBrand, partLabel]) => ({
      workshopNationalId,
      clientDmsId,
      invoiceId: null,
      invoiceDmsId: `TX${10_000 + index}`,
      invoiceDate: addDays(released, days),
      invoiceAmount: 90 + ((index * 37) % 640) + 0.5,
      vehicleVIN: 'VF1LZBT0641234567',
      vehicleMileage: days * KM_PER_DAY,
      vehicleRegistrationPlate: plate,
      packageCode: '',
      packageLabel: '',
      jobCode,
      jobLabel,
      partQuantity,
      partReference: '',
      partBrand,
      partLabel,
    }));
  }).flat();
  const last = lines.at(-1);
  const inspected = addDays(today, -200);
  return {
    lines,
    client: {
      workshopNationalId,
      clientDmsId,
      clientTitle: '',
      clientLastName: null,
      clientFirstName: null,
      clientCompanyName: 'TAXIS DU PARC',
      clientAddress: '3 AVENUE DE LA GARE',
      clientAddressComplement: '',
      clientZipCode: member.zipCode,
      clientCity: member.city,
      clientCountry: 'FR',
      clientPhone: '0143000000',
      clientMobilePhone: null,
      clientProfessionalPhone: null,
      clientEmail: 'contact@taxisduparc.example',
      clientBirthDate: null,
      vehicleRegistrationPlate: plate,
      vehicleBrand: 'RENAULT',
      vehicleModel: 'MEGANE',
      vehicleVersion: '1.5 DCI',
      vehicleEnergy: 'GAZOLE',
      vehicleReleaseDate: released,
      vehicleLastVisitDate: last?.invoiceDate ?? null,
      vehicleVIN: 'VF1LZBT0641234567',
      vehicleLastVisitMileage: last?.vehicleMileage ?? null,
      vehicleLastTechnicalControlDate: inspected,
      vehicleNextTechnicalControlDate: addMonths(inspected, 12),
      vehicleLastAntipollutionControlDate: null,
      vehicleNextAntipollutionControlDate: null,
    },
  };
}
