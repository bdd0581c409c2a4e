/**
 * The ids of rows that one statement has created, in their order.
 *
 * MySQL tells the first id only. Those of one statement whose rows are counted follow it without a gap, in every mode of
 * InnoDB's (https://dev.mysql.com/doc/refman/8.4/en/innodb-auto-increment-handling.html, "simple inserts").
 *
 * @param told by the database
 * @returns undefined when they cannot be known
 */
export const createdIds = (told: readonly number[], count: number): readonly number[] | undefined => {
  const [first] = told;
  if (first === undefined) return undefined;
  if (told.length === count) return told;
  return told.length === 1 ? Array.from({ length: count }, (_, index) => first + index) : undefined;
};
