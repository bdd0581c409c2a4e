import { cookies, draftMode } from 'next/headers';
import { redirect } from 'next/navigation';
import { PREVIEW_COOKIE } from '../../../../lib/preview';

export const GET = async (): Promise<Response> => {
  (await draftMode()).disable();
  (await cookies()).delete(PREVIEW_COOKIE);
  return redirect('/');
};
