import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOKEN_LIFETIME_SECONDS } from '#contract/token.ts';
import { openTokens, type Tokens } from './tokens.ts';

const HOUR = 3600;

let folder: string;
let tokens: Tokens;
/** What the machine's clock shows, and how long the machine has run; in seconds. */
let clock: number;
let run: number;

const open = (): Tokens =>
  openTokens(join(folder, 'tokens.db'), {
    now: () => new Date(clock * 1000),
    elapsed: () => run,
  });

/** Time passes on both clocks. */
function pass(seconds: number): void {
  clock += seconds;
  run += seconds;
}

function restart(): void {
  tokens.close();
  run = 0;
  tokens = open();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vision360-tokens-'));
  clock = Date.parse('2026-11-23T10:00:00Z') / 1000;
  run = 500;
  tokens = open();
});
afterEach(() => {
  tokens.close();
  rmSync(folder, { recursive: true });
});

test('a token lives for as long as it says, even over a restart', () => {
  const token = tokens.issue('h2n');
  pass(TOKEN_LIFETIME_SECONDS - 1);
  expect(tokens.holderOf(token)).toBe('h2n');
  restart();
  expect(tokens.holderOf(token)).toBe('h2n');
  pass(1);
  expect(tokens.holderOf(token)).toBeNull();
});

describe('if the clock goes back', () => {
  test('a token that has ended stays ended', () => {
    const token = tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS);
    expect(tokens.holderOf(token)).toBeNull();
    clock -= 24 * HOUR;
    expect(tokens.holderOf(token)).toBeNull();
  });

  test('while the server is stopped, a token that had ended stays ended', () => {
    const token = tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS);
    tokens.close();
    clock -= HOUR;
    run = 0;
    tokens = open();
    expect(tokens.holderOf(token)).toBeNull();
  });

  test('new tokens don’t live longer because of it', () => {
    pass(10);
    clock -= 24 * HOUR;
    const token = tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS - 1);
    expect(tokens.holderOf(token)).toBe('h2n');
    pass(1);
    expect(tokens.holderOf(token)).toBeNull();
  });

  test('after it was years ahead, tokens still end after their time', () => {
    clock += 10 * 365 * 24 * HOUR;
    expect(tokens.holderOf(tokens.issue('h2n'))).toBe('h2n');
    clock -= 10 * 365 * 24 * HOUR;
    const token = tokens.issue('h2n');
    pass(TOKEN_LIFETIME_SECONDS - 1);
    expect(tokens.holderOf(token)).toBe('h2n');
    pass(1);
    expect(tokens.holderOf(token)).toBeNull();
    restart();
    expect(tokens.holderOf(token)).toBeNull();
  });
});

test('tokens end on time even if the machine sleeps while its clock goes on', () => {
  const token = tokens.issue('h2n');
  clock += TOKEN_LIFETIME_SECONDS;
  expect(tokens.holderOf(token)).toBeNull();
});
