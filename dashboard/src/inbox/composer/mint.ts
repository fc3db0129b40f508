/** An id of a message, made here: the same message sent twice is one. */

/** 48 bits of time and then chance, as UUIDs of version 7 are. */
export function messageId(now: number, chance: Uint8Array): string {
  const bytes = new Uint8Array(chance);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return `msg_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

export const freshMessageId = () => messageId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
