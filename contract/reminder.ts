import type { InferOutput } from 'valibot';
import { reminderAliases } from './aliases.ts';
import { dateTime, identifier, text } from './read.ts';
import { list, record } from './record.ts';

const ReminderChannel = record({ diffusionId: identifier, diffusionLabel: text });

const ReminderOperation = record({
  operationId: identifier,
  operationLabel: text,
  messageDescription: text,
});

/** "Relances campagnes" (section 11): a marketing reminder sent for the vehicle. */
export const Reminder = record(
  {
    campaignId: identifier,
    campaignlabel: text,
    campaignType: text,
    memberId: identifier,
    memberPoSCode: text,
    memberTradeName: text,
    campaignDiffusionDate: dateTime,
    diffusionList: list(ReminderChannel),
    operationList: list(ReminderOperation),
    clientDmsId: text,
  },
  reminderAliases,
);
export type Reminder = InferOutput<typeof Reminder>;
