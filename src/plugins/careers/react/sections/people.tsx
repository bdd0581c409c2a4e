import type { GuidePage, PageContributor } from '../../core/page';
import { wordsFor, type Wording, type Words } from '../../core/words';
import { MaybeLink } from '../frame';
import { RichText } from '../rich-text';

export type BylineProps = Wording &
  Pick<GuidePage, 'updatedAt' | 'publishedAt' | 'reviewedAt'> &
  Partial<Pick<GuidePage, 'author' | 'reviewer'>>;

const When = ({ label, iso, words }: { label: string; iso: string | null; words: Words }) => {
  const shown = words.date(iso);
  if (iso === null || shown === null) return null;
  return (
    <span>
      {label} <time dateTime={iso}>{shown}</time>
    </span>
  );
};

/** Who wrote and who checked the guide, and when. */
export const Byline = ({ author, reviewer, updatedAt, publishedAt, reviewedAt, ...wording }: BylineProps) => {
  const words = wordsFor(wording);
  const { messages } = words;
  return (
    <p className="careers-byline">
      {author ? (
        <span>
          {messages.by} <MaybeLink href={author.url}>{author.name}</MaybeLink>
        </span>
      ) : null}
      {reviewer ? (
        <span>
          {messages.reviewedBy} <MaybeLink href={reviewer.url}>{reviewer.name}</MaybeLink>
        </span>
      ) : null}
      <When label={messages.reviewed} iso={reviewedAt} words={words} />
      <When
        label={publishedAt === null ? messages.updated : messages.published}
        iso={publishedAt ?? updatedAt}
        words={words}
      />
    </p>
  );
};

const Person = ({ person, role }: { readonly person: PageContributor; readonly role: string }) => (
  <li className="careers-person">
    {person.photo ? (
      <img
        src={person.photo.formats[0]?.url ?? person.photo.url}
        alt=""
        width={56}
        height={56}
        loading="lazy"
        decoding="async"
      />
    ) : null}
    <div>
      <p>
        <strong>
          <MaybeLink href={person.url}>{person.name}</MaybeLink>
        </strong>
        <span className="careers-quiet"> · {[role, person.jobTitle].filter(Boolean).join(' · ')}</span>
      </p>
      <RichText text={person.bio} />
    </div>
  </li>
);

/** Author and reviewer with what they say about themselves. */
export const People = ({ author, reviewer, ...wording }: Wording & Partial<Pick<GuidePage, 'author' | 'reviewer'>>) => {
  if (!author && !reviewer) return null;
  const { messages } = wordsFor(wording);
  return (
    <section className="careers-section careers-people" aria-labelledby="people-heading" id="people">
      <h2 id="people-heading">{messages.about}</h2>
      <ul>
        {author ? <Person person={author} role={messages.author} /> : null}
        {reviewer && reviewer.documentId !== author?.documentId ? (
          <Person person={reviewer} role={messages.reviewer} />
        ) : null}
      </ul>
    </section>
  );
};
