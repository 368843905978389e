import { type JsonObject, toObject } from '#contract/record.ts';
import { type Service, type ServiceName, serviceNames, services } from '#contract/services.ts';
import { campaignsMember } from '#demo/sample/members.ts';
import type { AppConfig } from '#link/app-config.ts';
import { answers, optedOutCsv, plateRequest, tokenRequest } from './examples.ts';
import { described } from './operations.ts';
import { campaignPageParts, objectOf, recordSchemas, ref } from './schemas.ts';

type Config = Pick<AppConfig, 'apiVersion' | 'campaignsVersioned' | 'networks'>;

/**
 * The API as this server offers it, in OpenAPI 3.1: served as `/api/openapi.json` and shown by
 * `/docs`.
 */
export function openApiOf(config: Config): JsonObject {
  const { CampaignPage: _, ...schemas } = recordSchemas();
  const left = config.campaignsVersioned ? 'campaigns' : 'campaignsVersioned';
  const paths = serviceNames
    .filter((name) => name !== left)
    .map((name) => {
      const { method, path } = services[name];
      const operation = operationOf(name, config);
      return [path.replace('{version}', config.apiVersion), { [method.toLowerCase()]: operation }];
    });
  return {
    openapi: '3.1.1',
    info: {
      title: 'MMP Vision 360',
      version: config.apiVersion,
      summary: "A garage network's vehicles: their clients, invoices, forecasts and reminders.",
      description,
    },
    servers: [{ url: '/' }],
    tags,
    security: [{ token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { ...schemas, Failure: failure },
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'The `access_token` of service-authentification/token.',
        },
      },
    },
  };
}

const description = [
  'The web services of the MMP API, sections 4 to 15 of its documentation, misspellings included.',
  '',
  'What is described is what the embedded API of Vision 360 answers. Another API may write numbers as',
  'texts, leave fields out, or name them otherwise: a client of it should read leniently.',
  '',
  '`{reseau}` is the code of a network of garages, `{code_pdv}` that of the point of sale of a member.',
  'Whatever its HTTP status, an answer with `success: false` is a failure.',
].join('\n');

const tags = [
  { name: 'token', description: 'Section 4' },
  { name: 'vehicule', description: 'Sections 5 to 12: one vehicle, by its plate' },
  { name: 'adherents', description: 'Sections 13 and 14: members and their clients' },
  { name: 'import-fichier', description: 'Section 15' },
];

const failure = objectOf({
  success: { const: false },
  data: { type: 'array', maxItems: 0 },
  message: { type: 'string' },
  errors: {
    description: 'What is wrong, by field where it is a field of the request.',
    anyOf: [
      { type: 'array', items: { type: 'string' } },
      { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
    ],
  },
});

function operationOf(name: ServiceName, config: Config): JsonObject {
  const { title, description } = described[name];
  const service: Service = services[name];
  const body = requestBodyOf(name);
  return {
    operationId: name,
    tags: [tagOf(service)],
    summary: title,
    description: `Section ${service.section}. ${description}`,
    ...(name === 'token' && { security: [] }),
    parameters: parametersOf(name, config),
    ...(body && { requestBody: { required: true, content: body } }),
    responses: {
      200: { description: 'Done', content: successOf(name) },
      ...Object.fromEntries(
        refusalsOf(name).map((status) => [
          status,
          {
            description: refusals[status],
            content: json(name === 'token' ? ref('TokenError') : ref('Failure')),
          },
        ]),
      ),
    },
  };
}

/** The first of `tags` that is a segment of the service's path. */
const tagOf = ({ path }: Service): string =>
  tags.find((tag) => path.split('/').includes(tag.name))?.name ?? '';

const json = (schema: object, example?: unknown): JsonObject => ({
  'application/json': { schema, ...(example !== undefined && { example }) },
});

function parametersOf(name: ServiceName, { networks }: Config): JsonObject[] {
  const inPath: JsonObject = {
    reseau: { schema: { type: 'string', enum: networks.map(({ code }) => code) } },
    code_pdv: { schema: { type: 'string' }, example: campaignsMember.posCode },
  };
  const named = services[name].path.matchAll(/\{(\w+)\}/g).map(([, key = '']) => key);
  return [
    ...named
      .filter((key) => key !== 'version')
      .map((key) => ({ name: key, in: 'path', required: true, ...toObject(inPath[key]) })),
    ...services[name].query.map((key) => ({ name: key, in: 'query', ...inQuery[key] })),
  ];
}

const inQuery = {
  page: { description: 'From 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  output: { description: 'JSON without it.', schema: { type: 'string', enum: ['csv'] } },
  lang: {
    description: 'Of labels and messages.',
    schema: { type: 'string', enum: ['fr', 'en'], default: 'fr' },
  },
};

function requestBodyOf(name: ServiceName): JsonObject | null {
  const text = { type: 'string' };
  if (services[name].method === 'GET') return null;
  if (name === 'token') {
    const properties = {
      grant_type: { const: 'password' },
      client_id: text,
      client_secret: text,
      username: text,
      password: text,
    };
    const required = ['grant_type', 'username', 'password'];
    return json({ type: 'object', properties, required }, tokenRequest);
  }
  if (name === 'importFile') {
    const properties = {
      importFile: { type: 'string', format: 'binary', description: 'A ZIP.' },
      organizationId: { ...text, description: "The member's ID or point of sale code." },
    };
    const required = ['importFile', 'organizationId'];
    return { 'multipart/form-data': { schema: { type: 'object', properties, required } } };
  }
  const properties = {
    immatriculation: { ...text, description: 'The plate, in any form.', maxLength: 20 },
  };
  return json({ type: 'object', properties, required: ['immatriculation'] }, plateRequest);
}

function successOf(name: ServiceName): JsonObject {
  const content = json(answerSchemaOf(name), answers[name]);
  if (name !== 'blacklist') return content;
  return { ...content, 'text/csv': { schema: { type: 'string' }, example: optedOutCsv } };
}

/**
 * The envelope around `data`. The token has no envelope, and campaigns stand beside their member.
 */
function answerSchemaOf(name: ServiceName): JsonObject {
  if (name === 'token') return ref('Token');
  const { data } = described[name];
  const { member, beside } = campaignPageParts();
  return objectOf({
    success: { const: true },
    data: data ?? member,
    ...(data === null && beside),
    message: { type: 'string' },
    errors: { type: 'array', maxItems: 0 },
  });
}

const refusals: Record<number, string> = {
  400: 'What is sent is not what is expected',
  401: 'No token, or one that is unknown or has expired',
  403: 'Not for this account',
  404: 'Unknown in this network',
  413: 'Too large',
  422: 'Understood, and wrong; `errors` says what',
  429: 'Too many attempts, or too many files: wait for `Retry-After` seconds',
  503: 'Too many files are coming in: wait for `Retry-After` seconds',
  507: 'No room for the file, of which nothing was taken in',
};

function refusalsOf(name: ServiceName): number[] {
  if (name === 'token') return [400, 401, 429];
  if (name === 'importFile') return [400, 401, 403, 413, 422, 429, 503, 507];
  if (name === 'blacklist') return [401, 403, 422];
  return services[name].method === 'POST' ? [400, 401, 403, 404, 422] : [401, 403, 404, 422];
}
