import { useWindowEvent } from '@mantine/hooks';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { config } from '#src/api/config.ts';
import { toAppError } from '#src/api/errors.ts';
import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { lazyPiece } from '#src/lazy-piece.tsx';
import { searchMessages } from '#src/shared/vehicle/messages.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { Boundary } from '#src/ui/boundary.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { useIdle } from '#src/ui/use-idle.ts';
import { fieldMessages } from './messages.ts';
import { RecentVehicles } from './recent-vehicles.tsx';
import classes from './search-page.module.css';

/** Only the demonstration has it, so only there does it come over the line. */
const Demonstration = lazyPiece(ahead(() => fetchCode(() => import('./demonstration.tsx'))));

const FindResults = lazyPiece(
  ahead(() => fetchCode(() => import('#src/shared/find/find-results.tsx'))),
);

/**
 * Of a telephone that is held sideways, its keyboard leaves little: while somebody types, the field is at
 * the top, and what it finds right below.
 */
function showField(page: HTMLElement | null): void {
  const field = page?.querySelector('search');
  if (field?.contains(document.activeElement) && matchMedia('(max-height: 30em)').matches) {
    field.scrollIntoView();
  }
}

/** Takes as good as no time once it was done. */
const prepare = () => {
  fetchCode(() => import('#src/shared/vehicle/rehearse.ts'))
    .then(({ rehearse }) => rehearse())
    .catch(() => {});
};

/** What was typed, and how often the person has asked for it since. */
const nothing = { typed: '', isOther: false, asked: 0 };

export function SearchPage() {
  const text = useMessages(searchMessages);
  const [{ typed, isOther, asked }, setFind] = useState(nothing);
  const isTyped = typed.trim() !== '';
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (typed !== '') showField(page.current);
  }, [typed]);
  useWindowEvent('resize', () => showField(page.current));
  useIdle(prepare);
  return (
    <div ref={page} className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <h1 className={classes.title}>{text.title}</h1>
      <PlateSearch
        finds={{
          ...useMessages(fieldMessages),
          onType: (next, isNone) => setFind({ typed: next, isOther: isNone, asked: 0 }),
          takeEarly: () => window.earlyKeys?.take('search') ?? null,
          onFind: () => setFind((before) => ({ ...before, asked: before.asked + 1 })),
        }}
      />
      {isTyped && (
        <Part>
          <FindResults typed={typed} asked={asked} />
        </Part>
      )}
      {/* What was found stands right under the field. */}
      {!isOther && (
        <>
          <RecentVehicles />
          {config.demoVehicles.length > 0 && (
            <Part>
              <Demonstration />
            </Part>
          )}
        </>
      )}
    </div>
  );
}

function Part({ children }: { children: ReactNode }) {
  return (
    <Boundary fallback={(thrown) => <Failure error={toAppError(thrown)} />}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
