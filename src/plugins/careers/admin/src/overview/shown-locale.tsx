import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useSearchParams } from 'react-router-dom';
import { useText } from '../shell/use-text';

/** The locale that the address names, if any, and how to name another. */
export const useShownLocale = (): readonly [string | undefined, (locale: string) => void] => {
  const [search, setSearch] = useSearchParams();
  const choose = (locale: string) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      after.set('locale', locale);
      after.delete('page');
      return after;
    });
  };
  return [search.get('locale') ?? undefined, choose];
};

interface LocaleChoiceProps {
  readonly locale: string;
  readonly locales: readonly { readonly code: string; readonly name: string }[];
  readonly onChange: (locale: string) => void;
}

/** Nothing where there is only one. */
export const LocaleChoice = ({ locale, locales, onChange }: LocaleChoiceProps) => {
  const text = useText();
  if (locales.length < 2) return null;
  return (
    <SingleSelect
      size="S"
      aria-label={text('overview.language')}
      value={locale}
      onChange={(chosen) => {
        onChange(String(chosen));
      }}
    >
      {locales.map(({ code, name }) => (
        <SingleSelectOption key={code} value={code}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
