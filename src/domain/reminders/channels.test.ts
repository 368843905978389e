import { expect, it } from 'vitest';
import { channelOf } from './channels.ts';

it.each([
  ['SMS', 'sms'],
  ['Envoi par SMS', 'sms'],
  ['Email', 'email'],
  ['E-mail', 'email'],
  ['Courriel', 'email'],
  ['Courrier', 'post'],
  ['Lettre', 'post'],
  ['Téléphone', 'phone'],
  ['Phoning', 'phone'],
  ['Télémarketing', 'phone'],
  ['Télé-prospection', 'phone'],
  ['Pigeon', 'other'],
])('%s is %s', (label, kind) => {
  expect(channelOf({ diffusionId: 39, diffusionLabel: label })).toMatchObject({ kind, label });
});

it('tells unknown channels apart by label or number', () => {
  const keys = [
    { diffusionId: 1, diffusionLabel: 'Pigeon' },
    { diffusionId: 2, diffusionLabel: 'PIGEON' },
    { diffusionId: 3, diffusionLabel: 'Drone' },
    { diffusionId: 4, diffusionLabel: null },
    { diffusionId: 5, diffusionLabel: null },
  ].map((record) => channelOf(record)?.key);
  expect(new Set(keys).size).toBe(4);
  expect(keys[0]).toBe(keys[1]);
});

it('gives no channel if the record names none', () => {
  expect(channelOf({ diffusionId: null, diffusionLabel: null })).toBeNull();
});
