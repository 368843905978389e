import { openBrowser } from '../bench/browser.ts';
import { fuzzIn } from './fuzz/search.ts';
import { trial } from './trial.ts';

/**
 * Shows mutated answers of every web service to a real browser. There must be no error, nothing
 * invented, and no vehicle's data with another's. `--only 17` shows case 17 again, after the one
 * before it.
 */
export const fuzz = trial(
  'fuzz',
  { count: 10_000, seed: 1, only: 0, tabs: 2 },
  async (context, options) => {
    const browser = await openBrowser(context);
    try {
      return await fuzzIn(browser, context, options);
    } finally {
      await browser.close();
    }
  },
);
