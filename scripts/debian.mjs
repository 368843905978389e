import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { run } from './child.mjs';

/**
 * Installs packages of Debian on this system, if we may.
 *
 * @param {string[]} packages
 * @returns {Promise<string>} what went wrong, in case the programs are not there afterwards
 */
export async function installPackages(packages) {
  const names = packages.join(' ');
  if (!existsSync('/usr/bin/apt-get')) return `Debian's ${names}: there is no apt-get here.`;
  const isRoot = process.getuid?.() === 0;
  const isCi = Boolean(process.env.CI);
  const asking = process.stdin.isTTY ? ask : undefined;
  const refusal = await whyNotInstall(names, { isRoot, isCi, ask: asking });
  if (refusal) return `Debian's ${names}: ${refusal}`;
  console.log(`Installing Debian's ${names} on this system…`);
  // Somebody who could answer our question can type a password too: sudo reads it from the
  // terminal.
  const sudo = isRoot ? [] : isCi ? ['sudo', '-n'] : ['sudo'];
  /** @param {string[]} args */
  const apt = ([...args]) => {
    const [command = '', ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    const patience = ['DPkg::Lock::Timeout=60', 'Acquire::http::Timeout=20', 'Acquire::Retries=1'];
    const options = patience.flatMap((option) => ['-o', option]);
    return run(command, [...rest, ...options, ...args], { timeout: 300_000 });
  };
  await apt(['update']);
  const { output } = await apt(['install', '-y', '--no-install-recommends', ...packages]);
  return `Debian's ${names}: ${reasonOf(output)}`;
}

/**
 * A system package is installed without asking in CI or for root. Anybody else is asked first, and
 * if nobody can answer, nothing is installed.
 *
 * @param {string} names of the packages
 * @param {object} who
 * @param {boolean} who.isRoot
 * @param {boolean} who.isCi
 * @param {((question: string) => Promise<string>) | undefined} who.ask undefined without a terminal
 * @returns {Promise<string>} why we may not install it; empty if we may
 */
export async function whyNotInstall(names, { isRoot, isCi, ask }) {
  if (isRoot || isCi) return '';
  if (!ask) {
    return 'not installed, for nobody could be asked. Run the tests as root or with CI=true to allow it.';
  }
  const answer = await ask(`Install Debian's ${names} on this system, by sudo? [y/N] `);
  return /^\s*(y|yes|o|oui)\s*$/i.test(answer) ? '' : 'not installed, as you asked.';
}

/** @param {string} question */
async function ask(question) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** @param {string} output of a program that failed */
export function reasonOf(output) {
  const lines = output.trim().split('\n');
  return lines.find((line) => /^E: |error/i.test(line)) ?? lines.at(-1) ?? '';
}
