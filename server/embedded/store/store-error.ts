/**
 * A store that this version of the server must not touch, or that isn't there. The message is for
 * the person who runs it.
 */
export class StoreError extends Error {
  override name = 'StoreError';
}
