import { start } from '#server/start.ts';

// For tests: main.ts, on the built page in the folder that is named. Where a limit on the size of its
// files stands for a full disk, it meets an error like any other, and not the end.
process.on('SIGXFSZ', () => undefined);
await start(process.env, process.argv[2] ?? '');
