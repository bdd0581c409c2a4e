import { Box, Field, Flex, TextInput } from '@strapi/design-system';
import type { Start } from '../../../core/compose';
import { LanguageChoice } from '../shell/language-choice';
import { useText } from '../shell/use-text';

interface Props {
  readonly start: Start;
  readonly role: string;
  readonly locale: string;
  readonly onRole: (role: string) => void;
  readonly onLocale: (locale: string) => void;
}

/** What a guide is about and in which language, asked before there is one. */
export const RoleAndLocale = ({ start, role, locale, onRole, onLocale }: Props) => {
  const text = useText();
  return (
    <Flex gap={4} alignItems="flex-start" wrap="wrap">
      <Box flex="2" minWidth="28rem">
        <Field.Root name="new-role" required hint={text('compose.role.hint')}>
          <Field.Label>{text('compose.field.role')}</Field.Label>
          <TextInput
            value={role}
            onChange={({ target }: { target: HTMLInputElement }) => {
              onRole(target.value);
            }}
          />
          <Field.Hint />
        </Field.Root>
      </Box>
      <Box flex="1" minWidth="20rem">
        <LanguageChoice
          label={text('compose.field.locale')}
          locales={start.locales}
          value={locale}
          onChange={onLocale}
        />
      </Box>
    </Flex>
  );
};
