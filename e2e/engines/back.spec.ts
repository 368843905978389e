import { accounts } from '../accounts.ts';
import { expect, test } from './fixtures.ts';
import type { Person } from './person.ts';

/** As if somebody typed it: no client waits for a page that may come back out of memory. */
const goTo = (person: Person, path: string) =>
  person.ask((address) => location.assign(address), path);

test('a page that the browser kept comes back while signed in, and never after signing out', async ({
  person,
}) => {
  const planner = { role: 'heading', name: /^Agenda/ };
  const vehicle = { role: 'heading', name: 'Citroën C5' };
  await person.open('/trif/vehicles/ABC123');
  await person.signIn(accounts.member);
  await person.sees(vehicle);
  // A page that is still loading when it is left is not kept.
  await person.settles();
  await person.ask(() => Object.assign(window, { isKept: true }).isKept, null);
  await goTo(person, '/healthz');
  await person.isAt('/healthz');
  await person.back();
  await person.sees(vehicle);
  // It has come back as it was, not by loading: the cache is on.
  expect(await person.ask(() => 'isKept' in window, null)).toBe(true);
  await goTo(person, '/trif/planner');
  await person.sees(planner);
  await person.click({ role: 'button', name: 'Se déconnecter' });
  await person.sees({ role: 'heading', name: 'Connexion' });
  await person.back();
  await person.isAt('/login?next=%2Ftrif%2Fvehicles%2FABC123');
  await person.sees({ role: 'heading', name: 'Connexion' });
  await person.seesNo(vehicle);
});

test('who opens the sign-in page while signed in is led on, and the page logs nothing', async ({
  person,
}) => {
  await person.open('/trif/vehicles/ABC123');
  await person.signIn(accounts.member);
  await person.settles();
  await person.open('/login');
  await person.isAt('/');
  await person.sees({ role: 'button', name: 'Rechercher' });
});
