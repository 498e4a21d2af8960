// Generates what the store imports: a Prisma client for each database, and the migrations as text of the program.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const thisFile = fileURLToPath(import.meta.url);
const root = resolve(dirname(thisFile), '..');
const committedSchema = join(root, 'prisma/schema.prisma');
const generated = join(root, 'src/store/generated');
const { resolve: resolveModule } = createRequire(import.meta.url);

/** The databases the program can keep its knowledge in. */
export const databases = ['sqlite', 'postgresql'];

/** Answers the schema as a database needs it; the committed text speaks SQLite. */
export async function schemaFor(database) {
  const schema = await readFile(committedSchema, 'utf8');
  if (database === 'sqlite') return schema;
  return schema
    .replace('provider = "sqlite"', `provider = "${database}"`)
    .replace('"../src/store/generated/sqlite"', `"./${database}"`);
}

/** The folder of a database's migrations. */
export function migrationsFolder(database) {
  return join(root, 'prisma/migrations', database);
}

/** Answers the migrations of a database, oldest first. */
export async function readMigrations(database) {
  const folder = migrationsFolder(database);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, checksum: sha256(sql), sql };
    }),
  );
}

/** Generates what is missing or out of date; answers whether there was anything to do. */
export async function generate() {
  await mkdir(generated, { recursive: true });
  const clients = await generateClients();
  const migrations = await generateMigrations();
  return clients || migrations;
}

async function generateClients() {
  const stamp = join(generated, '.stamp');
  const fingerprint = await fingerprintInputs();
  if ((await readText(stamp)) === fingerprint) return false;

  // Without its stamp a generation that is cut short is made again.
  await rm(stamp, { force: true });
  const postgresqlSchema = join(generated, 'postgresql.prisma');
  await writeFile(postgresqlSchema, await schemaFor('postgresql'));
  await Promise.all([committedSchema, postgresqlSchema].map(runPrismaGenerate));
  await writeFile(stamp, fingerprint);
  return true;
}

async function runPrismaGenerate(schema) {
  const prisma = resolveModule('prisma/build/index.js');
  const options = [
    `--schema=${schema}`,
    `--config=${join(root, 'prisma.config.ts')}`,
    '--no-hints',
  ];
  await promisify(execFile)(process.execPath, [prisma, 'generate', ...options], { cwd: root });
}

/** Nothing has to be read from disk at run time when the program carries its migrations. */
async function generateMigrations() {
  const module = join(generated, 'migrations.ts');
  const byDatabase = {};
  for (const database of databases) byDatabase[database] = await readMigrations(database);
  const text = [
    '// Made by scripts/generate-client.mjs from prisma/migrations.',
    `export const migrations = ${JSON.stringify(byDatabase, null, 2)};`,
    '',
  ].join('\n');
  if ((await readText(module)) === text) return false;
  await writeFile(module, text);
  return true;
}

async function fingerprintInputs() {
  const manifests = ['prisma/package.json', '@prisma/client/package.json'].map(resolveModule);
  const texts = await Promise.all([thisFile, committedSchema, ...manifests].map(readText));
  return sha256(texts.join('\0'));
}

function sha256(text) {
  return createHash('sha256').update(text).digest('hex');
}

function readText(file) {
  return readFile(file, 'utf8').catch(() => undefined);
}

if (process.argv[1] === thisFile) {
  const started = performance.now();
  const anything = await generate();
  const time = Math.round(performance.now() - started);
  console.log(
    anything
      ? `generated src/store/generated in ${time} ms`
      : `src/store/generated is up to date (${time} ms)`,
  );
}
