/** Hands a file that was made in the page to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  downloadFrom(url, fileName);
  // The download has its own hold on the blob once it has begun, which is after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Has the browser fetch an address to its downloads, with its own progress and its own cancel. */
export function downloadFrom(url: string, fileName: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
}
