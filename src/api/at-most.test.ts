import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atMost } from './at-most.ts';
import { ApiFailure } from './errors.ts';
import { createTransport, type Reply, type Send } from './transport.ts';

const reply: Reply = { response: new Response(), body: {} };
const gone = new ApiFailure({ kind: 'offline' });

/** An API whose calls are answered one by one, when the test says so. */
function heldApi() {
  const asked: string[] = [];
  const underWay: { reseau: string; answer: (isOk: boolean) => void }[] = [];
  const send: Send = (_, { reseau = '' }) =>
    new Promise((resolve, reject) => {
      asked.push(reseau);
      underWay.push({ reseau, answer: (isOk) => (isOk ? resolve(reply) : reject(gone)) });
    });
  return { send, asked, underWay };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('calls of which only a few may run at once', () => {
  it('fill the free places in order, and each gets its own answer or failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 15 }),
        async (most, answers) => {
          const { send, asked, underWay } = heldApi();
          const limited = atMost(most, send);
          const outcomes = answers.map((_, index) =>
            limited('vision360', { reseau: `${index}` }).then(
              () => 'answered',
              () => 'failed',
            ),
          );
          const given: string[] = [];
          for (const [done, [pick, isOk]] of answers.entries()) {
            await settled();
            expect(underWay).toHaveLength(Math.min(most, answers.length - done));
            const [call] = underWay.splice(pick % underWay.length, 1);
            call?.answer(isOk);
            given[Number(call?.reseau)] = isOk ? 'answered' : 'failed';
          }
          expect(await Promise.all(outcomes)).toEqual(given);
          expect(asked).toEqual(answers.map((_, index) => `${index}`));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('are not sent if they were given up while they waited', async () => {
    const sent: string[] = [];
    const held = Promise.withResolvers<Response>();
    const limited = atMost(
      1,
      createTransport({
        baseUrl: 'http://api.test',
        version: 'v1',
        token: () => 'token',
        onUnauthorized: () => {},
        fetch: (request) => {
          if (request instanceof Request) {
            request.signal.throwIfAborted();
            sent.push(request.url);
          }
          return held.promise;
        },
      }),
    );
    const giveUp = new AbortController();
    const [first, second] = [
      limited('vision360', { reseau: 'first' }),
      limited('vision360', { reseau: 'second', signal: giveUp.signal }),
    ];
    giveUp.abort();
    held.resolve(Response.json({}));
    await first;
    await expect(second).rejects.toMatchObject({ error: { kind: 'cancelled' } });
    expect(sent).toHaveLength(1);
  });
});
