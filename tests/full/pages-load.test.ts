import { describePageLoader } from '../api/pages-load-suite';

jest.setTimeout(120_000);

describe('what pages are built from', () => {
  describePageLoader({ withStarter: false });
});
