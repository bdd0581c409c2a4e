export { preparationFacts, workingConditionsFacts, type PlainFact } from './facts';
export { fill, messagesFor, type MessageOverrides, type Messages } from './messages';
export { placeOfProjection, yearsOfProjection, type Projection } from './projection';
export { figuresOf, nameOfFigure, salaryColumns, titleOfSalary, type Salary } from './salary';
export { directionOf, wordsFor, type Wording, type Words } from './words';
