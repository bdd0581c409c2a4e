import fc from 'fast-check';
import { findGap, isEmptyGap } from './gap';
import { planLearning, weeksFor } from './learning';
import { asks, catalogOf, requirementsArbitrary, skillNamed, skillsArbitrary } from './catalog.fixture';

const { skills } = catalogOf([
  skillNamed('html', { learningHours: 40 }),
  skillNamed('css', { learningHours: 60, prerequisites: ['html'] }),
  skillNamed('javascript', { learningHours: 150, prerequisites: ['programming'] }),
  skillNamed('programming', { learningHours: 200 }),
  skillNamed('react', { learningHours: 80, prerequisites: ['javascript', 'html'], broader: ['front-end'] }),
  skillNamed('vue', { learningHours: 70, prerequisites: ['javascript', 'html'], broader: ['front-end'] }),
  skillNamed('front-end', { learningHours: 200 }),
  skillNamed('git'),
]);

describe('what a role asks for beyond another', () => {
  it('is nothing from a role to itself', () => {
    fc.assert(
      fc.property(skillsArbitrary, requirementsArbitrary, (some, requirements) => {
        const gap = findGap({ from: requirements, to: requirements, skills: some });
        expect(isEmptyGap(gap)).toBe(true);
        expect(planLearning(gap, some)).toEqual({ steps: [], hours: 0, stepsWithoutHours: 0 });
      }),
    );
  });

  it('leaves out what the present role implies: who knows React knows JavaScript', () => {
    const gap = findGap({ from: [asks(['react'])], to: [asks(['javascript', 'front-end', 'git'])], skills });
    expect(gap.requirements[0]).toMatchObject({ shared: ['javascript', 'front-end'], missing: ['git'] });
  });

  it('is met by any of several skills where one is enough', () => {
    const gap = findGap({ from: [asks(['vue'])], to: [asks(['react', 'vue'], { anyOf: true })], skills });
    expect(isEmptyGap(gap)).toBe(true);
  });

  it('names a level to reach for what both ask for', () => {
    const gap = findGap({
      from: [asks(['git'], { level: 'working' }), asks([], { label: 'Writing', level: 'expert' })],
      to: [asks(['git'], { level: 'expert' }), asks([], { label: 'writing ', level: 'working' })],
      skills,
    });
    expect(gap.requirements.map(({ deepen }) => deepen)).toEqual([{ from: 'working', to: 'expert' }, null]);
  });

  it('names a requirement that is about no skill of the taxonomy', () => {
    const gap = findGap({ from: [], to: [asks([], { label: 'Welding overhead' })], skills });
    expect(gap.requirements[0]).toMatchObject({ lacksLabel: true, missing: [] });
  });
});

describe('what there is to learn', () => {
  it('counts prerequisites once, before what needs them', () => {
    const plan = planLearning(findGap({ from: [], to: [asks(['react', 'css'])], skills }), skills);
    expect(plan.steps.map(({ skill, reason }) => [skill, reason])).toEqual([
      ['programming', 'prerequisite'],
      ['javascript', 'prerequisite'],
      ['html', 'prerequisite'],
      ['react', 'required'],
      ['css', 'required'],
    ]);
    expect(plan.hours).toBe(200 + 150 + 40 + 80 + 60);
  });

  it('takes the quickest of several that would do, and says what else would', () => {
    const to = [asks(['css'], {}), asks(['react', 'vue'], { anyOf: true })];
    const plan = planLearning(findGap({ from: [asks(['javascript'])], to, skills }), skills);
    expect(plan.steps.at(-1)).toEqual({ skill: 'vue', hours: 70, reason: 'chosen', alternatives: ['react'] });
    expect(plan.hours).toBe(40 + 60 + 70);
  });

  it('says how many skills have no hours', () => {
    const plan = planLearning(findGap({ from: [], to: [asks(['git', 'html'])], skills }), skills);
    expect(plan).toMatchObject({ hours: 40, stepsWithoutHours: 1 });
  });

  it('puts each skill after what it needs, each once, and never one that is known', () => {
    fc.assert(
      fc.property(skillsArbitrary, requirementsArbitrary, requirementsArbitrary, (some, from, to) => {
        const gap = findGap({ from, to, skills: some });
        const learned = planLearning(gap, some).steps.map(({ skill }) => skill);
        expect(new Set(learned).size).toBe(learned.length);
        expect(learned.filter((skill) => gap.known.has(skill))).toEqual([]);
        const then = new Set([...gap.known, ...learned]);
        for (const { requirement } of gap.requirements) {
          const has = requirement.skills.filter((skill) => then.has(skill)).length;
          const enough = requirement.anyOf ? Math.min(1, requirement.skills.length) : requirement.skills.length;
          expect(has).toBeGreaterThanOrEqual(enough);
        }
      }),
    );
  });

  it('is never more for somebody who knows more', () => {
    fc.assert(
      fc.property(skillsArbitrary, requirementsArbitrary, requirementsArbitrary, (some, from, more) => {
        // Where no choice is left, hours are a sum over what is missing.
        const to = more.map((requirement) => ({ ...requirement, anyOf: false }));
        const hoursFrom = (known: typeof from) => planLearning(findGap({ from: known, to, skills: some }), some).hours;
        expect(hoursFrom([...from, ...to.slice(0, 1)])).toBeLessThanOrEqual(hoursFrom(from));
      }),
    );
  });

  it('takes whole weeks', () => {
    expect([weeksFor(0, 10), weeksFor(1, 10), weeksFor(50, 10), weeksFor(51, 10)]).toEqual([0, 1, 5, 6]);
  });
});
