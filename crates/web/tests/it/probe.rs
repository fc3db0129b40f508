//! Every route of the document is asked for another tenant's things, by ids, tenant, cookies and keys, and must answer as it
//! answers for what is not there. New routes are probed by themselves; a planted leak shows that a leak is found.

use crate::world::{Answer, URL, Who, World, ask};
use axum::Router;
use axum::extract::Path;
use axum::http::Method;
use axum::routing::get;
use frontdesk_domain::{ContactId, PermissionSet, Role, Tenant, TenantId};
use serde_json::{Map, Value, json};

cases! { nothing_of_another_tenant_is_found }

/// No fewer, however few routes there are.
const PROBES_MIN: usize = 2_000;

/// Answers with a secret or a challenge that is made anew each time.
const MADE_ANEW: &[&str] =
    &["/v1/me/authenticators", "/v1/me/passkeys/options", "/v1/me/recovery-codes", "/v1/session/passkey/options"];

/// Fields that name something by its id.
const NOUNS: &[&str] = &[
    "assignee",
    "block",
    "booking",
    "channel",
    "contact",
    "conversation",
    "event",
    "invitation",
    "key",
    "member",
    "message",
    "organization",
    "other",
    "resource",
    "role",
    "service",
    "session",
    "tenant",
    "webhook",
];

/// One's own, whichever tenant is asked about, and another at each asking: what is made has a new id, and whoever signs out
/// would be nobody for every route after it.
const OWN: &[(&str, &str)] = &[("post", "/v1/organizations"), ("delete", "/v1/session")];

async fn nothing_of_another_tenant_is_found(world: World) {
    let probe = Probe::prepare(&world, &world.ours, &world.theirs).await;
    let back = Probe::prepare(&world, &world.theirs, &world.ours).await;
    let document = serde_json::to_value(frontdesk_web::document()).unwrap();
    let (there, mut found) = probe.run(&world.router, &document).await;
    let (again, more) = back.run(&world.router, &document).await;
    found.extend(more);
    let asked = there + again;
    assert!(found.is_empty(), "{} of {asked} probes found something:\n{}", found.len(), found.join("\n"));
    assert!(asked >= PROBES_MIN, "{asked} probes");

    // A handler that forgets the tenant.
    let (desk, theirs) = (world.desk.clone(), world.theirs.id.clone());
    let leaking = world.router.clone().route("/v1/planted/{id}", get(move |id| leak(desk.clone(), theirs.clone(), id)));
    let planted = json!({ "paths": { "/v1/planted/{id}": { "get": {} } } });
    let (_, found) = probe.run(&leaking, &planted).await;
    assert!(!found.is_empty(), "the planted leak was not found");
}

async fn leak(desk: frontdesk_desk::Desk, theirs: TenantId, Path(id): Path<String>) -> String {
    let Some(id) = ContactId::parse(&id) else { return "nothing".into() };
    let person = desk.person(&theirs, &id).await.unwrap();
    person.map_or_else(|| "nothing".into(), |person| person.card.contact.id.to_string())
}

/// Somebody of one tenant looks for what is another's.
struct Probe {
    /// In every answer that shows something of theirs.
    secrets: [String; 2],
    /// Of us: a browser and two programs.
    askers: Vec<Who>,
    /// What is theirs, and what is nobody's, of the same kind.
    ids: Vec<(String, String)>,
    tenants: [TenantId; 2],
    /// What makes the rest of a body sound, so that the probed field is looked at.
    sound: Map<String, Value>,
}

impl Probe {
    async fn prepare(world: &World, ours: &Tenant, theirs: &Tenant) -> Self {
        let them = world.member(theirs, Role::Owner).await;
        let secrets =
            [theirs.channels[0].address.replace("+1587555", "+1403555"), format!("Zenobia of {}", theirs.name)];
        let [number, name] = &secrets;
        let conversation = world.writes(theirs, number, "hello").await.to_string();
        let starts_at = "2026-11-24T17:00:00Z";
        let service = theirs.services[0].id.to_string();
        let new = json!({ "service": service, "starts_at": starts_at, "phone": number, "name": name });
        let booking = world.post(&them, "/v1/bookings", new).await.expect(201);
        let messages = world.get(&them, &format!("/v1/conversations/{conversation}/messages")).await.expect(200);
        let contact = booking.body["contact"].as_str().unwrap().to_owned();
        let ids = [
            contact,
            conversation,
            booking.id(),
            messages.body["items"][0]["id"].as_str().unwrap().to_owned(),
            them.member.clone().unwrap().to_string(),
            service,
            theirs.resources[0].id.to_string(),
            theirs.channels[0].id.to_string(),
            theirs.id.to_string(),
        ];
        let ids: Vec<(String, String)> = ids.into_iter().map(|id| (id.clone(), nobodys(&id))).collect();
        let askers = vec![
            world.member(ours, Role::Owner).await,
            world.key(ours, PermissionSet::ALL).await,
            world.member(ours, Role::Agent).await,
        ];
        let sound = json!({
            "service": ours.services[0].id, "starts_at": starts_at, "name": "Ana", "until": "2027-01-01T00:00:00Z",
        });
        let tenants = [theirs.id.clone(), TenantId::at(77, [7; 10])];
        Self { secrets, askers, ids, tenants, sound: sound.as_object().unwrap().clone() }
    }

