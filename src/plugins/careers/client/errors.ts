/** What went wrong, for code that cannot use `instanceof` (two copies of this package, a structured clone). */
export type CareersErrorCode =
  | 'bad-request'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'moved'
  | 'gone'
  | 'rate-limited'
  | 'server-error'
  | 'unexpected-answer'
  | 'network-error'
  | 'timeout';

export interface CareersErrorFacts {
  readonly message: string;
  readonly url: string;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  /** What the server says about the fault: the parameter, what was found, what is allowed. */
  readonly details?: unknown;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Every error that the client makes itself. A call that is aborted by its signal rejects with the signal's reason. */
export class CareersError extends Error {
  readonly code: CareersErrorCode;
  readonly url: string;
  readonly status: number | undefined;
  readonly details: unknown;
  readonly retryAfter: number | undefined;

  constructor(code: CareersErrorCode, { message, url, status, details, retryAfter, cause }: CareersErrorFacts) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CareersError';
    this.code = code;
    this.url = url;
    this.status = status;
    this.details = details;
    this.retryAfter = retryAfter;
  }
}

/** 400: a parameter that the server does not take; `details` names it, what was found and what is allowed. */
export class BadRequest extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('bad-request', facts);
    this.name = 'BadRequest';
  }
}

/** 401: the token is wrong or was revoked. */
export class Unauthorized extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('unauthorized', facts);
    this.name = 'Unauthorized';
  }
}

/** 403: whoever asks may not read this: `publicRead` is off, or the token lacks the permission. */
export class Forbidden extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('forbidden', facts);
    this.name = 'Forbidden';
  }
}

/** 404: no such thing, or not published, or not in this locale nor a fallback of it. */
export class NotFound extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('not-found', facts);
    this.name = 'NotFound';
  }
}

/** The slug was changed, and `whenMoved: 'throw'` asked to be told. */
export class Moved extends CareersError {
  /** The slug under which the guide is found now. */
  readonly slug: string;
  readonly locale: string;

  constructor({ slug, locale, ...facts }: CareersErrorFacts & { readonly slug: string; readonly locale: string }) {
    super('moved', facts);
    this.name = 'Moved';
    this.slug = slug;
    this.locale = locale;
  }
}

/** 410: the changes after a cursor are not kept any more: read everything anew. */
export class Gone extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('gone', facts);
    this.name = 'Gone';
  }
}

/** 429; `retryAfter` says in how many seconds to come back, when the server does. */
export class RateLimited extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('rate-limited', facts);
    this.name = 'RateLimited';
  }
}

/** 5xx, after all retries. */
export class ServerError extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('server-error', facts);
    this.name = 'ServerError';
  }
}

/** An answer that no careers server gives: another status, or no JSON where JSON was asked for. */
export class UnexpectedAnswer extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('unexpected-answer', facts);
    this.name = 'UnexpectedAnswer';
  }
}

/** No answer at all, after all retries; `cause` is what `fetch` threw. */
export class NetworkError extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('network-error', facts);
    this.name = 'NetworkError';
  }
}

/** No whole answer within `timeout`, after all retries. */
export class Timeout extends CareersError {
  constructor(facts: CareersErrorFacts) {
    super('timeout', facts);
    this.name = 'Timeout';
  }
}

/** @returns the error for an HTTP status that is neither 200 nor 304 */
export const errorOfStatus = (facts: CareersErrorFacts & { readonly status: number }): CareersError => {
  switch (facts.status) {
    case 400:
      return new BadRequest(facts);
    case 401:
      return new Unauthorized(facts);
    case 403:
      return new Forbidden(facts);
    case 404:
      return new NotFound(facts);
    case 410:
      return new Gone(facts);
    case 429:
      return new RateLimited(facts);
    default:
      return facts.status >= 500 ? new ServerError(facts) : new UnexpectedAnswer(facts);
  }
};
