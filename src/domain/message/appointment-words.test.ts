import { describe, expect, it } from 'vitest';
import { due, IN_A_MONTH, matterOf, TODAY } from '#tests/support/vehicle/due-vehicle.ts';
import { appointmentDoubt } from './appointment-doubt.ts';
import { moveAppointment } from './appointment-words.ts';
import { type Appointment, type Draft, letterOf } from './compose.ts';
import { smsOf } from './sms.ts';

const at = (date: string, time: string): Appointment => ({ date, time, minutes: 60 });
const FIRST = at('2026-12-01', '09:30');
const EIGHTH = at('2026-12-08', '14:00');
const EARLY_EIGHTH = at('2026-12-08', '09:30');
const NINTH = at('2026-12-09', '14:00');
const AUGUST = at('2027-08-01', '08:00');

const proposal = matterOf({
  forecasts: [due('Révision', IN_A_MONTH)],
  // On the day of the first appointment, which must stay the inspection's.
  information: { vehicleNextTechnicalControlDate: '2026-12-01' },
});
const letter = (appointment: Appointment, lang: 'fr' | 'en' = 'fr') =>
  letterOf({ ...proposal, appointment }, lang);
const sms = (appointment: Appointment, lang: 'fr' | 'en' = 'fr') => ({
  subject: '',
  text: smsOf({ ...proposal, appointment }, lang),
});

function doubtOf(
  draft: Draft,
  agreed: Appointment | null,
  formers: Appointment[],
  lang: 'fr' | 'en' = 'fr',
  make = letter,
) {
  const proposed = agreed ? make(agreed, lang) : letterOf(proposal, lang);
  return appointmentDoubt(draft, proposed, { agreed, formers, today: TODAY });
}

const edited = ({ subject, text }: Draft): Draft => ({
  subject: subject && `URGENT : ${subject}`,
  text: `${text}\nNous ouvrons à 7 h 30, pensez à la clé antivol.`,
});

