import { lazy, Suspense } from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { Navigation } from './navigation';
import { needs } from './permissions';
import { SCREENS } from './screens';

const pages = SCREENS.map(({ path, action, load }) => ({ path, action, Screen: lazy(load) }));

/** Everything under the menu entry Careers. */
const CareersApp = () => (
  <Layouts.Root sideNav={<Navigation />}>
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        {pages.map(({ path, action, Screen }) => (
          <Route
            key={path}
            path={path}
            element={
              <Page.Protect permissions={needs(action)}>
                <Screen />
              </Page.Protect>
            }
          />
        ))}
        <Route path="*" element={<Page.Error />} />
      </Routes>
    </Suspense>
  </Layouts.Root>
);

export default CareersApp;
