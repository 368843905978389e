import { writeFile } from 'node:fs/promises';
import { mergeTests } from '@playwright/test';
import { accounts } from '../accounts.ts';
import { goodZip } from '../import-page.ts';
import { test as onOwnServer } from '../own-server.ts';
import { test as withPerson } from './fixtures.ts';

const test = mergeTests(onOwnServer, withPerson);

test('looks into a ZIP, sends it, and finds its vehicle', async ({ person }, testInfo) => {
  const file = testInfo.outputPath('depot.zip');
  await writeFile(file, (await goodZip()).buffer);
  await person.open('/trif/import');
  await person.signIn(accounts.member);
  await person.attach({ label: /^Fichier ZIP/ }, file);
  await person.sees({ role: 'region', name: 'Premières lignes de clients.csv' }, /MÉLINE/);
  await person.sees(
    { role: 'region', name: 'Lignes douteuses de factures.csv' },
    /pas une date.*hier/,
  );
  await person.click({ role: 'button', name: 'Envoyer' });
  const form = { role: 'region', name: 'Envoyer un fichier' };
  await person.sees({ role: 'status', within: form }, /Le réseau a importé le fichier/);
  await person.click({ role: 'link', name: 'VT-101-EA', within: form });
  await person.isAt('/trif/vehicles/VT101EA');
  await person.sees({ role: 'heading', name: /Peugeot 308/i });
});
