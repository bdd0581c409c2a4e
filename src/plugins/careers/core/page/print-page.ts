import { headingLanguage } from '../headings';
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
const joined = (parts: readonly (string | null | false | undefined)[], separator = ', '): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(separator);
const markdownOf = (text: RichText | null): string | null => text?.markdown ?? null;
const under = (text: RichText | null): string => {
  const markdown = markdownOf(text);
  return markdown === null ? '' : `\n\n${markdown.replace(/^/gm, '  ').replace(/^ +$/gm, '')}`;
};

const months = (from: number | null, to: number | null): string | null => {
  if (from === null && to === null) return null;
  return from === to || to === null || from === null ? `${from ?? to} months` : `${from}–${to} months`;
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

const salaries = ({ items }: Section<'salaries'>, locale: string): string => {
  const amounts = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const figure = (value: number | null) => (value === null ? null : amounts.format(value));
  return table(
    ['Region', 'Level', 'Per', 'Currency', '10%', '25%', 'Median', '75%', '90%', 'From', 'To', 'Year', 'Source'],
    items.map((salary) => [
      salary.region,
      salary.level,
      salary.period,
      salary.currency,
      figure(salary.p10),
      figure(salary.p25),
      figure(salary.median),
      figure(salary.p75),
      salary.topCoded && salary.p90 !== null ? `≥ ${amounts.format(salary.p90)}` : figure(salary.p90),
      figure(salary.low),
      figure(salary.high),
      salary.year,
      salary.source,
    ]),
  );
};

const outlook = ({ body, demand, projections }: Section<'outlook'>): string =>
  joined(
    [
      demand === null ? null : `Demand: ${demand}`,
      markdownOf(body),
      projections.length === 0
        ? null
        : table(
            ['Region', 'From', 'To', 'Growth %', 'Openings a year', 'Employment', 'Source'],
            projections.map((each) => [
              each.region,
              each.fromYear,
              each.toYear,
              each.growthPercent,
              each.openingsPerYear,
              each.employment,
              each.source,
            ]),
          ),
    ],
    '\n\n',
  );

const skills = ({ items }: Section<'skills'>): string =>
  items
    .map(({ label, skills: named, importance, level, note, satisfiedBy }) => {
      const names = named.map(({ name, url }) => link(name, url)).join(satisfiedBy === 'all' ? ' and ' : ', ');
      const facts = joined([importance, level, note === null ? null : escape(note)]);
      return bullet(`**${escape(label)}**${names === '' ? '' : `: ${names}`} (${facts})`);
    })
    .join('\n');

const certifications = ({ items }: Section<'certifications'>): string =>
  items
    .map(({ name, acronym, url, issuer, condition, lifecycle, importance, description }) => {
      const facts = joined([
        issuer === null ? null : escape(issuer),
        importance,
        condition === null ? null : escape(condition),
        lifecycle !== 'active' && lifecycle,
      ]);
      return bullet(`${link(acronym === null ? name : `${name} (${acronym})`, url)} (${facts})${under(description)}`);
    })
    .join('\n');

const entryRoutes = ({ items }: Section<'entryRoutes'>): string =>
  items
    .map(({ kind, jurisdiction, subjects, description, requirements, links }) => {
      const head = joined([kind, jurisdiction, subjects].map((text) => (text === null ? null : escape(text))));
      const more = links.map(({ label, url }) => `\n  - ${link(label, url)}`).join('');
      return bullet(`${head}${under(description)}${under(requirements)}${more === '' ? '' : `\n${more}`}`);
    })
    .join('\n');

const facts = (part: object): string =>
  Object.entries(part)
    .filter(([key, value]) => key !== 'heading' && value !== null)
    .map(([key, value]) => bullet(`${key}: ${typeof value === 'string' ? escape(value) : String(value)}`))
    .join('\n');

type Printer = (page: GuidePage) => string | null;

const printer =
  <Key extends HeadedSection>(key: Key, print: (section: Section<Key>, language: string) => string): Printer =>
  (page) => {
    const section: GuidePage[Key] = page[key];
    if (!section) return null;
    return joined([`## ${escape(section.heading)}`, print(section, headingLanguage(page.locale))], '\n\n');
  };

/** Every section that has a heading, in the order of the page. */
const PRINTERS: readonly Printer[] = [
  printer('overview', ({ body }) => markdownOf(body) ?? ''),
  printer('tasks', ({ items }) => items.map(({ text }) => bullet(escape(text))).join('\n')),
  printer('skills', skills),
  printer('steps', ({ items }) =>
    items
      .map(({ position, title, description, minMonths, maxMonths }) => {
        const length = months(minMonths, maxMonths);
        return `${position}. **${escape(title)}**${length === null ? '' : ` (${length})`}${under(description)}`;
      })
      .join('\n'),
  ),
  printer('education', ({ body }) => markdownOf(body) ?? ''),
  printer('preparation', facts),
  printer('entryRoutes', entryRoutes),
  printer('legalRequirements', ({ items }) =>
    items
      .map(({ kind, title, jurisdiction, url, body }) =>
        bullet(
          `${link(title, url)} (${joined([kind, jurisdiction === null ? null : escape(jurisdiction)])})${under(body)}`,
        ),
      )
      .join('\n'),
  ),
  printer('certifications', certifications),
  printer('workingConditions', facts),
  printer('levels', ({ items }) =>
    items
      .map(({ name, fromYears, toYears, summary }) => {
        const years =
          fromYears === null && toYears === null
            ? ''
            : ` (${joined(
                [fromYears, toYears].map((year) => (year === null ? null : String(year))),
                '–',
              )} years)`;
        return bullet(`**${escape(name)}**${years}${under(summary)}`);
      })
      .join('\n'),
  ),
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
  printer('progression', ({ advancesTo, advancesFrom }) =>
    joined([advancesFrom.map(teaser).join('\n'), advancesTo.map(teaser).join('\n')], '\n'),
  ),
  printer('sources', ({ items }) =>
    items
      .map(({ title, url, publisher, license, attribution, retrievedAt }) =>
        bullet(
          joined([
            link(title, url),
            ...[publisher, license, attribution, retrievedAt].map((text) => (text === null ? null : escape(text))),
          ]),
        ),
      )
      .join('\n'),
  ),
];

const byline = ({ author, reviewer, reviewedAt, updatedAt }: GuidePagePart): string =>
  joined(
    [
      author && `Written by ${escape(author.name)}`,
      reviewer && `reviewed by ${escape(reviewer.name)}`,
      reviewedAt !== null && `reviewed ${reviewedAt.slice(0, 10)}`,
      `updated ${updatedAt.slice(0, 10)}`,
    ],
    ', ',
  );

/** A page as Markdown, for people and language models: the sections that the page has, with absolute links. */
export const printGuidePage = (page: GuidePagePart<PageSection> | GuidePagePart): string => {
  const parts = [
    `# ${escape(page.title)}`,
    page.summary === null ? null : escape(page.summary),
    page.seo === undefined ? null : `<${page.seo.canonicalUrl}>`,
    page.aliases.length === 0 ? null : `Also called: ${page.aliases.map(escape).join(', ')}`,
    // Sections that were not asked for are absent, and left out like empty ones.
    ...PRINTERS.map((print) => print(page as GuidePage)),
    `*${byline(page)}*`,
  ];
  return `${joined(parts, '\n\n')}\n`;
};
