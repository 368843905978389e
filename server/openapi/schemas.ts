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

/** The contract's records, by their names in the description. */
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
  // Reading trims text, but JSON Schema has no word for that.
  ignoreActions: ['trim'],
  overrideSchema: ({ valibotSchema, jsonSchema }) =>
    valibotSchema.type === 'nullable' ? withNull(jsonSchema) : undefined,
  overrideRef: ({ referenceId }) => pointerTo(referenceId),
};

/**
 * Merges a schema and null into one schema with two types if it can, because that is easier to
 * read.
 */
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

/** JSON Schemas of what is written on the wire, derived from the contract's own schemas. */
export const recordSchemas = () =>
  toJsonSchemaDefs(
    Object.fromEntries(Object.entries(records).map(([name, schema]) => [name, strict(schema)])),
    config,
  );

/** The fields of section 13's `data`. The page of campaigns stands beside it. */
const memberFields: readonly string[] = ['id', 'articleCode', 'articleLibelle'];

/** The contract reads one record here, but the wire has it in two parts: these two. */
export function campaignPageParts() {
  const fields = Object.entries(recordSchemas().CampaignPage?.properties ?? {});
  const part = (isMembers: boolean) =>
    Object.fromEntries(fields.filter(([name]) => memberFields.includes(name) === isMembers));
  return { member: objectOf(part(true)), beside: part(false) };
}

/** An object in which all of these properties are required. */
export const objectOf = (properties: JsonObject) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

export const ref = (name: RecordName | 'Failure') => ({ $ref: pointerTo(name) });

const pointerTo = (name: string): string => `#/components/schemas/${name}`;
