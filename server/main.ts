import { join } from 'node:path';
import { start } from './start.ts';

await start(process.env, join(import.meta.dirname, '../dist'));
