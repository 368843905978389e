import type { Lang } from '#contract/services.ts';
import type { PlanRow } from './plan.ts';

const numbers = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') };

const words = {
  fr: {
    km: (km: string) => `${km}\u00a0km`,
    months: (months: string) => `${months}\u00a0mois`,
    or: ' ou ',
    periodic: (interval: string) => `Intervalle du plan d'entretien\u00a0: ${interval}`,
    wear: "Pièce d'usure sans périodicité, à contrôler",
    life: (life: string) => `durée de vie usuelle\u00a0: ${life}`,
  },
  en: {
    km: (km: string) => `${km}\u00a0km`,
    months: (months: string) => `${months}\u00a0months`,
    or: ' or ',
    periodic: (interval: string) => `Maintenance plan interval: ${interval}`,
    wear: 'Wear part with no period, to be checked',
    life: (life: string) => `usual life: ${life}`,
  },
} satisfies Record<Lang, unknown>;

/**
 * Says in one line what a forecast is based on, in the requested language. It is sent as
 * `forecastInformations`, whose shape the documentation leaves open (section 8).
 */
export function describeInterval(interval: PlanRow, lang: Lang): string {
  const say = words[lang];
  const parts = [
    interval.km === null ? null : say.km(numbers[lang].format(interval.km)),
    interval.months === null ? null : say.months(numbers[lang].format(interval.months)),
  ].filter((part) => part !== null);
  const span = parts.join(say.or);
  if (!interval.wear) return say.periodic(span);
  return span ? `${say.wear} (${say.life(span)})` : say.wear;
}
