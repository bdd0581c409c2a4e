import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import 'strapi-plugin-careers/react/styles.css';
import './site.css';

export const metadata: Metadata = { title: { default: 'Career guides', template: '%s · Career guides' } };

const Layout = ({ children }: { readonly children: ReactNode }) => (
  <html lang="en">
    <body>
      <header className="site">
        <Link href="/">Career guides</Link>
      </header>
      {children}
    </body>
  </html>
);

export default Layout;
