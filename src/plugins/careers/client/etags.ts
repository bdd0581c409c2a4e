export interface StoredAnswer {
  readonly etag: string;
  readonly body: string;
}

/**
 * Where answers are kept for `If-None-Match`. Any `Map` does; a bounded one is made by `createEtagStore`. Both
 * methods may answer later, so that a store may be outside of the process.
 */
export interface EtagStore {
  readonly get: (key: string) => StoredAnswer | undefined | Promise<StoredAnswer | undefined>;
  readonly set: (key: string, answer: StoredAnswer) => unknown;
}

/**
 * Keeps answers in memory and drops what was not used for longest.
 *
 * @param maxCharacters of all stored bodies, keys and tags together; an answer that is longer by itself is not kept
 */
export const createEtagStore = ({ maxCharacters = 8_000_000 }: { readonly maxCharacters?: number } = {}): EtagStore => {
  const answers = new Map<string, StoredAnswer>();
  let characters = 0;

  const sizeOf = (key: string, { etag, body }: StoredAnswer) => key.length + etag.length + body.length;
  const drop = (key: string, answer: StoredAnswer) => {
    answers.delete(key);
    characters -= sizeOf(key, answer);
  };

  return {
    get: (key) => {
      const answer = answers.get(key);
      if (answer) {
        // A Map keeps the order of insertion: the first one is always what was not used for longest.
        answers.delete(key);
        answers.set(key, answer);
      }
      return answer;
    },
    set: (key, answer) => {
      const before = answers.get(key);
      if (before) drop(key, before);
      const size = sizeOf(key, answer);
      if (size > maxCharacters) return;
      for (const [oldest, old] of answers) {
        if (characters + size <= maxCharacters) break;
        drop(oldest, old);
      }
      answers.set(key, answer);
      characters += size;
    },
  };
};
