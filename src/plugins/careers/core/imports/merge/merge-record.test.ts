import type { GuideContent } from '../../model/guide-content';
import { flagRecordRemoved, provenanceSchema, removedItems, type Provenance } from '../provenance';
import type { SourcedGuide } from '../source-record';
import { isModified, mergeRecord, openConflicts, settle, updateCredits, type LinkedGuides } from '.';
import { recordOf } from './record.arbitrary';

const tasks = (...texts: readonly string[]) =>
  texts.map((text, index) => ({ id: String(index + 1), value: { text, core: true } }));

interface State {
  readonly guide: GuideContent;
  readonly provenance: Provenance;
}

const importInto = (
  state: { readonly guide: GuideContent; readonly provenance?: Provenance } | null,
  said: SourcedGuide,
  {
    edition = '1.0',
    source = 'onet',
    others = [],
    links,
    incomplete,
  }: {
    edition?: string;
    source?: string;
    others?: readonly Provenance[];
    links?: LinkedGuides;
    incomplete?: readonly (keyof SourcedGuide)[];
  } = {},
) => {
  const merged = mergeRecord({
    base: state?.provenance ?? null,
    mine: state?.guide ?? null,
    theirs: { ...recordOf(said, edition, source), ...(incomplete && { incomplete }) },
    others,
    now: new Date('2026-11-26T12:00:00Z'),
    publisherName: 'Example Careers',
    ...(links && { links }),
  });
  const guide: GuideContent = { locale: 'en', role: '', ...state?.guide, ...merged.guide };
  return { ...merged, state: { guide, provenance: merged.provenance } };
};

const edited = (state: State, changes: Partial<GuideContent>): State => ({
  ...state,
  guide: { ...state.guide, ...changes },
});
const texts = ({ guide }: State) => (guide.tasks ?? []).map(({ text }) => text);
const written = ({ guide }: { guide: object }) => Object.keys(guide).filter((field) => field !== 'sources');

