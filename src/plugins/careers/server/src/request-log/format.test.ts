import { createLogFormat, LINE, type LogFormat } from './format';

const plain: LogFormat = {
  transform: (record) => ({ ...record, [LINE]: `${record.level}: ${String(record.message)}` }),
};
const lineOf = (format: LogFormat, record: { level: string; message: unknown }): unknown => {
  const made = format.transform(record);
  return typeof made === 'boolean' ? made : made[LINE];
};

describe('the format of the log', () => {
  it('puts the id of the request behind the lines of the app', () => {
    const format = createLogFormat({ format: plain, isJson: false, requestId: () => 'r-1' });
    expect(lineOf(format, { level: 'info', message: 'GET /a?b=c (1 ms) 200' })).toBe('info: GET /a?… (1 ms) 200 [r-1]');
  });

  it('leaves lines alone that belong to no request', () => {
    const format = createLogFormat({ format: plain, isJson: false, requestId: () => undefined });
    expect(lineOf(format, { level: 'info', message: 'started' })).toBe('info: started');
  });

  it('writes an error with its stack as one line of JSON', () => {
    const format = createLogFormat({ format: plain, isJson: true, requestId: () => 'r-2' });
    const line = String(lineOf(format, { level: 'error', message: new TypeError('broken') }));
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      requestId: 'r-2',
      message: expect.stringMatching(/^TypeError: broken\n +at /),
    });
  });
});
