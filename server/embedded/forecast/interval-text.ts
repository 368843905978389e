import type { Lang } from '#contract/services.ts';
import type { VehicleClass } from '#rules/inspection-class.ts';
import type { PlanRow } from './plan.ts';

const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

/** With a space between thousands that every font has, as the page writes them (`src/i18n/format.ts`). */
const figures = (n: number, lang: Lang): string =>
  numbers[lang].format(n).replaceAll('\u202f', '\u00a0');

const words = {
  fr: {
    km: (km: string) => `${km}\u00a0km`,
    months: (months: string) => `${months}\u00a0mois`,
    or: ' ou ',
    periodic: (interval: string) => `Intervalle du plan d’entretien\u00a0: ${interval}`,
    wear: 'Pièce d’usure sans périodicité, à contrôler',
    check: (span: string) =>
      `À contrôler, aucun constructeur ne fixe de périodicité\u00a0; rappel après ${span}`,
    life: (life: string) => `durée de vie usuelle\u00a0: ${life}`,
    classes: {
      car: 'Échéance estimée, voiture particulière supposée\u00a0: 4\u00a0ans, puis tous les 2\u00a0ans',
      'light-commercial':
        'Échéance estimée, utilitaire léger\u00a0: 4\u00a0ans, puis tous les 2\u00a0ans',
      yearly: 'Échéance estimée, contrôle annuel si taxi, VTC ou ambulance',
      'category-l':
        'Échéance estimée, deux-roues, quad ou voiturette\u00a0: 5\u00a0ans, puis tous les 3\u00a0ans',
      collection: 'Échéance estimée, véhicule de collection\u00a0: tous les 5\u00a0ans',
    },
  },
  en: {
    km: (km: string) => `${km}\u00a0km`,
    months: (months: string) => `${months}\u00a0months`,
    or: ' or ',
    periodic: (interval: string) => `Maintenance plan interval: ${interval}`,
    wear: 'Wear part with no period, to be checked',
    check: (span: string) => `To be checked, no maker sets a period; brought up after ${span}`,
    life: (life: string) => `usual life: ${life}`,
    classes: {
      car: 'Estimated, assumed to be a passenger car: 4\u00a0years, then every 2\u00a0years',
      'light-commercial': 'Estimated, light van: 4\u00a0years, then every 2\u00a0years',
      yearly: 'Estimated, every year if it is a taxi, a private hire car or an ambulance',
      'category-l':
        'Estimated, motorcycle, quadricycle or car without licence: 5\u00a0years, then every 3\u00a0years',
      collection: 'Estimated, collectors’ vehicle: every 5\u00a0years',
    },
  },
} satisfies Record<Lang, unknown>;

/**
 * Says in one line what a forecast is based on, in the requested language. It is sent as
 * `forecastInformations`, whose shape the documentation leaves open (section 8).
 */
export function describeInterval(interval: PlanRow, lang: Lang): string {
  const say = words[lang];
  const parts = [
    interval.km === null ? null : say.km(figures(interval.km, lang)),
    interval.months === null ? null : say.months(figures(interval.months, lang)),
  ].filter((part) => part !== null);
  const span = parts.join(say.or);
  if (!interval.checked) return say.periodic(span);
  if (!interval.wear) return say.check(span);
  return span ? `${say.wear} (${say.life(span)})` : say.wear;
}

/** Says in one line which vehicle the inspection's date was computed for. */
export const describeClass = ({ kind }: VehicleClass, lang: Lang): string =>
  words[lang].classes[kind];
