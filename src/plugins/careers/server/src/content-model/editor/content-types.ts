import { field, type EditorView } from './view';

const EXTERNAL_IDS = field(
  'externalIds',
  12,
  'Official codes',
  'Codes in official classifications (O*NET-SOC, SOC, ISCO, ESCO); imports find the entry by them',
);
const ALIASES_HELP = 'Other names for the same thing; search and résumé matching know them all';
const TRANSLATIONS = field(
  'translations',
  12,
  'Translations',
  'The words in other languages; where one is missing, the words above are shown',
);
const slugField = (size: number) =>
  field('slug', size, 'Slug', 'The last part of the web address; made from the name when left empty');

const guide: EditorView = {
  mainField: 'title',
  list: ['title', 'role', 'field', 'updatedAt'],
  hidden: ['relatedFrom'],
  rows: [
    [
      field('role', 6, 'Role', 'The occupation in the singular', { placeholder: 'Backend Developer' }),
      field('title', 6, 'Title', 'The page title; "{role} Career Guide" when left empty'),
    ],
    [
      field('rolePlural', 6, 'Role, plural', 'Used in headings', { placeholder: 'Backend Developers' }),
      field('roleWithArticle', 6, 'Role with its article', 'Used in headings', { placeholder: 'a Backend Developer' }),
    ],
    [
      field('slug', 6, 'Slug', 'The last part of the web address; made from the role when left empty'),
      field('field', 6, 'Career field', 'The field of work that the guide is listed under', { mainField: 'name' }),
    ],
    [
      field('summary', 6, 'Summary', 'One or two sentences for lists, teasers and search results'),
      field('otherFields', 6, 'Other fields', 'Further fields that the guide belongs to', { mainField: 'name' }),
    ],
    [field('cover', 6, 'Cover image', 'Shown on top of the page and when it is shared; the same in all languages')],
    [field('overview', 12, 'Overview', 'What people in this role do: the first text on the page')],
    [field('aliases', 12, 'Other job titles', 'Alternate titles; a hidden one is only for search')],
    [field('tasks', 12, 'Day-to-day tasks', 'What the work consists of, the most typical first')],
    [
      field(
        'skills',
        12,
        'Skills',
        'What the role asks for, in groups: "Server-side programming", satisfied by Python, Java or Go',
      ),
    ],
    [field('steps', 12, 'Steps into the role', 'How to become one, in order; at least three make a useful guide')],
    [field('education', 12, 'Education', 'What education helps or is needed, and what does instead')],
    [field('preparation', 12, 'Preparation in figures', 'Level of education, job zone and experience')],
    [field('entryRoutes', 12, 'Entry routes', 'University, apprenticeship, working towards the role and so on')],
    [field('legalRequirements', 12, 'Legal requirements', 'Licences, registrations and checks that the law asks for')],
    [field('certifications', 12, 'Recommended certifications', 'What is worth having, and when')],
    [field('workingConditions', 12, 'Working conditions', 'Hours, places and what to wear')],
    [field('levels', 12, 'Career levels', 'The stages from starter to senior')],
    [field('salaries', 12, 'Salaries', 'Pay by region, each with its year and source; the same in all languages')],
    [field('outlook', 12, 'Outlook', 'How demand for the role is developing, in words')],
    [field('projections', 12, 'Projections', 'Official figures for growth and openings; the same in all languages')],
    [
      field(
        'faqs',
        12,
        'Frequently asked questions',
        'In the order shown; a question may be shared by several guides',
        {
          mainField: 'question',
        },
      ),
    ],
    [field('careerTips', 12, 'Career tips', 'Advice that has no place elsewhere')],
    [field('callToAction', 12, 'Call to action', 'What the reader should do next')],
    [
      field('relatedGuides', 6, 'Related guides', 'Shown at the end; guides of the same field when left empty', {
        mainField: 'title',
      }),
    ],
    [
      field('advancesTo', 6, 'Advances to', 'Roles that people in this one move up to', { mainField: 'title' }),
      field('advancesFrom', 6, 'Advances from', 'Roles that lead to this one', { mainField: 'title' }),
    ],
    [
      field('author', 6, 'Author', 'Who wrote the guide', { mainField: 'name' }),
      field('reviewer', 6, 'Reviewer', 'Who checked it', { mainField: 'name' }),
    ],
    [field('sources', 12, 'Sources', 'Where facts and figures come from; the same in all languages')],
    [EXTERNAL_IDS],
    [field('seo', 12, 'Search engines and sharing', 'Leave empty to use the title and the summary')],
  ],
};

