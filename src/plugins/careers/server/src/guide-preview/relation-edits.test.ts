import { applyRelationEdit, readRelationEdit } from './relation-edits';

const saved = ['a', 'b', 'c'].map((documentId, index) => ({ id: index + 1, documentId }));
const others = ['x', 'y', 'z'].map((documentId, index) => ({ id: index + 11, documentId }));

/** As the content manager's form holds what somebody picked. */
const picked = (documentId: string, position?: object) => ({
  id: others.find((row) => row.documentId === documentId)?.id,
  apiData: { documentId, isTemporary: true, ...(position && { position }) },
  label: documentId,
  __temp_key__: 'a1',
});

const after = (value: unknown, holdsOne = false): readonly unknown[] =>
  applyRelationEdit({
    saved,
    edit: readRelationEdit(value),
    find: ({ documentId, id }) => others.find((row) => row.documentId === documentId || row.id === id),
    holdsOne,
  }).map(({ documentId }) => documentId);

describe('what a relation holds after an edit', () => {
  it.each([
    ['nothing', undefined],
    ['an empty edit', { connect: [], disconnect: [] }],
    ['something else', 'no relation'],
  ])('stays as it was saved with %s', (_name, value) => {
    expect(after(value)).toEqual(['a', 'b', 'c']);
  });

  it('gains what was picked at the end, and loses what was taken away by document id or row id', () => {
    expect(after({ connect: [picked('x')], disconnect: [{ id: 1 }, { documentId: 'c' }] })).toEqual(['b', 'x']);
  });

  it('puts things where they were dragged to', () => {
    expect(after({ connect: [picked('x', { before: 'b' }), picked('y', { start: true })] })).toEqual([
      'y',
      'a',
      'x',
      'b',
      'c',
    ]);
    expect(after({ connect: [{ id: 3, apiData: { documentId: 'c', position: { before: 'a' } } }] })).toEqual([
      'c',
      'a',
      'b',
    ]);
    expect(after({ connect: [picked('x', { after: 'a' })] })).toEqual(['a', 'x', 'b', 'c']);
  });

  it('waits for what stands beside something else that was just picked', () => {
    expect(after({ connect: [picked('x', { before: 'y' }), picked('y', { before: 'a' })] })).toEqual([
      'x',
      'y',
      'a',
      'b',
      'c',
    ]);
  });

  it('puts at the end what is to stand beside something that is not there', () => {
    expect(after({ connect: [picked('x', { before: 'gone' })] })).toEqual(['a', 'b', 'c', 'x']);
  });

  it('holds the last one picked where there is room for one', () => {
    expect(after({ connect: [picked('x')], disconnect: [{ id: 1 }] }, true)).toEqual(['x']);
  });

  it('leaves out what does not exist, or may not be seen', () => {
    expect(after({ connect: [{ id: 99, apiData: { documentId: 'secret' } }] })).toEqual(['a', 'b', 'c']);
  });
});
