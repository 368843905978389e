import { useMessages } from '#src/i18n/lang.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { RecentVehicles } from '#src/shared/vehicle/recent-vehicles.tsx';
import { searchMessages } from '#src/shared/vehicle/search-messages.ts';
import classes from './search-page.module.css';

export function SearchPage() {
  const text = useMessages(searchMessages);
  return (
    <div className={classes.page}>
      <title>{`${text.title} · Vision 360`}</title>
      <h1 className={classes.title}>{text.title}</h1>
      <PlateSearch />
      <RecentVehicles />
    </div>
  );
}
