import { DatabaseSync } from 'node:sqlite';
import { openForWriting } from '#server/embedded/store/sqlite/database.ts';

// For tests: a process of its own brings a store's file to the current schema, and is killed right
// after statement number `last`. It prints how many statements there are if it lives to the end.
const [file = '', last = ''] = process.argv.slice(2);
let done = 0;

const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  const statements = sql.replace(/--.*$/gm, '').split(';');
  for (const statement of statements.filter((text) => text.trim() !== '')) {
    exec.call(this, statement);
    done += 1;
    // The cache is so small that pages reach the disk long before they are committed.
    if (statement === 'BEGIN IMMEDIATE') exec.call(this, 'PRAGMA cache_size = 10');
    if (done === Number(last)) process.kill(process.pid, 'SIGKILL');
  }
};

openForWriting(file).close();
console.log(done);
