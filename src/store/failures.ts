import { isDriverAdapterError } from '@prisma/driver-adapter-utils';

/** Another publisher took the number first, or the number does not follow the newest revision. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';

  constructor(readonly number: number) {
    super(`Revision ${number} is not the next one: somebody else has published meanwhile.`);
  }
}

/** The database cannot be used; the message says why. It never holds a password. */
export class UnusableDatabase extends Error {
  override readonly name = 'UnusableDatabase';
}

/** Says why a database cannot be opened, in the words of the database. */
export function unusable(place: string, error: unknown): UnusableDatabase {
  if (error instanceof UnusableDatabase) return error;
  const reason = databaseFault(error)?.message ?? (error as Error).message;
  return new UnusableDatabase(`The database ${place} cannot be opened: ${reason}`, {
    cause: error,
  });
}

/** What a database says of an error, below all that Prisma wraps around it. */
export interface DatabaseFault {
  readonly kind: string;
  readonly message: string;
  /** The table whose unique constraint was violated. */
  readonly table?: string | undefined;
}

/** Answers the fault behind an error; null when it did not come from a database. */
export function databaseFault(error: unknown): DatabaseFault | null {
  const { meta } = error as { meta?: { driverAdapterError?: unknown } };
  const thrown = meta?.driverAdapterError ?? error;
  if (!isDriverAdapterError(thrown)) return null;
  const { kind, originalMessage = inWords(kind) } = thrown.cause;
  const table = kind === 'UniqueConstraintViolation' ? thrown.cause.table : undefined;
  return { kind, message: originalMessage, table };
}

/** `DatabaseNotReachable` is `database not reachable`. */
function inWords(kind: string): string {
  return kind.replace(/\B[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
}
