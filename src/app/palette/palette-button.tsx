import { Button, Kbd } from '@mantine/core';
import { useDisclosure, useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { messages } from '#src/app/messages.ts';
import { PieceFailure } from '#src/app/piece-boundary.tsx';
import { toContent } from '#src/app/to-content.ts';
import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { useSessionState } from '#src/session/use-session.ts';
import { onFind } from '#src/shared/find/find-elsewhere.ts';
import { useIdle } from '#src/ui/use-idle.ts';
import classes from './palette-button.module.css';
import { WaitingField } from './waiting-field.tsx';

/** The palette's code and styles, so that nobody waits for them before they need it. */
const paletteCode = queryOptions({
  queryKey: ['palette-code'],
  queryFn: ahead(() => fetchCode(() => import('./palette.tsx'))),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  structuralSharing: false,
});

/** Opens the palette, as Ctrl+K or ⌘K does wherever the cursor is. */
export function PaletteButton() {
  const text = useMessages(messages);
  const shortcut = useOs({ getValueInEffect: false }) === 'macos' ? '⌘ K' : 'Ctrl K';
  const isActive = useSessionState().status === 'active';
  const [opened, { open, close }] = useDisclosure(false);
  const shown = opened && isActive;
  // Ours and not Mantine's, which looks where the cursor is when the palette already has it.
  const before = useRef<Element | null>(null);
  const show = () => {
    if (!opened) before.current = document.activeElement;
    open();
  };
  useEffect(() => {
    if (shown || !(before.current instanceof HTMLElement)) return;
    before.current.focus({ preventScroll: true });
    if (document.activeElement === document.body) toContent();
  }, [shown]);
  // What was typed before the palette could take it.
  const [typed, setTyped] = useState('');
  const [entered, setEntered] = useState(false);
  const leave = () => {
    setTyped('');
    setEntered(false);
    close();
  };
  const { data: code, error, isFetching, refetch } = useQuery({ ...paletteCode, enabled: opened });
  const queryClient = useQueryClient();
  useIdle(useCallback(() => void queryClient.prefetchQuery(paletteCode), [queryClient]));
  const find = useEffectEvent((text: string) => {
    setTyped(text);
    show();
  });
  useEffect(() => onFind(find), []);
  const takeEarly = useEffectEvent(() => {
    const early = window.earlyKeys?.take('palette');
    if (!early) return;
    setEntered(early.isEntered);
    find(early.typed);
  });
  useLayoutEffect(() => takeEarly(), []);
  // Not while the dialog asks for the password.
  useHotkeys([['mod+K', () => isActive && show()]], []);
  return (
    <>
      <Button
        className={classes.button ?? ''}
        variant="default"
        size="compact-sm"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          <>
            {' '}
            <Kbd>{shortcut}</Kbd>
          </>
        }
        classNames={{
          inner: classes.inner ?? '',
          label: classes.label ?? '',
          section: classes.section ?? '',
        }}
        aria-label={`${text.palette} ${text.find} ${shortcut}`}
        title={text.find}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={show}
      >
        {text.find}
      </Button>
      {code && (
        <code.Palette opened={shown} onClose={leave} typedBefore={typed} enteredBefore={entered} />
      )}
      {shown && !code && (
        <WaitingField
          initial={typed}
          onType={setTyped}
          entered={entered}
          onEnter={() => setEntered(true)}
          onClose={leave}
        />
      )}
      {opened && error && !code && (
        <PieceFailure thrown={error} onRetry={() => void refetch()} pending={isFetching} />
      )}
    </>
  );
}
