import { findDuplicates, groupDuplicates, type ComparedConcept } from './duplicates';
import { editDistance } from './edit-distance';
import { foldConceptName } from './fold';

const named = (...names: readonly (string | readonly [string, ...string[]])[]): ComparedConcept[] =>
  names.map((given) => {
    const [name, ...aliases] = typeof given === 'string' ? [given] : given;
    return { documentId: name, name, aliases };
  });

const reasonFor = (one: string, other: string) => findDuplicates(named(one, other))[0]?.reason;

describe('suggested duplicates', () => {
  it.each([
    ['PostgreSQL', 'postgresql 15', 'version'],
    ['PostgreSQL', 'Postgres', 'spelling'],
    ['HTML5', 'HTML', 'version'],
    ['Python', 'Python v3.11', 'version'],
    ['Excel 2016', 'Excel', 'version'],
    ['Node.js', 'NodeJS', 'name'],
    ['React', 'React.js', 'spelling'],
    ['Mongo', 'MongoDB', 'spelling'],
    ['Test-driven development', 'test driven development', 'name'],
    ['Analysis of data', 'data analysis of', 'name'],
    ['Network protocol', 'Network protocols', 'name'],
    ['Kubernetes', 'Kubernates', 'spelling'],
    ['Kubernetes', 'Kubenretes', 'spelling'],
    ['Café management', 'Cafe management', 'name'],
    ['C++', 'c++', 'name'],
    ['.NET', 'dotnet', 'name'],
  ])('takes %s and %s for one', (one, other, reason) => {
    expect(reasonFor(one, other)).toBe(reason);
    expect(reasonFor(other, one)).toBe(reason);
  });

  it.each([
    ['Java', 'JavaScript'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['C++', 'C#'],
    ['F#', 'C#'],
    ['R', 'Rust'],
    ['Rust', 'Ruby'],
    ['SQL', 'MySQL'],
    ['MySQL', 'NoSQL'],
    ['.NET', 'Net'],
    ['Windows 10', 'Windows 11'],
    ['Python 2', 'Python 3'],
    ['ISO 9001', 'ISO 27001'],
    ['ISO 9001', 'ISO 9002'],
    ['AZ-104', 'AZ-204'],
    ['Welding Level 2', 'Welding Level 3'],
    ['Welding Level 2', 'Welding Level'],
    ['Chemistry', 'Biochemistry'],
    ['Marketing', 'Marking'],
    ['Use of cats', 'Use of cars'],
    ['Redis', 'React'],
    ['Mango', 'Mongo'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(reasonFor(one, other)).toBeUndefined();
    expect(reasonFor(other, one)).toBeUndefined();
  });

  it('goes by the other names of a concept', () => {
    expect(findDuplicates(named(['Amazon Web Services', 'AWS'], 'aws'))).toEqual([
      { documentIds: ['Amazon Web Services', 'aws'], reason: 'alias' },
    ]);
  });

  it('allows two concepts to share another name', () => {
    expect(findDuplicates(named(['Database systems', 'DBMS'], ['Database administration', 'DBMS']))).toEqual([]);
  });

  it('takes two words that others use, too, for different ones', () => {
    const others = ['Planning of sites', 'Planning law', 'Planting of trees', 'Planting machines'];
    expect(findDuplicates(named('Planning', 'Planting', ...others))).toEqual([]);
  });

  it('compares within a group only', () => {
    const [one, other] = named('Nurse', 'nurse').map((concept, index) => ({ ...concept, group: String(index) }));
    expect(one && other && findDuplicates([one, other])).toEqual([]);
  });

  it('puts all that belong together into one group', () => {
    const pairs = findDuplicates(named('Postgres', 'Java', 'PostgreSQL', 'postgresql 15', 'JavaScript'));
    expect(groupDuplicates(pairs).map((group) => [...group].sort())).toEqual([
      ['PostgreSQL', 'Postgres', 'postgresql 15'],
    ]);
  });

  it('names no pair of a concept with itself, and copes with names without letters', () => {
    expect(findDuplicates(named(['SQL', 'sql', 'SQL'], '???', '!'))).toEqual([]);
  });
});

describe('a folded name', () => {
  it('has its version apart', () => {
    const [folded, name] = [foldConceptName('Databases 15.2'), 'databases'];
    expect(folded).toEqual({ words: ['database'], key: 'database', letters: name, version: '15.2' });
    expect(foldConceptName('Microsoft 365').version).toBe('');
  });
});

describe('the distance between two texts', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abcd', 'abdc', 1],
    ['abc', 'abcd', 1],
    ['postgres', 'postgresql', 2],
    ['abc', 'xyz', 3],
  ])('of %p and %p is %i', (one, other, distance) => {
    expect(editDistance(one, other, 2)).toBe(distance);
  });
});
