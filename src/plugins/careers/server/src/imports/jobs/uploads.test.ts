import { safeName } from './uploads';

describe('the name of an uploaded file', () => {
  it.each([
    ['Occupation Data.txt', 'Occupation Data.txt'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\me\\db.zip', 'db.zip'],
    ['.htaccess', 'htaccess'],
    ['a\u0000b|c.csv', 'a_b_c.csv'],
    ['métiers.csv', 'métiers.csv'],
  ])('%j is kept as %j', (sent, kept) => {
    expect(safeName(sent)).toBe(kept);
  });

  it.each(['', '..', '/', 'folder/', '...'])('%j is none', (sent) => {
    expect(safeName(sent)).toBeNull();
  });

  it('is cut without losing its ending', () => {
    const name = safeName(`${'x'.repeat(400)}.xlsx`);
    expect(name).toHaveLength(200);
    expect(name).toMatch(/\.xlsx$/);
  });
});
