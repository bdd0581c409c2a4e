import fc from 'fast-check';
import { createMatcher, createMatcherInSteps, type MatchTerm } from '.';
import { skill } from './testing';

const terms: readonly MatchTerm[] = [
  skill('Java'),
  skill('JavaScript', [{ label: 'JS', matching: 'exact-case' }]),
  skill('SQL', ['Structured Query Language']),
  skill('SQL Server', ['Microsoft SQL Server'], { nature: 'tool' }),
  skill('React', [{ label: 'React', matching: 'needs-context' }, 'React.js'], { nature: 'tool' }),
  skill('React Native', [], { nature: 'tool' }),
  skill('Node.js', [], { nature: 'tool' }),
  skill('.NET', [], { nature: 'tool' }),
  skill('C'),
  skill('C++'),
  skill('C#'),
  skill('Go', ['Golang']),
  skill('R'),
  skill('Spring Boot', [], { nature: 'tool' }),
  skill('Spring', [], { nature: 'tool' }),
  skill('Swift'),
  skill('REST', [{ label: 'REST', matching: 'needs-context' }, 'RESTful APIs']),
  skill('Python', [], { nature: 'knowledge' }),
  skill('Kubernetes', ['K8s'], { nature: 'tool' }),
  skill('Docker', [], { nature: 'tool' }),
  skill('Microsoft Excel', ['MS Excel'], { nature: 'tool' }),
  skill('Microsoft Windows', ['Windows'], { nature: 'tool' }),
  skill('Relational databases'),
  skill('Front-end development', [], { nature: 'skill' }),
  skill('Mentoring', [], { nature: 'skill' }),
  skill('Instrument sterilisation', [], { nature: 'skill' }),
  skill('Communication', [{ label: 'communications', matching: 'never' }], { nature: 'skill' }),
  skill('Welding', [], {
    nature: 'skill',
    translations: [{ locale: 'es', name: 'Soldadura', names: [{ label: 'soldar', matching: 'normal' }] }],
  }),
  { ...skill('CompTIA Security+'), kind: 'certification' },
  { ...skill('Certified Public Accountant'), kind: 'certification', acronym: 'CPA' },
];

const matcher = createMatcher({ terms, locale: 'en' });
const found = (text: string, of = matcher) => of.find(text).map(({ id }) => id);

