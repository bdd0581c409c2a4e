import { technologyName } from './technology-name';

const labels = (official: string) => {
  const { name, aliases } = technologyName(official);
  return [name, ...aliases.map(({ label }) => label)];
};

describe('technologyName', () => {
  it.each([
    ['Structured query language SQL', 'SQL', 'Structured query language'],
    ['Extensible markup language XML', 'XML', 'Extensible markup language'],
    ['Cascading style sheets CSS', 'CSS', 'Cascading style sheets'],
    ['JavaScript Object Notation JSON', 'JSON', 'JavaScript Object Notation'],
    ['Common business oriented language COBOL', 'COBOL', 'Common business oriented language'],
    ['Computer aided design and drafting software CADD', 'CADD', 'Computer aided design and drafting software'],
    // With the maker's name before it, the long name is the one that people know.
    ['Amazon Elastic Compute Cloud EC2', 'Amazon Elastic Compute Cloud', 'EC2'],
    ['Microsoft SQL Server Integration Services SSIS', 'Microsoft SQL Server Integration Services', 'SSIS'],
  ])('parts %s into name and acronym', (official, name, alias) => {
    expect(labels(official)).toEqual([name, alias, official]);
  });

  it.each([
    ['Oracle Java', 'Java'],
    ['Atlassian JIRA', 'Jira'],
    ['The MathWorks MATLAB', 'MATLAB'],
    ['Python (computer programming)', 'Python'],
    ['Puppet (tools for software configuration management)', 'Puppet'],
  ])('knows %s as %s', (official, name) => {
    expect(labels(official)).toEqual([name, official]);
  });

  it.each([
    'C',
    'C++',
    'C#',
    'Python',
    'Node.js',
    'Oracle Database',
    'Oracle JDBC',
    'Microsoft Excel',
    'NetSuite ERP',
    'Cisco IOS',
    'Ext JS',
    'RESTful API',
    'Word processing software',
    'communication (sciences)',
    'use of ICT (in schools and at home)',
  ])('leaves %s as it is', (official) => {
    expect(technologyName(official)).toEqual({ name: official, aliases: [] });
  });

  it('looks for acronyms as they are written', () => {
    expect(technologyName('Amazon Elastic Compute Cloud EC2').aliases[0]).toEqual({
      label: 'EC2',
      hidden: false,
      matching: 'exact-case',
    });
  });
});
