import { useIntl } from 'react-intl';

/** The name of a locale's language in the administrator's own: "en" is "English". */
export const useLanguageName = (): ((code: string) => string) => {
  const { formatDisplayName } = useIntl();
  return (code) => formatDisplayName(code, { type: 'language', fallback: 'code' }) ?? code;
};
