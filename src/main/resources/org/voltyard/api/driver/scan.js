// Reads the QR code of a bay. Of what is read only the code counts; no other address is opened.
import { h, replace } from './dom.js';
import { t } from './texts.js';

/** The code in a text, which is an address of this page or the code itself. */
export function codeIn(text) {
  const found = /(?:^|\/driver\/b\/)([A-Za-z0-9]{4}-?[A-Za-z0-9]{4})\/?$/.exec(text.trim());
  return found ? found[1].replace('-', '') : null;
}

async function detector() {
  if (!('BarcodeDetector' in window)) {
    return null;
  }
  const formats = await window.BarcodeDetector.getSupportedFormats();
  return formats.includes('qr_code') ? new window.BarcodeDetector({ formats: ['qr_code'] }) : null;
}

function found(codes) {
  const code = codes.map((c) => codeIn(c.rawValue)).find((c) => c !== null);
  if (code) {
    location.hash = '#bay/' + code;
  }
  return Boolean(code);
}

async function watch(video, reader, signal) {
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' }, audio: false,
  });
  const end = () => stream.getTracks().forEach((track) => track.stop());
  if (signal.aborted) {
    end();
    return;
  }
  signal.addEventListener('abort', end);
  video.srcObject = stream;
  await video.play();
  const look = async () => {
    if (!signal.aborted && !found(await reader.detect(video).catch(() => []))) {
      setTimeout(look, 200);
    }
  };
  look();
}

export async function scanner(view) {
  const reader = await detector();
  const said = h('p', { role: 'status' }, t(reader ? 'scanHint' : 'noCamera'));
  const back = h('a', { class: 'button', href: '#home' }, t('bayCode'));
  if (!reader) {
    return h('div', {}, h('h1', {}, t('scan')), h('section', { class: 'card stack' }, said, back));
  }
  const video = h('video', { muted: true, playsinline: true, 'aria-label': t('scan') });
  const box = h('div', {}, video);
  const photo = h('label', {}, t('photo'), h('input', {
    type: 'file', accept: 'image/*', capture: 'environment',
    onchange: async (event) => {
      const file = event.target.files[0];
      const image = file ? await createImageBitmap(file).catch(() => null) : null;
      if (!image || !found(await reader.detect(image).catch(() => []))) {
        said.textContent = t('noCode');
      }
    },
  }));
  watch(video, reader, view.signal).catch(() => {
    replace(box);
    said.textContent = t('cameraRefused');
  });
  return h('div', {}, h('h1', {}, t('scan')),
    h('section', { class: 'card stack' }, said, box, photo, back));
}
