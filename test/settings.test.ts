import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, settingNames } from '../src/settings.js';

const example = readFileSync(path.join(__dirname, '..', '.env.example'), 'utf8');
const inExample = new Map(
  [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]),
);

test('.env.example has every setting, with its default', () => {
  expect([...inExample.keys()].sort()).toEqual([...settingNames].sort());
  expect(readSettings(Object.fromEntries(inExample))).toEqual(readSettings({}));
});

test('what is not given has a default, and so has what is empty', () => {
  expect(readSettings({ PORT: '', HOST: '' })).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: 'file:data/guidance-graph.db',
    logLevel: 'info',
    explorer: true,
    seed: true,
    revisionPollSeconds: 2,
    shutdownSeconds: 10,
  });
});

test('what is given counts', () => {
  const given = {
    PORT: '0',
    HOST: '::',
    DATABASE_URL: 'postgresql://u@h/d',
    EXPLORER: 'no',
    SEED: 'no',
  };
  expect(readSettings(given)).toMatchObject({
    port: 0,
    host: '::',
    databaseUrl: 'postgresql://u@h/d',
    explorer: false,
    seed: false,
  });
});

test.each([
  ['PORT', 'abc', 'PORT is not a number. Give a port from 0 to 65535, such as 4000.'],
  ['PORT', '70000', 'PORT is above 65535. Give a port from 0 to 65535, such as 4000.'],
  ['PORT', '4000.5', 'PORT is not a whole number. Give a port from 0 to 65535, such as 4000.'],
  [
    'LOG_LEVEL',
    'loud',
    'LOG_LEVEL is not a level. Give one of fatal, error, warn, info, debug, trace, silent.',
  ],
  ['EXPLORER', 'true', 'EXPLORER is neither "yes" nor "no". Give one of the two.'],
  ['REVISION_POLL_SECONDS', '-1', 'REVISION_POLL_SECONDS is below 0. Give seconds, such as 2.'],
  ['SHUTDOWN_SECONDS', 'soon', 'SHUTDOWN_SECONDS is not a number. Give seconds, such as 10.'],
])('%s=%s is refused in one line that says what to give', (name, value, message) => {
  expect(readSettings({ [name]: value })).toEqual([message]);
});

test('all faults are told at once, and no password', () => {
  const faults = readSettings({ PORT: 'x', DATABASE_URL: 'mysql://root:secret@host/name' });
  expect(faults).toHaveLength(2);
  expect(JSON.stringify(faults)).not.toContain('secret');
});
