import type { Preparation, SourceRow } from '../../../../../core/imports/source-record';
import { cell, isYes, type OccupationRows } from './tables';

type Education = Pick<Preparation, 'educationLevel' | 'isced'>;

/** Categories 1 to 12 of scale RL, and the level of ISCED 2011 that American schools and degrees are placed at. */
const EDUCATION: readonly Education[] = [
  { educationLevel: 'none', isced: 2 },
  { educationLevel: 'secondary', isced: 3 },
  { educationLevel: 'certificate', isced: 4 },
  { educationLevel: 'secondary', isced: 3 },
  { educationLevel: 'associate', isced: 5 },
  { educationLevel: 'bachelor', isced: 6 },
  { educationLevel: 'bachelor', isced: 6 },
  { educationLevel: 'master', isced: 7 },
  { educationLevel: 'master', isced: 7 },
  { educationLevel: 'professional', isced: 7 },
  { educationLevel: 'doctorate', isced: 8 },
  { educationLevel: 'doctorate', isced: 8 },
];

/** Categories 1 to 11 of scale RW, in months: "over 2 years, up to and including 4 years" asks for 24 at least. */
const EXPERIENCE_MONTHS = [0, 0, 1, 3, 6, 12, 24, 48, 72, 96, 120] as const;

/** The category that most people in the job named; of two that are as frequent, the lower one. */
const mostFrequent = (rows: readonly SourceRow[], scale: string): number | undefined => {
  const answers = rows
    .filter((row) => cell(row, 'Scale ID') === scale && !isYes(row, 'Recommend Suppress'))
    .map((row) => ({ category: Number(cell(row, 'Category')), share: Number(cell(row, 'Data Value')) }))
    .filter(({ category, share }) => Number.isInteger(category) && share > 0)
    .sort((a, b) => b.share - a.share || a.category - b.category);
  return answers[0]?.category;
};

/** @returns undefined when the edition has neither job zones nor education for the occupation */
export const preparationOf = (rows: OccupationRows): Preparation | undefined => {
  const education = rows['Education, Training, and Experience'] ?? [];
  const zone = Number(rows['Job Zones']?.map((row) => cell(row, 'Job Zone'))[0]);
  const level = EDUCATION[(mostFrequent(education, 'RL') ?? 0) - 1];
  const months = EXPERIENCE_MONTHS[(mostFrequent(education, 'RW') ?? 0) - 1];
  const preparation: Preparation = {
    ...level,
    ...(zone >= 1 && zone <= 5 && { jobZone: zone }),
    ...(months !== undefined && { experienceMonths: months }),
  };
  return Object.keys(preparation).length > 0 ? preparation : undefined;
};
