import { Box, Flex, Typography } from '@strapi/design-system';
import type { ComparedSection, FieldComparison, ItemComparison } from '../../../core/compare';
import { ChangeBadge, Deleted, Inserted, Quiet } from './marks';
import { TextDifference } from './text-difference';
import type { ComparisonWords } from './words';

interface OfSection {
  readonly section: ComparedSection;
  readonly words: ComparisonWords;
}

type Simple = Exclude<FieldComparison, { kind: 'list' }>;
type List = Extract<FieldComparison, { kind: 'list' }>;
type Value = Extract<FieldComparison, { kind: 'value' }>;

const ValueDifference = ({ section, words, field }: OfSection & { readonly field: Value }) => {
  const shown = (value: Value['before']) => words.valueName(section, field.field, value);
  return (
    <Typography tag="p">
      {field.change === 'added' ? null : <Deleted>{shown(field.before)}</Deleted>}
      {field.change === 'changed' ? <span aria-hidden> → </span> : null}
      {field.change === 'removed' ? null : <Inserted>{shown(field.after)}</Inserted>}
    </Typography>
  );
};

const NamesDifference = ({
  words,
  names,
}: {
  readonly words: ComparisonWords;
  readonly names: readonly { readonly change: 'added' | 'removed' | 'moved'; readonly label: string }[];
}) => (
  <Flex gap={2} wrap="wrap">
    {names.map(({ change, label }) => (
      <Typography key={`${change} ${label}`}>
        {change === 'added' ? <Inserted>{label}</Inserted> : null}
        {change === 'removed' ? <Deleted>{label}</Deleted> : null}
        {change === 'moved' ? `${label} (${words.text('compare.change.moved')})` : null}
      </Typography>
    ))}
  </Flex>
);

const SimpleDifference = ({ section, words, field }: OfSection & { readonly field: Simple }) => {
  if (field.kind === 'value') return <ValueDifference section={section} words={words} field={field} />;
  if (field.kind === 'names') return <NamesDifference words={words} names={field.names} />;
  return (
    <div>
      <TextDifference lines={field.lines} />
    </div>
  );
};

/** The name of a field above what changed in it; none where the section says it all. */
const Named = ({ section, words, field }: OfSection & { readonly field: Simple }) => (
  <Flex direction="column" alignItems="stretch" gap={1}>
    {field.field === section ? null : (
      <Typography variant="pi" fontWeight="bold" textColor="neutral600">
        {words.fieldName(field.field)}
      </Typography>
    )}
    <SimpleDifference section={section} words={words} field={field} />
  </Flex>
);

const ItemDifference = ({ section, words, item }: OfSection & { readonly item: ItemComparison }) => {
  const name = words.itemName(section, item.label);
  // Of a task that came there is no more to say than its text.
  const fields = item.fields.filter(
    (field) => item.change === 'changed' || !(field.kind === 'value' && field.after === item.label),
  );
  const isItsName = ({ kind, field }: Simple) => kind === 'text' && field === 'text' && item.change !== 'changed';
  return (
    <Box tag="li" paddingLeft={3} borderStyle="solid" borderWidth="0 0 0 2px" borderColor="neutral200">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap" alignItems="center">
          <ChangeBadge change={item.change} />
          <Typography fontWeight="semiBold">{name}</Typography>
          {item.moved && item.change === 'changed' ? <Quiet>{words.text('compare.alsoMoved')}</Quiet> : null}
        </Flex>
        {item.change === 'removed'
          ? null
          : fields
              .filter((field) => !isItsName(field))
              .map((field) => <Named key={field.field} section={section} words={words} field={field} />)}
      </Flex>
    </Box>
  );
};

const ListDifference = ({ section, words, field }: OfSection & { readonly field: List }) => (
  <Flex direction="column" alignItems="stretch" gap={2}>
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {field.items.map((item, place) => (
        <ItemDifference key={place} section={section} words={words} item={item} />
      ))}
    </Flex>
    {field.same > 0 ? <Quiet>{words.text('compare.sameItems', { count: field.same })}</Quiet> : null}
  </Flex>
);

/** What differs in one field of a section. */
export const FieldDifference = ({ field, ...of }: OfSection & { readonly field: FieldComparison }) =>
  field.kind === 'list' ? <ListDifference {...of} field={field} /> : <Named {...of} field={field} />;
