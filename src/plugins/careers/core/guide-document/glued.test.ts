import { splitGlued } from './glued';

describe('splitGlued', () => {
  test.each<[string[]]>([
    [
      [
        'Server-side programming (e.g., Python, Java, Node.js, Ruby, C#, or Go)',
        'Relational and NoSQL databases (SQL, MongoDB)',
        'API design',
      ],
    ],
    [
      [
        'Version control (Git) and CI/CD basics',
        'Understanding of authentication',
        'Performance optimization and debugging',
        'Basic cloud concepts (AWS/GCP)',
        'Communication',
      ],
    ],
    [['Patience', 'Empathy', 'Attention to detail']],
    [['Communication', 'Teamwork', 'Problem solving', 'Leadership']],
    [['Web basics', 'gRPC and REST', 'Working with PostgreSQL', 'Understanding of GraphQL', 'DevOps practices']],
    [['Testing', 'iOS development', 'Android development']],
    [['Building APIs', 'Version control', 'Knowledge of C#', 'Understanding of .NET']],
    [['Good knowledge of JavaScript', 'Working with TypeScript']],
    [['Debugging', 'SQL and databases', 'Writing tests']],
    [['Office 365', 'Communication']],
    [['Keeping machines clean.', 'Reading drawings.']],
    [['Catching up', 'Planning ahead']],
    [['Gestión de proyectos', 'Comunicación con clientes']],
    [['Resolución de problemas', 'Trabajo en equipo']],
    [['Connaissance des réseaux', 'Maîtrise de Linux']],
    [['Rückmeldungen geben (mündlich)', 'Überblick behalten']],
  ])('takes %j apart', (entries) => {
    expect(splitGlued(entries.join(''))).toEqual(entries);
  });

  it('takes German nouns apart', () => {
    const entries = ['Kommunikation', 'Verständnis für Netzwerke', 'Grundlagen der Statistik'];
    expect(splitGlued(entries.join(''), 'de')).toEqual(entries);
  });

  test.each(
    (
      'PostgreSQL JavaScript GraphQL DevOps MongoDB NoSQL gRPC iOS TypeScript LinkedIn McDonald YouTube OpenAPI WordPress ' +
      'PowerPoint AutoCAD QuickBooks GitHub macOS jQuery eBay mySQL nodeJS openGL phpMyAdmin LaTeX SQLAlchemy APIs PhD ' +
      'CompTIA VMware DataOps RStudio MLflow vSphere tRNA pH kWh OpenTelemetry SolidWorks PowerBI InDesign eLearning'
    ).split(' '),
  )('leaves %s whole, alone and among words', (name) => {
    expect(splitGlued(name)).toEqual([name]);
    const sentence = `Experience with ${name} and ${name}s (${name}, ${name})`;
    expect(splitGlued(sentence)).toEqual([sentence]);
    expect(splitGlued(`${name} basicsUnderstanding of ${name}`)).toEqual([
      `${name} basics`,
      `Understanding of ${name}`,
    ]);
  });

  it('leaves alone what stands in parentheses', () => {
    expect(splitGlued('Tools (dockerKubernetes, basicsUnderstanding)')).toEqual([
      'Tools (dockerKubernetes, basicsUnderstanding)',
    ]);
  });

  it('takes a long hostile line in no time', () => {
    const started = Date.now();
    splitGlued('aB'.repeat(500_000));
    splitGlued('wordingAbc'.repeat(2_000));
    expect(Date.now() - started).toBeLessThan(1000);
  });
});
