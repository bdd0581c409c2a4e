import { useState } from 'react';
import { Box, Button, Flex, Grid, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Plus } from '@strapi/icons';
import { useText } from '../shell/use-text';
import { addSkill, moveEntry, setField, setLeftOut, setSkill, type Entry } from './draft';
import { FieldInput } from './field-input';
import { FIELDS, type FieldSpec, type ListKey } from './guide-fields';
import { knownAs } from './known-names';
import { LinesLink } from './lines-link';
import { NameChip } from './name-chip';
import { NameDialog, type ChosenName } from './name-dialog';
import { useReview } from './review-context';

interface Props {
  readonly list: ListKey;
  readonly entry: Entry;
  readonly position: { readonly isFirst: boolean; readonly isLast: boolean };
}

/** What an editor reads of a field; nothing for what goes without saying. */
const useFieldWords = () => {
  const text = useText();
  return (spec: FieldSpec, value: unknown): string => {
    if (spec.kind === 'choice') {
      const choice = spec.choices.find((each) => each === value);
      return choice === undefined ? '' : text(`compose.choice.${choice}`);
    }
    if (spec.kind === 'flag') return value === true ? text(`compose.field.${spec.key}`) : '';
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
};

const NAMED_BY_ITSELF: ReadonlySet<string> = new Set(['importance', 'level', 'satisfiedBy', 'hidden', 'core']);
/** What every entry is unless somebody says otherwise. */
const USUAL: ReadonlySet<unknown> = new Set(['essential', 'any', 'percentiles']);

const EntryWords = ({ list, entry }: Pick<Props, 'list' | 'entry'>) => {
  const text = useText();
  const wordsOf = useFieldWords();
  const said = FIELDS[list].flatMap((spec) => {
    const words = wordsOf(spec, entry.fields[spec.key]);
    return words === '' ? [] : [{ spec, words, value: entry.fields[spec.key] }];
  });
  const title = list === 'certifications' ? undefined : said[0];
  const rest = title === undefined ? said : said.slice(1);
  const style = entry.leftOut ? { textDecoration: 'line-through' } : undefined;
  return (
    <Box style={style}>
      {title && (
        <Typography fontWeight="semiBold" tag="p">
          {title.words}
        </Typography>
      )}
      {rest
        .filter(({ value }) => !USUAL.has(value))
        .map(({ spec, words }) => (
          <Typography
            key={spec.key}
            tag="p"
            textColor="neutral700"
            paddingTop={1}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {spec.kind === 'long' || NAMED_BY_ITSELF.has(spec.key)
              ? words
              : `${text(`compose.field.${spec.key}`)}: ${words}`}
          </Typography>
        ))}
    </Box>
  );
};

const EntryForm = ({ list, entry }: Pick<Props, 'list' | 'entry'>) => {
  const { change } = useReview();
  return (
    <Grid.Root gap={4} paddingTop={2}>
      {FIELDS[list].map((spec, index) => (
        <Grid.Item
          key={spec.key}
          col={spec.kind === 'long' || (index === 0 && spec.kind === 'text') ? 12 : 6}
          s={12}
          alignItems="flex-end"
        >
          <FieldInput
            spec={spec}
            name={`${entry.id}.${spec.key}`}
            value={entry.fields[spec.key]}
            onChange={(value) => {
              change(setField(list, entry.id, { [spec.key]: value }));
            }}
          />
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};

/** The skills of a requirement, each with its choice. */
const SkillChips = ({ entry }: { readonly entry: Entry }) => {
  const text = useText();
  const { change, names, learnName, start } = useReview();
  const [isAdding, setIsAdding] = useState(false);
  const use = (chosen: ChosenName, apply: (name: string) => void): void => {
    learnName('skill', chosen);
    apply(chosen.name);
  };
  return (
    <Flex gap={2} wrap="wrap" paddingTop={2}>
      {entry.skills.map(({ name, leftOut }, index) => (
        <NameChip
          key={`${index} ${name}`}
          type="skill"
          name={name}
          known={knownAs(names, 'skill', name)}
          leftOut={leftOut}
          mayCreate={start.mayCreate.skill}
          onChoose={(chosen) => {
            use(chosen, (other) => {
              change(setSkill(entry.id, index, { name: other, leftOut: false }));
            });
          }}
          onLeaveOut={(left) => {
            change(setSkill(entry.id, index, { name, leftOut: left }));
          }}
        />
      ))}
      <Button
        size="S"
        variant="ghost"
        startIcon={<Plus />}
        onClick={() => {
          setIsAdding(true);
        }}
      >
        {text('compose.names.add-skill')}
      </Button>
      {isAdding && (
        <NameDialog
          type="skill"
          name={entry.skills.length === 0 && typeof entry.fields.label === 'string' ? entry.fields.label : ''}
          mayCreate={start.mayCreate.skill}
          onChoose={(chosen) => {
            use(chosen, (name) => {
              change(addSkill(entry.id, name));
            });
          }}
          onClose={() => {
            setIsAdding(false);
          }}
        />
      )}
    </Flex>
  );
};

const CertificationChip = ({ entry }: { readonly entry: Entry }) => {
  const text = useText();
  const { change, names, learnName, start } = useReview();
  const [isChoosing, setIsChoosing] = useState(false);
  const name = typeof entry.fields.certification === 'string' ? entry.fields.certification : '';
  const choose = (chosen: ChosenName): void => {
    learnName('certification', chosen);
    change(setField('certifications', entry.id, { certification: chosen.name }));
  };
  if (name !== '') {
    return (
      <NameChip
        type="certification"
        name={name}
        known={knownAs(names, 'certification', name)}
        leftOut={entry.leftOut}
        mayCreate={start.mayCreate.certification}
        onChoose={choose}
      />
    );
  }
  return (
    <>
      <Button
        size="S"
        variant="tertiary"
        onClick={() => {
          setIsChoosing(true);
        }}
      >
        {text('compose.names.choose-certification')}
      </Button>
      {isChoosing && (
        <NameDialog
          type="certification"
          name=""
          mayCreate={start.mayCreate.certification}
          onChoose={choose}
          onClose={() => {
            setIsChoosing(false);
          }}
        />
      )}
    </>
  );
};

const isUnwritten = ({ fields, skills }: Entry): boolean =>
  skills.length === 0 && Object.values(fields).every((value) => typeof value === 'boolean' || value === '');

/** One entry of a list: read at a glance, corrected on the spot, left out and taken back. */
export const EntryCard = ({ list, entry, position }: Props) => {
  const text = useText();
  const { change } = useReview();
  const [isEditing, setIsEditing] = useState(() => isUnwritten(entry));
  const { id, leftOut } = entry;
  return (
    <Box
      tag="li"
      padding={4}
      hasRadius
      borderColor="neutral150"
      background={leftOut ? 'neutral100' : 'neutral0'}
      data-entry={id}
    >
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4}>
        <Box flex="1" minWidth="0">
          {list === 'certifications' && <CertificationChip entry={entry} />}
          {isEditing && !leftOut ? <EntryForm list={list} entry={entry} /> : <EntryWords list={list} entry={entry} />}
          {list === 'skills' && !leftOut && <SkillChips entry={entry} />}
        </Box>
        <Flex gap={1} shrink={0}>
          {isEditing && !leftOut && (
            <>
              <IconButton
                variant="ghost"
                label={text('compose.move-up')}
                disabled={position.isFirst}
                onClick={() => {
                  change(moveEntry(list, id, -1));
                }}
              >
                <ArrowUp />
              </IconButton>
              <IconButton
                variant="ghost"
                label={text('compose.move-down')}
                disabled={position.isLast}
                onClick={() => {
                  change(moveEntry(list, id, 1));
                }}
              >
                <ArrowDown />
              </IconButton>
            </>
          )}
          {!leftOut && (
            <Button
              size="S"
              variant="ghost"
              onClick={() => {
                setIsEditing(!isEditing);
              }}
            >
              {isEditing ? text('compose.done') : text('compose.edit')}
            </Button>
          )}
          <Button
            size="S"
            variant="ghost"
            onClick={() => {
              change(setLeftOut(list, id, !leftOut));
            }}
          >
            {leftOut ? text('compose.take-back') : text('compose.leave-out')}
          </Button>
        </Flex>
      </Flex>
      {entry.lines && (
        <Box paddingTop={2}>
          <LinesLink lines={entry.lines} />
        </Box>
      )}
    </Box>
  );
};
