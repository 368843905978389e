import { Modal, type ModalRootProps } from '@mantine/core';
import { useEffect } from 'react';

/** Mantine's dialog, over a page that can't take the focus. Every dialog is one of these. */
export function Dialog({ children, ...props }: ModalRootProps) {
  useInertPage(props.opened);
  return (
    <Modal.Root {...props}>
      <Modal.Overlay />
      {children}
    </Modal.Root>
  );
}

let openDialogs = 0;

/**
 * If a page opens while a dialog is open, its field asks for the cursor, and would then receive
 * what is being typed, a password at worst. This component's effects run after those of Mantine
 * inside it, which remember where the focus should return.
 */
function useInertPage(opened: boolean): void {
  useEffect(() => {
    if (!opened) return;
    const change = (by: number) => {
      openDialogs += by;
      const page = document.getElementById('root');
      if (page) page.inert = openDialogs > 0;
    };
    change(1);
    return () => change(-1);
  }, [opened]);
}
