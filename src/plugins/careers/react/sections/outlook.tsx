import { DEMANDS } from '../../core/model/vocabulary';
import type { GuidePage } from '../../core/page';
import { fill, placeOfProjection, wordsFor, yearsOfProjection, type Projection, type Words } from '../../core/words';
import { Figures } from '../figures';
import { SectionFrame } from '../frame';
import { RichText } from '../rich-text';
import { SECTION_IDS, type SectionProps } from '../section-props';

type Outlook = NonNullable<GuidePage['outlook']>;

const DemandPicture = ({ demand, id, words }: { demand: NonNullable<Outlook['demand']>; id: string; words: Words }) => {
  const reached = DEMANDS.indexOf(demand);
  const { messages, number } = words;
  const description = fill(messages.demandPicture, {
    demand: messages.demand[demand],
    step: number(reached + 1),
    steps: number(DEMANDS.length),
  });
  return (
    <div className={`careers-demand careers-demand-${demand}`}>
      <svg viewBox="0 0 76 40" role="img" aria-labelledby={`${id}-demand-title ${id}-demand-description`}>
        <title id={`${id}-demand-title`}>{messages.demandHeading}</title>
        <desc id={`${id}-demand-description`}>{description}</desc>
        {DEMANDS.map((each, index) => (
          <rect
            key={each}
            className={index <= reached ? 'careers-demand-on' : 'careers-demand-off'}
            x={index * 20}
            y={30 - index * 10}
            width={16}
            height={10 + index * 10}
            rx={3}
          />
        ))}
      </svg>
      <p>
        <span>{messages.demandHeading}</span>
        <strong>{messages.demand[demand]}</strong>
      </p>
    </div>
  );
};

/** Zero is in the middle: a growing number of jobs reaches to one side, a falling one to the other. */
const GrowthPicture = ({
  projection,
  id,
  scale,
  words,
}: {
  projection: Projection;
  id: string;
  scale: number;
  words: Words;
}) => {
  const growth = projection.growthPercent ?? 0;
  const length = Math.max(4, (Math.abs(growth) / scale) * 490);
  const place = [placeOfProjection(projection, words), yearsOfProjection(projection)].filter(Boolean).join(', ');
  return (
    <svg
      className="careers-growth"
      viewBox="0 0 1000 24"
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{words.messages.growth}</title>
      <desc id={`${id}-description`}>
        {fill(words.messages.growthPicture, { place, growth: words.percent(growth, { signed: true }) })}
      </desc>
      <rect className="careers-bar-track" x={0} y={8} width={1000} height={8} rx={4} />
      <rect
        className={growth < 0 ? 'careers-growth-down' : 'careers-growth-up'}
        x={growth < 0 ? 500 - length : 500}
        y={4}
        width={length}
        height={16}
        rx={3}
      />
      <rect className="careers-bar-median" x={498} y={0} width={4} height={24} />
    </svg>
  );
};

const ProjectionTable = ({
  projections,
  words,
}: {
  readonly projections: readonly Projection[];
  readonly words: Words;
}) => {
  const { messages, number, percent } = words;
  const shown = (value: number | null, show: (value: number) => string): string => (value === null ? '–' : show(value));
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{messages.place}</th>
          <th scope="col">{messages.year}</th>
          <th scope="col" className="careers-number">
            {messages.growth}
          </th>
          <th scope="col" className="careers-number">
            {messages.openings}
          </th>
          <th scope="col" className="careers-number">
            {messages.employment}
          </th>
          <th scope="col">{messages.source}</th>
        </tr>
      </thead>
      <tbody>
        {projections.map((projection, index) => (
          <tr key={index}>
            <th scope="row">{placeOfProjection(projection, words)}</th>
            <td>{yearsOfProjection(projection) || '–'}</td>
            <td className="careers-number">
              {shown(projection.growthPercent, (value) => percent(value, { signed: true }))}
            </td>
            <td className="careers-number">{shown(projection.openingsPerYear, number)}</td>
            <td className="careers-number">{shown(projection.employment, number)}</td>
            <td>{projection.source ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
};

/** How much the role is asked for and what official projections say, as pictures and as a table. */
export const OutlookSection = ({ section, id = SECTION_IDS.outlook, ...wording }: SectionProps<'outlook'>) => {
  if (!section) return null;
  const words = wordsFor(wording);
  const growing = section.projections.filter(({ growthPercent }) => growthPercent !== null);
  const scale = Math.max(10, ...growing.map(({ growthPercent }) => Math.abs(growthPercent ?? 0))) * 1.25;
  return (
    <SectionFrame id={id} heading={section.heading}>
      {section.demand ? <DemandPicture demand={section.demand} id={id} words={words} /> : null}
      <RichText text={section.body} />
      {growing.length > 0 ? (
        <ul className="careers-salaries">
          {growing.map((projection, index) => (
            <li key={index}>
              <p className="careers-salary-head">
                <span>
                  {[placeOfProjection(projection, words), yearsOfProjection(projection)].filter(Boolean).join(' · ')}
                </span>
                <strong>{words.percent(projection.growthPercent ?? 0, { signed: true })}</strong>
              </p>
              <GrowthPicture projection={projection} id={`${id}-${index + 1}`} scale={scale} words={words} />
              <p className="careers-ends">
                <span>{words.messages.growth}</span>
                {projection.openingsPerYear === null ? null : (
                  <span>
                    {words.messages.openings}: {words.number(projection.openingsPerYear)}
                  </span>
                )}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {section.projections.length > 0 ? (
        <Figures heading={section.heading} words={words}>
          <ProjectionTable projections={section.projections} words={words} />
        </Figures>
      ) : null}
    </SectionFrame>
  );
};
