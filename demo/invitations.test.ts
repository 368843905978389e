import { expect, it } from 'vitest';
import { normalizePlate } from '#rules/plate.ts';
import { invitations } from './invitations.ts';
import { cases } from './network/cases.ts';
import { SAMPLE_PLATE } from './sample/abc123.ts';
import { sentinels } from './sentinels/sentinels.ts';

const everywhere = sentinels.map(({ plate }) => normalizePlate(plate));
const inTheSampleNetwork = [SAMPLE_PLATE, ...cases.map(({ plate }) => plate)];

it.each(invitations)('$plate is in the demonstration, and where it says', ({ plate, network }) => {
  expect(network === null ? everywhere : inTheSampleNetwork).toContain(plate);
});

it('none is offered twice', () => {
  expect(new Set(invitations.map(({ plate }) => plate)).size).toBe(invitations.length);
});
