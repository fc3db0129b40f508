// The desk's own small pages. A link's secret stands behind the # sign, so that no server and no log ever sees it.
import { inWords, language, refusal, translate } from "/words.js";

translate(document.body);
const page = document.body.dataset.page;
const form = document.getElementById("form");
const said = document.getElementById("said");
const lead = document.getElementById("lead");
const token = location.hash.slice(1);
if (token) history.replaceState(null, "", location.pathname);

function say(text, good) {
  said.textContent = inWords(text);
  said.classList.toggle("good", Boolean(good));
}

async function ask(method, path, body) {
  const options = { method, headers: {}, credentials: "same-origin" };
  if (body !== undefined) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error(inWords("The desk is not reached. Check the connection, then try again."));
  }
  const text = await answer.text();
  let found = null;
  try {
    found = text ? JSON.parse(text) : null;
  } catch {
    found = null;
  }
  if (!answer.ok) {
    const error = new Error(refusal(found));
    error.code = found && found.code;
    throw error;
  }
  return found;
}

function value(id) {
  const field = document.getElementById(id);
  return field ? field.value : "";
}

// While it works, the button cannot be pressed a second time.
function onSubmit(act, asked = form) {
  asked.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = asked.querySelector("button");
    button.disabled = true;
    say("");
    try {
      await act();
    } catch (error) {
      say(error.message);
    } finally {
      button.disabled = false;
    }
  });
}

function watchStrength() {
  const field = document.getElementById("password");
  const meter = document.getElementById("strength");
  if (!field || !meter) return;
  const advice = document.getElementById("advice");
  const words = ["Very weak.", "Weak.", "Good enough.", "Good.", "Strong."];
  let timer = 0;
  let latest = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++latest;
      const body = { password: field.value, name: value("name"), email: value("email") };
      const found = await ask("POST", "/v1/passwords/strength", body).catch(() => null);
      if (!found || mine !== latest) return;
      meter.value = found.score;
      const why = found.weaknesses.length && language === "en" ? " " + found.weaknesses[0].advice : "";
      advice.textContent = field.value ? inWords(words[found.score]) + why : inWords("Three or four words that do not belong together are best.");
    }, 250);
  });
}

const wantsLink = () => {
  if (token) return true;
  if (form) form.hidden = true;
  say("This page is opened by a link. Open the whole link, with everything behind the # sign.");
  return false;
};

// Where they wanted to go: an address of this desk alone, which neither a scheme nor a host can hide in.
function wanted() {
  const next = new URLSearchParams(location.search).get("next") || "";
  return /^\/[a-z]/.test(next) && new URL(next, location.origin).origin === location.origin ? next : "/inbox";
}

// Once somebody is signed in: the invitation they came with, then the second factor if one is asked for.
async function goOn() {
  const invitation = sessionStorage.getItem("invitation");
  if (invitation) {
    sessionStorage.removeItem("invitation");
    await ask("POST", "/v1/me/invitations", { token: invitation });
  }
  const me = await ask("GET", "/v1/me");
  if (!me.tenants.some((tenant) => tenant.wants_second_factor) || me.second_factor) {
    location.assign(wanted());
    return;
  }
  const factors = await ask("GET", "/v1/me/factors");
  if (factors.items.length) showStep("factor");
  else location.assign("/account");
}

function showStep(name) {
  for (const step of document.querySelectorAll("[data-step]")) step.hidden = step.dataset.step !== name;
  if (name === "factor") lead.textContent = inWords("One more thing: a code of your app or from paper, or your passkey.");
  if (name === "again") lead.textContent = inWords("Show once more that it is you: this concerns how your desk is protected.");
  document.querySelector(`[data-step="${name}"] input`)?.focus();
}

// A passkey's answer for one of these: signing in, or showing it in the session there is.
async function showPasskey(path) {
  const options = await ask("POST", "/v1/session/passkey/options");
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await navigator.credentials.get({ publicKey }).catch(() => null);
  if (!credential) throw new Error(inWords("No passkey was shown. Try again, or use your password."));
  await ask("POST", path, { credential: credential.toJSON() });
}

