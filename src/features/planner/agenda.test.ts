import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizePlate } from '#rules/plate.ts';
import { correctPlate, MOST_LINES, readAgenda } from './agenda.ts';

const one = (line: string) => {
  const [appointment] = readAgenda(line).appointments;
  return appointment && [appointment.hour, appointment.plate, appointment.note];
};

describe('a line of the day', () => {
  it.each([
    ['AB-123-CD', [null, 'AB123CD', '']],
    ['9h30 AB-123-CD', ['09:30', 'AB123CD', '']],
    ['AB123CD 14:00', ['14:00', 'AB123CD', '']],
    ['8h ab 123 cd', ['08:00', 'AB123CD', '']],
    ['AB-123-CD\t8 H', ['08:00', 'AB123CD', '']],
    ['09:30:00;AB-123-CD', ['09:30', 'AB123CD', '']],
    [
      '9 h 05;"AB-123-CD";M. Dupont;vidange (2 h)',
      ['09:05', 'AB123CD', 'M. Dupont · vidange (2 h)'],
    ],
    ['9h30-10h30 AB-123-CD', ['09:30', 'AB123CD', '10h30']],
    ['- AB-123-CD : pneus, 17h', ['17:00', 'AB123CD', 'pneus']],
    ['25/11/2026 09:30 AB-123-CD Clio', ['09:30', 'AB123CD', '25/11/2026 · Clio']],
    ['Clio 5 CV 75 AB-123-CD', [null, 'AB123CD', 'Clio 5 CV 75']],
    ['1234 ab 75 à 9 heures', ['09:00', '1234AB75', 'à']],
    ['8h 12 AB 75', ['08:00', '12AB75', '']],
    ['12 H 75 14h', ['14:00', '12H75', '']],
    ['8 H 75', [null, '8H75', '']],
    ['ABC123', [null, 'ABC123', '']],
    ['ABC 123 10h', ['10:00', 'ABC123', '']],
    ['8h45 ABC123 Dupont', ['08:45', 'ABC123', 'Dupont']],
    ['A8-123-CD 11h15', ['11:15', 'A8123CD', '']],
    ['24h AB-123-CD', [null, 'AB123CD', '24h']],
    ['АВ-123-СЕ', [null, 'AB123CE', '']],
  ])('reads %j', (line, expected) => {
    expect(one(line)).toEqual(expected);
  });

  it.each([
    '8h30',
    '9h',
    'Réunion d’équipe',
    'Pause 30 min',
    'Heure;Immatriculation;Client',
    '–',
    '14:00',
  ])('contains no plate: %j', (line) => {
    expect(readAgenda(line)).toEqual({
      appointments: [],
      leftOut: [{ line: 1, text: line, reason: 'no-plate' }],
    });
  });
});

describe('a day’s list', () => {
  it('counts lines as in the text, including blank ones', () => {
    const { appointments, leftOut } = readAgenda('\r\n9h AB-123-CD\r\n \t \nRéunion\n\nEF-456-GH');
    expect(appointments.map(({ line }) => line)).toEqual([2, 6]);
    expect(leftOut).toEqual([{ line: 4, text: 'Réunion', reason: 'no-plate' }]);
  });

  it('accepts a vehicle once for each hour: it may come in the morning and leave in the evening', () => {
    const { appointments, leftOut } = readAgenda(
      '8h AB-123-CD\n18h ab123cd\nAB 123 CD\n18:00 AB-123-CD vidange',
    );
    expect(appointments.map(({ hour }) => hour)).toEqual(['08:00', '18:00']);
    expect(leftOut).toEqual([
      { line: 3, text: 'AB 123 CD', reason: 'repeated', firstLine: 1 },
      { line: 4, text: '18:00 AB-123-CD vidange', reason: 'repeated', firstLine: 2 },
    ]);
  });

  it('reads no more vehicles than a workshop could take in a day', () => {
    const lines = Array.from({ length: MOST_LINES + 1 }, (_, n) => `${n + 1} AB 75`);
    const { appointments, leftOut } = readAgenda(lines.join('\n'));
    expect(appointments).toHaveLength(MOST_LINES);
    expect(leftOut).toEqual([{ line: MOST_LINES + 1, text: lines.at(-1), reason: 'too-many' }]);
  });

  it('corrects a plate in its place and changes nothing else', () => {
    const text = '8h AB-123-CD\n9h A8-123-CD vidange $&';
    const [, wrong] = readAgenda(text).appointments;
    const corrected = correctPlate(text, wrong!, 'AB-124-CD');
    expect(corrected).toBe('8h AB-123-CD\n9h AB-124-CD vidange $&');
    expect(readAgenda(corrected).appointments[1]).toMatchObject({ plate: 'AB124CD' });
  });

  const piece = fc.oneof(
    fc.constantFrom('AB-123-CD', 'ab123cd', '12 AB 75', 'ABC123', '9h30', '14:00', '8 h', 'Dupont'),
    fc.constantFrom(' ', '\t', ';', ',', '-', '\n', '\r\n', '\r'),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );

  it('every line that isn’t blank is either an appointment or reported as left out', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const { appointments, leftOut } = readAgenda(text);
        const written = text
          .split(/\r\n?|\n/)
          .flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
        const accounted = [...appointments, ...leftOut].map(({ line }) => line);
        expect(accounted.sort((a, b) => a - b)).toEqual(written);
        for (const { plate, hour } of appointments) {
          expect(plate).toMatch(/[A-Z]/);
          expect(plate).toBe(normalizePlate(plate));
          if (hour !== null) expect(hour).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
      }),
    );
  });

  it('reads an hour and a plate in any order, however they are written', () => {
    const letter = fc.constantFrom(...'ABCDEFGHJKLMNPQRTVXYZ');
    const plate = fc
      .tuple(letter, letter, fc.integer({ min: 100, max: 999 }), letter, letter)
      .map(([a, b, n, c, d]) => ({ bare: `${a}${b}${n}${c}${d}`, blocks: [a + b, n, c + d] }));
    const hour = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => {
      const minutes = String(m).padStart(2, '0');
      const value = `${String(h).padStart(2, '0')}:${minutes}`;
      return { value, spelt: [value, `${h}h${minutes}`, `${h} h ${minutes}`, `${h}H${minutes}`] };
    });
    const between = fc.constantFrom(' ', '\t', ';', ' ; ', ' - ', '  ');
    const dash = fc.constantFrom('', '-', ' ', '–');
    fc.assert(
      fc.property(plate, hour, fc.nat(3), between, dash, fc.boolean(), fc.boolean(), (...drawn) => {
        const [car, at, spelling, gap, joint, hourFirst, lower] = drawn;
        const blocks = car.blocks.join(joint);
        const parts = [at.spelt[spelling], lower ? blocks.toLowerCase() : blocks];
        const line = (hourFirst ? parts : parts.reverse()).join(gap);
        expect(one(line)).toEqual([at.value, car.bare, '']);
      }),
    );
  });
});
