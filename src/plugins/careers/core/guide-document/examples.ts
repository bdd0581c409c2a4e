import { headingLanguage, type HeadingLanguage } from '../headings';
import { escapeInline, inlineText } from './inline';
import { splitOutside } from './parentheses';

/** What introduces a list of examples: "e.g.", "such as". */
const LEAD =
  /^(?:e\.?\s?g\.?|i\.?\s?e\.?|for (?:example|instance)|such as|including|like|namely|especially|preferably|p\.?\s?ej\.?|por ejemplo|tales? como|como|incluid[oa]s?|par exemple|p\.?\s?ex\.?|tels? que|telles? que|comme|notamment|z\.?\s?B\.?|zum Beispiel|wie|etwa|u\.\s?a\.|beispielsweise)(?:\s*[,:]\s*|\s+)/i;
/** What closes it without naming anything. */
const FILLER =
  /^(?:etc\.?|and more|and so on|more|others?|similar|or similar|or equivalent|equivalent|among others|usw\.?|u\. ?a\.?|o\. ?ä\.?|etcétera|entre otros|y otros|et autres|autres|und andere|andere)$/i;
const TRAILING_FILLER = /[,;]?\s+(?:etc\.?|usw\.?|u\.\s?a\.|and so on|and more|y más|et plus)$/i;

const CONJUNCTIONS: Readonly<Record<HeadingLanguage, RegExp>> = {
  en: /(?:and\/or|and|or)(?=\s)/iy,
  es: /(?:y\/o|and|or|y|e|o|u)(?=\s)/iy,
  fr: /(?:et\/ou|and|or|et|ou)(?=\s)/iy,
  de: /(?:und\/oder|bzw\.|and|or|und|oder)(?=\s)/iy,
};
const PRINTED_CONJUNCTIONS: Readonly<Record<HeadingLanguage, Readonly<Record<'any' | 'all', string>>>> = {
  en: { any: 'or', all: 'and' },
  es: { any: 'o', all: 'y' },
  fr: { any: 'ou', all: 'et' },
  de: { any: 'oder', all: 'und' },
};

/** One thing with a slash in its name. */
const WITH_SLASH =
  /(?<![\p{L}\p{N}])(?:CI\/CD|UI\/UX|UX\/UI|TCP\/IP|A\/B|PL\/SQL|I\/O|AC\/DC|R\/D|OS\/2|z\/OS|S\/4\s?HANA|SSL\/TLS|TLS\/SSL|24\/7|N\/A|P\/L|B2B\/B2C|ETL\/ELT|T&M\/FP|P&L\/BS|HL7\/FHIR|M\/WBE|GxP\/GMP|pub\/sub)(?![\p{L}\p{N}])/giu;
/** Languages and tools whose name is a single letter. */
const ONE_LETTER_NAMES = /^[CRDV]$/;

const splitSlashes = (part: string): string[] => {
  if (!part.includes('/') || part.includes('://')) return [part];
  const kept = part.replace(WITH_SLASH, (name) => name.replace('/', '\u0000'));
  const pieces = kept.split('/').map((piece) => piece.trim());
  const names = pieces.every((piece) => piece.length > 1 || ONE_LETTER_NAMES.test(piece));
  return (names ? pieces : [kept]).map((piece) => piece.replaceAll('\u0000', '/'));
};

const splitConjunction = (part: string, conjunction: RegExp): string[] =>
  splitOutside(part, (index) => {
    if (!/\s/.test(part[index - 1] ?? '')) return 0;
    conjunction.lastIndex = index;
    return conjunction.exec(part)?.[0].length ?? 0;
  });

const dropLeadingConjunction = (part: string, conjunction: RegExp): string => {
  conjunction.lastIndex = 0;
  const length = conjunction.exec(part)?.[0].length ?? 0;
  return part.slice(length).trim();
};

/**
 * The names in a parenthesis: "e.g., Python, Java, or Go" gives three; "AWS/GCP/Azure" too, "CI/CD" one.
 *
 * @param markdown whether the names may have Markdown in them
 */
export const readExamples = ({
  inner,
  locale,
  markdown,
}: {
  readonly inner: string;
  readonly locale: string;
  readonly markdown: boolean;
}): string[] => {
  const conjunction = CONJUNCTIONS[headingLanguage(locale)];
  const list = inner.trim().replace(LEAD, '').replace(TRAILING_FILLER, '');
  const parts = splitOutside(list, (index) => (/[,;、，]/.test(list[index] ?? '') ? 1 : 0));
  const last = parts.pop() ?? '';
  const names = [...parts, ...splitConjunction(dropLeadingConjunction(last, conjunction), conjunction)];
  return names
    .flatMap(splitSlashes)
    .map((name) => (markdown ? inlineText(name) : name).trim())
    .filter((name) => name !== '' && !FILLER.test(name));
};

/** The names as a reader expects them, "Python, Java or Go"; without the parentheses around. */
export const printExamples = ({
  skills,
  satisfiedBy,
  locale,
}: {
  readonly skills: readonly string[];
  readonly satisfiedBy: 'any' | 'all';
  readonly locale: string;
}): string => {
  const names = skills.map(escapeInline);
  const last = names.pop() ?? '';
  const conjunction = PRINTED_CONJUNCTIONS[headingLanguage(locale)][satisfiedBy];
  return names.length === 0 ? last : `${names.join(', ')} ${conjunction} ${last}`;
};
