import type { Asked } from './asked.ts';

/** Runs `work` in one transaction, which is undone if it throws, and unless `isMeant`. */
export async function inTransaction<T>(
  asked: Asked,
  work: () => Promise<T>,
  isMeant = true,
): Promise<T> {
  await asked.begin();
  try {
    const result = await work();
    await (isMeant ? asked.commit() : asked.rollback());
    return result;
  } catch (error) {
    await asked.rollback();
    throw error;
  }
}
