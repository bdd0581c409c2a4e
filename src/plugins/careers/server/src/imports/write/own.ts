import { errors } from '@strapi/utils';
import type { RecordReport } from '../../../../core/imports/record-report';
import type { OwnRecord } from '../../../../core/imports/source-record';
import type { WriteSession } from './session';

export const writeOwn = (
  _session: WriteSession,
  record: OwnRecord,
  _options: { readonly dryRun?: boolean } = {},
): Promise<RecordReport> => {
  throw new errors.NotImplementedError(`Entries of the kind "${record.kind}" cannot be imported yet.`);
};
