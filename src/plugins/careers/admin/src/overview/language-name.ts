import { useCallback } from 'react';
import { useIntl } from 'react-intl';

/** @returns a function that names a locale in the administrator's language: "Spanish", "espagnol" */
export const useLanguageName = (): ((code: string) => string) => {
  const { formatDisplayName } = useIntl();
  return useCallback(
    (code) => formatDisplayName(code, { type: 'language', fallback: 'code' }) ?? code,
    [formatDisplayName],
  );
};
