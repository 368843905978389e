import { describe, expect, it } from 'vitest';
import type { Sent } from '../faulty/faulty-server.ts';
import { SECRET } from '../faulty/heads.ts';
import { amountUnit, markFor } from '../faulty/marks.ts';
import type { Seen } from './in-page.ts';
import { judge } from './judge.ts';

const asker = { subject: 12, user: 3 };
const answer = markFor(
  {
    clientLastName: 'DUPONT',
    clientMobilePhone: '06 11 22 33 44',
    invoiceDate: '2024-06-17',
    invoiceAmount: 500,
    nouvelObjet: { vide: null },
  },
  asker,
  'FZ12',
);
const sent: Sent[] = [{ service: 'vision360', steps: [], text: JSON.stringify(answer) }];
const euros = (amountUnit(12) * 5) / 100;

const kindsOf = (parts: Partial<Seen>): string[] => {
  const seen: Seen = { where: 'here', text: '', said: '', drawn: '', rows: [], ...parts };
  return judge(seen, { asker, sent, today: '2026-11-25' }).map(({ kind }) => kind);
};

describe('a page that shows what was sent', () => {
  it.each([
    'Dupont Z12U3X1Y',
    'le 17/06/2024, et encore le 17/12/2025',
    // Ninety days later: until then, an invoice may still follow a reminder.
    'à voir jusqu’au 15/09/2024',
    'contrôle technique le 31/12/2027',
    `${String(euros).replace('.', ',')}\u00a0€`,
    'Nouvel objet\n{"vide":null}',
    'Vide\u00a0: nullité du contrat',
  ])('%j', (text) => {
    expect(kindsOf({ text })).toEqual([]);
  });
});

describe('a page that must be rejected', () => {
  it.each<[string, Partial<Seen>]>([
    ['words of a defect', { text: 'Dernière visite\nundefined' }],
    ['words of a defect', { text: 'Total : NaN €' }],
    ['words of a defect', { drawn: '[object Object]' }],
    ['words of a defect', { said: 'Facture du Invalid Date' }],
    ['words of a defect', { text: 'null' }],
    ['a defect, told as one', { text: 'Ce volet n’a pas pu s’afficher' }],
    ['another’s data', { text: 'Dupont z13u3x1y' }],
    ['another’s data', { said: 'Dupont z12u4x1y' }],
    ['a text that nobody sent', { drawn: 'z12u3x9y' }],
    ['a phone of nobody', { text: '06 99 88 77 66' }],
    ['a date that nobody sent', { text: '18/06/2024' }],
    ['an amount of nobody', { text: '6,07\u00a0€' }],
  ])('%s', (kind, parts) => {
    expect(kindsOf(parts)).toEqual([kind]);
  });

  it('shows how the API is made', () => {
    expect(kindsOf({ text: SECRET })).toContain('the API’s inside');
  });
});
