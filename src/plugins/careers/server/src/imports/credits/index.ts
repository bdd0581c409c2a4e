export { keepCredits } from './keep-credits';
