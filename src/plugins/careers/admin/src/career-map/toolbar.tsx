import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { CareerMap } from '../../../core/career-map';
import { LanguageChoice } from '../shell/language-choice';
import { useText } from '../shell/use-text';
import type { MapChoice } from './api';
import { GuideSearch } from './guide-search';

/** Not empty: a select shows an empty value as none. */
const ALL = '*';

interface ToolbarProps {
  readonly map: CareerMap;
  readonly choice: MapChoice;
  readonly onChoose: (choice: MapChoice) => void;
  readonly onFind: (documentId: string) => void;
  readonly onFindWay: () => void;
}

/** What the map shows: a field or a guide's surroundings, in a language. */
export const Toolbar = ({ map, choice, onChoose, onFind, onFindWay }: ToolbarProps) => {
  const text = useText();
  const { locale } = choice;
  const isField = map.scope.kind !== 'around';
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Box minWidth="16rem">
        <Field.Root>
          <Field.Label>{text('map.field')}</Field.Label>
          <SingleSelect
            value={isField ? (map.scope.field ?? ALL) : undefined}
            placeholder={text('map.fieldOrGuide')}
            onChange={(field: string | number) => {
              onChoose({ ...(locale !== undefined && { locale }), ...(field !== ALL && { field: String(field) }) });
            }}
          >
            {[
              ...(map.scope.kind === 'all'
                ? [
                    <SingleSelectOption key="all" value={ALL}>
                      {text('map.allFields')}
                    </SingleSelectOption>,
                  ]
                : []),
              ...map.fields.map(({ slug, name, guides }) => (
                <SingleSelectOption key={slug} value={slug}>
                  {text('map.fieldWithCount', { name, guides })}
                </SingleSelectOption>
              )),
            ]}
          </SingleSelect>
        </Field.Root>
      </Box>
      {map.locales.length > 1 ? (
        <Box minWidth="12rem">
          <LanguageChoice
            label={text('map.locale')}
            locales={map.locales}
            value={map.locale}
            onChange={(locale) => {
              onChoose({ ...choice, locale });
            }}
          />
        </Box>
      ) : null}
      <Box minWidth="18rem">
        <GuideSearch
          label={text('map.find')}
          placeholder={text('map.findPlaceholder')}
          locale={map.locale}
          onPick={({ documentId }) => {
            onFind(documentId);
          }}
        />
      </Box>
      <Button variant="secondary" size="M" onClick={onFindWay}>
        {text('map.way.find')}
      </Button>
      {choice.field !== undefined || choice.around !== undefined ? (
        <Button
          variant="tertiary"
          size="M"
          onClick={() => {
            onChoose(locale === undefined ? {} : { locale });
          }}
        >
          {text('map.startOver')}
        </Button>
      ) : null}
    </Flex>
  );
};
