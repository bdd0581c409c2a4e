export const relatedEn = {
  'related.title': 'Related guides',
  'related.picked':
    '{count, plural, =0 {None is picked: the page shows these by itself.} one {One guide is picked: the page shows that one.} other {# guides are picked: the page shows those.}}',
  'related.goToField': 'Go to the field',
  'related.add': 'Add {role}',
  'related.addAll': '{count, plural, one {Add it} other {Add all #}}',
  'related.added':
    '{count, plural, one {Added. Save the guide to keep it.} other {# guides added. Save the guide to keep them.}}',
  'related.shared': '{more, plural, =0 {Both ask for {skills}} other {Both ask for {skills} and # more}}',
  'related.sameField': 'Same field of work',
  'related.nextStep': 'A step up from this role',
  'related.stepBefore': 'A step before this role',
  'related.empty': 'No published guide in this language has much in common with this one.',
  'related.allPicked': 'All suggestions are picked.',
  'related.saveFirst': 'Save the guide first: suggestions follow its skills, its field and its next steps.',
};
