// The shop floor: the clock of the running step, the pads for quantities, problem reports, and a scanner anywhere.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};
  const texts = document.getElementById('texts').dataset;
  const two = number => String(number).padStart(2, '0');

  function stopwatch(seconds) {
    const hours = Math.floor(seconds / 3600);
    const rest = two(Math.floor(seconds % 3600 / 60)) + ':' + two(seconds % 60);
    return hours > 0 ? hours + ':' + rest : rest;
  }

  // In the words of the page.
  function words(seconds, texts) {
    const minutes = Math.floor(seconds / 60);
    const rest = texts.seconds.replace('{0}', seconds % 60);
    return minutes > 0 ? texts.minutes.replace('{0}', minutes) + ' ' + rest : rest;
  }

  // The clock goes on from what the server said; the server is not asked for each second.
  let shownAt = performance.now();
  document.addEventListener('openmes:shown', () => { shownAt = performance.now(); tick(); });

  function put(element, text) {
    if (element && element.textContent !== text) {
      element.textContent = text;
    }
  }

  function tick() {
    const clock = document.getElementById('clock');
    if (clock) {
      const runs = clock.dataset.runs === 'true';
      const passed = runs ? Math.floor((performance.now() - shownAt) / 1000) : 0;
      const net = Number(clock.dataset.net) + passed;
      const estimate = Number(clock.dataset.estimate || 0) * 60;
      put(clock.querySelector('.t'), stopwatch(net));
      if (runs && estimate > 0) {
        const used = net / estimate;
        const gauge = document.getElementById('gauge');
        const left = clock.querySelector('[data-left]');
        [clock, gauge].filter(Boolean).forEach(part => {
          part.classList.toggle('over-y', used >= 1 && used < 1.2);
          part.classList.toggle('over-r', used >= 1.2);
        });
        gauge && gauge.querySelector('.fl').setAttribute('width', Math.min(100, used * 80).toFixed(1) + '%');
        put(left, net <= estimate ? `${words(estimate - net, left.dataset)} ${left.dataset.leftText}`
          : `${words(net - estimate, left.dataset)} ${left.dataset.overText}`);
      }
    }
    document.querySelectorAll('[data-since]').forEach(since => {
      put(since, stopwatch(Math.max(0, Math.floor((openmes.now() - Date.parse(since.dataset.since)) / 1000))));
    });
  }
  setInterval(tick, 1000);
  tick();

  // Pads. Fingers and keyboards write into the same fields; the first digit replaces what was proposed.
  const decimal = text => /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  const plain = number => String(Math.round(number * 1000) / 1000);

  function target(form) {
    return form.querySelector('.qfield input.on') || form.querySelector('.qfield input');
  }

  function sums(form) {
    const first = form.querySelector('.qfield input');
    const value = decimal(first.value.trim());
    form.querySelectorAll('[data-compares]').forEach(place => {
      const more = value - Number(place.dataset.compares);
      place.textContent = Number.isNaN(value) ? '–' : (more > 0 ? '+' : '') + plain(more);
    });
    form.querySelectorAll('[data-adds]').forEach(place => {
      place.textContent = Number.isNaN(value) ? '–' : plain(Number(place.dataset.adds) + value);
    });
    form.querySelectorAll('[data-leaves]').forEach(place => {
      place.textContent = Number.isNaN(value) ? '–' : plain(Number(place.dataset.leaves) - value);
    });
    form.querySelectorAll('[data-says]').forEach(place => {
      place.textContent = place.dataset.says.replace('{0}', first.value.trim());
    });
  }

  document.addEventListener('openmes:shown', () => {
    document.querySelectorAll('dialog[open] form.pad').forEach(sums);
  });

  function press(form, key, value) {
    const field = target(form);
    const fresh = field.dataset.fresh !== undefined;
    delete field.dataset.fresh;
    if (key === 'clear') {
      field.value = '';
    } else if (key === 'back') {
      field.value = field.value.slice(0, -1);
    } else if (key === 'target') {
      form.querySelector('.qfield input').value = value;
    } else if (key !== '.' || fresh || !field.value.includes('.')) {
      field.value = fresh ? key : field.value + key;
    }
    sums(form);
  }

  document.addEventListener('openmes:open', event => {
    const form = event.target.querySelector('form.pad');
    if (form) {
      form.querySelectorAll('.qfield input').forEach(field => {
        field.value = field.dataset.start;
        field.dataset.fresh = '';
        field.classList.remove('on');
      });
      form.querySelector('.qfield input').classList.add('on');
      setTimeout(() => form.querySelector('.qfield input').select());
      sums(form);
    }
  }, true);
  document.addEventListener('focusin', event => {
    const field = event.target.closest('.qfield input');
    if (field) {
      field.form.querySelectorAll('.qfield input').forEach(each => each.classList.toggle('on', each === field));
    }
  });
  document.addEventListener('input', event => {
    const field = event.target.closest('.qfield input');
    if (field) {
      delete field.dataset.fresh;
      sums(field.form);
    }
  });
  document.addEventListener('click', event => {
    const key = event.target.closest('[data-digit]');
    const step = event.target.closest('[data-step]');
    if (key) {
      press(key.closest('form'), key.dataset.digit, key.dataset.value);
    } else if (step) {
      const field = step.parentElement.querySelector('input');
      const value = decimal(field.value.trim());
      field.value = plain(Math.max(0, (Number.isNaN(value) ? 0 : value) + Number(step.dataset.step)));
      sums(field.form);
    }
  });

  // A scanner types fast and ends with Enter: the scanned order opens wherever one is. What it types presses no button
  // and sends no form; a number field gets back what stood there.
  const FAST = 60;
  let scanned = '';
  let lastKey = 0;
  let held = null;

  function openScanned(number) {
    if (document.querySelector('dialog[open]')) {
      openmes.toast(texts.scanBusy, true); // what is open is finished or closed first
      return;
    }
    const address = new URL('scan.xhtml', location.href);
    address.searchParams.set('no', number);
    ['line_id', 'station_id'].forEach(name => {
      const value = new URL(location.href).searchParams.get(name);
      if (value) {
        address.searchParams.set(name, value);
      }
    });
    location.assign(address);
  }

  function giveBack() {
    if (held && held.field.isConnected) {
      held.field.value = held.value;
      held.field.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }

  function isText(element) {
    return element.matches('textarea, input:not([type=radio], [type=checkbox], [inputmode=decimal])');
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Shift') {
      return;
    }
    const now = performance.now();
    const fast = now - lastKey < FAST;
    lastKey = now;
    if (!fast) {
      scanned = '';
      held = event.target.matches('[inputmode=decimal]') ? {field: event.target, value: event.target.value} : null;
    }
    if (event.key === 'Enter' && fast && scanned.length >= 4) {
      event.preventDefault();
      event.stopPropagation();
      if (!isText(event.target)) {
        giveBack();
        openScanned(scanned);
      }
      scanned = '';
    } else if (event.key.length === 1) {
      if (event.key === ' ' && fast && scanned !== '' && !isText(event.target)) {
        event.preventDefault();
      }
      scanned += event.key;
    } else {
      scanned = ''; // a scanner types nothing but characters
    }
  }, true);
})();
