/**
 * Says that reloading would lose something, until the function that it returns is called. In
 * development, nothing reloads by itself.
 */
export const holdWork = (): (() => void) => window.reloading?.holdWork() ?? (() => {});
