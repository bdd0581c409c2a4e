import type { Taken, TakenParts } from '../provenance';
import { mergeValue } from './merge-value';
import type { Change, Conflict, Merged, Stated } from './outcome';
import { isBlank, partsOf } from './same';

/**
 * Merges a field that has parts with names, part by part. What the source says nothing about stays.
 *
 * @param stated what the source says, by the names of the parts
 * @param owners which other source fills a part
 */
export const mergeParts = ({
  field,
  taken,
  mine,
  stated,
  owners,
}: {
  readonly field: string;
  readonly taken: TakenParts | undefined;
  readonly mine: unknown;
  readonly stated: Readonly<Record<string, Stated>>;
  readonly owners: Readonly<Record<string, string>>;
}): Merged<TakenParts> => {
  const parts: Record<string, unknown> = { ...partsOf(mine) };
  const remembered: Record<string, Taken> = { ...taken?.parts };
  const conflicts: Conflict[] = [];
  const changes: Change[] = [];
  for (const [name, said] of Object.entries(stated)) {
    if (isBlank(said.value)) continue;
    const merged = mergeValue({
      field: `${field}.${name}`,
      taken: remembered[name],
      mine: parts[name],
      stated: said,
      owner: owners[name],
    });
    parts[name] = merged.mine;
    if (merged.taken !== undefined) remembered[name] = merged.taken;
    conflicts.push(...merged.conflicts);
    changes.push(...merged.changes);
  }
  return {
    mine: changes.some(({ kind }) => kind !== 'left') ? parts : mine,
    taken: Object.keys(remembered).length === 0 ? undefined : { kind: 'parts', parts: remembered },
    conflicts,
    changes,
  };
};