    /// How many requests were made, and what was found.
    async fn run(&self, router: &Router, document: &Value) -> (usize, Vec<String>) {
        let mut run = Run { probe: self, router, asked: 0, found: Vec::new() };
        for (path, item) in document["paths"].as_object().unwrap().iter().filter(|(path, _)| path.starts_with("/v1")) {
            for (method, operation) in item.as_object().unwrap() {
                if OWN.contains(&(method.as_str(), path.as_str())) {
                    continue;
                }
                let Ok(method) = method.to_uppercase().parse::<Method>() else { continue };
                let route = Route { method, path, operation, document };
                run.by_id(&route).await;
                run.by_field(&route).await;
                run.by_tenant(&route).await;
                run.by_guessed_credentials(&route).await;
            }
        }
        (run.asked, run.found)
    }
}

struct Route<'a> {
    method: Method,
    path: &'a str,
    operation: &'a Value,
    document: &'a Value,
}

struct Run<'a> {
    probe: &'a Probe,
    router: &'a Router,
    asked: usize,
    found: Vec<String>,
}

impl Run<'_> {
    /// Each of their ids in the path, against one of nobody.
    async fn by_id(&mut self, route: &Route<'_>) {
        if !route.path.contains('{') {
            return;
        }
        for who in self.probe.askers.clone() {
            for (theirs, nobodys) in self.probe.ids.clone() {
                let body = route.body(&self.probe.sound, None);
                let of = |id: &str| (fill(route.path, id), body.clone());
                self.compare(route, &who, (&theirs, of(&theirs)), (&nobodys, of(&nobodys))).await;
            }
        }
    }

    /// Each of their ids in each field of the query and of the body that names something.
    async fn by_field(&mut self, route: &Route<'_>) {
        let who = self.probe.askers[0].clone();
        for (theirs, nobodys) in self.probe.ids.clone() {
            for name in route.query().into_iter().filter(|name| NOUNS.contains(&name.as_str())) {
                let of = |id: &str| (format!("{}?{name}={id}&from=2026-11-24", fill(route.path, "none")), None);
                self.compare(route, &who, (&theirs, of(&theirs)), (&nobodys, of(&nobodys))).await;
            }
            for name in route.fields().into_iter().filter(|name| NOUNS.contains(&name.as_str())) {
                let of = |id: &str| {
                    let body = route.body(&self.probe.sound, Some((&name, id)));
                    (fill(route.path, "none"), body)
                };
                let (one, two) = (of(&theirs), of(&nobodys));
                self.compare(route, &who, (&theirs, one), (&nobodys, two)).await;
            }
        }
    }

    /// Their tenant by name, against one that is not there.
    async fn by_tenant(&mut self, route: &Route<'_>) {
        for who in self.probe.askers.clone() {
            let body = route.body(&self.probe.sound, None);
            let path = fill(route.path, &self.probe.ids[0].0);
            let mut answers = Vec::new();
            for tenant in self.probe.tenants.clone() {
                let headers = [("frontdesk-tenant", tenant.as_str())];
                answers.push(self.ask(route, &path, &who.header, &headers, body.clone()).await);
            }
            let [theirs, nobodys] = self.probe.tenants.clone();
            self.same(route, &path, (theirs.as_str(), &answers[0]), (nobodys.as_str(), &answers[1]));
        }
    }

    /// Cookies and keys that are nobody's open nothing, and all get one answer.
    async fn by_guessed_credentials(&mut self, route: &Route<'_>) {
        let session = self.probe.askers[0].header.1.trim_start_matches("__Host-frontdesk=").to_owned();
        let key = self.probe.askers[1].header.1.trim_start_matches("Bearer ").to_owned();
        let half = |text: &str| text[..text.len() / 2].to_owned();
        let guesses = [
            ("cookie", format!("__Host-frontdesk={}", flipped(&session))),
            ("cookie", format!("__Host-frontdesk={}", half(&session))),
            ("cookie", format!("frontdesk={session}")),
            ("authorization", format!("Bearer {}", flipped(&key))),
            ("authorization", format!("Bearer {}", half(&key))),
            ("authorization", format!("Bearer {session}")),
            ("authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJtYnJfMSJ9.".to_owned()),
        ];
        let path = fill(route.path, &self.probe.ids[0].0);
        let nobody = self.ask(route, &path, &("x-nothing", String::new()), &[], None).await;
        for guess in guesses {
            let answer = self.ask(route, &path, &guess, &[], None).await;
            self.same(route, &path, ("", &answer), ("", &nobody));
        }
    }

    async fn compare(
        &mut self,
        route: &Route<'_>,
        who: &Who,
        (theirs, (path, body)): (&str, (String, Option<Value>)),
        (nobodys, (other_path, other_body)): (&str, (String, Option<Value>)),
    ) {
        let one = self.ask(route, &path, &who.header, &[], body).await;
        let two = self.ask(route, &other_path, &who.header, &[], other_body).await;
        self.same(route, &path, (theirs, &one), (nobodys, &two));
    }

    fn same(&mut self, route: &Route<'_>, path: &str, (id, one): (&str, &Answer), (other, two): (&str, &Answer)) {
        let plain = |answer: &Answer, id: &str| {
            if id.is_empty() { answer.text.clone() } else { answer.text.replace(id, "…") }
        };
        let names = |answer: &Answer| {
            let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
            names.sort();
            names
        };
        let anew = MADE_ANEW.contains(&route.path) && one.status.is_success();
        let says_the_same = anew || plain(one, id) == plain(two, other);
        let same = one.status == two.status && says_the_same && names(one) == names(two);
        let secrets = &self.probe.secrets;
        let shows = [one, two].iter().any(|a| secrets.iter().any(|secret| a.text.contains(secret)));
        if !same || shows {
            self.found
                .push(format!("{} {path}: {} {} | {} {}", route.method, one.status, one.text, two.status, two.text));
        }
    }

    async fn ask(
        &mut self,
        route: &Route<'_>,
        path: &str,
        (name, value): &(&'static str, String),
        more: &[(&str, &str)],
        body: Option<Value>,
    ) -> Answer {
        self.asked += 1;
        let mut headers = vec![(*name, value.as_str()), ("origin", URL)];
        headers.extend(more);
        ask(self.router, route.method.clone(), path, &headers, body).await
    }
}

