/** Reloads the page, but not without a network, because what is on screen would be lost too. */
export function reloadOnline(): void {
  if (navigator.onLine) location.reload();
}
