import { lazy, Suspense } from 'react';
import { config } from '#src/api/config.ts';
import { toAppError } from '#src/api/errors.ts';
import { ahead } from '#src/code-ahead.ts';
import { fetchCode } from '#src/fetch-code.ts';
import { useMessages } from '#src/i18n/lang.ts';
import { searchMessages } from '#src/shared/vehicle/messages.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { Boundary } from '#src/ui/boundary.tsx';
import { Failure } from '#src/ui/failure.tsx';
import { RecentVehicles } from './recent-vehicles.tsx';
import classes from './search-page.module.css';

/** Only the demonstration has it, so only there does it come over the line. */
const Demonstration = lazy(ahead(() => fetchCode(() => import('./demonstration.tsx'))));

export function SearchPage() {
  const text = useMessages(searchMessages);
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <h1 className={classes.title}>{text.title}</h1>
      <PlateSearch />
      <RecentVehicles />
      {config.demoVehicles.length > 0 && (
        <Boundary fallback={(thrown) => <Failure error={toAppError(thrown)} />}>
          <Suspense>
            <Demonstration />
          </Suspense>
        </Boundary>
      )}
    </div>
  );
}