describe('a changed appointment in an edited draft', () => {
  it.each(['fr', 'en'] as const)(
    'replaces the former one’s words, and nothing else: %s',
    (lang) => {
      for (const make of [letter, sms])
        for (const [from, to] of [
          [FIRST, EIGHTH],
          [EIGHTH, FIRST],
          [FIRST, AUGUST],
          [AUGUST, FIRST],
          [AUGUST, at('2027-08-01', '08:30')],
          [at('2026-12-01', '19:00'), at('2026-12-01', '09:00')],
        ] as const) {
          const moved = moveAppointment(edited(make(from, lang)), from, to, lang);
          expect(moved).toEqual(edited(make(to, lang)));
          expect(doubtOf(moved, to, [from], lang, make)).toBeNull();
        }
    },
  );

  it.each<[string, string, string]>([
    [
      'Mardi 1er décembre 2026, on vous attend à 9 h 30',
      'Mardi 8 décembre 2026, on vous attend à 9 h 30',
      'text-without',
    ],
    ['RDV le 01/12/2026 à 9 h 30 !', 'RDV le 08/12/2026 à 14 h !', ''],
    [
      'Contrôle technique avant le 1er décembre 2026.',
      'Contrôle technique avant le 1er décembre 2026.',
      'text-without',
    ],
    ['À mardi prochain', 'À mardi prochain', 'text-without'],
    ['RDV le 8 décembre à 14h', 'RDV le 8 décembre à 14h', ''],
    ['RDV le 8/12 à 14:00', 'RDV le 8/12 à 14:00', ''],
    ['RDV le 08/12 à 14:00', 'RDV le 08/12 à 14:00', ''],
    ['RDV le 8.12 à 14h', 'RDV le 8.12 à 14h', ''],
    ['RDV le 8-12 à 14h', 'RDV le 8-12 à 14h', ''],
    ['RDV mardi 8-12 à 14h', 'RDV mardi 8-12 à 14h', ''],
    ['RDV 8.12.2026, 14h', 'RDV 8.12.2026, 14h', ''],
    ['RDV le 08.12.2026 à 14.00', 'RDV le 08.12.2026 à 14.00', ''],
    ['RDV le 9.12 à 14h', 'RDV le 9.12 à 14h', 'text-without'],
    ['8.12 € à 14h', '8.12 € à 14h', 'text-without'],
    ['RDV le 8 à 14.00 €', 'RDV le 8 à 14.00 €', 'text-without'],
    ['Du 8-12 décembre, à 14h', 'Du 8-12 décembre, à 14h', 'text-without'],
    ['RDV le 18 décembre à 14 h', 'RDV le 18 décembre à 14 h', 'text-without'],
    ['RDV le 8 décembre à 14 h 30', 'RDV le 8 décembre à 14 h 30', 'text-without'],
  ])('%s', (text, moved, doubt) => {
    const draft = moveAppointment({ subject: '', text }, FIRST, EIGHTH, 'fr');
    expect(draft.text).toBe(moved);
    expect(doubtOf(draft, EIGHTH, [FIRST])?.kind ?? '').toBe(doubt);
  });

  it.each<[string, string | null]>([
    ['Votre rendez-vous du 1er décembre 2026', null],
    ['Rendez-vous le 8 / 12', null],
    ['Rendez-vous le 9 / 12', 'subject-of-another-day'],
    ['Rendez-vous le 1er décembre', 'subject-of-another-day'],
    ['Rendez-vous le 3/12', 'subject-of-another-day'],
    ['Rendez-vous du mardi 8/12', null],
    ['Your visit on December 8th', null],
    ['Your visit on December 9th', 'subject-of-another-day'],
    ['Révision et 2 pneus de la Clio 1.5 dCi', null],
  ])('is missed in the subject too: %s', (subject, doubt) => {
    const { text } = letter(EIGHTH);
    const draft = moveAppointment({ subject, text }, FIRST, EIGHTH, 'fr');
    expect(doubtOf(draft, EIGHTH, [FIRST])?.kind ?? null).toBe(doubt);
  });

  const TOMORROW = at('2026-11-25', '09:30');
  const THURSDAY = at('2026-11-26', '09:30');
  /** Of the next week. */
  const FRIDAY = at('2026-12-04', '09:30');
  it.each<[string, Appointment, string | null]>([
    ['RDV demain à 9h30', TOMORROW, null],
    ['See you tomorrow at 9:30', TOMORROW, null],
    ['RDV demain à 09.30', TOMORROW, null],
    ['RDV après-demain à 9h30', TOMORROW, 'text-without'],
    ['RDV après-demain à 9h30', THURSDAY, null],
    ['The day after tomorrow, 9:30 am', THURSDAY, null],
    ['RDV demain à 9h30', THURSDAY, 'text-without'],
    ['RDV demain à 9h30', EARLY_EIGHTH, 'text-without'],
    ['Cet après-midi à 16h', at(TODAY, '16:00'), null],
    ['Aujourd’hui à 16h', at(TODAY, '16:00'), null],
    ['Today at 4 pm', at(TODAY, '16:00'), null],
    // The only Thursday of the next days.
    ['RDV jeudi à 9h30', THURSDAY, null],
    ['RDV mardi à 9h30', EARLY_EIGHTH, 'text-without'],
    ['RDV jeudi prochain à 9h30', THURSDAY, null],
    ['RDV vendredi prochain à 9h30', FRIDAY, null],
    ['See you next Friday at 9:30', FRIDAY, null],
    ['RDV vendredi en huit à 9h30', FRIDAY, null],
    ['Friday week at 9:30', FRIDAY, null],
    ['See you a week on Friday at 9:30', FRIDAY, null],
    ['RDV vendredi de la semaine prochaine à 9h30', FRIDAY, null],
    ['La semaine prochaine, vendredi à 9h30', FRIDAY, null],
    ['Next week on Friday at 9:30', FRIDAY, null],
    ['RDV dans dix jours à 9h30', FRIDAY, null],
    ['See you in 10 days at 9:30', FRIDAY, null],
    ['RDV dans une semaine à 9h30', at('2026-12-01', '09:30'), null],
    ['RDV dans huit jours à 9h30', at('2026-12-01', '09:30'), null],
    ['RDV mardi en quinze à 9h30', EARLY_EIGHTH, null],
    ['RDV dans quinze jours à 9h30', EARLY_EIGHTH, null],
    ['See you in two weeks at 9:30', EARLY_EIGHTH, null],
    ['See you in a fortnight at 9:30', EARLY_EIGHTH, null],
    ['See you in two weeks on Wednesday at 2 pm', NINTH, null],
    ['RDV mercredi, dans quinze jours, à 14h', NINTH, null],
    ['RDV dans dix jours à 9h30', EARLY_EIGHTH, 'text-without'],
    ['RDV jeudi en quinze à 9h30', FRIDAY, 'text-without'],
    ['RDV vendredi à 9h30', FRIDAY, 'text-without'],
    ['RDV jeudi en huit à 9h30', THURSDAY, 'text-without'],
    ['RDV jeudi de la semaine prochaine à 9h30', THURSDAY, 'text-without'],
    ['RDV mardi prochain à 9h30', EARLY_EIGHTH, 'text-without'],
    ['RDV mercredi prochain à 9h30', FRIDAY, 'text-without'],
    ['RDV le 4 / 12 à 9h30', FRIDAY, null],
    ['RDV le 04 / 12 / 2026 à 9h30', FRIDAY, null],
    ['RDV vendredi 4 / 12 à 9h30', FRIDAY, null],
    ['RDV le 5 / 12 à 9h30', FRIDAY, 'text-without'],
    ['RDV le 4 / 12 de 9h30 à 10h30', FRIDAY, null],
  ])('is said by words that are true on the day: %s', (text, agreed, doubt) => {
    expect(doubtOf({ subject: '', text }, agreed, [FIRST])?.kind ?? null).toBe(doubt);
  });

  it.each<[string, string[]]>([
    ['rdv mardi à 14h', ['mardi', '14h']],
    ['rdv mardi', ['mardi']],
    ['On vous attend à 14 heures.', ['14 heures']],
    ['See you on Tuesday at 2 pm', ['Tuesday', '2 pm']],
    ['le 8.12', ['8.12']],
  ])('is said to be gone by whatever words it is named: %s', (line, words) => {
    for (const make of [
      letterOf,
      (matter: typeof proposal, lang: 'fr') => ({ subject: '', text: smsOf(matter, lang) }),
    ]) {
      const proposed = make(proposal, 'fr');
      const draft = { ...proposed, text: `${line}\n${proposed.text}` };
      const now = { agreed: null, formers: [EIGHTH], today: TODAY };
      expect(appointmentDoubt(draft, proposed, now)).toEqual({ kind: 'called-off', words });
      expect(appointmentDoubt(proposed, proposed, now)).toBeNull();
    }
  });

  it('tomorrow is said to be gone too', () => {
    const draft = { subject: '', text: 'À demain !' };
    expect(doubtOf(draft, null, [TOMORROW])).toEqual({ kind: 'called-off', words: ['demain'] });
    expect(doubtOf(draft, null, [EIGHTH])).toBeNull();
  });

  it('is said to be gone if none is agreed any more', () => {
    const draft = edited(letter(EIGHTH));
    expect(doubtOf(draft, null, [EIGHTH])?.kind).toBe('called-off');
    expect(doubtOf({ subject: '', text: 'À bientôt' }, null, [EIGHTH])).toBeNull();
    // The inspection's day, which the proposal names too.
    expect(doubtOf(letterOf(proposal, 'fr'), null, [FIRST])).toBeNull();
    expect(doubtOf(draft, null, [])).toBeNull();
  });
});

