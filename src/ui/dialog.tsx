import { Modal, type ModalRootProps } from '@mantine/core';
import { useEffect } from 'react';
import { makePageInert } from './inert-page.ts';

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

/**
 * This component's effects run after those of Mantine inside it, which remember where the focus
 * should return.
 */
function useInertPage(opened: boolean): void {
  useEffect(() => (opened ? makePageInert() : undefined), [opened]);
}
