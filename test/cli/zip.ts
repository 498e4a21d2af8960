import { crc32, deflateRawSync } from 'node:zlib';

/** How a file is put into an archive, where it is not as usual. */
interface Packed {
  readonly content: Buffer | string;
  /** Stored as it is and not packed. */
  readonly stored?: boolean;
  /** Marked as encrypted. */
  readonly encrypted?: boolean;
  /** The number of the way it is said to be packed. */
  readonly method?: number;
  /** The bytes that it is said to have unpacked. */
  readonly size?: number;
  /** The checksum that it is said to have. */
  readonly checksum?: number;
}

/**
 * The bytes of a zip archive with files in it, by their names.
 *
 * @param start where in its file the archive begins
 */
export function zipOf(
  files: Readonly<Record<string, Packed | Buffer | string>>,
  start = 0,
): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = start;
  for (const [name, given] of Object.entries(files)) {
    const packed: Packed =
      typeof given === 'string' || Buffer.isBuffer(given) ? { content: given } : given;
    const content = Buffer.from(packed.content);
    const data = packed.stored ? content : deflateRawSync(content);
    const encodedName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version needed
    common.writeUInt16LE((packed.encrypted ? 1 : 0) | 0x0800, 2); // names in UTF-8
    common.writeUInt16LE(packed.method ?? (packed.stored ? 0 : 8), 4);
    common.writeUInt32LE(packed.checksum ?? crc32(content), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(packed.size ?? content.length, 18);
    common.writeUInt16LE(encodedName.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, encodedName, data]);
    const central = Buffer.alloc(14); // comment, disk and attributes, then where the file is
    central.writeUInt32LE(offset, 10);
    const versionMadeBy = Buffer.from([20, 0]);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), versionMadeBy, common, central, encodedName]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
