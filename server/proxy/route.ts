import { type ServiceName, serviceNames, services } from '#contract/services.ts';
import type { Reason } from '#server/envelope.ts';

export interface RouteSettings {
  apiVersion: string;
  campaignsVersioned: boolean;
  networks: readonly { code: string }[];
}

/** Where a request goes: to a documented path, rebuilt from its parts, or nowhere. */
type Route =
  | { service: ServiceName; path: string }
  | { refused: Reason; status: 400 | 404 }
  | { refused: 'wrongVerb'; status: 405; allow: string };

export type Router = (method: string, pathname: string) => Route;

/** The longest documented path, with values of 64 characters, is much shorter. */
const MAX_PATH_LENGTH = 512;
const MAX_SEGMENT_LENGTH = 64;

/**
 * Knows the twelve documented web services, at the configured version and for the configured
 * networks.
 */
export function createRouter({ apiVersion, campaignsVersioned, networks }: RouteSettings): Router {
  const notOffered = campaignsVersioned ? 'campaigns' : 'campaignsVersioned';
  const offered = serviceNames
    .filter((service) => service !== notOffered)
    .map((service) => ({
      service,
      method: services[service].method,
      parts: services[service].path.split('/'),
    }));
  const codes = new Set(networks.map(({ code }) => code));

  return (method, pathname) => {
    if (pathname.length > MAX_PATH_LENGTH) return { refused: 'badPath', status: 400 };
    const segments = pathname.split('/').slice(1).map(decodeSegment);
    if (!segments.every((segment) => segment !== null)) return { refused: 'badPath', status: 400 };

    const found = offered.find(({ parts }) => fits(parts.slice(1), segments, apiVersion));
    if (!found) return { refused: 'unknownPath', status: 404 };
    const network = segments[found.parts.indexOf('{reseau}') - 1];
    if (network !== undefined && !codes.has(network)) {
      return { refused: 'unknownNetwork', status: 404 };
    }
    if (method !== found.method) {
      return { refused: 'wrongVerb', status: 405, allow: found.method };
    }
    return { service: found.service, path: `/${segments.map(encodeURIComponent).join('/')}` };
  };
}

const fits = (parts: readonly string[], segments: readonly string[], apiVersion: string): boolean =>
  parts.length === segments.length &&
  parts.every((part, index) => {
    if (part === '{version}') return segments[index] === apiVersion;
    return part === '{reseau}' || part === '{code_pdv}' || part === segments[index];
  });

/**
 * Null if another server could read it as a different path: dots, slashes, escapes inside escapes.
 */
function decodeSegment(raw: string): string | null {
  try {
    const segment = decodeURIComponent(raw);
    if (segment.length > MAX_SEGMENT_LENGTH) return null;
    return /^\.*$|[/\\%\p{Cc}]/u.test(segment) ? null : segment;
  } catch {
    return null;
  }
}
