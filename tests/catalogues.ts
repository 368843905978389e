import type { AppError } from '#src/api/errors.ts';
import { describeError } from '#src/i18n/errors.ts';
import type { Lang } from '#src/i18n/lang.ts';
import { find, isNode, sourcesIn, textsIn, treeOf } from './syntax.ts';

/** What a file says in one language. */
export interface Texts {
  path: string;
  texts: string[];
}

/**
 * Server files whose sentences reach the screen as the network's do: exactly as they are written.
 */
const serverFiles = [
  'server/messages.ts',
  'server/embedded/forecast/interval-text.ts',
  'server/embedded/qualification/jobs.ts',
  'server/embedded/campaigns/operations.ts',
];

const sources = [
  ...sourcesIn('src'),
  ...sourcesIn('server').filter(({ name }) => serverFiles.includes(name)),
].filter(({ source }) => /\bfr\b/.test(source));

/**
 * Every text of page and server in a language, file by file: whatever stands under the key `fr` or
 * `en`, or in a constant of that name, in functions too; and what is said of each kind of failure.
 */
export const textsOf = (lang: Lang): Texts[] => [
  ...sources.flatMap(({ name, source }) => {
    const texts = find(treeOf(name, source), (node) => {
      const named =
        node.type === 'Property' ? node.key : node.type === 'VariableDeclarator' && node.id;
      if (!isNode(named) || named.name !== lang) return null;
      const said = node.type === 'Property' ? node.value : node.init;
      return isNode(said) ? textsIn(said) : [];
    });
    return texts.length > 0 ? [{ path: name, texts }] : [];
  }),
  { path: 'each failure', texts: failures.flatMap((error) => failureTexts(error, lang)) },
];

const apiWords = { message: 'X.', details: [] };

const failures: AppError[] = [
  { kind: 'offline' },
  { kind: 'timeout' },
  { kind: 'unauthorized', ...apiWords },
  { kind: 'forbidden', ...apiWords },
  { kind: 'not-found', ...apiWords },
  { kind: 'rate-limited', retryAfter: 61, ...apiWords },
  { kind: 'rate-limited', retryAfter: null, ...apiWords },
  { kind: 'refused', status: 422, ...apiWords },
  { kind: 'server', status: 500 },
  { kind: 'broken-answer', message: 'X.' },
  { kind: 'too-large' },
  { kind: 'cancelled' },
  { kind: 'code-gone' },
  { kind: 'defect', message: 'X.' },
];

function failureTexts(error: AppError, lang: Lang): string[] {
  const { title, lines } = describeError(error, lang);
  return [title, ...lines];
}
