import type { RichText as RichTextValue } from '../core/page';

/**
 * A Markdown field. The HTML has been sanitised where it was made; a page that was asked for as Markdown only
 * (`?body=markdown`) shows its paragraphs as they are.
 */
export const RichText = ({ text }: { readonly text: RichTextValue | null }) => {
  if (text === null) return null;
  if (text.html !== null) return <div className="careers-text" dangerouslySetInnerHTML={{ __html: text.html }} />;
  const paragraphs = (text.markdown ?? '').split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <div className="careers-text careers-plain">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
};
