import { z } from 'zod';
import { keptFilesSchema, type KeptFiles } from '../../../core/imports/job-requests';

/** What is to be sent, and who wants to know how far it is. */
export interface FilesToSend {
  readonly files: readonly File[];
  /** The folder that they were dropped in, which often tells the edition. */
  readonly label: string | undefined;
  /** Gets a share between 0 and 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** What Strapi leaves in the page; its types do not say so. */
const panelSchema = z.object({ backendURL: z.string() });
const answerSchema = z.object({ data: keptFilesSchema });
const refusalSchema = z.object({ error: z.object({ message: z.string() }) });

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy in between answers with a page of its own.
    return null;
  }
};

/** The sentence of a refusal, else the status: `413 Payload Too Large`. */
const refusalOf = ({ status, statusText, responseText }: XMLHttpRequest): string =>
  refusalSchema.safeParse(readJson(responseText)).data?.error.message ?? `${status} ${statusText}`.trim();

/**
 * Sends files to the server. By `XMLHttpRequest`: `fetch` cannot tell how much has been sent.
 *
 * @param token of the administrator's session
 * @throws Error with what the server says, or an empty message when it was not reached
 */
export const sendFiles = ({ files, label, onProgress, signal }: FilesToSend, token: string): Promise<KeptFiles> =>
  new Promise((resolve, reject) => {
    const form = new FormData();
    if (label !== undefined) form.append('label', label);
    for (const file of files) form.append('files', file, file.name);
    const request = new XMLHttpRequest();
    request.open('POST', `${panelSchema.parse(window.strapi).backendURL}/careers/imports/files`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 1 : loaded / total);
    };
    request.onload = () => {
      const answer = answerSchema.safeParse(readJson(request.responseText));
      if (request.status === 201 && answer.success) resolve(answer.data.data);
      else reject(new Error(refusalOf(request)));
    };
    request.onerror = () => {
      reject(new Error(''));
    };
    request.onabort = () => {
      reject(new Error(''));
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.send(form);
  });
