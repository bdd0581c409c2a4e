export { GUIDE_LISTS, guideListQuerySchema, guideListSchema } from './guide-list';
export type { GuideList, GuideListName, GuideListQuery, ListedGuide } from './guide-list';
export {
  ALMOST_READY,
  DUE_SOON_DAYS,
  GUIDE_STATES,
  overviewQuerySchema,
  overviewSchema,
  READINESS_BANDS,
  REVIEW_STATES,
} from './overview';
export type {
  DraftOverview,
  FieldOverview,
  GuideState,
  LocaleOverview,
  Overview,
  ReadinessOverview,
  RetiringCertification,
  ReviewsOverview,
  ReviewState,
  StateCounts,
} from './overview';
