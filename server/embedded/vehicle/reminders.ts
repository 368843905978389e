import type { Wire } from '#contract/record.ts';
import type { Reminder } from '#contract/reminder.ts';
import type { Lang } from '#contract/services.ts';
import { offerIn, operationLabel } from '#server/embedded/campaigns/operations.ts';
import type { ChannelName } from '#server/embedded/rows.ts';
import type { StoredReminder } from '#server/embedded/store/records.ts';
import { type Members, memberFields } from './history.ts';

/** Section 11 shows 39 for "SMS"; the other two numbers are our own. */
const channels: Record<ChannelName, { id: number; fr: string; en: string }> = {
  sms: { id: 39, fr: 'SMS', en: 'SMS' },
  email: { id: 40, fr: 'Email', en: 'Email' },
  courrier: { id: 41, fr: 'Courrier', en: 'Letter' },
};

/** The reminders sent for a vehicle (section 11), newest first, in the store's order. */
export const remindersOf = (
  rows: readonly StoredReminder[],
  members: Members,
  lang: Lang,
): Wire<Reminder>[] =>
  rows.map((row) => ({
    campaignId: row.campaignId,
    campaignlabel: row.campaignLabel,
    campaignType: row.campaignType,
    ...memberFields(members.byId(row.memberId)),
    campaignDiffusionDate: row.sentAt,
    diffusionList: row.channels.map((channel) => ({
      diffusionId: channels[channel].id,
      diffusionLabel: channels[channel][lang],
    })),
    operationList: row.operations.map(({ operationId, offer }) => ({
      operationId,
      operationLabel: operationLabel(operationId, lang),
      messageDescription: offerIn(offer, lang),
    })),
    clientDmsId: row.clientDmsId,
  }));
