import type { Alias, SourceItem } from '../../../../../core/imports/source-record';
import { foldName } from '../../../../../core/model/names';
import { cell, isYes, type OccupationRows } from './tables';

/** `Database Administrator (DBA)`: the title, and what it is called for short. */
const WITH_SHORT = /^(.+?) \(([^()]+)\)$/;

/** A short title of one word that is no acronym (`Admin`) means something only where the talk is of the occupation. */
const matchingOf = (label: string): Alias['matching'] => {
  if (/^[A-Z0-9&/]{2,6}$/.test(label)) return 'exact-case';
  return /\s/.test(label) ? 'normal' : 'needs-context';
};

const parted = (title: string, hidden: boolean): Alias[] => {
  const [, long, short] = WITH_SHORT.exec(title) ?? [];
  if (long === undefined || short === undefined) return [{ label: title, hidden, matching: 'normal' }];
  return [
    { label: long, hidden, matching: 'normal' },
    { label: short, hidden, matching: matchingOf(short) },
  ];
};

const byLabel = (a: Alias, b: Alias): number => (a.label < b.label ? -1 : Number(a.label > b.label));

/**
 * Other titles of an occupation. Those that people in the job reported are shown, the ones of My Next Move first; the
 * alternate titles, which can be hundreds, are there to be found by.
 *
 * @param role is no other title
 * @returns undefined when the edition has neither table
 */
export const aliasesOf = (rows: OccupationRows, role: string): SourceItem<Alias>[] | undefined => {
  const reported = rows['Sample of Reported Titles'];
  const alternate = rows['Alternate Titles'];
  if (!reported && !alternate) return undefined;
  const shown = (reported ?? []).map((row) => ({
    isFirst: isYes(row, 'Shown in My Next Move'),
    aliases: parted(cell(row, 'Reported Job Title'), false),
  }));
  const hidden = (alternate ?? []).flatMap((row) => {
    const short = cell(row, 'Short Title');
    return [
      ...parted(cell(row, 'Alternate Title'), true),
      ...(short === '' ? [] : [{ label: short, hidden: true, matching: matchingOf(short) }]),
    ];
  });
  const aliases = [
    ...shown.filter(({ isFirst }) => isFirst).flatMap((title) => title.aliases),
    ...shown
      .filter(({ isFirst }) => !isFirst)
      .flatMap((title) => title.aliases)
      .sort(byLabel),
    ...hidden.sort(byLabel),
  ].filter(({ label }) => label !== '');
  // O*NET gives titles no ids: a title is itself, whatever its case.
  const byId = new Map<string, Alias>();
  for (const alias of aliases) {
    const id = foldName(alias.label);
    if (id !== foldName(role) && !byId.has(id)) byId.set(id, alias);
  }
  return [...byId].map(([id, value]) => ({ id, value }));
};
