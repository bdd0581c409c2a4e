import { z } from 'zod';
import { guidePageSchema } from '../../../../core/page';
import { writeTypeDefinitions } from './type-definitions';

describe('GraphQL types made from Zod schemas', () => {
  const image = z.object({ url: z.string(), width: z.number().nullable() });

  it('name nested objects after where they stand, and shared ones once', () => {
    const page = z.object({
      title: z.string(),
      isNew: z.boolean(),
      kind: z.enum(['self-study', 'other']),
      cover: image.nullable(),
      steps: z.object({ heading: z.string(), items: z.array(z.object({ photo: image, tags: z.array(z.string()) })) }),
      data: z.record(z.string(), z.unknown()).optional(),
    });
    expect(writeTypeDefinitions({ Page: page, PageImage: image })).toBe(
      [
        'type Page {',
        '  title: String!',
        '  isNew: Boolean!',
        '  kind: String!',
        '  cover: PageImage',
        '  steps: PageSteps!',
        '  data: JSON',
        '}',
        '',
        'type PageImage {',
        '  url: String!',
        '  width: Float',
        '}',
        '',
        'type PageSteps {',
        '  heading: String!',
        '  items: [PageStepsItem!]!',
        '}',
        '',
        'type PageStepsItem {',
        '  photo: PageImage!',
        '  tags: [String!]!',
        '}',
      ].join('\n'),
    );
  });

  it('have every key of a guide page', () => {
    const definition = writeTypeDefinitions({ CareersPage: guidePageSchema }).split('}')[0] ?? '';
    const fields = [...definition.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
    expect(fields).toEqual(Object.keys(guidePageSchema.shape));
  });

  it('refuse what GraphQL has no type for', () => {
    expect(() => writeTypeDefinitions({ Page: z.object({ at: z.date() }) })).toThrow('PageAt: date');
  });
});
