import { useEffect, useEffectEvent } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { paperMessages } from './messages.ts';
import { pageMargins } from './page-margins.ts';

/** Whether the margins of printed pages can hold text; elsewhere the first page begins with it. */
const hasMargins = () => 'CSSMarginRule' in window;

/**
 * Writes on every printed page what it shows, when it was printed and which page it is; `paper.css` says
 * what else a printed page looks like. The style sheet is made by script, which the
 * Content-Security-Policy leaves alone.
 */
export function usePaper(): void {
  const text = useMessages(paperMessages);
  const format = useFormat();
  const texts = useEffectEvent(() => ({
    subject: document.title.replace(/ · Vision 360$/, ''),
    printed: text.printed(
      new Intl.DateTimeFormat(format.locale, { dateStyle: 'short', timeStyle: 'short' }).format(),
    ),
  }));
  useEffect(() => {
    const margins = new CSSStyleSheet();
    const heading = document.createElement('p');
    heading.className = 'paper-heading';
    const write = () => {
      const { subject, printed } = texts();
      if (hasMargins()) margins.replaceSync(pageMargins(subject, printed));
      else heading.replaceChildren(...[subject, printed].map(inSpan));
    };
    write();
    document.adoptedStyleSheets.push(margins);
    if (!hasMargins()) document.body.prepend(heading);
    addEventListener('beforeprint', write);
    return () => {
      removeEventListener('beforeprint', write);
      heading.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (sheet) => sheet !== margins,
      );
    };
  }, []);
}

function inSpan(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
