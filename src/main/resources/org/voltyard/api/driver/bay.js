// A bay: found by its code, looked at while it changes, begun and ended at.
import { change, get, Refused, state, Unreachable } from './api.js';
import { confirmed, field, form, h, replace } from './dom.js';
import { code, duration, kilowattHours, kilowatts, moment, money, percent } from './formats.js';
import { explain, t } from './texts.js';

const EVERY = 2000;
const LOOKS = {
  available: 'good', charging: 'good', preparing: '', finishing: '', reserved: 'warn',
  paused_by_site: 'warn', paused_by_vehicle: 'warn', unavailable: 'bad', offline: 'bad',
  faulted: 'bad',
};

const open = (text) => { location.hash = '#bay/' + encodeURIComponent(text); };

export async function chooser() {
  const { items } = await get('charges?limit=20');
  const running = items.filter((c) => c.open && c.bay);
  const last = new Map();
  items.filter((c) => !c.open && c.bay).forEach((c) => last.has(c.bay) || last.set(c.bay, c));
  return h('div', {},
    h('h1', {}, t('findBay')),
    running.length ? h('section', { class: 'card' }, h('h2', {}, t('nowCharging')),
      running.map((c) => link(c, 'main'))) : null,
    h('section', { class: 'card stack' },
      h('a', { class: 'button main', href: '#scan' }, t('scan')),
      form([field(t('bayCode'), {
        name: 'code', required: true, autocomplete: 'off', maxlength: 40, class: 'code',
        placeholder: 'ABCD-EFGH', autocapitalize: 'characters', spellcheck: 'false',
      })], t('open'), async (values) => {
        const plain = values.code.replace(/[^A-Za-z0-9]/g, '');
        if (!plain) {
          throw new Refused(422, 'invalid_body', 0);
        }
        await get('bays/' + plain);
        open(plain);
      }, explain)),
    last.size ? h('section', { class: 'card stack' }, h('h2', {}, t('last')),
      [...last.values()].slice(0, 5).map((c) => link(c, 'small'))) : null);
}

const link = (charge, look) => h('a', {
  class: 'button ' + look, href: '#bay/' + charge.bay,
}, charge.station + ' · ' + t('connector', charge.connector));

function figures(charge, wentOn) {
  const figure = (name, text, id) => h('div', {}, h('dt', {}, t(name)), h('dd', { id }, text));
  return h('dl', { class: 'figures' },
    charge.open ? figure('power', kilowatts(charge.powerW), 'power') : null,
    figure('energy', kilowattHours(charge.energyWh), 'energy'),
    figure(charge.open ? 'cost' : 'total', money(charge.cost), 'cost'),
    figure('time', duration(charge.durationS + wentOn), 'time'),
    charge.open && charge.soc !== null ? figure('soc', percent(charge.soc), 'soc') : null);
}

const note = (text, look = '') => h('p', { class: 'note ' + look }, text);

/** Whether somebody could begin there. */
const free = (now) => !now.charge && !now.taken && !now.kept
  && !['offline', 'unavailable', 'faulted'].includes(now.state);

export async function bay(view) {
  const name = view.rest[0] ?? '';
  let now = await get('bays/' + encodeURIComponent(name));
  const [cards, held] = await Promise.all([get('cards'), get('reservations')]);
  const usable = cards.items.filter((c) => c.accepted);
  let reservation = held.items.find((r) => r.bay === now.code);
  let mine = now.charge;
  let said = '';
  let wrong = '';
  let at = Date.now();
  const live = h('div', { 'aria-live': 'polite' });
  const acts = h('div', { class: 'stack' });

  async function act(deed, done) {
    wrong = '';
    acts.querySelectorAll('button').forEach((b) => { b.disabled = true; });
    try {
      said = done(await deed());
    } catch (failure) {
      if (failure instanceof Refused && failure.status === 401) {
        view.fail(failure);
        return;
      }
      wrong = explain(failure);
    }
    drawn = '';
    await look();
  }

  const answered = (text) => (told) => {
    if (!told.accepted) {
      wrong = t('said', told.status);
      return '';
    }
    return t(text);
  };

  const choice = usable.length > 1 ? h('select', {}, usable.map((c) =>
    h('option', { value: c.card }, c.label || t('cardName', c.ending)))) : null;

  function buttons() {
    if (mine?.open) {
      return h('button', {
        class: 'main bad', id: 'stop', onclick: async () => {
          if (await confirmed(t('stopSure'), t('yes'), t('no'))) {
            await act(() => change('POST', 'charges/' + mine.id + '/stop'), answered('stopping'));
          }
        },
      }, t('stop'));
    }
    return [
      free(now) && choice ? h('label', {}, t('card'), choice) : null,
      free(now) ? h('button', {
        class: 'main', id: 'start', onclick: () => act(
          () => change('POST', 'bays/' + now.code + '/start', choice ? { card: choice.value } : {}),
          answered('asked')),
      }, t('start')) : null,
      reservation ? h('button', {
        class: 'bad', onclick: () => act(
          () => change('DELETE', 'reservations/' + reservation.id), () => ''),
      }, t('cancel')) : null,
      !reservation && state.hello.reservationMinutes > 0 && now.state === 'available' && free(now)
        ? h('button', {
          id: 'reserve', onclick: () => act(
            () => change('POST', 'reservations',
              { bay: now.code, minutes: state.hello.reservationMinutes }), () => ''),
        }, t('reserve', state.hello.reservationMinutes)) : null,
    ];
  }

  let drawn = '';
  function draw() {
    const wentOn = mine?.open ? (Date.now() - at) / 1000 : 0;
    replace(live,
      h('p', {}, h('span', { class: 'badge ' + LOOKS[now.state], id: 'state' }, t('s_' + now.state))),
      mine ? figures(mine, wentOn) : null,
      now.taken ? note(t('takenNote')) : null,
      now.kept ? note(t('keptNote')) : null,
      now.keptForMe ? note(t('keptForMeNote') + (reservation ? ' ' + t('reserved', moment(reservation.until)) : '')) : null,
      said ? note(said, 'good') : null,
      wrong ? note(wrong, 'bad') : null);
    const kind = [mine?.open, mine?.id, free(now), now.state, reservation?.id].join();
    if (kind !== drawn) {
      drawn = kind;
      replace(acts, buttons());
    }
  }

  async function look() {
    if (view.signal.aborted) {
      return;
    }
    try {
      now = await get('bays/' + now.code);
      reservation = (await get('reservations')).items.find((r) => r.bay === now.code);
      at = Date.now();
      if (now.charge) {
        if (mine?.id !== now.charge.id) {
          said = '';
        }
        mine = now.charge;
      } else if (mine?.open) {
        mine = await get('charges/' + mine.id);
        said = mine.open ? said : t('unplug');
      }
      view.away(false);
      draw();
    } catch (failure) {
      if (failure instanceof Unreachable) {
        view.away(true);
      } else if (failure instanceof Refused && (failure.status === 404 || failure.status >= 500)) {
        // a record that has just ended may not be in the archive yet
      } else {
        view.fail(failure);
      }
    }
  }

  const ticks = setInterval(() => mine?.open && draw(), 1000);
  const looks = setInterval(() => document.hidden || look(), EVERY);
  view.signal.addEventListener('abort', () => {
    clearInterval(ticks);
    clearInterval(looks);
  });
  draw();
  return h('div', {},
    h('h1', {}, now.station),
    h('p', { class: 'quiet' }, t('connector', now.connector) + ' · ' + code(now.code)),
    h('section', { class: 'card' }, live, acts));
}
