/** Fields of work that have a template of their own, and a general one. */
export const TEMPLATES = ['general', 'software', 'health', 'trades', 'business'] as const;
export type TemplateName = (typeof TEMPLATES)[number];

/**
 * The words of a template in one language. `{role}`, `{roles}` and `{aRole}` stand for the forms of the role. What the
 * editor has to write is put as a request, without brackets; they are added where it becomes part of a guide.
 */
export interface TemplateWords {
  readonly requirements: readonly string[];
  /** A step's title, and what to say about it. */
  readonly steps: readonly (readonly [title: string, request: string])[];
  /** Questions that readers ask, each with what an answer needs. */
  readonly questions: readonly (readonly [question: string, request: string])[];
  /** Things to say in the overview beyond what every guide says. */
  readonly overview: string;
  readonly education: string;
  readonly outlook: string;
  /** Licences and registrations to look up, where the field of work knows them. */
  readonly legal?: readonly (readonly [title: string, request: string])[];
}

export type LanguageTemplates = Readonly<Record<TemplateName, TemplateWords>>;
