import fc from 'fast-check';
import {
  compileGuides,
  coverGuide,
  createMatcher,
  isLabelTermId,
  createLabelLinker,
  requirementTerms,
  type MatchableGuide,
  type MatchRequirement,
} from '.';
import { skill } from './testing';

const broader: Readonly<Record<string, readonly string[]>> = {
  Git: ['Version control'],
  Bash: ['Shell scripting'],
  'Shell scripting': ['Programming'],
  Loop: ['Pool'],
  Pool: ['Loop'],
};
const broaderOf = (id: string) => broader[id] ?? [];
const shownBy = (id: string) => (id === 'CCNA' ? ['Networking'] : []);
const nameOf = (id: string) => id;

const requirement = (
  label: string,
  skills: readonly string[],
  more: Partial<MatchRequirement> = {},
): MatchRequirement => ({
  label,
  skills,
  anyOf: true,
  importance: 'essential',
  level: null,
  ...more,
});
const guideOf = (requirements: readonly MatchRequirement[], slug = 'guide'): MatchableGuide => ({
  documentId: slug,
  slug,
  title: slug,
  requirements,
  certifications: [{ id: 'CCNA', importance: 'recommended' }],
});
const cover = (requirements: readonly MatchRequirement[], ...found: readonly string[]) =>
  coverGuide({ guide: guideOf(requirements), found: new Set(found), broaderOf, shownBy, nameOf });

describe('the coverage of a guide', () => {
  it('meets a requirement by any of its skills, or by all of them', () => {
    const any = requirement('Server side', ['Python', 'Java']);
    const all = requirement('Data', ['SQL', 'ETL'], { anyOf: false });
    const { requirements, coverage } = cover([any, all], 'Java', 'SQL');
    expect(requirements).toMatchObject([
      { label: 'Server side', met: true, credit: 1, by: [{ id: 'Java' }], missing: [] },
      { label: 'Data', met: false, credit: 0.5, by: [{ id: 'SQL' }], missing: [{ id: 'ETL' }] },
    ]);
    expect(coverage).toBe(0.75);
  });

  it('weighs what is essential more', () => {
    const list = [requirement('A', ['A']), requirement('B', ['B'], { importance: 'optional' })];
    expect(cover(list, 'A').coverage).toBe(0.8);
    expect(cover(list, 'B').coverage).toBe(0.2);
  });

  it('gives half for something wider, and says so', () => {
    const { requirements, coverage } = cover([requirement('Versions', ['Git'])], 'Version control');
    expect(coverage).toBe(0.5);
    expect(requirements[0]).toMatchObject({
      met: false,
      credit: 0.5,
      by: [],
      missing: [{ id: 'Git' }],
      partly: [{ skill: { id: 'Git' }, by: { id: 'Version control' } }],
    });
  });

  it('counts a part of a skill in full', () => {
    expect(cover([requirement('Code', ['Programming'])], 'Bash').requirements[0]).toMatchObject({
      met: true,
      by: [{ id: 'Bash' }],
    });
  });

  it('gives half for a certification that stands for the skill, and lists it', () => {
    const { requirements, certifications } = cover([requirement('Nets', ['Networking'])], 'CCNA');
    expect(requirements[0]).toMatchObject({ met: false, credit: 0.5, partly: [{ by: { id: 'CCNA' } }] });
    expect(certifications).toEqual([{ id: 'CCNA', name: 'CCNA', importance: 'recommended', met: true }]);
  });

  it('takes a label that is the name of a skill for that skill', () => {
    const terms = [skill('Forklift driving', ['lift truck'])];
    const linked = createLabelLinker(terms)(guideOf([requirement('Lift truck', []), requirement('Other', [])]));
    expect(linked.requirements.map(({ skills }) => skills)).toEqual([['Forklift driving'], []]);
  });

  it('does not count a sister of a part', () => {
    expect(cover([requirement('Loop', ['Bash'])], 'Git').coverage).toBe(0);
  });

  it('meets a requirement without skills by its label', () => {
    const forklift = requirement('Forklift driving', []);
    const matcher = createMatcher({ terms: requirementTerms([forklift, requirement('Code', ['Bash'])]), locale: 'en' });
    const ids = matcher.find('Two years of forklift-driving').map(({ id }) => id);
    expect(ids).toHaveLength(1);
    expect(ids.every(isLabelTermId)).toBe(true);
    expect(cover([forklift], ...ids).requirements[0]).toMatchObject({ met: true, credit: 1, by: [], missing: [] });
    expect(cover([forklift]).suggestedKeywords).toEqual(['Forklift driving']);
  });

  it('suggests what is missing, the important first', () => {
    const list = [
      requirement('Optional', ['O'], { importance: 'optional' }),
      requirement('Any', ['A', 'B', 'C', 'D']),
      requirement('Met', ['M', 'N']),
      requirement('All', ['X', 'Y'], { anyOf: false, importance: 'recommended' }),
    ];
    expect(cover(list, 'M', 'X').suggestedKeywords).toEqual(['A', 'B', 'C', 'Y', 'O']);
  });

  it('covers a guide that asks for nothing by nothing', () => {
    expect(cover([], 'Java')).toMatchObject({ coverage: 0, requirements: [], suggestedKeywords: [] });
  });
});

const ids = [...Object.keys(broader), 'Version control', 'Networking', 'Programming', 'Java', 'SQL'];
const requirements = fc.array(
  fc.record({
    label: fc.constantFrom('One', 'Two', 'Three'),
    skills: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 }),
    anyOf: fc.boolean(),
    importance: fc.constantFrom('essential' as const, 'recommended' as const, 'optional' as const),
    level: fc.constant(null),
  }),
  { maxLength: 6 },
);

describe('the laws of coverage', () => {
  it('never falls when a résumé gains a skill', () => {
    fc.assert(
      fc.property(requirements, fc.subarray(ids), fc.constantFrom(...ids), (list, found, gained) => {
        const before = cover(list, ...found);
        const after = cover(list, ...found, gained);
        expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
        after.requirements.forEach((one, index) => {
          expect(one.credit).toBeGreaterThanOrEqual(before.requirements[index]?.credit ?? 0);
          expect(one.met || !before.requirements[index]?.met).toBe(true);
        });
      }),
    );
  });

  it('is 1 exactly when each requirement is met, and 0 at the least', () => {
    fc.assert(
      fc.property(requirements, fc.subarray(ids), (list, found) => {
        const { coverage, requirements: covered } = cover(list, ...found);
        expect(coverage).toBeGreaterThanOrEqual(0);
        expect(coverage === 1).toBe(list.length > 0 && covered.every(({ met }) => met));
      }),
    );
  });

  it('ranks guides by the very same figure', () => {
    fc.assert(
      fc.property(fc.array(requirements, { maxLength: 5 }), fc.subarray(ids), (lists, found) => {
        const guides = lists.map((list, index) => guideOf(list, `guide-${String(index)}`));
        const ranked = compileGuides({ guides, broaderOf, shownBy }).best(new Set(found), 3);
        const expected = guides
          .map((guide) => ({ guide, ...coverGuide({ guide, found: new Set(found), broaderOf, shownBy, nameOf }) }))
          .filter(({ coverage }) => coverage > 0)
          .sort((one, other) => other.coverage - one.coverage)
          .slice(0, 3);
        expect(ranked.map(({ guide: { slug }, coverage }) => [slug, coverage])).toEqual(
          expected.map(({ guide: { slug }, coverage }) => [slug, coverage]),
        );
      }),
    );
  });
});
