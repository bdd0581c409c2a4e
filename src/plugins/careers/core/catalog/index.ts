export {
  nameIn,
  type Catalog,
  type CatalogAlias,
  type CatalogCertification,
  type CatalogGuide,
  type CatalogRequirement,
  type CatalogSkill,
  type Importance,
  type SkillLevel,
  type Skills,
} from './catalog';
