import { writeFile } from 'node:fs/promises';
import { accounts } from '../accounts.ts';
import { goodZip } from '../import-page.ts';
import { expect, test } from './fixtures.ts';

const reload = { role: 'button', name: 'Recharger la page' };

test('a look into a ZIP that cannot begin says so, and comes once its code does', async ({
  person,
  line,
}, testInfo) => {
  const file = testInfo.outputPath('depot.zip');
  await writeFile(file, (await goodZip()).buffer);
  const { letThrough } = line.refuse(/\/preview-worker/);
  await person.open('/trif/import');
  await person.signIn(accounts.member);
  const field = { label: /^Fichier ZIP/ };
  await person.attach(field, file);
  await person.sees({ role: 'alert' }, /L’examen du fichier n’a pas pu être chargé/);
  letThrough();
  await person.click(reload);
  await person.seesNo({ role: 'alert' });
  await person.attach(field, file);
  await person.sees({ role: 'region', name: 'Premières lignes de clients.csv' }, /MÉLINE/);
});

test('an opt-out list that cannot begin reloads its page once, says so, and comes once its code does', async ({
  person,
  line,
}) => {
  const { letThrough, asked } = line.refuse(/\/list-worker/);
  await person.open('/trif/blacklist');
  await person.signIn(accounts.manager);
  await asked(2);
  await person.sees({ role: 'alert' }, /rechargez la page/);
  letThrough();
  await person.click(reload);
  await person.sees({ role: 'region', name: 'Clients inscrits' }, /RICHARD/);
  // Its server was told as often as it failed.
  const told = expect.stringContaining('"kind":"code-gone","page":"/:/blacklist"');
  expect(line.notes.splice(0)).toEqual([told, told]);
});
