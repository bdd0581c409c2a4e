import type { GuideContent } from '../model/guide-content';
import { checkFields, type Fields, type Finding } from '../rules';

/** Which component each part of a guide is made of. */
const COMPONENTS = {
  callToAction: 'call-to-action',
  entryRoutes: 'entry-route',
  externalIds: 'external-id',
  legalRequirements: 'legal-requirement',
  levels: 'level',
  preparation: 'preparation',
  projections: 'projection',
  salaries: 'salary',
  seo: 'seo',
  sources: 'source',
  steps: 'step',
  workingConditions: 'working-conditions',
} as const satisfies Partial<Record<keyof GuideContent, string>>;

const under = (path: Finding['path'], findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, path: [...path, ...finding.path] }));

const checkPart = (kind: string, fields: Fields): Finding[] => [
  ...checkFields({ kind, fields }),
  ...(Array.isArray(fields.links)
    ? fields.links.flatMap((link: Fields, index) =>
        under(['links', index], checkFields({ kind: 'link', fields: link })),
      )
    : []),
];

/**
 * What the rules of the domain say about a guide's own fields, before it is written: all of them but the ones that need
 * the database (slugs in use, circles).
 *
 * @returns findings with paths from the guide: `['salaries', 0, 'p25']`
 */
export const checkGuideContent = (guide: GuideContent): Finding[] =>
  Object.entries(COMPONENTS).flatMap(([key, kind]) => {
    const part = guide[key as keyof typeof COMPONENTS];
    if (Array.isArray(part)) {
      return part.flatMap((fields: Fields, index) => under([key, index], checkPart(kind, fields)));
    }
    return part ? under([key], checkPart(kind, part)) : [];
  });
