import { printGuideDocument } from '../../../../core/guide-document';
import type { OwnContent } from '../../../../core/imports/own-content';
import type { GuideContent } from '../../../../core/model/guide-content';
import { jsonLine } from './json';
import type { ZipWriter } from './zip';

const SAFE_NAME = /^[\w~-][\w.~-]*$/;

/** `guides/baker.md`, `guides/baecker.de.md`; numbered when the name is taken or is none. */
const createNames = (defaultLocale: string) => {
  const taken = new Set<string>();
  return ({ slug = '', locale }: Pick<GuideContent, 'slug' | 'locale'>): string => {
    const name = SAFE_NAME.test(slug) ? slug : 'guide';
    const ending = locale === defaultLocale ? 'md' : `${locale}.md`;
    let file = `guides/${name}.${ending}`;
    for (let number = 2; taken.has(file.toLowerCase()); number += 1) file = `guides/${name}-${number}.${ending}`;
    taken.add(file.toLowerCase());
    return file;
  };
};

/**
 * A zip with a guide document for each guide and locale, and beside them a file with what documents only name: skills,
 * certifications, fields, contributors and FAQs, one entry a line.
 *
 * @param entries guides last
 */
export const writeDocuments = async (
  zip: ZipWriter,
  entries: AsyncIterable<OwnContent>,
  { defaultLocale }: { readonly defaultLocale: string },
): Promise<void> => {
  const rest = entries[Symbol.asyncIterator]();
  const nameOf = createNames(defaultLocale);
  let next = await rest.next();
  await zip.add(
    'entries.jsonl',
    (async function* () {
      for (; next.done !== true && next.value.kind !== 'guide'; next = await rest.next()) yield jsonLine(next.value);
    })(),
  );
  for (; next.done !== true; next = await rest.next()) {
    if (next.value.kind !== 'guide') throw new Error(`A ${next.value.kind} comes after guides`);
    const { content } = next.value;
    await zip.add(nameOf(content), [printGuideDocument(content)]);
  }
};
