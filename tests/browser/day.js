// A believable day of the demo's clinic: people call, text and chat through the real doors, and the team answers them.
import { CLINIC } from './dashboard.js';
import { RING_FIRST } from './demo.js';

const DAY_MS = 86_400_000;

/** `[days from now, minutes after opening, service, practitioner, name, number]`; cards of a calendar that is well filled. */
const BOOKED = [
  [0, 15, 0, 0, 'Ruth Abrams', 1], [0, 60, 1, 0, 'Daniel Okonkwo', 2], [0, 120, 0, 0, 'Mei Tanaka', 3], [0, 270, 2, 0, 'Arthur Penn', 4],
  [0, 345, 0, 0, 'Zoe Lindqvist', 5], [0, 0, 2, 1, 'Samuel Reyes', 6], [0, 90, 0, 1, 'Ingrid Vogel', 7], [0, 135, 1, 1, 'Tomas Herrera', 8],
  [0, 300, 0, 1, 'Priya Nair', 9], [0, 420, 1, 1, 'Owen Gallagher', 10],
  [1, 30, 1, 0, 'Fatima Haddad', 11], [1, 120, 0, 0, 'Leo Marchetti', 12], [1, 300, 2, 0, 'Nadia Petrova', 13], [1, 0, 0, 1, 'George Asante', 14],
  [1, 240, 1, 1, 'Clara Dubois', 15], [1, 360, 0, 1, 'Ravi Menon', 16],
  [2, 0, 2, 0, 'Helen Fraser', 17], [2, 90, 0, 0, 'Yusuf Demir', 18], [2, 285, 1, 0, 'Anna Kowalski', 19], [2, 60, 1, 1, 'Marcus Bell', 20],
  [3, 45, 0, 0, 'Sara Lund', 21], [3, 150, 1, 0, 'Victor Hugo Lima', 22], [3, 15, 0, 1, 'Emily Stone', 23], [3, 330, 2, 1, 'Jonas Weber', 24],
];

const number = (last) => `+1403555${String(1000 + last).slice(-4)}`;

/** What a member may ask, as the page would ask it: a change names the version that was there. */
export const asker = (page) => async (method, path, body) => {
  const { status, json } = await page.evaluate(async ([method, path, body]) => {
    const seen = method === 'PATCH' ? { 'if-match': (await fetch(path)).headers.get('etag') } : {};
    const answer = await fetch(path, { method, headers: { 'content-type': 'application/json', ...seen }, body: body && JSON.stringify(body) });
    return { status: answer.status, json: answer.status === 204 ? null : await answer.json().catch(() => null) };
  }, [method, path, body]);
  if (status >= 400) throw new Error(`${method} ${path}: ${status} ${json?.detail ?? json?.title ?? ''}`);
  return json;
};

/** Working days from today on, each with the instant at which it opens. */
async function workingDays(ask, now) {
  const date = (days) => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const { days } = await ask('GET', `/v1/calendar?from=${date(-1)}&to=${date(9)}`);
  return days.filter(({ open, ends_at }) => open.length > 0 && Date.parse(ends_at) > now.getTime()).map(({ open }) => Date.parse(open[0].starts_at));
}

/** The calendar: appointments that were made before, a break, a meeting. What is over already is left out. */
async function calendar(ask, now) {
  const [days, services, resources] = await Promise.all([workingDays(ask, now), ask('GET', '/v1/services'), ask('GET', '/v1/resources')]);
  const at = (day, minutes) => new Date(days[day] + minutes * 60_000).toISOString();
  for (const [day, minutes, service, who, name, last] of BOOKED) {
    const body = { service: services.items[service].id, resource: resources.items[who].id, starts_at: at(day, minutes), name, phone: number(last) };
    await ask('POST', '/v1/bookings', body).catch(() => {});
  }
  for (let day = 0; day < 4; day += 1) {
    await ask('POST', '/v1/blocks', { starts_at: at(day, 180), ends_at: at(day, 240), note: 'Lunch', resources: [] }).catch(() => {});
  }
  await ask('POST', '/v1/blocks', { starts_at: at(2, 390), ends_at: at(2, 450), note: 'Staff meeting', resources: [] }).catch(() => {});
}

