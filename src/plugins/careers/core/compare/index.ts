export { changedSections, compareGuides } from './compare';
export {
  CHANGES,
  COMPARED_FIELDS,
  COMPARED_SECTIONS,
  fieldComparisonSchema,
  guideComparisonSchema,
  sectionComparisonSchema,
  type Change,
  type ComparedField,
  type ComparedSection,
  type FieldComparison,
  type GuideComparison,
  type ItemComparison,
  type SectionComparison,
  type TextLine,
  type TextPart,
} from './schema';
export { compareText } from './text';
