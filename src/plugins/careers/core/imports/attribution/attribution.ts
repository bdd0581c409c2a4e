import type { SourceEdition } from '../source-record';
import { licenceNamed } from './licences';
import { CREDITS, type Credit } from './required-credits';

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

const fits = ({ sources, licence }: Credit, { source, license }: SourceEdition): boolean =>
  (sources.length === 0 || sources.includes(source)) &&
  (licence === undefined || licenceNamed(license)?.name === licence);

/**
 * The credit that has to stand where information from a source is shown.
 *
 * @param modified whether any of it was changed; see `isModified`
 * @param publisherName who has changed it: the name of the site or of the company
 * @returns plain text; undefined when neither source nor licence ask for a credit that is known here
 */
export const attributionFor = ({
  edition,
  modified,
  publisherName,
}: {
  readonly edition: SourceEdition;
  readonly modified: boolean;
  readonly publisherName: string;
}): string | undefined => {
  const credit = CREDITS.find((each) => fits(each, edition));
  if (credit === undefined) return undefined;
  return [credit.text, ...(modified && credit.whenModified !== '' ? [credit.whenModified] : [])]
    .map((sentence) => fill(sentence, { ...edition, name: publisherName }))
    .join(' ');
};
