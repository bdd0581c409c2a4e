import { z } from 'zod';
import { parseUrl } from '../../url';
import vocabulary from './vocabulary.json';

/** What is wrong with a graph by the vocabulary of schema.org, a line a fault: `Occupation.skills[0]: …`. */
type Faults = string[];

const TYPES: Readonly<Record<string, readonly string[]>> = vocabulary.types;
const PROPERTIES: Readonly<Record<string, { readonly domain: readonly string[]; readonly range: readonly string[] }>> =
  vocabulary.properties;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The type and everything that it is a kind of. */
const kindsOf = (type: string): readonly string[] => [type, ...(TYPES[type] ?? []), 'Thing'];

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success;
const isInstant = (text: string): boolean => z.iso.datetime({ offset: true }).safeParse(text).success;
const isDuration = (text: string): boolean =>
  /^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/.test(text);
const isAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/.test(text) && parseUrl(text) !== undefined;

/** How the data types are written in JSON; a type of things is never written as a text here. */
const DATA_TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && isAddress(value),
  Number: (value) => typeof value === 'number' && Number.isFinite(value),
  Integer: (value) => Number.isSafeInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && isDay(value),
  DateTime: (value) => typeof value === 'string' && isInstant(value),
  Duration: (value) => typeof value === 'string' && isDuration(value),
};

const isInRange = (value: unknown, range: readonly string[]): boolean => {
  if (!isObject(value)) return range.some((type) => DATA_TYPES[type]?.(value) === true);
  const { '@type': type } = value;
  return typeof type === 'string' && range.some((allowed) => kindsOf(type).includes(allowed));
};

class GraphCheck {
  readonly faults: Faults = [];

  constructor(private readonly nodes: ReadonlyMap<string, Readonly<Record<string, unknown>>>) {}

  /** What a reference points to; a page elsewhere is a web page. */
  private resolve(value: unknown): unknown {
    if (!isObject(value) || value['@type'] !== undefined) return value;
    const id = value['@id'];
    if (typeof id !== 'string' || !isAddress(id)) return value;
    return this.nodes.get(id) ?? (id.includes('#') ? value : { '@type': 'WebPage' });
  }

  checkNode(value: Readonly<Record<string, unknown>>, at: string): void {
    const { '@type': type, '@id': id, ...properties } = value;
    if (typeof type !== 'string' || TYPES[type] === undefined) {
      this.faults.push(`${at}: ${JSON.stringify(type)} is no type of the vocabulary`);
      return;
    }
    if (id !== undefined && !(typeof id === 'string' && isAddress(id))) this.faults.push(`${at}: bad @id`);
    if (Object.keys(properties).length === 0) this.faults.push(`${at}: says nothing`);
    for (const [name, held] of Object.entries(properties))
      this.checkProperty({ type, name, held, at: `${at}.${name}` });
  }

  private checkProperty({ type, name, held, at }: { type: string; name: string; held: unknown; at: string }): void {
    const property = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
    if (property === undefined) this.faults.push(`${at}: no such property`);
    else if (!property.domain.some((domain) => kindsOf(type).includes(domain))) {
      this.faults.push(`${at}: stands on ${property.domain.join(', ')} only`);
    } else {
      const values: readonly unknown[] = Array.isArray(held) ? held : [held];
      if (values.length === 0) this.faults.push(`${at}: is empty`);
      values.forEach((value, index) => {
        this.checkValue({ value, range: property.range, at: Array.isArray(held) ? `${at}[${index}]` : at });
      });
    }
  }

  private checkValue({ value, range, at }: { value: unknown; range: readonly string[]; at: string }): void {
    if (!isInRange(this.resolve(value), range)) {
      this.faults.push(`${at}: ${JSON.stringify(value)} is no ${range.join(' or ')}`);
    } else if (isObject(value) && value['@type'] !== undefined) this.checkNode(value, at);
  }
}

/**
 * Checks a graph against schema.org: every type exists, every property stands on a type that has it (its own or an
 * ancestor's), every value is in the property's range, every reference points to something, no two nodes of the graph
 * share an `@id`.
 */
export const findVocabularyFaults = (graph: unknown): readonly string[] => {
  const nodes = isObject(graph) && Array.isArray(graph['@graph']) ? graph['@graph'].filter(isObject) : [];
  if (nodes.length === 0) return ['no graph'];
  const ids = nodes.map((node) => node['@id']);
  const check = new GraphCheck(new Map(nodes.map((node) => [String(node['@id']), node])));
  nodes.forEach((node) => {
    check.checkNode(node, String(node['@type']));
  });
  return [
    ...ids.filter((id, index) => id === undefined || ids.indexOf(id) !== index).map((id) => `@id ${String(id)} twice`),
    ...check.faults,
  ];
};
