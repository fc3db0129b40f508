/*
 * The page of `frontdesk demo`: a phone simulator, the web chat, the texts and the bookings.
 *
 * The phone here is Twilio's side of a call: it reads the TwiML that the desk's real webhook answered and does what it
 * says. Requests are signed on the server; this page never sees the token.
 */
(() => {
  'use strict';

  const $ = (id) => document.getElementById(id);
  let business = { zone: undefined };

  // ---------------------------------------------------------------- the server

  /** One exchange; the error's message is a sentence for the person at the page. */
  async function ask(path, body, signal) {
    let answer;
    try {
      answer = await fetch(path, body === undefined ? { signal, cache: 'no-store' } : {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal,
      });
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      throw new Error('The desk cannot be reached. Is it still running?');
    }
    if (answer.status === 204) return null;
    const told = await answer.json().catch(() => null);
    if (answer.ok && told) return told;
    throw new Error((told && told.detail) || `The desk answered with an error (${answer.status}).`);
  }

  function complain(text) {
    $('problem').textContent = text;
    $('problem').hidden = !text;
  }

  // ---------------------------------------------------------------- small things

  function el(name, className, ...children) {
    const node = document.createElement(name);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  /** +14035550123 → +1 403 555 0123, as people read it. */
  const readable = (number) => String(number || '').replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3');

  const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 48;
  const follow = (box) => { box.scrollTop = box.scrollHeight; };

  /** The clinic's own clock, as the desk wrote it: a browser may know other rules for the zone than the desk. */
  function formatted(at, options) {
    const wall = new Date(`${String(at).slice(0, 19)}Z`);
    return Number.isNaN(wall.getTime()) ? '' : new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(wall);
  }

  const clock = (at) => formatted(at, { hour: 'numeric', minute: '2-digit' });
  const caller = () => $('caller').value.replace(/[\s().-]/g, '');

  // ---------------------------------------------------------------- what a TwiML document says

  const spaceless = (node) => node.textContent.replace(/\s+/g, ' ').trim();
  const named = (node, ...names) => [...node.children].filter((child) => names.includes(child.localName));

  /** The verbs of an answer, in order; throws when it is no TwiML. */
  function verbsOf(xml) {
    const page = new DOMParser().parseFromString(xml, 'text/xml');
    if (page.querySelector('parsererror') || page.documentElement.localName !== 'Response') {
      throw new Error('The answer is not TwiML, so a caller would hear “an application error has occurred”.');
    }
    return [...page.documentElement.children];
  }

  /** Where a verb's answer goes: path and query, whatever host stands before them. */
  function addressOf(target, current) {
    const url = new URL(target || current, new URL(current, location.origin));
    return url.pathname + url.search;
  }

  /** One verb per line, so that it can be read. */
  function pretty(xml) {
    let depth = 0;
    return xml.replace(/>\s*</g, '>\n<').split('\n').map((line) => {
      const closes = /^<\//.test(line);
      if (closes) depth = Math.max(0, depth - 1);
      const indented = '  '.repeat(depth) + line;
      if (/^<[^/?!]/.test(line) && !/\/>$/.test(line) && !/<\//.test(line)) depth += 1;
      return indented;
    }).join('\n');
  }

  // ---------------------------------------------------------------- ears and mouth of the browser

  const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;

  const voice = {
    aloud: () => 'speechSynthesis' in window && $('aloud').checked,

    say(text, language) {
      if (!this.aloud()) return;
      const words = new SpeechSynthesisUtterance(text);
      if (language) words.lang = language;
      speechSynthesis.speak(words);
    },

    hush() {
      if ('speechSynthesis' in window) speechSynthesis.cancel();
      this.stopListening();
    },

    /** Listens once and says what was understood. */
    listen(language, heard) {
      this.hush();
      const ear = (this.ear = new Recognition());
      ear.lang = language || 'en-US';
      ear.onresult = (event) => heard(event.results[0][0].transcript);
      ear.onerror = (event) => event.error === 'not-allowed' && complain('The browser does not let this page use the microphone. Type instead.');
      ear.onend = () => { $('listen').setAttribute('aria-pressed', 'false'); this.ear = null; };
      $('listen').setAttribute('aria-pressed', 'true');
      ear.start();
    },

    stopListening() {
      if (this.ear) this.ear.abort();
    },
  };

  // ---------------------------------------------------------------- the phone

  /** A desk that listens no longer than this has a person on the line, who speaks when the caller is silent. */
  const BRIEF_S = 3;
  /** What is being said is told on this often. */
  const SPEAKING_MS = 300;

  const phone = {
    /**
     * The call in hand: { id, path, verbs, waits }. `waits` is the verb that waits for the caller. Of several answers that
     * are asked for at once, the last one counts (`age`); `cut` are the times the desk cut in.
     */
    call: null,

    async ring(to) {
      if (!to) return; // the page has not heard yet which numbers there are
      if (!/^\+[1-9]\d{6,14}$/.test(caller())) return this.refuseNumber();
      this.refuseNumber('');
      $('transcript').replaceChildren();
      const call = (this.call = { id: null, path: '', verbs: [], waits: null, age: 0, cut: new Set() });
      this.draw(`Calling ${readable(to)}…`);
      await this.exchange(call, '/demo/phone/start', { from: caller(), to });
    },

    refuseNumber(text = 'Write the number with + and the country code, such as +14035550123.') {
      $('caller-problem').textContent = text;
      $('caller-problem').hidden = !text;
      $('caller').setAttribute('aria-invalid', String(Boolean(text)));
      if (text) $('caller').focus();
    },

    /** Sends what happened to the desk and does what it answers. What was waiting waits again if that fails. */
    async exchange(call, path, body) {
      const waited = call.waits;
      const age = (call.age += 1);
      call.waits = null;
      call.busy = !call.brief;
      this.draw();
      try {
        const answer = await ask(path, body);
        if (this.call !== call || call.age !== age) return;
        call.id = answer.call || call.id;
        call.path = answer.path;
        this.showWire(answer);
        call.verbs = verbsOf(answer.twiml);
        call.busy = false;
        await this.go(call);
      } catch (error) {
        if (this.call !== call || call.age !== age) return;
        call.busy = false;
        this.line('failed', 'Error', error.message);
        if (!call.id || !waited) return this.end(call);
        call.waits = waited;
        this.draw();
      }
    },

    /** Carries the verbs out until one waits for the caller, asks the desk, or ends the call. */
    async go(call) {
      while (call.verbs.length) {
        const verb = call.verbs.shift();
        switch (verb.localName) {
          case 'Say': this.hear(verb); break;
          case 'Play': this.line('note', '', 'A recording is played.'); break;
          case 'Pause': this.line('note', '', 'A short pause.'); break;
          case 'Gather': for (const inner of named(verb, 'Say')) this.hear(inner); return this.wait(call, verb);
          case 'Record': this.line('note', '', 'A tone. The caller may leave a message.'); return this.wait(call, verb);
          case 'Dial': return this.wait(call, verb);
          case 'Redirect': return this.exchange(call, '/demo/phone/answer', this.answer(call, spaceless(verb), {}));
          case 'Hangup': case 'Reject': return this.end(call, 'The desk hung up.');
          default: this.line('note', '', `${verb.localName} is not simulated.`);
        }
      }
      this.end(call, 'The call is over.');
    },

    answer: (call, target, heard) => ({ call: call.id, action: addressOf(target, call.path), speech: null, digits: null, ...heard }),

    hear(say) {
      const text = spaceless(say);
      if (!text) return;
      this.line('desk', 'Desk', text, say.getAttribute('language'));
      voice.say(text, say.getAttribute('language'));
    },

    wait(call, verb) {
      call.waits = verb;
      const asks = verb.localName === 'Gather' && Number(verb.getAttribute('timeout')) <= BRIEF_S;
      const before = call.brief;
      call.brief = asks;
      this.draw();
      if (call.next) return this.sayNext(call);
      if (asks) setTimeout(() => this.pause(call, verb), BRIEF_S * 1000);
      // Asked again and again: whoever looks elsewhere meanwhile is left there.
      if (asks && before) return;
      if (verb.localName === 'Dial') $('ring').querySelector('button').focus();
      else if (!$('speech').disabled) $('speech').focus({ preventScroll: true });
    },

    /** Whoever types is speaking; else the silence is over, as on a real line. */
    pause(call, verb) {
      if (this.call !== call || call.waits !== verb) return;
      if ($('speech').value.trim() || voice.ear) return setTimeout(() => this.pause(call, verb), 1000);
      return this.exchange(call, '/demo/phone/answer', this.answer(call, verb.getAttribute('action'), {}));
    },

    /** What was said while the line was asking what to say. */
    sayNext(call) {
      const text = call.next;
      call.next = '';
      return this.say(text);
    },

    /** The desk has the line ask at once what is to be said. */
    cutIn(path) {
      const { call } = this;
      call.cut.add(path);
      call.verbs = [];
      voice.hush();
      return this.exchange(call, '/demo/phone/answer', { call: call.id, action: path, speech: null, digits: null });
    },

    // -- what the caller does

    say(text) {
      const { call } = this;
      if (text && call && call.brief && !call.waits) call.next = text;
      if (!text || !call || !call.waits) return;
      voice.hush();
      this.line('caller', 'Caller', text);
      const verb = call.waits;
      if (verb.localName === 'Record') {
        const recording_seconds = Math.max(1, Math.round(text.split(/\s+/).length / 2.5));
        return this.exchange(call, '/demo/phone/answer', this.answer(call, verb.getAttribute('action'), { speech: text, recording_seconds }));
      }
      return this.exchange(call, '/demo/phone/answer', this.answer(call, verb.getAttribute('action'), { speech: text }));
    },

    /** Whoever types speaks: what there is until now is told where the line asked for it, as a recogniser does. */
    speaking() {
      const { call } = this;
      const verb = call && call.waits;
      const target = verb && verb.localName === 'Gather' && verb.getAttribute('partialResultCallback');
      if (!target || this.told) return;
      this.told = setTimeout(() => {
        this.told = 0;
        if (this.call !== call || call.waits !== verb || !$('speech').value.trim()) return;
        const body = { call: call.id, callback: addressOf(target, call.path), words: $('speech').value.trim() };
        // Nothing comes of it but that whoever watches sees it.
        ask('/demo/phone/speaking', body).catch(() => {});
      }, SPEAKING_MS);
    },

    press(digits) {
      const { call } = this;
      if (!digits || !call || !call.waits) return;
      voice.hush();
      this.line('caller', 'Caller', `presses ${digits}`);
      return this.exchange(call, '/demo/phone/answer', this.answer(call, call.waits.getAttribute('action'), { digits }));
    },

    /** No answer falls through to the next verb, unless the desk asked to be told. */
    stayQuiet() {
      const { call } = this;
      if (!call || !call.waits) return;
      voice.hush();
      this.line('note', 'Caller', 'says nothing');
      const verb = call.waits;
      if (verb.getAttribute('actionOnEmptyResult') === 'true') {
        return this.exchange(call, '/demo/phone/answer', this.answer(call, verb.getAttribute('action'), {}));
      }
      call.waits = null;
      return this.go(call);
    },

    dialled(status) {
      const { call } = this;
      if (!call || !call.waits) return;
      const happened = { 'no-answer': 'Nobody answers.', busy: 'The line is busy.', completed: 'Somebody answers; they talk and ring off.' };
      this.line('note', '', happened[status]);
      const target = call.waits.getAttribute('action');
      if (target) return this.exchange(call, '/demo/phone/dial', { call: call.id, action: addressOf(target, call.path), status });
      call.waits = null;
      return this.go(call);
    },

    end(call, text) {
      if (this.call !== call) return;
      this.call = null;
      voice.hush();
      if (text) this.line('note', '', text);
      this.draw();
      if (call.id) ask('/demo/phone/hangup', { call: call.id }).catch((error) => complain(error.message));
      $('call').focus({ preventScroll: true });
    },

    // -- what is shown

    line(kind, who, text, language) {
      const words = el('span', '', text);
      if (language) words.lang = language;
      $('transcript').append(el('p', `spoken ${kind}`, el('b', '', who), words));
      follow($('transcript'));
    },

    draw(state) {
      const { call } = this;
      const verb = call && call.waits;
      const speaks = verb && verb.localName !== 'Dial';
      const takes = verb ? verb.getAttribute('input') || 'dtmf' : '';
      $('dialler').hidden = Boolean(call);
      $('calling').hidden = !call;
      $('ring').hidden = !verb || speaks;
      $('speak').hidden = !call || Boolean(verb && !speaks);
      const hears = (call && call.brief && !verb) || (speaks && (verb.localName === 'Record' || takes.includes('speech')));
      for (const id of ['speech', 'say', 'listen']) $(id).disabled = !hears;
      for (const key of [...$('keys').querySelectorAll('button')]) key.disabled = !(speaks && verb.localName === 'Gather' && takes.includes('dtmf'));
      $('silent').disabled = !speaks;
      $('phone').setAttribute('aria-busy', String(Boolean(call && call.busy)));
      if (verb && !speaks) $('ring-title').textContent = `The phone of ${readable(spaceless(verb)) || 'the owner'} rings. What happens?`;
      if (call) $('call-state').textContent = state || (verb && !speaks ? 'Ringing' : `In a call as ${readable(caller())}`);
      follow($('transcript'));
    },

    showWire({ path, twiml }) {
      $('wire-path').textContent = `Answer to POST ${path}`;
      $('wire-xml').textContent = pretty(twiml);
      $('wire-xml').hidden = false;
    },
  };

  /** Keys collect until #, the number asked for, or two seconds of rest, as on a real line. */
  const keypad = {
    pressed: '',

    build() {
      this.shown = el('output');
      $('keys').append(this.shown, ...[...'123456789*0#'].map((key) => {
        const button = el('button', '', key);
        button.type = 'button';
        button.addEventListener('click', () => this.press(key));
        return button;
      }));
    },

    press(key) {
      clearTimeout(this.rest);
      const verb = phone.call && phone.call.waits;
      if (!verb) return;
      const finish = verb.hasAttribute('finishOnKey') ? verb.getAttribute('finishOnKey') : '#';
      if (key === finish && this.pressed) return this.done();
      this.pressed += key;
      this.shown.value = this.pressed;
      if (this.pressed.length >= Number(verb.getAttribute('numDigits') || Infinity)) return this.done();
      this.rest = setTimeout(() => this.done(), 2000);
    },

    done() {
      const digits = this.pressed;
      this.pressed = '';
      this.shown.value = '';
      phone.press(digits);
    },
  };

  // ---------------------------------------------------------------- texts and bookings

  const PURPOSES = { reply: 'Reply', confirmation: 'Confirmation', reminder: 'Reminder', missed_call: 'Missed call' };
  const STATES = { queued: '○ Queued', sent: '✓ Sent', delivered: '✓ Delivered', failed: '✕ Failed', received: 'Received', confirmed: '✓ Confirmed', cancelled: '✕ Cancelled' };
  const word = (names, name) => names[name] || String(name || '').replace(/_/g, ' ');

  const state = (name) => el('span', `is-${name}`, word(STATES, name));

  function textEntry(text) {
    const inbound = text.direction === 'inbound';
    const head = inbound ? `From ${readable(text.from)}` : `To ${readable(text.to)} · ${word(PURPOSES, text.purpose)}`;
    const aside = el('small', '', clock(text.at), ...(inbound ? [] : [' · ', state(text.status)]));
    return el('div', `entry ${inbound ? 'inbound' : 'outbound'}`, el('small', '', head), aside, el('p', 'body', text.body));
  }

  function bookingEntry(booking) {
    const day = formatted(booking.starts_at, { weekday: 'short', month: 'short', day: 'numeric' });
    const who = [booking.name, booking.resource && `with ${booking.resource}`].filter(Boolean).join(', ');
    return el('li', `entry ${booking.status}`,
      el('strong', '', `${day}, ${clock(booking.starts_at)} – ${clock(booking.ends_at)}`), el('small', '', state(booking.status)),
      el('p', 'body', [booking.service, who].filter(Boolean).join(' for ')));
  }

  /** Draws what changed and leaves the rest, so that what is being read stays where it is. */
  function drawList(box, entries, draw, drawn) {
    const keep = new Set(entries.map((entry) => entry.id));
    for (const [id, { node }] of drawn) {
      if (keep.has(id)) continue;
      node.remove();
      drawn.delete(id);
    }
    entries.forEach((entry, at) => {
      const wanted = JSON.stringify(entry);
      const old = drawn.get(entry.id);
      let node = old && old.node;
      if (!old || old.wanted !== wanted) {
        const fresh = draw(entry);
        if (node) node.replaceWith(fresh);
        else fresh.classList.add('fresh');
        node = fresh;
        drawn.set(entry.id, { node, wanted });
      }
      if (box.children[at] !== node) box.insertBefore(node, box.children[at] || null);
    });
  }

  const texts = new Map();
  const bookings = new Map();

  function drawFeed(feed, first) {
    const { call } = phone;
    const cut = call && feed.interrupted.find(({ call: id, path }) => id === call.id && !call.cut.has(path));
    if (cut) phone.cutIn(cut.path);
    const list = $('texts-list');
    const stays = !atEnd(list) && texts.size > 0;
    const before = bookings.size;
    if (feed.texts.length) for (const empty of list.querySelectorAll('.empty')) empty.remove();
    drawList(list, [...feed.texts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at)), textEntry, texts);
    if (!stays) follow(list);
    drawList($('bookings-list'), [...feed.bookings].sort((a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at)), bookingEntry, bookings);
    $('bookings-empty').hidden = bookings.size > 0;
    $('bookings-count').textContent = bookings.size ? String(bookings.size) : '';
    if (!first && bookings.size > before) $('news').textContent = 'A new booking was made.';
  }

  async function watchFeed() {
    let cursor = '';
    let first = true;
    for (let failures = 0; ;) {
      try {
        const feed = await ask(`/demo/feed?after=${encodeURIComponent(cursor)}&wait=${first ? 0 : 20}`);
        if (first || feed.cursor !== cursor) drawFeed(feed, first);
        if (failures) complain('');
        cursor = feed.cursor;
        first = false;
        failures = 0;
      } catch (error) {
        failures += 1;
        complain(error.message);
        await new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 500 * 2 ** failures)));
      }
    }
  }

  /** The number the caller would answer to: where the last text to them came from. */
  function lineOf(number) {
    const last = [...texts.values()].map(({ wanted }) => JSON.parse(wanted)).reverse().find((text) => text.to === number && text.direction !== 'inbound');
    return last ? last.from : business.phone;
  }

  async function textBack(event) {
    event.preventDefault();
    const body = $('text').value.trim();
    if (!body) return;
    try {
      await ask('/demo/sms', { from: caller(), to: lineOf(caller()), body });
      $('text').value = '';
      complain('');
    } catch (error) {
      complain(error.message);
    }
  }

  // ---------------------------------------------------------------- the business and its chat

  function drawBusiness() {
    document.title = `${business.name} · Frontdesk demo`;
    $('business').textContent = business.name;
    $('facts').textContent = [readable(business.phone), business.hours, (business.practitioners || []).join(' and ')].filter(Boolean).join(' · ');
    $('services').textContent = (business.services || []).map(({ name, minutes, price }) => (
      `${name} ${minutes} min${price == null || price === '' ? '' : ` ${price}`}`)).join(' · ');
    $('call-owner').hidden = !business.phone_ring_first;
  }

  function embedChat(key) {
    const script = el('script');
    script.src = '/widget.js';
    Object.assign(script.dataset, { key, target: '#widget', lang: 'en' });
    script.addEventListener('error', () => complain('The chat did not load. Reload the page to try again.'));
    document.body.append(script);
    $('new-visitor').addEventListener('click', () => {
      for (const drawer of [localStorage, sessionStorage]) drawer.removeItem(`frontdesk:${key}`);
      location.reload();
    });
  }

  async function letPeopleCall() {
    try {
      await ask('/demo/people', {});
      complain('');
      $('news').textContent = 'A few people are calling and writing now. Watch them in the inbox.';
    } catch (error) {
      complain(error.message);
    }
  }

  function listenToPage() {
    $('people').addEventListener('click', letPeopleCall);
    const drawTexter = () => { $('texter').textContent = readable(caller()); };
    $('caller').addEventListener('input', drawTexter);
    drawTexter();
    $('dialler').addEventListener('submit', (event) => { event.preventDefault(); phone.ring(business.phone); });
    $('call-owner').addEventListener('click', () => phone.ring(business.phone_ring_first));
    $('hang-up').addEventListener('click', () => phone.call && phone.end(phone.call, 'The caller hung up.'));
    $('speech').addEventListener('input', () => phone.speaking());
    $('speak').addEventListener('submit', (event) => {
      event.preventDefault();
      const text = $('speech').value.trim();
      $('speech').value = '';
      phone.say(text);
    });
    $('silent').addEventListener('click', () => phone.stayQuiet());
    $('keys-toggle').addEventListener('click', () => {
      $('keys').hidden = !$('keys').hidden;
      $('keys-toggle').setAttribute('aria-expanded', String(!$('keys').hidden));
    });
    $('listen').addEventListener('click', () => {
      if (voice.ear) return voice.stopListening();
      const verb = phone.call && phone.call.waits;
      if (verb) voice.listen(verb.getAttribute('language'), (text) => phone.say(text));
    });
    for (const button of $('ring').querySelectorAll('[data-dial]')) button.addEventListener('click', () => phone.dialled(button.dataset.dial));
    $('text-back').addEventListener('submit', textBack);
    new ResizeObserver(() => follow($('transcript'))).observe($('transcript')); // the last words stay in view
    $('listen').hidden = !Recognition;
    $('aloud-choice').hidden = !('speechSynthesis' in window);
    addEventListener('pagehide', () => voice.hush());
  }

  async function begin() {
    keypad.build();
    listenToPage();
    for (let wait = 500; ; wait = Math.min(wait * 2, 15_000)) {
      try {
        const told = await ask('/demo/state');
        business = told.business;
        drawBusiness();
        embedChat(told.widget_key);
        complain('');
        return watchFeed();
      } catch (error) {
        complain(error.message);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }

  begin();
})();
