import * as v from 'valibot';

type Schema = v.GenericSchema<unknown, unknown>;

/**
 * `Wire<T>` for schemas: turns a lenient schema of the contract into the one strict shape that is
 * written on the wire. Lists become plain arrays, and fields that only reading adds, or that only other
 * back ends write, are gone. The
 * same schema always gives the same result, so that the description can define it once and refer to
 * it.
 */
export function strict(schema: Schema): Schema {
  const known = made.get(schema);
  if (known) return known;
  const shape = strictOf(schema);
  made.set(schema, shape);
  return shape;
}

const made = new WeakMap<Schema, Schema>();

function strictOf(schema: Schema): Schema {
  const { item, written } = v.getMetadata(schema);
  if (isSchema(item)) return v.array(strict(item));
  if (isSchema(written)) return written;
  const last = lastOf(schema);
  if (isObject(last)) {
    const { otherFields: _, ...entries } = last.entries;
    return v.object(
      Object.fromEntries(
        Object.entries(entries)
          .filter(([, { type }]) => type !== 'optional')
          .map(([name, entry]) => [name, strict(entry)]),
      ),
    );
  }
  if (isUnion(last)) return v.union(last.options.map(strict));
  return last;
}

/** What a pipe produces: its last schema. If that is also its first, the pipe only refines it. */
function lastOf(schema: Schema): Schema {
  if (!('pipe' in schema) || !Array.isArray(schema.pipe)) return schema;
  const last = schema.pipe.findLast(isSchema);
  return last === undefined || last === schema.pipe[0] ? schema : lastOf(last);
}

const isSchema = (value: unknown): value is Schema =>
  value instanceof Object && 'kind' in value && value.kind === 'schema';

const isObject = (schema: Schema): schema is v.ObjectSchema<Record<string, Schema>, undefined> =>
  schema.type === 'object' && 'entries' in schema;

const isUnion = (schema: Schema): schema is v.UnionSchema<Schema[], undefined> =>
  schema.type === 'union' && 'options' in schema;
