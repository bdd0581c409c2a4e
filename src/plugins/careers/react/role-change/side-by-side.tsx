import type { RoleComparison } from '../../core/career-change';
import { placeOfProjection, titleOfSalary, yearsOfProjection, type Words } from '../../core/words';
import { typicalPay } from '../sections/salaries';

interface Props {
  readonly comparison: RoleComparison;
  readonly words: Words;
}

interface Row {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly difference?: string | null;
}

/** Rows of two values under the names of the two roles. */
const Table = ({
  comparison: { from, to },
  words,
  label,
  rows,
}: Props & { readonly label: string; readonly rows: readonly Row[] }) => {
  const hasDifference = rows.some(({ difference }) => difference !== undefined);
  return (
    <div className="careers-table" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{from.role}</th>
            <th scope="col">{to.role}</th>
            {hasDifference ? (
              <th scope="col" className="careers-number">
                {words.messages.change.difference}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.name}</th>
              <td>{row.from ?? '–'}</td>
              <td>{row.to ?? '–'}</td>
              {hasDifference ? <td className="careers-number">{row.difference ?? '–'}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const PayTable = ({ comparison, words }: Props) => (
  <Table
    comparison={comparison}
    words={words}
    label={words.messages.change.pay}
    rows={comparison.salaries.flatMap(({ from, to, changePercent }): Row[] => {
      const shown = from ?? to;
      if (shown === null) return [];
      // Two roles have two sources; one that stands for both is said.
      const source = from && to && from.source !== to.source ? null : shown.source;
      return [
        {
          name: [titleOfSalary(shown, words), shown.year, source].filter(Boolean).join(', '),
          from: from && typicalPay(from, words),
          to: to && typicalPay(to, words),
          difference: changePercent === null ? null : words.percent(changePercent, { signed: true }),
        },
      ];
    })}
  />
);

type Outlook = RoleComparison['outlook'];

const growthRows = ({ from, to }: Outlook, words: Words): readonly Row[] => {
  const ofPlace = (outlook: Outlook['from']) =>
    new Map(
      (outlook?.projections ?? []).map((projection) => [
        [placeOfProjection(projection, words), yearsOfProjection(projection)].filter(Boolean).join(', '),
        projection,
      ]),
    );
  const [left, right] = [ofPlace(from), ofPlace(to)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((place): Row[] => {
    const [before, after] = [left.get(place), right.get(place)];
    const percentOf = (value: number | null | undefined): string | null =>
      typeof value === 'number' ? words.percent(value, { signed: true }) : null;
    const numberOf = (value: number | null | undefined): string | null =>
      typeof value === 'number' ? words.number(value) : null;
    const growth = (one: typeof before): string | null => percentOf(one?.growthPercent);
    const openings = (one: typeof before): string | null => numberOf(one?.openingsPerYear);
    const { messages } = words;
    const rows: Row[] = [
      { name: `${messages.growth}: ${place}`, from: growth(before), to: growth(after) },
      { name: `${messages.openings}: ${place}`, from: openings(before), to: openings(after) },
    ];
    return rows.filter((row) => row.from !== null || row.to !== null);
  });
};

export const OutlookTable = ({ comparison, words }: Props) => {
  const { from, to } = comparison.outlook;
  const { messages } = words;
  const demand = (one: Outlook['from']): string | null => (one?.demand ? messages.demand[one.demand] : null);
  const rows: Row[] = [
    { name: messages.demandHeading, from: demand(from), to: demand(to) },
    ...growthRows(comparison.outlook, words),
  ];
  return <Table comparison={comparison} words={words} label={messages.change.outlook} rows={rows} />;
};

export const PreparationTable = ({ comparison, words }: Props) => {
  const { from, to } = comparison.preparation;
  const { messages } = words;
  type Preparation = typeof from;
  const education = (one: Preparation): string | null =>
    one?.educationLevel ? messages.educationLevels[one.educationLevel] : null;
  const experience = (one: Preparation): string | null => words.months(one?.experienceMonths ?? null, null);
  const zone = (one: Preparation): string | null =>
    typeof one?.jobZone === 'number' ? words.number(one.jobZone) : null;
  const rows: readonly Row[] = [
    { name: messages.educationLevel, from: education(from), to: education(to) },
    { name: messages.experience, from: experience(from), to: experience(to) },
    { name: messages.jobZone, from: zone(from), to: zone(to) },
  ];
  return (
    <Table
      comparison={comparison}
      words={words}
      label={messages.change.preparation}
      rows={rows.filter((row) => row.from !== null || row.to !== null)}
    />
  );
};
