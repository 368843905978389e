import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { createContext, type ReactNode, Suspense, use, useEffect, useRef, useState } from 'react';
import { toAppError } from '#src/api/errors.ts';
import { ahead } from '#src/code-ahead.ts';
import type { VehicleView } from '#src/domain/vehicle/view.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { vehicleMessages } from '#src/shared/vehicle/messages.ts';
import { Boundary } from '#src/ui/boundary.tsx';
import { Failure } from '#src/ui/failure.tsx';

const code = ahead(() => fetchCode(() => import('./message-dialog.tsx')));
const MessageDialog = lazyPiece(async () => ({ default: (await code()).MessageDialog }));
const fetchAhead = () => void code().catch(() => {});

const OpenMessage = createContext<() => void>(() => {});

interface MessageProviderProps {
  view: VehicleView;
  children: ReactNode;
}

/**
 * One message for the vehicle on screen, whichever button opens it. Once it was opened it stays, so
 * that what was typed is there when it is opened again.
 */
export function MessageProvider({ view, children }: MessageProviderProps) {
  const text = useMessages(vehicleMessages);
  const [wanted, setWanted] = useState<'never' | 'open' | 'closed'>('never');
  // Ours and not Mantine's, which looks where the focus is when the dialog already has it.
  const before = useRef<Element | null>(null);
  const open = () => {
    before.current = document.activeElement;
    setWanted('open');
  };
  useEffect(() => {
    if (wanted === 'closed' && before.current instanceof HTMLElement) {
      before.current.focus({ preventScroll: true });
    }
  }, [wanted]);
  return (
    <OpenMessage value={open}>
      {wanted !== 'never' && (
        <Boundary
          fallback={(thrown) => <Failure error={toAppError(thrown)} title={text.messageNotShown} />}
        >
          <Suspense>
            <MessageDialog
              view={view}
              opened={wanted === 'open'}
              onClose={() => setWanted('closed')}
            />
          </Suspense>
        </Boundary>
      )}
      {children}
    </OpenMessage>
  );
}

/** Opens the message to the customer; its code comes while the pointer is on its way. */
export function MessageButton({ wording }: { wording: 'message' | 'prepareMessage' }) {
  const text = useMessages(vehicleMessages);
  const open = use(OpenMessage);
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconMessage size={16} aria-hidden />}
      aria-haspopup="dialog"
      onPointerEnter={fetchAhead}
      onFocus={fetchAhead}
      onClick={open}
    >
      {text[wording]}
    </Button>
  );
}
