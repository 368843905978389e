import { expect, test } from 'vitest';
import { type QualifiableLine, qualify } from '#server/embedded/qualification/qualify.ts';
import { written } from './member-style.ts';
import { members } from './members.ts';
import { jobWordings, OFF_TABLE, plainLabour, remarks, smallParts } from './wording.ts';

const blank: QualifiableLine = {
  partLabel: null,
  jobLabel: null,
  packageLabel: null,
  jobCode: null,
  packageCode: null,
};
const jobOf = (line: Partial<QualifiableLine>) =>
  qualify({ ...blank, ...line })?.jobId ?? OFF_TABLE;
/** The label as each kind of software writes it. */
const ways = (label: string) => new Set(members.map(({ habits }) => written(label, habits)));

test('the words of each job are recognised as that job', () => {
  const wrong: string[] = [];
  const check = (label: string, expected: number, found: number) => {
    if (found !== expected) wrong.push(`${label}: ${found}, not ${expected}`);
  };
  for (const { jobId, labour, codes, part, forfait } of jobWordings) {
    for (const label of labour.flatMap((text) => [...ways(text)])) {
      for (const jobCode of codes) check(label, jobId, jobOf({ jobLabel: label, jobCode }));
    }
    for (const label of (part?.labels ?? []).flatMap((text) => [...ways(text)])) {
      check(label, jobId, jobOf({ partLabel: label }));
    }
    if (forfait) check(forfait.label, jobId, jobOf({ packageLabel: forfait.label }));
    if (forfait) check(forfait.code, jobId, jobOf({ packageCode: forfait.code }));
  }
  expect(wrong).toEqual([]);
});

test('small parts, remarks and bare labour are not recognised as jobs', () => {
  const texts = [...smallParts.flatMap(({ labels }) => labels), ...remarks, ...plainLabour];
  for (const text of texts) expect([text, jobOf({ jobLabel: text })]).toEqual([text, OFF_TABLE]);
});
