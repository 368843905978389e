interface CodesRead {
  /** Each once, in the order in which they came. */
  codes: string[];
  /** Those that came more than once, each once. */
  repeated: string[];
}

/** What stands between codes, or around them: a code has letters, digits, dashes, dots and low lines. */
const BETWEEN = /[^\p{L}\p{N}._-]+/u;

/** The codes of a list that somebody has pasted, whatever separates them. */
export function readCodes(pasted: string): CodesRead {
  const written = pasted.split(BETWEEN).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const codes = new Set<string>();
  const repeated = new Set<string>();
  for (const code of written) (codes.has(code) ? repeated : codes).add(code);
  return { codes: [...codes], repeated: [...repeated] };
}
