import { describe, expect, it } from 'vitest';
import { refuseInOwnWords } from '#server/envelope.ts';
import { toAppError } from '#src/api/errors.ts';
import { describeError } from '#src/i18n/errors.ts';
import { everyCall } from './support/page/every-call.ts';

const said = 'SQLSTATE[42S02]: table "clients" not found';
const body = JSON.stringify({ success: false, data: [], message: said, errors: { sql: [said] } });
/** As the token service says it (section 4), and as an API in debug mode does. */
const tokenBody = JSON.stringify({ error: 'server_error', error_description: said, message: said });

/** What a person reads when each call fails, in both languages. */
async function toldOf(status: number, text: string, headers = {}): Promise<Map<string, string>> {
  const calls = everyCall(() => new Response(text, { status, headers }));
  const told = new Map<string, string>();
  for (const [name, call] of Object.entries(calls)) {
    const error = await call().then(
      () => expect.unreachable(`${name} did not fail`),
      (thrown: unknown) => toAppError(thrown),
    );
    const words = (['fr', 'en'] as const).map((lang) => describeError(error, lang));
    told.set(name, words.flatMap(({ title, lines }) => [title, ...lines]).join('\n'));
  }
  return told;
}

describe('what an API says', () => {
  it.each([500, 501, 502, 503, 504, 507, 599])(
    'about its own failure (%i) is shown to nobody, whatever was asked',
    async (status) => {
      for (const text of [body, tokenBody]) {
        for (const [name, words] of await toldOf(status, text)) {
          expect(words, name).not.toContain('SQL');
        }
      }
    },
  );

  it('is replaced by our own server’s message, which is shown to whoever asked', async () => {
    const answer = refuseInOwnWords(undefined, 502, 'answerTooLarge');
    const told = await toldOf(502, await answer.text(), answer.headers);
    for (const [name, words] of told) expect(words, name).toContain('trop volumineuse');
  });

  it.each([200, 400, 403, 404, 422, 429])(
    'about a refusal (%i) is shown to whoever asked',
    async (status) => {
      const told = await toldOf(status, body);
      expect(told.size).toBe(14);
      for (const [name, words] of told) expect(words, name).toContain(said);
    },
  );
});
