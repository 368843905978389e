import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { onePress } from './one-press.ts';

type SendButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/**
 * A button that sends something. Pressed twice in a row, it sends once. While it waits for the answer it
 * can't be pressed, but keeps the focus, which a disabled button loses.
 */
export const SendButton = ({ loading = false, onClick, ...props }: SendButtonProps) => (
  <Button
    {...onePress}
    {...props}
    loading={loading}
    onClick={loading ? undefined : onClick}
    renderRoot={({ disabled, ...root }) => <button {...root} aria-disabled={disabled} />}
  />
);
