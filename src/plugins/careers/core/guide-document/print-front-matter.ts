import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { GuideContent } from '../model/guide-content';
import { FRONT_MATTER_KEYS } from './front-matter';

type Alias = NonNullable<GuideContent['aliases']>[number];

/** What is as usual is left out, and a name alone is a text. */
const printAlias = ({ label, hidden, matching }: Alias): unknown => {
  const said = { ...(hidden ? { hidden } : {}), ...(matching === 'normal' ? {} : { matching }) };
  return Object.keys(said).length === 0 ? label : { label, ...said };
};

const valueOf = (guide: GuideContent, key: (typeof FRONT_MATTER_KEYS)[number]): unknown => {
  if (key === 'aliases') return guide.aliases?.map(printAlias);
  if (key === 'headings') {
    return guide.headings && Object.fromEntries(guide.headings.map(({ section, text }) => [section, text]));
  }
  if (key === 'seo') return guide.seo?.noIndex === false ? { ...guide.seo, noIndex: undefined } : guide.seo;
  return guide[key];
};

/** Characters that YAML ends lines at, or that editors do not show: kept as escapes. */
const INVISIBLE = /[\u007f-\u009f\u2028\u2029\ufeff]/;

/** The front matter of a guide, both lines of dashes included: a line for each key, mappings in braces. */
export const printFrontMatter = (guide: GuideContent): string => {
  const entries = FRONT_MATTER_KEYS.map((key) => [key, valueOf(guide, key)] as const);
  const document = new Document(Object.fromEntries(entries.filter(([, value]) => value !== undefined)));
  if (isMap(document.contents)) {
    for (const item of document.contents.items) {
      const value = isPair(item) ? item.value : undefined;
      if (isMap(value)) value.flow = true;
      if (!isSeq(value)) continue;
      value.flow = value.items.every((entry) => isScalar(entry));
      for (const entry of value.items) if (isMap(entry)) entry.flow = true;
    }
  }
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && (INVISIBLE.test(scalar.value) || scalar.value.includes('\n')))
        scalar.type = 'QUOTE_DOUBLE';
    },
  });
  const yaml = document
    // Broken into lines, a quoted text would lose a line of nothing but a space (yaml 2.8).
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER })
    .replace(new RegExp(INVISIBLE, 'g'), (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `---\n${yaml}---\n`;
};
