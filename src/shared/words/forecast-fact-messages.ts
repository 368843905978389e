import { defineMessages } from '#src/i18n/lang.ts';

/** The facts of a forecast as sentences; nobody reads them before the chart or the timeline is there. */
export const forecastFactMessages = defineMessages({
  en: {
    in: (span: string) => `in ${span}`,
    inLess: (span: string) => `in less than ${span}`,
    inLessThanYear: 'in less than a year',
    ago: (span: string) => `${span} ago`,
    lessThanMonth: 'less than a month',
    doubtful: (why: string) => `Doubtful: ${why}`,
    doubtPlates: 'dated before there were number plates',
    doubtBefore: 'not after the last time',
    doubtNoSuchJob: 'a vehicle of this energy has no such operation',
    ifBelt: 'Only if this engine has a timing belt, not a chain',
    doubtFar: (span: string) => `${span} after the last time`,
    doubtAhead: (span: string) => `${span} from now`,
    guideline: (usual: string) => `(usual interval: ${usual})`,
    disagree: (span: string) => `The dates are ${span} apart`,
    doneSince: (date: string) => `Done since, on ${date}: the forecast may be out of date`,
    information: (words: string) => `The network adds: “${words}”`,
  },
  fr: {
    in: (span: string) => `dans ${span}`,
    inLess: (span: string) => `dans moins de ${span}`,
    inLessThanYear: 'dans moins d’un an',
    ago: (span: string) => `il y a ${span}`,
    lessThanMonth: 'moins d’un mois',
    doubtful: (why: string) => `Douteux\u00a0: ${why}`,
    doubtPlates: 'datée d’avant les plaques d’immatriculation',
    doubtBefore: 'pas après la dernière fois',
    doubtNoSuchJob: 'un véhicule de cette énergie n’a pas cette opération',
    ifBelt: 'Si ce moteur a une courroie de distribution, et non une chaîne',
    doubtFar: (span: string) => `${span} après la dernière fois`,
    doubtAhead: (span: string) => `dans ${span}`,
    guideline: (usual: string) => `(périodicité usuelle\u00a0: ${usual})`,
    disagree: (span: string) => `Les dates divergent de ${span}`,
    doneSince: (date: string) =>
      `Fait depuis, le ${date}\u00a0: la prévision est peut-être périmée`,
    information: (words: string) => `Le réseau ajoute\u00a0: «\u00a0${words}\u00a0»`,
  },
});
