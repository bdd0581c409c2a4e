import { asks, catalogOf, guideOf, overlapOf } from '../career-change/catalog.fixture';
import { suggestRelated } from './suggest-related';

const backend = guideOf('backend', [asks(['git', 'sql', 'java'])], { fields: ['it'] });
const frontend = guideOf('frontend', [asks(['git', 'css'])], { fields: ['it'] });
const database = guideOf('database', [asks(['sql', 'postgres'])], { fields: ['data'], advancesTo: ['architect'] });
const architect = guideOf('architect', [asks(['drawing'])], { fields: ['data'] });
const nurse = guideOf('nurse', [asks(['care'])], { fields: ['health'] });
const guides = [backend, frontend, database, architect, nurse];

const relatedTo = (documentId: string) => {
  const { guides: all } = catalogOf([], guides);
  const guide = all.get(documentId);
  if (guide === undefined) throw new Error(documentId);
  return suggestRelated({ guide, guides: all, overlap: overlapOf(guides), limit: 6 });
};

describe('roles that are alike', () => {
  it('share skills, rare ones more so than common ones', () => {
    const common = guideOf('common', [asks(['git'])]);
    const rare = guideOf('rare', [asks(['java'])]);
    const overlap = overlapOf([frontend, common, rare, guideOf('other', [asks(['git'])])]);
    const [first, second] = overlap.nearest([asks(['git', 'java'])], { limit: 9 });
    expect(first?.documentId).toBe('rare');
    expect(second?.score).toBeLessThan(first?.score ?? 0);
  });

  it('are fully alike when they ask for the same', () => {
    const overlap = overlapOf(guides);
    expect(overlap.nearest(nurse.requirements, { limit: 1 })).toEqual([
      { documentId: 'nurse', score: 1, shared: ['care'] },
    ]);
    expect(overlap.between('nurse', 'nurse')).toBe(1);
    expect(overlap.between('nurse', 'backend')).toBe(0);
  });

  it('are forgotten with the guide', () => {
    const overlap = overlapOf(guides);
    overlap.remove('backend');
    expect(overlap.nearest([asks(['java'])], { limit: 9 })).toEqual([]);
    expect(overlap.size()).toBe(4);
  });
});

describe('suggested related guides', () => {
  it('share skills or the field, best first, with the reason', () => {
    expect(relatedTo('backend').map(({ documentId }) => documentId)).toEqual(['frontend', 'database']);
    expect(relatedTo('backend')[1]).toMatchObject({ shared: ['sql'], isSameField: false });
  });

  it('count a step up or down', () => {
    expect(relatedTo('architect')[0]).toMatchObject({ documentId: 'database', isStepBefore: true, isNextStep: false });
  });

  it('are those of the field for a guide that shares its skills with nobody, by role', () => {
    const lonely = guideOf('lonely', [asks(['welding'])], { fields: ['it'] });
    const { guides: all } = catalogOf([], [...guides, lonely]);
    const suggested = suggestRelated({ guide: lonely, guides: all, overlap: overlapOf([...guides, lonely]), limit: 6 });
    expect(suggested.map(({ documentId }) => documentId)).toEqual(['backend', 'frontend']);
  });

  it('put the field before another field with a trifle in common', () => {
    const skills = (name: string) => Array.from({ length: 9 }, (_, index) => `${name} ${index}`);
    const roles = ['welder', 'fitter', 'singer'].map((name) =>
      guideOf(name, [asks([...skills(name), 'talking', 'reading'])], {
        fields: [name === 'singer' ? 'arts' : 'metal'],
      }),
    );
    const [welder] = roles;
    if (welder === undefined) throw new Error('There is no welder.');
    const quiet = guideOf('turner', [asks(skills('turner'))], { fields: ['metal'] });
    const all = [...roles, quiet];
    const suggested = suggestRelated({
      guide: welder,
      guides: catalogOf([], all).guides,
      overlap: overlapOf(all),
      limit: 6,
    });
    expect(suggested.map(({ documentId }) => documentId)).toEqual(['fitter', 'turner', 'singer']);
  });

  it('leave out another field with next to nothing in common', () => {
    const skills = (name: string) => [...Array.from({ length: 20 }, (_, index) => `${name} ${index}`), 'talking'];
    const [welder, singer] = [guideOf('welder', [asks(skills('welder'))]), guideOf('singer', [asks(skills('singer'))])];
    const both = [welder, singer];
    const suggest = { guide: welder, guides: catalogOf([], both).guides, overlap: overlapOf(both), limit: 6 };
    expect(suggestRelated(suggest)).toEqual([]);
  });

  it('are the same whatever the order in which guides came', () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      guideOf(`role ${String(index).padStart(3, '0')}`, [], { fields: ['it'] }),
    );
    const [first] = many;
    if (first === undefined) throw new Error('There is no role.');
    const suggest = (all: typeof many) =>
      suggestRelated({ guide: first, guides: catalogOf([], all).guides, overlap: overlapOf(all), limit: 6 });
    expect(suggest([...many].reverse())).toEqual(suggest(many));
    expect(suggest(many)[0]?.documentId).toBe('role 001');
  });

  it('are none where nothing is alike', () => {
    expect(relatedTo('nurse')).toEqual([]);
  });
});
