import type { Campaign, CampaignClient } from '#contract/campaigns.ts';
import type { Wire } from '#contract/record.ts';
import { FORMULA, LONG, SCRIPT, STRANGE } from './hostile.ts';

/**
 * How the pages of a sentinel member end. Section 13 doesn't say how pages end, so there is one
 * member for each way.
 */
type PagesEnd = 'counted' | 'not-found' | 'repeated';

/** What the code of an invented member provokes, so that managers can look at it (README). */
export interface CampaignSentinel {
  id: number;
  /** Null if the service fails, or for a page of which it does. */
  pages: readonly (readonly Wire<Campaign>[] | null)[] | null;
  end: PagesEnd;
  afterSeconds?: number;
}

const client = (
  nom: string | null,
  immatriculation: string | null,
  diffusion: CampaignClient['diffusion'],
): Wire<CampaignClient> => ({
  civilite: 'MME',
  prenom: null,
  nom,
  vehicule: immatriculation ? { immatriculation, marque: 'RENAULT', modele: 'CLIO IV' } : null,
  operation: { id: 3, label: 'Vidange' },
  promotion: [],
  diffusion,
});

const campaign = (
  id: number,
  dates: [creation: string | null, diffusion: string | null, prediction: string | null],
  clientList: Wire<CampaignClient>[],
): Wire<Campaign> => ({
  id,
  dateCreation: dates[0],
  dateDiffusion: dates[1],
  datePrediction: dates[2],
  clientList,
});

const sms = { sms: true, email: false, courrier: false };

/** Two campaigns per page. They contain what the demonstration's own campaigns never have. */
const pages: (Wire<Campaign>[] | null)[] = [
  [
    campaign(
      9906,
      ['2026-06-05', '2026-06-12', '2026-07-01'],
      [
        client('MARTIN CLAIRE', 'AA111AA', sms),
        client('BERNARD LUC', 'BB222BB', { ...sms, sms: false, whatsapp: true }),
      ],
    ),
    // It was sent before it was made.
    campaign(
      9905,
      ['2026-05-20', '2026-05-12', '2026-06-01'],
      [
        client('MARTIN CLAIRE', 'AA111AA', sms),
        client('PETIT ANNE', 'CC333CC', { ...sms, sms: false }),
      ],
    ),
  ],
  [
    campaign(
      9904,
      ['2026-04-06', '2026-04-14', '2026-05-01'],
      [client(null, 'DD444DD', { ...sms, email: true }), client('ROBERT PAUL', null, sms)],
    ),
    campaign(9903, [null, '2026-03-12', null], []),
  ],
  [
    campaign(
      9902,
      ['2026-02-04', '2026-02-11', '2026-03-01'],
      [client('PETIT ANNE', 'CC333CC', sms)],
    ),
  ],
];

/** More clients than a page should draw at once. */
const CROWD = 2_000;

const hostilePages: Wire<Campaign>[][] = [
  [
    campaign(
      9666,
      ['9999-12-31', '0001-01-01', '2020-13-45'],
      [
        {
          civilite: SCRIPT,
          prenom: STRANGE,
          nom: LONG,
          vehicule: { immatriculation: LONG, marque: SCRIPT, modele: STRANGE },
          operation: { id: SCRIPT, label: LONG },
          promotion: [
            { id: 1, label: FORMULA },
            { id: 2, label: LONG },
          ],
          diffusion: { [SCRIPT]: true, [LONG]: true, sms: true },
        },
        client(FORMULA, '"><svg onload=alert(1)>', sms),
      ],
    ),
    campaign(
      9667,
      ['2026-06-05', '2026-06-12', '2026-07-01'],
      Array.from({ length: CROWD }, (_, index) =>
        client(`CLIENT ${index + 1}`, `AA${String(index % 1000).padStart(3, '0')}AA`, sms),
      ),
    ),
  ],
];

/** By `code_pdv`. Each code does the same in every network. */
export const campaignSentinels: ReadonlyMap<string, CampaignSentinel> = new Map([
  ['ER500', { id: 99_500, pages: null, end: 'counted' }],
  ['ER502', { id: 99_502, pages: pages.with(1, null), end: 'counted' }],
  ['ER002', { id: 99_002, pages, end: 'counted', afterSeconds: 2 }],
  ['ER666', { id: 99_666, pages: hostilePages, end: 'counted' }],
  ['FIN404', { id: 99_404, pages, end: 'not-found' }],
  ['FINBIS', { id: 99_405, pages, end: 'repeated' }],
]);
