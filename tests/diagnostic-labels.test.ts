import { expect, test } from 'vitest';
import { readAnswer } from '#contract/envelope.ts';
import { Vision360, vision360Of } from '#contract/vision360.ts';
import { dataMessages } from '#src/features/vehicle/messages.ts';
import { openTestApi } from '#tests/support/embedded/test-api.ts';
import { goodZip } from '#tests/support/embedded/test-zip.ts';

test('every key of the embedded API’s diagnostics has a label, and no label is without a key', async () => {
  const api = await openTestApi();
  const form = new FormData();
  form.set('importFile', new File([await goodZip()], 'depot.zip'));
  form.set('organizationId', '57525');
  await api.call('importFile', { token: await api.tokenOf('manager'), raw: form });
  const response = await api.call('vision360', {
    token: await api.tokenOf('member'),
    body: { immatriculation: 'GH123JK' },
  });
  const answer = readAnswer(Vision360, await response.json(), vision360Of);
  await api.close();
  if (!answer.ok) throw new Error(answer.failure.message);
  expect(Object.keys(dataMessages.fr.diagnosticKeys).sort()).toEqual(
    Object.keys(answer.data.vehiculeDiagnostic ?? {}).sort(),
  );
});
