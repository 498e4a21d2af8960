import { z } from 'zod';

const port = z.coerce
  .number({ error: 'is not a number. Give a port from 0 to 65535, such as 4000' })
  .int('is not a whole number. Give a port from 0 to 65535, such as 4000')
  .min(0, 'is below 0. Give a port from 0 to 65535, such as 4000')
  .max(65535, 'is above 65535. Give a port from 0 to 65535, such as 4000');

const seconds = (example: number, most: number) =>
  z.coerce
    .number({ error: `is not a number. Give seconds, such as ${example}` })
    .min(0, `is below 0. Give seconds, such as ${example}`)
    .max(most, `is above ${most}. Give seconds, such as ${example}`);

const yesNo = z
  .enum(['yes', 'no'], { error: 'is neither "yes" nor "no". Give one of the two' })
  .transform((word) => word === 'yes');

const shape = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(
      /^(?:file:.+|postgres(?:ql)?:\/\/.+)$/,
      'is not an address of a database. Give file:data/guidance-graph.db for the embedded one or postgresql://user@host/name',
    )
    .default('file:data/guidance-graph.db'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'is not a level. Give one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  EXPLORER: yesNo.default(true),
  SEED: yesNo.default(true),
  REVISION_POLL_SECONDS: seconds(2, 3600).default(2),
  SHUTDOWN_SECONDS: seconds(10, 600).default(10),
});

/** How the program is to run. `.env.example` says what each is for. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly logLevel: string;
  /** Whether the explorer page is served at the root. */
  readonly explorer: boolean;
  /** Whether the seed is published into an empty database. */
  readonly seed: boolean;
  /** How often to look for publications of other processes; 0 for never. */
  readonly revisionPollSeconds: number;
  /** How long requests under way may take when the program is asked to stop. */
  readonly shutdownSeconds: number;
}

/** The names of all settings. */
export const settingNames = Object.keys(shape.shape);

/**
 * Reads settings from the environment. An empty value counts as not given.
 *
 * @returns the settings, or one message for each that is wrong, none of which shows a password
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Settings | readonly string[] {
  const given = Object.fromEntries(
    settingNames.map((name) => [name, environment[name] || undefined]),
  );
  const parsed = shape.safeParse(given);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    logLevel: data.LOG_LEVEL,
    explorer: data.EXPLORER,
    seed: data.SEED,
    revisionPollSeconds: data.REVISION_POLL_SECONDS,
    shutdownSeconds: data.SHUTDOWN_SECONDS,
  };
}
