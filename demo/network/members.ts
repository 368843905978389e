import { campaignsMember, h2n, SAMPLE_NETWORK, spacedMember } from '#demo/sample/members.ts';
import type { Member, Network } from '#server/embedded/rows.ts';

/** This network and its members are invented. */
export const SECOND_NETWORK = 'garance';

export const networks: readonly Network[] = [
  { code: SAMPLE_NETWORK, label: 'Réseau TRIF' },
  { code: SECOND_NETWORK, label: 'Réseau Garance' },
];

/** How a garage's software writes its files. This is why two members' rows look different. */
export interface Habits {
  /** Capitals without accents, as older software writes. */
  capitals: boolean;
  /** "AB-123-CD" instead of "AB123CD". */
  dashes: boolean;
  /** The registration certificate's codes ("GO", "ES") instead of words. */
  energyCodes: boolean;
  /** Whether parts carry the job's label, and whether the garage sells packages. */
  lines: 'labour and parts' | 'job on every line' | 'packages';
  /** Euros an hour. */
  hourlyRate: number;
}

export interface DemoMember extends Member {
  habits: Habits;
  /** The towns that its customers live in. */
  towns: readonly { zipCode: string; city: string }[];
  /** Its share of the vehicles, relative to the other members. */
  weight: number;
}

const towns = (list: string): DemoMember['towns'] =>
  list.split(', ').map((town) => ({ zipCode: town.slice(0, 5), city: town.slice(6) }));

/**
 * Invented members, with valid SIRETs that belong to no company we know of. The first three come
 * from the documentation.
 */
