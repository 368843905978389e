import type { Client } from 'pg';
import { clientKey } from '#rules/client-number.ts';
import { normalizePlate } from '#rules/plate.ts';
import type { ClientRow, InvoiceLineRow } from '#server/embedded/rows.ts';
import { clientParts, lineParts } from '../keyed-rows.ts';
import type { Draft } from '../store.ts';
import { clientCells, lineCells } from './cells.ts';
import { connected, transaction } from './connect.ts';
import { copyBuffer } from './copy-in.ts';
import { clientRowColumns, lineRowColumns, memberColumns, migrate, TABLES } from './schema.ts';
import { listed, ONE_AT_A_TIME } from './sql.ts';

/**
 * Fills the database in one transaction, in place of what is there. If the process is killed
 * meanwhile, everything is as it was.
 */
export const build = (url: string, fill: (draft: Draft) => Promise<void>): Promise<void> =>
  connected(url, async (client) => {
    await migrate(client);
    await transaction(client, async () => {
      const { builds } = ONE_AT_A_TIME;
      const { rows } = await client.query('SELECT pg_try_advisory_xact_lock($1, 0) AS mine', [
        builds,
      ]);
      // Another copy is just making it.
      if (!rows[0]?.mine) return client.query('SELECT pg_advisory_xact_lock($1, 0)', [builds]);
      await client.query(`TRUNCATE ${TABLES.join(', ')}; DELETE FROM meta WHERE key <> 'schema'`);
      const { draft, end } = openDraft(client);
      await fill(draft);
      await end();
    });
    await client.query('ANALYZE');
  });

function openDraft(client: Client) {
  const tables = {
    network: copyBuffer('network', 'code, label, place'),
    member: copyBuffer('member', memberColumns),
    account: copyBuffer(
      'account',
      'username, network, "passwordHash", role, "memberId", label, "isDemo"',
    ),
    client: copyBuffer(
      'client',
      listed([
        'network',
        'memberId',
        'clientDmsId',
        'clientKey',
        'id',
        'relanceSms',
        'relanceEmail',
        'relanceCourrier',
        'synchroDmsTelephone',
        'synchroDmsEmail',
        'viePrivee',
      ]),
    ),
    clientRow: copyBuffer('client_row', clientRowColumns),
    line: copyBuffer('line', lineRowColumns),
    campaign: copyBuffer(
      'campaign',
      'id, "memberId", label, type, "createdOn", "sentAt", "predictionOn"',
    ),
    promotion: copyBuffer('promotion', 'id, label'),
    reminder: copyBuffer(
      'reminder',
      'network, plate, id, "campaignId", "memberId", "clientDmsId", "clientKey", channels, operations',
    ),
    meta: copyBuffer('meta', 'key, value'),
  };
  const networkOf = new Map<number, string>();
  const promotions = new Map<string, number>();
  /** The clients that have a number, and the highest number. */
  const numbered = new Set<string>();
  let highest = 0;
  const places = { network: 0, client: 0, line: 0, reminder: 0 };
  let sending: Promise<void> = Promise.resolve();

  const keyOf = (memberId: number, clientDmsId: string | null) => `${memberId} ${clientDmsId}`;
  const network = (memberId: number): string => networkOf.get(memberId) ?? '';

  /** Gives a client a number that nobody has told it. */
  function number(memberId: number, clientDmsId: string | null, key: string | null): void {
    const known = keyOf(memberId, clientDmsId);
    if (numbered.has(known)) return;
    numbered.add(known);
    highest += 1;
    const unsaid = [null, null, null, null, null, null];
    tables.client.add([network(memberId), memberId, clientDmsId, key, highest, ...unsaid]);
  }

  function promotionId(label: string): number {
    const known = promotions.get(label);
    if (known !== undefined) return known;
    const id = promotions.size + 1;
    promotions.set(label, id);
    tables.promotion.add([id, label]);
    return id;
  }

  const send = async () => {
    for (const table of Object.values(tables)) await table.send(client);
  };

  const draft: Draft = {
    networks(rows) {
      for (const { code, label } of rows) tables.network.add([code, label, ++places.network]);
    },
    members(rows) {
      for (const { id, network, posCode, tradeName, siret, zipCode, city } of rows) {
        networkOf.set(id, network);
        tables.member.add([id, network, posCode, tradeName, siret, zipCode, city]);
      }
    },
    demoAccounts(rows) {
      for (const { username, network, passwordHash, role, memberId, label } of rows) {
        tables.account.add([username, network, passwordHash, role, memberId, label, true]);
      }
    },
    built(name, vehicles) {
      tables.meta.add(['build', name]);
      tables.meta.add(['vehicles', vehicles]);
    },
    client(memberId: number, row: ClientRow) {
      const parts = clientParts(row);
      number(memberId, row.clientDmsId, parts.clientKey);
      const where = {
        network: network(memberId),
        memberId,
        received: 0,
        place: ++places.client,
      };
      tables.clientRow.add(clientCells(row, { ...where, ...parts }));
    },
    line(memberId: number, row: InvoiceLineRow, lineNo: number) {
      const where = {
        network: network(memberId),
        memberId,
        received: 0,
        place: ++places.line,
      };
      tables.line.add(lineCells(row, { ...where, lineNo, ...lineParts(row) }));
    },
    consent(row) {
      numbered.add(keyOf(row.memberId, row.clientDmsId));
      highest = Math.max(highest, row.clientId);
      tables.client.add([
        network(row.memberId),
        row.memberId,
        row.clientDmsId,
        clientKey(row.clientDmsId),
        row.clientId,
        row.relanceSms,
        row.relanceEmail,
        row.relanceCourrier,
        row.synchroDmsTelephone,
        row.synchroDmsEmail,
        row.viePrivee,
      ]);
    },
    campaign({ id, memberId, label, type, createdOn, sentAt, predictionOn }) {
      tables.campaign.add([id, memberId, label, type, createdOn, sentAt, predictionOn]);
    },
    reminder({ campaignId, memberId, clientDmsId, plate, channels, operations }) {
      const offered = operations.map(({ operationId, offer }) => ({
        operationId,
        promotionId: promotionId(offer),
      }));
      tables.reminder.add([
        network(memberId),
        normalizePlate(plate),
        ++places.reminder,
        campaignId,
        memberId,
        clientDmsId,
        clientKey(clientDmsId),
        channels.join(','),
        JSON.stringify(offered),
      ]);
    },
    async catchUp() {
      if (!Object.values(tables).some((table) => table.isLarge())) return;
      await sending;
      sending = send();
      // Whoever catches up next is told.
      sending.catch(() => undefined);
    },
  };
  return {
    draft,
    async end() {
      await sending;
      await send();
    },
  };
}
