import { mkdtemp, mkdir, open, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { openFileSet } from './open-file-set';
import { renamedInZip, zipOf } from './testing/write-zip';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'careers-files-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, content: string | Buffer): Promise<string> => {
  const place = path.join(folder, name);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, content);
  return place;
};

const openZipped = async (zip: Buffer) => openFileSet({ paths: [await put('files.zip', zip)] });

const readAll = async (place: string, name: string, limits = {}) => {
  const files = await openFileSet({ paths: [place], limits });
  try {
    return await text(await files.open(name));
  } finally {
    files.close();
  }
};

describe('openFileSet', () => {
  it('reads folders, zips and single files alike', async () => {
    await put('db_30_2_text/Occupation Data.txt', 'a');
    await put('db_30_2_text/.DS_Store', 'x');
    const zip = await put('tasks.zip', await zipOf({ 'sub/Tasks.txt': 'b', '__MACOSX/x': 'x' }));
    const single = await put('wages.csv', 'c');

    const files = await openFileSet({ paths: [path.join(folder, 'db_30_2_text'), zip, single] });

    expect(files.label).toBe('db_30_2_text, tasks.zip, wages.csv');
    expect(files.names()).toEqual(['Occupation Data.txt', 'sub/Tasks.txt', 'wages.csv']);
    expect(await text(await files.open('Occupation Data.txt'))).toBe('a');
    expect(await text(await files.open('sub/Tasks.txt'))).toBe('b');
    await expect(files.open('../secret')).rejects.toThrow('There is no such file');
    files.close();
  });

  it('refuses two files of one name', async () => {
    const [one, two] = [
      await put('1.zip', await zipOf({ 'a.txt': '1' })),
      await put('2.zip', await zipOf({ 'a.txt': '2' })),
    ];

    await expect(openFileSet({ paths: [one, two] })).rejects.toThrow('a.txt: There are two files of this name.');
  });

  it('says when there is nothing to open', async () => {
    await expect(openFileSet({ paths: [path.join(folder, 'nothing')] })).rejects.toThrow('no such file or folder');
  });

  it('refuses a file of a gigabyte before it is read', async () => {
    const place = await put('big.csv', '');
    // A file with a hole in it: it takes no room.
    await truncate(place, 1_000_000_000);

    await expect(readAll(place, 'big.csv')).rejects.toThrow('big.csv: The file has 1000 MB; 200 MB are allowed.');
  });

  it('refuses a file that grows while it is read', async () => {
    const place = await put('growing.csv', 'a\n');
    const files = await openFileSet({ paths: [place], limits: { fileBytes: 1000 } });
    const handle = await open(place, 'a');
    await handle.write('x'.repeat(5000));
    await handle.close();

    await expect(text(await files.open('growing.csv'))).rejects.toThrow('larger than the 1 MB');
  });

  it('refuses more bytes in all, or more files, than allowed', async () => {
    await put('a.csv', 'x'.repeat(600));
    await put('b.csv', 'x'.repeat(600));

    await expect(openFileSet({ paths: [folder], limits: { totalBytes: 1000 } })).rejects.toThrow('allowed');
    await expect(openFileSet({ paths: [folder], limits: { files: 1 } })).rejects.toThrow('more than 1 files');
  });

  it('follows no link out of the folder', async () => {
    await put('in/a.csv', 'a');
    await put('secret.txt', 'b');
    await symlink(path.join(folder, 'secret.txt'), path.join(folder, 'in/link.txt'));

    await expect(openFileSet({ paths: [path.join(folder, 'in')] })).rejects.toThrow('link to a place outside');
  });
});

describe('zips', () => {
  it.each(['../x.txt', '/ab/x.txt'])('refuses the name %s', async (name) => {
    const honest = 'abcdefghij'.slice(0, name.length - 4) + '.txt';
    const zip = renamedInZip(await zipOf({ [honest]: 'x' }), honest, name);

    await expect(openZipped(zip)).rejects.toThrow('leads out of the folder');
  });

  it('refuses symbolic links', async () => {
    const zip = await zipOf({ 'link.txt': '/etc/passwd' }, { mode: 0o120777 });

    await expect(openZipped(zip)).rejects.toThrow('symbolic link');
  });

  it('refuses a file that grows like a zip bomb, before it is unpacked', async () => {
    const zip = await put('bomb.zip', await zipOf({ 'bomb.txt': Buffer.alloc(50_000_000) }));

    await expect(readAll(zip, 'bomb.txt')).rejects.toThrow('looks like a zip bomb');
  });

  it('stops a file that is larger than the zip says', async () => {
    const zip = await zipOf({ 'a.txt': 'x'.repeat(1000) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(10);
    const lying = renamedInZip(zip, size.toString('latin1'), small.toString('latin1'));

    await expect(readAll(await put('a.zip', lying), 'a.txt')).rejects.toThrow('cannot be unpacked');
  });

  it('refuses archives that are cut off, encrypted or damaged', async () => {
    const zip = await zipOf({ 'a.txt': 'a,b\n'.repeat(1000) });
    await expect(openZipped(zip.subarray(0, zip.length - 30))).rejects.toThrow('truncated');

    const encrypted = Buffer.from(zip);
    const central = encrypted.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    encrypted.writeUInt16LE(encrypted.readUInt16LE(central + 8) | 1, central + 8);
    await expect(readAll(await put('encrypted.zip', encrypted), 'a.txt')).rejects.toThrow('encrypted');

    const damaged = Buffer.from(zip);
    damaged.writeUInt32LE(12345, central + 16);
    await expect(readAll(await put('damaged.zip', damaged), 'a.txt')).rejects.toThrow('checksum');
  });

  it('refuses what is no zip', async () => {
    await expect(openZipped(Buffer.from('not a zip'))).rejects.toThrow('no zip file');
  });
});
