import { guideRecordOf } from '../page/testing';
import { assessSection, countStates, sectionFingerprint, sectionText, sourceLocaleOf } from '.';

const guide = (overview: string) =>
  guideRecordOf({
    locale: 'en',
    role: 'Nurse',
    overview,
    skills: [{ skills: ['Triage'], label: 'Care', importance: 'essential', satisfiedBy: 'all' }],
  });

describe('the text of a section', () => {
  it('shows people the names of skills', () => {
    expect(sectionText(guide('Nurses care.'), 'skills')).toContain('Triage');
  });

  it('stays the same to the comparison when a skill is renamed', () => {
    const before = guide('');
    const after = {
      ...before,
      skills: before.skills.map((group) => ({
        ...group,
        skills: group.skills.map((skill) => ({ ...skill, name: 'Renamed' })),
      })),
    };
    expect(sectionText(after, 'skills')).not.toBe(sectionText(before, 'skills'));
    expect(sectionFingerprint(after, 'skills')).toBe(sectionFingerprint(before, 'skills'));
  });

  it('differs with the words, and not with the ends of lines', () => {
    expect(sectionFingerprint(guide('a\r\nb '), 'overview')).toBe(sectionFingerprint(guide('a\nb'), 'overview'));
    expect(sectionFingerprint(guide('a'), 'overview')).not.toBe(sectionFingerprint(guide('b'), 'overview'));
  });

  it('is empty for a section that the guide does not have', () => {
    expect(sectionText(guide('a'), 'steps')).toBe('');
  });
});

describe('the state of a section', () => {
  const source = { hash: 'new', isEmpty: false };
  const filled = { isEmpty: false };
  const state = (mark: Parameters<typeof assessSection>[0]['mark']) =>
    assessSection({ source, translation: filled, mark });

  it('is missing without a text, and empty where the source has none either', () => {
    expect(assessSection({ source, translation: { isEmpty: true }, mark: undefined })).toBe('missing');
    const none = { hash: '', isEmpty: true };
    expect(assessSection({ source: none, translation: { isEmpty: true }, mark: undefined })).toBe('empty');
  });

  it('is current at first sight and while the source stays as it was', () => {
    expect(state(undefined)).toBe('current');
    expect(state({ sourceHash: 'new', copied: false })).toBe('current');
  });

  it('is outdated once the source has changed, and copied until somebody has translated it', () => {
    expect(state({ sourceHash: 'old', copied: false })).toBe('outdated');
    expect(state({ sourceHash: 'new', copied: true })).toBe('copied');
  });

  it('is counted by kind', () => {
    const counts = countStates(['missing', 'missing', 'empty', 'current']);
    expect(counts).toEqual({ missing: 2, copied: 0, outdated: 0, current: 1 });
  });
});

describe('the locale that is translated from', () => {
  it('is the default one, or the oldest of the guide', () => {
    expect(sourceLocaleOf(['es', 'en'], 'en')).toBe('en');
    expect(sourceLocaleOf(['es', 'fr'], 'en')).toBe('es');
    expect(sourceLocaleOf([], 'en')).toBeUndefined();
  });
});
