import { hkdfSync } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { CareersConfig } from '../config';

/** What a preview token opens: the draft of one guide in one locale. */
export interface PreviewSubject {
  readonly documentId: string;
  readonly locale: string;
}

const ALGORITHM = 'HS256';
const AUDIENCE = 'strapi-plugin-careers:preview';
const SECRET_BYTES = 32;

/** When it is first needed, so that a start does not wait for it. */
const loadJose = () => import('jose');

const payloadSchema = z.object({ sub: z.string().min(1), locale: z.string().min(1), exp: z.number() });

/**
 * What signs the tokens: the setting `preview.secret`, or a key made from the app's own secrets (HKDF, RFC 5869), so that
 * all processes of one app agree on it and nobody can work out the app's secrets from it.
 */
const secretOf = (strapi: Core.Strapi): Uint8Array => {
  const { secret } = strapi.config.get<CareersConfig>('plugin::careers').preview;
  const own: readonly unknown[] = [strapi.config.get('server.app.keys'), strapi.config.get('admin.auth.secret')];
  return new Uint8Array(hkdfSync('sha256', secret ?? JSON.stringify(own), '', AUDIENCE, SECRET_BYTES));
};

/** A token is refused: 403 with a message that says why. */
export class PreviewTokenError extends errors.PolicyError<string, { readonly parameter: 'token'; reason: string }> {
  constructor(message: string, reason: 'expired' | 'invalid' | 'other-guide') {
    super(message, { parameter: 'token', reason });
  }
}

/** Signs a token that is valid for `preview.minutes`. */
export const signPreviewToken = async (
  strapi: Core.Strapi,
  { documentId, locale }: PreviewSubject,
): Promise<string> => {
  const { SignJWT } = await loadJose();
  const { minutes } = strapi.config.get<CareersConfig>('plugin::careers').preview;
  return new SignJWT({ locale })
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(documentId)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${minutes} minutes`)
    .sign(secretOf(strapi));
};

/**
 * @returns what the token opens
 * @throws PreviewTokenError when it was not signed here, was changed, or has expired
 */
export const readPreviewToken = async (strapi: Core.Strapi, token: string): Promise<PreviewSubject> => {
  const { jwtVerify, errors: joseErrors } = await loadJose();
  try {
    const { payload } = await jwtVerify(token, secretOf(strapi), { algorithms: [ALGORITHM], audience: AUDIENCE });
    const { sub, locale } = payloadSchema.parse(payload);
    return { documentId: sub, locale };
  } catch (error) {
    if (error instanceof joseErrors.JWTExpired) {
      throw new PreviewTokenError('The preview token has expired. Open the preview again in Strapi.', 'expired');
    }
    throw new PreviewTokenError(
      'This is no preview token of this Strapi. Open the preview again in Strapi.',
      'invalid',
    );
  }
};
