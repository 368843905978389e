/** Hands a file that was made in the page to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the blob once it has begun, which is after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
