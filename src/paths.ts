/** Every URL inside the app. Segments are encoded only here. */

export const panels = [
  'overview',
  'client',
  'invoices',
  'operations',
  'forecasts',
  'reminders',
  'data',
] as const;

export type PanelName = (typeof panels)[number];

/** How a member's campaigns are looked at, beside page by page, which needs no segment. */
export const campaignViews = ['all', 'returns', 'calls'] as const;

export type CampaignViewName = (typeof campaignViews)[number];

export interface VehicleParams {
  network: string;
  /** Upper case without separators. */
  plate: string;
}

const join = (...segments: string[]): string => `/${segments.map(encodeURIComponent).join('/')}`;

export const paths = {
  home: () => '/',
  login: (next?: string) =>
    next && next !== '/' ? `/login?next=${encodeURIComponent(next)}` : '/login',
  /** The first panel needs no segment. */
  vehicle: ({ network, plate }: VehicleParams, panel: PanelName = 'overview') =>
    panel === 'overview'
      ? join(network, 'vehicles', plate)
      : join(network, 'vehicles', plate, panel),
  /** Each vehicle has its own pages below this one. */
  vehicles: (network: string) => join(network, 'vehicles'),
  sheet: ({ network, plate }: VehicleParams) => join(network, 'vehicles', plate, 'sheet'),
  customerSheet: ({ network, plate }: VehicleParams) =>
    join(network, 'vehicles', plate, 'sheet', 'customer'),
  planner: (network: string) => join(network, 'planner'),
  campaigns: (network: string, memberCode?: string) =>
    memberCode ? join(network, 'members', memberCode, 'campaigns') : join(network, 'campaigns'),
  /** Over all pages of a member's campaigns. */
  campaignView: (network: string, memberCode: string, view: CampaignViewName) =>
    join(network, 'members', memberCode, 'campaigns', view),
  /** Each member has its own pages below this one. */
  members: (network: string) => join(network, 'members'),
  blacklist: (network: string) => join(network, 'blacklist'),
  import: (network: string) => join(network, 'import'),
  help: (network: string) => join(network, 'help'),
};

/**
 * The page to return to after signing in: a path on this site, or home. Anything that a browser
 * could read as another origin ("//host", "/\host", "javascript:") is refused.
 */
export function safeReturn(next: string | null, origin: string): string {
  if (!next || !/^\/(?![/\\])/.test(next)) return paths.home();
  if (!URL.canParse(next, origin)) return paths.home();
  const url = new URL(next, origin);
  if (url.origin !== origin || url.pathname === '/login') return paths.home();
  // "/.//host" is a path on this site, but "//host", which is what parsing leaves of it, isn't.
  if (url.pathname.startsWith('//')) return paths.home();
  return url.pathname + url.search + url.hash;
}

/** Where the sign-in page leads, by its own query. */
export const nextAfterSignIn = (search: string): string =>
  safeReturn(new URLSearchParams(search).get('next'), location.origin);
