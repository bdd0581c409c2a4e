import { Badge, Box, Flex, IconButton, TextButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { CareerMap, MapStep } from '../../../core/career-map';
import { useText } from '../shell/use-text';

/** The skills that a step adds, as one line: "Kubernetes, Terraform or Pulumi". */
const useSkillLine = (map: CareerMap) => {
  const text = useText();
  return ({ adds }: MapStep): string => {
    if (adds.length === 0) return text('map.addsNothing');
    const groups = adds.map(({ label, anyOf, skills }) => {
      const names = skills.map((skill) => map.skills[skill] ?? skill);
      if (names.length === 0) return label;
      return names.join(anyOf ? ` ${text('map.or')} ` : ', ');
    });
    return text('map.adds', { skills: groups.join(' · ') });
  };
};

const useStateLine = (map: CareerMap) => {
  const text = useText();
  return ({ state, locales }: MapStep): string | null => {
    const names = locales.map((code) => map.locales.find((locale) => locale.code === code)?.name ?? code);
    if (state === 'elsewhere') return text('map.stateElsewhere', { locales: names.join(', ') });
    if (state === 'added') return text('map.stateAdded');
    return state === 'removed' ? text('map.stateRemoved') : null;
  };
};

interface StepListProps {
  readonly map: CareerMap;
  readonly steps: readonly MapStep[];
  /** The end of each step that the list is about. */
  readonly end: 'from' | 'to';
  readonly empty: string;
  readonly onSelect: (documentId: string) => void;
  /** Absent when connections cannot be changed here. */
  readonly onRemove?: (documentId: string) => void;
  readonly onAdd?: (documentId: string) => void;
  readonly isSaving?: boolean;
}

/** Steps from or to a guide, with what each adds and how it stands. */
export const StepList = ({ map, steps, end, empty, onSelect, onRemove, onAdd, isSaving = false }: StepListProps) => {
  const text = useText();
  const skillLine = useSkillLine(map);
  const stateLine = useStateLine(map);
  if (steps.length === 0) return <Typography textColor="neutral600">{empty}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {steps.map((step) => {
        const documentId = step[end];
        const guide = map.guides.find((one) => one.documentId === documentId);
        const role = guide?.role ?? documentId;
        const state = stateLine(step);
        const isHere = step.state === 'live' || step.state === 'added';
        const canAdd = !isHere && guide?.locales.includes(map.locale) === true;
        return (
          <Box tag="li" key={documentId} padding={3} hasRadius borderColor="neutral200">
            <Flex justifyContent="space-between" alignItems="flex-start" gap={2}>
              <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
                <TextButton
                  onClick={() => {
                    onSelect(documentId);
                  }}
                >
                  {role}
                </TextButton>
                {state === null ? null : <Badge>{state}</Badge>}
              </Flex>
              {onRemove !== undefined && isHere ? (
                <IconButton
                  label={text('map.remove', { role })}
                  disabled={isSaving}
                  onClick={() => {
                    onRemove(documentId);
                  }}
                >
                  <Trash />
                </IconButton>
              ) : null}
              {onAdd !== undefined && canAdd ? (
                <IconButton
                  label={text('map.addBack', { role })}
                  disabled={isSaving}
                  onClick={() => {
                    onAdd(documentId);
                  }}
                >
                  <Plus />
                </IconButton>
              ) : null}
            </Flex>
            <Box paddingTop={1}>
              <Typography variant="pi" textColor="neutral700">
                {skillLine(step)}
              </Typography>
            </Box>
          </Box>
        );
      })}
    </Flex>
  );
};
