import { useMessages } from '#src/i18n/lang.ts';
import { searchMessages } from '#src/shared/vehicle/messages.ts';
import { PlateSearch } from '#src/shared/vehicle/plate-search.tsx';
import { RecentVehicles } from './recent-vehicles.tsx';
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
