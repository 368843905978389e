import { commonMessages } from '#src/i18n/common.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { ApiWords } from './api-words.tsx';
import type { SendFailure } from './intake-state.ts';
import { messages } from './messages.ts';

/** Of a server that has nothing against the file (docs/import-format.md). */
const overloads: Readonly<Record<number, 'busy' | 'no-room' | undefined>> = {
  503: 'busy',
  507: 'no-room',
};

interface SendFailureNoticeProps {
  failure: SendFailure;
  onRetry: () => void;
}

/** What became of a send that did not get there; the way on is here, the form is above. */
export function SendFailureNotice({
  failure: { error, hadLeft },
  onRetry,
}: SendFailureNoticeProps) {
  const { failures, mayHaveArrived } = useMessages(messages);
  const { retry } = useMessages(commonMessages);
  switch (error.kind) {
    case 'cancelled':
    case 'offline':
    case 'timeout':
    case 'unauthorized':
    case 'forbidden':
    case 'refused':
    case 'file-gone': {
      const { title, advice } = failures[error.kind];
      return (
        <Notice
          tone={error.kind === 'cancelled' ? 'info' : 'error'}
          title={title}
          action={{ label: retry, onClick: onRetry }}
        >
          <div>{advice}</div>
          {'details' in error ? (
            <ApiWords message={error.message} details={error.details} />
          ) : (
            hadLeft && <div>{mayHaveArrived}</div>
          )}
        </Notice>
      );
    }
    case 'server': {
      const overload = overloads[error.status];
      if (!overload) return <Failure error={error} onRetry={onRetry} />;
      const { title, advice } = failures[overload];
      return (
        <Notice tone="error" title={title} action={{ label: retry, onClick: onRetry }}>
          {advice}
        </Notice>
      );
    }
    default:
      return <Failure error={error} onRetry={onRetry} />;
  }
}
