import { notFound } from 'next/navigation';
import { careers, otherLocales } from '../../../../lib/careers';
import { Guide, guideMetadata } from '../../../../lib/guide';

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly locale: string }>;
}

export const generateStaticParams = async () => {
  const pages: { locale: string; slug: string }[] = [];
  for (const locale of otherLocales) {
    for await (const { slug } of careers.pages.all({ locale })) pages.push({ locale, slug });
  }
  return pages;
};

/** @returns the place that an address names; any other first part of a path than a locale is no page of ours */
const placeOf = async ({ params }: Props) => {
  const place = await params;
  if (!otherLocales.includes(place.locale)) notFound();
  return place;
};

export const generateMetadata = async (props: Props) => guideMetadata(await placeOf(props));

const Page = async (props: Props) => {
  const place = await placeOf(props);
  return (
    <div lang={place.locale}>
      <Guide {...place} />
    </div>
  );
};

export default Page;
