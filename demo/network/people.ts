import { faker } from '@faker-js/faker/locale/fr';
import { addDays } from '#rules/days.ts';
import type { DemoMember } from './members.ts';
import type { Random } from './random.ts';

/** A customer as a person would write them down, before a garage's software distorts it. */
export interface Person {
  /** "M" or "MME"; null for a company. */
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  address: string;
  complement: string | null;
  zipCode: string;
  city: string;
  /** Ten digits, like the other two. */
  phone: string | null;
  mobile: string | null;
  professionalPhone: string | null;
  email: string | null;
  /** YYYY-MM-DD */
  birthDate: string | null;
}

/**
 * First names that people who drive in France really have. Faker's own are the calendar of saints
 * ("Adelsinde"), and nobody would believe the demonstration. Faker's last names are usual ones.
 */
const women =
  'Marie Nathalie Isabelle Sylvie Catherine Martine Christine Valérie Sandrine Stéphanie Céline Sophie Aurélie Émilie Julie Élodie Laura Camille Léa Manon Chloé Fatima Nadia Samira Françoise Monique Brigitte Véronique Corinne Delphine Virginie Karine Hélène Anne-Sophie Agnès Mélanie Pauline Marion Lucie Inès'.split(
    ' ',
  );
const men =
  'Jean Philippe Michel Alain Patrick Nicolas Christophe Pierre Laurent Frédéric Stéphane David Thierry Olivier Julien Sébastien Thomas Alexandre Kévin Maxime Antoine Lucas Hugo Théo Mohamed Karim Mehdi Bernard Gérard Jacques Daniel Éric Pascal Bruno Didier Jean-Pierre Jean-Luc Guillaume Romain Benoît'.split(
    ' ',
  );
const faked = faker.definitions.person.last_name.generic ?? [];
const lastNames = [
  ...faked,
  'Ben Ali',
  'Traoré',
  'Haddad',
  'Ferreira',
  'Diallo',
  'Le Goff',
  'Kowalski',
];

const streets =
  'rue de la Gare|rue Victor Hugo|rue des Lilas|avenue Jean Jaurès|avenue du Général de Gaulle|rue de la République|rue Pasteur|allée des Tilleuls|impasse des Cerisiers|chemin du Moulin|rue des Écoles|place de la Mairie|rue du Stade|boulevard Gambetta|rue Émile Zola|route de Paris|rue des Acacias|rue de l’Église|rue Jules Ferry|allée des Peupliers|rue du 8 Mai 1945|rue Saint-Exupéry'
    .replaceAll('’', "'")
    .split('|');
const complements = [
  'Bât. A',
  'Bât. C',
  'Appt 12',
  'Résidence Les Pins',
  'Lieu-dit Le Bourg',
  '2e étage',
];
const trades = [
  'Transports',
  'Plomberie',
  'Boulangerie',
  'Électricité',
  'Maçonnerie',
  'Menuiserie',
  'Pharmacie',
  'Auto-école',
];
/** Whose cars are inspected every year (Code de la route, R323-24). */
const carriers = ['Taxis', 'VTC', 'Ambulances'];
const mailDomains = ['exemple.fr', 'example.com', 'example.org'];

/**
 * The regulator keeps these numbers for works of fiction, so nobody gets a call (Arcep's numbering
 * plan, 2018-0881).
 */
const fictionalPrefixes: Readonly<Record<string, string>> = {
  '92': '019900',
  '44': '026191',
  '35': '026191',
  '31': '053649',
  '33': '053649',
  '69': '046571',
  '13': '046571',
  '63': '046571',
};
const EASTERN_PREFIX = '035301';
const MOBILE_PREFIX = '063998';

/** A customer of a member, who lives in one of its towns. */
export function personOf(
  random: Random,
  member: DemoMember,
  company: 'carrier' | 'other' | null,
): Person {
  const { zipCode, city } = random.pick(member.towns);
  const woman = random.chance(0.48);
  const firstName = random.pick(woman ? women : men);
  const lastName = random.pick(lastNames);
  const companyName = company && companyOf(random, company, lastName, city);
  const digits = () => String(random.int(0, 9999)).padStart(4, '0');
  const landline = () => (fictionalPrefixes[zipCode.slice(0, 2)] ?? EASTERN_PREFIX) + digits();
  return {
    title: company ? null : woman ? 'MME' : 'M',
    firstName: company ? null : firstName,
    lastName: company ? null : lastName,
    companyName,
    address: `${random.int(1, 180)} ${random.pick(streets)}`,
    complement: random.chance(0.12) ? random.pick(complements) : null,
    zipCode,
    city,
    phone: random.chance(company ? 0.9 : 0.45) ? landline() : null,
    mobile: random.chance(company ? 0.6 : 0.88) ? MOBILE_PREFIX + digits() : null,
    professionalPhone: random.chance(company ? 0.5 : 0.06) ? landline() : null,
    email: random.chance(0.68) ? emailOf(random, companyName, firstName, lastName) : null,
    birthDate: !company && random.chance(0.3) ? addDays('1940-01-01', random.int(0, 23_000)) : null,
  };
}

function companyOf(
  random: Random,
  kind: 'carrier' | 'other',
  lastName: string,
  city: string,
): string {
  if (kind === 'other' && random.chance(0.08)) return `Mairie de ${city}`;
  const form = random.pick(['SARL', 'SAS', 'EURL', 'Ets']);
  return `${form} ${random.pick(kind === 'carrier' ? carriers : trades)} ${lastName}`;
}

/** The same person, after moving to another of the towns around a member. */
export function movedTo(random: Random, member: DemoMember, person: Person): Person {
  const { zipCode, city } = random.pick(member.towns);
  return {
    ...person,
    address: `${random.int(1, 180)} ${random.pick(streets)}`,
    complement: null,
    zipCode,
    city,
  };
}

function emailOf(random: Random, company: string | null, first: string, last: string): string {
  const domain = random.pick(mailDomains);
  // What people at a counter type if a field must be filled in.
  if (random.chance(0.02)) return `pasdemail@${domain}`;
  if (company) return `contact.${mailWord(company.split(' ').slice(1).join('-'))}@${domain}`;
  const [f, l] = [mailWord(first), mailWord(last)];
  return `${random.pick([`${f}.${l}`, `${f.slice(0, 1)}.${l}`, `${l}.${f}`, `${f}${l}${random.int(1, 95)}`])}@${domain}`;
}

const mailWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z-]/g, '');
