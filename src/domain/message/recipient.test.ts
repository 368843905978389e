import { describe, expect, it } from 'vitest';
import { ownersOf } from '#src/domain/owners/owners.ts';
import { testimonyOf } from '#src/domain/vehicle/testimony.ts';
import { vehicleRecord } from '#tests/support/vehicle/records.ts';
import { greeting } from './compose.ts';
import { customerMessages } from './messages.ts';
import { personName, plainCar, plainName } from './plain-text.ts';
import { nameOnSheet, recipientOf } from './recipient.ts';

const TODAY = '2026-11-24';

function greetingOf(client: object, lang: 'fr' | 'en' = 'fr') {
  const record = vehicleRecord({ clients: [{ clientMobilePhone: '0630553444', ...client }] });
  const [owner] = ownersOf(record, testimonyOf(record, null, TODAY), TODAY);
  return greeting(recipientOf(owner), customerMessages[lang].hello);
}

describe('a letter greets', () => {
  it.each([
    [{ clientTitle: 'Mr', clientLastName: 'Dupont' }, 'Bonjour Monsieur Dupont', 'Dear Mr Dupont'],
    [{ clientTitle: 'M.', clientLastName: 'DUPONT' }, 'Bonjour Monsieur Dupont', 'Dear Mr Dupont'],
    [
      { clientTitle: 'Mme', clientLastName: 'LE GALL' },
      'Bonjour Madame Le Gall',
      'Dear Ms Le Gall',
    ],
    [{ clientTitle: 'Mlle', clientLastName: 'petit' }, 'Bonjour Madame Petit', 'Dear Ms Petit'],
    [
      { clientTitle: 'M. et Mme', clientLastName: 'Roux' },
      'Bonjour Madame et Monsieur Roux',
      'Dear Mr and Mrs Roux',
    ],
    [
      { clientFirstName: 'Léa', clientLastName: 'D’ALMEIDA-ROUX' },
      'Bonjour Léa D’Almeida-Roux',
      'Dear Léa D’Almeida-Roux',
    ],
    [{ clientTitle: 'Dr', clientLastName: 'Petit' }, 'Bonjour Petit', 'Dear Petit'],
    [{ clientTitle: 'Mr', clientFirstName: 'Léo' }, 'Bonjour Léo', 'Dear Léo'],
    [
      { clientTitle: 'Mr', clientLastName: 'Petit', clientCompanyName: 'SARL X' },
      'Bonjour',
      'Hello',
    ],
    [{}, 'Bonjour', 'Hello'],
    [{ clientTitle: 'Mr', clientLastName: '<script>alert(1)</script>' }, 'Bonjour', 'Hello'],
    [{ clientTitle: '<b>Mr</b>', clientLastName: '=HYPERLINK("x")' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'x'.repeat(10_000) }, 'Bonjour', 'Hello'],
    [{ clientTitle: 'Mr', clientLastName: '0612457896' }, 'Bonjour', 'Hello'],
    // Remarks that a garage keeps in the name.
    [{ clientLastName: 'DUPONT (MAUVAIS PAYEUR)' }, 'Bonjour Dupont', 'Dear Dupont'],
    [
      { clientTitle: 'Mr', clientLastName: 'DUPONT [VIP' },
      'Bonjour Monsieur Dupont',
      'Dear Mr Dupont',
    ],
    [
      { clientLastName: 'M. DUPONT / NE PAS RELANCER' },
      'Bonjour Monsieur Dupont',
      'Dear Mr Dupont',
    ],
    [
      { clientTitle: 'Mme', clientLastName: 'MME DUPONT' },
      'Bonjour Madame Dupont',
      'Dear Ms Dupont',
    ],
    [
      { clientTitle: 'Mr', clientLastName: 'DUPONT', clientFirstName: 'NE PAS RELANCER' },
      'Bonjour Monsieur Dupont',
      'Dear Mr Dupont',
    ],
    [
      { clientLastName: 'DUPONT', clientFirstName: 'LÉA - IMPAYÉS' },
      'Bonjour Dupont',
      'Dear Dupont',
    ],
    [{ clientTitle: 'Mr', clientLastName: 'DUPONT DECEDE' }, 'Bonjour', 'Hello'],
    [{ clientTitle: 'Mr', clientLastName: 'DUPONT (décédé)' }, 'Bonjour', 'Hello'],
    [{ clientTitle: 'Mr', clientLastName: 'DUPONT / DCD' }, 'Bonjour', 'Hello'],
    [
      { clientTitle: 'Mr', clientLastName: 'DUPONT', clientFirstName: 'Jean (décédé(e))' },
      'Bonjour',
      'Hello',
    ],
    [{ clientTitle: 'M. décédé', clientLastName: 'DUPONT' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'SUCCESSION DUPONT' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'Estate of John Smith' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'SMITH DECEASED' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'CLIENT DIVERS' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'COMPTOIR', clientFirstName: 'CLIENT' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'Dupont litige en cours' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'DUPONT - CONTENTIEUX' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'Inconnu' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'CASH SALE' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'SMITH DO NOT CALL' }, 'Bonjour', 'Hello'],
    [{ clientLastName: 'C/O MARTIN' }, 'Bonjour', 'Hello'],
    // Not remarks, although they look a little like one.
    [{ clientTitle: 'Mr', clientLastName: 'Cash' }, 'Bonjour Monsieur Cash', 'Dear Mr Cash'],
    [
      { clientTitle: 'Mr', clientLastName: 'PASQUIER' },
      'Bonjour Monsieur Pasquier',
      'Dear Mr Pasquier',
    ],
    [{ clientLastName: 'NE', clientFirstName: 'Anna' }, 'Bonjour Anna Ne', 'Dear Anna Ne'],
  ])('%j as %j, in English as %j', (client, fr, en) => {
    expect([greetingOf(client), greetingOf(client, 'en')]).toEqual([fr, en]);
  });

  it.each([
    ['DUPONT (MAUVAIS PAYEUR)', null, 'Dupont'],
    ['DUPONT DECEDE', null, null],
    [null, 'SARL DUPONT (MAUVAIS PAYEUR)', 'SARL DUPONT'],
    [null, 'SARL DUPONT / CONTENTIEUX', 'SARL DUPONT'],
    [null, 'CLIENTS DIVERS', null],
    ['M. et Mme DUPONT', null, 'Dupont'],
  ])('and the customer’s sheet is for %j or %j: %j', (clientLastName, clientCompanyName, name) => {
    const record = vehicleRecord({
      clients: [{ clientMobilePhone: '0630553444', clientLastName, clientCompanyName }],
    });
    const [owner] = ownersOf(record, testimonyOf(record, null, TODAY), TODAY);
    expect(nameOnSheet(owner)).toBe(name);
  });

  it('nobody by name if no customer is known', () => {
    expect(recipientOf(undefined)).toEqual({ civility: null, name: null });
  });
});

