/**
 * What each rule says in English, as ICU messages over the finding's values: what is asked for, why, and what to do. The
 * admin panel shows them in the editor's language under the same keys; errors of the API are in English.
 */
export const readinessMessages = {
  'readiness.rule.summary-length.label': 'Summary of {least} to {most} characters',
  'readiness.rule.summary-length.reason': 'Lists and search results show it; longer ones are cut.',
  'readiness.rule.summary-length.fix':
    'It has {length, plural, one {# character} other {# characters}}: say in one or two sentences what the job is.',
  'readiness.rule.aliases-distinct.label': 'Every other job title once',
  'readiness.rule.aliases-distinct.reason': 'A title that is listed twice helps neither readers nor the search.',
  'readiness.rule.aliases-distinct.fix':
    'Remove what repeats the role or another title{count, plural, =0 {} other {: {label}}}.',
  'readiness.rule.field-chosen.label': 'Career field',
  'readiness.rule.field-chosen.reason': 'Readers find guides by their field, and related guides come from it.',
  'readiness.rule.field-chosen.fix': 'Choose the field that the job belongs to.',
  'readiness.rule.overview-present.label': 'Overview',
  'readiness.rule.overview-present.reason': 'It is the first thing that readers and search engines read.',
  'readiness.rule.overview-present.fix': 'Write what somebody in this job does all day.',
  'readiness.rule.tasks-enough.label': 'At least {least} tasks',
  'readiness.rule.tasks-enough.reason': 'Readers want to know what the work consists of.',
  'readiness.rule.tasks-enough.fix':
    'Name the usual tasks; there {count, plural, =0 {are none} one {is one} other {are #}}.',
  'readiness.rule.skills-enough.label': 'At least {least} skill requirements',
  'readiness.rule.skills-enough.reason': 'Without them nobody can tell what to learn, and résumés cannot be matched.',
  'readiness.rule.skills-enough.fix':
    'Add what the job asks for; there {count, plural, =0 {is nothing yet} one {is one requirement} other {are # requirements}}.',
  'readiness.rule.skills-linked.label': 'Skills in every requirement',
  'readiness.rule.skills-linked.reason':
    'Only skills from the list can be compared between guides and found in résumés.',
  'readiness.rule.skills-linked.fix':
    '{count, plural, =0 {All requirements have skills.} one {Choose skills for “{label}”.} other {Choose skills for # requirements, such as “{label}”.}}',
  'readiness.rule.steps-enough.label': 'At least {least} steps into the job',
  'readiness.rule.steps-enough.reason': 'The steps are what readers come for: how to get there.',
  'readiness.rule.steps-enough.fix':
    'Add the steps from the start to the first job; there {count, plural, =0 {are none} one {is one} other {are #}}.',
  'readiness.rule.steps-described.label': 'A description for every step',
  'readiness.rule.steps-described.reason': 'A title alone does not say what to do.',
  'readiness.rule.steps-described.fix': 'Describe {count, plural, one {one step} other {# steps}}.',
  'readiness.rule.education-or-route.label': 'Education or a way in',
  'readiness.rule.education-or-route.reason': 'Readers need to know what training the job asks for.',
  'readiness.rule.education-or-route.fix': 'Write the education section, or add an entry route.',
  'readiness.rule.faqs-present.label': 'Frequently asked questions',
  'readiness.rule.faqs-present.reason': 'Search engines and assistants answer from them.',
  'readiness.rule.faqs-present.fix': 'Add the questions that people ask about this job.',
  'readiness.rule.faqs-answered.label': 'An answer to every question',
  'readiness.rule.faqs-answered.reason': 'A question without an answer is of no use to anybody.',
  'readiness.rule.faqs-answered.fix':
    '{count, plural, =0 {All questions have answers.} one {Answer “{label}”.} other {Answer # questions, such as “{label}”.}}',
  'readiness.rule.call-to-action-whole.label': 'Call to action with a label and an address',
  'readiness.rule.call-to-action-whole.reason': 'A button without a text or without a target does nothing.',
  'readiness.rule.call-to-action-whole.fix': 'Fill in both the label and the address, or neither.',
  'readiness.rule.text-links-public.label': 'Links in texts lead to public guides',
  'readiness.rule.text-links-public.reason': 'Readers would meet a page that is not there.',
  'readiness.rule.text-links-public.fix':
    '{count, plural, =0 {All links lead somewhere.} other {Publish the guides that texts link to, or take the links out: {names}.}}',
  'readiness.rule.certifications-present.label': 'Recommended certifications',
  'readiness.rule.certifications-present.reason': 'Readers ask which certificates help.',
  'readiness.rule.certifications-present.fix': 'Add those that employers look for.',
  'readiness.rule.certifications-obtainable.label': 'No retired certifications',
  'readiness.rule.certifications-obtainable.reason':
    'Nobody can obtain a certification that was retired and has no successor.',
  'readiness.rule.certifications-obtainable.fix':
    '{count, plural, =0 {All of them can be obtained.} other {Remove {names}, or name what replaces {count, plural, one {it} other {them}}.}}',
  'readiness.rule.certifications-lasting.label': 'Certifications that will last',
  'readiness.rule.certifications-lasting.reason': 'Who begins now may be too late for one that is being retired.',
  'readiness.rule.certifications-lasting.fix':
    '{count, plural, =0 {None of them is being retired.} other {Recommend the successor of {names} instead.}}',
  'readiness.rule.faqs-public.label': 'Questions are public',
  'readiness.rule.faqs-public.reason': 'The page leaves out questions that are drafts.',
  'readiness.rule.faqs-public.fix':
    'Publish {count, plural, one {one question} other {# questions}} along with the guide.',
  'readiness.rule.related-public.label': 'Related guides are public',
  'readiness.rule.related-public.reason': 'The page leaves out guides that are drafts.',
  'readiness.rule.related-public.fix':
    '{count, plural, =0 {All of them are public.} other {Publish them along with this one, or remove them: {names}.}}',
  'readiness.rule.next-steps-public.label': 'Next steps are public',
  'readiness.rule.next-steps-public.reason': 'The page leaves out guides that are drafts.',
  'readiness.rule.next-steps-public.fix':
    '{count, plural, =0 {All of them are public.} other {Publish them along with this one, or remove them: {names}.}}',
  'readiness.rule.salaries-present.label': 'Pay figures',
  'readiness.rule.salaries-present.reason': 'What a job pays is among the first things that people look for.',
  'readiness.rule.salaries-present.fix': 'Add pay for at least one region.',
  'readiness.rule.salaries-founded.label': 'Pay figures with year and source',
  'readiness.rule.salaries-founded.reason': 'Nobody can trust or renew a figure that comes from nowhere.',
  'readiness.rule.salaries-founded.fix':
    'Give the year and the source of {count, plural, one {one figure} other {# figures}}.',
  'readiness.rule.salaries-recent.label': 'Recent pay figures',
  'readiness.rule.salaries-recent.reason': 'Pay changes from year to year.',
  'readiness.rule.salaries-recent.fix': 'Renew {count, plural, one {one figure} other {# figures}} from before {year}.',
  'readiness.rule.outlook-present.label': 'Outlook',
  'readiness.rule.outlook-present.reason': 'Readers ask whether there will be jobs when they are trained.',
  'readiness.rule.outlook-present.fix': 'Say how demand develops, or add a projection.',
  'readiness.rule.projections-founded.label': 'Projections with year and source',
  'readiness.rule.projections-founded.reason': 'Nobody can trust or renew a figure that comes from nowhere.',
  'readiness.rule.projections-founded.fix':
    'Give the year and the source of {count, plural, one {one projection} other {# projections}}.',
  'readiness.rule.projections-ahead.label': 'Projections of the future',
  'readiness.rule.projections-ahead.reason': 'A projection whose last year is over says nothing about the outlook.',
  'readiness.rule.projections-ahead.fix':
    'Renew {count, plural, one {one projection} other {# projections}} that ended.',
  'readiness.rule.sources-present.label': 'Sources',
  'readiness.rule.sources-present.reason': 'Readers, and whoever reviews the guide, want to know where it comes from.',
  'readiness.rule.sources-present.fix': 'Name what the guide was written from.',
  'readiness.rule.sources-addressed.label': 'Sources with an address',
  'readiness.rule.sources-addressed.reason':
    'A link lets readers look for themselves, and tells us when the source moves.',
  'readiness.rule.sources-addressed.fix': 'Add the address of {count, plural, one {one source} other {# sources}}.',
  'readiness.rule.author-named.label': 'Author',
  'readiness.rule.author-named.reason': 'Readers and search engines trust what has a name on it.',
  'readiness.rule.author-named.fix': 'Choose who wrote the guide.',
  'readiness.rule.reviewer-named.label': 'Reviewer',
  'readiness.rule.reviewer-named.reason': 'Somebody of the trade should have read it.',
  'readiness.rule.reviewer-named.fix': 'Choose who checked the guide.',
  'readiness.rule.cover-present.label': 'Cover picture',
  'readiness.rule.cover-present.reason': 'Links that are shared without a picture are overlooked.',
  'readiness.rule.cover-present.fix': 'Choose a picture of the work.',
  'readiness.rule.cover-described.label': 'Cover picture with a text for those who cannot see it',
  'readiness.rule.cover-described.reason': 'Screen readers read it out, and search engines too.',
  'readiness.rule.cover-described.fix': 'Give the picture an alternative text in the media library.',
  'readiness.rule.paragraphs-short.label': 'Paragraphs of at most {most} words',
  'readiness.rule.paragraphs-short.reason': 'Walls of text are skipped, above all on phones.',
  'readiness.rule.paragraphs-short.fix':
    'Split the long paragraphs in {count, plural, one {one text} other {# texts}}.',
  'readiness.rule.headings-in-order.label': 'Headings in order',
  'readiness.rule.headings-in-order.reason': 'People who listen to a page find their way by its headings.',
  'readiness.rule.headings-in-order.fix':
    'Skip no level between headings in {count, plural, one {one text} other {# texts}}: # comes before ##.',
  'readiness.rule.pictures-described.label': 'Pictures in texts described',
  'readiness.rule.pictures-described.reason': 'Screen readers read the description out.',
  'readiness.rule.pictures-described.fix':
    'Describe {count, plural, one {one picture} other {# pictures}} between the square brackets.',
  'readiness.rule.title-length.label': 'Title of at most {most} characters',
  'readiness.rule.title-length.reason': 'Search engines cut longer ones.',
  'readiness.rule.title-length.fix': 'It has {length}: shorten it, or give search engines a shorter one.',
  'readiness.rule.description-length.label': 'Description for search engines of {least} to {most} characters',
  'readiness.rule.description-length.reason': 'It is what people read before they click.',
  'readiness.rule.description-length.fix':
    'It has {length}: write one of its own, or mend the summary that stands in for it.',
} as const;
