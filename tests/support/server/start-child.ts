import { start } from '#server/start.ts';

// For tests: runs main.ts on the built page in the given folder. A limit on file sizes stands for a
// full disk here; without this handler it would end the process instead of causing an ordinary
// error.
process.on('SIGXFSZ', () => undefined);
await start(process.env, process.argv[2] ?? '');
