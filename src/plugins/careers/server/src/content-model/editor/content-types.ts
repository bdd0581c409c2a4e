import { field, type EditorView } from './view';

const EXTERNAL_IDS = field('externalIds', 12, {
  label: 'Official codes',
  help: 'Codes in official classifications (O*NET-SOC, SOC, ISCO, ESCO); imports find the entry by them',
});
const ALIASES_HELP = 'Other names for the same thing; search and résumé matching know them all';
const TRANSLATIONS = field('translations', 12, {
  label: 'Translations',
  help: 'The words in other languages; where one is missing, the words above are shown',
});
const slugField = (size: number) =>
  field('slug', size, { label: 'Slug', help: 'The last part of the web address; made from the name when left empty' });

const guide: EditorView = {
  mainField: 'title',
  list: ['title', 'role', 'field', 'updatedAt'],
  hidden: ['relatedFrom'],
  unshown: ['revision'],
  rows: [
    [
      field('role', 6, { label: 'Role', help: 'The occupation in the singular', placeholder: 'Backend Developer' }),
      field('title', 6, { label: 'Title', help: 'The page title; "{role} Career Guide" when left empty' }),
    ],
    [
      field('rolePlural', 6, { label: 'Role, plural', help: 'Used in headings', placeholder: 'Backend Developers' }),
      field('roleWithArticle', 6, {
        label: 'Role with its article',
        help: 'Used in headings',
        placeholder: 'a Backend Developer',
      }),
    ],
    [
      field('slug', 6, { label: 'Slug', help: 'The last part of the web address; made from the role when left empty' }),
      field('field', 6, {
        label: 'Career field',
        help: 'The field of work that the guide is listed under',
        mainField: 'name',
      }),
    ],
    [
      field('summary', 6, { label: 'Summary', help: 'One or two sentences for lists, teasers and search results' }),
      field('otherFields', 6, {
        label: 'Other fields',
        help: 'Further fields that the guide belongs to',
        mainField: 'name',
      }),
    ],
    [
      field('cover', 6, {
        label: 'Cover image',
        help: 'Shown on top of the page and when it is shared; the same in all languages',
      }),
    ],
    [field('overview', 12, { label: 'Overview', help: 'What people in this role do: the first text on the page' })],
    [field('aliases', 12, { label: 'Other job titles', help: 'Alternate titles; a hidden one is only for search' })],
    [field('tasks', 12, { label: 'Day-to-day tasks', help: 'What the work consists of, the most typical first' })],
    [
      field('skills', 12, {
        label: 'Skills',
        help: 'What the role asks for, in groups: "Server-side programming", satisfied by Python, Java or Go',
      }),
    ],
    [
      field('steps', 12, {
        label: 'Steps into the role',
        help: 'How to become one, in order; at least three make a useful guide',
      }),
    ],
    [field('education', 12, { label: 'Education', help: 'What education helps or is needed, and what does instead' })],
    [
      field('preparation', 12, {
        label: 'Preparation in figures',
        help: 'Level of education, job zone and experience',
      }),
    ],
    [
      field('entryRoutes', 12, {
        label: 'Entry routes',
        help: 'University, apprenticeship, working towards the role and so on',
      }),
    ],
    [
      field('legalRequirements', 12, {
        label: 'Legal requirements',
        help: 'Licences, registrations and checks that the law asks for',
      }),
    ],
    [field('certifications', 12, { label: 'Recommended certifications', help: 'What is worth having, and when' })],
    [field('workingConditions', 12, { label: 'Working conditions', help: 'Hours, places and what to wear' })],
    [field('levels', 12, { label: 'Career levels', help: 'The stages from starter to senior' })],
    [
      field('salaries', 12, {
        label: 'Salaries',
        help: 'Pay by region, each with its year and source; the same in all languages',
      }),
    ],
    [field('outlook', 12, { label: 'Outlook', help: 'How demand for the role is developing, in words' })],
    [
      field('projections', 12, {
        label: 'Projections',
        help: 'Official figures for growth and openings; the same in all languages',
      }),
    ],
    [
      field('faqs', 12, {
        label: 'Frequently asked questions',
        help: 'In the order shown; a question may be shared by several guides',
        mainField: 'question',
      }),
    ],
    [field('careerTips', 12, { label: 'Career tips', help: 'Advice that has no place elsewhere' })],
    [field('callToAction', 12, { label: 'Call to action', help: 'What the reader should do next' })],
    [
      field('relatedGuides', 6, {
        label: 'Related guides',
        help: 'Shown at the end; when left empty, the published guides that have most in common',
        mainField: 'title',
      }),
    ],
    [
      field('advancesTo', 6, {
        label: 'Advances to',
        help: 'Roles that people in this one move up to',
        mainField: 'title',
      }),
      field('advancesFrom', 6, { label: 'Advances from', help: 'Roles that lead to this one', mainField: 'title' }),
    ],
    [
      field('headings', 12, {
        label: 'Headings in other words',
        help: 'Only where the usual heading does not fit; {role}, {rolePlural} and {roleWithArticle} are filled in',
      }),
    ],
    [
      field('author', 6, { label: 'Author', help: 'Who wrote the guide', mainField: 'name' }),
      field('reviewer', 6, { label: 'Reviewer', help: 'Who checked it', mainField: 'name' }),
    ],
    [field('sources', 12, { label: 'Sources', help: 'Where facts and figures come from; the same in all languages' })],
    [EXTERNAL_IDS],
    [field('seo', 12, { label: 'Search engines and sharing', help: 'Leave empty to use the title and the summary' })],
  ],
};