function onPress(id, act) {
  const button = document.getElementById(id);
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) button.hidden = true;
  button.addEventListener("click", () => {
    say("");
    quietly(act);
  });
}

const pages = {
  async "sign-in"() {
    onSubmit(async () => {
      await ask("POST", "/v1/session", { email: value("email"), password: value("password") });
      await goOn();
    });
    onSubmit(async () => {
      await ask("POST", "/v1/session/code", { code: value("code") });
      location.assign(wanted());
    }, document.getElementById("factor"));
    onSubmit(async () => {
      await ask("POST", "/v1/session/proof", { password: value("proof") });
      location.assign(wanted());
    }, document.getElementById("again"));
    onPress("passkey", async () => {
      await showPasskey("/v1/session/passkey");
      await goOn();
    });
    for (const id of ["passkey-factor", "passkey-again"]) {
      onPress(id, async () => {
        await showPasskey("/v1/session/passkey/proof");
        location.assign(wanted());
      });
    }
    const query = new URLSearchParams(location.search);
    if (!query.has("again") && !query.has("factor")) return;
    const me = await ask("GET", "/v1/me").catch(() => null);
    if (me) showStep(query.has("factor") ? "factor" : "again");
  },
  forgotten() {
    onSubmit(async () => {
      const found = await ask("POST", "/v1/passwords/link", { email: value("email") });
      form.hidden = true;
      say(found.by_mail
        ? "If there is an account with this address, a letter is on its way. Its link works once, within an hour."
        : "This desk sends no letters. Ask whoever runs it for a link: frontdesk member reset.", true);
    });
  },
  "first-run"() {
    if (!wantsLink()) return;
    onSubmit(async () => {
      const body = { token, name: value("name"), email: value("email"), password: value("password") };
      await ask("POST", "/v1/first-owner", body);
      location.assign("/inbox");
    });
  },
  async join() {
    if (!wantsLink()) return;
    let offer;
    try {
      offer = await ask("POST", "/v1/invitations/look", { token });
    } catch (error) {
      lead.hidden = true;
      say(error.message);
      return;
    }
    lead.textContent = inWords("You are invited to the front desk of {0}.", offer.business);
    document.getElementById("email").value = offer.email;
    form.hidden = false;
    if (offer.has_account) {
      document.getElementById("new").remove();
      lead.textContent += " " + inWords("You have an account with this address already.");
    }
    onSubmit(async () => {
      if (!offer.has_account) {
        await ask("POST", "/v1/invitations/join", { token, name: value("name"), password: value("password") });
        location.assign("/inbox");
        return;
      }
      try {
        await ask("POST", "/v1/me/invitations", { token });
        location.assign("/inbox");
      } catch (error) {
        if (error.code !== "not_signed_in") throw error;
        sessionStorage.setItem("invitation", token);
        location.assign("/sign-in");
      }
    });
  },
  "new-password"() {
    if (!wantsLink()) return;
    onSubmit(async () => {
      await ask("POST", "/v1/passwords/reset", { token, password: value("password") });
      location.assign("/inbox");
    });
  },
  "confirm-address"() {
    if (!wantsLink()) return;
    onSubmit(async () => {
      await ask("POST", "/v1/email/confirm", { token });
      form.hidden = true;
      say("It is confirmed: you sign in with this address. You can close this page.", true);
    });
  },
};

async function quietly(act) {
  try {
    await act();
  } catch (error) {
    say(error.message);
  }
}

function row(left, right) {
  const item = document.createElement("li");
  const words = document.createElement("span");
  words.textContent = inWords(left);
  const more = document.createElement("span");
  more.className = "soft";
  more.textContent = inWords(right);
  item.append(words, more);
  return item;
}

watchStrength();
if (pages[page]) pages[page]();

export { ask, lead, onSubmit, quietly, row, say, showPasskey, value };
