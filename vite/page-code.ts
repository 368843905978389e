/**
 * What a page starts with: the addresses that lead to it, in React Router's notation, and its
 * modules.
 */
export interface PageCode {
  addresses: string[];
  modules: string[];
}

const features = 'src/features';
const panels = `${features}/vehicle`;
const vehicle = [`${panels}/vehicle-page.tsx`, 'src/shared/vehicle/read-vehicle.ts'];

/** What leads to the pages that are opened less often. */
const others = 'src/app/other-pages.ts';

const typed = ['src/domain/find/read-typed.ts'];

const panel = (name: string): [string, PageCode] => [
  name,
  {
    addresses: [`/:network/vehicles/:plate/${name}`],
    modules: [...vehicle, `${panels}/${name}/${name}-panel.tsx`],
  },
];

/** The modules that every page behind the sign-in starts with. */
export const shell = ['src/app/shell.tsx'];

/** The pages behind the sign-in. Each module is fetched when its page is first opened. */
export const pages: Readonly<Record<string, PageCode>> = {
  search: { addresses: ['/'], modules: [`${features}/search/search-page.tsx`, ...typed] },
  /** Fetched when somebody begins to type a plate. */
  typed: { addresses: [], modules: typed },
  vehicle: {
    addresses: ['/:network/vehicles/:plate', '/:network/vehicles/:plate/overview'],
    modules: vehicle,
  },
  ...Object.fromEntries(
    ['client', 'invoices', 'operations', 'forecasts', 'reminders', 'data'].map(panel),
  ),
  /** Drawn on the overview once the rest can be read. */
  timeline: { addresses: [], modules: [`${panels}/overview/timeline/timeline-panel.tsx`] },
  /** Opened from the vehicle's header or its advice. */
  message: { addresses: [], modules: ['src/shared/message/message-dialog.tsx'] },
  sheet: {
    addresses: ['/:network/vehicles/:plate/sheet', '/:network/vehicles/:plate/sheet/customer'],
    modules: [`${features}/sheet/sheet-page.tsx`, 'src/shared/vehicle/read-vehicle.ts'],
  },
  planner: {
    addresses: ['/:network/planner'],
    modules: [others, `${features}/planner/planner-page.tsx`],
  },
  campaigns: {
    addresses: ['/:network/members/:member/campaigns'],
    modules: [
      others,
      `${features}/campaigns/campaigns-page.tsx`,
      `${features}/campaigns/one-page.tsx`,
      'src/shared/campaigns/read-campaigns.ts',
      'src/app/load-campaigns.ts',
    ],
  },
  allCampaigns: {
    addresses: ['/:network/members/:member/campaigns/all'],
    modules: [
      others,
      `${features}/campaigns/campaigns-page.tsx`,
      `${features}/campaigns/reading/reading-page.tsx`,
      `${features}/campaigns/all/all-view.tsx`,
    ],
  },
  returns: {
    addresses: ['/:network/members/:member/campaigns/returns'],
    modules: [
      others,
      `${features}/campaigns/campaigns-page.tsx`,
      `${features}/campaigns/reading/reading-page.tsx`,
      `${features}/campaigns/returns/returns-view.tsx`,
    ],
  },
  calls: {
    addresses: ['/:network/members/:member/campaigns/calls'],
    modules: [
      others,
      `${features}/campaigns/campaigns-page.tsx`,
      `${features}/campaigns/reading/reading-page.tsx`,
      `${features}/campaigns/calls/calls-view.tsx`,
    ],
  },
  members: {
    addresses: ['/:network/campaigns'],
    modules: [others, `${features}/members/members-page.tsx`],
  },
  blacklist: {
    addresses: ['/:network/blacklist'],
    modules: [others, `${features}/blacklist/blacklist-page.tsx`],
  },
  import: {
    addresses: ['/:network/import'],
    modules: [others, `${features}/import/import-page.tsx`],
  },
  help: {
    addresses: ['/:network/help'],
    modules: [others, `${features}/help/help-page.tsx`],
  },
};
