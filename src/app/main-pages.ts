import { fetchCode } from '#src/fetch-code.ts';

/** The code of the main pages, loaded by the route that shows one, or in advance. */
export const searchPage = async () =>
  (await fetchCode(() => import('#src/features/search/search-page.tsx'))).SearchPage;

export const sheetPage = async () =>
  (await fetchCode(() => import('#src/features/sheet/sheet-page.tsx'))).SheetPage;

export const vehiclePage = async () =>
  (await fetchCode(() => import('#src/features/vehicle/vehicle-page.tsx'))).VehiclePage;
