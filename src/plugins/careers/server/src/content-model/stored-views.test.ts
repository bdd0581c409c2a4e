import { contentTypeViews, toContentManagerConfig } from './editor';
import { isStored } from './stored-views';

const shipped = toContentManagerConfig(contentTypeViews.skill);
const stored = { settings: shipped.settings, metadatas: shipped.metadatas, layouts: shipped.layouts };

describe('a view that the content manager has stored', () => {
  it('makes the shipped one needless, whatever an administrator changed in it', () => {
    expect(isStored(shipped, stored)).toBe(true);
    const { name } = stored.metadatas;
    const changed = { name: { edit: { ...name?.edit, label: 'Ours', description: null }, list: { label: '' } } };
    expect(isStored(shipped, { ...stored, metadatas: { ...stored.metadatas, ...changed } })).toBe(true);
  });

  it('does not when it has no view, settings or layouts', () => {
    expect(isStored(shipped, undefined)).toBe(false);
    expect(isStored(shipped, { ...stored, settings: {} })).toBe(false);
    expect(isStored(shipped, { ...stored, layouts: {} })).toBe(false);
  });

  it('does not when it lacks a field, or a word about one', () => {
    const { name, ...others } = stored.metadatas;
    expect(isStored(shipped, { ...stored, metadatas: others })).toBe(false);
    expect(isStored(shipped, { ...stored, metadatas: { ...others, name: { edit: name?.edit } } })).toBe(false);
    const { label: _unsaid, ...edit } = name?.edit ?? {};
    expect(isStored(shipped, { ...stored, metadatas: { ...others, name: { ...name, edit } } })).toBe(false);
  });
});
