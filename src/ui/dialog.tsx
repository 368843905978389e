import { Modal, type ModalRootProps } from '@mantine/core';
import { useEffect } from 'react';

/** Mantine's, over a page that takes no focus: every dialog is one of these. */
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
 * The field of a page that comes while a dialog is open asks for the cursor: it would have what is
 * being typed, a password at worst. This component's effects come after those of Mantine's inside it,
 * which note where the focus returns to.
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
