import type { AppRoute } from '../../support/app-process';
import { documentedOperations, plainOperation, type FuzzedOperation } from './openapi';

/** Which people ask for an operation: those of the content API, or an administrator. */
export interface Fuzzed {
  readonly operation: FuzzedOperation;
  readonly isAdmin: boolean;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const CONTENT = /^(\/api\/(?!careers\/)|(\/\{\w+\})?\/guides(\/|$))/;

/**
 * Left alone: what writes source files, sends mail, asks other servers, opens a socket, signs the one administrator out or
 * takes their rights away.
 */
const LEFT_ALONE = [
  /^\w+ \/content-type-builder\//,
  /^POST (\/api)?\/email/,
  /^POST \/careers\/(link-check|webhooks)/,
  /^POST \/upload\/actions\/upload-from-urls/,
  /^POST \/admin\/webhooks\/\{id\}\/trigger/,
  /\/transfer\//,
  /^POST \/admin\/(logout|reset-password)/,
  /^(PUT|DELETE|POST) \/admin\/(users|roles)/,
  /^\w+ \/admin\/users\/me\/sessions/,
];

const isLeftAlone = ({ method, path }: FuzzedOperation): boolean =>
  LEFT_ALONE.some((pattern) => pattern.test(`${method} ${path}`));

/** Every operation of the document, and every other route of the app: Strapi's content API, the reader, the admin panel. */
export const fuzzedOperations = (
  routes: readonly AppRoute[],
): Readonly<Record<'documented' | 'content' | 'admin', readonly Fuzzed[]>> => {
  const known = documentedOperations();
  const documented = new Set(known.map(({ method, path }) => `${method} ${path.replace(/\{\w+\}/g, '{}')}`));
  const others = routes
    // GraphQL and the health check answer any method; what a query may ask is the business of other tests.
    .filter(({ methods }) => methods.length < 5)
    .flatMap(({ path, methods }) =>
      METHODS.filter((method) => methods.includes(method)).map((method) => plainOperation(method, path)),
    )
    .filter((operation) => !isLeftAlone(operation))
    .filter(({ method, path }) => !documented.has(`${method} ${path.replace(/\{\w+\}/g, '{}')}`));
  const isContent = ({ path }: FuzzedOperation) => CONTENT.test(path) || path.startsWith('/api/');
  const as = (isAdmin: boolean) => (operation: FuzzedOperation) => ({ operation, isAdmin });
  return {
    documented: known.map(as(false)),
    content: others.filter(isContent).map(as(false)),
    admin: others.filter((operation) => !isContent(operation)).map(as(true)),
  };
};
