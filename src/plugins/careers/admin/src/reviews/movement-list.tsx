import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Movement } from '../../../core/reviews';
import { useText } from '../shell/use-text';

/** What moved, in the administrator's words. */
const useSentence = () => {
  const text = useText();
  const intl = useIntl();
  const day = (instant: string): string => intl.formatDate(instant, { dateStyle: 'medium', timeZone: 'UTC' });
  const list = (names: readonly string[]): string => intl.formatList(names, { type: 'unit' });

  const certification = (movement: Extract<Movement, { kind: 'certification' }>): string => {
    const { name, was, lifecycle, retiresAt, replacedBy } = movement;
    const now = text(`reviews.lifecycle.${lifecycle}`);
    const sentence =
      was === null || was === lifecycle
        ? text('reviews.moved.certification.is', { name, now })
        : text('reviews.moved.certification.became', { name, now, was: text(`reviews.lifecycle.${was}`) });
    return [
      sentence,
      ...(lifecycle === 'retiring' && retiresAt !== null
        ? [text('reviews.moved.certification.until', { date: day(retiresAt) })]
        : []),
      ...(replacedBy === null ? [] : [text('reviews.moved.certification.replaced', { name: replacedBy })]),
    ].join(' ');
  };

  const skills = ({ label, change, added, removed }: Extract<Movement, { kind: 'skills' }>): string => {
    if (change === 'added') return text('reviews.moved.skills.added', { label });
    if (change === 'removed') return text('reviews.moved.skills.removed', { label });
    return [
      text('reviews.moved.skills.changed', { label }),
      ...(added.length > 0 ? [text('reviews.moved.skills.with', { names: list(added) })] : []),
      ...(removed.length > 0 ? [text('reviews.moved.skills.without', { names: list(removed) })] : []),
    ].join(' ');
  };

  return (movement: Movement): string => {
    switch (movement.kind) {
      case 'republished':
        return movement.at === null
          ? text('reviews.moved.republished')
          : text('reviews.moved.republished.on', { date: day(movement.at) });
      case 'dead-link':
        return movement.status === null
          ? text('reviews.moved.link.silent', { name: movement.name })
          : text('reviews.moved.link', { name: movement.name, status: movement.status });
      case 'certification':
        return certification(movement);
      case 'source-edition':
        return text('reviews.moved.source', {
          title: movement.title,
          edition: movement.edition,
          newest: movement.newest,
        });
      case 'skills':
        return skills(movement);
    }
  };
};

/** Serious enough to mend the guide first. */
const isGrave = (movement: Movement): boolean =>
  movement.kind === 'dead-link' || (movement.kind === 'certification' && movement.lifecycle === 'retired');

export const MovementList = ({ movements }: { readonly movements: readonly Movement[] }) => {
  const sentenceOf = useSentence();
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
      {movements.map((movement, index) => (
        <Flex key={index} tag="li" gap={2} alignItems="flex-start">
          <Box
            background={isGrave(movement) ? 'danger500' : 'warning500'}
            aria-hidden
            borderRadius="50%"
            width="0.6rem"
            height="0.6rem"
            marginTop="0.6rem"
            style={{ flexShrink: 0 }}
          />
          <Flex direction="column" alignItems="flex-start" style={{ minWidth: 0 }}>
            <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {sentenceOf(movement)}
            </Typography>
            {movement.kind === 'dead-link' && (
              <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {movement.url}
              </Typography>
            )}
          </Flex>
        </Flex>
      ))}
    </Flex>
  );
};