async function visitor(demo, ...lines) {
  const { widget_key: key } = await (await fetch(`${demo.base}/demo/state`)).json();
  const post = async (path, body) => (await fetch(demo.base + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
  const { token } = await post('/chat/sessions', { key });
  for (const [i, body] of lines.entries()) await post('/chat/messages', { key, token, client_id: `line-${i}`, body });
}

/** Finds the conversation of whoever wrote or called from a number. */
const talkOf = async (ask, last) => {
  const { items } = await ask('GET', '/v1/inbox?limit=100');
  const found = items.find(({ contact }) => contact.address === number(last));
  if (!found) throw new Error(`nobody from ${number(last)} is in the inbox`);
  return found;
};

async function named(ask, last, name, tags) {
  const { contact } = await talkOf(ask, last);
  await ask('PATCH', `/v1/contacts/${contact.id}`, { name, ...(tags && { tags }) });
}

/**
 * Fills the clinic. `later(minutes)` lets time pass where the desk's clock can be set, so that rows differ in age.
 * `colleague` is somebody else's page; gives the conversations worth looking at.
 */
export async function aDay({ demo, page, colleague, later = async () => {}, now = new Date() }) {
  const [ana, ben] = [asker(page), asker(colleague)];
  const text = async (last, ...lines) => { for (const line of lines) await demo.text(number(last), line); };
  const called = async (last, ...lines) => (await demo.call(number(last), ...lines)).hangUp();
  await calendar(ana, now);
  await later(95);

  await called(2001, "I'd like a checkup on Friday at 3", 'Grace Okafor', 'Yes please');
  await later(21);
  await text(2002, 'Hola, quisiera una revisión el viernes a las 11', 'Soy María González', 'Sí, por favor');
  await later(13);
  await text(5, 'Can I move my appointment?', 'tomorrow at 2 pm', 'yes');
  await later(9);
  await visitor(demo, 'How much is a consultation?', 'Are you open on Saturdays?');
  await text(2004, 'I think I was charged twice for my last visit', 'Can a person look at this please?');
  await named(ana, 2004, 'Hannah Lee', ['regular']);
  await later(8);
  await text(2010, 'Do you direct-bill my insurance? I need to speak to someone');
  await named(ana, 2010, 'James Miller');
  const insured = await talkOf(ben, 2010);
  await ben('POST', `/v1/conversations/${insured.conversation}/messages`, { body: 'Hi James, Ben here. Yes, with Alberta Blue Cross and Sun Life. Which one is yours?', take: true });
  await text(2010, 'Sun Life');
  await ben('POST', `/v1/conversations/${insured.conversation}/messages`, { body: 'Perfect, just bring the card.' });
  await later(6);

  const billing = await talkOf(ana, 2004);
  const talk = `/v1/conversations/${billing.conversation}`;
  await ana('POST', `${talk}/messages`, { body: 'Hi Hannah, this is Ana. I am sorry about that, let me look into it.', take: true });
  await ana('POST', `${talk}/notes`, { body: 'Card was charged twice on the 17th; the second one is still pending at the bank.', mentions: [] });
  await ana('PUT', `${talk}/tags`, { tags: ['billing'] });
  await later(4);
  await text(2004, 'Thank you! It was $120 both times.');

  const { call } = await (await fetch(`${demo.base}/demo/phone/start`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ from: number(2005), to: RING_FIRST }) })).json();
  await fetch(`${demo.base}/demo/phone/hangup`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ call }) });
  await later(3);
  await text(2003, 'Could you call me about my test results?', 'I would rather talk to a person');
  await named(ana, 2003, 'Sofia Rossi');
  const results = await talkOf(ana, 2003);
  await ana('POST', `/v1/conversations/${results.conversation}/take-over`);
  await ana('POST', `/v1/conversations/${results.conversation}/snooze`, { until: new Date(now.getTime() + 30 * 3_600_000).toISOString() });
  await later(5);
  await text(2006, "Bonjour, je voudrais un rendez-vous demain à 16 h", 'Amélie Roy');
  await later(2);
  await text(2007, 'My husband just collapsed and he is not breathing');
  await named(ana, 2007, 'Olivia Brown');
  await later(1);
  await text(2008, 'Hi, is it normal that my arm still hurts after the shot?', 'Can I talk to the nurse?');
  await named(ana, 2008, 'Peter Novak');
  const onThePhone = await demo.call(number(2009), "Hi, I'd like to book a treatment", 'Next Monday at 10');
  await text(2011, 'What are your hours this week?');
  await ana('POST', '/v1/replies', { name: 'Parking', body: 'Hi {contact.first_name|there}, you can park behind the clinic for free; the entrance is on River Street.' });
  await ana('POST', '/v1/replies', { name: 'Running late', body: 'No problem, we will keep your place for 15 minutes.' });
  const [emergency, queued, calling] = [await talkOf(ana, 2007), await talkOf(ana, 2008), await talkOf(ana, 2009)];
  return { onThePhone, taken: billing, booked: await talkOf(ana, 2002), emergency, queued, calling };
}
