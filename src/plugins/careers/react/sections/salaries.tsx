import type { GuidePage } from '../../core/page';
import { Figures } from '../figures';
import { SectionFrame } from '../frame';
import { fill, type Messages } from '../messages';
import { SECTION_IDS, type SectionProps } from '../section-props';
import { wordsFor, type Words } from '../words';

export type Salary = NonNullable<GuidePage['salaries']>['items'][number];

const FIGURES = ['p10', 'p25', 'low', 'median', 'p75', 'high', 'p90'] as const;
type Figure = (typeof FIGURES)[number];

/** A bar is drawn in these units and stretched to the width of the page. */
const WIDTH = 1000;
const HEIGHT = 36;

const nameOf = (figure: Figure, salary: Salary, messages: Messages): string => {
  if (salary.basis === 'starter-experienced' && figure === 'low') return messages.starter;
  if (salary.basis === 'starter-experienced' && figure === 'high') return messages.experienced;
  return messages[figure];
};

const known = (salary: Salary): readonly { readonly figure: Figure; readonly value: number }[] =>
  FIGURES.flatMap((figure) => {
    const value = salary[figure];
    return value === null ? [] : [{ figure, value }];
  });

const amountOf = (value: number, { salary, words }: { salary: Salary; words: Words }): string =>
  fill(words.messages.payAmount, {
    amount: words.money(value, salary.currency),
    period: words.messages.payPeriod[salary.period],
  });

/** The figure that stands for a salary in one number, and its bounds when there is none. */
export const typicalPay = (salary: Salary, words: Words): string | null => {
  if (salary.median !== null) return amountOf(salary.median, { salary, words });
  const values = known(salary).map(({ value }) => value);
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least === most) return amountOf(least, { salary, words });
  return `${words.money(least, salary.currency)} – ${amountOf(most, { salary, words })}`;
};

const titleOf = (salary: Salary, { messages, place }: Words): string =>
  [salary.region === null ? messages.anywhere : place(salary.region), salary.level].filter(Boolean).join(' · ');

/** Bars share a scale only where their figures can be compared. */
const scaleOf = (salary: Salary, all: readonly Salary[]): number =>
  Math.max(
    1,
    ...all
      .filter(({ currency, period }) => currency === salary.currency && period === salary.period)
      .flatMap((each) => known(each).map(({ value }) => value)),
  );

const Bar = ({ salary, id, scale, words }: { salary: Salary; id: string; scale: number; words: Words }) => {
  const figures = known(salary);
  const at = (value: number): number => Math.round((value / scale) * (WIDTH - 8)) + 4;
  const values = figures.map(({ value }) => value);
  const [least, most] = [at(Math.min(...values)), at(Math.max(...values))];
  const inner = salary.p25 !== null && salary.p75 !== null ? { from: at(salary.p25), to: at(salary.p75) } : undefined;
  const description = figures
    .map(({ figure, value }) => `${nameOf(figure, salary, words.messages)} ${amountOf(value, { salary, words })}`)
    .join('; ');
  return (
    <svg
      className="careers-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{titleOf(salary, words)}</title>
      <desc id={`${id}-description`}>
        {fill(words.messages.salaryPicture, { place: titleOf(salary, words), figures: description })}
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
  const columns = FIGURES.filter((figure) => salaries.some((salary) => salary[figure] !== null));
  const sameBasis = salaries.every(({ basis }) => basis === salaries[0]?.basis);
  const first = salaries[0];
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{messages.place}</th>
          {columns.map((figure) => (
            <th key={figure} scope="col" className="careers-number">
              {first && sameBasis ? nameOf(figure, first, messages) : messages[figure]}
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
              {titleOf(salary, words)}, {messages.payPeriod[salary.period]}
            </th>
            {columns.map((figure) => {
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
  const salaries = section.items.filter((salary) => known(salary).length > 0);
  if (salaries.length === 0) return null;
  return (
    <SectionFrame id={id} heading={section.heading}>
      <ul className="careers-salaries">
        {salaries.map((salary, index) => (
          <li key={index}>
            <p className="careers-salary-head">
              <span>{titleOf(salary, words)}</span>
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
  const figures = [...known(salary)].sort((a, b) => a.value - b.value);
  const ends = [figures[0], figures.at(-1)];
  return figures.length < 2 ? null : (
    <p className="careers-ends" aria-hidden="true">
      {ends.map((end) =>
        end ? (
          <span key={end.figure}>
            {nameOf(end.figure, salary, words.messages)}: {words.money(end.value, salary.currency)}
          </span>
        ) : null,
      )}
    </p>
  );
};
