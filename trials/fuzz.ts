import { openBrowser } from '../bench/browser.ts';
import { fuzzIn } from './fuzz/search.ts';
import { trial } from './trial.ts';

/**
 * Mutated answers of every web service in a real browser: no error, nothing invented, nothing of one
 * vehicle with another. `--only 17` shows the case of that number again, after the one before it.
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
