import { foldText } from '#rules/fold-text.ts';

/** How a reminder reached the client; `other` keeps the label that the API gave. */
export type ChannelKind = 'sms' | 'email' | 'post' | 'phone' | 'other';

export interface Channel {
  /** The same for two records of one channel. */
  key: string;
  kind: ChannelKind;
  /** As the API wrote it. */
  label: string | null;
}

const words: [ChannelKind, RegExp][] = [
  ['sms', /\bsms\b|\btexto\b/],
  ['email', /\be ?-?mail|\bmail\b|\bcourriel/],
  ['post', /\bcourriers?\b|\blettres?\b|\bpostal\w*|\bletters?\b|\bpost\b/],
  ['phone', /\btel\b|\btelephon|\bappel|\bphone\b|\bcall\b/],
];

/** The channel of a `diffusionLabel` (section 11); null where the record names none. */
export function channelOf(record: {
  diffusionId: number | string | null;
  diffusionLabel: string | null;
}): Channel | null {
  const { diffusionId: id, diffusionLabel: label } = record;
  if (id === null && label === null) return null;
  const folded = foldText(label ?? '');
  const kind = words.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'other';
  return { key: kind === 'other' ? `other:${folded || id}` : kind, kind, label };
}