const faq: EditorView = {
  mainField: 'question',
  list: ['question', 'topic', 'guides', 'updatedAt'],
  rows: [
    [
      field('question', 8, {
        label: 'Question',
        help: 'As a reader would ask it',
        placeholder: 'What does a backend developer do?',
      }),
      field('topic', 4, { label: 'Topic', help: 'Groups questions in this list', placeholder: 'Getting started' }),
    ],
    [field('answer', 12, { label: 'Answer', help: 'Start with the answer itself, then explain' })],
    [field('guides', 12, { label: 'Guides', help: 'The guides that show this question', mainField: 'title' })],
  ],
};

const skill: EditorView = {
  mainField: 'name',
  list: ['name', 'nature', 'reuse', 'learningHours'],
  rows: [
    [
      field('name', 6, {
        label: 'Name',
        help: 'The preferred name, spelled as its makers do',
        placeholder: 'PostgreSQL',
      }),
      slugField(6),
    ],
    [
      field('nature', 4, {
        label: 'Nature',
        help: 'Something one can do (skill), know (knowledge), use (tool) or speak (language)',
      }),
      field('reuse', 4, { label: 'Reuse', help: 'How widely the skill is used, from every job to one' }),
      field('learningHours', 4, {
        label: 'Learning hours',
        help: 'To a working level, for somebody who has the prerequisites',
      }),
    ],
    [field('description', 12, { label: 'Description', help: 'What it is, in a sentence or two' })],
    [field('aliases', 12, { label: 'Other names', help: ALIASES_HELP })],
    [
      field('prerequisites', 6, { label: 'Prerequisites', help: 'Skills to learn first', mainField: 'name' }),
      field('broader', 6, { label: 'Part of', help: 'Wider skills that this one belongs to', mainField: 'name' }),
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
      field('name', 6, {
        label: 'Name',
        help: 'The official name',
        placeholder: 'AWS Certified Developer – Associate',
      }),
      field('acronym', 6, { label: 'Acronym', help: 'Also found in guides and résumés', placeholder: 'PMP' }),
    ],
    [
      slugField(6),
      field('kind', 6, {
        label: 'Kind',
        help: 'A licence or registration is required by law; the others are proof of skill',
      }),
    ],
    [
      field('issuer', 6, { label: 'Issuer', help: 'Who awards it', placeholder: 'Amazon Web Services' }),
      field('url', 6, {
        label: 'Official page',
        help: 'Web address of the issuer’s page about it',
        placeholder: 'https://',
      }),
    ],
    [
      field('level', 6, { label: 'Level', help: 'The issuer’s own term', placeholder: 'Associate' }),
      field('jurisdiction', 6, {
        label: 'Jurisdiction',
        help: 'Where it counts: a country or state code; empty when everywhere',
      }),
    ],
    [field('description', 12, { label: 'Description', help: 'What it shows about its holder' })],
    [field('requirements', 12, { label: 'Requirements', help: 'What one needs before the exam or application' })],
    [
      field('cost', 4, { label: 'Cost', help: 'Exam or application fee' }),
      field('currency', 4, { label: 'Currency', help: 'Three letters (ISO 4217)', placeholder: 'USD' }),
      field('validForMonths', 4, { label: 'Valid for (months)', help: 'Empty when it does not expire' }),
    ],
    [field('renewal', 12, { label: 'Renewal', help: 'How to keep it' })],
    [
      field('lifecycle', 4, { label: 'Lifecycle', help: 'Whether one can still earn it' }),
      field('retiresAt', 4, { label: 'Retires on', help: 'The last day on which one can earn it' }),
    ],
    [
      field('replacedBy', 6, {
        label: 'Replaced by',
        help: 'Its successor; set the retirement date first',
        mainField: 'name',
      }),
      field('skills', 6, { label: 'Skills', help: 'What it proves', mainField: 'name' }),
    ],
    [field('aliases', 12, { label: 'Other names', help: ALIASES_HELP })],
    [TRANSLATIONS],
    [EXTERNAL_IDS],
  ],
};

const careerField: EditorView = {
  mainField: 'name',
  list: ['name', 'slug', 'parent'],
  rows: [
    [field('name', 6, { label: 'Name', help: 'The field of work', placeholder: 'Software & IT' }), slugField(6)],
    [
      field('description', 6, { label: 'Description', help: 'One sentence for lists' }),
      field('parent', 6, { label: 'Parent', help: 'The wider field that this one is a part of', mainField: 'name' }),
    ],
    [
      field('reviewMonths', 6, {
        label: 'Months between reviews',
        help: 'How long a confirmation that a guide of this field is right holds. Empty: as the wider field, or the settings, say',
        placeholder: '12',
      }),
    ],
    [TRANSLATIONS],
  ],
};

const contributor: EditorView = {
  mainField: 'name',
  list: ['name', 'jobTitle', 'url'],
  rows: [
    [field('name', 6, { label: 'Name', help: 'As it should be printed under a guide' }), slugField(6)],
    [
      field('jobTitle', 6, {
        label: 'Job title',
        help: 'Why readers should trust this person',
        placeholder: 'Career adviser',
      }),
      field('url', 6, { label: 'Web page', help: 'A page about the person', placeholder: 'https://' }),
    ],
    [field('photo', 6, { label: 'Photo', help: 'A portrait' })],
    [field('bio', 12, { label: 'Biography', help: 'A few sentences' })],
    [TRANSLATIONS],
  ],
};

export const contentTypeViews = { guide, faq, skill, certification, field: careerField, contributor };