const faq: EditorView = {
  mainField: 'question',
  list: ['question', 'topic', 'guides', 'updatedAt'],
  rows: [
    [
      field('question', 8, 'Question', 'As a reader would ask it', {
        placeholder: 'What does a backend developer do?',
      }),
      field('topic', 4, 'Topic', 'Groups questions in this list', { placeholder: 'Getting started' }),
    ],
    [field('answer', 12, 'Answer', 'Start with the answer itself, then explain')],
    [field('guides', 12, 'Guides', 'The guides that show this question', { mainField: 'title' })],
  ],
};

const skill: EditorView = {
  mainField: 'name',
  list: ['name', 'nature', 'reuse', 'learningHours'],
  rows: [
    [
      field('name', 6, 'Name', 'The preferred name, spelled as its makers do', { placeholder: 'PostgreSQL' }),
      slugField(6),
    ],
    [
      field('nature', 4, 'Nature', 'Something one can do (skill), know (knowledge), use (tool) or speak (language)'),
      field('reuse', 4, 'Reuse', 'How widely the skill is used, from every job to one'),
      field('learningHours', 4, 'Learning hours', 'To a working level, for somebody who has the prerequisites'),
    ],
    [field('description', 12, 'Description', 'What it is, in a sentence or two')],
    [field('aliases', 12, 'Other names', ALIASES_HELP)],
    [
      field('prerequisites', 6, 'Prerequisites', 'Skills to learn first', { mainField: 'name' }),
      field('broader', 6, 'Part of', 'Wider skills that this one belongs to', { mainField: 'name' }),
    ],
    [TRANSLATIONS],
    [EXTERNAL_IDS],
  ],
};

const certification: EditorView = {
  mainField: 'name',
  list: ['name', 'issuer', 'kind', 'lifecycle'],
  rows: [
    [
      field('name', 6, 'Name', 'The official name', { placeholder: 'AWS Certified Developer – Associate' }),
      field('acronym', 6, 'Acronym', 'Also found in guides and résumés', { placeholder: 'PMP' }),
    ],
    [
      slugField(6),
      field('kind', 6, 'Kind', 'A licence or registration is required by law; the others are proof of skill'),
    ],
    [
      field('issuer', 6, 'Issuer', 'Who awards it', { placeholder: 'Amazon Web Services' }),
      field('url', 6, 'Official page', 'Web address of the issuer’s page about it', { placeholder: 'https://' }),
    ],
    [
      field('level', 6, 'Level', 'The issuer’s own term', { placeholder: 'Associate' }),
      field('jurisdiction', 6, 'Jurisdiction', 'Where it counts: a country or state code; empty when everywhere'),
    ],
    [field('description', 12, 'Description', 'What it shows about its holder')],
    [field('requirements', 12, 'Requirements', 'What one needs before the exam or application')],
    [
      field('cost', 4, 'Cost', 'Exam or application fee'),
      field('currency', 4, 'Currency', 'Three letters (ISO 4217)', { placeholder: 'USD' }),
      field('validForMonths', 4, 'Valid for (months)', 'Empty when it does not expire'),
    ],
    [field('renewal', 12, 'Renewal', 'How to keep it')],
    [
      field('lifecycle', 4, 'Lifecycle', 'Whether one can still earn it'),
      field('retiresAt', 4, 'Retires on', 'The last day on which one can earn it'),
    ],
    [
      field('replacedBy', 6, 'Replaced by', 'Its successor; set the retirement date first', { mainField: 'name' }),
      field('skills', 6, 'Skills', 'What it proves', { mainField: 'name' }),
    ],
    [field('aliases', 12, 'Other names', ALIASES_HELP)],
    [TRANSLATIONS],
    [EXTERNAL_IDS],
  ],
};

const careerField: EditorView = {
  mainField: 'name',
  list: ['name', 'slug', 'parent'],
  rows: [
    [field('name', 6, 'Name', 'The field of work', { placeholder: 'Software & IT' }), slugField(6)],
    [
      field('description', 6, 'Description', 'One sentence for lists'),
      field('parent', 6, 'Parent', 'The wider field that this one is a part of', { mainField: 'name' }),
    ],
    [TRANSLATIONS],
  ],
};

const contributor: EditorView = {
  mainField: 'name',
  list: ['name', 'jobTitle', 'url'],
  rows: [
    [field('name', 6, 'Name', 'As it should be printed under a guide'), slugField(6)],
    [
      field('jobTitle', 6, 'Job title', 'Why readers should trust this person', { placeholder: 'Career adviser' }),
      field('url', 6, 'Web page', 'A page about the person', { placeholder: 'https://' }),
    ],
    [field('photo', 6, 'Photo', 'A portrait')],
    [field('bio', 12, 'Biography', 'A few sentences')],
    [TRANSLATIONS],
  ],
};

export const contentTypeViews = { guide, faq, skill, certification, field: careerField, contributor };
