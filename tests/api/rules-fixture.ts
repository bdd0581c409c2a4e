import type { UID } from '@strapi/strapi';
import type { CareersApp } from '../support/careers-app';

export type Kind = 'guide' | 'skill' | 'certification' | 'field' | 'contributor';
export type Data = Readonly<Record<string, unknown>>;

export interface FieldError {
  readonly path: readonly string[];
  readonly message: string;
  readonly value: unknown;
  readonly allowed?: string;
  readonly suggestion?: string;
}

/** What a write came to, whichever way it went in. */
export interface Outcome {
  /** As an HTTP status: 200 and 201 become 200. */
  readonly status: number;
  readonly entry?: Data & { readonly documentId: string };
  readonly errors: readonly FieldError[];
  /** Paths of the errors, joined with dots. */
  readonly paths: readonly string[];
}

export interface Save {
  readonly kind: Kind;
  readonly data: Data;
  /** Changes this document; makes a new one when absent. */
  readonly documentId?: string;
  readonly locale?: string;
}

/** A way in. */
export interface Door {
  readonly name: string;
  readonly save: (save: Save) => Promise<Outcome>;
}

export const uidOf = (kind: Kind): UID.ContentType => `plugin::careers.${kind}`;

const isRecord = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const readErrors = (details: unknown): FieldError[] => {
  const errors: unknown = isRecord(details) ? details.errors : undefined;
  return Array.isArray(errors) ? (errors as FieldError[]) : [];
};

const readEntry = (value: unknown): Outcome['entry'] =>
  isRecord(value) && typeof value.documentId === 'string' ? { ...value, documentId: value.documentId } : undefined;

const outcome = (status: number, saved: unknown, details?: unknown): Outcome => {
  const errors = readErrors(details);
  const entry = readEntry(saved);
  return {
    status: status === 201 ? 200 : status,
    errors,
    paths: errors.map(({ path }) => path.join('.')),
    ...(entry ? { entry } : {}),
  };
};

/** Anything with a status, a message and details, thrown by the Document Service. */
export const outcomeOf = async (write: Promise<unknown>): Promise<Outcome> => {
  try {
    return outcome(200, await write);
  } catch (error) {
    const { name, details } = error as { name: string; details?: unknown };
    return outcome(name === 'ValidationError' ? 400 : 500, undefined, details);
  }
};

/** REST and GraphQL with an API token, the content manager as an administrator, and the Document Service. */
export const openDoors = async (app: CareersApp): Promise<readonly Door[]> => {
  const token = await app.apiToken({ type: 'full-access' });
  const admin = await app.asAdmin();

  const rest: Door['save'] = async ({ kind, data, documentId, locale }) => {
    const path = `/api/careers/${kind}s${documentId ? `/${documentId}` : ''}${locale ? `?locale=${locale}` : ''}`;
    const request = documentId ? app.request.put(path) : app.request.post(path);
    const { status, body } = await request.set(token).send({ data });
    return outcome(status, body.data, body.error?.details);
  };

  const graphql: Door['save'] = async ({ kind, data, documentId, locale }) => {
    const type = `Careers${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
    const name = `${documentId ? 'update' : 'create'}${type}`;
    const localized = kind === 'guide';
    const parameters = `$data: ${type}Input!${documentId ? ', $documentId: ID!' : ''}${localized ? ', $locale: I18NLocaleCode' : ''}`;
    const values = `data: $data${documentId ? ', documentId: $documentId' : ''}${localized ? ', locale: $locale' : ''}`;
    const query = `mutation(${parameters}) { saved: ${name}(${values}) { documentId slug ${localized ? 'title' : 'name'} } }`;
    const variables = { data, ...(documentId ? { documentId } : {}), ...(localized && locale ? { locale } : {}) };
    const { body } = await app.request.post('/graphql').set(token).send({ query, variables });
    const error = body.errors?.[0];
    if (!error) return outcome(200, body.data.saved);
    return outcome(error.extensions.code === 'BAD_USER_INPUT' ? 400 : 500, undefined, error.extensions.error?.details);
  };

  const contentManager: Door['save'] = async ({ kind, data, documentId, locale }) => {
    const path = `/content-manager/collection-types/${uidOf(kind)}${documentId ? `/${documentId}` : ''}`;
    const request = documentId ? app.request.put(path) : app.request.post(path);
    const { status, body } = await request
      .query(locale ? { locale } : {})
      .set(admin)
      .send(data);
    return outcome(status, body.data, body.error?.details);
  };

  const documents: Door['save'] = ({ kind, data, documentId, locale }) => {
    const service = app.strapi.documents(uidOf(kind));
    const params = { data, ...(locale ? { locale } : {}) };
    return outcomeOf(documentId ? service.update({ ...params, documentId }) : service.create(params));
  };

  return [
    { name: 'REST', save: rest },
    { name: 'GraphQL', save: graphql },
    { name: 'the content manager', save: contentManager },
    { name: 'the Document Service', save: documents },
  ];
};

/** Counts everything that a refused write could have left behind. */
export const countRows = async (app: CareersApp): Promise<Readonly<Record<string, number>>> => {
  const tables = [
    'plugin::careers.guide',
    'plugin::careers.skill',
    'plugin::careers.certification',
    'plugin::careers.field',
    'plugin::careers.contributor',
    'plugin::careers.slug-reservation',
    'careers.salary',
    'careers.step',
  ] as const;
  const counts = await Promise.all(tables.map((uid) => app.strapi.db.query(uid).count()));
  return Object.fromEntries(tables.map((uid, index) => [uid, counts[index] ?? 0]));
};
