import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is written, whether it is true or not. */
export interface RawEntry {
  name: string | Buffer;
  content?: string | Buffer;
  /** Deflated when true; stored otherwise. */
  packed?: boolean;
  /** What the directory says instead of the truth. */
  says?: { bytes?: number; crc?: number; method?: number; flags?: number; offset?: number };
  /** Unix mode, for example 0o120777 for a symbolic link. */
  mode?: number;
}

/** An archive (PKWARE APPNOTE 4.3) with exactly these entries: also those that no packer would write. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = '', packed = false, says = {}, mode = 0 } of entries) {
    const plain = Buffer.from(content);
    const data = packed ? deflateRawSync(plain) : plain;
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(says.flags ?? 0x0800, 2);
    common.writeUInt16LE(says.method ?? (packed ? 8 : 0), 4);
    common.writeUInt32LE(says.crc ?? crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(says.bytes ?? plain.length, 18);
    common.writeUInt16LE(file.length, 22);
    const listed = Buffer.alloc(14);
    listed.writeUInt32LE(mode * 0x10000, 6);
    listed.writeUInt32LE(says.offset ?? at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, listed, file]));
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, data]);
    parts.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}