describe('a name from a record', () => {
  it.each([
    [' Citroën  C5 ', 'Citroën C5'],
    ['C-HR+', 'C-HR+'],
    ['ze\u200Bro', 'zero'],
    ['\u202Eabc\u202C', 'abc'],
    ['Garage Martin & Fils (Metz)', 'Garage Martin & Fils (Metz)'],
    ['SAS GARAGE ', 'SAS GARAGE'],
    ['', null],
    ['---', null],
    ['../../etc/passwd', null],
    ['{{constructor}}', null],
    ['https://mail.fr', null],
    ['Z̷̛͓a̵l̴g̶o', null],
    ['👩‍🔧', null],
    ['a\u0000b', 'a b'],
    ['DUPONT 06 12 45 78 96; drop', null],
    [null, null],
  ])('%j stands in a letter as %j', (written, name) => {
    expect(plainName(written)).toBe(name);
  });

  it.each([
    ['DE LA TOUR', 'De La Tour'],
    ['JEAN-PIERRE', 'Jean-Pierre'],
    ['McDonald', 'McDonald'],
    ['éLISE', 'éLISE'],
    ['ÉLISE', 'Élise'],
    ["O'NEIL", "O'Neil"],
  ])('of a person, %j is written %j', (written, name) => {
    expect(personName(written)).toBe(name);
  });
});

describe('a car is named', () => {
  it.each([
    ['RENAULT', 'CLIO IV', 'RENAULT CLIO IV'],
    ['RENAULT', 'UTILITAIRE INCONNU / NE PAS RELANCER', 'RENAULT'],
    ['RENAULT', 'CLIO / NE PAS RELANCER', 'RENAULT CLIO'],
    ['RENAULT', 'CLIO (CLIENT MAUVAIS PAYEUR)', 'RENAULT CLIO'],
    ['RENAULT', 'CLIO - EPAVE', 'RENAULT'],
    ['INCONNUE', 'INCONNU', null],
    ['RENAULT (impayé)', 'CLIO', 'RENAULT CLIO'],
    ['DIVERS', 'CLIO', 'CLIO'],
    ['FORD', 'UNKNOWN', 'FORD'],
    ['RENAULT', 'CLIO 3/5P', 'RENAULT CLIO 3/5P'],
    ['RENAULT', 'CLIO/IMPAYE', 'RENAULT CLIO'],
    ['MINI', 'Cooper S (F56)', 'MINI Cooper S'],
    ['RENAULT', '<b>CLIO</b>', 'RENAULT'],
    [null, null, null],
  ])('%j %j as %j', (brand, model, name) => {
    expect(plainCar({ brand, model })).toBe(name);
  });
});
