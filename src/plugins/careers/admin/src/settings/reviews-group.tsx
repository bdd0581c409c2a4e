import { Grid, NumberInput } from '@strapi/design-system';
import { useText } from '../shell/use-text';
import { Group, Setting, type FormPart } from './setting';

/** How long a confirmation holds that a guide is right. */
export const ReviewsGroup = ({ form }: { readonly form: FormPart }) => {
  const text = useText();
  const typed = form.values['reviews.months'] ?? '';
  return (
    <Group title="settings.reviews" about="settings.reviews.about">
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch">
          <Setting
            form={form}
            name="reviews.months"
            label={text('settings.reviews.months')}
            hint={text('settings.reviews.months.hint')}
            isRequired
          >
            {(isDisabled) => (
              <NumberInput
                name="reviews.months"
                disabled={isDisabled}
                {...(/^\d+$/.test(typed) && { value: Number(typed) })}
                onValueChange={(months: number | undefined) => {
                  form.change({ 'reviews.months': months === undefined ? '' : String(months) });
                }}
              />
            )}
          </Setting>
        </Grid.Item>
      </Grid.Root>
    </Group>
  );
};
