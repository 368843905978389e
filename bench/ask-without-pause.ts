import { signIn } from './api-client.ts';

// Asks for one vehicle again and again until it is ended, in a process of its own: what it receives
// would otherwise hold up whoever measures.
const [origin = '', immatriculation = ''] = process.argv.slice(2);
const api = await signIn(origin, 'member');
for (let asked = 0; ; asked += 1) {
  await api.ask('vision360', { immatriculation });
  if (asked === 0) console.log(`Asking: ${immatriculation}`);
}
