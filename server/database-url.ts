import * as v from 'valibot';

/** `postgres://user:password@host:port/database` */
export const databaseUrl = v.pipe(
  v.string(),
  v.check((text) => {
    const url = URL.parse(text);
    const isPostgres = url !== null && ['postgres:', 'postgresql:'].includes(url.protocol);
    return isPostgres && url.hostname !== '' && url.pathname.length > 1;
  }, 'a postgres URL with a database, such as postgres://vision360@db.internal:5432/vision360'),
);
