/**
 * Loads the matching part of the plugin's core, and the starter taxonomy, straight from their sources: what is measured is
 * what is in the working tree, built or not.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';
import yaml from 'yaml';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const plugin = path.join(root, 'src', 'plugins', 'careers');
const require = createRequire(import.meta.url);

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    filename: file,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};

/** A module of the plugin's core, `match` or `guide-document`. */
export const loadCore = (name) => require(path.join(plugin, 'core', name));

/** The starter taxonomy as terms for the matcher; an entry's id is its kind and name. */
export const starterTerms = () => {
  const { taxonomyContentSchema } = loadCore('model/taxonomy-content');
  const { termsOf } = loadCore('match/testing');
  const folder = path.join(plugin, 'starter', 'taxonomy');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return termsOf(
    files.map((name) => taxonomyContentSchema.parse(yaml.parse(readFileSync(path.join(folder, name), 'utf8')))),
  );
};

/** The sentences of SkillSpan, `train` or `dev`: big real data that is not a part of the project. */
export const skillSpan = (part) => path.join(root, '..', 'shared', 'data', 'skillspan', `${part}.json`);
