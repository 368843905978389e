import { fetchCode } from '#src/fetch-code.ts';
/** The code of the main job's pages: fetched by the route that shows one, or ahead of it. */
export const searchPage = async () =>
  (await fetchCode(() => import('#src/features/search/search-page.tsx'))).SearchPage;

export const vehiclePage = async () =>
  (await fetchCode(() => import('#src/features/vehicle/vehicle-page.tsx'))).VehiclePage;
