import { existsSync } from 'node:fs';
import path from 'node:path';

const programFiles = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(Boolean);

const usualPlaces = () => {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    return programFiles().flatMap((folder) => [
      path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ]);
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
};

/**
 * The browser for the browser tests: `CHROMIUM_PATH`, else the first that is found in the usual places.
 *
 * @returns its path, or `missing`: why there is none, in words for the person who runs the tests
 */
export const findChromium = () => {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    return existsSync(chosen) ? { path: chosen } : { missing: `CHROMIUM_PATH is ${chosen}, where there is no file` };
  }
  const found = usualPlaces().find((place) => existsSync(place));
  return found ? { path: found } : { missing: 'no Chromium was found; install one or set CHROMIUM_PATH' };
};
