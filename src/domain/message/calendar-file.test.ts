import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFileOf, momentOf } from './calendar-file.ts';
import type { Matter } from './compose.ts';

const garage = { name: 'Garage Martin; Fils, Metz', phone: '03 87 00 00 00', address: '1 rue A' };
const appointment = { date: '2026-12-01', time: '09:30', minutes: 90 };
const matter: Matter & { appointment: typeof appointment } = {
  recipient: { civility: 'mr', name: 'Dupont' },
  proposal: {
    plate: 'AB-123-CD',
    car: 'Dacia Sandero',
    work: [{ job: 'oil-service', axle: null, due: '2026-12-01' }],
    checks: [{ job: 'brake-pads', axle: 'front', due: '2026-12-01' }],
    before: null,
    inspection: { due: '2027-03-12', isGiven: true, isPast: false },
    leftOut: [],
  },
  garage,
  appointment,
};
const making = { timeZone: 'Europe/Paris', id: 'one', now: Date.parse('2026-11-30T10:00:00Z') };

/** Reads a file as RFC 5545 says: unfolds its lines, and takes the escapes out of a text. */
function read(file: string): Map<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  return new Map(
    lines.map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}
const unescaped = (text = '') =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));

describe('the calendar file of an agreed visit', () => {
  it('has the day, the time, what is done and where', () => {
    const entry = read(calendarFileOf(matter, 'fr', making));
    expect(Object.fromEntries(entry)).toMatchObject({
      VERSION: '2.0',
      UID: 'one',
      DTSTAMP: '20261130T100000Z',
      // In winter, Paris is an hour ahead of UTC.
      DTSTART: '20261201T083000Z',
      DTEND: '20261201T100000Z',
    });
    expect(unescaped(entry.get('SUMMARY'))).toBe(
      'Garage\u00a0: votre Dacia Sandero (AB-123-CD), Garage Martin; Fils, Metz',
    );
    expect(unescaped(entry.get('LOCATION'))).toBe('Garage Martin; Fils, Metz, 1 rue A');
    expect(unescaped(entry.get('DESCRIPTION'))).toBe(
      [
        '- révision',
        'Nous contrôlerons en même temps\u00a0: plaquettes de frein avant.',
        'Le contrôle technique est à passer avant le 12 mars 2027.',
        'Garage Martin; Fils, Metz',
        'Tél.\u00a0: 03 87 00 00 00',
      ].join('\n'),
    );
  });

  it('can be read back, whatever somebody types, in lines of 75 octets at most', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(typed, typed, (name, address) => {
        const file = calendarFileOf(
          { ...matter, garage: { ...garage, name, address } },
          'en',
          making,
        );
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\p{Cc}]/u);
        }
        const shown = name.replace(/[\p{Cc}\s]+/gu, ' ').trim();
        const entry = read(file);
        expect([...entry.keys()].filter((key) => /[^A-Z-]/.test(key) && key !== '')).toEqual([]);
        expect(unescaped(entry.get('SUMMARY'))).toContain(shown);
      }),
    );
  });
});

it.each([
  ['2026-07-01', '09:00', 'Europe/Paris', '2026-07-01T07:00:00.000Z'],
  ['2026-12-01', '09:00', 'Europe/Paris', '2026-12-01T08:00:00.000Z'],
  ['2026-12-01', '09:00', 'Indian/Reunion', '2026-12-01T05:00:00.000Z'],
  ['2026-12-01', '21:00', 'America/Martinique', '2026-12-02T01:00:00.000Z'],
  // The days on which the clocks change.
  ['2026-03-29', '08:00', 'Europe/Paris', '2026-03-29T06:00:00.000Z'],
  ['2026-10-25', '08:00', 'Europe/Paris', '2026-10-25T07:00:00.000Z'],
])('%s at %s in %s is the moment %s', (date, time, zone, moment) => {
  expect(new Date(momentOf({ date, time }, zone)).toISOString()).toBe(moment);
});
