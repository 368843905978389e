import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { content, toContent } from './to-content.ts';

/**
 * What a browser does when it opens a document, done for a page of ours: its title is announced, and
 * the focus is no longer on the link that led here, or on what is gone. A page that has put the
 * cursor into a field keeps it there, and so does a tab that was pressed.
 */
export function Arrival() {
  const { pathname } = useLocation();
  const [title, setTitle] = useState('');
  // The first page was opened by the browser itself, unless it comes after the sign-in.
  const [isOpened] = useState(useNavigationType() === 'POP');
  const before = useRef(isOpened ? pathname : null);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    setTitle(document.title);
    const { activeElement: at } = document;
    // What is kept out of sight loses the focus a moment later.
    if (!at?.checkVisibility() || !content()?.contains(at)) toContent();
  }, [pathname]);
  return <VisuallyHidden aria-live="polite">{title}</VisuallyHidden>;
}

/** After signing out, all else is gone, and the page that asks for the password has come. */
export function toSignIn(): void {
  const heading = document.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
