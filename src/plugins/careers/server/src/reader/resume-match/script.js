/**
 * Reads a résumé from a file in the visitor's own browser and puts its text into the form. The libraries for PDF and Word are
 * loaded when a file of theirs is chosen. Without this script the form works by pasting.
 */
const field = document.querySelector('[data-match-file]');
const input = field?.querySelector('input');
const text = document.querySelector('textarea[name="text"]');
const status = document.querySelector('[data-match-status]');

const say = (message) => {
  status.textContent = message;
};

const readPdf = async (file) => {
  const pdf = await import(field.dataset.pdf);
  pdf.GlobalWorkerOptions.workerSrc = field.dataset.pdfWorker;
  const task = pdf.getDocument({ data: new Uint8Array(await file.arrayBuffer()), isEvalSupported: false });
  const opened = await task.promise;
  const pages = [];
  for (let number = 1; number <= opened.numPages; number += 1) {
    const page = await opened.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join(''));
  }
  await task.destroy();
  return pages.join('\n\n');
};

const loadMammoth = () =>
  new Promise((resolve, reject) => {
    if (window.mammoth) {
      resolve(window.mammoth);
      return;
    }
    const script = document.createElement('script');
    script.src = field.dataset.mammoth;
    script.onload = () => resolve(window.mammoth);
    script.onerror = () => reject(new Error('mammoth did not load'));
    document.head.append(script);
  });

const readWord = async (file) => {
  const mammoth = await loadMammoth();
  const { value } = await mammoth.extractRawText({ arrayBuffer: await file.arrayBuffer() });
  return value;
};

const readFile = (file) => {
  if (/\.pdf$/i.test(file.name)) return readPdf(file);
  if (/\.docx$/i.test(file.name)) return readWord(file);
  if (/\.(txt|md)$/i.test(file.name) || file.type.startsWith('text/')) return file.text();
  return Promise.reject(new Error('no reader for such a file'));
};

if (field && input && text && status) {
  field.hidden = false;
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    say(field.dataset.reading);
    try {
      const read = (await readFile(file)).replaceAll('\uFFFD', ' ').trim();
      if (read === '') throw new Error('the file has no text');
      text.value = read;
      say(field.dataset.read);
      text.focus();
    } catch (error) {
      console.warn(error);
      say(field.dataset.failed);
    }
  });
}
