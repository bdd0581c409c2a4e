import http from 'node:http';
import type { HostileRequest } from './requests';

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Letters that Node.js would not send in an address or a header; everything else goes as it is. */
const sendable = (text: string): string => text.replace(/[^\u0021-\u007e]/g, (letter) => encodeURIComponent(letter));

/** Sends a request byte by byte as it is, and reads the whole answer. @throws when there is none within ten seconds */
export const send = (
  { url, agent }: { readonly url: string; readonly agent: http.Agent },
  { method, path, headers, body }: HostileRequest,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const asked = http.request({ hostname, port, agent, method, path: sendable(path), headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
      });
      answer.on('error', reject);
    });
    const deadline = setTimeout(() => {
      reject(new Error('no whole answer within ten seconds'));
      asked.destroy();
    }, 10_000);
    asked.on('close', () => {
      clearTimeout(deadline);
    });
    asked.on('error', reject);
    asked.end(body);
  });
