import { openLine } from './cuttable-line.ts';
import { test as base } from './fixtures.ts';

interface LineFixtures {
  /**
   * The line that every page of the story uses: what is under way stays so for as long as it is
   * held.
   */
  line: Awaited<ReturnType<typeof openLine>>;
}

export const test = base.extend<LineFixtures>({
  line: async ({ browserName: _ }, use, { project }) => {
    const line = await openLine(project.use.baseURL ?? '');
    await use(line);
    line.close();
  },
  baseURL: ({ line }, use) => use(line.origin),
});
