import { foldText } from '#rules/fold-text.ts';

/** How a reminder reached the client; `other` keeps the API's label. */
export type ChannelKind = 'sms' | 'email' | 'post' | 'phone' | 'other';

export interface Channel {
  /** Equal for two records of the same channel. */
  key: string;
  kind: ChannelKind;
  /** As the API wrote it. */
  label: string | null;
}

const words: [ChannelKind, RegExp][] = [
  ['sms', /\bsms\b|\btexto\b/],
  ['email', /\be ?-?mail|\bmail\b|\bcourriel/],
  ['post', /\bcourriers?\b|\blettres?\b|\bpostal\w*|\bletters?\b|\bpost\b/],
  ['phone', /\btel\b|\btele[ -]?(phon|market|prospect|vente)|\bappel|\bphon(e|ing)\b|\bcall\b/],
];

/** The channel that a `diffusionLabel` means (section 11); null if the record names none. */
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
