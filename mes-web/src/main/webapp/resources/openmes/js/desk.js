// The small things of the desk: theme, menu, filters of lists, rows by keyboard, search.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};
  const root = document.documentElement;
  const byId = id => document.getElementById(id);

  function remember(name, value) {
    document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
  }

  const theme = byId('theme-toggle');
  if (theme) {
    theme.addEventListener('click', () => {
      const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      root.dataset.theme = dark ? 'light' : 'dark';
      remember('openmes-theme', root.dataset.theme);
    });
  }

  const sidebar = byId('sidebar-toggle');
  if (sidebar) {
    sidebar.addEventListener('click', () => {
      const mini = document.querySelector('.app').classList.toggle('app-mini');
      sidebar.setAttribute('aria-pressed', mini);
      remember('openmes-sidebar', mini ? 'mini' : 'full');
    });
  }

  const opener = byId('menu-open');
  if (opener) {
    opener.addEventListener('click', () => {
      const open = document.querySelector('.app').classList.toggle('app-menu');
      opener.setAttribute('aria-expanded', open);
    });
  }

  // Filters and the number of rows stand in the address.
  function go(name, value) {
    const address = new URL(location.href);
    address.searchParams.delete('page');
    if (value) {
      address.searchParams.set(name, value);
    } else {
      address.searchParams.delete(name);
    }
    location.assign(address);
  }

  document.addEventListener('change', event => {
    if (event.target.dataset.goes) {
      go(event.target.dataset.goes, event.target.type === 'checkbox' ? (event.target.checked ? 'true' : '') : event.target.value);
    }
  });
  document.addEventListener('click', event => {
    const apply = event.target.closest('[data-apply]');
    if (apply) {
      const menu = apply.closest('[data-many]');
      const address = new URL(location.href);
      ['page', menu.dataset.many].forEach(name => address.searchParams.delete(name));
      menu.querySelectorAll('input:checked').forEach(box => address.searchParams.append(menu.dataset.many, box.value));
      location.assign(address);
    }
  });
  document.addEventListener('submit', event => {
    const name = event.target.dataset.finds;
    if (name) {
      event.preventDefault();
      go(name, event.target.elements[name].value.trim());
    }
  });

  // Selected rows and what can be done with all of them.
  function selected() {
    const boxes = [...document.querySelectorAll('input[type=checkbox][name=row]')];
    const bar = byId('bulk');
    const ticked = boxes.filter(box => box.checked);
    boxes.forEach(box => box.closest('tr').setAttribute('aria-selected', box.checked));
    const all = byId('all-rows');
    if (all) {
      all.checked = ticked.length > 0 && ticked.length === boxes.length;
      all.indeterminate = ticked.length > 0 && ticked.length < boxes.length;
    }
    if (bar) {
      bar.hidden = ticked.length === 0;
      byId('bulk-count').textContent = ticked.length;
      bar.querySelectorAll('[data-fits]').forEach(part => {
        const fit = ticked.filter(box => box.dataset.allows.split(' ').includes(part.dataset.fits)).length;
        part.disabled = fit === 0;
        part.querySelector('.num').textContent = fit;
      });
      document.querySelectorAll('[data-rows]').forEach(place => {
        place.replaceChildren(...ticked.map(box => {
          const copy = document.createElement('input');
          copy.type = 'hidden';
          copy.name = 'row';
          copy.value = box.value;
          return copy;
        }));
      });
    }
  }
  document.addEventListener('change', event => {
    if (event.target.id === 'all-rows') {
      document.querySelectorAll('input[type=checkbox][name=row]').forEach(box => {
        box.checked = event.target.checked;
        box.dataset.touched = '';
      });
    }
    if (event.target.id === 'all-rows' || event.target.name === 'row') {
      event.target.dataset.touched = '';
      selected();
    }
  });
  document.addEventListener('click', event => {
    if (event.target.closest('#bulk-clear')) {
      document.querySelectorAll('input[type=checkbox][name=row]').forEach(box => {
        box.checked = false;
        delete box.dataset.touched;
      });
      selected();
    }
  });
  document.addEventListener('openmes:shown', selected);

  // A row is opened by a double click, or by Enter on its first link; the arrow keys go from row to row.
  document.addEventListener('dblclick', event => {
    const link = !event.target.closest('a, button, input, select') && event.target.closest('tr')?.querySelector('a.id');
    if (link) {
      link.click();
    }
  });
  document.addEventListener('keydown', event => {
    const link = document.activeElement?.matches('a.id') && document.activeElement;
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (link && step) {
      const links = [...link.closest('tbody').querySelectorAll('a.id')];
      const next = links[links.indexOf(link) + step];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
  });

  // Density and columns of lists, remembered on this device.
  const DENSITY = 'openmes-density';
  function density() {
    const chosen = localStorage.getItem(DENSITY) || 'normal';
    document.querySelectorAll('.density button').forEach(button =>
      button.setAttribute('aria-pressed', button.dataset.density === chosen));
    root.dataset.density = chosen;
  }
  document.addEventListener('click', event => {
    const button = event.target.closest('.density button');
    if (button) {
      localStorage.setItem(DENSITY, button.dataset.density);
      density();
    }
  });
  density();

  function columns() {
    document.querySelectorAll('[data-columns]').forEach(menu => {
      const key = 'openmes-columns-' + menu.dataset.columns;
      const hidden = JSON.parse(localStorage.getItem(key) || '[]');
      const table = document.querySelector('table');
      menu.querySelectorAll('input').forEach(box => {
        box.checked = !hidden.includes(box.value);
        table?.classList.toggle('hide-' + box.value, hidden.includes(box.value));
      });
    });
  }
  document.addEventListener('change', event => {
    const menu = event.target.closest('[data-columns]');
    if (menu) {
      const hidden = [...menu.querySelectorAll('input')].filter(box => !box.checked).map(box => box.value);
      localStorage.setItem('openmes-columns-' + menu.dataset.columns, JSON.stringify(hidden));
      columns();
    }
  });
  document.addEventListener('openmes:shown', columns);
  columns();

  // What is chosen explains itself below the field, and gives quantities their unit.
  function explain() {
    document.querySelectorAll('select').forEach(select => {
      if (!select.querySelector('[data-note]:not([data-note=""])')) {
        return;
      }
      const chosen = select.selectedOptions[0];
      const help = byId(select.id + '-help');
      if (help && chosen) {
        help.textContent = chosen.dataset.note || '';
      }
      const unit = byId('planned_qty-unit');
      if (unit && chosen) {
        unit.textContent = chosen.dataset.unit || '';
      }
    });
    const type = byId('account_type');
    if (type) {
      const terminal = type.value === 'WORKSTATION';
      const supervisor = byId('role').value === 'SUPERVISOR';
      document.querySelectorAll('.for-user').forEach(part => { part.hidden = terminal; });
      document.querySelectorAll('.for-workstation').forEach(part => { part.hidden = !terminal; });
      document.querySelectorAll('.for-supervisor').forEach(part => { part.hidden = terminal || !supervisor; });
    }
  }
  document.addEventListener('change', explain);
  explain();

  // Search: entries of the menu at once, records from the server.
  const dialog = byId('search-dialog');
  if (!dialog) {
    return;
  }
  const text = byId('search-text');
  const found = byId('search-found');
  let asked = 0;

  function menuMatches(words) {
    return [...document.querySelectorAll('.sidebar .nav a')]
      .filter(entry => entry.textContent.toLowerCase().includes(words))
      .map(entry => {
        const copy = document.createElement('a');
        copy.href = entry.href;
        copy.textContent = entry.textContent.trim();
        copy.setAttribute('role', 'option');
        return copy;
      });
  }

  function choose(index) {
    const options = [...found.querySelectorAll('[role=option]')];
    options.forEach((option, at) => {
      option.id = 'found-' + at;
      option.setAttribute('aria-selected', at === index);
    });
    if (options[index]) {
      text.setAttribute('aria-activedescendant', options[index].id);
      options[index].scrollIntoView({block: 'nearest'});
    }
  }

  async function search() {
    const words = text.value.trim().toLowerCase();
    const mine = ++asked;
    found.replaceChildren(...menuMatches(words));
    if (words.length > 1) {
      const address = `${found.dataset.address}?q=${encodeURIComponent(words)}`;
      const answer = await fetch(address, {credentials: 'same-origin'}).catch(() => null);
      if (mine === asked && !answer) {
        found.append(document.getElementById('texts').dataset.unreachable);
      }
      if (mine !== asked || !answer || answer.redirected || !answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      found.append(...page.querySelectorAll('#results > *'));
    }
    if (!found.firstChild) {
      found.textContent = found.dataset.nothing;
    }
    choose(0);
  }

  text.addEventListener('input', () => search());
  dialog.addEventListener('openmes:open', () => {
    text.value = '';
    search();
  });
  text.addEventListener('keydown', event => {
    const options = [...found.querySelectorAll('[role=option]')];
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose((at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % Math.max(1, options.length));
    } else if (event.key === 'Enter' && options[at]) {
      event.preventDefault();
      options[at].click();
    }
  });
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      openmes.open(dialog);
    }
  });

  // The week of ISO 8601 or the month of the due date, until somebody says otherwise.
  function period(day) {
    const thursday = new Date(day);
    thursday.setUTCDate(day.getUTCDate() + 4 - (day.getUTCDay() || 7));
    const year = thursday.getUTCFullYear();
    const week = Math.ceil(((thursday - Date.UTC(year, 0, 1)) / 86400000 + 1) / 7);
    return byId('week_number') ? {week_number: week, production_year: year}
      : {month_number: day.getUTCMonth() + 1, production_year: day.getUTCFullYear()};
  }
  document.addEventListener('change', event => {
    const day = event.target.id === 'due_date' && byId('production_year') ? event.target.valueAsDate : null;
    if (day) {
      Object.entries(period(day)).filter(([name]) => byId(name).dataset.touched === undefined)
        .forEach(([name, value]) => { byId(name).value = value; });
    }
  });
})();
