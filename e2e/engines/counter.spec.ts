import { accounts } from '../accounts.ts';
import { expect, test } from './fixtures.ts';

test('signs in, searches a plate, reads all seven panels and signs out', async ({ person }) => {
  await person.open('/');
  await person.signIn(accounts.member);
  await person.fill({ label: /^Immatriculation/ }, 'abc 123');
  await person.press('Enter');
  await person.isAt('/trif/vehicles/ABC123');
  await person.sees({ role: 'heading', name: 'Citroën C5' });
  for (const [panel, says] of [
    ['Client', /Phillipe Dupont/],
    ['Factures', /40475/],
    ['Opérations', /Révision/],
    ['Prévisions', /Plaquettes de frein/],
    ['Relances', /SMS/],
    ['Données', /VF7RDRFJC9L554165/],
    ['Synthèse', /Passé et avenir/],
  ] as const) {
    await person.click({ role: 'tab', name: panel });
    await person.sees({ role: 'tabpanel', name: panel }, says);
  }
  await person.click({ role: 'button', name: 'Se déconnecter' });
  await person.isAt('/login');
  await person.sees({ role: 'heading', name: 'Connexion' });
  expect(await person.ask(() => document.body.textContent.includes('Dupont'), null)).toBe(false);
});

test('reads the timeline by keyboard, saves the invoices, and opens the sheet', async ({
  person,
}) => {
  await person.open('/trif/vehicles/ABC123');
  await person.signIn(accounts.member);
  const timeline = { role: 'region', name: 'Passé et avenir' };
  const picture = { role: 'application', within: timeline };
  const readout = { role: 'status', within: timeline };
  const invoice = { role: 'button', name: /^Facture n° 40475/, within: picture };
  await person.sees(invoice);
  await person.settles();
  await person.focus(invoice);
  await person.sees(readout, /96 753 km/);
  await person.press('Home');
  await person.sees(readout, /Mise en circulation/);
  await person.press('ArrowRight');
  await person.sees(readout, /Facture n° 24177/);
  await person.press('ArrowDown');
  await person.hasFocusOn({ role: 'button', name: 'Révision, 20 juin 2012', within: picture });

  await person.click({ role: 'tab', name: 'Factures' });
  await person.click({ role: 'button', name: 'CSV factures' });
  const csv = (await person.saved('ABC123-factures.csv')).toString('utf8');
  expect(csv.split('\r\n')[1]).toContain('2020-01-30;40475;');
  await person.click({ role: 'button', name: 'XLSX factures et lignes' });
  const xlsx = await person.saved('ABC123-factures.xlsx');
  expect(xlsx.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');

  await person.click({ role: 'link', name: /^Fiche/ });
  await person.isAt('/trif/vehicles/ABC123/sheet');
  await person.sees({ role: 'article' }, /Phillipe Dupont/, /VF7RDRFJC9L554165/);
});

test('reads a member’s campaigns and the clients of one', async ({ person }) => {
  await person.open('/trif/campaigns');
  await person.signIn(accounts.member);
  // The library that finds names here drops the space before a part with an element of its own.
  await person.sees({ role: 'heading', name: /^Campagnes de l’adhérent ?920150$/ });
  await person.click({ role: 'link', name: 'Page 4' });
  await person.isAt('/trif/members/920150/campaigns?page=4');
  await person.click({ role: 'button', name: /^Diffusion 18\/11\/2020/ });
  const clients = { role: 'table', name: 'Clients de la campagne du 18/11/2020' };
  await person.sees(clients, /DUPONT PHILLIPE/, /ABC123/);
  await person.click({ role: 'link', name: 'ABC123', within: clients });
  await person.sees({ role: 'heading', name: 'Citroën C5' });
  await person.back();
  await person.sees(clients);
});

test('the opt-out list is found, filtered and saved as the network’s own CSV', async ({
  person,
}) => {
  await person.open('/trif/blacklist');
  await person.signIn(accounts.manager);
  const rows = { role: 'region', name: 'Clients inscrits' };
  await person.sees(rows, /RICHARD/);
  await person.fill({ role: 'searchbox', name: 'Rechercher' }, 's.richard@mail');
  await person.sees({ role: 'status', name: '' }, /1 sur/);
  await person.click({ role: 'button', name: 'Télécharger le CSV' });
  const csv = (await person.saved('trif-blacklist.csv')).toString('utf8');
  expect(csv.split('\n').length).toBeGreaterThan(100);
  expect(csv).toContain('RICHARD');
});
