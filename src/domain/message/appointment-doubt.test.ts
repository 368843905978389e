import { describe, expect, it } from 'vitest';
import { appointmentDoubt } from './appointment-doubt.ts';

const NO_DRAFT = { subject: '', text: '' };

const doubtOf = (text: string, date: string, time: string, today: string, subject = '') =>
  appointmentDoubt({ subject, text }, NO_DRAFT, {
    agreed: { date, time, minutes: 60 },
    formers: [],
    today,
  });

describe('a weekday', () => {
  // The 6th of April 2022 is a Wednesday.
  it.each<[string, string]>([
    ['RDV mardi 6 avril 2022 à 14h', 'mardi 6 avril 2022'],
    ['RDV mardi 6 avril à 14h', 'mardi 6 avril'],
    ['RDV mardi, le 6 avril à 14h', 'mardi, le 6 avril'],
    ['RDV mar. 6 avril à 14h', 'mar. 6 avril'],
    ['RDV mardi 6/4 à 14h', 'mardi 6/4'],
    ['RDV mardi 6.4.2022 à 14h', 'mardi 6.4.2022'],
    ['RDV le mardi 6 à 14h', 'mardi 6'],
    ['RDV mardi six avril à 14h', 'mardi six avril'],
    ['See you on Tuesday 6 April at 2 pm', 'Tuesday 6 April'],
    ['See you on Tuesday, April 6th at 2 pm', 'Tuesday, April 6th'],
    ['See you on Tue the 6th of April at 2 pm', 'Tue the 6th of April'],
    ['RDV le 6 avril (mardi) à 14h', '6 avril (mardi)'],
    ['RDV mercredi 6 avril à 14h. Oui, le mardi 6 !', 'mardi 6'],
    ['RDV le 6 avril à 14h. À mardi !', 'mardi'],
    ['RDV mardi, le 6 avril 2022, à 14h', 'mardi, le 6 avril 2022'],
    ['See you Tuesday at 2 pm, that is 6 April', 'Tuesday'],
  ])('is another than that of the date: %s', (text, words) => {
    expect(doubtOf(text, '2022-04-06', '14:00', '2022-03-22')).toEqual({
      kind: 'other-weekday',
      words: [words],
    });
  });

  it.each([
    'RDV mercredi 6 avril à 14h',
    'RDV mercredi 6 avril 2022 à 14h, nous sommes fermés le lundi',
    'RDV mer. 6 avril à 14h',
    'RDV le mercredi 6 à 14h',
    'Fermé du samedi au lundi, le 6 avril on vous attend à 14h',
    'Pièce reçue mardi 5 avril. RDV le 6 avril à 14h',
    'Confirmez avant mardi. RDV le 6 avril à 14h',
    'Comme dit au rendez-vous mardi dernier, on vous attend le 6 avril à 14h',
    'RDV mercredi six avril à quatorze heures',
    'Wed, Apr 6, 2 pm',
    'April the 6th, 2 pm',
  ])('is that of the date, or none of the appointment: %s', (text) => {
    expect(doubtOf(text, '2022-04-06', '14:00', '2022-03-22')).toBeNull();
  });

  it('is missed in the subject too', () => {
    const text = 'RDV le 6 avril à 14h';
    const subject = 'Votre rendez-vous du mardi 6 avril';
    expect(doubtOf(text, '2022-04-06', '14:00', '2022-03-22', subject)).toEqual({
      kind: 'other-weekday',
      words: ['mardi 6 avril'],
    });
  });
});

describe('a day without its month, or without its year', () => {
  it.each<[string, string, string]>([
    ['RDV le 5 à 14h', '2022-05-05', '2022-03-22'],
    ['RDV le 8 à 14h', '2027-01-08', '2026-12-01'],
    ['RDV le 8 à 14h', '2027-01-08', '2026-12-08'],
    ['RDV mardi 8 à 14h', '2027-06-08', '2026-12-01'],
    ['RDV le 8 du mois prochain à 14h', '2026-12-08', '2026-12-01'],
    ['See you on the 8th at 2 pm', '2027-01-08', '2026-12-01'],
    ['January the 8th at 2 pm', '2026-12-08', '2026-12-01'],
    ['RDV le 8/12 à 14h', '2027-12-08', '2026-12-01'],
    ['RDV le 8 décembre à 14h', '2027-12-08', '2026-12-01'],
    ['RDV le neuf décembre à 14h', '2026-12-08', '2026-12-01'],
    ['RDV mardi huit heures trente, à 14h', '2026-12-08', '2026-12-01'],
  ])('is another one: %s, for %s on %s', (text, date, today) => {
    expect(doubtOf(text, date, '14:00', today)?.kind).toBe('text-without');
  });

  it.each<[string, string, string]>([
    ['RDV le 5 à 14h', '2022-04-05', '2022-03-22'],
    ['RDV le 8 à 14h', '2027-01-08', '2026-12-09'],
    ['RDV le 31 à 14h', '2027-03-31', '2027-02-01'],
    // The 8th of December is a Tuesday.
    ['RDV vendredi 8 à 14h', '2027-01-08', '2026-12-01'],
    ['RDV le 8/12 à 14h', '2026-12-08', '2026-12-01'],
    ['RDV le 1er décembre à 14h', '2027-12-01', '2026-12-02'],
    ['RDV le 8/12/2027 à 14h', '2027-12-08', '2026-12-01'],
    ['RDV le 29 février à 14h', '2028-02-29', '2026-12-01'],
    ['RDV mardi huit décembre à 14h', '2026-12-08', '2026-12-01'],
    ['RDV mardi huit à 14h', '2026-12-08', '2026-12-01'],
    ['RDV le premier décembre à 14h', '2027-12-01', '2026-12-02'],
    ['RDV le vingt et un décembre à 14h', '2026-12-21', '2026-12-01'],
    ['The eighth of December at 2 pm', '2026-12-08', '2026-12-01'],
    ['December the twenty-first at 2 pm', '2026-12-21', '2026-12-01'],
  ])('is the next one: %s, for %s on %s', (text, date, today) => {
    expect(doubtOf(text, date, '14:00', today)).toBeNull();
  });
});
