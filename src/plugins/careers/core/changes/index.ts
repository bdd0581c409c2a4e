export {
  changeSchema,
  changesAnswerSchema,
  MOST_CHANGES,
  USUAL_CHANGES,
  type Change,
  type ChangesAnswer,
} from './changes';
