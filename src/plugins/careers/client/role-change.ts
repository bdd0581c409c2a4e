import type { CareerPaths, RoleComparison } from '../core/career-change';
import { requestOf, type RequestOptions } from './options';
import { toQueryString } from './query-string';
import { readJson, type Read } from './request';

export interface RoleChangeOptions extends RequestOptions {
  /** Slug of the guide to the present role. */
  readonly from: string;
  /** Slug of the guide to the new one. */
  readonly to: string;
  /** The site's default locale when absent. */
  readonly locale?: string;
  /** Hours a week for learning, 1 to 80; 10 when absent. */
  readonly hoursPerWeek?: number;
}

export interface RoleChangeClient {
  /** What one role asks beyond another. @throws NotFound that names the guide that is not there */
  readonly compare: (options: RoleChangeOptions) => Promise<RoleComparison>;
  /** Up to three ways from one role to another. @throws NotFound as `compare` */
  readonly paths: (options: RoleChangeOptions) => Promise<CareerPaths>;
}

/** @param address of the plugin: `https://cms.example.org/api/careers` */
export const createRoleChange = ({
  read,
  address,
}: {
  readonly read: Read;
  readonly address: string;
}): RoleChangeClient => {
  const ask = async <Data>(what: 'compare' | 'paths', options: RoleChangeOptions): Promise<Data> => {
    const { from, to, locale, hoursPerWeek } = options;
    const url = `${address}/${what}${toQueryString({ from, to, locale, hoursPerWeek })}`;
    const { data } = await readJson<{ data: Data }>(read, { ...requestOf(options), url });
    return data;
  };
  return {
    compare: (options) => ask<RoleComparison>('compare', options),
    paths: (options) => ask<CareerPaths>('paths', options),
  };
};
