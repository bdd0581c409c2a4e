export { matchableGuide } from './guides';
export { skill } from './skill';
export { idOf, termsOf } from './terms';
