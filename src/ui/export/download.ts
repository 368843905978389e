/** Hands a file made in the page to the browser's downloads. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // By then the download has begun and holds the blob itself; it begins only after this task.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

interface FileForm {
  action: string;
  fields: Readonly<Record<string, string>>;
}

const FRAME = 'file';

/**
 * Posts a form whose answer is a file, in a hidden frame. The browser saves it and shows its own
 * progress and cancel button. A new form replaces one that is still waiting.
 * @param onNoFile called if no file came, with the text that came instead; null if the page isn't
 *   allowed to read it (after a lost connection)
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
    // The empty page that a frame starts with. Some browsers report it late, after the frame's own
    // script.
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
