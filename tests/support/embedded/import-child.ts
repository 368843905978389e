import { DatabaseSync, StatementSync } from 'node:sqlite';
import { type ImportOrder, importArchive } from '#server/embedded/import/import-archive.ts';

// For tests: an import in a process of its own, which is killed right after its call number `last`
// to SQLite. It counts these calls, and prints their number if it lives to the end.
const [json = '', last = ''] = process.argv.slice(2);
const order: ImportOrder = JSON.parse(json);
let asked = 0;
let published = 0;
let isPublishing = false;

function counted(): void {
  asked += 1;
  if (asked === Number(last)) process.kill(process.pid, 'SIGKILL');
}

const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  exec.call(this, sql);
  counted();
  if (sql === 'COMMIT' && isPublishing) published = asked;
  isPublishing &&= sql !== 'COMMIT';
};
const { run, get } = StatementSync.prototype;
StatementSync.prototype.run = function (...values) {
  const result = Reflect.apply(run, this, values);
  isPublishing ||= this.sourceSQL.startsWith('DELETE FROM import_under_way');
  counted();
  return result;
};
StatementSync.prototype.get = function (...values) {
  const result = Reflect.apply(get, this, values);
  counted();
  return result;
};

await importArchive(order);
console.log(JSON.stringify({ asked, published }));
