import fc from 'fast-check';
import type { GuideContent } from '../../model/guide-content';
import type { Provenance } from '../provenance';
import type { SourcedGuide, SourceRecord } from '../source-record';
import { openConflicts, mergeRecord, settle } from '.';
import { applyEdit, arbitraryEdit, arbitrarySourced, recordOf, shuffled, type Edit } from './record.arbitrary';

const NOW = new Date('2026-11-26T12:00:00Z');

interface State {
  readonly guide: GuideContent;
  readonly provenance: Provenance;
}

/** A guide that somebody else has made: nothing of the source is remembered on it. */
type Stranger = Pick<State, 'guide'>;

const run = (
  record: SourceRecord,
  state: State | Stranger | null = null,
  others: readonly Provenance[] = [],
  now = NOW,
) => {
  const merged = mergeRecord({
    base: state !== null && 'provenance' in state ? state.provenance : null,
    mine: state?.guide ?? null,
    theirs: record,
    others,
    now,
    publisherName: 'Example Careers',
  });
  const guide: GuideContent = { locale: 'en', role: '', ...state?.guide, ...merged.guide };
  return { ...merged, state: { guide, provenance: merged.provenance } };
};

const edition = (label: string) => arbitrarySourced.map((guide) => recordOf(guide, label));
const edits = fc.array(arbitraryEdit, { maxLength: 4 });
const edit = (state: State, all: readonly Edit[], from = 0): State => ({
  ...state,
  guide: all.reduce((guide, each, index) => applyEdit(guide, each, `mark${from + index}`), state.guide),
});

/** Without those that say what another one says as well. */
const distinct = <T>(values: readonly T[], keyOf: (value: T) => string): T[] => [
  ...new Map([...values].reverse().map((value) => [keyOf(value), value])).values(),
];

