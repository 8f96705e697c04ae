import type { JsxElements } from '@neighbourhood-kit/widgets/jsx';
import '@neighbourhood-kit/widgets/nk-service-finder';
import { useState, type DetailedHTMLProps, type HTMLAttributes } from 'react';
import { createRoot } from 'react-dom/client';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends JsxElements<DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>> {}
  }
}

function FindHelp() {
  const [asked, setAsked] = useState<string>();
  return (
    <main>
      <h1>Find help near you</h1>
      <nk-service-finder
        snapshot="/index.nkx"
        headingLevel={2}
        theme="nhs"
        form="#asked"
        onnk-refer={(event) => {
          // Instead of handing over to an nk-referral-form: this page has a way of its own to ask for help.
          event.preventDefault();
          setAsked(event.detail.serviceName);
        }}
      >
        <p>
          In danger? Call <a href="tel:999">999</a>. Need to talk, day or night? Samaritans:{' '}
          <a href="tel:116123">116 123</a>.
        </p>
        <p>
          You can also call <a href="tel:01632960111">01632 960 111</a>.
        </p>
      </nk-service-finder>
      <p id="asked" role="status">
        {asked && `You asked for help from ${asked}.`}
      </p>
    </main>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<FindHelp />);
