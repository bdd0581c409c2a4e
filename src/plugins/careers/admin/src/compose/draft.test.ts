import { guideContentSchema } from '../../../core/model/guide-content';
import { parseGuideDocument, printGuideDocument } from '../../../core/guide-document';
import * as drafts from './draft';

const guide = guideContentSchema.parse({
  role: 'Plumber',
  title: 'Plumber Career Guide',
  overview: 'They fit pipes.',
  skills: [
    { label: 'Pipes', skills: ['Soldering', 'Copper'] },
    { label: 'Safety', skills: [], importance: 'recommended' },
  ],
  steps: [{ title: 'Apprentice', description: 'Four years.' }, { title: 'Licence' }],
  certifications: [{ certification: 'EPA 608', condition: 'if handling refrigerants' }],
  outlook: { summary: 'Steady.' },
  faqs: [{ question: 'Is it wet?', answer: 'At times.' }],
  otherFields: ['Construction'],
});
const read = {
  origins: [
    { path: 'role', line: 1, endLine: 1 },
    { path: 'skills[0]', line: 5, endLine: 6 },
  ],
  unplaced: [{ line: 40, endLine: 41, text: 'Bring boots' }],
};

const after = (...changes: drafts.Change[]) =>
  changes.reduce((draft, change) => change(draft), drafts.draftOf({ guide }, read));
const contentAfter = (...changes: drafts.Change[]) => guideContentSchema.parse(drafts.contentOf(after(...changes)));

describe('a guide while it is corrected', () => {
  it('is the same guide when nothing was corrected', () => {
    expect(contentAfter()).toEqual(guide);
    const printed = parseGuideDocument({ text: printGuideDocument(guide) }).guide;
    expect(guideContentSchema.parse(drafts.contentOf(drafts.draftOf({ guide: printed })))).toEqual(printed);
  });

  it('knows the lines of what was read', () => {
    expect(after().lists.skills?.map(({ lines }) => lines)).toEqual([{ line: 5, endLine: 6 }, undefined]);
    expect(after().lines.role).toEqual([{ line: 1, endLine: 1 }]);
  });

  it('leaves out entries and skills, and takes them back', () => {
    const without = [
      drafts.setLeftOut('steps', 'steps-0', true),
      drafts.setSkill('skills-0', 1, { name: 'Copper', leftOut: true }),
    ];
    expect(contentAfter(...without)).toMatchObject({
      steps: [{ title: 'Licence' }],
      skills: [{ label: 'Pipes', skills: ['Soldering'] }, { label: 'Safety' }],
    });
    const back = [
      drafts.setLeftOut('steps', 'steps-0', false),
      drafts.setSkill('skills-0', 1, { name: 'Copper', leftOut: false }),
    ];
    expect(contentAfter(...without, ...back)).toEqual(guide);
  });

  it('uses another skill, changes the words, the order, and what is said once', () => {
    const content = contentAfter(
      drafts.setSkill('skills-0', 0, { name: 'Brazing', leftOut: false }),
      drafts.setField('skills', 'skills-0', { label: 'Pipework' }),
      drafts.moveEntry('steps', 'steps-1', -1),
      drafts.setPartField('outlook', 'demand', 'growing'),
      drafts.setField('certifications', 'certifications-0', { condition: '' }),
      drafts.setOther('otherFields', false),
    );
    expect(content.skills?.[0]).toMatchObject({ label: 'Pipework', skills: ['Brazing', 'Copper'] });
    expect(content.steps?.map(({ title }) => title)).toEqual(['Licence', 'Apprentice']);
    expect(content.outlook).toEqual({ summary: 'Steady.', demand: 'growing' });
    expect(content.certifications?.[0]?.condition).toBeUndefined();
    expect(content.otherFields).toBeUndefined();
  });

  it('drops an entry that was added and never written', () => {
    expect(contentAfter(drafts.addEntry('steps', {}), drafts.addEntry('tasks', { core: true }))).toEqual(guide);
  });

  it.each([
    ['steps', { title: 'Bring boots' }],
    ['faqs', { question: 'Bring boots' }],
    ['certifications', { certification: 'Bring boots' }],
  ] as const)('puts a line without a place into %s, and takes it out again', (place, entry) => {
    const placed = drafts.placeLeftover(40, place);
    expect(contentAfter(placed)[place]?.at(-1)).toMatchObject(entry);
    expect(after(placed).leftovers[0]?.fate).toBe(place);
    expect(contentAfter(placed, drafts.reopenLeftover(40))).toEqual(guide);
  });

  it('puts it at the end of a text, and takes it out again', () => {
    expect(contentAfter(drafts.placeLeftover(40, 'overview')).overview).toBe('They fit pipes.\n\nBring boots');
    expect(contentAfter(drafts.placeLeftover(40, 'overview'), drafts.reopenLeftover(40))).toEqual(guide);
    expect(contentAfter(drafts.placeLeftover(40, 'outlook'), drafts.reopenLeftover(40))).toEqual(guide);
    expect(contentAfter(drafts.placeLeftover(40, 'callToAction')).callToAction).toEqual({ text: 'Bring boots' });
  });

  it('remembers which lines were dismissed', () => {
    expect(after(drafts.dismiss(40)).leftovers[0]?.fate).toBe('dismissed');
    expect(contentAfter(drafts.dismiss(40))).toEqual(guide);
  });

  it('names what will be looked up or created', () => {
    expect(drafts.namesIn(after(drafts.setSkill('skills-0', 1, { name: 'Copper', leftOut: true })))).toEqual({
      skill: ['Soldering'],
      certification: ['EPA 608'],
    });
  });
});
