/** What the third byte of a typographic character turned into when UTF-8 was read as code page 437 or 850. */
const DOS: Readonly<Record<string, string>> = {
  Ö: '’', ÿ: '‘', '£': '“', '¥': '”', ô: '–', ö: '—', ª: '…', ó: '•', æ: '-', ï: '',
}; // prettier-ignore

/** The same for Windows-1252. */
const WINDOWS: Readonly<Record<string, string>> = {
  '™': '’', '˜': '‘', œ: '“', '\u009d': '”', '“': '–', '”': '—', '¦': '…', '¢': '•', '‘': '-', '‹': '',
}; // prettier-ignore

/**
 * Tells whether characters of a text were read in the wrong encoding somewhere on their way.
 * @param text - Text of a feed.
 * @returns True when it holds a sequence that means nothing in any language.
 */
export const isGarbled = (text: string): boolean => /[GΓ]Ç[ÖÿôöóæïªO£¥]|â€|[ÃÂ][\u0080-\u00bf]/.test(text);

/**
 * Fixes typographic and accented characters that were read in the wrong encoding somewhere on their way ("Peopleâ€™s",
 * "9amGÇô5pm"). Only sequences that mean nothing in any language are touched.
 * @param text - Text of a feed.
 * @returns The fixed text; the same text when nothing was garbled.
 */
export function repairGarbled(text: string): string {
  if (!isGarbled(text)) return text;
  return text
    .replace(/[GΓ]Ç([ÖÿôöóæïªO£¥])/g, (all, third: string) => DOS[third] ?? all)
    .replace(/â€([™˜œ\u009d“”¦¢‘‹])/g, (all, third: string) => WINDOWS[third] ?? all)
    .replace(/Â([\u00a0-\u00bf])/g, '$1')
    .replace(/Ã([\u0080-\u00bf])/g, (_, second: string) => String.fromCharCode(0x40 + second.charCodeAt(0)));
}
