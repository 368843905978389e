import { describe, expect, it } from 'vitest';
import { familyOf } from '#rules/job-families.ts';
import { qualify } from './qualify.ts';

const jobOf = (jobLabel: string) =>
  qualify({ partLabel: null, jobLabel, packageLabel: null, jobCode: null, packageCode: null })
    ?.jobId;

/** Families of the page, and the jobs of the embedded API that stand for them. */
const jobs = { inspection: 39, reinspection: 44, 'emissions-test': 45 } as const;

describe('what a garage writes about an inspection means the same to page and server', () => {
  it.each<[string, keyof typeof jobs]>([
    ['Contrôle technique', 'inspection'],
    ['CT', 'inspection'],
    ['Contrôle technique (contre-visite incluse)', 'inspection'],
    ['CT CONTRE VISITE COMPRISE', 'inspection'],
    ['CONTROLE TECHNIQUE ET POLLUTION', 'inspection'],
    ['CT + POLLUTION', 'inspection'],
    ['Contrôle technique avec contrôle antipollution', 'inspection'],
    ['CONTROLE TECHNIQUE POLLUTION INCLUSE', 'inspection'],
    ['POLLUTION ET CONTROLE TECHNIQUE', 'inspection'],
    ['CONTRE VISITE', 'reinspection'],
    ['CONTREVISITE CT', 'reinspection'],
    ['2EME VISITE CT', 'reinspection'],
    ['2ème visite technique', 'reinspection'],
    ['Deuxième visite du contrôle technique', 'reinspection'],
    ['2ND PASSAGE AU CONTROLE TECHNIQUE', 'reinspection'],
    ['SECONDE PRESENTATION CT', 'reinspection'],
    ['CT CV', 'reinspection'],
    ['C.V. CT', 'reinspection'],
    ['C.T. C.V.', 'reinspection'],
    ['CONTROLE TECHNIQUE CV', 'reinspection'],
    ['CT COMPLEMENTAIRE', 'emissions-test'],
    ['Contrôle technique complémentaire', 'emissions-test'],
    ['VISITE COMPLEMENTAIRE', 'emissions-test'],
    ['CT POLLUTION', 'emissions-test'],
    ['Contrôle antipollution', 'emissions-test'],
  ])('%s: %s', (label, family) => {
    expect(familyOf(label)).toBe(family);
    expect(jobOf(label)).toBe(jobs[family]);
  });

  it.each(['Vidange 5 CV', 'MO 2EME VISITE ENTRETIEN', '2ème visite'])('%s: none', (label) => {
    expect(Object.keys(jobs)).not.toContain(familyOf(label));
    expect(Object.values<unknown>(jobs)).not.toContain(jobOf(label));
  });
});
