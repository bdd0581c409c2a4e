import http from 'node:http';

export interface Answer {
  /** 0: the connection broke before there was one. */
  readonly status: number;
  readonly text: string;
  readonly milliseconds: number;
}

export interface Question {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

export const closeConnections = (): void => {
  agent.destroy();
};

/** One request; a connection that breaks is an answer too. */
export const ask = (url: string, { method = 'GET', headers = {}, body }: Question = {}): Promise<Answer> =>
  new Promise((resolve) => {
    const began = performance.now();
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const withType = sent === undefined ? headers : { ...headers, 'Content-Type': 'application/json' };
    const end = (status: number, text: string): void => {
      resolve({ status, text, milliseconds: performance.now() - began });
    };
    const request = http.request(url, { method, headers: withType, agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        end(response.statusCode ?? 0, Buffer.concat(pieces).toString());
      });
      response.on('error', () => {
        end(0, 'cut off');
      });
    });
    request.on('error', (error) => {
      end(0, String(error));
    });
    request.end(sent);
  });

export interface Load {
  /** Ends it. @returns what was answered, in the order of the answers */
  readonly stop: () => Promise<readonly Answer[]>;
}

const running = new Set<Load>();

/** For after a test that failed before it did: what goes on asking would keep the process alive. */
export const stopLoads = async (): Promise<void> => {
  await Promise.all([...running].map((load) => load.stop()));
};

/** Asks again and again, from several clients at once, until it is stopped. */
export const startLoad = (clients: number, next: (client: number) => Promise<Answer>): Load => {
  const answers: Answer[] = [];
  let isStopped = false;
  const run = async (client: number): Promise<void> => {
    while (!isStopped) answers.push(await next(client));
  };
  const ended = Promise.all(Array.from({ length: clients }, (_, client) => run(client)));
  const load: Load = {
    stop: async () => {
      isStopped = true;
      running.delete(load);
      await ended;
      return answers;
    },
  };
  running.add(load);
  return load;
};

/** Of figures in any order. */
export const percentile = (figures: readonly number[], share: number): number => {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};
