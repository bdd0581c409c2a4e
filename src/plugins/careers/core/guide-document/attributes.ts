import { isCollection, isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';

/** Values in braces at the end of a line, by key; texts keep the spelling they were written in. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What a line may say in braces: `text` also takes what YAML would read as a number or a date. */
export type AttributeKeys = Readonly<Record<string, 'text' | 'value'>>;

interface SplitLine {
  /** The line without its attributes. */
  readonly text: string;
  readonly attributes: Attributes;
  readonly warnings: readonly string[];
}

/** Braces further left than this many are words. */
const MOST_BRACES = 16;
const LONGEST_ATTRIBUTES = 4000;

const readMap = (source: string): YAMLMap | undefined => {
  const document = parseDocument(source, { logLevel: 'silent' });
  return document.errors.length === 0 && isMap(document.contents) ? document.contents : undefined;
};

const nameOf = (key: unknown): string => String(isScalar(key) ? key.value : key);

const valuesOf = (map: YAMLMap, keys: AttributeKeys): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const name = nameOf(key);
    if (!Object.hasOwn(keys, name)) continue;
    if (isScalar(value)) {
      values[name] = keys[name] === 'text' && value.value !== null ? (value.source ?? value.value) : value.value;
    } else {
      values[name] = isCollection(value) ? value.toJSON() : value;
    }
  }
  return values;
};

const bracesFromRight = (text: string): number[] => {
  const positions: number[] = [];
  const start = Math.max(0, text.length - LONGEST_ATTRIBUTES);
  let position = text.lastIndexOf('{');
  while (position >= start && positions.length < MOST_BRACES) {
    if (position === 0 || /[\s)]/.test(text[position - 1] ?? '')) positions.push(position);
    position = position === 0 ? -1 : text.lastIndexOf('{', position - 1);
  }
  return positions;
};

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

/**
 * Takes `{key: value, …}` off the end of a line. Braces that hold none of the keys stay in the text.
 *
 * @param keys what the line may say; anything else is a warning
 */
export const splitAttributes = (raw: string, keys: AttributeKeys): SplitLine => {
  const text = raw.trimEnd();
  const untouched: SplitLine = { text: raw, attributes: {}, warnings: [] };
  if (!/(?:^|[^\\])\}$/.test(text)) return untouched;
  let suspicious = false;
  for (const position of bracesFromRight(text)) {
    const braces = text.slice(position);
    const firstKey = /^\{\s*"?([\w-]+)"?\s*:/.exec(braces)?.[1];
    if (firstKey === undefined) continue;
    suspicious = true;
    const map = readMap(braces);
    if (map === undefined) continue;
    const names = map.items.map(({ key }) => nameOf(key));
    const unknown = names.filter((name) => !Object.hasOwn(keys, name));
    if (unknown.length === names.length) continue;
    const warnings =
      unknown.length === 0
        ? []
        : [`${list(unknown)} in braces is not known here and was left out; known are ${list(Object.keys(keys))}.`];
    return { text: text.slice(0, position).trimEnd(), attributes: valuesOf(map, keys), warnings };
  }
  if (!suspicious) return untouched;
  const known = list(Object.keys(keys));
  return {
    ...untouched,
    warnings: [`The braces at the end were taken for words; they may say ${known} as \`{key: value}\`.`],
  };
};

/** Escapes that keep braces out of attributes, and odd characters out of the file. */
const ESCAPED_IN_QUOTES = /[{}\u007f-\u009f\u00a0\u2028\u2029\ufeff]/g;
const PLAIN = /^[\p{L}][\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)*$/u;
const MEANS_SOMETHING_ELSE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const printText = (text: string): string =>
  PLAIN.test(text) && !MEANS_SOMETHING_ELSE.test(text)
    ? text
    : JSON.stringify(text).replace(
        ESCAPED_IN_QUOTES,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );

const printValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  return typeof value === 'string' ? printText(value) : String(value);
};

/** ` {key: value, …}` for what is given, or nothing. */
export const printAttributes = (attributes: Attributes): string => {
  const said = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return said.length === 0 ? '' : ` {${said.map(([key, value]) => `${key}: ${printValue(value)}`).join(', ')}}`;
};
