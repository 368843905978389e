import { type ConversionConfig, toJsonSchemaDefs } from '@valibot/to-json-schema';
import { BlacklistedClient } from '#contract/blacklist.ts';
import { Campaign, CampaignClient, CampaignPage } from '#contract/campaigns.ts';
import { Client, RawClient } from '#contract/client.ts';
import { Forecast } from '#contract/forecast.ts';
import { ImportResult } from '#contract/import-result.ts';
import { Invoice, InvoiceLine, RawInvoiceLine } from '#contract/invoice.ts';
import { Operation } from '#contract/operation.ts';
import type { JsonObject } from '#contract/record.ts';
import { Reminder } from '#contract/reminder.ts';
import { Token, TokenError } from '#contract/token.ts';
import { VehicleInformations, Vision360 } from '#contract/vision360.ts';
import { strict } from './strict.ts';

/** The records of the contract, by the name that the description has them under. */
const records = {
  Token,
  TokenError,
  RawClient,
  Client,
  Operation,
  Forecast,
  RawInvoiceLine,
  Invoice,
  InvoiceLine,
  Reminder,
  VehicleInformations,
  Vision360,
  Campaign,
  CampaignClient,
  CampaignPage,
  BlacklistedClient,
  ImportResult,
};
export type RecordName = keyof typeof records;

const config: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'output',
  // Reading trims; there is no word for it in a JSON Schema.
  ignoreActions: ['trim'],
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    valibotSchema.type === 'nullable' ? withNull(jsonSchema) : undefined,
  overrideRef: ({ referenceId }) => pointerTo(referenceId),
};

/** One schema of two types in place of two schemas, where it can be: easier to read. */
function withNull(schema: JsonSchema): JsonSchema | undefined {
  const { anyOf: [wrapped] = [] } = schema;
  const types = wrapped && typesOf(wrapped);
  if (!types || typeof wrapped !== 'object') return undefined;
  const { anyOf: _, ...rest } = wrapped;
  return { ...rest, type: [...types, 'null'] };
}

type JsonSchema = ReturnType<typeof toJsonSchemaDefs>[string];
type TypeName = Extract<JsonSchema['type'], string>;

function typesOf(schema: JsonSchema | boolean): TypeName[] | null {
  if (typeof schema === 'boolean') return null;
  if (typeof schema.type === 'string') return [schema.type];
  const types = schema.anyOf?.map(typesOf) ?? [];
  return types.length > 0 && types.every((some) => some !== null) ? types.flat() : null;
}

/** JSON Schemas of what is written on the wire, made from the contract's own schemas. */
export const recordSchemas = () =>
  toJsonSchemaDefs(
    Object.fromEntries(Object.entries(records).map(([name, schema]) => [name, strict(schema)])),
    config,
  );

/** The fields of section 13's `data`; the page of campaigns stands beside it. */
const memberFields: readonly string[] = ['id', 'articleCode', 'articleLibelle'];

/** What the contract reads as one record, in the two parts that the wire has. */
export function campaignPageParts() {
  const fields = Object.entries(recordSchemas().CampaignPage?.properties ?? {});
  const part = (isMembers: boolean) =>
    Object.fromEntries(fields.filter(([name]) => memberFields.includes(name) === isMembers));
  return { member: objectOf(part(true)), beside: part(false) };
}

/** An object that has all of these. */
export const objectOf = (properties: JsonObject) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

export const ref = (name: RecordName | 'Failure') => ({ $ref: pointerTo(name) });

const pointerTo = (name: string): string => `#/components/schemas/${name}`;