describe('finding skills in a text', () => {
  it.each([
    ['JavaScript, not the other one', ['JavaScript']],
    ['Java and JavaScript', ['Java', 'JavaScript']],
    ['Administered SQL Server', ['SQL Server']],
    ['Built apps with React Native', ['React Native']],
    ['C++ and C# developer', ['C++', 'C#']],
    ['Java, C++17', ['Java', 'C++']],
    ['Spring Boot services', ['Spring Boot']],
  ])('takes the longest name: %s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it.each(['Node.js', 'NodeJS', 'Node JS', 'node.js', 'nodejs', 'Node-JS', 'Java, Node'])('knows %s', (text) => {
    expect(found(text)).toContain('Node.js');
  });

  it.each([
    ['Oracle Java', 'Java'],
    ['Excel spreadsheets', 'Microsoft Excel'],
    ['Structured query language (SQL)', 'SQL'],
    ['Python (computer programming)', 'Python'],
    ['a relational database', 'Relational databases'],
    ['frontend development', 'Front-end development'],
    ['front end development', 'Front-end development'],
    ['mentored two juniors', 'Mentoring'],
    ['instrument sterilization', 'Instrument sterilisation'],
    ['dotnet', '.NET'],
    ['worked with .NET.', '.NET'],
    ['CompTIA Security+, 2024', 'CompTIA Security+'],
    ['a licensed CPA', 'Certified Public Accountant'],
    ['Python3', 'Python'],
    ['ＰＹＴＨＯＮ', 'Python'],
    ['Kuber\u00adnetes', 'Kubernetes'],
    ['Docker™', 'Docker'],
    ['It was done.Docker came next', 'Docker'],
  ])('knows what "%s" is', (text, id) => {
    expect(found(text)).toContain(id);
  });

  it('finds official names by what they are called in practice', () => {
    const official = createMatcher({
      terms: [skill('Structured query language SQL'), skill('Python (computer programming)'), skill('Oracle Java')],
      locale: 'en',
    });
    expect(found('SQL, Python and Java', official)).toEqual([
      'Structured query language SQL',
      'Python (computer programming)',
      'Oracle Java',
    ]);
  });

  it.each([
    'We go to work in spring',
    'The rest of the swift reply',
    'R&D',
    'I excel at nothing',
    'Vitamin C',
    'react to a change',
    'window cleaning',
    'Communications',
    'a cpa of the old school',
    'swift@java.com',
    'Google, SQ L',
  ])('takes no everyday word for a skill: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['programming in Go', 'Go'],
    ['R scripts', 'R'],
    ['the language C', 'C'],
    ['Python, R', 'R'],
    ['Skills\nSwift\nFigma', 'Swift'],
    ['Technical skills: Excel, e-mail', 'Microsoft Excel'],
    ['Swift 5', 'Swift'],
    ['MS Excel', 'Microsoft Excel'],
  ])('takes it for one where words around it say so: %s', (text, id) => {
    expect(found(text)).toContain(id);
  });

  it.each([
    'No experience with Kubernetes',
    'I have never used Kubernetes.',
    "I haven't worked with Kubernetes yet",
    'No Kubernetes experience',
    'Without knowledge of Docker or Kubernetes',
    'I would like to learn Kubernetes',
    'Interested in learning Docker and Kubernetes',
    'Kubernetes (no experience)',
    'Kubernetes: none',
    'De Kubernetes, nada',
    'Kubernetes nunca lo he usado',
    'Kubernetes lo lleva otra compañera',
    'De Kubernetes se encarga la oficina',
    'I have only read about Kubernetes',
    'Kubernetes is next on my list',
    'Hoping to get onto a Kubernetes course',
    'Kubernetes was handled by another team',
    'A Kubernetes course that starts in May',
    'Sin experiencia en Kubernetes',
    'No tengo experiencia con Kubernetes',
    'Quiero aprender Kubernetes',
    'Me gustaría aprender Kubernetes',
    'Aucune expérience avec Kubernetes',
    'Pas d’expérience de Kubernetes',
    'Je souhaite apprendre Kubernetes',
    'Keine Erfahrung mit Kubernetes',
    'Mit Kubernetes nicht vertraut',
    'Ich möchte Kubernetes lernen',
  ])('does not count what is denied or wished for: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['No experience with Kubernetes, but strong Docker', ['Docker']],
    ['No experience with Kubernetes. Docker daily.', ['Docker']],
    ['Not only Docker but Kubernetes', ['Docker', 'Kubernetes']],
    ['Deployed without downtime on Kubernetes', ['Kubernetes']],
    ['Although I never used Docker, I run Kubernetes', ['Kubernetes']],
    ['Planned learning material about Docker', ['Docker']],
  ])('counts what is not: %s', (text, ids) => {
    expect(found(text)).toEqual(ids);
  });

  it('knows the names of its locale, and those of the default language', () => {
    const spanish = createMatcher({ terms, locale: 'es-MX' });
    expect(found('Experiencia en soldadura y Docker', spanish)).toEqual(['Welding', 'Docker']);
    expect(found('Experiencia en soldadura y Docker')).toEqual(['Docker']);
  });

  it('gives a name that several have to the one that is called so, then to the one the text speaks about', () => {
    const shared = createMatcher({
      terms: [
        skill('Database administration', ['DBMS']),
        skill('Accounts payable', ['AP']),
        skill('Advanced placement', ['AP']),
        skill('DBMS'),
        skill('Teaching', [], { id: 'teaching' }),
        skill('AP Physics', [], { broader: ['Advanced placement'] }),
      ],
      locale: 'en',
    });
    expect(found('DBMS', shared)).toEqual(['DBMS']);
    expect(found('AP', shared)).toEqual(['Accounts payable']);
    expect(found('AP. Taught AP Physics.', shared)).toEqual(['Advanced placement', 'AP Physics']);
  });

  it('gives all evidence up to a limit, in the order of the text', () => {
    const [java] = matcher.find('Java. Then java. JAVA!', { mostEvidence: 2 });
    expect(java?.evidence).toEqual([
      { start: 0, end: 4, text: 'Java' },
      { start: 11, end: 15, text: 'java' },
    ]);
  });

  it('finds in a job ad what it asks for, not what it is called', () => {
    const asked = (text: string) => matcher.find(text, { source: 'job-ad' }).map(({ id }) => id);
    const ad = 'Java Developer\n\nYou have experience with Python , Docker and Kubernetes .';
    expect(found(ad)).toEqual(['Java', 'Python', 'Docker', 'Kubernetes']);
    expect(asked(ad)).toEqual(['Python', 'Docker', 'Kubernetes']);
  });

  it('lets whoever asks decide about each piece of evidence', () => {
    const seen: string[] = [];
    const source = (features: readonly string[], { text }: { text: string }) => {
      expect(features).toContain('bias');
      seen.push(text);
      return text !== 'Java';
    };
    expect(matcher.find('Java, Python', { source }).map(({ id }) => id)).toEqual(['Python']);
    expect(seen).toEqual(['Java', 'Python']);
  });

  it('builds the same in steps, and lets others in between', async () => {
    let pauses = 0;
    const stepped = await createMatcherInSteps({ terms, locale: 'en' }, () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(1);
    expect(stepped.find('Java, R, SQL Server')).toEqual(matcher.find('Java, R, SQL Server'));
    expect(stepped.size).toBe(matcher.size);
  });
});

const names = terms.flatMap(({ name, names: others }) => [name, ...others.map(({ label }) => label)]);
const pieces = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom(
    ' ',
    ', ',
    '\n',
    '. ',
    '(',
    ')',
    '-',
    '/',
    ' and ',
    ' no experience with ',
    '\u0301',
    '&',
    '\t',
    '.',
    '+',
    '#',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('the laws of finding', () => {
  it('cuts its evidence out of the text as it was given', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { evidence } of matcher.find(text)) {
          expect(evidence.length).toBeGreaterThan(0);
          let before = 0;
          for (const { start, end, text: cut } of evidence) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(cut).toBe(text.slice(start, end));
            expect(cut.length).toBeGreaterThan(0);
            before = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds each thing once, whatever stands in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ids = found(text);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('loses nothing when another paragraph is added', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(found(`${one}\n\nHobbies\n\n${other}`)).toEqual(expect.arrayContaining(found(one)));
      }),
    );
  });

  it.each([
    ['letters without an end', 'a'.repeat(200_000)],
    ['dots', 'node.'.repeat(40_000)],
    ['marks', `e${'\u0301'.repeat(200_000)}`],
    ['parentheses', '('.repeat(200_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
    ['pluses', 'c+'.repeat(100_000)],
    ['names that only begin', 'React Spring Java '.repeat(11_000)],
    ['denials', 'no not never '.repeat(15_000)],
    ['doubtful names', 'Go, R, C, '.repeat(20_000)],
    ['spaces', ' \n'.repeat(100_000)],
  ])('is not held up by 200,000 signs of %s', (_name, text) => {
    const start = performance.now();
    matcher.find(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
