import { SOURCE_NAMES } from '../../../../core/imports/source-record';
import { openFileSet } from '../files';
import { memoryFiles } from '../files/testing/memory-files';
import { describeWithSharedData, sharedData } from '../files/testing/shared-data';
import { addSource, detectSources, findSource, listSources } from '.';
import { ONET_TABLES, textFiles } from './onet/fixture';
import { onetSource } from './onet';

describe('sources', () => {
  it('are offered under the names that provenance uses', () => {
    expect(
      listSources()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...SOURCE_NAMES].sort());
  });

  it('says which there are when one is not', () => {
    expect(() => findSource('onett')).toThrow('there are onet, esco');
  });

  it("are told by their files, and by nobody else's", async () => {
    const detected = async (files: Readonly<Record<string, string>>) =>
      (await detectSources(memoryFiles(files))).map(({ name }) => name);

    expect(await detected(textFiles(ONET_TABLES))).toEqual(['onet']);
    expect(await detected({ 'skills.csv': 'name,nature\n' })).toEqual(['csv']);
    expect(await detected({ 'guide.md': '# Baker' })).toEqual(['documents']);
    expect(await detected({ 'guides.json': '{"role":"Baker"}' })).toEqual(['json']);
    expect(await detected({ 'photo.csv': '\u0000\u0001', 'a.xlsx': 'no workbook', 'b.json': '{' })).toEqual([]);
  });

  it('can be added, under a name of their own', async () => {
    const nothing = { ...onetSource, detect: () => Promise.resolve(false) };
    const description = { name: 'ours', title: 'Ours', takes: 'Nothing.', load: () => Promise.resolve(nothing) };
    addSource(description);

    expect(await findSource('ours').load()).toBe(nothing);
    expect(() => {
      addSource(description);
    }).toThrow('already an import source called "ours"');
  });
});

describeWithSharedData('sources, real files', () => {
  it.each([
    ['onet/30.2-text', ['onet']],
    ['onet/29.3-excel-as-tsv', ['onet']],
    ['esco/v1.2.0', ['esco']],
    ['esco/v1.0-multilingual', ['esco']],
    ['ncs', ['ncs']],
    ['oews', ['oews']],
    ['ooh', ['projections']],
  ])('tells %s', async (folder, names) => {
    const files = await openFileSet({ paths: [sharedData(folder)] });
    const found = (await detectSources(files)).map(({ name }) => name);
    files.close();

    expect(found).toEqual(names);
  });
});
