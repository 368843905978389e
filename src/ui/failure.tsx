import { commonMessages } from '#src/i18n/common.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { Notice } from './notice.tsx';
import { reloadOnline, useReloadForCode } from './reload-online.ts';

interface FailureProps {
  error: Parameters<typeof describeError>[0];
  /** Replaces our general sentence if the place knows more. */
  title?: string;
  /** Whether the page has nothing else to show. */
  wholePage?: boolean;
  onRetry?: () => void;
  pending?: boolean;
}

/**
 * A failed request: our sentence, what to do, the API's own words, and a button to retry. Not
 * every browser asks again for code that failed to load, so then the page is reloaded. The same
 * happens after a defect of ours if there is nothing to retry.
 */
export function Failure({
  error,
  title,
  wholePage = false,
  onRetry,
  pending = false,
}: FailureProps) {
  const words = describeError(error, useLang());
  const { retry, reload } = useMessages(commonMessages);
  useReloadForCode(error.kind === 'code-gone', onRetry);
  const isReload = error.kind === 'code-gone' || (error.kind === 'defect' && !onRetry);
  const retrying = onRetry && { label: retry, onClick: onRetry, pending };
  const action = isReload ? { label: reload, onClick: reloadOnline } : retrying;
  return (
    <Notice
      tone="error"
      title={title ?? words.title}
      wholePage={wholePage}
      {...(action && { action })}
    >
      {(title ? [words.title, ...words.lines] : words.lines).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  );
}
