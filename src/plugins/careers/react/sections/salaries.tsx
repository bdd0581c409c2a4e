import {
  figuresOf,
  fill,
  nameOfFigure,
  salaryColumns,
  titleOfSalary,
  wordsFor,
  type Salary,
  type Words,
} from '../../core/words';
import { Figures } from '../figures';
import { SectionFrame } from '../frame';
import { SECTION_IDS, type SectionProps } from '../section-props';

/** A bar is drawn in these units and stretched to the width of the page. */
const WIDTH = 1000;
const HEIGHT = 36;

const amountOf = (value: number, { salary, words }: { salary: Salary; words: Words }): string =>
  fill(words.messages.payAmount, {
    amount: words.money(value, salary.currency),
    period: words.messages.payPeriod[salary.period],
  });

/** The figure that stands for a salary in one number, and its bounds when there is none. */
export const typicalPay = (salary: Salary, words: Words): string | null => {
  if (salary.median !== null) return amountOf(salary.median, { salary, words });
  const values = figuresOf(salary).map(({ value }) => value);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return amountOf(least, { salary, words });
  return `${words.money(least, salary.currency)} – ${amountOf(most, { salary, words })}`;
};

/** Bars share a scale only where their figures can be compared. */
const scaleOf = (salary: Salary, all: readonly Salary[]): number =>
  Math.max(
    1,
    ...all
      .filter(({ currency, period }) => currency === salary.currency && period === salary.period)
      .flatMap((each) => figuresOf(each).map(({ value }) => value)),
  );

const Bar = ({ salary, id, scale, words }: { salary: Salary; id: string; scale: number; words: Words }) => {
  const figures = figuresOf(salary);
  const at = (value: number): number => Math.round((value / scale) * (WIDTH - 8)) + 4;
  const values = figures.map(({ value }) => value);
  const [least, most] = [at(Math.min(...values)), at(Math.max(...values))];
  const inner = salary.p25 !== null && salary.p75 !== null ? { from: at(salary.p25), to: at(salary.p75) } : undefined;
  const description = figures
    .map(({ figure, value }) => `${nameOfFigure(figure, salary, words.messages)} ${amountOf(value, { salary, words })}`)
    .join('; ');
  return (
    <svg
      className="careers-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{titleOfSalary(salary, words)}</title>
      <desc id={`${id}-description`}>
        {fill(words.messages.salaryPicture, { place: titleOfSalary(salary, words), figures: description })}
      </desc>
      <rect className="careers-bar-track" x={0} y={14} width={WIDTH} height={8} rx={4} />
      <rect className="careers-bar-range" x={least} y={10} width={Math.max(6, most - least)} height={16} rx={4} />
      {inner ? (
        <rect className="careers-bar-middle" x={inner.from} y={4} width={inner.to - inner.from} height={28} rx={4} />
      ) : null}
      {salary.median === null ? null : (
        <rect className="careers-bar-median" x={at(salary.median) - 3} y={0} width={6} height={HEIGHT} />
      )}
    </svg>
  );
};

const SalaryTable = ({ salaries, words }: { readonly salaries: readonly Salary[]; readonly words: Words }) => {
  const { messages } = words;
  const columns = salaryColumns(salaries, messages);
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{messages.place}</th>
          {columns.map(({ figure, name }) => (
            <th key={figure} scope="col" className="careers-number">
              {name}
            </th>
          ))}
          <th scope="col">{messages.year}</th>
          <th scope="col">{messages.source}</th>
        </tr>
      </thead>
      <tbody>
        {salaries.map((salary, index) => (
          <tr key={index}>
            <th scope="row">
              {titleOfSalary(salary, words)}, {messages.payPeriod[salary.period]}
            </th>
            {columns.map(({ figure }) => {
              const value = salary[figure];
              return (
                <td key={figure} className="careers-number">
                  {value === null ? '–' : words.money(value, salary.currency)}
                </td>
              );
            })}
            <td>{salary.year ?? '–'}</td>
            <td>{salary.source ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
};

/** Pay as bars (the whole range, the middle half, the median) and the same figures as a table. */
export const SalariesSection = ({ section, id = SECTION_IDS.salaries, ...wording }: SectionProps<'salaries'>) => {
  if (!section) return null;
  const words = wordsFor(wording);
  const salaries = section.items.filter((salary) => figuresOf(salary).length > 0);
  if (salaries.length === 0) return null;
  return (
    <SectionFrame id={id} heading={section.heading}>
      <ul className="careers-salaries">
        {salaries.map((salary, index) => (
          <li key={index}>
            <p className="careers-salary-head">
              <span>{titleOfSalary(salary, words)}</span>
              <strong>{typicalPay(salary, words)}</strong>
            </p>
            <Bar salary={salary} id={`${id}-${index + 1}`} scale={scaleOf(salary, salaries)} words={words} />
            <Ends salary={salary} words={words} />
          </li>
        ))}
      </ul>
      {salaries.some(({ topCoded }) => topCoded) ? <p className="careers-note">{words.messages.topCoded}</p> : null}
      <Figures heading={section.heading} words={words}>
        <SalaryTable salaries={salaries} words={words} />
      </Figures>
    </SectionFrame>
  );
};

/** What the ends of a bar mean; the picture says it all to those who do not see them. */
const Ends = ({ salary, words }: { readonly salary: Salary; readonly words: Words }) => {
  const figures = [...figuresOf(salary)].sort((a, b) => a.value - b.value);
  const ends = [figures[0], figures.at(-1)];
  return figures.length < 2 ? null : (
    <p className="careers-ends" aria-hidden="true">
      {ends.map((end) =>
        end ? (
          <span key={end.figure}>
            {nameOfFigure(end.figure, salary, words.messages)}: {words.money(end.value, salary.currency)}
          </span>
        ) : null,
      )}
    </p>
  );
};
