import { isEmpty, isFields, type Fields, type Finding } from '../../../core/rules';
import { readRelation } from './relation-input';

const isReplacedAfter = (data: Fields, stored: Fields): boolean => {
  const before = isFields(stored.replacedBy) ? stored.replacedBy : undefined;
  const input = readRelation(data.replacedBy);
  if (input === undefined) return before !== undefined;
  if (input.added.length > 0) return true;
  if (input.replaces || before === undefined) return false;
  return !input.removed.some((target) =>
    'documentId' in target ? target.documentId === before.documentId : target.id === before.id,
  );
};

/**
 * A certification is replaced by another one only once it is known when it retires.
 *
 * @param stored the certification as it is in the database, with `replacedBy`; empty for a new one
 */
export const checkReplacement = ({ data, stored }: { data: Fields; stored: Fields }): Finding[] => {
  const retiresAt = data.retiresAt === undefined ? stored.retiresAt : data.retiresAt;
  if (!isEmpty(retiresAt) || !isReplacedAfter(data, stored)) return [];
  const isAdded = (readRelation(data.replacedBy)?.added.length ?? 0) > 0;
  return [
    {
      path: [isAdded ? 'replacedBy' : 'retiresAt'],
      message: 'A certification that is replaced by another one needs the day on which it retires, in retiresAt.',
      found: isAdded ? data.replacedBy : null,
      allowed: 'replacedBy only together with retiresAt',
    },
  ];
};
