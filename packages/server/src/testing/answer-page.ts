/** A page to answer on, as a browser without scripts has it. */
export interface AnswerPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly title: string;
  /** Hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
  /** The cookie that the browser has for pages of the link. */
  readonly cookie?: string | undefined;
}

/** Goes to an address, and on to where it leads. */
async function go(address: string, cookie: string | undefined, init: RequestInit = {}): Promise<AnswerPage> {
  const response = await fetch(address, {
    ...init,
    redirect: 'manual',
    headers: cookie === undefined ? {} : { cookie },
  });
  const set = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
  if (response.status === 303) return go(new URL(response.headers.get('location') ?? '', address).href, set);
  const html = await response.text();
  const hidden = html.matchAll(/<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/gu);
  return {
    status: response.status,
    headers: response.headers,
    html,
    title: /<title>(.*?)<\/title>/u.exec(html)?.[1] ?? '',
    fields: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])),
    cookie: set,
  };
}

/** Follows a link. */
export const follow = (link: string, cookie?: string): Promise<AnswerPage> => go(link, cookie);

/** Sends a form of a page. */
export const submit = (
  address: string,
  fields: Readonly<Record<string, string>>,
  cookie?: string,
): Promise<AnswerPage> => go(address, cookie, { method: 'POST', body: new URLSearchParams(fields) });

/** Opens a link with a code. */
export const openWith = (link: string, code: string): Promise<AnswerPage> => submit(link, { code });

/** Does something on a page that was opened, as far as it asks for nothing more. */
export const choose = (
  link: string,
  { fields, cookie }: AnswerPage,
  act: string,
  given?: Readonly<Record<string, string>>,
) =>
  submit(`${link}/act`, { sequence: fields.sequence ?? '', act, ...(given ? { step: 'do', ...given } : {}) }, cookie);
