import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOKEN_LIFETIME_SECONDS } from '#contract/token.ts';
import { openTokenRows } from '#server/embedded/store/sqlite/token-rows.ts';
import { openTokens, type Tokens } from './tokens.ts';

const HOUR = 3600;

let folder: string;
let tokens: Tokens;
/** What the machine's clock shows, and how long the machine has run; in seconds. */
let clock: number;
let run: number;

function open(): Promise<Tokens> {
  const now = () => new Date(clock * 1000);
  return openTokens(openTokenRows(join(folder, 'tokens.db'), now), { now, elapsed: () => run });
}

/** Time passes on both clocks. */
function pass(seconds: number): void {
  clock += seconds;
  run += seconds;
}

async function restart(): Promise<void> {
  await tokens.close();
  run = 0;
  tokens = await open();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-tokens-'));
  clock = Date.parse('2026-11-23T10:00:00Z') / 1000;
  run = 500;
  tokens = await open();
});
afterEach(async () => {
  await tokens.close();
  rmSync(folder, { recursive: true });
});

test('a token lives for as long as it says, even over a restart', async () => {
  const token = await tokens.issue('h2n');
  pass(TOKEN_LIFETIME_SECONDS - 1);
  expect(await tokens.holderOf(token)).toBe('h2n');
  await restart();
  expect(await tokens.holderOf(token)).toBe('h2n');
  pass(1);
  expect(await tokens.holderOf(token)).toBeNull();
});

describe('if the clock goes back', () => {
  test('a token that has ended stays ended', async () => {
    const token = await tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS);
    expect(await tokens.holderOf(token)).toBeNull();
    clock -= 24 * HOUR;
    expect(await tokens.holderOf(token)).toBeNull();
  });

  test('while the server is stopped, a token that had ended stays ended', async () => {
    const token = await tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS);
    await tokens.close();
    clock -= HOUR;
    run = 0;
    tokens = await open();
    expect(await tokens.holderOf(token)).toBeNull();
  });

  test('new tokens don’t live longer because of it', async () => {
    pass(10);
    clock -= 24 * HOUR;
    const token = await tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS - 1);
    expect(await tokens.holderOf(token)).toBe('h2n');
    pass(1);
    expect(await tokens.holderOf(token)).toBeNull();
  });

  test('after it was years ahead, tokens still end after their time', async () => {
    clock += 10 * 365 * 24 * HOUR;
    expect(await tokens.holderOf(await tokens.issue('h2n'))).toBe('h2n');
    clock -= 10 * 365 * 24 * HOUR;
    const token = await tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS - 1);
    expect(await tokens.holderOf(token)).toBe('h2n');
    pass(1);
    expect(await tokens.holderOf(token)).toBeNull();
    await restart();
    expect(await tokens.holderOf(token)).toBeNull();
  });
});

test('tokens end on time even if the machine sleeps while its clock goes on', async () => {
  const token = await tokens.issue('h2n');
  clock += TOKEN_LIFETIME_SECONDS;
  expect(await tokens.holderOf(token)).toBeNull();
});
