import { ActionIcon, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLogout, IconMenu2, IconX } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { networkLabel } from '#src/api/config.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paths } from '#src/paths.ts';
import { session } from '#src/session/session.ts';
import { useRights, useSession } from '#src/session/use-session.ts';
import classes from './app-header.module.css';
import { HeaderMenus } from './header-menus.tsx';
import { messages } from './messages.ts';
import { isCurrent, navigationOf } from './navigation.ts';
import { PaletteButton } from './palette/palette-button.tsx';

const ICON = 18;

export function AppHeader() {
  const text = useMessages(messages);
  const { network, username } = useSession();
  const rights = useRights();
  const { pathname } = useLocation();
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to={paths.home()} className={classes.brand} onClick={close}>
          Vision 360
        </Link>
        <PaletteButton />
        <ActionIcon
          className={classes.burger}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={text.menu}
          aria-expanded={opened}
          aria-controls="menu"
          onClick={toggle}
        >
          {opened ? <IconX aria-hidden /> : <IconMenu2 aria-hidden />}
        </ActionIcon>
        <div id="menu" className={classes.menu} data-opened={opened}>
          <nav aria-label={text.navigation} className={classes.nav}>
            {navigationOf(network, rights).map((destination) => (
              <Link
                key={destination.name}
                to={destination.to}
                className={classes.link}
                data-page={destination.name}
                aria-current={isCurrent(destination, pathname) ? 'page' : undefined}
                onClick={close}
              >
                {text[destination.name]}
              </Link>
            ))}
          </nav>
          <div className={classes.account}>
            <span className={classes.who}>
              <span className={classes.network}>{networkLabel(network)}</span>
              <span className={classes.username}>{username}</span>
            </span>
            <HeaderMenus />
            <SignOutButton />
          </div>
        </div>
      </div>
    </header>
  );
}

function SignOutButton() {
  const text = useMessages(messages);
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconLogout size={ICON} aria-hidden />}
      onClick={session.close}
    >
      {text.signOut}
    </Button>
  );
}
