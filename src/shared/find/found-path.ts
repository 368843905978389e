import type { Mention } from '#src/domain/find/campaign-clients.ts';
import { paths } from '#src/paths.ts';

interface Place {
  network: string;
  /** Whose campaigns they are. */
  memberCode: string | null;
}

/** Where a client is found: at the vehicle, or, without a plate, in the campaign. */
export function foundPath(
  { network, memberCode }: Place,
  { plate, mentions }: { plate: string | null; mentions: readonly Mention[] },
): string {
  if (plate !== null) return paths.vehicle({ network, plate });
  const [mention] = mentions;
  if (!mention || memberCode === null) return paths.campaigns(network);
  const { page, key } = mention;
  const search = new URLSearchParams({ ...(page > 1 && { page: String(page) }), open: key });
  return `${paths.campaigns(network, memberCode)}?${search}`;
}
