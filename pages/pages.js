// The desk's own small pages. A link's secret stands behind the # sign, so that no server and no log ever sees it.
"use strict";

const page = document.body.dataset.page;
const form = document.getElementById("form");
const said = document.getElementById("said");
const lead = document.getElementById("lead");
const token = location.hash.slice(1);
if (token) history.replaceState(null, "", location.pathname);

function say(text, good) {
  said.textContent = text;
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
    throw new Error("The desk is not reached. Check the connection, then try again.");
  }
  const text = await answer.text();
  let found = null;
  try {
    found = text ? JSON.parse(text) : null;
  } catch {
    found = null;
  }
  if (!answer.ok) {
    const error = new Error((found && found.detail) || "It did not work. Try again in a moment.");
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
function onSubmit(act) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
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
      const why = found.weaknesses.length ? " " + found.weaknesses[0].advice : "";
      advice.textContent = field.value ? words[found.score] + why : "Three or four words that do not belong together are best.";
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

const pages = {
  "sign-in"() {
    onSubmit(async () => {
      await ask("POST", "/v1/session", { email: value("email"), password: value("password") });
      const invitation = sessionStorage.getItem("invitation");
      if (invitation) {
        sessionStorage.removeItem("invitation");
        await ask("POST", "/v1/me/invitations", { token: invitation });
      }
      location.assign(wanted());
    });
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
    lead.textContent = "You are invited to the front desk of " + offer.business + ".";
    document.getElementById("email").value = offer.email;
    form.hidden = false;
    if (offer.has_account) {
      document.getElementById("new").remove();
      lead.textContent += " You have an account with this address already.";
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
      say("It is confirmed. You can close this page.", true);
    });
  },
  async account() {
    let me;
    try {
      me = await ask("GET", "/v1/me");
    } catch (error) {
      if (error.code === "not_signed_in") location.replace("/sign-in");
      else say(error.message);
      return;
    }
    lead.textContent = me.name + ", " + me.email;
    const list = document.getElementById("tenants");
    for (const tenant of me.tenants) list.append(row(tenant.name, tenant.role || ""));
    if (!me.tenants.length) list.append(row("Nowhere at the moment", ""));
    document.getElementById("account").hidden = false;
    document.getElementById("out").addEventListener("click", () => quietly(async () => {
      await ask("DELETE", "/v1/session");
      location.assign("/sign-in");
    }));
    document.getElementById("others").addEventListener("click", () => quietly(async () => {
      await ask("DELETE", "/v1/me/sessions");
      await sessions();
      say("Every other browser is signed out.", true);
    }));
    await quietly(sessions);
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
  words.textContent = left;
  const more = document.createElement("span");
  more.className = "soft";
  more.textContent = right;
  item.append(words, more);
  return item;
}

async function sessions() {
  const list = document.getElementById("sessions");
  const found = await ask("GET", "/v1/me/sessions");
  list.replaceChildren(...found.items.map((session) => {
    const seen = new Date(session.seen_at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
    const item = row(session.device, session.place + ", " + seen);
    if (session.this) {
      const tag = document.createElement("span");
      tag.className = "tag";
      tag.textContent = "this browser";
      item.append(tag);
      return item;
    }
    const button = document.createElement("button");
    button.className = "quiet";
    button.textContent = "Sign out";
    button.addEventListener("click", () => quietly(async () => {
      await ask("DELETE", "/v1/me/sessions/" + encodeURIComponent(session.id));
      await sessions();
    }));
    item.append(button);
    return item;
  }));
}

watchStrength();
if (pages[page]) pages[page]();
