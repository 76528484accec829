// Numbers, money and times as the chosen language writes them.
import { language } from './texts.js';

const number = (digits) => new Intl.NumberFormat(language(), {
  minimumFractionDigits: digits, maximumFractionDigits: digits,
});

export const kilowatts = (watts) =>
  watts === null || watts === undefined ? '–' : number(1).format(watts / 1000) + ' kW';
export const kilowattHours = (wattHours) => number(2).format(wattHours / 1000) + ' kWh';
export const percent = (value) => number(0).format(value) + ' %';

export const money = (cost) =>
  cost === null || cost === undefined
    ? '–'
    : new Intl.NumberFormat(language(), { style: 'currency', currency: cost.currency })
      .format(cost.amount);

export const moment = (text) =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' })
    .format(new Date(text));

/** From one moment to another; a day is not said twice. */
export const span = (from, to) =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' })
    .formatRange(new Date(from), new Date(to));

export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n) => String(n).padStart(2, '0');
  return Math.floor(whole / 3600) + ':' + two(Math.floor(whole / 60) % 60) + ':' + two(whole % 60);
}

/** A code of a bay in two halves, as on its label. */
export const code = (text) => text.slice(0, 4) + '-' + text.slice(4);
