import { fetchCode } from '#src/fetch-code.ts';

// Apart from `main-pages.ts`, so that whoever signs in needn't load the names of these pages' files.

export const plannerPage = async () =>
  (await fetchCode(() => import('#src/features/planner/planner-page.tsx'))).PlannerPage;

export const membersPage = async () =>
  (await fetchCode(() => import('#src/features/members/members-page.tsx'))).MembersPage;

export const campaignsPage = async () =>
  (await fetchCode(() => import('#src/features/campaigns/campaigns-page.tsx'))).CampaignsPage;

export const onePage = async () =>
  (await fetchCode(() => import('#src/features/campaigns/one-page.tsx'))).OnePage;

export const readingPage = async () =>
  (await fetchCode(() => import('#src/features/campaigns/reading/reading-page.tsx'))).ReadingPage;

export const allView = async () =>
  (await fetchCode(() => import('#src/features/campaigns/all/all-view.tsx'))).AllView;

export const returnsView = async () =>
  (await fetchCode(() => import('#src/features/campaigns/returns/returns-view.tsx'))).ReturnsView;

export const callsView = async () =>
  (await fetchCode(() => import('#src/features/campaigns/calls/calls-view.tsx'))).CallsView;

export const campaignsLoader = async () =>
  (await fetchCode(() => import('./load-campaigns.ts'))).loadCampaigns;

export const blacklistPage = async () =>
  (await fetchCode(() => import('#src/features/blacklist/blacklist-page.tsx'))).BlacklistPage;

export const importPage = async () =>
  (await fetchCode(() => import('#src/features/import/import-page.tsx'))).ImportPage;

export const helpPage = async () =>
  (await fetchCode(() => import('#src/features/help/help-page.tsx'))).HelpPage;

export const notFoundPage = async () =>
  (await fetchCode(() => import('./not-found-page.tsx'))).NotFoundPage;
