const MOST = 60;
const ELLIPSIS = '…';

/** A label short enough to stand inside a sentence; what it loses is on the panel concerned. */
export function shorten(label: string, most = MOST): string {
  const [first = ''] = label.trim().split(/[\r\n]/);
  // By code points: a cut through an emoji would leave half a character.
  const letters = Array.from(first.slice(0, 2 * most));
  if (letters.length <= most) return letters.join('');
  return (
    letters
      .slice(0, most - 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
}
