export {
  guidePreviewRequestSchema,
  guidePreviewSchema,
  previewLinkRequestSchema,
  previewLinkSchema,
  type GuidePreview,
  type GuidePreviewRequest,
  type PreviewLink,
} from './schema';
