import type { DatabaseSync } from 'node:sqlite';
import * as v from 'valibot';
import { type Directory, directoryOf } from '../directory.ts';
import { query } from './database.ts';

const AccountRecord = v.object({
  username: v.string(),
  network: v.string(),
  passwordHash: v.string(),
  role: v.picklist(['member', 'manager']),
  memberId: v.nullable(v.number()),
  label: v.string(),
  isDemo: v.pipe(
    v.number(),
    v.transform((value) => value === 1),
  ),
});

export function openDirectory(db: DatabaseSync): Directory {
  const networks = query(
    db,
    'SELECT code, label FROM network ORDER BY rowid',
    v.object({ code: v.string(), label: v.string() }),
  ).all();
  const members = query(
    db,
    'SELECT id, network, posCode, tradeName, siret, zipCode, city FROM member',
    v.object({
      id: v.number(),
      network: v.string(),
      posCode: v.string(),
      tradeName: v.string(),
      siret: v.string(),
      zipCode: v.string(),
      city: v.string(),
    }),
  ).all();
  const account = query(
    db,
    `SELECT username, network, passwordHash, role, memberId, label, isDemo FROM account
     WHERE username = :username AND disabledAt IS NULL`,
    AccountRecord,
  );
  return directoryOf({
    networks,
    members,
    account: async (username) => account.first({ username }),
  });
}
