/** The code of the main job's pages: fetched by the route that shows one, or ahead of it. */
export const searchPage = async () =>
  (await import('#src/features/vehicle/search-page.tsx')).SearchPage;

export const vehiclePage = async () =>
  (await import('#src/features/vehicle/vehicle-page.tsx')).VehiclePage;
