export { readFaqs, saysTheSame, toFaqContent, type FaqRow } from './faqs';
export {
  readTaxonomy,
  RELATIONS,
  relatedIn,
  toTaxonomyContent,
  type Relation,
  type TaxonomyContent,
  type TaxonomyRow,
} from './taxonomy';
