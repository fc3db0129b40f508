// One's own account: where one works and is signed in, the address, and what one signs in with besides a password.
import { inWords, language } from "/words.js";
import { ask, lead, onSubmit, quietly, row, say, showPasskey, value } from "/pages.js";

const ROLES = { owner: "Owner", manager: "Manager", agent: "Agent", viewer: "Viewer", developer: "Developer" };

const found = (id) => document.getElementById(id);

// Does what is grave. Where it has to be shown first who is there, that is asked for, and then it is done.
async function gravely(act) {
  try {
    return await act();
  } catch (error) {
    if (error.code !== "proof_wanted" && error.code !== "second_factor_wanted") throw error;
    await proven(error.code === "second_factor_wanted");
    return act();
  }
}

function proven(byFactor) {
  const dialog = found("proof");
  const field = found("shown");
  found("asked").textContent = inWords(byFactor
    ? "Show your second factor first: a code of your app, or one from paper."
    : "Show once more that it is you, with your password.");
  field.type = byFactor ? "text" : "password";
  field.autocomplete = byFactor ? "one-time-code" : "current-password";
  field.value = "";
  found("wrong").textContent = "";
  dialog.showModal();
  return new Promise((done, refused) => {
    const shows = async (act) => {
      try {
        await act();
        dialog.close("shown");
      } catch (error) {
        found("wrong").textContent = error.message;
      }
    };
    found("proof-form").onsubmit = (event) => {
      event.preventDefault();
      shows(() => byFactor
        ? ask("POST", "/v1/session/code", { code: field.value })
        : ask("POST", "/v1/session/proof", { password: field.value }));
    };
    found("proof-passkey").onclick = () => shows(() => showPasskey("/v1/session/passkey/proof"));
    found("proof-cancel").onclick = () => dialog.close("");
    dialog.onclose = () => dialog.returnValue === "shown" ? done() : refused(new Error("Nothing was changed."));
    dialog.returnValue = "";
  });
}

function button(text, act) {
  const made = document.createElement("button");
  made.className = "quiet";
  made.textContent = inWords(text);
  made.addEventListener("click", () => quietly(act));
  return made;
}

async function sessions() {
  const all = await ask("GET", "/v1/me/sessions");
  found("sessions").replaceChildren(...all.items.map((session) => {
    const seen = new Date(session.seen_at).toLocaleString(language, { dateStyle: "medium", timeStyle: "short" });
    const item = row(session.device, session.place + ", " + seen);
    if (session.this) {
      const tag = document.createElement("span");
      tag.className = "tag";
      tag.textContent = inWords("this browser");
      item.append(tag);
      return item;
    }
    item.append(button("Sign out", async () => {
      await ask("DELETE", "/v1/me/sessions/" + encodeURIComponent(session.id));
      await sessions();
    }));
    return item;
  }));
}

async function factors() {
  const all = await ask("GET", "/v1/me/factors");
  const kinds = { authenticator: "app for codes", passkey: "passkey" };
  const items = all.items.map((factor) => {
    const item = row(factor.name, kinds[factor.kind]);
    item.append(button("Remove", async () => {
      await gravely(() => ask("DELETE", "/v1/me/factors/" + encodeURIComponent(factor.id)));
      await factors();
      say("It is removed.", true);
    }));
    return item;
  });
  if (!items.length) items.push(row("None yet: your password alone opens this account.", ""));
  found("factors").replaceChildren(...items);
  found("codes-left").textContent = all.items.length ? inWords("{0} recovery codes are left.", all.recovery_codes_left) : "";
  found("new-codes").hidden = !all.items.length;
}

// Told once; the page forgets them when it is left.
function tellCodes(codes) {
  if (!codes.length) return;
  found("codes").replaceChildren(...codes.map((code) => {
    const item = document.createElement("li");
    item.textContent = code;
    return item;
  }));
  found("paper").hidden = false;
  found("paper").scrollIntoView({ block: "center" });
}

async function addPasskey() {
  const options = await gravely(() => ask("POST", "/v1/me/passkeys/options"));
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const credential = await navigator.credentials.create({ publicKey }).catch(() => null);
  if (!credential) throw new Error("No passkey was made. Try again when you are ready.");
  const made = await ask("POST", "/v1/me/passkeys", { name: value("passkey-name") || "Passkey", credential: credential.toJSON() });
  found("passkey-name").value = "";
  tellCodes(made.recovery_codes);
  await factors();
  say("The passkey is added.", true);
}

let app = null;
async function beginApp() {
  app = await gravely(() => ask("POST", "/v1/me/authenticators", { name: value("app-name") || "App" }));
  found("app-secret").textContent = app.secret.replace(/(.{4})/g, "$1 ").trim();
  found("app-link").href = app.uri;
  found("app-step").hidden = false;
  found("app-code").focus();
}

async function confirmApp() {
  const path = "/v1/me/authenticators/" + encodeURIComponent(app.id) + "/confirm";
  const made = await gravely(() => ask("POST", path, { code: value("app-code") }));
  found("app-step").hidden = true;
  found("app-name").value = found("app-code").value = "";
  tellCodes(made.recovery_codes);
  await factors();
  say("The app is added.", true);
}

async function move() {
  const told = await gravely(() => ask("POST", "/v1/me/email", { email: value("new-email") }));
  found("new-email").value = "";
  say(told.by_mail
    ? "If the address can be yours, a letter is on its way to it. Nothing changes before you open its link, within a day."
    : "This desk sends no letters. Ask whoever runs it for a link: frontdesk member move.", true);
}

async function open() {
  let me;
  try {
    me = await ask("GET", "/v1/me");
  } catch (error) {
    if (error.code === "not_signed_in") location.replace("/sign-in?next=/account");
    else say(error.message);
    return;
  }
  lead.textContent = me.name + ", " + me.email;
  const list = found("tenants");
  for (const tenant of me.tenants) list.append(row(tenant.name, inWords(ROLES[tenant.role] || tenant.role || "")));
  if (!me.tenants.length) list.append(row("Nowhere at the moment", ""));
  if (me.tenants.some((tenant) => tenant.wants_second_factor) && !me.second_factor) {
    say("A second factor is asked for where you work. Add one below, or sign in again and show yours.");
  }
  found("account").hidden = false;
  found("out").addEventListener("click", () => quietly(async () => {
    await ask("DELETE", "/v1/session");
    location.assign("/sign-in");
  }));
  found("others").addEventListener("click", () => quietly(async () => {
    await ask("DELETE", "/v1/me/sessions");
    await sessions();
    say("Every other browser is signed out.", true);
  }));
  found("new-codes").addEventListener("click", () => quietly(async () => {
    tellCodes((await gravely(() => ask("POST", "/v1/me/recovery-codes"))).recovery_codes);
    await factors();
  }));
  const hasPasskeys = Boolean(window.PublicKeyCredential?.parseCreationOptionsFromJSON);
  found("passkey-form").hidden = !hasPasskeys;
  found("proof-passkey").hidden = !hasPasskeys;
  onSubmit(addPasskey, found("passkey-form"));
  onSubmit(beginApp, found("app-form"));
  onSubmit(confirmApp, found("app-step"));
  onSubmit(move, found("move-form"));
  await quietly(sessions);
  await quietly(factors);
}

open();
