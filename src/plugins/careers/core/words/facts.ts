import type { GuidePage } from '../page';
import type { Words } from './words';

/** A name and a value in words. */
export interface PlainFact {
  readonly name: string;
  /** Nothing when the guide does not say. */
  readonly value: string | null;
}

/** The schooling, experience and training that people in the role usually have. */
export const preparationFacts = (
  { educationLevel, isced, jobZone, experienceMonths, training }: NonNullable<GuidePage['preparation']>,
  { messages, months, number }: Words,
): readonly PlainFact[] => [
  { name: messages.educationLevel, value: educationLevel && messages.educationLevels[educationLevel] },
  { name: messages.experience, value: months(experienceMonths, null) },
  { name: messages.isced, value: isced === null ? null : number(isced) },
  { name: messages.jobZone, value: jobZone === null ? null : number(jobZone) },
  { name: messages.training, value: training },
];

/** Hours, places, clothing and whether the work can be done from elsewhere. */
export const workingConditionsFacts = (
  { minHours, maxHours, remote, pattern, places, uniform }: NonNullable<GuidePage['workingConditions']>,
  { messages, hours }: Words,
): readonly PlainFact[] => [
  { name: messages.hoursAWeek, value: hours(minHours, maxHours) },
  { name: messages.remoteWork, value: remote && messages.remote[remote] },
  { name: messages.workPattern, value: pattern },
  { name: messages.workPlaces, value: places },
  { name: messages.uniform, value: uniform },
];
