/** The kind of an error: "Error ECONNREFUSED". */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.constructor.name}${code}`;
}

/**
 * Logs a failure and where in the code it happened. The error's message is left out, because it may
 * quote what was sent (JSON.parse quotes a password) or say where the API is.
 */
export function logFailure(what: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  console.error([`${what}: ${kindOf(error)}`, ...frames].join('\n'));
}
