import type { GuidePage } from '../page';
import type { Messages } from './messages';
import type { Words } from './words';

export type Salary = NonNullable<GuidePage['salaries']>['items'][number];

/** From low to high, as far as one can tell before seeing them. */
const SALARY_FIGURES = ['p10', 'p25', 'low', 'median', 'p75', 'high', 'p90'] as const;
export type SalaryFigure = (typeof SALARY_FIGURES)[number];

export const nameOfFigure = (figure: SalaryFigure, { basis }: Pick<Salary, 'basis'>, messages: Messages): string => {
  if (basis === 'starter-experienced' && figure === 'low') return messages.starter;
  if (basis === 'starter-experienced' && figure === 'high') return messages.experienced;
  return messages[figure];
};

/** The figures that a salary has. */
export const figuresOf = (salary: Salary): readonly { readonly figure: SalaryFigure; readonly value: number }[] =>
  SALARY_FIGURES.flatMap((figure) => {
    const value = salary[figure];
    return value === null ? [] : [{ figure, value }];
  });

/** Whose pay it is: "United Kingdom · Senior". */
export const titleOfSalary = ({ region, level }: Salary, { messages, place }: Words): string =>
  [region === null ? messages.anywhere : place(region), level].filter(Boolean).join(' · ');

/** The columns of a table of salaries: the figures that any of them has, by the names that fit them all. */
export const salaryColumns = (
  salaries: readonly Salary[],
  messages: Messages,
): readonly { readonly figure: SalaryFigure; readonly name: string }[] => {
  const [first] = salaries;
  const sameBasis = salaries.every(({ basis }) => basis === first?.basis);
  return SALARY_FIGURES.filter((figure) => salaries.some((salary) => salary[figure] !== null)).map((figure) => ({
    figure,
    name: first && sameBasis ? nameOfFigure(figure, first, messages) : messages[figure],
  }));
};
