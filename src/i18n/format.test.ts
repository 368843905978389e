import { describe, expect, it } from 'vitest';
import { formatOf } from './format.ts';

const fr = formatOf('fr');
const en = formatOf('en');

describe('formats', () => {
  it('say when something was seen: the hour, and the day too if that is over', () => {
    const morning = new Date();
    morning.setHours(9, 5);
    const longAgo = new Date(2020, 10, 18, 11, 26);
    for (const { clock } of [fr, en]) {
      expect(clock(morning.getTime())).toBe('09:05');
      expect(clock(longAgo.getTime())).toMatch(/^18\/11[\s\u00a0]11:26$/);
    }
  });

  it('are those of a French reader', () => {
    expect(fr.km(96753)).toBe('96\u00a0753\u00a0km');
    expect(fr.euros(297.79)).toBe('297,79\u00a0€');
    expect(fr.date('2020-01-30')).toBe('30/01/2020');
    expect(fr.mediumDate('2020-01-30')).toBe('30\u00a0janv.\u00a02020');
    expect(fr.dateTime('2020-11-18 11:26:01')).toBe('18/11/2020 11:26');
    expect(fr.percent(0.5)).toBe('50\u00a0%');
    expect([0, 1 / 2002, 1].map(fr.percent)).toEqual(['0\u00a0%', '<\u00a01\u00a0%', '100\u00a0%']);
    expect(en.percent(2001 / 2002)).toBe('>\u00a099%');
    expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
  });

  it('are those of an English reader', () => {
    expect(en.km(96753)).toBe('96,753\u00a0km');
    expect(en.euros(297.79)).toBe('€297.79');
    expect(en.date('2020-01-30')).toBe('30/01/2020');
    expect(en.mediumDate('2020-01-30')).toBe('30\u00a0Jan\u00a02020');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('show a date that can only be a mistake as it was sent', () => {
    expect(fr.date('0001-01-01')).toBe('0001\u201101\u201101');
    expect(en.mediumDate('0001-01-01')).toBe('0001\u201101\u201101');
  });

  it('write a real minus sign, in every unit', () => {
    expect(fr.integer(-8)).toBe('\u22128');
    expect(fr.euros(-12.5)).toBe('\u221212,50\u00a0€');
    expect(en.km(-1200)).toBe('\u22121,200\u00a0km');
  });

  it('shorten a number of 300 digits, which can only be a mistake', () => {
    expect(fr.integer(999_999_999_999_999)).toBe('999\u00a0999\u00a0999\u00a0999\u00a0999');
    expect(fr.km(1e308)).toBe('1E308\u00a0km');
    expect(en.euros(-1e308)).toBe('\u2212€1E308');
  });

  it('follow each language’s rule for plurals: French has no plural below two', () => {
    expect(fr.count(0, 'visite', 'visites')).toBe('0\u00a0visite');
    expect(fr.count(1, 'visite', 'visites')).toBe('1\u00a0visite');
    expect(fr.count(2, 'visite', 'visites')).toBe('2\u00a0visites');
    expect(en.count(0, 'visit', 'visits')).toBe('0\u00a0visits');
    expect(en.count(1, 'visit', 'visits')).toBe('1\u00a0visit');
  });

  it('write spans in years and months', () => {
    const said = [0, 1, 11, 12, 13, 24, 27].map((months) =>
      fr.months(months).replaceAll('\u00a0', ' '),
    );
    expect(said).toEqual([
      '0 mois',
      '1 mois',
      '11 mois',
      '1 an',
      '1 an et 1 mois',
      '2 ans',
      '2 ans et 3 mois',
    ]);
    expect(en.months(13).replaceAll('\u00a0', ' ')).toBe('1 year and 1 month');
  });

  it('write sizes and times', () => {
    const sizes = [0, 900, 1023.99, 1024, 12_999_999, 2 ** 30];
    expect(sizes.map((n) => fr.bytes(n).replaceAll('\u00a0', ' '))).toEqual([
      '0 o',
      '900 o',
      '1 ko',
      '1 ko',
      '12,4 Mo',
      '1 Go',
    ]);
    expect(en.bytes(1536)).toBe('1.5\u00a0KB');
    const times = [0, 0.4, 59.6, 61, 3600, 3900];
    expect(times.map((n) => fr.seconds(n).replaceAll('\u00a0', ' '))).toEqual([
      '0 s',
      '0 s',
      '1 min',
      '1 min 1 s',
      '1 h',
      '1 h 5 min',
    ]);
  });

  it('show a text that isn’t a date as it was written', () => {
    expect(fr.date('hier')).toBe('hier');
  });

  it('never shift a wall-clock time, whatever the machine’s time zone', () => {
    expect(fr.date('2020-01-01')).toBe('01/01/2020');
    expect(fr.dateTime('2020-12-31 23:59:00')).toBe('31/12/2020 23:59');
  });
});
