import { findUnreadable, readRelation } from './relation-input';

const nothing = { added: [], removed: [] };

it.each([
  ['abc', { ...nothing, replaces: true, added: [{ documentId: 'abc' }] }],
  [7, { ...nothing, replaces: true, added: [{ id: 7 }] }],
  ['7', { ...nothing, replaces: true, added: [{ id: 7 }] }],
  [{ id: '7' }, { ...nothing, replaces: true, added: [{ id: 7 }] }],
  [
    { id: 7, documentId: 'abc' },
    { ...nothing, replaces: true, added: [{ documentId: 'abc' }] },
  ],
  [['abc', { id: 7 }], { ...nothing, replaces: true, added: [{ documentId: 'abc' }, { id: 7 }] }],
  [null, { ...nothing, replaces: true }],
  [[], { ...nothing, replaces: true }],
  [
    { set: ['abc'], connect: ['def'] },
    { ...nothing, replaces: true, added: [{ documentId: 'abc' }] },
  ],
  [{ set: [] }, { ...nothing, replaces: true }],
  [
    { set: null, connect: ['def'] },
    { ...nothing, replaces: false, added: [{ documentId: 'def' }] },
  ],
  [
    { connect: [], disconnect: 'abc' },
    { ...nothing, replaces: false, removed: [{ documentId: 'abc' }] },
  ],
  [{}, { ...nothing, replaces: false }],
])('reads %j as Strapi does', (value, input) => {
  expect(readRelation(value)).toEqual(input);
  expect(findUnreadable(value)).toBeUndefined();
});

it('knows a relation that is not touched', () => {
  expect(readRelation(undefined)).toBeUndefined();
  expect(findUnreadable(undefined)).toBeUndefined();
});

it.each([
  true,
  '',
  '1abc',
  1.5,
  -1,
  2 ** 31,
  'a\u0000',
  { id: null },
  { documentId: 5 },
  { documentId: '\u0000', id: 7 },
])('reads no document in %j', (target) => {
  for (const value of [target, [target], { connect: [target] }, { disconnect: target }, { set: ['abc', target] }]) {
    expect(findUnreadable(value)).toEqual({ found: target });
  }
  expect(readRelation([target])).toEqual({ ...nothing, replaces: true });
});
