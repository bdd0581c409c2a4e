import { guideRecordOf } from '../page/testing';
import type { GuideRecord } from '../page';
import {
  compareEditions,
  dueAfter,
  findMovements,
  reviewedContent,
  reviewMonthsFor,
  reviewStateOf,
  takeSnapshot,
} from '.';

const guide = guideRecordOf({
  role: 'Glazier',
  locale: 'en',
  skills: [
    { label: 'Cutting glass', skills: ['Glass cutting'], satisfiedBy: 'any', importance: 'essential' },
    { label: 'Safety', skills: ['Working at height'], satisfiedBy: 'any', importance: 'essential' },
  ],
  certifications: [{ certification: 'Glazing Card', importance: 'recommended' }],
  sources: [
    { title: 'Occupational  Outlook', publisher: 'Labour Office', edition: '2023', url: 'https://example.org/outlook' },
  ],
});

const around = { before: null, isRepublished: false, futures: new Map(), deadLinks: new Map(), editions: [] };
const now = new Date('2026-03-31T10:00:00Z');

describe('when a review is due', () => {
  it('is the same day so many months later, or the last of a shorter month', () => {
    expect(dueAfter(now, 12).toISOString()).toBe('2027-03-31T10:00:00.000Z');
    expect(dueAfter(now, 1).toISOString()).toBe('2026-04-30T10:00:00.000Z');
    expect(dueAfter(new Date('2024-02-29T00:00:00Z'), 12).toISOString()).toBe('2025-02-28T00:00:00.000Z');
  });

  it('is what the field of work says, else the nearest wider one, else what is usual', () => {
    const field = { documentId: 'web', slug: null, name: 'Web', description: null };
    const [work, it] = ['work', 'it'].map((documentId) => ({ ...field, documentId }));
    const inWeb = { ...field, ancestors: [work, it] } as GuideRecord['field'];
    const months = (...known: readonly (readonly [string, number])[]) =>
      reviewMonthsFor(inWeb, { ofFields: new Map(known), usual: 12 });
    expect(months(['web', 3], ['it', 6])).toBe(3);
    expect(months(['it', 6], ['work', 9])).toBe(6);
    expect(months(['other', 6])).toBe(12);
    expect(reviewMonthsFor(null, { ofFields: new Map([['it', 6]]), usual: 12 })).toBe(12);
  });

  it.each([
    ['never-reviewed', null],
    ['overdue', { dueAt: '2026-03-31T09:59:59Z' }],
    ['due-soon', { dueAt: '2026-04-30T09:59:59Z' }],
    ['current', { dueAt: '2026-04-30T10:00:00Z' }],
    ['current', { dueAt: null }],
  ] as const)('makes a guide %s', (state, last) => {
    expect(reviewStateOf(last, now)).toBe(state);
  });
});

describe('editions', () => {
  it.each([
    ['2024', '2023', 1],
    ['29.1', '28.3', 1],
    ['May 2023', 'May 2024', -1],
    ['28', '28.0', 0],
    ['second', '2024', 0],
  ])('%s and %s', (one, other, sign) => {
    expect(Math.sign(compareEditions(one, other))).toBe(sign);
  });
});

describe('what moved since the last review', () => {
  const before = takeSnapshot(guide);
  const withLifecycle = (lifecycle: 'active' | 'retired'): GuideRecord => ({
    ...guide,
    certifications: guide.certifications.map((one) => ({ ...one, certification: { ...one.certification, lifecycle } })),
  });

  it('is nothing when nothing has', () => {
    expect(findMovements(withLifecycle('active'), { ...around, before })).toEqual([]);
  });

  it('is a certification that was retired, with its successor', () => {
    const { documentId } = guide.certifications[0]?.certification ?? { documentId: '' };
    const futures = new Map([[documentId, { retiresAt: null, replacedBy: 'New Card' }]]);
    const active = takeSnapshot(withLifecycle('active'));
    expect(findMovements(withLifecycle('retired'), { ...around, before: active, futures })).toEqual([
      {
        kind: 'certification',
        documentId,
        name: 'Glazing Card',
        was: 'active',
        lifecycle: 'retired',
        retiresAt: null,
        replacedBy: 'New Card',
      },
    ]);
  });

  it('is a newer edition of a source that another guide names, however it is spelled', () => {
    const editions = [
      { title: 'occupational outlook', publisher: 'Labour Office', edition: '2025' },
      { title: 'Occupational Outlook', publisher: 'Somebody else', edition: '2026' },
    ];
    expect(findMovements(guide, { ...around, before, editions })).toEqual([
      expect.objectContaining({ kind: 'source-edition', edition: '2023', newest: '2025' }),
    ]);
  });

  it('is a dead link', () => {
    const deadLinks = new Map([['https://example.org/outlook', 404]]);
    expect(findMovements(guide, { ...around, before, deadLinks })).toEqual([
      { kind: 'dead-link', url: 'https://example.org/outlook', name: 'Occupational  Outlook', status: 404 },
    ]);
  });

  it('is a skill that was merged, a requirement that came and one that went', () => {
    const changed: GuideRecord = {
      ...guide,
      skills: guide.skills.map((one, index) =>
        index === 0
          ? { ...one, skills: [{ documentId: 'skill:other', slug: null, name: 'Glass work', nature: 'skill' }] }
          : { ...one, label: 'Health and safety' },
      ),
    };
    expect(findMovements(changed, { ...around, before })).toEqual([
      { kind: 'skills', label: 'Cutting glass', change: 'changed', added: ['Glass work'], removed: ['Glass cutting'] },
      { kind: 'skills', label: 'Health and safety', change: 'added', added: ['Working at height'], removed: [] },
      { kind: 'skills', label: 'Safety', change: 'removed', added: [], removed: ['Working at height'] },
    ]);
  });

  it('is not what changes by itself: the content counts as the same', () => {
    const later = { ...guide, updatedAt: '2030-01-01T00:00:00.000Z', suggested: guide.relatedGuides };
    expect(reviewedContent(later)).toEqual(reviewedContent(guide));
    expect(reviewedContent({ ...guide, overview: 'Another' })).not.toEqual(reviewedContent(guide));
  });
});
