import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useFormat } from '#src/i18n/format.ts';
import { defineMessages, useMessages } from '#src/i18n/lang.ts';
import classes from './pagination.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

const messages = defineMessages({
  en: {
    pages: 'Pages',
    previous: 'Previous page',
    next: 'Next page',
    page: (number: string) => `Page ${number}`,
  },
  fr: {
    pages: 'Pages',
    previous: 'Page précédente',
    next: 'Page suivante',
    page: (number: string) => `Page ${number}`,
  },
});

/** Where a page's link leads, and the state that it hands on. */
export type ToPage = (page: number) => Pick<LinkProps, 'to' | 'state'>;

interface PaginationProps {
  /** The number of the page that shows, from 1. */
  page: number;
  /** Null if nobody knows how many pages there are; then the numbers end with this page. */
  last: number | null;
  hasNext: boolean;
  toPage: ToPage;
}

/** The pages as links; the address holds the current one. */
export function Pagination({ page, last, hasNext, toPage }: PaginationProps) {
  const text = useMessages(messages);
  const format = useFormat();
  // On the first and the last page, a step has no link. If somebody came there by that step, the
  // focus moves to the page's number.
  const current = useKeptFocus<HTMLAnchorElement>(page);
  const numbers = pageNumbers(page, Math.max(page, last ?? page));
  return (
    <nav aria-label={text.pages}>
      <ul className={classes.pages}>
        <li>
          <Step link={page > 1 ? toPage(page - 1) : null} name={text.previous}>
            <IconChevronLeft aria-hidden className={classes.icon} />
            <span className={classes.word}>{text.previous}</span>
          </Step>
        </li>
        {numbers.map((number, index) => (
          <li key={number ?? `gap ${index}`}>
            {number === null ? (
              <span className={classes.gap}>…</span>
            ) : (
              <Link
                ref={number === page ? current : undefined}
                {...toPage(number)}
                className={classes.page}
                translate="no"
                aria-label={text.page(format.integer(number))}
                aria-current={number === page ? 'page' : undefined}
              >
                {format.integer(number)}
              </Link>
            )}
          </li>
        ))}
        <li>
          <Step link={hasNext ? toPage(page + 1) : null} name={text.next}>
            <span className={classes.word}>{text.next}</span>
            <IconChevronRight aria-hidden className={classes.icon} />
          </Step>
        </li>
      </ul>
    </nav>
  );
}

interface StepProps {
  link: ReturnType<ToPage> | null;
  name: string;
  children: ReactNode;
}

/**
 * A link to the previous or next page. If there is no such page, it stays visible but has no link.
 */
function Step({ link, name, children }: StepProps) {
  if (link) {
    return (
      <Link {...link} className={classes.page} aria-label={name}>
        {children}
      </Link>
    );
  }
  return (
    <span className={classes.page} data-nowhere>
      {children}
    </span>
  );
}

/**
 * The page numbers to show: the first, the last, this one and its neighbours. Null stands for a
 * gap.
 */
export function pageNumbers(page: number, last: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, last].filter((n) => n >= 1 && n <= last);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1] ?? number - 1;
    if (number - before === 1) return [number];
    // If only one number is missing, showing it takes no more room than a gap.
    return number - before === 2 ? [number - 1, number] : [null, number];
  });
}
