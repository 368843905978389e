import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { langs, setLang, useLang, useMessages } from '#src/i18n/lang.ts';
import { LanguageButton, ThemeButton } from './menu-buttons.tsx';
import { messages } from './messages.ts';

const ICON = 18;

export function LanguageMenu() {
  const lang = useLang();
  return (
    <OpenMenu target={(ref) => <LanguageButton ref={ref} />}>
      {langs.map((choice) => (
        <Menu.Item
          key={choice.lang}
          lang={choice.lang}
          rightSection={choice.lang === lang && <IconCheck size={ICON} aria-hidden />}
          onClick={() => setLang(choice.lang)}
        >
          {choice.label}
        </Menu.Item>
      ))}
    </OpenMenu>
  );
}

const schemes = ['light', 'dark', 'auto'] as const;

export function ThemeMenu() {
  const text = useMessages(messages);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <OpenMenu target={(ref) => <ThemeButton ref={ref} />}>
      {schemes.map((scheme) => (
        <Menu.Item
          key={scheme}
          rightSection={scheme === colorScheme && <IconCheck size={ICON} aria-hidden />}
          onClick={() => setColorScheme(scheme)}
        >
          {text[scheme]}
        </Menu.Item>
      ))}
    </OpenMenu>
  );
}

interface OpenMenuProps {
  target: (ref: RefObject<HTMLButtonElement | null>) => ReactNode;
  children: ReactNode;
}

/**
 * Opens as soon as it mounts, because the click that asked for it was on the button that it
 * replaces.
 */
function OpenMenu({ target, children }: OpenMenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    // The focus returns here when the menu closes.
    button.current?.focus();
    setOpened(true);
  }, []);
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>{target(button)}</Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
