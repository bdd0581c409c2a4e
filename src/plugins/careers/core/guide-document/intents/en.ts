import type { HeadingLexicon } from './types';

export const en: HeadingLexicon = {
  sections: {
    overview: [
      /^(?:career |role |job |quick )?(?:overview|introduction|summary|description|profile|at a glance)$/,
      /^about(?: @| the (?:role|job|career|profession|occupation)| this (?:role|job|career))$/,
      /^(?:what|who) (?:is|are) @$/,
      /^@ (?:overview|job description|role|at a glance)$/,
    ],
    tasks: [
      /^what (?:does|do|will|would|did) (?:.{1,60}) do(?: .{0,40})?$/,
      /^what you (?:ll |will )?(?:be doing|do)$/,
      /^(?:day to day|a day in the life|a typical day|daily life|day to day life)(?: .{1,60})?$/,
      /^(?:your |key |main |core |typical |daily |job |common |day to day |@ )*(?:responsibilities|duties|tasks|activities)(?: (?:and (?:responsibilities|duties|tasks)|of .{1,60}|on the job)){0,2}$/,
      /^what to expect(?: .{1,60})?$/,
      /^(?:the|your) (?:work|job)$/,
      /^what .{1,60} (?:involves?|is like|looks like)$/,
      /^roles and responsibilities$/,
    ],
    skills: [
      /^(?:what|which) (?:.{1,30} )?(?:skills|abilities|competenc(?:ies|es)) .{1,80}$/,
      /^(?:your |@ |key |core |top |main |essential |required |necessary |important |must have |needed |recommended |professional |job |the )*(?:skills|competenc(?:ies|es)|abilities|skill set|skillset|skill requirements)(?: (?:needed|required|you (?:ll |will )?(?:need|want)|to (?:have|learn|build|develop)|for .{1,60}|list|and (?:knowledge|qualities|abilities|competencies|tools|strengths)|of .{1,60}|that .{1,60})){0,2}$/,
      /^(?:skills and knowledge|knowledge and skills|what you need to know|what you (?:ll |will )?need)$/,
    ],
    steps: [
      /^how (?:do|can|should|does|would|to) (?:i |you |one |we |someone |people )?(?:become|be|get (?:started|into|there|a job)|start|begin|enter|break in(?:to)?|train|qualify|land)(?: .{0,80})?$/,
      /^(?:getting started|first steps|starting out|how to start|(?:your |the |a |learning |career )*(?:roadmap|route|path)(?: to .{1,60})?|become @|becoming @|step by step(?: .{1,60})?|(?:the |key |\d+ )*steps(?: to .{1,60}| towards? .{1,60})?|your way in)$/,
    ],
    education: [
      /^(?:what|which) (?:.{1,20} )?(?:education|degrees?|qualifications?|training|stud(?:y|ies)|schooling) .{1,80}$/,
      /^(?:your |formal |academic |required |educational? |minimum |@ )*(?:education|qualifications?|degrees?|schooling|training|requirements)(?: (?:and (?:training|qualifications|experience|education)|needed|required|requirements|background|path|you need|for .{1,60}|to become .{1,60})){0,2}$/,
      /^(?:entry|academic) requirements$/,
      /^do (?:i|you) need (?:a degree|a qualification|qualifications)(?: .{1,60})?$/,
    ],
    entryRoutes: [
      /^(?:entry routes?|ways? in(?:to)?|routes? in(?:to)?|pathways|entry paths?|ways to (?:enter|become|get into))(?: .{1,60})?$/,
    ],
    legalRequirements: [
      /^(?:legal (?:requirements|matters|conditions)|licen[cs](?:e|es|ing|ure)(?: .{1,60})?|registration(?: and .{1,40})?|restrictions(?: and requirements)?|background checks?|regulation|what the law asks)$/,
    ],
    certifications: [
      /^(?:recommended |useful |relevant |helpful |valuable |professional |top |best |key |industry |popular |optional |@ )*(?:certifications?|certificates?|credentials)(?: (?:for .{1,60}|to .{1,60}|and .{1,60}|that .{1,60}|you .{1,60}|worth .{1,40}))?$/,
      /^(?:what|which) (?:certifications?|certificates?|credentials) .{1,80}$/,
    ],
    levels: [
      /^(?:career |seniority |experience )?(?:levels?|ladder|stages)(?: of (?:experience|seniority))?$/,
      /^seniority$/,
    ],
    salaries: [
      /^(?:average |typical |expected |median |starting |@ |annual )*(?:salar(?:y|ies)|pay|wages?|earnings|compensation|income|remuneration)(?: (?:range|ranges|information|data|expectations|guide|scale|outlook|by .{1,40}|and .{1,40}|for .{1,60}|of .{1,60}))?$/,
      /^(?:how much|what) (?:do|does|can|will|would|could) .{1,60} (?:earn|make|paid|get paid|expect to earn)(?: .{0,40})?$/,
      /^what you (?:ll |will |can )?earn$/,
    ],
    outlook: [
      /^(?:@ |job |career |employment |industry |future |market |growth |hiring )*(?:outlook|prospects|demand)(?: (?:and .{1,40}|for .{1,60}|in .{1,40})){0,2}$/,
      /^(?:the )?(?:job|labou?r) market(?: .{1,60})?$/,
      /^(?:the )?future of .{1,60}$/,
      /^(?:is|are) .{1,60} in demand$/,
      /^what is the (?:job |career )?outlook .{1,60}$/,
    ],
    faqs: [
      /^(?:faqs?|frequently asked questions?|common questions|questions and answers|popular questions|people also ask|your questions(?: answered)?|q and a|questions)(?: .{1,100})?$/,
    ],
    careerTips: [
      /^(?:career |job search |insider |expert |pro |top |practical |our |some )*(?:tips|advice)(?: .{1,60})?$/,
      /^(?:career )?(?:progression|advancement|path and progression|path|growth)$/,
      /^where (?:it|this|the job) (?:can|could|may) (?:lead|take you)$/,
      /^moving up$/,
    ],
    callToAction: [
      /^(?:are you )?ready (?:to|for) .{1,100}$/,
      /^(?:call to action|take the next step|get (?:started|hired)(?: today| now)?|apply now|start (?:today|now))$/,
      /^(?:build|create|write|make) your (?:resume|cv)(?: .{1,60})?$/,
      /^land (?:your|a) .{1,60}$/,
    ],
    workingConditions: [
      /^(?:working|work) (?:environment|conditions|hours|setting|life|patterns?)(?: .{1,60})?$/,
      /^(?:where you (?:ll |will )?work|hours|work environment and hours|environment)$/,
    ],
    related: [
      /^(?:explore |browse |see |discover |more |other |view |compare )*(?:related|similar|other|more) (?:career |job |role )?(?:guides?|careers?|roles|jobs|occupations|professions|paths)(?: .{1,60})?$/,
      /^explore more(?: .{1,60})?$/,
      /^see also$/,
    ],
  },
  keywords: [
    ['faqs', /\b(?:faq|questions)\b/],
    ['certifications', /\b(?:certifications?|certificates)\b/],
    ['salaries', /\b(?:salar(?:y|ies)|pay|wages?|earnings)\b/],
    ['skills', /\b(?:skills|competencies|skillset)\b/],
    ['outlook', /\b(?:outlook|prospects)\b/],
    ['education', /\b(?:education|qualifications|degrees?)\b/],
    ['tasks', /\b(?:responsibilities|duties)\b/],
    ['steps', /\b(?:steps|roadmap|how to become)\b/],
    ['careerTips', /\b(?:tips|advice)\b/],
  ],
  next: /^(?:what next|what s next|whats next|next steps?|where next|the next step|now what)$/,
  requirements: /^(?:entry )?requirements$|^what you need$/,
  links: /^(?:useful |further )?links$|^more information$/,
  titles: [
    /^(?:the )?(?:complete |ultimate )?(?:career )?guide to becoming (?:an? )?(.+)$/i,
    /^how to become (?:an? )?(.+)$/i,
    /^(?:become|becoming) (?:an? )?(.+)$/i,
    /^career (?:guide|profile|path)\s*[:–—-]\s*(.+)$/i,
    /^(.+?)\s*[:–—-]\s*(?:a )?career (?:guide|profile|path)$/i,
    /^(.+?) (?:career|job|occupation) (?:guide|profile|path|overview|description)$/i,
  ],
};
