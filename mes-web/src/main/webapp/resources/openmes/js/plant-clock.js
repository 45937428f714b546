// Lets the clocks of the plant tick: they start at the server's instant and show the plant's zone.
(() => {
  'use strict';
  const openmes = window.openmes = window.openmes || {};
  const clocks = document.querySelectorAll('time[data-zone]');
  if (clocks.length === 0) {
    return;
  }
  const zone = clocks[0].dataset.zone;
  const ahead = Date.parse(clocks[0].dateTime) - Date.now();
  const language = document.documentElement.lang;
  const time = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', timeZone: zone});
  const seconds = new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: zone});
  const date = new Intl.DateTimeFormat(language, {weekday: 'long', day: 'numeric', month: 'long', timeZone: zone});

  // The server's time: browsers on the floor are often wrong.
  openmes.now = () => Date.now() + ahead;

  function dayOf(now) {
    const parts = Object.fromEntries(date.formatToParts(now).map(part => [part.type, part.value]));
    return `${parts.weekday} ${parts.day} ${parts.month}`;
  }

  function put(element, text) {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  }

  function tick() {
    const now = new Date(Date.now() + ahead);
    clocks.forEach(clock => put(clock, (clock.dataset.secondsShown === undefined ? time : seconds).format(now)));
    document.querySelectorAll('[data-day]').forEach(day => put(day, dayOf(now)));
    setTimeout(tick, 1000 - now.getMilliseconds());
  }

  tick();
})();