describe('a list', () => {
  const first = importInto(null, { role: 'Baker', tasks: tasks('Mix dough', 'Bake bread', 'Clean the oven') }).state;

  it('gets new items where the source has them, in the order that the editor gave it', () => {
    const turned = edited(first, { tasks: [...(first.guide.tasks ?? [])].reverse() });
    const said = [...tasks('Mix dough'), { id: '9', value: { text: 'Weigh flour', core: true } }];
    const { state } = importInto(turned, {
      tasks: [...said, ...tasks('Mix dough', 'Bake bread', 'Clean the oven').slice(1)],
    });
    expect(texts(state)).toEqual(['Clean the oven', 'Bake bread', 'Mix dough', 'Weigh flour']);
  });

  it('of which an edition has only a part keeps the rest, unflagged', () => {
    const said = { tasks: [...tasks('Mix dough by hand'), { id: '9', value: { text: 'Weigh flour', core: true } }] };
    const part = importInto(first, said, { edition: '2.0', incomplete: ['tasks'] });
    expect(texts(part.state)).toEqual(
      expect.arrayContaining(['Mix dough by hand', 'Bake bread', 'Clean the oven', 'Weigh flour']),
    );
    expect(removedItems(part.provenance)).toEqual([]);
    const whole = importInto(first, said, { edition: '2.0' });
    expect(removedItems(whole.provenance).map(({ id }) => id)).toEqual(['2', '3']);
  });

  it('keeps what the source has no longer, flagged', () => {
    const { state, changes, outcome } = importInto(
      first,
      { tasks: tasks('Mix dough', 'Bake bread') },
      { edition: '2.0' },
    );
    expect(texts(state)).toEqual(['Mix dough', 'Bake bread', 'Clean the oven']);
    expect(outcome).toBe('updated');
    expect(changes.filter(({ field }) => field === 'tasks')).toMatchObject([
      { kind: 'flagged', item: { id: '3', label: 'Clean the oven' } },
    ]);
    expect(removedItems(state.provenance)).toMatchObject([{ field: 'tasks', id: '3', removedIn: '2.0' }]);
    const again = importInto(state, { tasks: tasks('Mix dough', 'Bake bread') }, { edition: '2.0' });
    expect(again).toMatchObject({ outcome: 'unchanged', guide: {}, changes: [] });
    const silent = importInto(state, { role: 'Baker' }, { edition: '3.0' });
    expect(removedItems(silent.provenance)).toMatchObject([{ id: '3', removedIn: '2.0' }]);
    const back = importInto(state, { tasks: tasks('Mix dough', 'Bake bread', 'Clean the oven') }, { edition: '3.0' });
    expect(removedItems(back.state.provenance)).toEqual([]);
    expect(texts(back.state)).toEqual(texts(state));
  });

  it('recognises an edited item, and names both editions when the source has changed it too', () => {
    const mine = edited(first, {
      tasks: [
        { text: 'Own task', core: true },
        { text: 'Bake good bread', core: true },
        ...(first.guide.tasks ?? []).slice(2),
      ],
    });
    const { state, conflicts, outcome } = importInto(
      mine,
      { tasks: tasks('Mix the dough', 'Bake bread and cakes', 'Clean the oven daily') },
      { edition: '2.0' },
    );
    expect(outcome).toBe('conflict');
    expect(texts(state)).toEqual(['Own task', 'Bake good bread', 'Clean the oven daily']);
    expect(conflicts).toEqual([
      {
        id: 'tasks:1',
        field: 'tasks',
        item: { id: '1', label: 'Mix dough' },
        base: { edition: '1.0', value: { text: 'Mix dough', core: true } },
        mine: null,
        theirs: { edition: '2.0', value: { text: 'Mix the dough', core: true } },
      },
      {
        id: 'tasks:2',
        field: 'tasks',
        item: { id: '2', label: 'Bake bread' },
        base: { edition: '1.0', value: { text: 'Bake bread', core: true } },
        mine: { text: 'Bake good bread', core: true },
        theirs: { edition: '2.0', value: { text: 'Bake bread and cakes', core: true } },
      },
    ]);
  });

  it('takes a part of an item from the source and another from the editor', () => {
    const mine = edited(first, { tasks: [{ text: 'Mix good dough', core: true }] });
    const said = { tasks: [{ id: '1', value: { text: 'Mix dough', core: false } }] };
    const { state, conflicts } = importInto(mine, said, { edition: '2.0' });
    expect(conflicts).toEqual([]);
    expect(state.guide.tasks).toEqual([{ text: 'Mix good dough', core: false }]);
  });

  it('takes the figures of a salary together', () => {
    const pay = (p25: number, median: number, year = 2024) => ({
      id: 'US',
      value: {
        region: 'US',
        period: 'year' as const,
        basis: 'percentiles' as const,
        topCoded: false,
        p25,
        median,
        year,
      },
    });
    const { state } = importInto(null, { role: 'Baker', salaries: [pay(20_000, 30_000)] });
    const mine = edited(state, { salaries: [pay(29_000, 30_000).value] });
    const { guide, conflicts } = importInto(mine, { salaries: [pay(20_000, 28_000, 2025)] }, { edition: '2.0' });
    expect(guide).not.toHaveProperty('salaries');
    expect(conflicts).toMatchObject([{ id: 'salaries:US', item: { label: 'US' } }]);
  });

  it('is in conflict about an edited item that the source has no longer: kept, it is the editor’s own', () => {
    const mine = edited(first, {
      tasks: [...(first.guide.tasks ?? []).slice(0, 2), { text: 'Clean the oven well', core: true }],
    });
    const said = { tasks: tasks('Mix dough', 'Bake bread') };
    const { state, conflicts } = importInto(mine, said, { edition: '2.0' });
    expect(conflicts).toMatchObject([{ id: 'tasks:3', theirs: { edition: '2.0', value: null } }]);
    const taken = settle({ ...state, conflict: 'tasks:3', choice: 'theirs' });
    expect(taken?.guide.tasks).toHaveLength(2);
    const kept = settle({ ...state, conflict: 'tasks:3', choice: 'mine' });
    expect(kept?.guide).toEqual({});
    const later = importInto({ ...state, ...(kept && { provenance: kept.provenance }) }, said, { edition: '3.0' });
    expect(later.conflicts).toEqual([]);
    expect(texts(later.state)).toContain('Clean the oven well');
  });

  it('puts back an item that was taken out when the editor takes what the source says', () => {
    const mine = edited(first, { tasks: (first.guide.tasks ?? []).filter(({ text }) => text !== 'Bake bread') });
    const { state } = importInto(
      mine,
      { tasks: tasks('Mix dough', 'Bake rye bread', 'Clean the oven') },
      { edition: '2.0' },
    );
    const settled = settle({ ...state, conflict: 'tasks:2', choice: 'theirs' });
    expect(settled?.guide.tasks?.map(({ text }) => text)).toEqual(['Mix dough', 'Bake rye bread', 'Clean the oven']);
    expect(settle({ ...state, conflict: 'tasks:7', choice: 'theirs' })).toBeUndefined();
  });

  it('knows an item by what it says when the source numbers its rows anew', () => {
    const renumbered = tasks('Clean the oven', 'Mix dough', 'Bake bread');
    const { changes } = importInto(first, { tasks: renumbered }, { edition: '2.0' });
    expect(changes.filter(({ field }) => field === 'tasks')).toEqual([]);
  });

  it('is left alone by an edition that has no table for it', () => {
    const { state } = importInto(first, { role: 'Baker' }, { edition: '2.0' });
    expect(texts(state)).toHaveLength(3);
    expect(removedItems(state.provenance)).toEqual([]);
    expect(state.provenance.imports).toHaveProperty(['1.0']);
  });
});

