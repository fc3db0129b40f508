/** How a text message is cut: 160 letters of GSM-7 or 70 of Unicode alone, 153 or 67 in each part of a longer one. */

const BASIC = new Set('@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà');
/** These take the place of two. */
const EXTENDED = new Set('^{}\\[~]|€\f');

/** Signs that keyboards put in by themselves, and what says the same in GSM-7. */
const PLAIN: Readonly<Record<string, string>> = {
  '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '‘': "'", '’': "'", '‚': "'", '–': '-', '—': '-', '…': '...', '\u00a0': ' ', '•': '-',
};

export const SEGMENTS_WARN = 2;
export const CHARS_MAX = 1_600;

export interface Cut {
  parts: number;
  /** Letters that still fit into the last part. */
  left: number;
  /** The first sign that made the whole text Unicode. */
  forcedBy?: string;
  /** Every such sign can be written plainly. */
  canBePlain: boolean;
}

export function cut(text: string): Cut {
  const signs = [...text];
  const foreign = signs.filter((sign) => !BASIC.has(sign) && !EXTENDED.has(sign));
  const units = foreign.length ? text.length : signs.reduce((sum, sign) => sum + (EXTENDED.has(sign) ? 2 : 1), 0);
  const [alone, each] = foreign.length ? [70, 67] : [160, 153];
  const parts = units === 0 ? 0 : units <= alone ? 1 : Math.ceil(units / each);
  const room = parts <= 1 ? alone : parts * each;
  return { parts, left: room - units, forcedBy: foreign[0], canBePlain: foreign.length > 0 && foreign.every((sign) => sign in PLAIN) };
}

export const plain = (text: string) => [...text].map((sign) => PLAIN[sign] ?? sign).join('');
