/** What the careers screens of the admin panel ask for; see the routes of each room of the server, and `api.ts` of each of the admin's. */
const get = (title, path) => ({ title, path });
const post = (title, path, body) => ({ title, path, body });

const overview = [
  get('Overview, and the widgets of the home page', '/overview'),
  get('Overview of another language', '/overview?locale=de'),
  ...['ready', 'almost-ready', 'in-the-works', 'unpublished-links', 'retired-certifications'].map((list) =>
    get(`Overview: list "${list}"`, `/overview/guides?list=${list}`),
  ),
  get('Overview: list "missing-translation"', '/overview/guides?list=missing-translation&translation=de'),
];

const reviews = ({ guide, reviewed }) => [
  get('Reviews', '/reviews'),
  get('Reviews: overdue, a later page', '/reviews?state=overdue&page=40'),
  get('Reviews: of a field, searched', '/reviews?field=field-3&q=role%2012'),
  post('Reviews: what moved, a page of 25', '/reviews/preview', { guides: reviewed.slice(0, 25) }),
  post('Panel: review of a guide', '/reviews/preview', { guides: [guide] }),
];

const skills = ({ skillCount, skill }) => [
  get('Skills', '/taxonomy/skills'),
  get('Skills: last page', `/taxonomy/skills?page=${Math.ceil(skillCount / 20)}`),
  get('Skills: searched', '/taxonomy/skills?q=weld'),
  get('Skills: by uses', '/taxonomy/skills?sort=guides&order=desc'),
  get('Skills: unused', '/taxonomy/skills?use=unused&pageSize=100'),
  get('Skills: probable duplicates', '/taxonomy/skills/duplicates'),
  get('Skills: how many duplicates', '/taxonomy/skills/duplicates?page=1&pageSize=1'),
  get('Skills: recent merges', '/taxonomy/skills/merges'),
  post('Skills: what a merge would do', '/taxonomy/skills/merges/preview', {
    winner: skill.rare,
    losers: [skill.usual],
  }),
];

const certifications = ({ certificationCount, certification }) => [
  get('Certifications', '/taxonomy/certifications'),
  get('Certifications: by uses', '/taxonomy/certifications?sort=guides&order=desc'),
  get('Certifications: last page', `/taxonomy/certifications?page=${Math.ceil(certificationCount / 20)}`),
  get('Certifications: probable duplicates', '/taxonomy/certifications/duplicates'),
  get('Certifications: recent merges', '/taxonomy/certifications/merges'),
  post('Certifications: what retiring would do', '/taxonomy/certifications/retirement/preview', {
    documentId: certification.usual,
    replacedBy: certification.rare,
  }),
];

const faqs = ({ guide }) => [
  get('FAQs', '/faqs'),
  get('FAQs: by uses', '/faqs?sort=guides&order=desc'),
  get('FAQs: searched', '/faqs?q=weld'),
  get('FAQs: near questions', '/faqs/duplicates'),
  get('FAQ search in a guide', `/faqs/search?q=year&locale=en&guide=${guide.documentId}`),
];

const links = [get('Links: problems', '/link-check'), get('Links: all, searched', '/link-check?show=all&q=99')];

const careerMap = ({ guide }) => [
  get('Career map', '/map'),
  get('Career map of a field', '/map?field=field-3'),
  get('Career map around a guide', `/map?around=${guide.documentId}&reach=3`),
  get('Career map: guides found', '/map/guides?q=role%2012'),
];

const translations = ({ guide }) => [
  get('Translations', '/translations'),
  get('Translations: not started', '/translations?locale=de&state=unstarted'),
  get('Translations: outdated, searched', '/translations?locale=de&state=outdated&q=role'),
  get('Panel: translation of a guide', `/translations/${guide.documentId}?locale=de`),
];

const panels = ({ guide, used }) => [
  ...Object.entries(used).map(([type, documentId]) =>
    get(`Panel: usage of a ${type}`, `/usage/${type}/${documentId}?page=1&pageSize=10`),
  ),
  post('Panel: preview, and what publishing will change', '/guide-preview', {
    ...guide,
    values: { summary: 'A summary that nobody has saved yet.' },
  }),
  post('Panel: address of a preview', '/guide-preview/link', guide),
  post('Panel: readiness of a guide', '/guides/readiness', {
    ...guide,
    values: { summary: 'A summary that nobody has saved yet.' },
  }),
  get('Panel: which revision is stored', `/guides/${guide.documentId}/revision`),
  get('Panel: what is stored', `/guides/${guide.documentId}/draft`),
  post('Publishing: the plan', '/guides/publish-plan', guide),
  post('Unpublishing: who leads here', '/guides/referrers', { guides: [guide] }),
];

const compose = ({ guide }) => [
  get('New guide: start', '/compose/start'),
  get('New guide: guides of the same role', '/compose/check?locale=en&role=Role%20123'),
  get('New guide: skills found', '/compose/names?type=skill&search=weld'),
  get('New guide: guides to copy', '/compose/guides?locale=en&search=role%2012'),
  get('New guide: a copy', `/compose/guides/${guide.documentId}?locale=en`),
  post('New guide: a document is read', '/compose/read', {
    text: '# Welder\n\n## Skills\n\n- Welding pipelines\n- Cutting glass\n\n## FAQ\n\n### Is it hard?\n\nYes.\n',
    locale: 'en',
  }),
];

const after = (saves, requests) => requests.map((request) => ({ ...request, saves }));

/**
 * Every request that only reads, below `/careers`.
 *
 * @param known documents of the database, from the worker's task `known`
 * @returns those with a `body` are posted; `saves` are the worker's tasks that change what they answer
 */
export const screenRequests = (known) => [
  ...after(['saveGuide'], [...overview, ...reviews(known)]),
  ...after(['saveGuide', 'saveSkill'], skills(known)),
  ...after(['saveGuide', 'saveCertification'], certifications(known)),
  ...after(['saveGuide', 'saveFaq'], faqs(known)),
  ...after(
    ['saveGuide'],
    [
      ...links,
      ...careerMap(known),
      ...translations(known),
      ...panels(known),
      get('Settings', '/settings'),
      ...compose(known),
    ],
  ),
];
