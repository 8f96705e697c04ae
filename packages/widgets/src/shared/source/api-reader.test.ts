import { afterEach, expect, test, vi } from 'vitest';
import { openApi } from './api-reader.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('an API whose answer breaks off is out of reach, and not taken for something that is no directory', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(() => {
    const body = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('['));
        stream.error(new TypeError('broken off'));
      },
    });
    return Promise.resolve(new Response(body));
  });
  const unused = () => Promise.reject(new Error('not asked for'));
  await expect(
    openApi('https://directory.example/', {} as Parameters<typeof openApi>[1], { loadJson: unused, loadPart: unused }),
  ).rejects.toMatchObject({ failure: 'unreachable' });
});