describe('a text', () => {
  const first = importInto(null, { role: 'Baker', overview: 'Intro.\n\nBread.\n\nCakes.' }).state;

  it('is merged by its paragraphs', () => {
    const mine = edited(first, { overview: 'My intro.\n\nBread.\n\nCakes.' });
    const { state, conflicts } = importInto(
      mine,
      { overview: 'Intro.\n\nBread.\n\nFine cakes.\n\nRolls.' },
      { edition: '2.0' },
    );
    expect(state.guide.overview).toBe('My intro.\n\nBread.\n\nFine cakes.\n\nRolls.');
    expect(conflicts).toEqual([]);
  });

  it('is in conflict only about the paragraph that both have changed, until that is settled', () => {
    const mine = edited(first, { overview: 'My intro.\n\nBread.\n\nCakes.' });
    const said = { overview: 'New intro.\n\nBread.\n\nFine cakes.' };
    const { state, conflicts } = importInto(mine, said, { edition: '2.0' });
    expect(state.guide.overview).toBe('My intro.\n\nBread.\n\nFine cakes.');
    expect(conflicts).toEqual([
      {
        id: 'overview:0',
        field: 'overview',
        paragraph: 0,
        base: { edition: '1.0', value: 'Intro.' },
        mine: 'My intro.',
        theirs: { edition: '2.0', value: 'New intro.' },
      },
    ]);
    const kept = settle({ ...state, conflict: 'overview:0', choice: 'mine' });
    expect(kept?.guide).toEqual({});
    const after = { ...state, ...(kept && { provenance: kept.provenance }) };
    expect(importInto(after, said, { edition: '2.0' }).conflicts).toEqual([]);
    expect(importInto(after, said, { edition: '3.0' }).conflicts).toEqual([]);
    const anew = importInto(after, { overview: 'Newest intro.\n\nBread.\n\nFine cakes.' }, { edition: '4.0' });
    expect(anew.conflicts).toMatchObject([{ base: { edition: '2.0', value: 'New intro.' }, mine: 'My intro.' }]);
    const taken = settle({ ...state, conflict: 'overview:0', choice: 'theirs' });
    expect(taken?.guide).toEqual(said);
  });

  it('stays empty when an editor has emptied it, and is in conflict as a whole when the source changes', () => {
    const mine = edited(first, { overview: undefined });
    expect(written(importInto(mine, { overview: 'Intro.\n\nBread.\n\nCakes.' }, { edition: '2.0' }))).toEqual([]);
    const { conflicts, guide } = importInto(mine, { overview: 'Intro.\n\nBread.' }, { edition: '2.0' });
    expect(guide).not.toHaveProperty('overview');
    expect(conflicts).toMatchObject([{ id: 'overview', mine: null, theirs: { value: 'Intro.\n\nBread.' } }]);
  });

  it('keeps its open conflict over an edition that says nothing about it', () => {
    const mine = edited(first, { overview: 'My intro.\n\nBread.\n\nCakes.' });
    const { state } = importInto(mine, { overview: 'New intro.\n\nBread.\n\nCakes.' }, { edition: '2.0' });
    const later = importInto(state, { role: 'Baker' }, { edition: '3.0' });
    expect(later.conflicts).toMatchObject([{ theirs: { edition: '2.0', value: 'New intro.' } }]);
    expect(openConflicts(edited(later.state, { overview: 'New intro.\n\nBread.\n\nCakes.' }))).toEqual([]);
  });
});

