import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import '../nk-crisis-help/nk-crisis-help.define.js';
import { TOKEN_USES } from '../testing/token-uses.js';
import { readTokens } from '../testing/tokens.js';
import { tokens, type Theme } from './tokens.styles.js';

/** What is set in the page: the preset, and one token that is overridden. */
interface Args {
  readonly theme: Theme;
  /** What the page says of its colours. */
  readonly scheme: 'light' | 'dark';
  readonly token: string;
  readonly value: string;
}

const ALL = readTokens(tokens.cssText);

const swatch = (name: string, value: string): TemplateResult | typeof nothing =>
  name.startsWith('--nk-colour-')
    ? html`<svg width="32" height="20" aria-hidden="true">
        ${svg`<rect x="1" y="1" width="30" height="18" fill=${value} stroke="#767676"></rect>`}
      </svg>`
    : nothing;

const cell = (name: string, value: string): TemplateResult =>
  html`<td>${swatch(name, value)} <code>${value === '' ? 'the page’s own' : value}</code></td>`;

/** An element, with the token overridden as a host's style sheet would. */
function sample({ theme, scheme, token, value }: Args): TemplateResult {
  const set = (box: Element | undefined) => {
    if (!(box instanceof HTMLElement)) return;
    box.style.cssText = '';
    box.style.colorScheme = scheme;
    box.style.background = scheme === 'dark' ? '#12181e' : '#fff';
    if (value !== '') box.style.setProperty(token, value);
  };
  return html`<div ${ref(set)}><nk-crisis-help theme=${theme} heading-level="2"></nk-crisis-help></div>`;
}

function page(args: Args): TemplateResult {
  const { theme, token, value } = args;
  return html`<main>
    <h1>Design tokens</h1>
    <p>
      Set any of them on an element or above it, in the page’s own style sheet. Dark colours are used where the page
      says
      <code>color-scheme: dark</code> or <code>light dark</code>; to have your own in both, give
      <code>light-dark(…, …)</code>.
    </p>
    <pre><code>nk-service-finder { ${token}: ${value === '' ? '…' : value}; }</code></pre>
    <p>Below, the token chosen among the controls is set to their value.</p>
    ${sample(args)}
    <table>
      <caption>
        Every token of the preset “${theme}”
      </caption>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">For</th>
          <th scope="col">Light</th>
          <th scope="col">Dark</th>
        </tr>
      </thead>
      <tbody>
        ${ALL.map(
          ({ name, themes }) =>
            html`<tr>
              <th scope="row"><code>${name}</code></th>
              <td>${TOKEN_USES[name]}</td>
              ${cell(name, themes[theme].light)} ${cell(name, themes[theme].dark)}
            </tr>`,
        )}
      </tbody>
    </table>
  </main>`;
}

const meta: Meta<Args> = {
  title: 'Design tokens',
  render: page,
  args: { theme: 'neutral', scheme: 'light', token: '--nk-colour-link', value: '' },
  argTypes: {
    theme: { control: 'inline-radio', options: ['neutral', 'nhs', 'govuk'] },
    scheme: { control: 'inline-radio', options: ['light', 'dark'] },
    token: { control: 'select', options: ALL.map(({ name }) => name) },
    value: { control: 'text' },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Neutral: Story = {};
export const Nhs: Story = { args: { theme: 'nhs' } };
export const Govuk: Story = { args: { theme: 'govuk' } };
export const Dark: Story = { args: { scheme: 'dark' } };
export const Overridden: Story = { args: { value: '#7a1fa2' } };
