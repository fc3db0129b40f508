/*
 * Frontdesk web chat: one file, no framework, no build step. How to embed it: README.md beside this file.
 * What goes over the wire: docs/widget-protocol.md.
 *
 * Text from outside only ever becomes text nodes, styles are a constructed stylesheet in a shadow root, and
 * nothing is evaluated, so a page with a strict content security policy can carry it.
 */
(() => {
  'use strict';

  const script = document.currentScript || document.querySelector('script[data-key][src*="widget.js"]');
  const key = script && script.dataset.key;
  if (!key || window.frontdesk) return;

  // ---------------------------------------------------------------- words

  const WORDS = {
    en: {
      open: 'Chat with us', close: 'Close chat', title: 'Chat', assistant: 'Assistant', member: 'Team', you: 'You',
      subtitle: 'Automated assistant', placeholder: 'Write a message', label: 'Message', send: 'Send',
      log: 'Conversation', typing: 'An answer is being written…', options: 'Suggested answers', retry: 'Try again',
      waiting: 'Waiting for the connection', failed: 'Not sent.',
      lost: 'No connection. What you write is sent as soon as it is back.',
      refused: 'Chat is not available on this page. Please call us instead.',
      long: 'This message is too long. Please shorten it to 2,000 characters.',
      ended: 'This conversation has ended. Write again to begin a new one.',
      unread: (n) => (n === 1 ? '1 new message' : `${n} new messages`),
    },
    es: {
      open: 'Chatee con nosotros', close: 'Cerrar el chat', title: 'Chat', assistant: 'Asistente', member: 'Equipo', you: 'Usted',
      subtitle: 'Asistente automático', placeholder: 'Escriba un mensaje', label: 'Mensaje', send: 'Enviar',
      log: 'Conversación', typing: 'Se está escribiendo una respuesta…', options: 'Respuestas sugeridas', retry: 'Reintentar',
      waiting: 'A la espera de conexión', failed: 'No enviado.',
      lost: 'Sin conexión. Lo que escriba se enviará en cuanto vuelva.',
      refused: 'El chat no está disponible en esta página. Por favor, llámenos.',
      long: 'El mensaje es demasiado largo. Acórtelo a 2.000 caracteres, por favor.',
      ended: 'Esta conversación ha terminado. Escriba de nuevo para empezar otra.',
      unread: (n) => (n === 1 ? '1 mensaje nuevo' : `${n} mensajes nuevos`),
    },
  };
  const wanted = script.dataset.lang || document.documentElement.lang || navigator.language || 'en';
  const lang = WORDS[wanted.slice(0, 2).toLowerCase()] ? wanted.slice(0, 2).toLowerCase() : 'en';
  const words = WORDS[lang];

  const BODY_CHARS_MAX = 2000;
  const base = new URL('.', script.src);
  const address = (path) => new URL(path.replace(/^\//, ''), base);

  // ---------------------------------------------------------------- what is remembered

  /** A drawer of the browser's storage that works, for this page only, where storage is blocked. */
  const drawer = (kind, name) => {
    let held = {};
    try { held = JSON.parse(window[kind].getItem(name)) || {}; } catch { /* blocked or damaged: begin anew */ }
    return {
      get: (field) => held[field],
      set(fields) {
        held = { ...held, ...fields };
        try { window[kind].setItem(name, JSON.stringify(held)); } catch { /* stays in memory */ }
      },
    };
  };
  /** The visitor: `token`, `seen` (last message read). Survives the browser. */
  const visitor = drawer('localStorage', `frontdesk:${key}`);
  /** This tab: `open`, `unsent` (messages not yet taken by the desk). Survives a reload. */
  const tab = drawer('sessionStorage', `frontdesk:${key}`);

  const uuid = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const b = crypto.getRandomValues(new Uint8Array(16));
    b[6] = (b[6] & 15) | 64;
    b[8] = (b[8] & 63) | 128;
    const hex = [...b].map((n) => n.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };

  // ---------------------------------------------------------------- the line to the desk

  const BACKOFF_MS_MIN = 500;
  const BACKOFF_MS_MAX = 30_000;
  const SILENCE_MS_MAX = 60_000; // the desk pings every 20 s; after three missed the socket is dead
  const READY_MS_MAX = 10_000;
  const ECHO_MS_MAX = 15_000;
  const POLL_MS = 2_000;
  const POLL_SPELL_MS = 600_000; // then the socket is tried again

  /** The desk will not have us: asking again would not help. */
  class Refused extends Error {}

  /**
   * Keeps one conversation in step with the desk, by WebSocket or, where that fails, by HTTP.
   * Calls `on.ready(frame)`, `on.message(frame)`, `on.typing(bool)`, `on.ended()`, `on.sending(message)`, `on.state(word)`.
   */
  class Line {
    constructor(on) {
      this.on = on;
      this.after = null;
      this.known = new Set();
      /** Messages on their way, oldest first: client_id → { id, body, state: waiting | sent | failed, why, due }. */
      this.unsent = new Map((tab.get('unsent') || []).map((m) => [m.id, { ...m, state: 'waiting' }]));
      this.started = false;
      this.socket = null;
      this.polling = false;
    }

    start() {
      if (this.started) return;
      this.started = true;
      for (const message of this.unsent.values()) this.on.sending(message);
      addEventListener('online', () => this.wake(true));
      document.addEventListener('visibilitychange', () => document.hidden || this.wake(false));
      setInterval(() => this.tick(), 1000);
      this.run();
    }

    async run() {
      let failures = 0;
      let socketFailures = 0;
      for (;;) {
        const viaHttp = socketFailures >= 2 || !window.WebSocket;
        try {
          if (!this.resumed) await this.session();
          if (viaHttp) await this.overHttp();
          else await this.overSocket();
          failures = 0;
          socketFailures = viaHttp ? 1 : 0;
        } catch (error) {
          if (error instanceof Refused) return this.on.state('refused');
          failures += 1;
          socketFailures = viaHttp ? 1 : socketFailures + 1;
        }
        this.on.state('lost');
        const most = Math.min(BACKOFF_MS_MAX, BACKOFF_MS_MIN * 2 ** Math.min(failures, 7));
        await this.pause(BACKOFF_MS_MIN / 2 + Math.random() * (most - BACKOFF_MS_MIN / 2));
      }
    }

    /** Gets the visitor's token, or shows the old one again. */
    async session() {
      const answer = await this.ask('POST', '/chat/sessions', { key, token: visitor.get('token') });
      const { token } = await answer.json();
      visitor.set({ token });
      this.resumed = true;
    }

    /** One HTTP exchange; throws when it did not succeed. */
    async ask(method, path, body, signal) {
      const headers = body ? { 'Content-Type': 'application/json' } : { Authorization: `Bearer ${visitor.get('token')}` };
      const answer = await fetch(address(path), {
        method, headers, signal, body: body && JSON.stringify(body), credentials: 'omit', cache: 'no-store',
      });
      if (answer.ok) return answer;
      if (answer.status === 401) this.forget();
      if (answer.status === 403 || (answer.status === 404 && path === '/chat/sessions')) throw new Refused();
      throw Object.assign(new Error(`answered ${answer.status}`), { status: answer.status });
    }

    forget() {
      visitor.set({ token: undefined, seen: undefined });
      this.resumed = false;
      this.after = null;
    }

    /** Ends well when an established socket closes, throws when it never got ready. */
    overSocket() {
      this.beginAgain();
      const url = address('/chat/socket');
      url.protocol = url.protocol.replace('http', 'ws');
      url.searchParams.set('key', key);
      return new Promise((resolve, reject) => {
        const socket = (this.socket = new WebSocket(url));
        let ready = false;
        const late = setTimeout(() => socket.close(), READY_MS_MAX);
        this.heard = Date.now();
        socket.onopen = () => this.put({ type: 'hello', token: visitor.get('token'), after: this.after });
        socket.onmessage = (event) => {
          this.heard = Date.now();
          let frame;
          try { frame = JSON.parse(event.data); } catch { return; }
          if (frame.type === 'ready') {
            ready = true;
            clearTimeout(late);
            this.ready(frame);
          } else this.take(frame);
        };
        socket.onclose = () => {
          clearTimeout(late);
          if (this.socket === socket) this.socket = null;
          if (this.refusal) reject(new Refused());
          else if (ready) resolve();
          else reject(new Error('no answer'));
        };
        this.hangUp = () => { socket.onclose(); socket.onmessage = null; socket.close(); };
      });
    }

    /** On a new line nothing counts as sent that was not echoed. */
    beginAgain() {
      this.isReady = false;
      for (const message of this.unsent.values()) {
        if (message.state !== 'sent') continue;
        message.state = 'waiting';
        this.on.sending(message);
      }
    }

    put(frame) {
      if (this.socket && this.socket.readyState === 1) this.socket.send(JSON.stringify(frame));
    }

    ready(frame) {
      this.isReady = true;
      this.on.ready(frame);
      this.on.state('ready');
      this.flush();
    }

    take(frame) {
      if (frame.type === 'ping') this.put({ type: 'pong' });
      else if (frame.type === 'message') this.file(frame);
      else if (frame.type === 'typing') this.on.typing(Boolean(frame.on));
      else if (frame.type === 'ended') this.on.ended();
      else if (frame.type === 'error') this.complain(frame);
    }

    /** A message of the desk's record. The order is the desk's; one that is known already is not shown again. */
    file(message) {
      if (!message.id || this.known.has(message.id)) return;
      this.known.add(message.id);
      this.after = message.id;
      if (this.unsent.delete(message.client_id)) this.keep();
      this.on.message(message);
    }

    complain({ code, client_id }) {
      if (client_id) return this.fail(client_id, code);
      if (code === 'unauthorized') this.forget();
      if (code === 'forbidden' || code === 'unknown_key') this.refusal = true;
    }

    // -- what the visitor says

    say(body) {
      const message = { id: uuid(), body, state: 'waiting' };
      this.unsent.set(message.id, message);
      this.keep();
      this.on.sending(message);
      this.flush();
    }

    /** Is told every few seconds while it goes on, and only where it is heard at once. */
    types() {
      if (!this.isReady || Date.now() - (this.typed || 0) < 3000) return;
      this.typed = Date.now();
      this.put({ type: 'typing' });
    }

    retry(id) {
      const message = this.unsent.get(id);
      if (!message) return;
      Object.assign(message, { state: 'waiting', why: undefined });
      this.on.sending(message);
      this.flush();
    }

    fail(id, why) {
      const message = this.unsent.get(id);
      if (!message) return;
      Object.assign(message, { state: 'failed', why });
      this.on.sending(message);
    }

    keep() {
      tab.set({ unsent: [...this.unsent.values()].map(({ id, body }) => ({ id, body })) });
    }

    /** Sends all that waits, in order. A second delivery is harmless: the client_id makes it one message. */
    async flush() {
      if (this.polling) return this.flushOverHttp();
      if (!this.socket || !this.isReady) return;
      for (const message of this.unsent.values()) {
        if (message.state !== 'waiting') continue;
        this.sent(message);
        this.put({ type: 'say', client_id: message.id, body: message.body });
      }
    }

    async flushOverHttp() {
      if (this.flushing) return;
      this.flushing = true;
      for (let message; (message = this.nextWaiting());) {
        try {
          await this.ask('POST', '/chat/messages', { key, token: visitor.get('token'), client_id: message.id, body: message.body });
          this.sent(message);
        } catch (error) {
          // The network or the desk is away: it waits. Only a message that is itself refused has failed.
          if ([400, 409, 413, 422].includes(error.status)) this.fail(message.id, error.status === 413 ? 'too_long' : 'refused');
          else break;
        }
      }
      this.flushing = false;
    }

    nextWaiting() {
      return [...this.unsent.values()].find((message) => message.state === 'waiting');
    }

    sent(message) {
      if (!this.unsent.has(message.id)) return; // its echo was faster than the answer to the request
      Object.assign(message, { state: 'sent', due: Date.now() + ECHO_MS_MAX });
      this.on.sending(message);
    }

    // -- the way without WebSocket

    async overHttp() {
      const until = Date.now() + POLL_SPELL_MS;
      this.beginAgain();
      this.polling = true;
      try {
        while (Date.now() < until) {
          const began = Date.now();
          const answer = await this.poll();
          for (const message of answer.messages || []) this.file(message);
          this.on.typing(Boolean(answer.typing));
          this.on.state('ready');
          this.flush();
          if (!(answer.messages || []).length) await this.pause(POLL_MS - (Date.now() - began));
        }
      } finally {
        this.polling = false;
      }
    }

    async poll() {
      const path = new URLSearchParams({ key, wait: this.isReady ? '20' : '0' });
      if (this.after) path.set('after', this.after);
      const stop = new AbortController();
      const late = setTimeout(() => stop.abort(), 30_000);
      this.hangUp = () => stop.abort();
      try {
        const answer = await (await this.ask('GET', `/chat/messages?${path}`, null, stop.signal)).json();
        if (!this.isReady) this.on.ready({});
        this.isReady = true;
        return answer;
      } finally {
        clearTimeout(late);
      }
    }

    // -- time

    /** Waits, at most `ms`; `wake` cuts it short. */
    pause(ms) {
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.max(0, ms));
        this.cutShort = () => { clearTimeout(timer); resolve(); };
      });
    }

    /** The machine woke or the network is back: a socket that was silent meanwhile is not to be trusted. */
    wake(networkChanged) {
      if (this.socket && (networkChanged || Date.now() - this.heard > SILENCE_MS_MAX / 2)) this.hangUp();
      if (this.cutShort) this.cutShort();
    }

    tick() {
      if (this.socket && Date.now() - this.heard > SILENCE_MS_MAX) this.hangUp();
      for (const message of this.unsent.values()) {
        if (message.state === 'sent' && Date.now() > message.due) this.fail(message.id, 'no_answer');
      }
    }
  }

  // ---------------------------------------------------------------- looks

  const STYLE = `
:host { all: initial; --ink: oklch(24% .015 250); --quiet: oklch(45% .02 250); --paper: oklch(100% 0 0); --line: oklch(89% .01 250);
  --soft: oklch(96% .006 250); --accent: oklch(46% .11 200); --on-accent: oklch(100% 0 0); --bad: oklch(48% .17 27);
  font: 400 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); color-scheme: light dark }
@media (prefers-color-scheme: dark) { :host { --ink: oklch(94% .008 250); --quiet: oklch(76% .015 250); --paper: oklch(21% .012 250);
  --line: oklch(36% .015 250); --soft: oklch(27% .014 250); --accent: oklch(78% .1 195); --on-accent: oklch(18% .03 200); --bad: oklch(78% .13 27) } }
* { box-sizing: border-box; margin: 0 }
[hidden] { display: none !important }
.apart { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
button, textarea { font: inherit; color: inherit; border: 0; background: none; border-radius: 8px }
button { cursor: pointer; touch-action: manipulation }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
svg { width: 24px; height: 24px; display: block; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.launcher { position: fixed; z-index: 2147483000; inset-block-end: max(16px, env(safe-area-inset-bottom)); inset-inline-end: 16px;
  width: 56px; height: 56px; border-radius: 50%; display: grid; place-items: center; background: var(--accent); color: var(--on-accent);
  box-shadow: 0 2px 4px rgb(0 0 0 / .16), 0 8px 24px rgb(0 0 0 / .18); border: 1px solid transparent }
.launcher:focus-visible { outline-offset: 3px }
.count { position: absolute; inset-block-start: -4px; inset-inline-end: -4px; min-width: 22px; height: 22px; padding: 0 6px; border-radius: 11px;
  font-size: 12px; font-weight: 600; line-height: 22px; text-align: center; background: var(--bad); color: var(--paper) }
.panel { display: flex; flex-direction: column; background: var(--paper); min-height: 0; outline: 0 }
.floating { position: fixed; z-index: 2147483001; inset-block-end: 88px; inset-inline-end: 16px; width: min(384px, calc(100vw - 32px));
  height: min(600px, calc(100dvh - 112px)); border: 1px solid var(--line); border-radius: 12px; overflow: hidden;
  box-shadow: 0 4px 12px rgb(0 0 0 / .1), 0 16px 48px rgb(0 0 0 / .2); animation: rise .16s ease-out }
@keyframes rise { from { opacity: 0; transform: translateY(8px) } }
.inline { height: 100% }
header { display: flex; align-items: center; gap: 8px; padding-block: 12px; padding-inline: 16px 8px; border-block-end: 1px solid var(--line); flex: none }
header div { flex: 1; min-width: 0 }
h2 { font-size: 16px; font-weight: 600; line-height: 20px; overflow-wrap: anywhere }
header p, .from, .when, .state { font-size: 12px; line-height: 16px; color: var(--quiet) }
.icon { width: 40px; height: 40px; display: grid; place-items: center; flex: none; color: var(--quiet) }
.log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 16px; display: flex; flex-direction: column; gap: 4px }
.log > :first-child { margin-block-start: auto }
.said { max-width: 84%; align-self: flex-start; margin-block-start: 8px }
.said.more { margin-block-start: 0 }
.mine { align-self: flex-end }
.text { padding: 8px 12px; border-radius: 12px; border-end-start-radius: 4px; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere }
.mine .text { background: var(--accent); color: var(--on-accent); border-radius: 12px; border-end-end-radius: 4px }
.member .text { border-inline-start: 2px solid var(--accent) }
.text a { color: inherit; text-decoration: underline }
.from { margin: 0 4px 4px }
.mine .from, .more .from { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.system { align-self: center; text-align: center; font-size: 12px; color: var(--quiet); padding: 8px 0; max-width: 90% }
.state { display: flex; gap: 8px; align-items: center; justify-content: flex-end; margin-block-start: 4px }
.panel:not(.lost) .waiting .state { display: none }
.waiting .text { background: none; color: var(--ink); box-shadow: inset 0 0 0 1px var(--accent) }
.failed .text { background: none; color: var(--ink); box-shadow: inset 0 0 0 1px var(--bad) }
.failed .state { color: var(--bad) }
.state button { text-decoration: underline; font-weight: 500; padding: 4px 8px; min-height: 28px }
.typing { display: flex; gap: 4px; padding: 0 20px 12px; flex: none }
.typing i { width: 6px; height: 6px; border-radius: 50%; background: var(--quiet); animation: think 1.2s infinite ease-in-out }
.typing i:nth-child(2) { animation-delay: .15s } .typing i:nth-child(3) { animation-delay: .3s }
@keyframes think { 0%, 60%, 100% { opacity: .3 } 30% { opacity: 1 } }
.options { display: flex; flex-wrap: wrap; gap: 8px; padding: 0 16px 12px; flex: none; max-height: 40%; overflow-y: auto }
.options button { border: 1px solid var(--accent); color: var(--accent); border-radius: 18px; min-height: 36px; padding: 6px 14px; text-align: start; font-weight: 500; overflow-wrap: anywhere }
.notice { padding: 8px 16px; font-size: 12px; line-height: 16px; color: var(--quiet); border-block-start: 1px solid var(--line); flex: none }
form { display: flex; align-items: flex-end; gap: 4px; padding: 8px; padding-inline-start: 4px; border-block-start: 1px solid var(--line); flex: none }
textarea { flex: 1; min-width: 0; resize: none; padding: 8px 12px; line-height: 24px; height: 40px; max-height: 136px; font-size: 16px; background: none }
textarea:focus-visible { outline-offset: -2px }
textarea::placeholder { color: var(--quiet); opacity: 1 }
.send { color: var(--accent) }
@media (any-hover: hover) { .icon:hover, .options button:hover { background: var(--soft) } .launcher:hover { filter: brightness(1.08) } }
@media (pointer: coarse) { .icon { width: 44px; height: 44px } .options button { min-height: 44px; border-radius: 22px }
  .state button { min-height: 44px } textarea { height: 44px; padding-block: 10px } :host { font-size: 16px } }
@media (max-width: 480px), (max-height: 480px) { .floating { inset: 0; width: 100%; height: 100dvh; border: 0; border-radius: 0; padding-block: env(safe-area-inset-top) env(safe-area-inset-bottom) } }
@media (prefers-reduced-motion: reduce) { * { animation: none !important; scroll-behavior: auto !important } .typing i { opacity: .6 } }
@media (forced-colors: active) { .text, .launcher, .mine .text { border: 1px solid } }
@media print { .launcher, .floating { display: none } }`;

  const ICONS = {
    chat: 'M21 12a8 8 0 0 1-8 8H4l2-3.2A8 8 0 1 1 21 12Z',
    close: 'M6 6l12 12M18 6 6 18',
    send: 'M5 12h13M12 5l7 7-7 7',
  };

  /** Builds an element. Text arrives as a child string, so it can never become markup. */
  const el = (name, attributes = {}, ...children) => {
    const node = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (attribute.startsWith('on')) node.addEventListener(attribute.slice(2), value);
      else if (value === true) node.setAttribute(attribute, '');
      else if (value !== false && value != null) node.setAttribute(attribute, value);
    }
    node.append(...children);
    return node;
  };

  const icon = (name) => {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    const path = document.createElementNS(space, 'path');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', ICONS[name]);
    svg.append(path);
    return svg;
  };

  /** The words of a message, with web addresses as links. */
  const linked = (body) => String(body).split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/).map((part, i) => (
    i % 2 ? el('a', { href: part, target: '_blank', rel: 'noopener noreferrer nofollow' }, part) : part
  ));

  const clock = new Intl.DateTimeFormat(wanted, { hour: 'numeric', minute: '2-digit' });
  const timeOf = (at) => (Number.isNaN(Date.parse(at)) ? '' : clock.format(new Date(at)));

  // ---------------------------------------------------------------- the panel

  class Panel {
    /** Inside `target`, or floating in the corner where there is none. */
    constructor(target) {
      this.floating = !target;
      this.unread = 0;
      this.items = new Map();
      this.line = new Line({
        ready: (frame) => this.greet(frame),
        message: (message) => this.show(message),
        typing: (on) => this.showTyping(on),
        ended: () => this.note(words.ended),
        sending: (message) => this.showSending(message),
        state: (state) => this.showState(state),
      });
      this.build();
      (target || document.body).append(this.host);
      if (!this.floating || script.dataset.open !== undefined || tab.get('open')) this.open(false);
      else if (visitor.get('token')) this.line.start(); // so that a late answer shows as unread
    }

    build() {
      this.host = el('div', { 'data-frontdesk': '' });
      const root = this.host.attachShadow({ mode: 'open' });
      try {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(STYLE);
        root.adoptedStyleSheets = [sheet];
      } catch {
        root.append(el('style', {}, STYLE)); // browsers before 2023
      }
      if (!this.floating) this.host.style.cssText = 'display:block;height:100%';
      root.append(this.buildPanel());
      if (this.floating) root.prepend(this.buildLauncher());
    }

    buildLauncher() {
      this.count = el('span', { class: 'count', 'aria-hidden': 'true', hidden: true });
      this.launcher = el('button', {
        class: 'launcher', type: 'button', 'aria-label': words.open, 'aria-expanded': 'false', 'aria-controls': 'panel',
        onclick: () => (this.panel.hidden ? this.open(true) : this.close()),
      }, icon('chat'), this.count);
      return this.launcher;
    }

    buildPanel() {
      this.title = el('h2', { id: 'title', dir: 'auto' }, words.title);
      this.log = el('div', { class: 'log', role: 'log', 'aria-label': words.log, 'aria-relevant': 'additions', 'aria-live': 'polite', tabindex: '0' });
      this.dots = el('div', { class: 'typing', 'aria-hidden': 'true', hidden: true }, el('i'), el('i'), el('i'));
      this.options = el('div', { class: 'options', role: 'group', 'aria-label': words.options, hidden: true });
      this.notice = el('p', { class: 'notice', hidden: true });
      this.status = el('p', { class: 'apart', role: 'status' });
      const head = el('header', {}, el('div', {}, this.title, el('p', {}, words.subtitle)));
      if (this.floating) head.append(el('button', { class: 'icon', type: 'button', 'aria-label': words.close, onclick: () => this.close() }, icon('close')));
      const role = this.floating ? { role: 'dialog', hidden: true } : { role: 'region' };
      this.panel = el('section', {
        class: `panel ${this.floating ? 'floating' : 'inline'}`, id: 'panel', lang, tabindex: '-1', 'aria-labelledby': 'title', ...role,
        onkeydown: (event) => this.key(event),
      }, head, this.log, this.dots, this.options, this.notice, this.status, this.buildComposer());
      return this.panel;
    }

    buildComposer() {
      this.field = el('textarea', {
        id: 'field', rows: '1', placeholder: words.placeholder, maxlength: String(BODY_CHARS_MAX), dir: 'auto', enterkeyhint: 'send',
        autocomplete: 'off', oninput: () => { this.fit(); if (this.field.value) this.line.types(); },
        onkeydown: (event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
          event.preventDefault();
          this.send();
        },
      });
      return (this.form = el('form', { onsubmit: (event) => { event.preventDefault(); this.send(); } },
        el('label', { class: 'apart', for: 'field' }, words.label), this.field,
        el('button', { class: 'icon send', type: 'submit', 'aria-label': words.send }, icon('send'))));
    }

    // -- opening and closing

    open(byHand) {
      this.panel.hidden = false;
      this.line.start();
      this.read();
      if (!this.floating) return;
      tab.set({ open: true });
      this.launcher.setAttribute('aria-expanded', 'true');
      this.panel.setAttribute('aria-modal', String(this.coversPage()));
      this.follow();
      // On touch the keyboard would cover the greeting: the panel takes the focus, the visitor opens the keyboard.
      if (byHand) (matchMedia('(pointer: coarse)').matches ? this.panel : this.field).focus();
    }

    close() {
      if (!this.floating) return;
      this.panel.hidden = true;
      tab.set({ open: false });
      this.launcher.setAttribute('aria-expanded', 'false');
      this.launcher.focus();
    }

    coversPage() {
      return matchMedia('(max-width: 480px), (max-height: 480px)').matches;
    }

    key(event) {
      if (!this.floating || event.isComposing) return;
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.close();
      } else if (event.key === 'Tab' && this.coversPage()) this.keepFocus(event);
    }

    /** While the panel covers the page, Tab stays inside: what is behind cannot be seen. */
    keepFocus(event) {
      const stops = [...this.panel.querySelectorAll('button, a[href], textarea, [tabindex="0"]')].filter((node) => node.getClientRects().length);
      const at = this.host.shadowRoot.activeElement;
      const [first, last] = [stops[0], stops[stops.length - 1]];
      const leaves = event.shiftKey ? at === first || at === this.panel : at === last;
      if (!leaves) return;
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }

    // -- what is shown

    greet({ business, language }) {
      if (business) this.title.textContent = business;
      if (language) this.log.lang = language;
      this.hush();
    }

    /** What comes in one burst after a reload is history; a screen reader is told only what is new. */
    hush() {
      if (this.greeted || !visitor.get('seen')) return void (this.greeted = true);
      this.greeted = true;
      this.log.setAttribute('aria-live', 'off');
      setTimeout(() => this.log.setAttribute('aria-live', 'polite'), 700);
    }

    show(message) {
      const stay = !this.atEnd();
      const own = this.items.get(message.client_id);
      this.items.delete(message.client_id);
      if (own && own === this.firstUnsent()) this.settle(own); // in place, so that it is not read out again
      else this.insert(message, own);
      this.group();
      if (message.author === 'contact') this.offer([]);
      else {
        this.offer(message.options || []);
        this.showTyping(false);
        this.countUnread(message);
      }
      if (!this.panel.hidden) this.read(message.id);
      if (!stay || own) this.follow();
    }

    /** The desk has it: no longer on its way. */
    settle(node) {
      delete node.dataset.unsent;
      node.classList.remove('waiting', 'failed');
      for (const state of node.querySelectorAll('.state')) state.remove();
    }

    /** What the desk has stands above what is still on its way. */
    insert(message, own) {
      if (own) own.remove();
      const next = this.firstUnsent();
      if (next) next.before(this.item(message));
      else this.log.append(this.item(message));
    }

    firstUnsent() {
      return this.log.querySelector('[data-unsent]');
    }

    item({ author, body, at, options }) {
      const kind = { contact: 'mine', member: 'member', system: 'system' }[author] || 'assistant';
      if (kind === 'system') return el('div', { class: 'system', dir: 'auto' }, ...linked(body));
      const who = { mine: words.you, member: words.member }[kind] || words.assistant;
      const node = el('div', { class: `said ${kind}`, 'data-by': kind, title: timeOf(at) },
        el('p', { class: 'from' }, who), el('div', { class: 'text', dir: 'auto' }, ...linked(body)));
      if (options && options.length) node.append(el('span', { class: 'apart' }, `${words.options}: ${options.join(', ')}`));
      return node;
    }

    /** Names the speaker once, above the first of several messages. */
    group() {
      let before = null;
      for (const node of this.log.children) {
        node.classList.toggle('more', before === node.dataset.by && Boolean(before));
        before = node.dataset.by;
      }
    }

    showSending({ id, body, state, why }) {
      let node = this.items.get(id);
      if (!node) {
        node = this.item({ author: 'contact', body });
        node.dataset.unsent = id;
        this.items.set(id, node);
        this.log.append(node);
        this.offer([]);
        this.group();
      }
      node.classList.toggle('waiting', state === 'waiting');
      node.classList.toggle('failed', state === 'failed');
      for (const old of node.querySelectorAll('.state')) old.remove();
      if (state === 'waiting') node.append(el('p', { class: 'state' }, words.waiting)); // seen only without a connection
      if (state === 'failed') node.append(this.failure(id, why));
      this.follow();
    }

    failure(id, why) {
      const text = why === 'too_long' ? words.long : words.failed;
      this.tell(text);
      return el('p', { class: 'state' }, el('span', {}, text),
        el('button', { type: 'button', onclick: () => { this.line.retry(id); this.field.focus(); } }, words.retry));
    }

    offer(options) {
      this.options.replaceChildren(...options.slice(0, 12).map((option) => el('button', {
        type: 'button', dir: 'auto',
        onclick: () => { this.say(option); if (!matchMedia('(pointer: coarse)').matches) this.field.focus(); else this.log.focus(); },
      }, String(option))));
      this.options.hidden = !options.length;
    }

    showTyping(on) {
      const follow = this.atEnd();
      this.dots.hidden = !on;
      if (on) this.tell(words.typing, 10_000);
      if (follow) this.follow();
    }

    showState(state) {
      if (state === 'lost' && (this.lateNotice || !this.notice.hidden)) return;
      clearTimeout(this.lateNotice);
      this.lateNotice = null;
      this.panel.classList.remove('lost');
      if (state === 'ready') return this.warn('');
      if (state === 'refused') {
        this.form.hidden = true;
        this.offer([]);
        return this.warn(words.refused);
      }
      this.showTyping(false);
      this.lateNotice = setTimeout(() => { // a short gap is nobody's business
        this.panel.classList.add('lost');
        this.warn(words.lost);
      }, 5000);
    }

    warn(text) {
      this.notice.textContent = text;
      this.notice.hidden = !text;
      if (text) this.tell(text);
    }

    note(text) {
      this.log.append(el('div', { class: 'system' }, text));
      this.group();
      this.follow();
    }

    /** For screen readers; the same thing at most once in `gap` milliseconds. */
    tell(text, gap = 0) {
      if (text === this.told && Date.now() - this.toldAt < gap) return;
      Object.assign(this, { told: text, toldAt: Date.now() });
      this.status.textContent = text;
    }

    // -- unread

    countUnread({ id }) {
      const seen = visitor.get('seen');
      if (!this.panel.hidden || (seen && id <= seen)) return;
      this.unread += 1;
      this.showUnread();
    }

    read(id = this.line.after) {
      if (id) visitor.set({ seen: id });
      this.unread = 0;
      this.showUnread();
    }

    showUnread() {
      if (!this.floating) return;
      this.count.hidden = !this.unread;
      this.count.textContent = String(Math.min(this.unread, 99));
      this.launcher.setAttribute('aria-label', this.unread ? `${words.open} (${words.unread(this.unread)})` : words.open);
    }

    // -- writing

    send() {
      const body = this.field.value.trim();
      if (!body) return;
      this.field.value = '';
      this.fit();
      this.say(body);
    }

    say(body) {
      this.line.say(String(body).slice(0, BODY_CHARS_MAX));
    }

    fit() {
      this.field.style.height = '';
      if (this.field.scrollHeight > this.field.offsetHeight) this.field.style.height = `${this.field.scrollHeight}px`;
    }

    atEnd() {
      return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 48;
    }

    follow() {
      this.log.scrollTop = this.log.scrollHeight;
    }
  }

  const start = () => {
    const wantedTarget = script.dataset.target;
    const target = wantedTarget && document.querySelector(wantedTarget);
    if (wantedTarget && !target) return console.warn(`frontdesk: there is no element ${wantedTarget} on this page`);
    const panel = new Panel(target);
    window.frontdesk = Object.freeze({ open: () => panel.open(true), close: () => panel.close() });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
  else start();
})();
