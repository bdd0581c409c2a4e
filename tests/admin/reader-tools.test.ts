import { buffer } from 'node:stream/consumers';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { ZipFile } from 'yazl';
import { seriousFaults } from '../support/axe';
import { freePort } from '../support/app-process';
import { launchBrowser, takeScreenshot } from '../support/browser';
import { startCareers, type CareersApp } from '../support/careers-app';
import { expectGoodLooks } from '../support/reader-looks';

interface Starter {
  readonly load: () => Promise<unknown>;
}

// Loading all of the starter content takes half a minute, and several times that on a busy machine.
jest.setTimeout(480_000);

const RESUME = `Mira Halloran
Data analyst, five years

Skills: SQL, Excel, Tableau, Python (pandas), statistics
I built dashboards for sales and explained results to managers. No experience with Kubernetes.`;

/** A PDF of one page, by the book (ISO 32000-1, 7.5): a line of text a line. */
const pdfOf = (text: string): Buffer => {
  const lines = text.split('\n').map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`);
  const content = `BT /F1 12 Tf 14 TL 50 750 Td\n${lines.join('\n')}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
};

/** A Word document with a paragraph a line (ECMA-376: the parts that every reader asks for). */
const docxOf = async (text: string): Promise<Buffer> => {
  const zip = new ZipFile();
  const add = (name: string, xml: string): void => {
    zip.addBuffer(Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`), name);
  };
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  add(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  const paragraphs = text.split('\n').map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  add('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`);
  zip.end();
  return buffer(zip.outputStream);
};

describe('what the reader works out, in a browser', () => {
  let app: CareersApp;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    const port = await freePort();
    app = await startCareers({ port, config: { server: { url: `http://127.0.0.1:${port}` } } });
    const starter: Starter = app.strapi.plugin('careers').service('starter');
    await starter.load();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${app.url}${path}`);
    return page;
  };

  it.each(['resume.pdf', 'resume.docx', 'resume.txt'])(
    'reads %s in the browser, and sends its text only',
    async (name) => {
      const page = await open('/guides/data-analyst');
      await page.getByRole('link', { name: 'How well does your résumé match?' }).click();
      const files = {
        'resume.pdf': pdfOf(RESUME),
        'resume.docx': await docxOf(RESUME),
        'resume.txt': Buffer.from(RESUME),
      };
      const file = { name, mimeType: 'application/octet-stream', buffer: files[name as keyof typeof files] };
      await page.getByLabel('Or open a PDF, Word or text file').setInputFiles(file);
      await page.getByText('Read from the file.').waitFor();
      expect(await page.getByLabel('Text of your résumé').inputValue()).toContain('Skills: SQL, Excel, Tableau');
      const posted = page.waitForRequest((request) => request.method() === 'POST');
      await page.getByRole('button', { name: 'Match' }).click();
      expect((await posted).headers()['content-type']).toBe('application/x-www-form-urlencoded');
      await page.getByRole('heading', { level: 3, name: 'Data Analyst Career Guide' }).waitFor();
      expect(await page.locator('.careers-evidence').textContent()).toContain('Tableau');
      expect(await page.locator('.careers-evidence').textContent()).not.toContain('Kubernetes');
      await page.context().close();
      expect(complaints).toEqual([]);
    },
  );

  it('says that it cannot read another kind of file', async () => {
    const page = await open('/guides/match');
    const file = { name: 'resume.pages', mimeType: 'application/x-pages', buffer: Buffer.from([1, 2, 3]) };
    await page.getByLabel('Or open a PDF, Word or text file').setInputFiles(file);
    await page.getByText('This file cannot be read.').waitFor();
    await page.context().close();
  });

  it.each([
    ['reader-match', { javaScriptEnabled: true }],
    ['reader-match-phone', { viewport: { width: 375, height: 800 } }],
  ] as const)('%s has no serious fault of accessibility, light or dark, and fits the screen', async (name, options) => {
    const page = await open('/guides/match', options);
    await takeScreenshot({ page, name: `${name}-form` });
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByLabel('Text of your résumé').fill(RESUME);
    await page.getByRole('button', { name: 'Match' }).click();
    await page.getByRole('heading', { level: 2, name: 'Guides that fit best' }).waitFor();
    await expectGoodLooks({ page, name });
    await page.context().close();
  });

  it('works without a script', async () => {
    const page = await open('/guides/match', { javaScriptEnabled: false });
    expect(await page.getByLabel('Or open a PDF, Word or text file').isVisible()).toBe(false);
    await page.getByLabel('Text of your résumé').fill(RESUME);
    await page.getByLabel('Compare with').selectOption({ label: 'Data Scientist' });
    await page.getByRole('button', { name: 'Match' }).click();
    await page.getByRole('heading', { level: 3, name: 'Data Scientist Career Guide' }).waitFor();
    await page.context().close();
  });

  it('goes from a guide to the comparison by choosing the other role', async () => {
    const page = await open('/guides/data-analyst');
    await page.getByRole('link', { name: 'Compare with another career' }).click();
    await page.getByLabel('Role you want').selectOption({ label: 'Data Scientist' });
    await page.getByRole('spinbutton', { name: 'Hours a week for learning' }).fill('15');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('heading', { level: 1, name: 'From Data Analyst to Data Scientist' }).waitFor();
    expect(page.url()).toBe(`${app.url}/guides/compare/data-analyst/data-scientist?hoursPerWeek=15`);
    await page.getByRole('heading', { level: 2, name: 'Ways to get there' }).waitFor();
    await page.getByRole('link', { name: 'The other way round' }).click();
    await page.getByRole('heading', { level: 1, name: 'From Data Scientist to Data Analyst' }).waitFor();
    await page.context().close();
  });

  it.each([
    ['reader-compare-form', '/guides/compare', 1280],
    ['reader-compare', '/guides/compare/help-desk-technician/devops-engineer', 1280],
    ['reader-compare-phone', '/guides/compare/electrician/welder', 375],
  ])('%s has no serious fault of accessibility, light or dark, and fits the screen', async (name, path, width) => {
    const page = await open(path, { viewport: { width, height: 900 } });
    await expectGoodLooks({ page, name });
    await page.context().close();
  });
});
