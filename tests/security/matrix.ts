import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../support/app-folder';

/** The people of the matrix; who they are stands in matrix.yaml. */
export const PEOPLE = [
  'nobody',
  'public',
  'member',
  'read-only token',
  'full-access token',
  'guest',
  'author',
  'editor',
  'super admin',
] as const;

export type Person = (typeof PEOPLE)[number];

const matrixSchema = z.array(
  z.strictObject({
    what: z.string().min(10),
    who: z.array(z.enum(PEOPLE)),
    ways: z.record(z.string(), z.string().nullable()),
  }),
);

export interface Row {
  /** `GET /api/careers/guides`, `Query careersGuides` */
  readonly way: string;
  readonly who: readonly Person[];
  /** `plugin::careers.guide.find`; null when no permission opens it. */
  readonly permission: string | null;
}

/** The written matrix, a row for each way in. */
export const readMatrix = (): readonly Row[] => {
  const text = readFileSync(path.join(projectRoot, 'tests', 'security', 'matrix.yaml'), 'utf8');
  return matrixSchema.parse(parse(text)).flatMap(({ who, ways }) =>
    Object.entries(ways).map(([way, permission]) => ({
      way,
      who,
      permission: permission === null ? null : `plugin::careers.${permission}`,
    })),
  );
};
