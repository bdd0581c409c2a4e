import {
  placeOfProjection,
  preparationFacts,
  salaryColumns,
  titleOfSalary,
  wordsFor,
  workingConditionsFacts,
  yearsOfProjection,
  type PlainFact,
  type Projection,
  type Words,
} from '../words';
import { licenceNamed } from '../imports/attribution/licences';
import { isBlank } from './blank';
import type { HeadedSection } from './page-headings';
import type { GuidePage, GuidePagePart, GuideTeaser, PageSection, RichText } from './schema';

type Section<Key extends HeadedSection> = NonNullable<GuidePage[Key]>;

/** Characters that would begin something in Markdown where only words are meant. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|#]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
const link = (label: string, url: string | null): string =>
  url === null ? escape(label) : `[${escape(label)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
const bullet = (text: string): string => `- ${text}`;
const fact = (name: string, value: string): string => `${escape(name)}: ${escape(value)}`;
const joined = (parts: readonly (string | null | false | undefined)[], separator = ', '): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator);
const markdownOf = (text: RichText | null): string | null => text?.markdown ?? null;
const under = (text: RichText | null): string => {
  const markdown = markdownOf(text);
  return markdown === null ? '' : `\n\n${markdown.replace(/^/gm, '  ').replace(/^ +$/gm, '')}`;
};

const table = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string => {
  const used = head.map((_, column) => rows.some((row) => (row[column] ?? null) !== null));
  const line = (cells: readonly (string | number | null)[]) =>
    `| ${cells
      .filter((_, column) => used[column])
      .map((cell) => (typeof cell === 'string' ? escape(cell) : String(cell ?? '')))
      .join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
};

const teaser = ({ title, url, summary }: GuideTeaser): string =>
  bullet(joined([link(title, url), summary === null ? null : escape(summary)], ': '));

const salaries = ({ items }: Section<'salaries'>, words: Words): string => {
  const { messages, money } = words;
  const columns = salaryColumns(items, messages);
  return table(
    [messages.place, ...columns.map(({ name }) => name), messages.year, messages.source],
    items.map((salary) => [
      `${titleOfSalary(salary, words)}, ${messages.payPeriod[salary.period]}`,
      ...columns.map(({ figure }) => {
        const value = salary[figure];
        if (value === null) return null;
        const isCeiling = salary.topCoded && figure === 'p90';
        return `${isCeiling ? '≥ ' : ''}${money(value, salary.currency)}`;
      }),
      salary.year,
      salary.source,
    ]),
  );
};

const projections = (items: readonly Projection[], words: Words): string => {
  const { messages, number, percent } = words;
  const figure = (value: number | null) => (value === null ? null : number(value));
  return table(
    [messages.place, messages.year, messages.growth, messages.openings, messages.employment, messages.source],
    items.map((each) => [
      placeOfProjection(each, words),
      yearsOfProjection(each) || null,
      each.growthPercent === null ? null : percent(each.growthPercent, { signed: true }),
      figure(each.openingsPerYear),
      figure(each.employment),
      each.source,
    ]),
  );
};

const outlook = ({ body, demand, projections: items }: Section<'outlook'>, words: Words): string =>
  joined(
    [
      demand && fact(words.messages.demandHeading, words.messages.demand[demand]),
      markdownOf(body),
      items.length === 0 ? null : projections(items, words),
    ],
    '\n\n',
  );

const skills = ({ items }: Section<'skills'>, { messages }: Words): string =>
  items
    .map(({ label, skills: named, importance, level, note, satisfiedBy }) => {
      const names = named.map(({ name, url }) => link(name, url)).join(', ');
      const facts = joined([
        messages.importance[importance],
        level && messages.level[level],
        named.length > 1 && (satisfiedBy === 'all' ? messages.allOf : messages.anyOf),
        note && escape(note),
      ]);
      return bullet(`**${escape(label)}**${names === '' ? '' : `: ${names}`} (${facts})`);
    })
    .join('\n');

const steps = ({ items }: Section<'steps'>, { months }: Words): string =>
  items
    .map(({ position, title, description, minMonths, maxMonths }) => {
      const length = months(minMonths, maxMonths);
      return `${position}. **${escape(title)}**${length === null ? '' : ` (${length})`}${under(description)}`;
    })
    .join('\n');

const certifications = ({ items }: Section<'certifications'>, { messages }: Words): string =>
  items
    .map(({ name, acronym, url, issuer, condition, lifecycle, importance, description }) => {
      const facts = joined([
        issuer && escape(issuer),
        messages.importance[importance],
        condition && escape(condition),
        lifecycle !== 'active' && messages.lifecycle[lifecycle],
      ]);
      return bullet(`${link(acronym === null ? name : `${name} (${acronym})`, url)} (${facts})${under(description)}`);
    })
    .join('\n');

const entryRoutes = ({ items }: Section<'entryRoutes'>, { messages, place }: Words): string =>
  items
    .map(({ kind, jurisdiction, subjects, description, requirements, links }) => {
      const head = joined([
        messages.entryRoute[kind],
        jurisdiction && escape(place(jurisdiction)),
        subjects && fact(messages.subjects, subjects),
      ]);
      const needed = under(requirements);
      const more = links.map(({ label, url }) => `\n  - ${link(label, url)}`).join('');
      return bullet(
        [
          head,
          under(description),
          needed === '' ? '' : `\n\n  ${messages.requirements}:${needed}`,
          more === '' ? '' : `\n${more}`,
        ].join(''),
      );
    })
    .join('\n');

const legalRequirements = ({ items }: Section<'legalRequirements'>, { messages, place }: Words): string =>
  items
    .map(({ kind, title, jurisdiction, url, body }) => {
      const facts = joined([messages.legalRequirement[kind], jurisdiction && escape(place(jurisdiction))]);
      return bullet(`${link(title, url)} (${facts})${under(body)}`);
    })
    .join('\n');

const levels = ({ items }: Section<'levels'>, { years }: Words): string =>
  items
    .map(({ name, fromYears, toYears, summary }) => {
      const span = years(fromYears, toYears);
      return bullet(`**${escape(name)}**${span === null ? '' : ` (${span})`}${under(summary)}`);
    })
    .join('\n');

const progression = ({ advancesTo, advancesFrom }: Section<'progression'>, { messages }: Words): string =>
  joined(
    [
      { name: messages.advancesTo, guides: advancesTo },
      { name: messages.advancesFrom, guides: advancesFrom },
    ].map(({ name, guides }) => guides.length > 0 && `### ${name}\n\n${guides.map(teaser).join('\n')}`),
    '\n\n',
  );

const sources = ({ items }: Section<'sources'>, { messages, date }: Words): string =>
  items
    .map(({ title, url, publisher, edition, license, attribution, retrievedAt }) => {
      const retrieved = date(retrievedAt);
      const credit = [attribution, retrieved && `${messages.retrieved}: ${retrieved}`];
      return bullet(
        joined([
          link(title, url),
          ...[publisher, edition].map((text) => text && escape(text)),
          license && link(license, licenceNamed(license)?.url ?? null),
          ...credit.map((text) => text && escape(text)),
        ]),
      );
    })
    .join('\n');

const facts = (all: readonly PlainFact[]): string =>
  all.flatMap(({ name, value }) => (isBlank(value) ? [] : bullet(fact(name, value)))).join('\n');

type Printer = (page: GuidePage, words: Words) => string | null;

const printer =
  <Key extends HeadedSection>(key: Key, print: (section: Section<Key>, words: Words) => string): Printer =>
  (page, words) => {
    const section: GuidePage[Key] = page[key];
    if (!section) return null;
    return joined([`## ${escape(section.heading)}`, print(section, words)], '\n\n');
  };

/** Every section that has a heading, in the order of the page. */
const PRINTERS: readonly Printer[] = [
  printer('overview', ({ body }) => markdownOf(body) ?? ''),
  printer('tasks', ({ items }) => items.map(({ text }) => bullet(escape(text))).join('\n')),
  printer('skills', skills),
  printer('steps', steps),
  printer('education', ({ body }) => markdownOf(body) ?? ''),
  printer('preparation', (section, words) => facts(preparationFacts(section, words))),
  printer('entryRoutes', entryRoutes),
  printer('legalRequirements', legalRequirements),
  printer('certifications', certifications),
  printer('workingConditions', (section, words) => facts(workingConditionsFacts(section, words))),
  printer('levels', levels),
  printer('salaries', salaries),
  printer('outlook', outlook),
  printer('faqs', ({ items }) =>
    items.map(({ question, answer }) => joined([`### ${escape(question)}`, markdownOf(answer)], '\n\n')).join('\n\n'),
  ),
  printer('careerTips', ({ body }) => markdownOf(body) ?? ''),
  printer('callToAction', ({ text, label, url }) =>
    joined([text === null ? null : escape(text), url === null ? null : link(label ?? url, url)], '\n\n'),
  ),
  printer('related', ({ items }) => items.map(teaser).join('\n')),
  printer('progression', progression),
  printer('sources', sources),
];

