import type { FieldChoice } from '../field-choice';
import { ReaderDocument, type Frame } from './document';
import { SearchForm } from './search-form';

/** A page that says why there is no guide here. */
export const MessageView = ({
  frame,
  title,
  text,
  fields,
}: {
  readonly frame: Frame;
  readonly title: string;
  readonly text: string;
  /** With a way to look for guides; absent where visitors may see none. */
  readonly fields?: readonly FieldChoice[];
}) => (
  <ReaderDocument
    frame={frame}
    title={`${title} · ${frame.siteName}`}
    description={null}
    canonical={null}
    noIndex
    alternates={[]}
  >
    <div className="reader-message">
      <h1 className="reader-title">{title}</h1>
      <p>{text}</p>
      {fields ? <SearchForm frame={frame} fields={fields} /> : null}
    </div>
  </ReaderDocument>
);
