import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { CareerPaths, RoleComparison } from '../../../../core/career-change';
import { ROLE_CHANGE_DEPENDENCIES, type CareerChangeService } from '../../career-change';
import { renderDocument } from '../render';
import { securityPolicy } from '../security-policy';
import type { ReaderAnswer } from '../service';
import type { Alternate, Frame } from '../views';
import { paceQuery, type RoleChangeChoice } from './choice';
import { rolesIn } from './roles';
import { RoleChangeView } from './view';

interface Found {
  readonly comparison: RoleComparison;
  readonly paths: CareerPaths;
}

const findChange = async (
  strapi: Core.Strapi,
  { choice, locale }: { readonly choice: RoleChangeChoice; readonly locale: string },
): Promise<Found | undefined> => {
  if (choice.from === '' || choice.to === '') return undefined;
  const service: CareerChangeService = strapi.plugin('careers').service('career-change');
  try {
    const query = { ...choice, locale };
    return { comparison: await service.compare(query), paths: await service.paths(query) };
  } catch (error) {
    if (error instanceof errors.NotFoundError) return undefined;
    throw error;
  }
};

/** The page that compares two roles, or leads to the address that names both. */
export const roleChangePage = async (
  strapi: Core.Strapi,
  {
    frame,
    choice,
    isAtItsAddress,
    languages,
    serverUrl,
  }: {
    readonly frame: Frame;
    readonly choice: RoleChangeChoice;
    /** Whether the address names both roles, rather than the form's query. */
    readonly isAtItsAddress: boolean;
    readonly languages: readonly Alternate[];
    readonly serverUrl: string;
  },
): Promise<ReaderAnswer> => {
  const { locale, addresses } = frame;
  const found = await findChange(strapi, { choice, locale });
  const dependencies = ROLE_CHANGE_DEPENDENCIES;
  if (found !== undefined) {
    const roles = { from: found.comparison.from.slug, to: found.comparison.to.slug };
    const isPresent = isAtItsAddress && roles.from === choice.from && roles.to === choice.to;
    if (!isPresent) {
      return { kind: 'moved', location: `${addresses.compare(locale, roles)}${paceQuery(choice)}`, dependencies };
    }
  }
  const html = renderDocument(
    <RoleChangeView
      frame={frame}
      choice={choice}
      roles={await rolesIn(strapi, locale)}
      found={found}
      languages={languages}
    />,
  );
  const status = isAtItsAddress && found === undefined ? 404 : 200;
  return { kind: 'page', status, html, securityPolicy: securityPolicy({ serverUrl }), dependencies };
};
