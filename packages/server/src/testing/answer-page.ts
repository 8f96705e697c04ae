/** A page to answer on, as a browser without scripts has it. */
export interface AnswerPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly title: string;
  /** Hidden fields. */
  readonly fields: Readonly<Record<string, string>>;
}

async function read(response: Response): Promise<AnswerPage> {
  const html = await response.text();
  const hidden = html.matchAll(/<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/gu);
  return {
    status: response.status,
    headers: response.headers,
    html,
    title: /<title>(.*?)<\/title>/u.exec(html)?.[1] ?? '',
    fields: Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value])),
  };
}

/** Follows a link. */
export const follow = async (link: string): Promise<AnswerPage> => read(await fetch(link));

/** Sends a form of a page. */
export const submit = async (address: string, fields: Readonly<Record<string, string>>): Promise<AnswerPage> =>
  read(await fetch(address, { method: 'POST', body: new URLSearchParams(fields) }));

/** Opens a link with a code. */
export const openWith = (link: string, code: string): Promise<AnswerPage> => submit(link, { code });

/** Does something on a page that was opened, as far as it asks for nothing more. */
export const choose = (link: string, page: AnswerPage, act: string, given?: Readonly<Record<string, string>>) =>
  submit(`${link}/act`, {
    session: page.fields.session ?? '',
    sequence: page.fields.sequence ?? '',
    act,
    ...(given ? { step: 'do', ...given } : {}),
  });
