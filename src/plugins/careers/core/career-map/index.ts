export { addedSkills } from './added-skills';
export type { SkillRequirement } from './added-skills';
export * from './schema';
