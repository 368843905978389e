import { engineAt } from '#server/embedded/store/engine.ts';
import type { StorePlace } from '#server/embedded/store/store.ts';
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
export const tidyUp = (place: StorePlace): Promise<void> => engineAt(place).tidyUp(afterOthers);
