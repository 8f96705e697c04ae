import '@neighbourhood-kit/widgets/nk-service-finder';

const finder = document.querySelector('nk-service-finder');
const asked = document.querySelector('#asked');

finder?.addEventListener('nk-refer', (event) => {
  // Instead of handing over to an nk-referral-form: this page has a way of its own to ask for help.
  event.preventDefault();
  if (asked) asked.textContent = `You asked for help from ${event.detail.serviceName}.`;
});
