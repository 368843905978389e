import { join } from 'node:path';
import { renewVersion } from './version.ts';

// Run by scripts/build.mjs if the page needn't be built again.
renewVersion(join(import.meta.dirname, '..'));
