import { act, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import type { ChannelName } from '#src/domain/message/channels.ts';
import type { Matter } from '#src/domain/message/compose.ts';
import type { Lang } from '#src/i18n/lang.ts';
import { due, IN_A_MONTH, matterOf, TODAY } from '#tests/support/vehicle/due-vehicle.ts';
import { type ChangeMessage, newMessage } from './create-kept-messages.ts';
import { useDrafts } from './use-drafts.ts';

const matter = matterOf({ forecasts: [due('Révision', IN_A_MONTH)] });

function drafts() {
  const first: { matter: Matter; channel: ChannelName; lang: Lang } = {
    matter,
    channel: 'email',
    lang: 'fr',
  };
  const { result, rerender } = renderHook(
    (props) => {
      const [message, setMessage] = useState(newMessage);
      const change: ChangeMessage = (part) =>
        setMessage((before) => ({ ...before, ...part(before) }));
      const drafts = useDrafts(props.matter, props.channel, props.lang, {
        message,
        change,
        today: TODAY,
      });
      return { ...drafts, message };
    },
    { initialProps: first },
  );
  return { result, choose: (part: Partial<typeof first>) => rerender({ ...first, ...part }) };
}

it('keeps what was edited in its own place, whatever is chosen in between', () => {
  const { result, choose } = drafts();
  const proposed = result.current.draft;
  act(() => result.current.edit({ text: 'À la main' }));
  expect(result.current.draft).toEqual({ subject: proposed.subject, text: 'À la main' });
  choose({ channel: 'sms' });
  expect(result.current.isEdited).toBe(false);
  expect(result.current.draft.text).toMatch(/^Bonjour Mme Marchand/);
  act(() => result.current.edit({ text: 'Court' }));
  choose({ lang: 'en' });
  expect(result.current.draft.text).toMatch(/^Dear Ms Marchand/);
  choose({});
  expect(result.current.draft.text).toBe('À la main');
  choose({ channel: 'sms' });
  expect(result.current.draft.text).toBe('Court');
  act(() => result.current.reset());
  expect(result.current.draft.text).toMatch(/^Bonjour Mme Marchand/);
  choose({});
  expect(result.current.draft.text).toBe('À la main');
});

it('follows the proposal until it is edited, and then says that the proposal has changed', () => {
  const { result, choose } = drafts();
  const moved = { ...matter, garage: { ...matter.garage, phone: '03 29 45 00 01' } };
  choose({ matter: moved });
  expect(result.current.draft.text).toContain('03 29 45 00 01');
  expect(result.current.isOutdated).toBe(false);
  act(() => result.current.edit({ subject: 'Révision' }));
  expect([result.current.isEdited, result.current.isOutdated]).toEqual([true, false]);
  choose({});
  expect(result.current.draft.text).toContain('03 29 45 00 01');
  expect(result.current.isOutdated).toBe(true);
  act(() => result.current.edit({ subject: 'Révision et pneus' }));
  expect(result.current.isOutdated).toBe(true);
  // The proposal that was edited is back.
  choose({ matter: moved });
  expect(result.current.isOutdated).toBe(false);
});

it('a changed appointment reaches an edited text and its subject, and what can’t follow is said', () => {
  const { result, choose } = drafts();
  const on = (date: string, time = '09:30') => ({
    matter: { ...matter, appointment: { date, time, minutes: 60 } },
  });
  choose(on('2026-12-01'));
  act(() => result.current.edit({ text: `${result.current.draft.text}\nÀ bientôt !` }));
  choose(on('2026-12-08', '14:00'));
  expect(result.current.draft.text).toContain('mardi 8 décembre 2026 à 14\u00a0h');
  expect(result.current.draft.text).not.toContain('1er décembre');
  expect(result.current.draft.text).toContain('À bientôt !');
  expect(result.current.draft.subject).toContain('8 décembre 2026');
  expect([result.current.doubt, result.current.isOutdated]).toEqual([null, false]);
  // While a day is typed into its field, there is none.
  choose({});
  expect(result.current.doubt?.kind).toBe('called-off');
  choose(on('2026-12-09'));
  expect(result.current.draft.text).toContain('mercredi 9 décembre 2026');
  expect(result.current.doubt).toBeNull();
  act(() => result.current.edit({ text: 'À mercredi !' }));
  choose(on('2026-12-10'));
  expect(result.current.draft.text).toBe('À mercredi !');
  expect(result.current.doubt?.kind).toBe('text-without');
  act(() => result.current.reset());
  expect(result.current.draft.text).toContain('jeudi 10 décembre 2026');
  expect(result.current.doubt).toBeNull();
});

it('a day changed by hand and then agreed keeps its wrong weekday, which is said', () => {
  const { result, choose } = drafts();
  const on = (date: string) => ({
    matter: { ...matter, appointment: { date, time: '14:00', minutes: 60 } },
  });
  choose(on('2026-12-08'));
  const { text } = result.current.draft;
  act(() => result.current.edit({ text: text.replace('mardi 8', 'mardi 9') }));
  expect(result.current.doubt?.kind).toBe('text-without');
  choose(on('2026-12-09'));
  expect(result.current.doubt).toEqual({
    kind: 'other-weekday',
    words: ['mardi 9 décembre 2026'],
  });
});

it('an appointment agreed after the text was edited is missed in it', () => {
  const { result, choose } = drafts();
  act(() => result.current.edit({ text: 'À la main' }));
  expect(result.current.doubt).toBeNull();
  choose({
    matter: { ...matter, appointment: { date: '2026-12-01', time: '09:30', minutes: 60 } },
  });
  expect(result.current.draft.text).toBe('À la main');
  expect(result.current.doubt?.kind).toBe('text-without');
});

it('opens next time where it was edited, whatever would be proposed by then', () => {
  const { result, choose } = drafts();
  choose({ channel: 'sms', lang: 'en' });
  expect(result.current.message).toMatchObject({ channel: null, lang: null });
  act(() => result.current.edit({ text: 'By hand' }));
  expect(result.current.message).toMatchObject({ channel: 'sms', lang: 'en' });
});
