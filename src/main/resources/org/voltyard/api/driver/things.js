// The vehicles, cards and reservations of a driver.
import { change, get } from './api.js';
import { confirmed, field, form, h, replace } from './dom.js';
import { moment, money } from './formats.js';
import { explain, t } from './texts.js';

function vehicleForm(vehicle, done) {
  return form(
    [field(t('plate'), { name: 'plate', required: true, maxlength: 20, value: vehicle?.plate ?? '' }),
      field(t('plug'), { name: 'connector', maxlength: 20, value: vehicle?.connector ?? '' }),
      field(t('battery'), {
        name: 'battery', inputmode: 'decimal', maxlength: 8, value: vehicle?.batteryKwh ?? '',
      })],
    t('save'),
    async (values) => {
      const body = {
        plate: values.plate, connector: values.connector || null,
        batteryKwh: values.battery ? Number(values.battery.replace(',', '.')) : null,
      };
      await (vehicle ? change('PUT', 'vehicles/' + vehicle.id, body) : change('POST', 'vehicles', body));
      done();
    },
    explain);
}

export async function things(view) {
  const [vehicles, cards, held] = await Promise.all([
    get('vehicles'), get('cards'), get('reservations'),
  ]);
  const wrong = h('p', { class: 'note bad', role: 'alert', hidden: true });

  async function deed(ask, method, path) {
    if (await confirmed(ask, t('yes'), t('no'))) {
      try {
        await change(method, path);
        view.show();
      } catch (failure) {
        wrong.textContent = explain(failure);
        wrong.hidden = false;
      }
    }
  }

  const vehicle = (v) => {
    const item = h('li', { class: 'card' });
    replace(item,
      h('h2', {}, v.plate),
      v.fleetNumber ? h('p', { class: 'quiet' }, t('fleet', v.fleetNumber)) : null,
      h('p', { class: 'quiet' }, [v.connector, v.batteryKwh === null ? null : v.batteryKwh + ' kWh']
        .filter(Boolean).join(' · ')),
      v.changeable ? h('div', { class: 'row' },
        h('button', { class: 'small', onclick: () => replace(item, vehicleForm(v, view.show)) }, t('edit')),
        h('button', {
          class: 'small bad', onclick: () => deed(t('removeSure', v.plate), 'DELETE', 'vehicles/' + v.id),
        }, t('remove'))) : null);
    return item;
  };

  const card = (c) => h('li', { class: 'card' },
    h('h2', {}, c.label || (c.kind === 'Central' ? t('app') : t('cardName', c.ending))),
    h('p', { class: 'row' },
      h('span', { class: 'badge ' + (c.accepted ? 'good' : 'bad') },
        t(c.status === 'blocked' ? 'blocked' : c.accepted ? 'usable' : 'unusable')),
      h('span', { class: 'quiet' }, t('cardName', c.ending))),
    c.credit ? h('p', {}, t('credit', money(c.credit))) : null,
    c.expiresAt ? h('p', { class: 'quiet' }, t('expires', moment(c.expiresAt))) : null,
    c.status === 'blocked' ? null : h('button', {
      class: 'small bad', onclick: () => deed(t('blockSure'), 'POST', 'cards/' + c.card + '/block'),
    }, t('block')));

  const kept = (r) => h('li', { class: 'card' },
    h('h2', {}, r.station + ' · ' + t('connector', r.connector)),
    h('p', {}, t('reserved', moment(r.until))),
    h('button', {
      class: 'small bad', onclick: () => deed(t('cancelSure'), 'DELETE', 'reservations/' + r.id),
    }, t('cancel')));

  const list = (items, show, none) => items.length
    ? h('ul', { class: 'list' }, items.map(show)) : h('p', { class: 'quiet' }, t(none));

  const adding = h('div', {});
  replace(adding, h('button', {
    id: 'add', onclick: () => replace(adding, h('section', { class: 'card' }, vehicleForm(null, view.show))),
  }, t('add')));
  return h('div', {}, wrong,
    h('h1', {}, t('vehicles')), list(vehicles.items, vehicle, 'noVehicles'), adding,
    h('h1', {}, t('cards')), list(cards.items, card, 'e_no_card'),
    h('h1', {}, t('reservations')), list(held.items, kept, 'noReservations'));
}
