// A PNG of at most 256 colours, which has a third of the bytes of the browser's. A picture with more loses the lowest bits.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST = 256;

/** The bytes of a file for opaque pixels, four bytes each. */
export function palettePng({ width, height, data }) {
  const { colours, indexes } = fewColours(data);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indexes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function fewColours(data) {
  for (let bits = 0; ; bits++) {
    // The highest bits are repeated below, so that white stays white.
    const fewer = (value) => ((value >> bits) << bits) | (value >> (8 - bits));
    const places = new Map();
    const indexes = new Uint8Array(data.length / 4);
    for (let pixel = 0; pixel < indexes.length && places.size <= MOST; pixel++) {
      const at = pixel * 4;
      const colour = (fewer(data[at]) << 16) | (fewer(data[at + 1]) << 8) | fewer(data[at + 2]);
      if (!places.has(colour)) places.set(colour, places.size);
      indexes[pixel] = places.get(colour);
    }
    if (places.size <= MOST) return { colours: [...places.keys()], indexes };
  }
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