describe('a merge', () => {
  it('of a new guide gives what the source says', () => {
    fc.assert(
      fc.property(edition('1.0'), (record) => {
        const { guide, outcome, conflicts } = run(record);
        const { tasks, aliases, salaries, ...rest } = record.guide;
        expect(guide).toMatchObject(rest);
        expect(outcome).toBe('created');
        expect(conflicts).toEqual([]);
        const labels = (aliases ?? []).map(({ value }) => value.label);
        expect(new Set((guide.aliases ?? []).map(({ label }) => label))).toEqual(new Set(labels));
        expect(guide.aliases ?? []).toHaveLength(new Set(labels).size);
        expect((guide.tasks ?? []).length).toBe(distinct(tasks ?? [], ({ value }) => value.text).length);
      }),
    );
  });

  it('without edits follows the source, and keeps only what the source has no longer', () => {
    fc.assert(
      fc.property(edition('1.0'), edition('2.0'), (first, second) => {
        const { state } = run(first);
        const { state: after, conflicts } = run(second, state);
        expect(conflicts).toEqual([]);
        const { role, summary, overview, preparation } = second.guide;
        expect(after.guide).toMatchObject({
          role,
          ...(summary !== undefined && { summary }),
          ...(overview !== undefined && { overview }),
          ...(preparation !== undefined && { preparation }),
        });
        const { tasks: known } = after.provenance.fields;
        const flagged = known?.kind === 'list' ? known.items.filter(({ removedIn }) => removedIn !== undefined) : [];
        const said = new Set((second.guide.tasks ?? first.guide.tasks ?? []).map(({ value }) => value.text));
        const shown = (after.guide.tasks ?? []).map(({ text }) => text);
        expect(new Set(shown)).toEqual(
          new Set([...said, ...flagged.map(({ value }) => (value as { text: string }).text)]),
        );
      }),
    );
  });

  it('with an unchanged source leaves the guide as the editors have it', () => {
    fc.assert(
      fc.property(edition('1.0'), edits, (record, all) => {
        const mine = edit(run(record).state, all);
        const { guide, conflicts } = run(record, mine);
        const { sources: _credits, ...written } = guide;
        expect(written).toEqual({});
        expect(conflicts).toEqual([]);
      }),
    );
  });

  it('done again writes nothing, remembers the same and finds the same conflicts', () => {
    fc.assert(
      fc.property(edition('1.0'), edits, edition('2.0'), (first, all, second) => {
        const once = run(second, edit(run(first).state, all));
        const again = run(second, once.state, [], new Date('2027-01-01T00:00:00Z'));
        expect(again.guide).toEqual({});
        expect(again.provenance).toBe(once.provenance);
        expect(again.conflicts).toEqual(once.conflicts);
        expect(again.outcome).toBe(once.conflicts.length > 0 ? 'conflict' : 'unchanged');
        expect(openConflicts(once.state)).toEqual(once.conflicts);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no edit in any chain of editions', () => {
    const chain = fc.array(fc.tuple(arbitrarySourced, fc.array(arbitraryEdit, { maxLength: 3 })), { maxLength: 5 });
    const marksIn = (guide: GuideContent): string[] => JSON.stringify(guide).match(/mark\d+/g) ?? [];
    fc.assert(
      fc.property(arbitrarySourced, chain, (start, editions) => {
        let { state } = run(recordOf(start, '0.0'));
        editions.forEach(([guide, all], index) => {
          const edited = edit(state, all, index * 10);
          state = run(recordOf(guide, `${index + 1}.0`), edited).state;
          expect(marksIn(state.guide).sort()).toEqual(marksIn(edited.guide).sort());
        });
      }),
      { numRuns: 100 },
    );
  });

  it('brings back nothing that an editor took out and the source has not changed', () => {
    fc.assert(
      fc.property(edition('1.0'), edits, (record, all) => {
        const mine = edit(run(record).state, all);
        const { guide } = run({ ...record, edition: { ...record.edition, edition: '2.0' } }, mine).state;
        expect({ ...guide, sources: [] }).toEqual({ ...mine.guide, sources: [] });
      }),
    );
  });

  it('does not depend on the order in which the source has its rows', () => {
    fc.assert(
      fc.property(edition('1.0'), edits, fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }), (record, all, order) => {
        const { tasks, aliases, salaries, ...rest } = record.guide;
        const reordered: SourcedGuide = {
          ...rest,
          ...(tasks && { tasks: shuffled(tasks, order) }),
          ...(aliases && { aliases: shuffled(aliases, order) }),
          ...(salaries && { salaries: shuffled(salaries, order) }),
        };
        const { state } = run(record);
        expect(run({ ...record, guide: reordered }, state)).toMatchObject({ guide: {}, outcome: 'unchanged' });
        const { sources: _credits, ...written } = run({ ...record, guide: reordered }, edit(state, all)).guide;
        expect(written).toEqual({});
      }),
    );
  });

  it('changes nothing of another source', () => {
    fc.assert(
      fc.property(edition('1.0'), arbitrarySourced, arbitrarySourced, (record, other, next) => {
        const { state } = run(record);
        const once = run(recordOf(other, 'v1', 'esco'), { guide: state.guide }, [state.provenance]);
        const again = run(recordOf(other, 'v1', 'esco'), once.state, [state.provenance]);
        expect(again.guide).toEqual({});
        expect(again.provenance).toBe(once.provenance);
        const { guide } = run(recordOf(next, 'v2', 'esco'), once.state, [state.provenance]).state;
        expect(guide).toMatchObject({
          role: state.guide.role,
          ...(state.guide.summary !== undefined && { summary: state.guide.summary }),
          ...(state.guide.overview !== undefined && { overview: state.guide.overview }),
          ...(state.guide.preparation !== undefined && { preparation: state.guide.preparation }),
          ...(state.guide.tasks !== undefined && { tasks: state.guide.tasks }),
        });
        expect(guide.aliases ?? []).toEqual(expect.arrayContaining(state.guide.aliases ?? []));
        expect(guide.salaries ?? []).toEqual(expect.arrayContaining(state.guide.salaries ?? []));
        expect(guide.sources ?? []).toEqual(expect.arrayContaining(state.guide.sources ?? []));
      }),
    );
  });

  it('has no conflict left once each is settled, and follows the source where it was taken', () => {
    fc.assert(
      fc.property(edition('1.0'), edits, edition('2.0'), fc.boolean(), (first, all, second, isTaken) => {
        let { state } = run(second, edit(run(first).state, all));
        for (const { id } of openConflicts(state)) {
          const settled = settle({ ...state, conflict: id, choice: isTaken ? 'theirs' : 'mine' });
          if (settled === undefined) continue;
          if (!isTaken) expect(settled.guide).toEqual({});
          state = { guide: { ...state.guide, ...settled.guide }, provenance: settled.provenance };
        }
        expect(openConflicts(state)).toEqual([]);
        const again = run(second, state);
        const { sources: _credits, ...written } = again.guide;
        expect(written).toEqual({});
        expect(again.conflicts).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
