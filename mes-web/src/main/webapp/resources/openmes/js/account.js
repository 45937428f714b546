// Follows the account of who looks at this page: when it changes the page is read again, and leads to the sign-in
// when the session has ended. Needs faces.js before it and f:websocket after it.
(() => {
  'use strict';
  let leaving = false;
  ['beforeunload', 'pagehide'].forEach(event => window.addEventListener(event, () => { leaving = true; }));
  window.addEventListener('pageshow', () => { leaving = false; });

  // The server knows only how the proxy reached it. The browser knows how it reached the plant.
  const init = faces.push.init;
  faces.push.init = (id, url, ...more) => {
    const own = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host;
    init(id, url.replace(/^wss?:\/\/[^/]+/, own), ...more);
  };

  const account = document.getElementById('person').dataset.account;

  function readAgain(delay) {
    setTimeout(() => leaving || location.reload(), delay);
  }

  window.openmes = Object.assign(window.openmes || {}, {
    // Waits for the request that caused it: in another tab it may be about to end.
    accountChanged: whose => { if (whose === account) { readAgain(1000); } },
    // The server was started anew and does not know the channel any more.
    accountClosed: code => { if (code === 1008) { readAgain(0); } }
  });
})();
