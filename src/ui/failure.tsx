import { commonMessages } from '#src/i18n/common.ts';
import { describeError } from '#src/i18n/errors.ts';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { Notice } from './notice.tsx';

interface FailureProps {
  error: Parameters<typeof describeError>[0];
  /** Replaces our general sentence where the place knows better. */
  title?: string;
  /** The page has nothing else to show. */
  wholePage?: boolean;
  onRetry?: () => void;
  pending?: boolean;
}

/** A failed request: our sentence, what to do, the API's own words, and the way to retry. */
export function Failure({
  error,
  title,
  wholePage = false,
  onRetry,
  pending = false,
}: FailureProps) {
  const words = describeError(error, useLang());
  const { retry } = useMessages(commonMessages);
  return (
    <Notice
      tone="error"
      title={title ?? words.title}
      wholePage={wholePage}
      {...(onRetry && { action: { label: retry, onClick: onRetry, pending } })}
    >
      {(title ? [words.title, ...words.lines] : words.lines).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Notice>
  );
}