const byline = ({ author, reviewer, reviewedAt, updatedAt }: GuidePagePart, { messages, date }: Words): string =>
  joined(
    [
      author && `${messages.by} ${escape(author.name)}`,
      reviewer && `${messages.reviewedBy} ${escape(reviewer.name)}`,
      reviewedAt && `${messages.reviewed} ${date(reviewedAt) ?? ''}`,
      `${messages.updated} ${date(updatedAt) ?? ''}`,
    ],
    ' · ',
  );

/**
 * A page as Markdown, for people and language models: the sections that the page has, with absolute links. Its labels
 * are those of the React parts, in the page's own language.
 */
export const printGuidePage = (page: GuidePagePart<PageSection> | GuidePagePart): string => {
  const words = wordsFor({ locale: page.locale });
  const parts = [
    `# ${escape(page.title)}`,
    page.summary === null ? null : escape(page.summary),
    page.seo === undefined ? null : `<${page.seo.canonicalUrl}>`,
    page.aliases.length === 0 ? null : fact(words.messages.alsoKnownAs, page.aliases.join(', ')),
    // Sections that were not asked for are absent, and left out like empty ones.
    ...PRINTERS.map((print) => print(page as GuidePage, words)),
    `*${byline(page, words)}*`,
  ];
  return `${joined(parts, '\n\n')}\n`;
};