describe('a line typed by hand that names what was agreed before', () => {
  const withLine = (line: string, lang: 'fr' | 'en' = 'fr'): Draft => {
    const { subject, text } = letter(NINTH, lang);
    return { subject, text: `${line}\n${text}` };
  };

  it.each<[string, string[], 'fr' | 'en']>([
    ['On vous attend le 8/12 !', ['8/12'], 'fr'],
    ['On vous attend le 08/12/2026.', ['08/12/2026'], 'fr'],
    ['Rendez-vous le 08.12.26', ['08.12.26'], 'fr'],
    ['À mardi 8 décembre', ['mardi 8 décembre'], 'fr'],
    ['À mardi 8 decembre 2026', ['mardi 8 decembre 2026'], 'fr'],
    ['Comme convenu le 8 déc.', ['8 déc.'], 'fr'],
    ['On vous attend le 8 au matin.', ['le 8'], 'fr'],
    ['À mardi !', ['mardi'], 'fr'],
    ['On vous attend le 8 / 12.', ['8 / 12'], 'fr'],
    ['Merci d’arriver à 9h30.', ['9h30'], 'fr'],
    ['Merci d’arriver à 09:30, le 8/12', ['8/12', '09:30'], 'fr'],
    ['Vers 9 heures 30', ['9 heures 30'], 'fr'],
    ['Mercredi au lieu du 8', ['du 8'], 'fr'],
    ['Reporté du mardi 8 au mercredi 9', ['mardi 8'], 'fr'],
    ['Et non au 8 !', ['au 8'], 'fr'],
    ['Mercredi, pas le mardi', ['mardi'], 'fr'],
    ['Mercredi, et non le mardi', ['mardi'], 'fr'],
    ['Mercredi au lieu du mardi', ['mardi'], 'fr'],
    ['À 14h et pas à 9.30', ['9.30'], 'fr'],
    ['Wednesday, not 8th', ['8th'], 'en'],
    ['Wednesday, not Tuesday', ['Tuesday'], 'en'],
    ['See you on December 8.', ['December 8'], 'en'],
    ['See you on Tuesday, December 8th, 2026', ['December 8th, 2026', 'Tuesday'], 'en'],
    ['See you on the 8th of December', ['8th of December'], 'en'],
    ['See you on Tuesday 8 Dec', ['Tuesday 8 Dec'], 'en'],
    ['See you on the 8th!', ['the 8th'], 'en'],
    ['See you on Tuesday', ['Tuesday'], 'en'],
    ['Be here at 9:30 am', ['9:30 am'], 'en'],
    ['Be here at 9.30 a.m.', ['9.30 a.m'], 'en'],
  ])('%s', (line, words, lang) => {
    expect(doubtOf(withLine(line, lang), NINTH, [EARLY_EIGHTH], lang)).toEqual({
      kind: 'names-former',
      words,
    });
  });

  it.each<[string, 'fr' | 'en']>([
    ['On vous attend le 9/12 à 14h.', 'fr'],
    ['On vous attend mercredi.', 'fr'],
    ['Pièces commandées le 18/12, le 8 janvier et le 8/1.', 'fr'],
    ['Garantie jusqu’au 8 décembre 2027.', 'fr'],
    ['Nous sommes fermés le mardi, et ouverts du mardi au samedi de 19 h 30 à 20 h.', 'fr'],
    ['Révision des 8 soupapes, 9,30 € et 30 9 h de travail', 'fr'],
    ['Tél. 06 08 12 09 30', 'fr'],
    ['Appelez-nous au 08 00 12 34 56, ou passez au 8 rue de la Gare.', 'fr'],
    ['Fermé du 8 au 12 et du 1 au 8.', 'fr'],
    ['Nous n’ouvrons pas le mardi, et ne fermons pas le mardi.', 'fr'],
    ['Forfait à 9.30 €, 8.12 € de taxe', 'fr'],
    ['On January 8th, our 8th anniversary', 'en'],
    ['Open Tuesday to Friday until 9:30 pm, closed on Tuesdays in January', 'en'],
    ['By 18 December or 8 January; 8 doors', 'en'],
    ['See you Wednesday at 2 pm', 'en'],
  ])('is not this one: %s', (line, lang) => {
    expect(doubtOf(withLine(line, lang), NINTH, [EARLY_EIGHTH], lang)).toBeNull();
  });

  it('is missed in the subject, and after several changes too', () => {
    const { subject, text } = letter(NINTH);
    const draft = { subject: `${subject}, 9h30`, text: `Le 1er, sans faute.\n${text}` };
    expect(doubtOf(draft, NINTH, [FIRST, EARLY_EIGHTH])).toEqual({
      kind: 'names-former',
      words: ['Le 1er', '9h30'],
    });
  });
});
