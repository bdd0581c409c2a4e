import type { z } from 'zod';
import { foldName } from '../model/names';
import type { aliasSchema } from '../model/guide-content';

type Alias = z.infer<typeof aliasSchema>;

/** What people call a technology, and what else it is called. */
export interface TechnologyName {
  readonly name: string;
  readonly aliases: readonly Alias[];
}

/** Makers whose name is a part of their products' names: `Microsoft Excel` stays `Microsoft Excel`. */
const MAKERS = ['adobe', 'amazon', 'apache', 'apple', 'autodesk', 'gnu', 'google', 'ibm', 'microsoft', 'oracle', 'sap'];

/** Official lists name the maker, or the kind of program, where nobody else does. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'alteryx software': 'Alteryx',
  'ansible software': 'Ansible',
  'apple ios': 'iOS',
  'apple macos': 'macOS',
  'atlassian bitbucket': 'Bitbucket',
  'atlassian confluence': 'Confluence',
  'atlassian jira': 'Jira',
  'eclipse ide': 'Eclipse',
  'esri arcgis software': 'ArcGIS',
  'google android': 'Android',
  'google angular': 'Angular',
  'hibernate orm': 'Hibernate',
  'hubspot software': 'HubSpot',
  'ibm terraform': 'Terraform',
  'informatica software': 'Informatica',
  'jenkins ci': 'Jenkins',
  'mozilla firefox': 'Firefox',
  'oracle java': 'Java',
  'oracle pl/sql': 'PL/SQL',
  'red hat openshift': 'OpenShift',
  'salesforce software': 'Salesforce',
  'sap software': 'SAP',
  'the mathworks matlab': 'MATLAB',
  'workday software': 'Workday',
};

/** `SQL` and `SVN` are looked for as they are written; `sql` in running text may be anything. */
const aliasOf = (label: string): Alias => ({
  label,
  hidden: false,
  matching: /^[A-Z0-9]{2,6}$/.test(label) ? 'exact-case' : 'normal',
});

/** Whether the letters follow each other in the text, with others between them. */
const isSubsequence = (letters: string, text: string): boolean => {
  let found = 0;
  for (const letter of text) if (letter === letters[found]) found += 1;
  return found === letters.length;
};

/** Whether an acronym is made of the words before it: `SSIS` of `Microsoft SQL Server Integration Services`. */
const standsFor = (acronym: string, words: readonly string[]): boolean => {
  const letters = acronym.toLowerCase().replace(/[^a-z]/g, '');
  // The X of XML is the second letter of Extensible.
  const spoken = words.map((word) => word.toLowerCase().replace(/^ex/, 'x'));
  return spoken.some(
    (word, index) =>
      index < spoken.length - 1 &&
      word.startsWith(letters.charAt(0)) &&
      isSubsequence(letters, spoken.slice(index).join('')),
  );
};

const splitAcronym = (example: string): { readonly long: string; readonly acronym: string } | null => {
  const [, long, acronym] = /^(.+) ([A-Z][A-Z0-9]{1,7})$/.exec(example) ?? [];
  if (long === undefined || acronym === undefined) return null;
  return standsFor(acronym, long.split(' ')) ? { long, acronym } : null;
};

/** What a classification adds so that a name is unique in it: `Python (computer programming)`. */
const QUALIFIER = /^([A-Z][^()]*|\S+) \(([a-z][a-z ,-]+ [a-z ,-]+)\)$/;

/**
 * The name under which a technology of an official list is known, so that `Structured query language SQL` of O*NET,
 * `SQL` of a team and `SQL (computer programming)` of ESCO are one skill.
 *
 * - `Structured query language SQL` is `SQL`; but with its maker before it, the long name stays the name.
 * - `Oracle Java` is `Java`, by a list: `Oracle Database` is no `Database`.
 * - `Python (computer programming)` is `Python`.
 *
 * The official name is kept as an alias.
 */
export const technologyName = (official: string): TechnologyName => {
  const example = official.replace(/\s+/g, ' ').trim();
  const known = SHORT_NAMES[foldName(example)];
  if (known !== undefined) return { name: known, aliases: [aliasOf(example)] };
  const qualified = QUALIFIER.exec(example)?.[1];
  if (qualified !== undefined) return { name: qualified, aliases: [{ ...aliasOf(example), hidden: true }] };
  const parts = splitAcronym(example);
  if (!parts) return { name: example, aliases: [] };
  const { long, acronym } = parts;
  const hasMaker = MAKERS.includes(long.split(' ', 1).join('').toLowerCase());
  const [name, alias] = hasMaker ? [long, acronym] : [acronym, long];
  return { name, aliases: [aliasOf(alias), { ...aliasOf(example), hidden: true }] };
};
