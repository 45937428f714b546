// Forms: the button of a form marked data-complete works once all fields are filled; a sent form shows that it waits
// and is not sent twice; the cursor starts at the first field that is wrong, else at the first that is empty.
(() => {
  'use strict';

  function filled(field) {
    return field.value !== '' || field.matches(':autofill');
  }

  function watch(form) {
    const fields = form.querySelectorAll('input.input');
    const button = form.querySelector('.btn-primary');
    const update = () => { button.disabled = ![...fields].every(filled); };
    ['input', 'change'].forEach(event => form.addEventListener(event, update));
    window.addEventListener('pageshow', update);
    // Browsers fill in stored passwords some time after the page is there, and tell nobody.
    [100, 400, 1000].forEach(delay => setTimeout(update, delay));
    update();
  }

  document.querySelectorAll('form').forEach(form => {
    const button = form.querySelector('input[type=submit], button[type=submit]');
    form.addEventListener('submit', event => {
      if (button && button.getAttribute('aria-busy') === 'true') {
        event.preventDefault();
      } else if (button) {
        button.setAttribute('aria-busy', 'true');
      }
    });
    window.addEventListener('pageshow', () => button && button.removeAttribute('aria-busy'));
    if (form.dataset.complete) {
      watch(form);
    }
  });

  const first = document.querySelector('[aria-invalid=true]')
      || [...document.querySelectorAll('form[data-complete] input.input')].find(field => !filled(field));
  if (first) {
    first.focus();
  }
})();
