import type { Browser } from '@playwright/test';
import { DONORS_DAY } from '../faulty/donors.ts';
import { type Case, plateOf } from './cases.ts';
import { goTo, look, press, type Seen, settle, unfold } from './in-page.ts';

/** Longer than any wait that the faulty API causes. */
const PATIENCE = 60_000;
const PANELS = ['client', 'invoices', 'operations', 'forecasts', 'reminders', 'data', 'overview'];

/** Chromium's own notes about failed requests: the trial causes them on purpose. */
const EXPECTED = /^Failed to load resource: (the server responded with a status of|net::ERR_)/;

export interface Visit {
  seen: Seen[];
  /** Errors of the page and its console, and waits that never end. */
  wrongs: string[];
  /** Whether the tab has come to a place from which no other visit can begin. */
  isLost: boolean;
}

/** Somebody who uses the application in one tab and looks at everything. */
export interface Visitor {
  visit(which: Case): Promise<Visit>;
  close(): Promise<void>;
}

export async function openVisitor(browser: Browser, origin: string): Promise<Visitor> {
  const context = await browser.newContext({
    // It would answer in the network's place.
    serviceWorkers: 'block',
    baseURL: origin,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.clock.setFixedTime(`${DONORS_DAY}T10:00:00`);
  let seen: Seen[] = [];
  let wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(error.stack ?? error.message));
  page.on('crash', () => wrongs.push('the page crashed'));
  page.on('dialog', (dialog) => {
    wrongs.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });

  const note = async (where: string) => {
    if (!(await page.evaluate(settle, PATIENCE))) wrongs.push(`${where}: still waiting`);
    seen.push(await page.evaluate(look, where));
  };
  /** Goes there as by a link, and waits until the page with that title is in sight. */
  const open = async (path: string, title: string) => {
    await page.evaluate(goTo, path);
    await page.waitForFunction((part) => document.title.includes(part), title);
  };
  const exit = page.getByRole('button', { name: 'Se déconnecter' });
  const signIn = async (username: string) => {
    // The third attempt succeeds, whatever happened to the two before.
    for (let attempt = 0; attempt < 4; attempt += 1) {
      await page.getByRole('textbox', { name: 'Identifiant' }).fill(username);
      await page.getByLabel('Mot de passe').fill('x');
      await page.getByRole('button', { name: 'Se connecter', exact: true }).click();
      await exit.or(page.getByRole('alert')).first().waitFor();
      if (await exit.first().isVisible()) return;
      await note('sign-in');
    }
    throw new Error('The sign-in did not let in');
  };

  /** Works even behind the dialog that says that the API has ended the session. */
  const signOut = () => exit.first().dispatchEvent('click');

  await page.goto('/login');
  await signIn('fuzz');

  const visits: Record<Case['kind'], (which: Case) => Promise<void>> = {
    async vehicle({ number, byPalette, asksAll, retries, opensSheet }) {
      const plate = plateOf(number);
      if (byPalette) {
        await page.keyboard.press('Control+k');
        await page.getByRole('dialog').getByRole('combobox').fill(plate);
        await page.getByRole('option', { name: `Ouvrir ${plate}` }).waitFor();
        await page.keyboard.press('Enter');
      } else await open(`/trif/vehicles/${plate}`, plate);
      await page.waitForFunction((title) => document.title.startsWith(title), `${plate} ·`);
      await note('vehicle');
      for (const panel of PANELS) {
        const isThere = await page.evaluate((name) => {
          const tab = document.querySelector<HTMLElement>(`[data-panel="${name}"]`);
          tab?.click();
          return tab !== null;
        }, panel);
        if (!isThere) break;
        await page.evaluate(settle, PATIENCE);
        if (panel === 'data' && asksAll) await page.evaluate(press, 'Tout interroger');
        await page.evaluate(unfold);
        await note(panel);
      }
      if (retries && (await page.evaluate(press, 'Réessayer'))) await note('retried');
      if (opensSheet) {
        await open(`/trif/vehicles/${plate}/sheet`, `Fiche de ${plate}`);
        await note('sheet');
      }
    },
    async campaigns({ number, retries }) {
      await open(`/trif/members/C${number}/campaigns`, ` C${number} `);
      await note('campaigns');
      await page.evaluate(unfold);
      await note('campaigns, opened');
      if (retries && (await page.evaluate(press, 'Réessayer'))) await note('campaigns, retried');
    },
    async day({ number }) {
      await open('/trif/planner', 'Agenda');
      const field = page.getByRole('textbox', { name: 'Plaques du jour' });
      if (!(await field.isVisible())) {
        await page.evaluate(settle, PATIENCE);
        await page.evaluate(press, 'Modifier la liste');
      }
      await field.fill(
        [0, 1, 2, 3].map((other) => `9h ${plateOf(dayPlate(number, other))}`).join('\n'),
      );
      await page.getByRole('button', { name: 'Afficher les véhicules' }).click();
      await note('day');
    },
    async network({ number }) {
      // Each account comes from a different address, as through a proxy. Otherwise a token that
      // cannot be read would count as a wrong guess of the same place.
      const address = `10.0.${Math.floor(number / 250)}.${number % 250}`;
      await page.setExtraHTTPHeaders({ 'X-Forwarded-For': address });
      await signOut();
      await signIn(`fuzz-${number}`);
      await open('/trif/blacklist', 'Liste d’opposition');
      await note('opt-out list');
      if (await page.evaluate(press, 'Télécharger le CSV')) await note('opt-out list, downloaded');
      await open('/trif/import', 'Import');
      // If the API has ended the session by then, a dialog says so and the page takes no input.
      if (await page.getByRole('dialog').isHidden()) {
        await page.getByRole('textbox', { name: 'Adhérent' }).fill('920150');
        await page.getByLabel('Fichier ZIP').setInputFiles(ZIP);
        await page.evaluate(press, 'Envoyer');
        await page.evaluate(unfold);
      }
      await note('import');
      await signOut();
      await signIn('fuzz');
    },
  };

  return {
    async visit(which) {
      seen = [];
      wrongs = [];
      let isLost = false;
      try {
        await visits[which.kind](which);
      } catch (error) {
        isLost = true;
        wrongs.push(`the visit could not go on: ${error instanceof Error ? error.message : error}`);
      }
      return { seen, wrongs, isLost };
    },
    close: () => context.close(),
  };
}

/** The plates of a day are subjects of their own, with numbers above those of the other cases. */
export const dayPlate = (number: number, other: number): number => 500_000 + number * 4 + other;

/** It isn't a ZIP, but that doesn't matter: the faulty API doesn't read it. */
const ZIP = { name: 'depot.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') };
