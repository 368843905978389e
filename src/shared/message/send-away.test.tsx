import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SendAway } from './send-away.tsx';

const draft = { subject: '', text: 'Bonjour' };
const note = /nous ne savons pas si c’est un portable/;
const show = (mayBeLandline: boolean) =>
  render(
    <MantineProvider>
      <SendAway
        channel="sms"
        draft={draft}
        way={{
          address: { href: '+37793101212', display: '+377 93 10 12 12', mayBeLandline },
          barred: null,
        }}
      />
    </MantineProvider>,
  );

it('says beside the button that a foreign number may be no mobile', () => {
  show(true);
  expect(screen.getByRole('link', { name: /Préparer le SMS au \+377/ })).toBeDefined();
  expect(screen.getByText(note)).toBeDefined();
});

it('and nothing beside one that is surely a mobile', () => {
  show(false);
  expect(screen.getByRole('link', { name: /Préparer le SMS/ })).toBeDefined();
  expect(screen.queryByText(note)).toBeNull();
});
