import fc from 'fast-check';
import { arbitraryGuide } from '../guide-document/guide.arbitrary';
import type { GuideContent } from '../model/guide-content';
import { guideRecordOf } from '../page/testing';
import { changedSections, compareGuides, type ComparedSection, type FieldComparison } from '.';

const arbitraryRecord = arbitraryGuide.map(guideRecordOf);

const tasks = [
  { text: 'Take vital signs', core: true },
  { text: 'Give medicines as prescribed', core: true },
  { text: 'Teach families', core: false },
] as const;

const records = {
  label: 'Clinical records',
  skills: ['Epic', 'Cerner'],
  satisfiedBy: 'any' as const,
  importance: 'essential' as const,
};

const steps = [
  { title: 'Earn a degree', description: 'A bachelor of science in nursing takes four years.', minMonths: 48 },
  { title: 'Pass the licensing examination', description: 'Register and sit the examination of your state.' },
] as const;

const nurse: GuideContent = {
  locale: 'en',
  role: 'Registered Nurse',
  overview: 'Nurses care for patients.\n\nThey work in hospitals.',
  tasks: [...tasks],
  skills: [records],
  steps: [...steps],
  faqs: [
    { question: 'How long does it take?', answer: 'Four years.' },
    { question: 'Is it hard?', answer: 'It can be.' },
  ],
  author: 'Ana Ruiz',
};

const compare = (before: GuideContent | null, after: GuideContent | null) =>
  compareGuides({ before: before && guideRecordOf(before), after: after && guideRecordOf(after) });

const changed = (before: GuideContent | null, after: GuideContent | null) =>
  changedSections(compare(before, after)).map(({ section, change }) => [section, change]);

const fieldsOf = (section: ComparedSection, before: GuideContent, after: GuideContent): readonly FieldComparison[] =>
  compare(before, after).find((candidate) => candidate.section === section)?.fields ?? [];

const itemsOf = (section: ComparedSection, before: GuideContent, after: GuideContent) => {
  const [field] = fieldsOf(section, before, after);
  return field?.kind === 'list' ? field : undefined;
};

describe('comparing two versions of a guide', () => {
  it('finds nothing between a guide and itself, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryRecord, (guide) => {
        expect(changedSections(compareGuides({ before: guide, after: guide }))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same sections the other way round, with what was added as removed', () => {
    const opposite = { unchanged: 'unchanged', changed: 'changed', added: 'removed', removed: 'added' } as const;
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (one, other) => {
        const there = compareGuides({ before: one, after: other });
        const back = compareGuides({ before: other, after: one });
        expect(back.map(({ section, change }) => [section, opposite[change]])).toEqual(
          there.map(({ section, change }) => [section, change]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('accounts for each item of a list once', () => {
    fc.assert(
      fc.property(arbitraryRecord, arbitraryRecord, (before, after) => {
        for (const { fields } of compareGuides({ before, after })) {
          for (const field of fields) {
            if (field.kind !== 'list' || field.field === 'projections') continue;
            const key = field.field as 'steps';
            const count = (change: string) => field.items.filter((item) => item.change === change).length;
            const kept = field.same + count('changed') + count('moved');
            expect(kept + count('added')).toBe(after[key].length);
            expect(kept + count('removed')).toBe(before[key].length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('calls every section of a new guide added, and none that is empty', () => {
    expect(changed(null, nurse)).toEqual([
      ['basics', 'added'],
      ['overview', 'added'],
      ['tasks', 'added'],
      ['skills', 'added'],
      ['steps', 'added'],
      ['faqs', 'added'],
      ['people', 'added'],
    ]);
    expect(changed(nurse, null).map(([, change]) => change)).toEqual(Array(7).fill('removed'));
  });

  it('shows the words of a text that changed', () => {
    const after = { ...nurse, overview: 'Nurses care for sick patients.\n\nThey work in hospitals.\n\nAnd at home.' };
    expect(changed(nurse, after)).toEqual([['overview', 'changed']]);
    expect(fieldsOf('overview', nurse, after)).toEqual([
      {
        kind: 'text',
        field: 'overview',
        change: 'changed',
        lines: [
          {
            change: 'changed',
            parts: [
              { change: 'same', text: 'Nurses care for ' },
              { change: 'added', text: 'sick ' },
              { change: 'same', text: 'patients.' },
            ],
          },
          { change: 'same', parts: [{ change: 'same', text: '' }] },
          { change: 'same', parts: [{ change: 'same', text: 'They work in hospitals.' }] },
          { change: 'added', parts: [{ change: 'added', text: '' }] },
          { change: 'added', parts: [{ change: 'added', text: 'And at home.' }] },
        ],
      },
    ]);
  });

  it('knows a step by what it says when its title was reworded', () => {
    const [first, second] = steps;
    const after = { ...nurse, steps: [{ ...first, title: 'Get a nursing degree' }, second] };
    const list = itemsOf('steps', nurse, after);
    expect(list?.same).toBe(1);
    expect(list?.items).toMatchObject([
      {
        change: 'changed',
        label: 'Get a nursing degree',
        fields: [{ kind: 'value', field: 'title', before: 'Earn a degree', after: 'Get a nursing degree' }],
      },
    ]);
  });

  it('does not take one step for another that has little in common with it', () => {
    const after = { ...nurse, steps: [{ title: 'Volunteer', description: 'Help out.' }, steps[1]] };
    expect(itemsOf('steps', nurse, after)?.items.map(({ change, label }) => [change, label])).toEqual([
      ['added', 'Volunteer'],
      ['removed', 'Earn a degree'],
    ]);
  });

  it('says what was moved, and only that', () => {
    const [first, second, third] = tasks;
    const after = { ...nurse, tasks: [third, first, second] };
    const list = itemsOf('tasks', nurse, after);
    expect(list?.items).toEqual([{ change: 'moved', moved: true, label: 'Teach families', fields: [] }]);
    expect(list?.same).toBe(2);
  });

  it('names the skills that a requirement gained and lost', () => {
    const after = { ...nurse, skills: [{ ...records, skills: ['Cerner', 'Meditech'] }] };
    expect(itemsOf('skills', nurse, after)?.items).toMatchObject([
      {
        change: 'changed',
        label: 'Clinical records',
        fields: [
          {
            kind: 'names',
            field: 'skills',
            change: 'changed',
            names: [
              { change: 'added', label: 'Meditech' },
              { change: 'removed', label: 'Epic' },
            ],
          },
        ],
      },
    ]);
  });

  it('takes a switch that is off, spaces and nothing for the same', () => {
    const plain = guideRecordOf(nurse);
    const aliased = { label: 'RN', matching: 'normal' } as const;
    const before = { ...plain, aliases: [{ ...aliased, hidden: null }] };
    const after = { ...plain, summary: '  ', aliases: [{ ...aliased, hidden: false }] };
    expect(changedSections(compareGuides({ before, after }))).toEqual([]);
  });

  it('finds another person of the same name', () => {
    const before = guideRecordOf(nurse);
    const after = { ...before, author: before.author && { ...before.author, documentId: 'somebody-else' } };
    expect(changedSections(compareGuides({ before, after })).map(({ section }) => section)).toEqual(['people']);
  });
});
