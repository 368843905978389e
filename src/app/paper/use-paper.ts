import { useEffect, useEffectEvent } from 'react';
import { useFormat } from '#src/i18n/format.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lightColours } from './light-colours.ts';
import { paperMessages } from './messages.ts';
import { pageMargins } from './page-margins.ts';
import paper from './paper.css?inline';

/** Whether the margins of printed pages can hold text; elsewhere the first page begins with it. */
const hasMargins = () => 'CSSMarginRule' in window;

/**
 * Makes every page printable. The sheets are made by script, which the Content-Security-Policy leaves
 * alone, and are loaded with what nobody waits for.
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
    const [rules, margins] = [new CSSStyleSheet(), new CSSStyleSheet()];
    rules.replaceSync(lightColours() + paper);
    const heading = document.createElement('p');
    heading.className = 'paper-heading';
    const write = () => {
      const { subject, printed } = texts();
      if (hasMargins()) margins.replaceSync(pageMargins(subject, printed));
      else heading.replaceChildren(...[subject, printed].map(inSpan));
    };
    write();
    document.adoptedStyleSheets.push(rules, margins);
    if (!hasMargins()) document.body.prepend(heading);
    addEventListener('beforeprint', write);
    return () => {
      removeEventListener('beforeprint', write);
      heading.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
        (sheet) => sheet !== rules && sheet !== margins,
      );
    };
  }, []);
}

function inSpan(text: string): HTMLElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}
