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

interface FileForm {
  action: string;
  fields: Readonly<Record<string, string>>;
}

const FRAME = 'file';

/**
 * Posts a form of which the answer is a file, in a frame that nobody sees: the browser saves it, with
 * its own progress and its own cancel. Another form takes the place of one that is still waited for.
 * @param onNoFile what came is none: its text, null where it is not of this origin (a lost connection)
 */
export function downloadByForm(
  { action, fields }: FileForm,
  onNoFile: (text: string | null) => void,
): void {
  document.querySelector(`iframe[name=${FRAME}]`)?.remove();
  const frame = document.createElement('iframe');
  frame.name = FRAME;
  frame.hidden = true;
  frame.addEventListener('load', () => {
    const answer = frame.contentDocument;
    // The empty page that a frame begins with, in some browsers later than its own script.
    if (answer?.URL === 'about:blank') return;
    frame.remove();
    onNoFile(answer?.body.textContent ?? null);
  });
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action, target: FRAME, hidden: true });
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement('input');
    Object.assign(field, { type: 'hidden', name, value });
    form.append(field);
  }
  document.body.append(frame, form);
  form.submit();
  form.remove();
}
