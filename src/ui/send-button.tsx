import { Button, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { onePress } from './one-press.ts';

type SendButtonProps = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** A button that sends something. Pressed twice in a row, it sends once. */
export const SendButton = (props: SendButtonProps) => <Button {...onePress} {...props} />;
