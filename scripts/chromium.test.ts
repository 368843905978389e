import { expect, test } from 'vitest';
import { whyNotInstall } from './chromium.mjs';

const nobody = { isRoot: false, isCi: false, ask: undefined };

test('a system package is installed without asking only in CI and as root', async () => {
  expect(await whyNotInstall({ ...nobody, isRoot: true })).toBe('');
  expect(await whyNotInstall({ ...nobody, isCi: true })).toBe('');
  expect(await whyNotInstall(nobody)).toContain('nobody could be asked');
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
  expect(await whyNotInstall(answering('y'))).toBe('');
  expect(await whyNotInstall(answering('Oui'))).toBe('');
  expect(await whyNotInstall(answering(''))).toContain('not installed');
  expect(await whyNotInstall(answering('n'))).toContain('not installed');
  expect(questions.every((question) => question.includes('chromium'))).toBe(true);
  expect(questions).toHaveLength(4);
});
