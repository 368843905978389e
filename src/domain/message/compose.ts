import type { Lang } from '#contract/services.ts';
import type { IsoDate } from '#src/domain/vehicle/vehicle.ts';
import { dayInFull, longDate, monthAndYear, timeOfDay } from './dates.ts';
import { type CustomerWords, customerMessages } from './messages.ts';
import { isEmpty, type Proposal, type ProposedInspection, type ProposedJob } from './proposal.ts';
import type { Recipient } from './recipient.ts';

/** Who writes: what the signature says, as somebody at the garage has typed it. */
export interface Garage {
  name: string;
  phone: string;
  address: string;
}

/** A visit that the customer has agreed to. */
export interface Appointment {
  date: IsoDate;
  /** "09:30", on the garage's clock. */
  time: string;
  minutes: number;
}

/** Everything that a message is made from. */
export interface Matter {
  recipient: Recipient;
  proposal: Proposal;
  garage: Garage;
  appointment: Appointment | null;
}

export interface Draft {
  subject: string;
  text: string;
}

/** The words of a language, and how it writes lists. */
export function wordsOf(lang: Lang) {
  const words: CustomerWords = customerMessages[lang];
  const named = ({ job, axle }: ProposedJob): string =>
    axle === null ? words.jobs[job] : words.axles[axle](words.jobs[job]);
  return {
    words,
    jobs: (all: readonly ProposedJob[]): string[] => all.map(named),
    car: ({ car, plate }: Proposal): string => words.car(car ?? words.someCar, plate),
    when: ({ date, time }: Appointment): string =>
      words.at(dayInFull(date, lang), timeOfDay(time, lang)),
  };
}

/** An e-mail that proposes the visit, or confirms one that was agreed. */
export function letterOf(matter: Matter, lang: Lang): Draft {
  const { recipient, proposal, garage, appointment } = matter;
  const { words, car, when } = wordsOf(lang);
  const paragraphs = [
    `${greeting(recipient, words.hello)},`,
    appointment
      ? [words.booked(car(proposal), when(appointment)), ...planned(proposal, lang)].join('\n')
      : proposed(proposal, lang),
    inspectionLine(proposal.inspection, words.inspection, lang),
    askingToCall(matter, words),
    [words.regards, garage.name, garage.phone, garage.address]
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n'),
    // One that only confirms what the customer has agreed to, or says nothing, proposes nothing.
    appointment || isEmpty(proposal) ? '' : words.stop,
  ];
  return {
    subject: subjectOf(proposal, appointment, lang),
    text: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  };
}

function askingToCall({ proposal, garage, appointment }: Matter, words: CustomerWords): string {
  const phone = garage.phone.trim();
  if (appointment) return phone && words.prevented(phone);
  if (isEmpty(proposal)) return phone && words.reach(phone);
  return phone ? words.call(phone) : words.reply;
}

function subjectOf(proposal: Proposal, appointment: Appointment | null, lang: Lang): string {
  const { words, car } = wordsOf(lang);
  const { subjects } = words;
  if (appointment) return subjects.appointment(car(proposal), longDate(appointment.date, lang));
  if (proposal.work.length + proposal.checks.length > 0) return subjects.visit(car(proposal));
  return (proposal.inspection ? subjects.inspection : subjects.none)(car(proposal));
}

/** "Bonjour Madame Martin" */
export const greeting = ({ civility, name }: Recipient, hello: CustomerWords['hello']): string =>
  name === null ? hello.nobody : hello[civility ?? 'named'](name);

function proposed(proposal: Proposal, lang: Lang): string {
  const { words, jobs, car } = wordsOf(lang);
  const { work, checks, before } = proposal;
  const toCheck = jobs(checks).join(', ');
  if (work.length === 0) {
    return checks.length === 0
      ? words.aboutCar(car(proposal))
      : words.checkOnly(car(proposal), toCheck);
  }
  return [
    words.propose(car(proposal), before && longDate(before, lang)),
    ...jobs(work).map(bullet),
    ...(checks.length === 0 ? [] : [words.checkToo(toCheck)]),
  ].join('\n');
}

function planned({ work, checks }: Proposal, lang: Lang): string[] {
  const { words, jobs } = wordsOf(lang);
  return [
    ...(work.length === 0 ? [] : [words.planned, ...jobs(work).map(bullet)]),
    ...(checks.length === 0 ? [] : [words.checkToo(jobs(checks).join(', '))]),
  ];
}

const bullet = (line: string): string => `- ${line}`;

/** The inspection in one sentence; empty if there is nothing to say about it. */
export function inspectionLine(
  inspection: ProposedInspection | null,
  words: CustomerWords['inspection'],
  lang: Lang,
): string {
  if (inspection === null) return '';
  const { due, isGiven, isPast } = inspection;
  if (isGiven) return words[isPast ? 'exactPast' : 'exact'](longDate(due, lang));
  return words[isPast ? 'aboutPast' : 'about'](monthAndYear(due, lang));
}
