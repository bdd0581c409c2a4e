import { careers } from '../../../lib/careers';
import { Guide, guideMetadata } from '../../../lib/guide';

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Every published guide becomes a static page; one that is published later is made when it is first asked for. */
export const generateStaticParams = async () => {
  const slugs: { slug: string }[] = [];
  for await (const { slug } of careers.pages.all()) slugs.push({ slug });
  return slugs;
};

export const generateMetadata = async ({ params }: Props) => guideMetadata(await params);

const Page = async ({ params }: Props) => <Guide {...await params} />;

export default Page;