impl Route<'_> {
    fn query(&self) -> Vec<String> {
        let all = self.operation["parameters"].as_array().into_iter().flatten();
        all.filter(|p| p["in"] == "query").filter_map(|p| p["name"].as_str().map(str::to_owned)).collect()
    }

    fn fields(&self) -> Vec<String> {
        let fields = self.schema()["properties"].as_object();
        fields.into_iter().flat_map(|all| all.keys().cloned()).collect()
    }

    fn schema(&self) -> &Value {
        let schema = &self.operation["requestBody"]["content"]["application/json"]["schema"];
        let name = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next());
        name.map_or(schema, |name| &self.document["components"]["schemas"][name])
    }

    /// A body whose fields are sound, but for one.
    fn body(&self, sound: &Map<String, Value>, probed: Option<(&str, &str)>) -> Option<Value> {
        if self.operation["requestBody"].is_null() {
            return None;
        }
        let fields = self.fields();
        let mut body: Map<String, Value> =
            sound.iter().filter(|(name, _)| fields.contains(name)).map(|(n, v)| (n.clone(), v.clone())).collect();
        if let Some((name, id)) = probed {
            body.insert(name.to_owned(), id.into());
        }
        Some(Value::Object(body))
    }
}

fn fill(path: &str, id: &str) -> String {
    path.split('/').map(|part| if part.starts_with('{') { id } else { part }).collect::<Vec<_>>().join("/")
}

/// An id of the same kind and shape that nobody has.
fn nobodys(id: &str) -> String {
    let (kind, rest) = id.split_once('_').unwrap();
    format!("{kind}_{}", flipped(rest))
}

/// The same with other digits at its end.
fn flipped(text: &str) -> String {
    let (begin, end) = text.split_at(text.len() - 8);
    begin.chars().chain(end.chars().map(|sign| if sign == '5' { '6' } else { '5' })).collect()
}
