import { isFields } from '../../../core/rules';
import type { LinkState } from '../../../core/taxonomy';
import { ask, type Answer, type Manner } from './ask';

export interface LinkFinding {
  readonly state: LinkState;
  readonly httpStatus: number | null;
  /** `ENOTFOUND`, `CERT_HAS_EXPIRED`; null when a site has answered. */
  readonly reason: string | null;
  /** Where a lasting redirect leads. */
  readonly movedTo: string | null;
}

const MOST_REDIRECTS = 6;
const LASTING = [301, 308];
const REDIRECTS = [...LASTING, 302, 303, 307];
const GONE = [404, 410];
/** Sites that let no program in, or not as often. */
const BLOCKED = [401, 402, 403, 405, 406, 407, 429, 451, 999];
/** The name does not exist: such an address does not come back by itself. */
const NO_SUCH_NAME = ['ENOTFOUND', 'ENODATA'];

const finding = (state: LinkState, more: Partial<LinkFinding> = {}): LinkFinding => ({
  state,
  httpStatus: null,
  reason: null,
  movedTo: null,
  ...more,
});

const parse = (text: string, base?: URL): URL | undefined => {
  try {
    const url = new URL(text, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
};

/** HEAD first, as it costs the site least; many answer it wrongly, so a failure has to be confirmed by GET. */
const askKindly = async (url: URL, manner: Manner, wait: () => Promise<void>): Promise<Answer> => {
  const answer = await ask(url, { ...manner, method: 'HEAD' });
  if (answer.status < 400 || answer.status === 429) return answer;
  await wait();
  return ask(url, { ...manner, method: 'GET' });
};

const judge = (status: number): LinkState => {
  if (status >= 200 && status < 300) return 'ok';
  if (GONE.includes(status)) return 'broken';
  return BLOCKED.includes(status) ? 'blocked' : 'failing';
};

const codeOf = (error: unknown): string => {
  if (isFields(error) && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'error';
};

const judgeError = (error: unknown): LinkFinding => {
  const reason = codeOf(error);
  if (reason === 'EPRIVATE') return finding('private', { reason });
  return finding(NO_SUCH_NAME.includes(reason) ? 'broken' : 'failing', { reason });
};

/**
 * Whether an address still leads somewhere. Follows redirects, and looks at each stop on its own: one that leads into a
 * private network is not followed.
 *
 * @param wait is waited for before each further request to a site
 */
export const checkLink = async (
  address: string,
  { wait, ...manner }: Manner & { readonly wait: () => Promise<void> },
): Promise<LinkFinding> => {
  let url = parse(address);
  if (url === undefined) return finding('invalid', { reason: 'address' });
  let isLasting = true;
  let movedTo: string | null = null;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const { status, location }: Answer = await askKindly(url, manner, wait);
      if (!REDIRECTS.includes(status) || location === undefined) {
        const state = judge(status);
        if (state === 'ok' && movedTo !== null) return finding('moved', { httpStatus: status, movedTo });
        return finding(state, { httpStatus: status });
      }
      const next = parse(location, url);
      if (next === undefined) return finding('failing', { httpStatus: status, reason: 'redirect' });
      isLasting = isLasting && LASTING.includes(status);
      if (isLasting) movedTo = next.href;
      url = next;
      await wait();
    }
    return finding('failing', { reason: 'redirects' });
  } catch (error) {
    return judgeError(error);
  }
};
