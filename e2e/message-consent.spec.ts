import { accounts } from './accounts.ts';
import { expect } from './fixtures.ts';
import { dialogOf, openMessage } from './message-dialog.ts';
import { test } from './own-server.ts';

test.describe('if true means opted out', () => {
  test.use({ settings: { MMP_RELANCE_MEANS: 'opted-out' } });

  test('a customer with a landline only gets no text message', async ({ page, signIn }) => {
    await openMessage(page, signIn, { plate: 'RF134ZZ', account: accounts.manager });
    await dialogOf(page).getByRole('radio', { name: 'SMS' }).check();
    await expect(dialogOf(page)).toContainText(
      'Pas de SMS : aucun numéro connu n’est un portable.',
    );
    await dialogOf(page).getByRole('radio', { name: 'E-mail' }).check();
    await expect(dialogOf(page)).toContainText('Pas d’e-mail : le client refuse les e-mails.');
  });
});

test.describe('if true means that one may write', () => {
  test.use({ settings: { MMP_RELANCE_MEANS: 'may-be-contacted' } });

  test('a number that is to stay private is called so, and no address', async ({
    page,
    signIn,
  }) => {
    await openMessage(page, signIn, { plate: 'FR107ST' });
    await dialogOf(page).getByRole('radio', { name: 'SMS' }).check();
    await expect(dialogOf(page)).toContainText(
      /Pas de SMS\s: le client a demandé que son numéro de portable reste privé/,
    );
    await expect(dialogOf(page)).not.toContainText(/viePrivee|adresse reste/);
  });
});

test.describe('if nobody has said what the flags mean', () => {
  test.use({ settings: { MMP_RELANCE_MEANS: 'unknown' } });

  test('no channel is open, and the text can be copied', async ({ page, signIn }) => {
    await openMessage(page, signIn);
    await expect(dialogOf(page)).toContainText(
      'le réseau ne dit pas ce que veulent dire ses indicateurs de consentement',
    );
    await expect(dialogOf(page).getByRole('link', { name: /Préparer/ })).toHaveCount(0);
    await expect(dialogOf(page).getByRole('button', { name: 'Copier le texte' })).toBeEnabled();
  });
});
