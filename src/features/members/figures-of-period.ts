import type { Campaign } from '#src/domain/campaigns/campaigns.ts';
import { figuresOf, type MemberFigures } from '#src/domain/campaigns/figures.ts';
import { campaignsIn, type Period } from '#src/domain/campaigns/period.ts';

const known = new WeakMap<readonly Campaign[], { by: string; figures: MemberFigures }>();

/** With each page that comes for one member, those of all others stay as they were. */
export function figuresOfPeriod(campaigns: readonly Campaign[], period: Period): MemberFigures {
  const by = JSON.stringify([period.from, period.to]);
  const before = known.get(campaigns);
  if (before?.by === by) return before.figures;
  const figures = figuresOf(campaignsIn(campaigns, period));
  known.set(campaigns, { by, figures });
  return figures;
}