describe('parts', () => {
  it('are merged one by one', () => {
    const { state } = importInto(null, { role: 'Baker', preparation: { jobZone: 2, training: 'None' } });
    const mine = edited(state, { preparation: { jobZone: 2, training: 'A year', isced: 3 } });
    const { guide, conflicts } = importInto(
      mine,
      { preparation: { jobZone: 3, training: 'Some' } },
      { edition: '2.0' },
    );
    expect(guide.preparation).toEqual({ jobZone: 3, training: 'A year', isced: 3 });
    expect(conflicts).toMatchObject([{ id: 'preparation.training', field: 'preparation.training', mine: 'A year' }]);
  });
});

describe('a second source on the same guide', () => {
  const onet = importInto(null, {
    role: 'Baker',
    summary: 'Bakes.',
    tasks: tasks('Mix dough'),
    aliases: [{ id: 'a', value: { label: 'Bread Baker', hidden: false, matching: 'normal' } }],
  }).state;
  const said: SourcedGuide = {
    role: 'bakers',
    summary: 'Makes bread.',
    tasks: tasks('Make bread'),
    aliases: [
      { id: 'x', value: { label: 'bread baker', hidden: true, matching: 'normal' } },
      { id: 'y', value: { label: 'Pastry cook', hidden: false, matching: 'normal' } },
    ],
  };
  const esco = importInto({ guide: onet.guide }, said, { source: 'esco', others: [onet.provenance] });

  it('adds to lists that grow, and leaves what the first one has filled', () => {
    expect(written(esco)).toEqual(['aliases']);
    expect(esco.state.guide.aliases?.map(({ label }) => label)).toEqual(['Bread Baker', 'Pastry cook']);
    expect(esco.changes.filter(({ kind }) => kind === 'left').map(({ field, leftTo }) => [field, leftTo])).toEqual([
      ['role', 'onet'],
      ['summary', 'onet'],
      ['aliases', 'onet'],
      ['tasks', 'onet'],
    ]);
  });

  it('does not repeat what the editor has written meanwhile', () => {
    const alias = (label: string) => ({ label, hidden: false, matching: 'normal' as const });
    const mine = edited(onet, { aliases: [alias('Bread Baker'), alias('Loaf maker')] });
    const { state, changes } = importInto(
      mine,
      { aliases: [{ id: 'a', value: alias('Loaf Maker') }] },
      { edition: '2.0' },
    );
    expect(state.guide.aliases?.map(({ label }) => label)).toEqual(['Bread Baker', 'Loaf maker']);
    const told = changes.filter(({ field }) => field === 'aliases');
    expect(told).toMatchObject([{ kind: 'left', leftTo: 'editor' }]);
  });

  it('is not taken for an item that the editor took out, however alike', () => {
    const alias = (label: string) => ({ label, hidden: false, matching: 'normal' as const });
    const others = [
      importInto(null, { role: 'x', aliases: [{ id: 'x', value: alias('Bread baker') }] }, { source: 'esco' })
        .provenance,
    ];
    const first = importInto(null, { role: 'Baker', aliases: [{ id: 'a', value: alias('Bread baker helper') }] }).state;
    const mine = edited(first, { aliases: [alias('Bread baker')] });
    const said = { aliases: [{ id: 'a', value: alias('Bread baker assistant') }] };
    expect(importInto(mine, said, { edition: '2.0', others }).conflicts).toMatchObject([
      { id: 'aliases:a', mine: null },
    ]);
  });

  it('has a credit of its own', () => {
    expect(esco.state.guide.sources?.map(({ title }) => title)).toEqual(['onet 1.0 Database', 'esco 1.0 Database']);
  });

  it('leaves to the editor what was there before the first import', () => {
    const guide: GuideContent = { locale: 'en', role: 'Baker', tasks: [{ text: 'My task', core: true }] };
    const { changes, state } = importInto({ guide }, { role: 'Bakers', tasks: tasks('Mix dough') });
    expect(state.guide).toEqual(guide);
    expect(changes.map(({ kind, field, leftTo }) => [kind, field, leftTo])).toEqual([
      ['left', 'role', 'editor'],
      ['left', 'tasks', 'editor'],
    ]);
  });
});

