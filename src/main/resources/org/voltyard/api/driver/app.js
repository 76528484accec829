// The page: which view is shown, what stands around it, and what happens when the depot is away.
import { get, hello, Refused, state, Unreachable } from './api.js';
import { h, replace } from './dom.js';
import { language, switchLanguage, t } from './texts.js';
import { invitation, registration, signIn } from './entry.js';
import { bay, chooser } from './bay.js';
import { scanner } from './scan.js';
import { records } from './records.js';
import { things } from './things.js';
import { account } from './account.js';

const VIEWS = {
  home: chooser, bay, scan: scanner, records, things, account,
  'sign-in': signIn, register: registration, invited: invitation,
};
const OPEN = ['sign-in', 'register', 'invited'];
const PARENT = { bay: 'home', scan: 'home' };
const TABS = [['home', 'home'], ['records', 'records'], ['things', 'things'], ['account', 'account']];

const place = (id) => document.getElementById(id);
let leaving = new AbortController();

function parts() {
  const [name, ...rest] = location.hash.slice(1).split('/');
  return [VIEWS[name] ? name : 'home', rest.map(decodeURIComponent)];
}

function frame(name) {
  document.documentElement.lang = language();
  document.title = state.hello?.depot ?? 'VoltYard';
  replace(place('top'),
    h('img', { src: '/driver/icon.svg', alt: '' }),
    h('strong', {}, state.hello?.depot ?? 'VoltYard'),
    h('button', {
      class: 'small', id: 'language', lang: language().startsWith('zh') ? 'en' : 'zh-CN',
      onclick: () => { switchLanguage(); show(); },
    }, t('other')));
  place('skip').textContent = t('skip');
  const tabs = place('tabs');
  tabs.hidden = !state.hello?.driver;
  tabs.setAttribute('aria-label', t('menu'));
  replace(tabs, TABS.map(([view, text]) => h('a', {
    href: '#' + view, 'aria-current': view === (PARENT[name] ?? name) ? 'page' : undefined,
  }, t(text))));
}

function message(title, text, button, act) {
  return h('section', { class: 'card' },
    h('h1', {}, title), h('p', {}, text),
    h('button', { class: 'main', onclick: act }, button));
}

/** What takes the place of a view that cannot be shown. */
function trouble(failure) {
  if (failure instanceof Refused && failure.status === 401) {
    const after = location.hash;
    state.hello = { ...state.hello, driver: null };
    frame('');
    return message(t('gone'), t('goneText'), t('signIn'), () => {
      state.after = after;
      location.hash = '#sign-in';
    });
  }
  if (failure instanceof Unreachable) {
    return message(t('offlineTitle'), t('offlineText'), t('again'), show);
  }
  const told = failure instanceof Refused ? failure.code : '';
  return message(t('failed'), t(told === 'not_found' || told === 'too_many' ? 'e_' + told : 'e_other', 60), t('again'), show);
}

export function away(yes) {
  const banner = place('banner');
  banner.textContent = yes ? t('offline') : '';
  banner.hidden = !yes;
}

async function show() {
  leaving.abort();
  leaving = new AbortController();
  const signal = leaving.signal;
  away(false);
  let [name, rest] = parts();
  const main = place('main');
  try {
    if (!state.hello) {
      await hello();
    }
    if (!state.hello.driver && !OPEN.includes(name)) {
      state.after = location.hash;
      name = 'sign-in';
    }
    frame(name);
    const view = await VIEWS[name]({ signal, get, away, fail, rest, show });
    if (!signal.aborted) {
      replace(main, view);
    }
  } catch (failure) {
    if (!signal.aborted) {
      fail(failure);
    }
  }
}

function fail(failure) {
  leaving.abort();
  frame('');
  replace(place('main'), trouble(failure));
}

const scanned = /^\/driver\/b\/([A-Za-z0-9-]{1,40})\/?$/.exec(location.pathname);
if (scanned) {
  history.replaceState(null, '', '/driver#bay/' + scanned[1]);
}
window.addEventListener('hashchange', () => {
  show();
  place('main').focus({ preventScroll: true });
  window.scrollTo(0, 0);
});
window.addEventListener('online', show);
show();
