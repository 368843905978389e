import { start } from '#server/start.ts';

// For tests: main.ts, on the built page in the folder that is named.
await start(process.env, process.argv[2] ?? '');
