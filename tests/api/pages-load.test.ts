import { describePageLoader } from './pages-load-suite';

jest.setTimeout(180_000);

describe('what pages are built from', () => {
  describePageLoader();
});
