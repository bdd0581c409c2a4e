import type { Core } from '@strapi/strapi';
import { componentFile, extensionFile, readSavedComponent, readSavedType } from './host-files';
import { compareAttributes, type Difference, type ModelSchema, type SchemaAttributes } from '../saved-schema';
import { shippedComponents, shippedTypes } from './shipped';

/** Something about this app that the operator may want to know; none of it keeps the plugin from working. */
export type Finding = Difference & {
  /** The content type or component. */
  readonly uid: string;
  /** The host's file that differs from what the plugin ships. */
  readonly file: string;
  /** The finding in words. */
  readonly message: string;
};

const quote = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const inWords = (difference: Difference): string => {
  const { attribute } = difference;
  switch (difference.kind) {
    case 'added':
      return `"${attribute}" is your own attribute; it is kept.`;
    case 'missing':
      return `"${attribute}" is not in your file; the plugin's applies. Save the type again to have it there.`;
    case 'changed':
      return `"${attribute}": your ${difference.key} ${quote(difference.theirs)} applies instead of the plugin's ${quote(difference.ours)}.`;
    case 'ignored':
      return `"${attribute}": your ${difference.key} ${quote(difference.theirs)} has no effect; the plugin needs ${quote(difference.ours)}.`;
    case 'clash':
      return `"${attribute}" is ${quote(difference.theirs)} in your file and ${quote(difference.ours)} in the plugin.`;
  }
};

const compare = (
  shipped: SchemaAttributes,
  saved: ModelSchema | undefined,
  { uid, file }: { uid: string; file: string },
): readonly Finding[] =>
  saved
    ? compareAttributes(shipped, saved.attributes).map((difference) => ({
        ...difference,
        uid,
        file,
        message: `${file}: ${inWords(difference)}`,
      }))
    : [];

/** @returns how the files that the Content-Type Builder saved of the plugin's schemas differ from this release's */
export const doctor = ({ strapi }: { strapi: Core.Strapi }): readonly Finding[] => [
  ...shippedTypes.flatMap(({ uid, name, schema }) =>
    compare(schema.attributes, readSavedType(strapi, name), { uid, file: extensionFile(strapi, name) }),
  ),
  ...shippedComponents.flatMap(({ uid, name, schema }) =>
    compare(schema.attributes, readSavedComponent(strapi, name), { uid, file: componentFile(strapi, name) }),
  ),
];
