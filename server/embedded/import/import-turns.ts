import { isLeftBehind } from '#server/embedded/left-behind.ts';
import { openForWriting } from '#server/embedded/store/database.ts';
import {
  giveUpImport,
  importsToTidy,
  importsUnderWay,
  removeReplaced,
} from '#server/embedded/store/import-under-way.ts';
import type { Values } from '#server/messages.ts';
import { asRefusal } from './disk.ts';
import { type ImportOrder, type ImportReport, importArchive } from './import-archive.ts';
import { type RefusalReason, RefusedFile } from './reasons.ts';

export type ImportOutcome =
  | { kind: 'done'; report: ImportReport }
  | { kind: 'refused'; reason: RefusalReason; values: Values };

/**
 * The imports of this process. They take turns: an import lets others run whenever it waits for
 * bytes of its file, and no transaction lasts longer than that. Imports of one member run one after
 * the other.
 */
const ofMember = new Map<number, Promise<unknown>>();

function afterOthers<T>(memberId: number, work: () => Promise<T>): Promise<T> {
  const before = ofMember.get(memberId) ?? Promise.resolve();
  const result = before.then(work);
  ofMember.set(
    memberId,
    result.catch(() => undefined),
  );
  return result;
}

/** Imports a file in turn with the others. */
export async function takeInTurn(order: ImportOrder): Promise<ImportOutcome> {
  try {
    const report = await afterOthers(order.memberId, () => importArchive(order));
    return { kind: 'done', report };
  } catch (thrown) {
    const error = asRefusal(thrown);
    if (!(error instanceof RefusedFile)) throw error;
    return { kind: 'refused', reason: error.reason, values: error.values };
  }
}

/** Removes what imports wrote before their process died, in turn with those that are running. */
export async function tidyUp(storeFile: string): Promise<void> {
  const db = openForWriting(storeFile);
  try {
    const left = importsUnderWay(db).filter(({ pid }) => isLeftBehind(pid));
    await Promise.all([
      ...left.map(({ id, memberId }) => afterOthers(memberId, () => giveUpImport(db, id))),
      ...importsToTidy(db).map((id) => removeReplaced(db, id)),
    ]);
  } finally {
    db.close();
  }
}
