import { MOST_HOURS_PER_WEEK, type CareerPaths, type RoleComparison } from '../../../../core/career-change';
import { fill } from '../../../../core/words';
import { CareerPathsView, RoleComparisonView } from '../../../../react';
import { ReaderDocument, type Alternate, type Frame } from '../views';
import { paceQuery, type RoleChangeChoice } from './choice';
import type { RoleName } from './roles';

export interface RoleChangeViewProps {
  readonly frame: Frame;
  readonly choice: RoleChangeChoice;
  /** All roles to choose from, by name. */
  readonly roles: readonly RoleName[];
  readonly found: { readonly comparison: RoleComparison; readonly paths: CareerPaths } | undefined;
  readonly languages: readonly Alternate[];
}

const RoleSelect = ({
  name,
  label,
  hint,
  roles,
  chosen,
}: {
  readonly name: 'from' | 'to';
  readonly label: string;
  readonly hint: string;
  readonly roles: readonly RoleName[];
  readonly chosen: string;
}) => (
  <p>
    <label htmlFor={`reader-${name}`}>{label}</label>
    <select id={`reader-${name}`} name={name} defaultValue={chosen} required>
      <option value="">{hint}</option>
      {roles.map(({ slug, role }) => (
        <option key={slug} value={slug}>
          {role}
        </option>
      ))}
    </select>
  </p>
);

/** Chooses two roles by a plain GET, so that it works without a script. */
const RoleChangeForm = ({ frame, choice, roles }: Pick<RoleChangeViewProps, 'frame' | 'choice' | 'roles'>) => {
  const { words, addresses, locale } = frame;
  const shared = { hint: words.compareHint, roles };
  return (
    <form className="reader-search" method="get" action={addresses.compare(locale)}>
      <RoleSelect name="from" label={words.compareFrom} chosen={choice.from} {...shared} />
      <RoleSelect name="to" label={words.compareTo} chosen={choice.to} {...shared} />
      <p className="reader-short">
        <label htmlFor="reader-pace">{words.comparePace}</label>
        <input
          id="reader-pace"
          type="number"
          name="hoursPerWeek"
          min={1}
          max={MOST_HOURS_PER_WEEK}
          defaultValue={choice.hoursPerWeek}
        />
      </p>
      <button type="submit">{words.compareShow}</button>
    </form>
  );
};

/** Two roles side by side and the ways between them; without a choice, the form to make one. */
export const RoleChangeView = ({ frame, choice, roles, found, languages }: RoleChangeViewProps) => {
  const { words, addresses, locale } = frame;
  const isAsked = choice.from !== '' && choice.to !== '';
  const title = found
    ? fill(words.compareHeading, { from: found.comparison.from.role, to: found.comparison.to.role })
    : words.compareTitle;
  return (
    <ReaderDocument
      frame={frame}
      title={`${title} · ${frame.siteName}`}
      description={found ? null : words.compareIntro}
      canonical={null}
      noIndex
      alternates={[]}
      languages={languages}
    >
      <h1 className="reader-title">{title}</h1>
      {found ? null : <p className="reader-intro">{words.compareIntro}</p>}
      <RoleChangeForm frame={frame} choice={choice} roles={roles} />
      {isAsked && !found ? (
        <p role="status" className="reader-empty">
          {words.compareUnknown}
        </p>
      ) : null}
      {found ? (
        <>
          <p className="reader-found">
            <a href={`${addresses.compare(locale, { from: choice.to, to: choice.from })}${paceQuery(choice)}`}>
              {words.compareSwitch}
            </a>
          </p>
          <div className="reader-parts">
            <CareerPathsView paths={found.paths} locale={locale} />
            <RoleComparisonView comparison={found.comparison} locale={locale} />
          </div>
        </>
      ) : null}
    </ReaderDocument>
  );
};
