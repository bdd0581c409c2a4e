import { useQueryParams } from '@strapi/strapi/admin';

type Params = Readonly<Record<string, string | undefined>>;

/** What a table is asked for, kept in the address: a link leads to the filtered table, and "back" to the one before. */
export const useTableParams = <Name extends string>(names: readonly Name[]) => {
  const [{ query }, setQuery] = useQueryParams<Params>();
  const values = Object.fromEntries(names.map((name) => [name, query[name]])) as Readonly<
    Partial<Record<Name, string>>
  >;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
  return {
    values,
    /** Only what is set, for a request. */
    given: given as Readonly<Partial<Record<Name, string>>>,
    /** Goes to the first page, as the others are other ones now. */
    set: (changes: Readonly<Partial<Record<Name, string>>>) => {
      setQuery({ ...changes, page: '1' });
    },
    clear: (cleared: readonly Name[]) => {
      setQuery(Object.fromEntries(cleared.map((name) => [name, ''])), 'remove');
    },
  };
};

/** Twenty at first, as in the content manager. */
export const asNumber = (value: string | undefined, otherwise: number): number => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : otherwise;
};
