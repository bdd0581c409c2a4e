import Link from 'next/link';

const NotFound = () => (
  <main className="guides">
    <h1>No such guide</h1>
    <p>
      It may have been renamed or taken offline. <Link href="/">All guides</Link>
    </p>
  </main>
);

export default NotFound;
