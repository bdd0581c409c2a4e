import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { inProject } from './project.mjs';

const envFile = () => inProject('.env');
const example = () => readFileSync(inProject('.env.example'), 'utf8');

const secret = () => randomBytes(24).toString('base64url');
const valueFor = (name) => (name === 'APP_KEYS' ? `${secret()},${secret()}` : secret());

/** The settings that have no value in `.env.example`: each installation needs its own secret. */
const secretNames = () =>
  Object.entries(parseEnv(example()))
    .filter(([, value]) => value === '')
    .map(([name]) => name);

const createEnvFile = () => {
  const text = example()
    .replace(/^# `npm run quickstart`.*\n/, '')
    .replace(/^([A-Z_]+)=$/gm, (_line, name) => `${name}=${valueFor(name)}`);
  writeFileSync(envFile(), text, { mode: 0o600, flag: 'wx' });
};

const addMissingSecrets = () => {
  const settings = { ...parseEnv(readFileSync(envFile(), 'utf8')), ...process.env };
  const missing = secretNames().filter((name) => !settings[name]);
  if (missing.length === 0) return;
  appendFileSync(envFile(), `\n${missing.map((name) => `${name}=${valueFor(name)}\n`).join('')}`);
};

/**
 * Makes `.env` from `.env.example` with random secrets, or adds the secrets that an existing one lacks, and puts its
 * settings into the environment. What the environment says already wins.
 */
export const loadEnvFile = () => {
  if (existsSync(envFile())) addMissingSecrets();
  else createEnvFile();
  process.loadEnvFile(envFile());
};