export const members: readonly DemoMember[] = [
  {
    ...h2n,
    weight: 3,
    habits: {
      capitals: true,
      dashes: false,
      energyCodes: false,
      lines: 'labour and parts',
      hourlyRate: 78,
    },
    towns: towns(
      '92150 Suresnes, 92800 Puteaux, 92000 Nanterre, 92500 Rueil-Malmaison, 92210 Saint-Cloud',
    ),
  },
  {
    ...campaignsMember,
    weight: 2,
    habits: {
      capitals: true,
      dashes: true,
      energyCodes: false,
      lines: 'job on every line',
      hourlyRate: 58,
    },
    towns: towns('55200 Commercy, 55200 Euville, 55190 Void-Vacon, 55300 Saint-Mihiel, 54200 Toul'),
  },
  {
    ...spacedMember,
    weight: 1,
    habits: {
      capitals: true,
      dashes: true,
      energyCodes: true,
      lines: 'labour and parts',
      hourlyRate: 56,
    },
    towns: towns('55200 Commercy, 55200 Lérouville, 55500 Ligny-en-Barrois, 55000 Bar-le-Duc'),
  },
  {
    id: 57531,
    network: SAMPLE_NETWORK,
    posCode: '690034',
    tradeName: 'GARAGE DES BROTTEAUX',
    siret: '90341752500016',
    zipCode: '69006',
    city: 'Lyon',
    weight: 3,
    habits: {
      capitals: false,
      dashes: true,
      energyCodes: false,
      lines: 'packages',
      hourlyRate: 82,
    },
    towns: towns('69006 Lyon, 69100 Villeurbanne, 69003 Lyon, 69500 Bron, 69300 Caluire-et-Cuire'),
  },
  {
    id: 57548,
    network: SAMPLE_NETWORK,
    posCode: '310112',
    tradeName: 'AUTO SERVICE DES MINIMES',
    siret: '91027846400011',
    zipCode: '31200',
    city: 'Toulouse',
    weight: 2,
    habits: {
      capitals: true,
      dashes: false,
      energyCodes: true,
      lines: 'job on every line',
      hourlyRate: 68,
    },
    towns: towns(
      "31200 Toulouse, 31140 Aucamville, 31240 L'Union, 31150 Fenouillet, 31700 Blagnac",
    ),
  },
  {
    id: 58102,
    network: SAMPLE_NETWORK,
    posCode: '440087',
    tradeName: "GARAGE DE L'ERDRE",
    siret: '90658213500016',
    zipCode: '44300',
    city: 'Nantes',
    weight: 2,
    habits: {
      capitals: false,
      dashes: true,
      energyCodes: false,
      lines: 'labour and parts',
      hourlyRate: 70,
    },
    towns: towns(
      '44300 Nantes, 44240 La Chapelle-sur-Erdre, 44470 Carquefou, 44700 Orvault, 44240 Sucé-sur-Erdre',
    ),
  },
  {
    id: 58230,
    network: SAMPLE_NETWORK,
    posCode: '590221',
    tradeName: 'NORD MECANIQUE SERVICE',
    siret: '91836450600017',
    zipCode: '59100',
    city: 'Roubaix',
    weight: 2,
    habits: {
      capitals: true,
      dashes: false,
      energyCodes: false,
      lines: 'packages',
      hourlyRate: 62,
    },
    towns: towns('59100 Roubaix, 59200 Tourcoing, 59170 Croix, 59290 Wasquehal, 59115 Leers'),
  },
  {
    id: 61007,
    network: SECOND_NETWORK,
    posCode: '130045',
    tradeName: 'GARAGE DU VIEUX MOULIN',
    siret: '90517329000016',
    zipCode: '13090',
    city: 'Aix-en-Provence',
    weight: 2,
    habits: {
      capitals: false,
      dashes: true,
      energyCodes: false,
      lines: 'job on every line',
      hourlyRate: 76,
    },
    towns: towns(
      '13090 Aix-en-Provence, 13120 Gardanne, 13510 Éguilles, 13770 Venelles, 13100 Le Tholonet',
    ),
  },
  {
    id: 61012,
    network: SECOND_NETWORK,
    posCode: '350018',
    tradeName: 'ATELIER DU PONT DE STRASBOURG',
    siret: '91274068500017',
    zipCode: '35000',
    city: 'Rennes',
    weight: 2,
    habits: {
      capitals: true,
      dashes: false,
      energyCodes: false,
      lines: 'labour and parts',
      hourlyRate: 66,
    },
    towns: towns(
      '35000 Rennes, 35510 Cesson-Sévigné, 35760 Saint-Grégoire, 35135 Chantepie, 35740 Pacé',
    ),
  },
  {
    id: 61020,
    network: SECOND_NETWORK,
    posCode: '670092',
    tradeName: 'CARROSSERIE MECANIQUE DU RIED',
    siret: '90786315300017',
    zipCode: '67600',
    city: 'Sélestat',
    weight: 1,
    habits: { capitals: false, dashes: true, energyCodes: true, lines: 'packages', hourlyRate: 64 },
    towns: towns(
      '67600 Sélestat, 67600 Muttersholtz, 67730 Châtenois, 67750 Scherwiller, 68600 Neuf-Brisach',
    ),
  },
  {
    id: 61033,
    network: SECOND_NETWORK,
    posCode: '330077',
    tradeName: 'CENTRE AUTO DES GRAVES',
    siret: '91453902800011',
    zipCode: '33140',
    city: "Villenave-d'Ornon",
    weight: 1,
    habits: {
      capitals: true,
      dashes: false,
      energyCodes: false,
      lines: 'job on every line',
      hourlyRate: 69,
    },
    towns: towns(
      "33140 Villenave-d'Ornon, 33850 Léognan, 33170 Gradignan, 33130 Bègles, 33400 Talence",
    ),
  },
  {
    id: 61041,
    network: SECOND_NETWORK,
    posCode: '630015',
    tradeName: 'GARAGE DES VOLCANS',
    siret: '90925174600014',
    zipCode: '63000',
    city: 'Clermont-Ferrand',
    weight: 1,
    habits: {
      capitals: true,
      dashes: true,
      energyCodes: false,
      lines: 'labour and parts',
      hourlyRate: 60,
    },
    towns: towns(
      '63000 Clermont-Ferrand, 63110 Beaumont, 63400 Chamalières, 63122 Ceyrat, 63170 Aubière',
    ),
  },
];
