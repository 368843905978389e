import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '#src/api/errors.ts';
import { figuresOf } from '#src/domain/campaigns/figures.ts';
import { countReturns } from '#src/domain/returns/rates.ts';
import { anyPage, readPage, sampleAnswer } from '#tests/support/vehicle/campaigns.ts';
import { comparisonFile } from './comparison-file.ts';
import {
  channelsIn,
  type MemberRow,
  rowSort,
  type Standing,
  sortRows,
  standingOf,
} from './rows.ts';

const down: AppError = { kind: 'server', status: 500 };
const missing: AppError = { kind: 'not-found', message: '', details: [] };
const sample = readPage(sampleAnswer).campaigns;

const rowOf = (code: string, parts: Partial<MemberRow> = {}): MemberRow => ({
  code,
  name: null,
  standing: 'whole',
  figures: null,
  total: null,
  returns: null,
  ...parts,
});

describe('how a member’s reading stands', () => {
  type State = Parameters<typeof standingOf>[0];
  const state = { status: 'done', refused: null, isWhole: true } satisfies State;
  it.each<[string, State, Standing]>([
    ['not begun', null, 'waits'],
    ['under way', { ...state, status: 'reading' }, 'reading'],
    ['cut by the end of the session', { ...state, status: 'waiting' }, 'reading'],
    ['done', state, 'whole'],
    ['done but for a page', { ...state, isWhole: false }, 'partly'],
    ['stopped', { ...state, status: 'stopped' }, 'stopped'],
    ['refused', { ...state, refused: down }, 'failed'],
    ['of nobody', { ...state, refused: missing }, 'unknown'],
  ])('%s', (_, reading, standing) => {
    expect(standingOf(reading)).toBe(standing);
  });
});

describe('the rows of the comparison', () => {
  const figures = figuresOf(sample);
  const rows = [
    rowOf('10', { name: 'Noël', figures }),
    rowOf('9', { name: 'abel', figures: { ...figures, clients: 90 } }),
    rowOf('11', { standing: 'unknown' }),
    rowOf('12', { name: 'Zoé', figures: { ...figures, clients: 2, channels: [] } }),
  ];
  const sorted = (by: string, descending = false) =>
    sortRows(rows, { by, descending }, 'fr').map(({ code }) => code);

  it('come in the order in which they were chosen, or by a column, those without a figure last', () => {
    expect(sortRows(rows, null, 'fr')).toEqual(rows);
    expect(sorted('member')).toEqual(['9', '10', '12', '11']);
    expect(sorted('clients')).toEqual(['12', '10', '9', '11']);
    expect(sorted('clients', true)).toEqual(['9', '10', '12', '11']);
    expect(sorted('channel:sms', true)).toEqual(['10', '9', '12', '11']);
    expect(sorted('no such column')).toEqual(['10', '9', '11', '12']);
  });

  it('are sorted by their returns where there are enough of them, and the others come last', () => {
    const returnsOf = (followed: number, known: number) => ({
      ...countReturns([]),
      over: { known, followed, sameJob: 0 },
    });
    const measured = [
      rowOf('1', { returns: returnsOf(9, 9) }),
      rowOf('2', { returns: returnsOf(20, 100) }),
      rowOf('3'),
      rowOf('4', { returns: returnsOf(12, 48) }),
    ];
    const order = sortRows(measured, { by: 'followed', descending: true }, 'fr');
    expect(order.map(({ code }) => code)).toEqual(['4', '2', '1', '3']);
    const { columns, rows: cells } = comparisonFile(measured, String);
    const at = columns.findIndex(({ name }) => 'code' in name && name.code === 'known');
    expect(cells.map((row) => row.slice(at, at + 5))).toEqual([
      [9, 9, null, 0, null],
      [100, 20, 20, 0, 0],
      [null, null, null, null, null],
      [48, 12, 25, 0, 0],
    ]);
  });

  it('are the same members in whatever order', () => {
    const any = fc.array(
      anyPage.map(({ campaigns }) => (campaigns.length > 0 ? figuresOf(campaigns) : null)),
      { maxLength: 8 },
    );
    const columns = fc.constantFrom('member', 'campaigns', 'repeated', 'toSending', 'channel:sms');
    fc.assert(
      fc.property(any, columns, fc.boolean(), (all, by, descending) => {
        const given = all.map((one, index) => rowOf(String(index), { figures: one }));
        const given2 = sortRows(given, { by, descending }, 'fr');
        expect(given2.map(({ code }) => code).sort()).toEqual(given.map(({ code }) => code).sort());
      }),
    );
  });

  it('have a column for each channel that anybody used, the most used first', () => {
    expect(channelsIn(rows)).toEqual(['sms', 'appel', 'none']);
    expect(channelsIn([])).toEqual([]);
  });

  it('are sorted by what the address says, which may be anything', () => {
    expect(rowSort.read(['-channel:sms'])).toEqual({ by: 'channel:sms', descending: true });
    expect(rowSort.read(['clients'])).toEqual({ by: 'clients', descending: false });
    expect(rowSort.read([])).toBeNull();
    expect(rowSort.write({ by: 'clients', descending: true })).toEqual(['-clients']);
    expect(rowSort.write(null)).toEqual([]);
  });

  it('are files with a row for each member, whatever has been read of it', () => {
    const table = comparisonFile(rows, (standing) => `(${standing})`);
    expect(table.rows).toHaveLength(rows.length);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    expect(table.rows[0]?.slice(0, 8)).toEqual([
      '10',
      'Noël',
      '(whole)',
      2,
      null,
      '2021-07-13',
      '2021-08-17',
      3,
    ]);
    expect(table.rows[2]?.slice(0, 4)).toEqual(['11', null, '(unknown)', null]);
  });
});
