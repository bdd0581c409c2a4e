import { csvRow } from './csv-row';
import type { OwnKind } from './own-content';

/**
 * How a value stands in a cell: as text, number or `TRUE`; a list as one text a line; anything with parts as JSON. A
 * list whose entries have parts takes both: lines for the part that an entry cannot be without, or JSON for all of them.
 */
type Form = 'text' | 'number' | 'boolean' | 'lines' | 'json' | { readonly linesOf: string };

export interface Column {
  readonly name: string;
  readonly form: Form;
  readonly isRequired: boolean;
  /** For people who fill in the template. */
  readonly help: string;
  /** A cell of the template's example. */
  readonly example: string;
}

const column = (name: string, form: Form, [help, example = '']: readonly [help: string, example?: string]): Column => ({
  name,
  form,
  help,
  example,
  isRequired: false,
});
const required = (name: string, help: string, example: string): Column => ({
  name,
  form: 'text',
  help,
  example,
  isRequired: true,
});

const JSON_LIST = 'as JSON, as in the JSON format';

/** The columns of each table; reader, exporter and template are made from them, so they cannot differ. */
export const OWN_COLUMNS: Readonly<Record<OwnKind, readonly Column[]>> = {
  contributor: [
    required('name', 'What they are called', 'Ada Baker'),
    column('slug', 'text', ['Last part of their address; made from the name when empty']),
    column('jobTitle', 'text', ['What they do', 'Master baker']),
    column('bio', 'text', ['Markdown', 'Ada has baked for twenty years.']),
    column('url', 'text', ['Their page', 'https://bakers.example/ada']),
    column('translations', 'json', [JSON_LIST]),
  ],
  field: [
    required('name', 'What the career field is called', 'Food'),
    column('slug', 'text', ['Last part of its address; made from the name when empty']),
    column('description', 'text', ['One or two sentences', 'Making what people eat and drink.']),
    column('parent', 'text', ['Name of the wider field']),
    column('reviewMonths', 'number', ['How many months a review of its guides holds', '12']),
    column('translations', 'json', [JSON_LIST]),
  ],
  skill: [
    required('name', 'What the skill is called', 'Sourdough baking'),
    required('nature', 'skill, knowledge, tool or language', 'skill'),
    column('slug', 'text', ['Last part of its address; made from the name when empty']),
    column('reuse', 'text', [
      'transversal, cross-sector, sector-specific or occupation-specific',
      'occupation-specific',
    ]),
    column('description', 'text', ['Markdown', 'Making bread with a starter.']),
    column('aliases', { linesOf: 'label' }, ['Other names, one a line', 'Levain baking\nBaking with sourdough']),
    column('translations', 'json', [JSON_LIST]),
    column('prerequisites', 'lines', ['Names of skills to learn first, one a line', 'Kneading']),
    column('broader', 'lines', ['Names of wider skills, one a line', 'Baking']),
    column('learningHours', 'number', ['Hours to a working level', '40']),
    column('externalIds', 'json', [JSON_LIST]),
  ],
  certification: [
    required('name', 'What the certification is called', 'Master Baker'),
    column('acronym', 'text', ['Its short name', 'MB']),
    column('slug', 'text', ['Last part of its address; made from the name when empty']),
    column('kind', 'text', ['certification, licence, registration or certificate', 'certification']),
    column('issuer', 'text', ['Who awards it', 'Guild of Bakers']),
    column('url', 'text', ['Its page', 'https://bakers.example/master']),
    column('description', 'text', ['Markdown', 'Shows that somebody can run a bakery.']),
    column('level', 'text', ['In the words of the issuer', 'Advanced']),
    column('jurisdiction', 'text', ['Where it counts', 'Germany']),
    column('requirements', 'text', ['Markdown', 'Three years of practice.']),
    column('cost', 'number', ['Without a sign for the currency', '950.50']),
    column('currency', 'text', ['ISO 4217 code', 'EUR']),
    column('validForMonths', 'number', ['Empty when it does not expire', '36']),
    column('renewal', 'text', ['Markdown', 'A day of training.']),
    column('lifecycle', 'text', ['active, beta, retiring or retired', 'active']),
    column('retiresAt', 'text', ['Date, as 2027-01-31']),
    column('replacedBy', 'text', ['Name of the certification that comes after it']),
    column('skills', 'lines', ['Names of skills that it shows, one a line', 'Sourdough baking']),
    column('aliases', { linesOf: 'label' }, ['Other names, one a line']),
    column('translations', 'json', [JSON_LIST]),
    column('externalIds', 'json', [JSON_LIST]),
  ],
  faq: [
    required('question', 'The question', 'When does a baker get up?'),
    column('answer', 'text', ['Markdown', 'At three in the morning.']),
    column('topic', 'text', ['What it is about', 'Working day']),
    column('locale', 'text', ['Language of the words; en when empty', 'en']),
    column('translationOf', 'text', ['The question, in another locale, that this one translates']),
    column('guides', 'lines', ['Slugs of guides that show it, one a line', 'baker']),
  ],
  guide: [
    required('role', 'The role, in the singular', 'Baker'),
    column('locale', 'text', ['Language of the words; en when empty', 'en']),
    column('slug', 'text', ['Last part of its address; made from the role when empty', 'baker']),
    column('translationOf', 'text', ['Slug, in another locale, of the guide that this one translates']),
    column('rolePlural', 'text', ['The role, in the plural', 'Bakers']),
    column('roleWithArticle', 'text', ['The role, with its article', 'a Baker']),
    column('title', 'text', ['Title of the page; made from the role when empty']),
    column('summary', 'text', ['One sentence', 'Bakers make bread.']),
    column('overview', 'text', ['Markdown', 'Bakers make bread, rolls and cakes.']),
    column('aliases', { linesOf: 'label' }, ['Other job titles, one a line', 'Bread maker']),
    column('field', 'text', ['Name of the career field', 'Food']),
    column('otherFields', 'lines', ['Names of other fields, one a line']),
    column('tasks', { linesOf: 'text' }, ['One a line', 'Knead dough\nSell bread']),
    column('skills', { linesOf: 'label' }, ['One a line', 'Sourdough baking']),
    column('steps', { linesOf: 'title' }, ['One a line', 'Train for three years']),
    column('education', 'text', ['Markdown', 'No degree is needed.']),
    column('preparation', 'json', ['as JSON, as in the JSON format', '{"educationLevel":"vocational"}']),
    column('entryRoutes', 'json', [JSON_LIST]),
    column('legalRequirements', { linesOf: 'title' }, ['One a line']),
    column('certifications', { linesOf: 'certification' }, [
      'Names of recommended certifications, one a line',
      'Master Baker',
    ]),
    column('workingConditions', 'json', ['as JSON, as in the JSON format']),
    column('levels', { linesOf: 'name' }, ['One a line']),
    column('salaries', 'json', [
      JSON_LIST,
      '[{"region":"Germany","currency":"EUR","period":"year","median":33000,"year":2025}]',
    ]),
    column('outlook', 'json', ['as JSON, as in the JSON format', '{"demand":"stable"}']),
    column('projections', 'json', [JSON_LIST]),
    column('faqs', { linesOf: 'question' }, ['Questions, one a line']),
    column('careerTips', 'text', ['Markdown']),
    column('callToAction', 'json', ['as JSON, as in the JSON format']),
    column('relatedGuides', 'lines', ['Slugs of guides, one a line']),
    column('advancesTo', 'lines', ['Slugs of guides, one a line']),
    column('headings', 'json', [JSON_LIST]),
    column('externalIds', 'json', [JSON_LIST]),
    column('sources', { linesOf: 'title' }, ['One a line']),
    column('author', 'text', ['Name of a contributor']),
    column('reviewer', 'text', ['Name of a contributor']),
    column('seo', 'json', ['as JSON, as in the JSON format']),
  ],
};

/** The first row of a table. */
export const headerRow = (kind: OwnKind): string => csvRow(OWN_COLUMNS[kind].map(({ name }) => name));

/** A file to fill in: the header, and an example in the row below it. With a byte order mark, for Excel. */
export const templateOf = (kind: OwnKind): string =>
  `\uFEFF${headerRow(kind)}${csvRow(OWN_COLUMNS[kind].map(({ example }) => example))}`;
