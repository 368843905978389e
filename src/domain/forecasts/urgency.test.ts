import { describe, expect, it } from 'vitest';
import { urgencyOf } from './urgency.ts';

describe('urgencyOf', () => {
  it.each([
    [null, 'unknown'],
    ['2026-03-21', 'overdue'],
    ['2026-03-22', 'soon'],
    ['2026-06-22', 'soon'],
    ['2026-06-23', 'within-year'],
    ['2027-03-22', 'within-year'],
    ['2027-03-23', 'later'],
  ])('%s is %s', (due, urgency) => {
    expect(urgencyOf(due, '2026-03-22')).toBe(urgency);
  });
});
