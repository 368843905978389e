import { accounts } from '../accounts.ts';
import { codeOf } from '../deployments.ts';
import { test } from './fixtures.ts';

test('what a page still loads when it is left has not failed: nothing is said, told or reloaded', async ({
  person,
  line,
}) => {
  await person.open('/');
  await person.signIn(accounts.member);
  const code = line.hold(codeOf('planner'));
  await person.click({ role: 'link', name: 'Agenda' });
  await code.asked;
  const heard = line.hold(/\/heard/);
  line.hold(/favicon/);
  const next = line.hold(/\/healthz/);
  // The page says when it has heard that nothing more will come.
  await person.ask(() => {
    const tell = () => navigator.sendBeacon('/heard');
    void fetch('/favicon.svg').catch(() => setTimeout(() => setTimeout(tell)));
    setTimeout(() => location.assign('/healthz'));
  }, null);
  await next.asked;
  await code.brokenOff;
  await heard.asked;
  next.letThrough();
  await person.isAt('/healthz');
});
