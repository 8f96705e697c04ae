import type { WorkHost } from './work-host.js';

/**
 * Puts a text on the clipboard. It is closed to pages without https, and to some browsers' settings: then the text is selected instead.
 * @param text - The text.
 * @param from - Where it stands.
 * @param host - Who says which it was.
 */
export async function copy(text: string, from: Element, host: Pick<WorkHost, 'words' | 'say'>): Promise<void> {
  const { copied, copyYourself } = host.words();
  try {
    await navigator.clipboard.writeText(text);
    host.say(copied);
  } catch {
    getSelection()?.selectAllChildren(from);
    host.say(copyYourself);
  }
}
