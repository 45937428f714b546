// Reporting a problem: the kind that is chosen names it, and says whether the order will stop.
(() => {
  'use strict';
  const dialog = document.getElementById('report-dialog');
  if (!dialog) {
    return;
  }
  const form = dialog.querySelector('form');
  const title = form.elements.title;
  const submit = document.getElementById('report-submit');
  let proposed = '';

  function show() {
    const chosen = form.querySelector('[name=issue_type_id]:checked');
    const about = form.elements.work_order_id.value !== '';
    const stops = Boolean(chosen && chosen.dataset.stops === 'true' && about);
    document.getElementById('report-stops').hidden = !stops;
    submit.classList.toggle('btn-danger-fill', stops);
    submit.classList.toggle('btn-primary', !stops);
    submit.querySelector('span').textContent = stops ? submit.dataset.stop : submit.dataset.go;
    if (chosen && (title.value === '' || title.value === proposed)) {
      proposed = chosen.dataset.title;
      title.value = proposed;
    }
  }

  form.addEventListener('change', show);
  form.addEventListener('reset', () => setTimeout(() => { proposed = ''; show(); }));
  dialog.addEventListener('openmes:open', show);
})();
