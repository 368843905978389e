import { describe, expect, it } from 'vitest';
import { remindersOf } from '#tests/support/vehicle/reminders.ts';
import { followRates } from './follow-rates.ts';

describe('followRates', () => {
  const reminders = [
    { date: '2021-01-01', channels: ['SMS'] },
    { date: '2021-06-01', channels: ['SMS', 'Email'] },
    { date: '2021-10-01', channels: ['sms'] },
    { date: '2022-03-01', channels: ['SMS'] },
  ];
  const invoices = [
    { date: '2021-01-10', job: 'Bougies' },
    { date: '2021-06-10', job: 'Filtre à air' },
  ];

  it('leave out reminders that it is too early to judge, and count a reminder in each of its channels', () => {
    expect(followRates(remindersOf(reminders, invoices))).toEqual([
      expect.objectContaining({ sent: 4, known: 3, followed: 2, sameJob: 1 }),
      expect.objectContaining({ sent: 1, known: 1, followed: 1, sameJob: 0 }),
    ]);
  });

  it('are unknown without invoices', () => {
    expect(followRates(remindersOf(reminders, null)).map((rate) => rate.known)).toEqual([0, 0]);
  });
});
