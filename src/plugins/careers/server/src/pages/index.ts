export { createPageController } from './controller';
export { findGuideRecord } from './find';
export type { JsonLdExtension } from '../../../core/json-ld';
export type { PageExtension } from '../../../core/page';
export { registerPageQueries } from './graphql';
export { writeTypeDefinitions } from './graphql/type-definitions';
export {
  CERTIFICATION_ATTRIBUTES,
  createSharedStrings,
  createSql,
  emptyValue,
  FAQ_ATTRIBUTES,
  FILE_ATTRIBUTES,
  findGuideByDocument,
  linkAs,
  linkOf,
  pathFrom,
  loadRecords,
  pathArm,
  runArms,
  runStatement,
  scalarsOf,
  SKILL_ATTRIBUTES,
  tableAs,
  translationLocales,
  type Arm,
  type ArmRows,
  type GuideParts,
  type GuideRow,
  readInstant,
  type Statement,
} from './load';
export { createPageRoutes } from './routes';
export { createPagesService } from './service';
export type { FoundPage, Listed, ListChoice, PageChoice, PagesService, Pagination } from './types';
