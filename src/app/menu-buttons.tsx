import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconContrast, IconLanguage } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useLang, useMessages } from '#src/i18n/lang.ts';
import { messages } from './messages.ts';

const ICON = 18;

/** The properties that a menu's target and a plain button have in common; the menu adds its own. */
type ButtonProps = Pick<
  ComponentPropsWithRef<'button'>,
  'ref' | 'onClick' | 'onFocus' | 'onPointerEnter'
>;

export function LanguageButton(props: ButtonProps) {
  const text = useMessages(messages);
  return (
    <Button
      {...props}
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-haspopup="menu"
      leftSection={<IconLanguage size={ICON} aria-hidden />}
    >
      <VisuallyHidden>{`${text.language} `}</VisuallyHidden>
      <span translate="no">{useLang().toUpperCase()}</span>
    </Button>
  );
}

export function ThemeButton(props: ButtonProps) {
  const text = useMessages(messages);
  return (
    <ActionIcon
      {...props}
      variant="subtle"
      color="gray"
      aria-haspopup="menu"
      aria-label={text.theme}
    >
      <IconContrast size={ICON} aria-hidden />
    </ActionIcon>
  );
}
