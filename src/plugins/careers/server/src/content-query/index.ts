export { QueryError } from './errors';
export { chooseLocale } from './locale';
export { isLocale, LARGEST_PAGE_SIZE, LAST_PAGE, localeParameter, slugParameter, wholeNumber } from './parameters';
export { inQueryString, readQuery } from './read-query';