describe('what is remembered', () => {
  const first = importInto(null, { role: 'Baker', summary: 'Bakes.', tasks: tasks('Mix dough') });

  it('is plain JSON that names edition, record, licence and time of each value', () => {
    const { provenance } = first;
    expect(provenanceSchema.parse(JSON.parse(JSON.stringify(provenance)))).toEqual(provenance);
    expect(provenance).toMatchObject({
      source: 'onet',
      record: '15-1252.00',
      edition: '1.0',
      imports: { '1.0': { license: 'CC BY 4.0', importedAt: '2026-11-26T12:00:00.000Z' } },
      fields: { summary: { value: 'Bakes.', from: '1.0' } },
    });
  });

  it('says that the record is gone, and forgets that when it comes back', () => {
    const gone = flagRecordRemoved(first.provenance, '2.0');
    expect(gone.removedIn).toBe('2.0');
    const back = importInto({ ...first.state, provenance: gone }, { summary: 'Bakes.' }, { edition: '3.0' });
    expect(back.provenance.removedIn).toBeUndefined();
  });

  it('is of one source and locale', () => {
    expect(() => importInto(first.state, {}, { source: 'esco' })).toThrow(TypeError);
  });
});

describe('the credit', () => {
  const first = importInto(null, { role: 'Baker', summary: 'Bakes.', tasks: tasks('Mix dough') }).state;
  const creditOf = (state: State, others: readonly Provenance[] = []) =>
    updateCredits({ ...state, others, publisherName: 'Example Careers' }).guide.sources;

  it('says that something was modified from then on, and no longer when it was put back', () => {
    expect(first.guide.sources).toMatchObject([{ edition: '1.0', retrievedAt: '2026-11-26' }]);
    expect(first.guide.sources?.[0]?.attribution).not.toContain('modified');
    expect(creditOf(first)).toBeUndefined();
    const mine = edited(first, { summary: 'Bakes well.' });
    const { guide, provenance } = updateCredits({ ...mine, others: [], publisherName: 'Example Careers' });
    expect(guide.sources?.[0]?.attribution).toContain('Example Careers has modified all or some of this information.');
    const back = edited({ guide: mine.guide, provenance }, { summary: 'Bakes.', sources: guide.sources });
    expect(creditOf(back)).toEqual(first.guide.sources);
  });

  it('counts an item of the editor’s own among the tasks, and none of another source’s aliases', () => {
    const { provenance } = first;
    const own = { ...first.guide, tasks: [...(first.guide.tasks ?? []), { text: 'My task', core: true }] };
    expect(isModified({ provenance, guide: own, others: [] })).toBe(true);
    const aliases = [{ label: 'Bread Baker', hidden: false, matching: 'normal' as const }];
    expect(isModified({ provenance, guide: { ...first.guide, aliases }, others: [] })).toBe(false);
  });

  it('stays as an editor has worded it', () => {
    const sources = [{ title: 'onet 1.0 Database', attribution: 'Ours' }];
    expect(creditOf(edited(first, { sources, summary: 'Other' }))).toBeUndefined();
  });

  it('is one for each edition that something is from', () => {
    const { state } = importInto(first, { summary: 'Bakes bread.' }, { edition: '2.0' });
    expect(state.guide.sources?.map(({ edition }) => edition)).toEqual(['1.0', '2.0']);
    const whole = importInto(state, { role: 'Baker', tasks: tasks('Mix dough') }, { edition: '2.0' });
    expect(whole.state.guide.sources?.map(({ edition }) => edition)).toEqual(['2.0']);
  });
});

it('links the guides that it is told of', () => {
  const links = { relatedGuides: [{ id: '15-1254.00', value: 'web-developer' }] };
  const { state } = importInto(null, { role: 'Baker' }, { links });
  expect(state.guide.relatedGuides).toEqual(['web-developer']);
});
