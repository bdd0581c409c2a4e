export { changeName, findName, wayOfName, type StoredName } from './change-name';
export * from './schema';
