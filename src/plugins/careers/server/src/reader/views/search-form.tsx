import type { Choice } from '../choice';
import type { FieldChoice } from '../field-choice';
import type { Frame } from './document';

/** Narrows the list by a plain GET, so that it works without a script and its result has an address. */
export const SearchForm = ({
  frame,
  choice,
  fields,
}: {
  readonly frame: Frame;
  readonly choice?: Choice;
  readonly fields: readonly FieldChoice[];
}) => (
  <search>
    <form className="reader-search" method="get" action={frame.addresses.list(frame.locale)}>
      <p>
        <label htmlFor="reader-q">{frame.words.search}</label>
        <input
          id="reader-q"
          type="search"
          name="q"
          defaultValue={choice?.q}
          maxLength={80}
          placeholder={frame.words.searchHint}
        />
      </p>
      {fields.length > 0 ? (
        <p>
          <label htmlFor="reader-field">{frame.words.field}</label>
          <select id="reader-field" name="field" defaultValue={choice?.field}>
            <option value="">{frame.words.allFields}</option>
            {fields.map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
          </select>
        </p>
      ) : null}
      <button type="submit">{frame.words.show}</button>
    </form>
  </search>
);
