import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { session } from '#src/session/session.ts';
import { type CallNote, noted, useCallNotes } from './kept-notes.ts';

const network = 'trif';
const open = (username: string) =>
  session.open({
    network,
    username,
    scope: null,
    token: 'token',
    expiresAt: Date.now() + 7_200_000,
  });

beforeEach(() => {
  session.close();
  open('h2n');
});

const notesNow = () => renderHook(useCallNotes).result.current.notes;

describe('what is noted of a call', () => {
  it('is there again after a reload of the tab', () => {
    const { result } = renderHook(useCallNotes);
    act(() => result.current.note('AB123CD', { outcome: 'again' }));
    act(() => result.current.note('AB123CD', { word: 'mardi' }));
    act(() => result.current.note('EF456GH', { outcome: 'called' }));
    expect(notesNow()).toEqual({
      AB123CD: { outcome: 'again', word: 'mardi' },
      EF456GH: { outcome: 'called', word: '' },
    });
  });

  it('is gone once its author has signed out, and another account doesn’t see it', () => {
    const { result, unmount } = renderHook(useCallNotes);
    act(() => result.current.note('AB123CD', { outcome: 'called' }));
    unmount();
    const kept = sessionStorage.getItem('vision360.calls');
    expect(kept).toContain('AB123CD');
    session.close();
    expect(sessionStorage.getItem('vision360.calls')).toBeNull();
    open('commercy');
    expect(notesNow()).toEqual({});
    sessionStorage.setItem('vision360.calls', kept ?? '');
    expect(notesNow()).toEqual({});
  });

  it('is nothing if the tab holds something else', () => {
    sessionStorage.setItem('vision360.calls', '{"network":"trif","username":"h2n","notes":[1]}');
    expect(notesNow()).toEqual({});
  });

  it('leaves no trace once it is taken back', () => {
    const before: Record<string, CallNote> = { A: { outcome: 'called', word: '' } };
    expect(noted(before, 'A', { outcome: null })).toEqual({});
    expect(noted(before, 'B', { word: 'x' })).toEqual({
      ...before,
      B: { outcome: null, word: 'x' },
    });
  });
});
