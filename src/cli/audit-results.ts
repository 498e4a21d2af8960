import { open, rename, type FileHandle } from 'node:fs/promises';
import { resultsHeader, type ResultsFormat } from '../audit/results.js';

/** The results while they are written, in a file beside the one that they become when they are whole. */
export class ResultsFile {
  readonly #path: string;
  readonly #file: FileHandle;
  #written: number;

  private constructor(path: string, file: FileHandle, written: number) {
    this.#path = path;
    this.#file = file;
    this.#written = written;
  }

  /**
   * Opens the results, anew or to go on with.
   *
   * @param written the bytes to go on behind, what was written after them is dropped; null to begin anew
   * @returns null when there are not as many bytes to go on behind
   */
  static async open(
    path: string,
    format: ResultsFormat,
    written: number | null,
  ): Promise<ResultsFile | null> {
    if (written === null) {
      const file = await open(beside(path), 'w', 0o600);
      const results = new ResultsFile(path, file, 0);
      await results.write(new TextEncoder().encode(resultsHeader(format)));
      return results;
    }
    const file = await open(beside(path), 'r+').catch(() => null);
    if (file === null) return null;
    if ((await file.stat()).size < written) {
      await file.close();
      return null;
    }
    await file.truncate(written);
    return new ResultsFile(path, file, written);
  }

  /** Bytes that were written. */
  get written(): number {
    return this.#written;
  }

  /** Resolves when the bytes are with the system, so that no more are made than can be written. */
  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await this.#file.write(
        bytes,
        at,
        bytes.length - at,
        this.#written + at,
      );
      at += bytesWritten;
    }
    this.#written += bytes.length;
  }

  /** Resolves when all that was written survives a loss of power. */
  async flush(): Promise<void> {
    await this.#file.datasync();
  }

  /** Puts the results under their name: they are whole. */
  async complete(): Promise<void> {
    await this.flush();
    await this.#file.close();
    await rename(beside(this.#path), this.#path);
  }

  /** Leaves what was written to be gone on with. */
  async close(): Promise<void> {
    await this.#file.close();
  }
}

function beside(path: string): string {
  return `${path}.part`;
}
