import { expect, test } from 'vitest';
import { whyNotInstall } from './debian.mjs';

const nobody = { isRoot: false, isCi: false, ask: undefined };

test('a system package is installed without asking only in CI and as root', async () => {
  expect(await whyNotInstall('chromium', { ...nobody, isRoot: true })).toBe('');
  expect(await whyNotInstall('chromium', { ...nobody, isCi: true })).toBe('');
  expect(await whyNotInstall('chromium', nobody)).toContain('nobody could be asked');
});

test('anybody else is asked, and a "no" or a bare Enter leaves the system alone', async () => {
  const questions: string[] = [];
  const answering = (answer: string) => ({
    ...nobody,
    ask: async (question: string) => {
      questions.push(question);
      return answer;
    },
  });
  expect(await whyNotInstall('chromium', answering('y'))).toBe('');
  expect(await whyNotInstall('chromium', answering('Oui'))).toBe('');
  expect(await whyNotInstall('chromium', answering(''))).toContain('not installed');
  expect(await whyNotInstall('chromium', answering('n'))).toContain('not installed');
  expect(questions.every((question) => question.includes('chromium'))).toBe(true);
  expect(questions).toHaveLength(4);
});
