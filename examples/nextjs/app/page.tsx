import Link from 'next/link';
import type { GuideTeaser } from 'strapi-plugin-careers/client';
import { careers } from '../lib/careers';
import { guidePath } from '../lib/guide';

const Home = async () => {
  const guides: GuideTeaser[] = [];
  for await (const guide of careers.pages.all()) guides.push(guide);
  return (
    <main className="guides">
      <h1>Career guides</h1>
      <ul>
        {guides.map(({ documentId, slug, role, summary }) => (
          <li key={documentId}>
            <h2>
              <Link href={guidePath({ slug })}>{role}</Link>
            </h2>
            <p>{summary}</p>
          </li>
        ))}
      </ul>
    </main>
  );
};

export default Home;
