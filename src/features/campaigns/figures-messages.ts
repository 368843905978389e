import { defineMessages } from '#src/i18n/lang.ts';

interface FiguresMessages {
  totals: string;
  byChannel: string;
  byOperation: string;
  byPromotion: string;
  noPromotion: string;
  filtered: string;
  unfiltered: string;
  nothing: string;
  nothingFiltered: string;
  share: (count: string, share: string) => string;
  more: (rest: number) => string;
  less: string;
  quality: string;
  toSending: string;
  toPrediction: string;
  median: (days: string) => string;
  range: (min: string, max: string) => string;
  repeated: string;
  different: string;
  differents: string;
  ofDifferent: (clients: string, share: string) => string;
  shortestGap: (days: string) => string;
  unreached: string;
  misordered: string;
}

export const figuresMessages = defineMessages<FiguresMessages>({
  en: {
    totals: 'Totals of this page',
    byChannel: 'By channel',
    byOperation: 'By operation',
    byPromotion: 'By promotion',
    noPromotion: 'No promotion',
    filtered: 'Clients that match the filter, and their share.',
    unfiltered: 'Clients reached, and their share.',
    nothing: 'No client to count.',
    nothingFiltered: 'The filter leaves no client to count.',
    share: (count, share) => `${count} · ${share}`,
    more: (rest) => (rest === 1 ? 'Show one more' : `Show ${rest} more`),
    less: 'Show fewer',
    quality: 'Quality of these campaigns',
    toSending: 'From creation to sending',
    toPrediction: 'From sending to the target date',
    median: (days) => `${days} (median)`,
    range: (min, max) => `from ${min} to ${max}`,
    repeated: 'Clients reached by several campaigns',
    different: 'different client',
    differents: 'different clients',
    ofDifferent: (clients, share) => `${share} of ${clients}`,
    shortestGap: (days) => `${days} apart at least`,
    unreached: 'Clients without any channel',
    misordered: 'Campaigns with dates in the wrong order',
  },
  fr: {
    totals: 'Totaux de cette page',
    byChannel: 'Par canal',
    byOperation: 'Par opération',
    byPromotion: 'Par promotion',
    noPromotion: 'Sans promotion',
    filtered: 'Clients qui répondent au filtre, et leur part.',
    unfiltered: 'Clients touchés, et leur part.',
    nothing: 'Aucun client à compter.',
    nothingFiltered: 'Le filtre ne laisse aucun client à compter.',
    share: (count, share) => `${count} · ${share}`,
    more: (rest) => (rest === 1 ? 'En afficher une de plus' : `En afficher ${rest} de plus`),
    less: 'En afficher moins',
    quality: 'Qualité de ces campagnes',
    toSending: 'De la création à la diffusion',
    toPrediction: 'De la diffusion à la date visée',
    median: (days) => `${days} (médiane)`,
    range: (min, max) => `de ${min} à ${max}`,
    repeated: 'Clients touchés par plusieurs campagnes',
    different: 'client différent',
    differents: 'clients différents',
    ofDifferent: (clients, share) => `${share} de ${clients}`,
    shortestGap: (days) => `${days} d’écart au moins`,
    unreached: 'Clients sans aucun canal',
    misordered: 'Campagnes aux dates dans le désordre',
  },
});
