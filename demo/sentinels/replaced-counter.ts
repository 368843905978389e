import type { Lang } from '#contract/services.ts';
import { labelOf } from '#server/embedded/qualification/jobs.ts';
import { type CannedSections, emptySections } from './empty.ts';

const h2n = { memberId: 57525, memberPoSCode: '920150', memberTradeName: 'H2N AUTOMOBILE' };

/** Readings of two counters: the second was fitted in the winter of 2022. */
const readings: readonly [date: string, km: number][] = [
  ['2016-03-14', 60_000],
  ['2017-03-20', 80_100],
  ['2018-03-12', 100_200],
  ['2019-03-18', 119_900],
  ['2020-03-09', 140_000],
  ['2021-03-15', 160_300],
  ['2022-03-14', 180_000],
  ['2023-03-20', 5000],
  ['2024-03-18', 22_000],
  ['2025-03-17', 40_000],
  ['2026-03-16', 57_000],
];

const service = (lang: Lang) => ({
  privateJobId: 1,
  privateJobLabel: labelOf(1, lang),
  privateUsedSource: 'libelle forfait',
  packageCode: 'VID',
  packageLabel: 'FORFAIT VIDANGE',
  jobCode: '',
  jobLabel: '',
  partQuantity: 1,
  partReference: '',
  partBrand: '',
  partLabel: '',
});

/** A vehicle whose counter was replaced: the mileage falls, and goes on from there. */
export const replacedCounterSections = (lang: Lang): CannedSections => ({
  ...emptySections,
  vehicleInformations: {
    monthlyMilageEstimated: 0,
    vehicleReleaseDate: '2012-10-02',
    vehicleVariante: 'VF15RRL0A47518236',
    vehicleLastVisitDate: '2026-03-16',
    vehicleLastVisitMileage: 57_000,
    vehicleCurrentMilageEstimated: 0,
    vehicleLastTechnicalControlDate: '2025-10-06',
    vehicleNextTechnicalControlDate: null,
  },
  vehiculeFactureList: readings.map(([invoiceDate, mileageOnInvoice], index) => ({
    invoiceDmsId: String(31_400 + index),
    invoiceDate,
    invoiceAmount: 189.9,
    mileageOnInvoice,
    ...h2n,
    invoiceContent: [service(lang)],
  })),
});
