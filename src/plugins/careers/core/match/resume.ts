import { z } from 'zod';

/**
 * The parts of a JSON Resume (https://jsonresume.org/schema) that say what somebody can do. Other parts are let through
 * unread; names and addresses among them are never looked at.
 */
const text = z.string().max(20_000).nullish();
const texts = z.array(z.string().max(5_000)).max(200).nullish();
const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.looseObject(shape)).max(200).nullish();

export const resumeSchema = z.looseObject({
  basics: z.looseObject({ label: text, summary: text }).nullish(),
  work: list({ position: text, name: text, summary: text, description: text, highlights: texts }),
  volunteer: list({ position: text, summary: text, highlights: texts }),
  education: list({ area: text, studyType: text, courses: texts }),
  certificates: list({ name: text, issuer: text }),
  awards: list({ title: text, summary: text }),
  publications: list({ name: text, summary: text }),
  skills: list({ name: text, level: text, keywords: texts }),
  languages: list({ language: text, fluency: text }),
  interests: list({ name: text, keywords: texts }),
  projects: list({ name: text, description: text, highlights: texts, keywords: texts, roles: texts }),
});

export type Resume = z.infer<typeof resumeSchema>;

type Words = string | readonly string[] | null | undefined;

const line = (...parts: readonly Words[]): string =>
  parts
    .flatMap((part) => part ?? [])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');

/** Blank lines between the sections, so that nothing is read across them. */
const section = (heading: string, lines: readonly string[]): string =>
  lines.every((entry) => entry === '') ? '' : [heading, ...lines.filter((entry) => entry !== '')].join('\n');

const paragraphs = (...parts: readonly Words[]): string => parts.flatMap((part) => part ?? []).join('\n\n');

/**
 * A JSON Resume as the text that is matched: what evidence points to. Interests are left out: liking a thing is not
 * knowing it.
 */
export const resumeText = (resume: Resume): string =>
  [
    line(resume.basics?.label),
    line(resume.basics?.summary),
    section(
      'Skills:',
      (resume.skills ?? []).map(({ name, keywords }) => line(name, keywords)),
    ),
    ...(resume.work ?? []).map(({ position, summary, description, highlights }) =>
      paragraphs(position, summary, description, highlights),
    ),
    ...(resume.projects ?? []).map(({ name, description, highlights, keywords }) =>
      paragraphs(name, description, highlights, keywords && keywords.length > 0 ? `Skills: ${line(keywords)}` : null),
    ),
    ...(resume.volunteer ?? []).map(({ position, summary, highlights }) => paragraphs(position, summary, highlights)),
    section(
      'Education',
      (resume.education ?? []).map(({ studyType, area, courses }) => line(studyType, area, courses)),
    ),
    section(
      'Certificates',
      (resume.certificates ?? []).map(({ name }) => line(name)),
    ),
    ...(resume.awards ?? []).map(({ title, summary }) => paragraphs(title, summary)),
    ...(resume.publications ?? []).map(({ name, summary }) => paragraphs(name, summary)),
    section(
      'Languages:',
      (resume.languages ?? []).map(({ language }) => line(language)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
