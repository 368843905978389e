/** In milliseconds: a person doesn't notice so short a wait. */
const UNNOTICED = 40;

/** Lets the browser do what waits, a click or a frame, before the page goes on working. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** For long work in pieces: lets the browser have its turn whenever somebody might notice. */
export function createTurns(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < UNNOTICED) return;
    await nextTurn();
    began = performance.now();
  };
}
