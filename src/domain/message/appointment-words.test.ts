import { describe, expect, it } from 'vitest';
import { due, IN_A_MONTH, matterOf } from '#tests/support/vehicle/due-vehicle.ts';
import { appointmentDoubt, moveAppointment } from './appointment-words.ts';
import { type Appointment, type Draft, letterOf } from './compose.ts';
import { smsOf } from './sms.ts';

const at = (date: string, time: string): Appointment => ({ date, time, minutes: 60 });
const FIRST = at('2026-12-01', '09:30');
const EIGHTH = at('2026-12-08', '14:00');
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

const edited = ({ subject, text }: Draft): Draft => ({
  subject: subject && `URGENT : ${subject}`,
  text: `${text}\nNous ouvrons à 9 h 30, pensez à la clé antivol.`,
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
          expect(appointmentDoubt(moved, to, from, lang)).toBeNull();
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
    ['RDV le 8/12 à 14:00', 'RDV le 8/12 à 14:00', 'text-without'],
    ['RDV le 08/12 à 14:00', 'RDV le 08/12 à 14:00', ''],
    ['RDV le 18 décembre à 14 h', 'RDV le 18 décembre à 14 h', 'text-without'],
    ['RDV le 8 décembre à 14 h 30', 'RDV le 8 décembre à 14 h 30', 'text-without'],
  ])('%s', (text, moved, doubt) => {
    const draft = moveAppointment({ subject: '', text }, FIRST, EIGHTH, 'fr');
    expect(draft.text).toBe(moved);
    expect(appointmentDoubt(draft, EIGHTH, FIRST, 'fr') ?? '').toBe(doubt);
  });

  it.each<[string, string | null]>([
    ['Votre rendez-vous du 1er décembre 2026', null],
    ['Rendez-vous le 1er décembre', 'subject-of-another-day'],
    ['Rendez-vous le 3/12', 'subject-of-another-day'],
    ['Révision et 2 pneus', null],
  ])('is missed in the subject too: %s', (subject, doubt) => {
    const { text } = letter(EIGHTH);
    const draft = moveAppointment({ subject, text }, FIRST, EIGHTH, 'fr');
    expect(appointmentDoubt(draft, EIGHTH, FIRST, 'fr')).toBe(doubt);
  });

  it('is said to be gone if none is agreed any more', () => {
    const draft = edited(letter(EIGHTH));
    expect(appointmentDoubt(draft, null, EIGHTH, 'fr')).toBe('called-off');
    expect(appointmentDoubt({ subject: '', text: 'À bientôt' }, null, EIGHTH, 'fr')).toBeNull();
    expect(appointmentDoubt(draft, null, null, 'fr')).toBeNull();
  });
});
