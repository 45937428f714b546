// Keeps what a page shows up to date: when the server tells of a change, and from time to time, the same address is read
// again and the differences are put in place. Focus, scrolling, open dialogs and what is being typed stay as they are.
// Needs idiomorph and faces.js before it, and f:websocket after it.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};
  const person = document.getElementById('person');
  const content = () => document.getElementById('content');
  const isLive = () => content() && content().dataset.live !== '';
  let leaving = false;
  let reading = null;
  let again = false;
  let lastRead = Date.now();

  ['beforeunload', 'pagehide'].forEach(event => window.addEventListener(event, () => { leaving = true; }));
  window.addEventListener('pageshow', event => {
    leaving = false;
    if (event.persisted) {
      openmes.refresh();
    }
  });

  // The server knows only how the proxy reached it. The browser knows how it reached the plant.
  const init = faces.push.init;
  faces.push.init = (id, url, ...more) => {
    const own = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host;
    init(id, url.replace(/^wss?:\/\/[^/]+/, own), ...more);
  };

  // What was asked before the network went may be answered after it.
  function online(reached) {
    const is = reached && navigator.onLine;
    const net = document.getElementById('net');
    if (net && net.classList.contains('net-off') === is) {
      net.classList.toggle('net-off', !is);
      net.textContent = is ? net.dataset.online : net.dataset.offline;
    }
    document.documentElement.classList.toggle('is-offline', !is);
  }

  // What the reader is changing is his.
  function isTouched(node) {
    return node.nodeType === Node.ELEMENT_NODE
      && ((node === document.activeElement && node.matches('input, textarea, select'))
        || node.dataset.keep !== undefined || node.dataset.touched !== undefined || (node.tagName === 'DIALOG' && node.open)
        || (node.matches('form[data-command=guarded]') && node.querySelector('[data-touched]') !== null));
  }

  document.addEventListener('input', event => { event.target.dataset.touched = ''; });

  const callbacks = {
    beforeNodeMorphed: node => !isTouched(node),
    beforeNodeRemoved: node => !isTouched(node),
    beforeAttributeUpdated: (name, node) => !(name === 'open' && node.tagName === 'DETAILS')
  };

  // A second tap that was meant for what a button said before must not give the command that it has become.
  const SETTLES = 500;

  openmes.settle = button => {
    const had = button === document.activeElement;
    button.disabled = true;
    setTimeout(() => {
      button.disabled = false;
      if (had && document.activeElement === document.body) {
        button.focus();
      }
    }, SETTLES);
  };

  function commands() {
    return new Map([...content().querySelectorAll('button[id][name=do]')].map(button => [button.id, button.value]));
  }

  // What an open dialog says follows the plant; what is typed into it does not.
  function tell(dialog, page) {
    dialog.querySelectorAll('.help[id], [data-news]').forEach(said => {
      const fresh = page.getElementById(said.id);
      if (fresh) {
        Idiomorph.morph(said, fresh, {morphStyle: 'outerHTML'});
      }
    });
  }

  function put(html) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const next = page.getElementById('content');
    if (!next) {
      return;
    }
    const reader = page.getElementById('person');
    if (person && reader && reader.dataset.account !== person.dataset.account) {
      otherPerson();
      return;
    }
    const before = commands();
    Idiomorph.morph(content(), next, {morphStyle: 'outerHTML', callbacks});
    commands().forEach((value, id) => {
      if (before.has(id) && before.get(id) !== value) {
        openmes.settle(document.getElementById(id));
      }
    });
    document.querySelectorAll('[data-renews=true]').forEach(part => {
      const fresh = page.getElementById(part.id);
      if (fresh && !part.open) {
        Idiomorph.morph(part, fresh, {morphStyle: 'outerHTML', callbacks});
      } else if (fresh) {
        tell(part, page);
      }
    });
    document.title = page.title;
    document.dispatchEvent(new CustomEvent('openmes:shown'));
  }

  openmes.isSignIn = url => new URL(url, location.href).pathname.endsWith('/sign-in.xhtml');

  // Whoever is in the middle of something is not led away from it.
  function isBusy() {
    return document.querySelector('dialog[open], form [data-touched]') !== null;
  }

  function askToSignIn(url) {
    const dialog = document.getElementById('signed-out-dialog');
    if (!isBusy()) {
      location.assign(url);
    } else if (!dialog.open) {
      openmes.open(dialog);
    }
  }

  // Somebody else has signed in, in another tab: nothing of his is shown under this name.
  function otherPerson() {
    const dialog = document.getElementById('other-person-dialog');
    if (!isBusy()) {
      location.reload();
    } else if (!dialog.open) {
      openmes.open(dialog);
    }
  }
  openmes.otherPerson = otherPerson;

  async function reload() {
    if (leaving) {
      return;
    }
    if (!isBusy()) {
      location.reload();
      return;
    }
    const answer = await fetch(location.href, {credentials: 'same-origin'}).catch(() => null);
    if (answer && answer.redirected && openmes.isSignIn(answer.url)) {
      askToSignIn(answer.url);
    } else if (answer && answer.ok) {
      put(await answer.text());
    }
  }

  function leave(url) {
    if (!isBusy()) {
      location.assign(url);
    }
  }

  async function read() {
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, credentials: 'same-origin'});
    online(true);
    if (answer.redirected && openmes.isSignIn(answer.url)) {
      askToSignIn(answer.url);
    } else if (answer.status === 404 || answer.status === 403) {
      leave(content().dataset.gone || answer.url); // what it showed is not the reader's any more
    } else if (answer.redirected) {
      leave(answer.url);
    } else if (answer.ok && !leaving) {
      put(await answer.text());
      lastRead = Date.now();
    }
  }

  openmes.refresh = async () => {
    if (reading) {
      again = true;
      return reading;
    }
    reading = read().catch(() => online(false)).finally(() => {
      reading = null;
      if (again) {
        again = false;
        openmes.refresh();
      }
    });
    return reading;
  };

  function shows(told) {
    const topics = (content().dataset.live || '').split(' ');
    return told.some(alias => topics.includes(alias));
  }

  let waiting = 0;
  openmes.told = message => {
    const told = message.split(' ');
    if (person && told.includes(person.dataset.account)) {
      // Waits for the request that caused it: in another tab it may be about to end.
      setTimeout(reload, 1000);
    } else if (isLive() && shows(told)) {
      clearTimeout(waiting);
      waiting = setTimeout(openmes.refresh, 50 + Math.random() * 150);
    }
  };

  let wasOpened = false;
  openmes.opened = () => {
    online(true);
    if (wasOpened && isLive()) {
      openmes.refresh(); // something may have been told while nobody listened
    }
    wasOpened = true;
  };

  // The server was started anew and does not know the channel any more.
  openmes.closed = code => {
    if (code === 1008) {
      reload();
    } else if (!leaving) {
      online(false);
    }
  };

  window.addEventListener('offline', () => online(false));
  window.addEventListener('online', () => openmes.refresh());

  setInterval(() => {
    const seconds = Number(isLive() ? content().dataset.seconds : 0);
    if (seconds > 0 && Date.now() - lastRead >= seconds * 1000 && document.visibilityState === 'visible') {
      openmes.refresh();
    }
  }, 1000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && isLive() && Date.now() - lastRead > 5000) {
      openmes.refresh();
    }
  });
})();
