import { toAppError } from '#src/api/errors.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { Failure } from '#src/ui/failure.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { refusedMessages } from './refused-messages.ts';

export function SignInFailure({ thrown }: { thrown: unknown }) {
  const text = useMessages(refusedMessages);
  const error = toAppError(thrown);
  // The form itself has said that this code was missing; now it has come.
  if (error.kind === 'code-gone') return null;
  if (error.kind !== 'unauthorized') return <Failure error={error} />;
  return (
    <Notice tone="error" title={text.refused}>
      {text.refusedAdvice}
    </Notice>
  );
}
