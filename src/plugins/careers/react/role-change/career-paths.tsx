import type { CareerPaths } from '../../core/career-change';
import { fill, wordsFor, type Words, type Wording } from '../../core/words';
import { Badge, SectionFrame } from '../frame';
import { hoursInWords } from './learning';
import { AddedRequirements, DeepenedRequirements } from './requirements';

export interface CareerPathsProps extends Wording {
  readonly paths: CareerPaths;
}

type Route = CareerPaths['routes'][number];
type Hop = Route['hops'][number];

const EXPLANATIONS = {
  steps: 'routesSteps',
  similar: 'routesSimilar',
  same: 'routesSame',
  none: 'routesNone',
} as const;

const HopItem = ({ hop, words }: { readonly hop: Hop; readonly words: Words }) => {
  const { change } = words.messages;
  const { to, kind, toAdd, toDeepen, learning } = hop;
  return (
    <li>
      <p className="careers-requirement-head">
        <strong>
          <a href={to.url}>{to.role}</a>
        </strong>
        <span className="careers-badges">
          {kind === 'similar' ? <Badge>{change.similarStep}</Badge> : null}
          {learning.hours > 0 ? (
            <span className="careers-number">{fill(change.hours, { hours: words.number(learning.hours) })}</span>
          ) : null}
        </span>
      </p>
      {toAdd.length + toDeepen.length === 0 ? <p className="careers-hint">{change.nothingNew}</p> : null}
      {toAdd.length + toDeepen.length > 0 ? (
        <details>
          <summary>
            {change.toAdd}: {[...toAdd, ...toDeepen].map(({ label }) => label).join(', ')}
          </summary>
          {toAdd.length > 0 ? <AddedRequirements added={toAdd} words={words} /> : null}
          {toDeepen.length > 0 ? <DeepenedRequirements deepened={toDeepen} words={words} /> : null}
        </details>
      ) : null}
    </li>
  );
};

/** Ways from one role to another: the answer of `GET /paths`. */
export const CareerPathsView = ({ paths, ...wording }: CareerPathsProps) => {
  const words = wordsFor(wording);
  const { change } = words.messages;
  return (
    <div className="careers-guide">
      <SectionFrame id="ways" heading={change.routes}>
        <p>{change[EXPLANATIONS[paths.kind]]}</p>
        {paths.routes.map((route, index) => (
          <article key={index} className="careers-card">
            <h3>{fill(change.route, { number: words.number(index + 1) })}</h3>
            <p>
              {route.hops
                .map(({ from }) => from.role)
                .concat(paths.to.role)
                .join(' → ')}
            </p>
            {route.hours > 0 ? (
              <p className="careers-hint">
                {hoursInWords({ ...route, hoursPerWeek: route.hops[0]?.learning.hoursPerWeek ?? 1 }, words)}
              </p>
            ) : null}
            <ol className="careers-hops">
              {route.hops.map((hop) => (
                <HopItem key={hop.to.documentId} hop={hop} words={words} />
              ))}
            </ol>
          </article>
        ))}
      </SectionFrame>
    </div>
  );
};
