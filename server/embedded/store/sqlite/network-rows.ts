import type { DatabaseSync } from 'node:sqlite';
import type { Member, Network } from '#server/embedded/rows.ts';

export function insertNetworks(db: DatabaseSync, networks: readonly Network[]): void {
  const insert = db.prepare('INSERT INTO network VALUES (:code, :label)');
  for (const row of networks) insert.run({ ...row });
}

export function insertMembers(db: DatabaseSync, members: readonly Member[]): void {
  const insert = db.prepare(
    'INSERT INTO member VALUES (:id, :network, :posCode, :tradeName, :siret, :zipCode, :city)',
  );
  for (const { id, network, posCode, tradeName, siret, zipCode, city } of members) {
    insert.run({ id, network, posCode, tradeName, siret, zipCode, city });
  }
}
