/** Loads the page anew; not without a network, where what is on screen would be lost too. */
export function reloadOnline(): void {
  if (navigator.onLine) location.reload();
}
