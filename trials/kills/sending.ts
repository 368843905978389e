import { pathOf, type ServiceName } from '#contract/services.ts';
import { uploadForm } from '#tests/support/embedded/test-zip.ts';
import type { Sender } from './marked-files.ts';

const call = (origin: string, service: ServiceName, init: RequestInit): Promise<Response> =>
  fetch(new URL(pathOf(service, { version: 'v1', reseau: 'trif' }), origin), {
    method: 'POST',
    ...init,
  });

/** Signs a member in; sends its files and asks about its plate. */
export async function signIn(origin: string, { username, memberId, plate }: Sender) {
  const answer = await call(origin, 'token', {
    body: JSON.stringify({ grant_type: 'password', username, password: 'demo' }),
  });
  const Authorization = `Bearer ${(await answer.json()).access_token}`;
  return {
    /** The status of the answer; null if none came because the server was killed. */
    async send(zip: Uint8Array<ArrayBuffer>): Promise<number | null> {
      try {
        const body = uploadForm(zip, String(memberId));
        const response = await call(origin, 'importFile', { headers: { Authorization }, body });
        await response.arrayBuffer();
        return response.status;
      } catch {
        return null;
      }
    },
    /** The different amounts on the lines of the member's plate. */
    async amountsSeen(): Promise<unknown[]> {
      const response = await call(origin, 'rawInvoices', {
        headers: { Authorization },
        body: JSON.stringify({ immatriculation: plate }),
      });
      if (response.status === 404) return [];
      const { data }: { data: { invoiceAmount: unknown }[] } = await response.json();
      return [...new Set(data.map(({ invoiceAmount }) => invoiceAmount))];
    },
  };
}
