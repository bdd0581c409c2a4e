import type { GuidePage, GuidePagePart } from '../core/page';
import { wordsFor, type Wording } from '../core/words';
import { Facts, MaybeLink } from './frame';
import { Picture } from './picture';
import { Byline } from './sections';
import { typicalPay } from './sections/salaries';
import { lengthOfSteps } from './sections/steps';

export const Breadcrumbs = ({
  breadcrumbs,
  ...wording
}: Wording & { readonly breadcrumbs: GuidePage['breadcrumbs'] | undefined }) => {
  if (!breadcrumbs || breadcrumbs.length < 2) return null;
  const { messages } = wordsFor(wording);
  return (
    <nav className="careers-breadcrumbs" aria-label={messages.breadcrumbs}>
      <ol>
        {breadcrumbs.map(({ name, url }, index) => (
          <li key={index}>
            {index === breadcrumbs.length - 1 ? (
              <span aria-current="page">{name}</span>
            ) : (
              <MaybeLink href={url}>{name}</MaybeLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
};

/** The answers that most readers come for, before the long text. */
export const AtAGlance = ({ page, ...wording }: Wording & { readonly page: GuidePagePart }) => {
  const words = wordsFor(wording);
  const { messages, place } = words;
  const salary = page.salaries?.items[0];
  const pay = salary ? typicalPay(salary, words) : null;
  const education = page.preparation?.educationLevel ?? null;
  const facts = [
    {
      name: salary?.region ? `${messages.pay} (${place(salary.region)})` : messages.pay,
      value: pay,
    },
    { name: messages.demandHeading, value: page.outlook?.demand ? messages.demand[page.outlook.demand] : null },
    { name: messages.educationLevel, value: education && messages.educationLevels[education] },
    { name: messages.timeToGetThere, value: page.steps ? lengthOfSteps(page.steps.items, words) : null },
    {
      name: messages.remoteWork,
      value: page.workingConditions?.remote ? messages.remote[page.workingConditions.remote] : null,
    },
  ];
  if (facts.every(({ value }) => value === null)) return null;
  return (
    <section className="careers-glance" aria-labelledby="glance-heading">
      <h2 id="glance-heading" className="careers-hidden">
        {messages.atAGlance}
      </h2>
      <Facts facts={facts} className="careers-glance-facts" />
    </section>
  );
};

/** Title, summary, other names, byline and the cover. */
export const GuideHeader = ({ page, ...wording }: Wording & { readonly page: GuidePagePart }) => {
  const { messages } = wordsFor(wording);
  return (
    <header className="careers-header">
      <Breadcrumbs breadcrumbs={page.breadcrumbs} {...wording} />
      <h1>{page.title}</h1>
      {page.summary ? <p className="careers-lead">{page.summary}</p> : null}
      {page.aliases.length > 0 ? (
        <p className="careers-aliases">
          {messages.alsoKnownAs}: {page.aliases.join(', ')}
        </p>
      ) : null}
      <Byline
        author={page.author}
        reviewer={page.reviewer}
        updatedAt={page.updatedAt}
        publishedAt={page.publishedAt}
        reviewedAt={page.reviewedAt}
        {...wording}
      />
      {page.cover ? (
        <Picture image={page.cover} className="careers-cover" sizes="(min-width: 64rem) 60rem, 100vw" />
      ) : null}
    </header>
  );
};
