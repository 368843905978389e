import type { Lang } from '#contract/services.ts';
import { greeting, type Matter, wordsOf } from './compose.ts';
import { monthAndYear, shortDate, timeOfDay } from './dates.ts';
import type { CustomerWords } from './messages.ts';
import { isEmpty, type ProposedInspection } from './proposal.ts';
import { smsLength, toGsm } from './septets.ts';

/** How much is said, the fullest first. */
const shapes = [
  { most: Number.POSITIVE_INFINITY, checks: true, model: true },
  { most: Number.POSITIVE_INFINITY, checks: false, model: true },
  { most: 3, checks: false, model: true },
  { most: 1, checks: false, model: true },
  { most: 1, checks: false, model: false },
] as const;

type Shape = (typeof shapes)[number];

/**
 * The same as the e-mail, in two text messages at most: everything if it fits, otherwise less and
 * less. Written in the alphabet of which a message holds most.
 */
export function smsOf(matter: Matter, lang: Lang): string {
  const plain = inAlphabet(matter);
  const texts = shapes.map((shape) => toGsm(textOf(plain, shape, lang)));
  return texts.find((text) => !smsLength(text).isTooLong) ?? texts.at(-1) ?? '';
}

/** Without the names that a phone's alphabet can't write: they would cost half of the room. */
function inAlphabet({ recipient, proposal, garage, appointment }: Matter): Matter {
  const canWrite = (name: string): boolean => smsLength(toGsm(name)).outside.length === 0;
  const { name } = recipient;
  const { car } = proposal;
  return {
    recipient: name === null || canWrite(name) ? recipient : { civility: null, name: null },
    proposal: { ...proposal, car: car !== null && canWrite(car) ? car : null },
    garage: { ...garage, name: canWrite(garage.name) ? garage.name : '' },
    appointment,
  };
}

function textOf(matter: Matter, shape: Shape, lang: Lang): string {
  const { recipient, proposal, garage, appointment } = matter;
  const { words, jobs, car } = wordsOf(lang);
  const { sms } = words;
  const { work, checks, before, inspection } = proposal;
  const about = car(shape.model ? proposal : { ...proposal, car: null });
  const todo = shortened(jobs(work), shape.most, sms);
  const toCheck = shortened(jobs(checks), shape.most, sms);
  const phone = garage.phone.trim();
  const matters = !todo
    ? toCheck
      ? sms.check(about, toCheck)
      : sms.about(about)
    : sms.due(about, todo, before && shortDate(before, lang));
  return [
    `${greeting(recipient, words.helloShort)}, ${matters}`,
    todo && toCheck && shape.checks && sms.alsoCheck(toCheck),
    inspection && inspectionOf(inspection, sms, lang),
    appointment &&
      sms.booked(words.at(shortDate(appointment.date, lang), timeOfDay(appointment.time, lang))),
    phone && (appointment || isEmpty(proposal) ? sms.prevented(phone) : sms.call(phone)),
    garage.name.trim() && `${garage.name.trim()}.`,
    !appointment && !isEmpty(proposal) && sms.stop,
  ]
    .filter(Boolean)
    .join(' ');
}

function shortened(jobs: readonly string[], most: number, words: CustomerWords['sms']): string {
  const named = jobs.slice(0, most).join(', ');
  return jobs.length > most ? words.more(named, jobs.length - most) : named;
}

function inspectionOf(
  { due, isGiven, isPast }: ProposedInspection,
  words: CustomerWords['sms'],
  lang: Lang,
): string {
  if (isGiven) return words[isPast ? 'exactPast' : 'exact'](shortDate(due, lang));
  return words[isPast ? 'approximatePast' : 'approximate'](monthAndYear(due, lang));
}
