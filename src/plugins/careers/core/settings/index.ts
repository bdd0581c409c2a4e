export { settingsAnswerSchema, settingsChangeSchema, type SettingsAnswer, type SettingsChange } from './answer';
export { combineSettings, namesOfGiven, withoutNames } from './combine';
export { chooseRules } from './rules';
export {
  chosenSettingsSchema,
  DEFAULT_SETTINGS,
  headingTemplatesSchema,
  readerPathSchema,
  reviewMonthsSchema,
  RULE_CHOICES,
  settingsSchema,
  URL_KINDS,
  urlsSchema,
  type ChosenSettings,
  type RuleChoice,
  type Settings,
  type UrlKind,
} from './schema';
