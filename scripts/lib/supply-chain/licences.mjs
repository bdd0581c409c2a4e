import { readFileSync, writeFileSync } from 'node:fs';
import { inProject, Obstacle, say } from '../project.mjs';
import { installedPackages, shippedPackages } from './packages.mjs';

const FILE = 'docs/licences.md';

/** Licences under which others may be given the plugin's package, code of it included. */
const SHIPPABLE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'MIT-0',
  'Unlicense',
  'Zlib',
  'Python-2.0',
];
/**
 * Those of what the app is installed with besides: libraries that stay files of their own (sharp's libvips under the LGPL),
 * data (CC-BY), and Strapi's own packages, whose LICENSE is MIT outside of their `ee` folders.
 */
const INSTALLABLE = [
  ...SHIPPABLE,
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'WTFPL',
  'SEE LICENSE IN LICENSE',
];

/** Whether an SPDX expression leaves a choice that is allowed; `AND` asks for all of its parts. */
export const isAllowed = (license, allowed) => {
  if (typeof license !== 'string') return false;
  const bare = license.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' OR ')) return bare.split(' OR ').some((part) => isAllowed(part.trim(), allowed));
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowed(part.trim(), allowed));
  return allowed.includes(bare);
};

const cell = (text) => text.replace(/\|/g, '\\|');

const page = (packages) => {
  const rows = packages.map(({ name, version, license }) => `| ${name} | ${version} | ${cell(String(license))} |`);
  return [
    '# Licences of what is shipped',
    '',
    'Every library that the plugin depends on, and every one of which its build takes code. Written by',
    '`npm run licences`; `npm test` fails when it is out of date, or when a licence is not among those that are allowed',
    '(`scripts/lib/supply-chain/licences.mjs`).',
    '',
    `| package | version | licence |`,
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
};

const refused = (packages, allowed) =>
  packages
    .filter(({ license }) => !isAllowed(license, allowed))
    .map(({ name, version, license }) => `${name}@${version}: ${license}`);

/**
 * Writes docs/licences.md, or with `check` says whether it is right.
 *
 * @throws Obstacle when a licence is not allowed, or the page is out of date
 */
export const listLicences = ({ check }) => {
  const shipped = shippedPackages();
  const bad = [...refused(shipped, SHIPPABLE), ...refused(installedPackages(), INSTALLABLE)];
  if (bad.length > 0) throw new Obstacle('These packages have a licence that is not allowed.', bad.join('\n'));
  const text = page(shipped);
  if (!check) {
    writeFileSync(inProject(FILE), text);
    say(`Wrote ${FILE}: ${shipped.length} packages.`);
  } else if (readFileSync(inProject(FILE), 'utf8') !== text) {
    throw new Obstacle(`${FILE} is out of date: npm run licences`);
  }
};
