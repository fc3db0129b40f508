//! Every route that changes something leaves an entry in the audit trail, by whoever asked.

use crate::audited_house;
use crate::world::{Answer, Who, World};
use axum::http::Method;
use frontdesk_audit::{Entry, Verb, Wanted};
use frontdesk_domain::outside::Clock;
use frontdesk_domain::{Inbound, InboundEvent, Permission, PermissionSet, Role, Tenant};
use frontdesk_store::{audit, tenants};
use frontdesk_testkit::front;
use frontdesk_web::v1::listed;
use serde_json::{Value, json};
use std::collections::BTreeSet;

cases! { whoever_changes_something_is_noted what_is_refused_is_not_noted }

/// What a member keeps for themselves: what they have seen and begun to write.
const PERSONAL: &[(&str, &str)] = &[
    ("POST", "/v1/conversations/{id}/seen"),
    ("POST", "/v1/conversations/{id}/unread"),
    ("PUT", "/v1/conversations/{id}/draft"),
    ("DELETE", "/v1/conversations/{id}/draft"),
    ("POST", "/v1/replies/{id}/fill"),
    // Its own test has a vendor that refuses, and looks at what is noted.
    ("POST", "/v1/messages/{id}/retry"),
];
/// Routes that change nothing, or nothing that counts by itself.
const CHANGES_NOTHING: &[&str] = &[
    "/v1/understand",
    "/v1/bookings/{id}/check-move",
    "/v1/conversations/{id}/scenario",
    "/v1/try",
    "/v1/phrases/preview",
    "/v1/playbook/validate",
    "/v1/channels/{id}/test",
    "/v1/invitations/look",
    "/v1/passwords/strength",
    // Challenges, and an app that counts for nothing before it has shown a code.
    "/v1/me/authenticators",
    "/v1/me/passkeys/options",
    "/v1/session/passkey/options",
    // Goes on with what was noted when it was begun; a token that is used twice is noted.
    "/v1/tokens/refresh",
];

/// A member at work, and the routes they were seen on.
struct Tour<'a> {
    world: &'a World,
    who: Who,
    seen: BTreeSet<(String, String)>,
}

impl Tour<'_> {
    /// Asks, and finds what was asked noted, once, by whoever asked.
    async fn does(&mut self, method: Method, route: &str, id: &str, body: Value, verb: Verb) -> Answer {
        let path = route.replace("{id}", id).replace("{name}", id).replace("{language}", "en");
        let before = entries(self.world).await.len();
        let version = self.version(route, &path).await;
        let headers: Vec<(&str, &str)> = version.iter().map(|v| ("if-match", v.as_str())).collect();
        let body = (!body.is_null()).then_some(body);
        let answer = self.world.ask(method.clone(), &path, &self.who, &headers, body).await;
        assert!(answer.status.is_success(), "{method} {path}: {} {}", answer.status, answer.text);
        let after = entries(self.world).await;
        let new: Vec<_> = after.iter().skip(before).map(|e| (e.verb.as_str(), e.actor.as_str())).collect();
        let member = self.who.member.as_ref().unwrap();
        assert_eq!(new, [(verb.name(), member.as_str())], "{method} {path}");
        let entry = after.last().unwrap();
        assert!(!entry.changes.contains("Ana") && !entry.changes.contains("+1"), "{}", entry.changes);
        self.seen.insert((method.to_string(), route.to_owned()));
        answer
    }

    /// What was seen last of the thing itself, or of the settings it belongs to.
    async fn version(&self, route: &str, path: &str) -> Option<String> {
        const SETTINGS: [&str; 6] =
            ["/v1/settings", "/v1/hours", "/v1/holidays", "/v1/rules", "/v1/services", "/v1/resources"];
        let playbook = ["/v1/playbook", "/v1/flows", "/v1/phrases"].iter().any(|begin| route.starts_with(begin));
        let of = if playbook {
            "/v1/playbook"
        } else if SETTINGS.iter().any(|s| route.starts_with(s)) || route.starts_with("/v1/channels") {
            "/v1/settings"
        } else if route.ends_with("{id}") {
            path
        } else {
            return None;
        };
        self.world.get(&self.who, of).await.headers.get("etag").map(|tag| tag.to_str().unwrap().to_owned())
    }

    async fn changes(
        &mut self,
        method: Method,
        route: &str,
        id: &str,
        verb: Verb,
        with: impl Fn(&mut Value),
    ) -> Answer {
        let mut body = self.world.get(&self.who, &route.replace("{id}", id)).await.expect(200).body;
        if let Some(fields) = body.as_object_mut() {
            fields.remove("id");
        }
        with(&mut body);
        self.does(method, route, id, body, verb).await
    }
}

async fn entries(world: &World) -> Vec<Entry> {
    let scoped = world.store.tenant(&world.ours.id);
    let all = Wanted::default();
    scoped.read(move |tx| Box::pin(async move { audit::list(tx, &all, None, true, 1_000).await })).await.unwrap()
}

async fn whoever_changes_something_is_noted(world: World) {
    let of_the_house = audited_house::Tour::all(&world).await;
    let who = world.member(&world.ours, Role::Owner).await;
    let mut tour = Tour { world: &world, who, seen: of_the_house };
    conversations(&mut tour).await;
    calls(&mut tour).await;
    of_the_team(&mut tour).await;
    let booked = bookings(&mut tour).await;
    contacts(&mut tour, &booked).await;
    blocks(&mut tour).await;
    tour.does(Method::POST, "/v1/settings/keep", "", Value::Null, Verb::TenantKept).await;
    leads(&mut tour, &booked).await;
    without_a_phone(&world).await;
    settings(&mut tour).await;
    playbook(&mut tour).await;
    let all = listed().into_iter().filter(|r| !r.method.is_safe() && !CHANGES_NOTHING.contains(&r.path.as_str()));
    let missing: Vec<_> = all
        .map(|r| (r.method.to_string(), r.path))
        .filter(|route| !tour.seen.contains(route) && !PERSONAL.contains(&(&*route.0, &*route.1)))
        .collect();
    assert!(missing.is_empty(), "not seen to be noted; add them to this tour: {missing:?}");
}

/// Nobody here carries calls, so that no number can stand in settings that are changed.
async fn without_a_phone(world: &World) {
    let (tenant, now) = (Tenant { channels: Vec::new(), ..world.ours.clone() }, world.clock.now());
    let scoped = world.store.tenant(&tenant.id);
    let saved = scoped.write(move |tx| {
        Box::pin(async move {
            tenants::save(tx, &tenant, now).await?;
            tenants::keep_here(tx);
            Ok(())
        })
    });
    saved.await.unwrap();
}

async fn conversations(tour: &mut Tour<'_>) {
    let id = tour.world.writes(&tour.world.ours, "+15875550177", "hello").await;
    let (id, post, me) = (id.as_str(), Method::POST, tour.who.member.clone());
    let of = |what: &str| format!("/v1/conversations/{{id}}/{what}");
    tour.does(post.clone(), &of("take-over"), id, Value::Null, Verb::ConversationTakenOver).await;
    tour.does(post.clone(), &of("messages"), id, json!({ "body": "This is Ana." }), Verb::MessagePosted).await;
    a_file(tour).await;
    tour.does(post.clone(), &of("assign"), id, json!({ "member": me }), Verb::ConversationAssigned).await;
    tour.does(post.clone(), &of("hand-back"), id, Value::Null, Verb::ConversationHandedBack).await;
    let until = json!({ "until": "2026-11-24T16:00:00Z" });
    tour.does(post.clone(), &of("snooze"), id, until, Verb::ConversationSnoozed).await;
    tour.does(post.clone(), &of("close"), id, Value::Null, Verb::ConversationClosed).await;
    tour.does(post.clone(), &of("reopen"), id, Value::Null, Verb::ConversationReopened).await;
    tour.does(post.clone(), &of("no-answer-needed"), id, Value::Null, Verb::ConversationSettled).await;
    let note = json!({ "body": "Ana is at +15875550177", "mentions": [me] });
    tour.does(post, &of("notes"), id, note, Verb::NoteWritten).await;
    tour.does(Method::PUT, &of("tags"), id, json!({ "tags": ["Ana"] }), Verb::ConversationTagged).await;
}

/// Nobody carries texts here, so it cannot be had.
async fn a_file(tour: &mut Tour<'_>) {
    let (world, who) = (tour.world, tour.who.clone());
    let media = vec!["https://media.example/1".to_owned()];
    let event = InboundEvent::Text { body: "look".into(), media, keyword: None };
    let text = Inbound { event, ..front::text(&world.ours, "+15875550188", "SMfile", "look") };
    let id = world.desk.hear_text(text).await.unwrap().unwrap().conversation.unwrap();
    world.desk.work_once().await.unwrap();
    world.desk.settled().await;
    let said = world.get(&who, &format!("/v1/conversations/{id}/messages")).await.expect(200).body;
    let file = said["items"][0]["attachments"][0]["id"].as_str().unwrap().to_owned();
    let route = "/v1/conversations/{id}/attachments/{attachment}/retry";
    let path = route.replace("{attachment}", &file);
    tour.does(Method::POST, &path, id.as_str(), Value::Null, Verb::FileFetched).await;
    tour.seen.insert((Method::POST.to_string(), route.to_owned()));
}

async fn calls(tour: &mut Tour<'_>) {
    crate::calls::has_a_second_phone(tour.world).await;
    let id = crate::calls::ring(tour.world, &tour.who, "+15875550166").await;
    let (id, post) = (id.as_str(), Method::POST);
    let of = |what: &str| format!("/v1/conversations/{{id}}/{what}");
    tour.does(post.clone(), &of("take-over"), id, Value::Null, Verb::ConversationTakenOver).await;
    tour.does(post.clone(), &of("call/say"), id, json!({ "body": "This is Ana." }), Verb::CallSaid).await;
    let call = tour.world.get(&tour.who, &format!("/v1/conversations/{id}/call")).await.expect(200).body;
    let to = json!({ "to": call["transfer_to"][0] });
    tour.does(post.clone(), &of("call/transfer"), id, to, Verb::CallTransferred).await;
    tour.does(post, &of("call/end"), id, Value::Null, Verb::CallEnded).await;
}

async fn of_the_team(tour: &mut Tour<'_>) {
    let (post, put, delete) = (Method::POST, Method::PUT, Method::DELETE);
    let text = json!({ "name": "Ana's hello", "body": "Hello {contact.name|there}" });
    let made = tour.does(post.clone(), "/v1/replies", "", text.clone(), Verb::ReplyAdded).await;
    tour.does(put, "/v1/replies/{id}", &made.id(), text, Verb::ReplyChanged).await;
    tour.does(delete.clone(), "/v1/replies/{id}", &made.id(), Value::Null, Verb::ReplyRemoved).await;
    let view = json!({ "name": "Ana's", "shared": true, "wanted": { "view": "all" } });
    let made = tour.does(post, "/v1/views", "", view, Verb::ViewSaved).await;
    tour.does(delete.clone(), "/v1/views/{id}", &made.id(), Value::Null, Verb::ViewRemoved).await;
    let team = json!({ "name": "Ana's", "members": [tour.who.member] });
    let made = tour.does(Method::POST, "/v1/teams", "", team.clone(), Verb::TeamMade).await;
    tour.does(Method::PUT, "/v1/teams/{id}", &made.id(), team, Verb::TeamChanged).await;
    tour.does(delete, "/v1/teams/{id}", &made.id(), Value::Null, Verb::TeamRemoved).await;
}

async fn bookings(tour: &mut Tour<'_>) -> Answer {
    let (service, post) = (tour.world.ours.services[0].id.clone(), Method::POST);
    let body =
        json!({ "service": service, "starts_at": "2026-11-24T17:00:00Z", "phone": "+15875550188", "name": "Ana" });
    let booked = tour.does(post.clone(), "/v1/bookings", "", body, Verb::BookingMade).await;
    let later = json!({ "starts_at": "2026-11-24T18:00:00Z" });
    tour.does(post.clone(), "/v1/bookings/{id}/move", &booked.id(), later, Verb::BookingMoved).await;
    tour.does(post, "/v1/bookings/{id}/cancel", &booked.id(), Value::Null, Verb::BookingCancelled).await;
    booked
}

async fn contacts(tour: &mut Tour<'_>, booked: &Answer) {
    let (one, post) = (booked.body["contact"].as_str().unwrap().to_owned(), Method::POST);
    let all = tour.world.get(&tour.who, "/v1/contacts").await.expect(200).body;
    let other = all["items"].as_array().unwrap().iter().find(|c| c["id"] != one.as_str()).unwrap()["id"].clone();
    let name = json!({ "name": "Ana Maria" });
    tour.does(Method::PATCH, "/v1/contacts/{id}", &one, name, Verb::ContactChanged).await;
    tour.does(post.clone(), "/v1/contacts/{id}/merge", &one, json!({ "other": other }), Verb::ContactMerged).await;
    let split = other.as_str().unwrap();
    tour.does(post.clone(), "/v1/contacts/{id}/split", split, Value::Null, Verb::ContactSplit).await;
    let apart = json!({ "other": other });
    tour.does(post, "/v1/contacts/{id}/tell-apart", &one, apart, Verb::ContactsToldApart).await;
}

async fn leads(tour: &mut Tour<'_>, booked: &Answer) {
    let (post, patch, contact) = (Method::POST, Method::PATCH, booked.body["contact"].clone());
    let wish = json!({ "contact": contact, "wanted": "Braces for Ana" });
    let lead = tour.does(post.clone(), "/v1/leads", "", wish, Verb::LeadCreated).await;
    let lost = json!({ "status": "lost", "reason": "Ana moved away" });
    tour.does(patch.clone(), "/v1/leads/{id}", &lead.id(), lost, Verb::LeadChanged).await;
    let task = tour.does(post, "/v1/tasks", "", json!({ "what": "Call Ana" }), Verb::TaskCreated).await;
    tour.does(patch, "/v1/tasks/{id}", &task.id(), json!({ "done": true }), Verb::TaskChanged).await;
}

async fn blocks(tour: &mut Tour<'_>) {
    let block = json!({ "resources": [], "starts_at": "2026-11-25T16:00:00Z", "ends_at": "2026-11-25T20:00:00Z", "note": "Ana is away" });
    let made = tour.does(Method::POST, "/v1/blocks", "", block, Verb::BlockCreated).await;
    tour.does(Method::DELETE, "/v1/blocks/{id}", &made.id(), Value::Null, Verb::BlockRemoved).await;
}

async fn settings(tour: &mut Tour<'_>) {
    let (post, put, delete) = (Method::POST, Method::PUT, Method::DELETE);
    tour.does(Method::PATCH, "/v1/settings", "", json!({ "name": "Ana's clinic" }), Verb::TenantChanged).await;
    let cut = |body: &mut Value| drop(body["hours"].as_array_mut().unwrap().pop());
    tour.changes(put.clone(), "/v1/hours", "", Verb::SettingsChanged, cut).await;
    let close = |body: &mut Value| body["closed_on"] = json!(["2026-12-24"]);
    tour.changes(put.clone(), "/v1/holidays", "", Verb::SettingsChanged, close).await;
    let hold = |body: &mut Value| body["hold_minutes"] = json!(7);
    tour.changes(put.clone(), "/v1/rules", "", Verb::SettingsChanged, hold).await;

    let service = json!({ "name": { "en": "Consult" }, "minutes": 20 });
    let made = tour.does(post.clone(), "/v1/services", "", service, Verb::ServiceAdded).await;
    let longer = |body: &mut Value| body["minutes"] = json!(25);
    tour.changes(put.clone(), "/v1/services/{id}", &made.id(), Verb::ServiceChanged, longer).await;
    tour.does(delete.clone(), "/v1/services/{id}", &made.id(), Value::Null, Verb::ServiceRemoved).await;

    let made = tour.does(post.clone(), "/v1/resources", "", json!({ "name": "Ana" }), Verb::ResourceAdded).await;
    let two = |body: &mut Value| body["capacity"] = json!(2);
    tour.changes(put.clone(), "/v1/resources/{id}", &made.id(), Verb::ResourceChanged, two).await;
    tour.does(delete.clone(), "/v1/resources/{id}", &made.id(), Value::Null, Verb::ResourceRemoved).await;

    let chat = json!({ "kind": "web", "address": "front-page" });
    let made = tour.does(post, "/v1/channels", "", chat, Verb::ChannelAdded).await;
    let page = |body: &mut Value| body["origins"] = json!(["https://clinic.example"]);
    tour.changes(put, "/v1/channels/{id}", &made.id(), Verb::ChannelChanged, page).await;
    tour.does(delete, "/v1/channels/{id}", &made.id(), Value::Null, Verb::ChannelRemoved).await;
}

async fn playbook(tour: &mut Tour<'_>) {
    let (post, put, delete) = (Method::POST, Method::PUT, Method::DELETE);
    let (flow, phrase) = ("/v1/flows/{name}/draft", "/v1/phrases/{language}/{name}/draft");
    tour.does(put.clone(), flow, "book", json!({ "on": false }), Verb::PlaybookDrafted).await;
    tour.does(delete.clone(), flow, "book", Value::Null, Verb::PlaybookDrafted).await;
    let words = json!({ "text": "Ana's clinic." });
    tour.does(put.clone(), phrase, "introduction", words.clone(), Verb::PlaybookDrafted).await;
    tour.does(delete.clone(), phrase, "introduction", Value::Null, Verb::PlaybookDrafted).await;
    tour.does(put.clone(), phrase, "introduction", words.clone(), Verb::PlaybookDrafted).await;
    tour.does(delete, "/v1/playbook/draft", "", Value::Null, Verb::PlaybookDrafted).await;
    tour.does(put, phrase, "introduction", words, Verb::PlaybookDrafted).await;
    tour.does(post.clone(), "/v1/playbook/publish", "", Value::Null, Verb::PlaybookPublished).await;
    tour.does(post, "/v1/playbook/roll-back", "", json!({ "number": 0 }), Verb::PlaybookRolledBack).await;
}

async fn what_is_refused_is_not_noted(world: World) {
    let viewer = world.member(&world.ours, Role::Viewer).await;
    let key = world.key(&world.ours, PermissionSet::of(&[Permission::BookingsRead])).await;
    let owner = world.member(&world.ours, Role::Owner).await;
    let id = world.writes(&world.ours, "+15875550177", "hello").await;
    let before = entries(&world).await;
    for who in [&viewer, &key] {
        world.post(who, &format!("/v1/conversations/{id}/take-over"), Value::Null).await.refused(403, "not_permitted");
    }
    let nowhere = world.post(&owner, "/v1/conversations/cnv_none/take-over", Value::Null).await;
    nowhere.refused(404, "not_found");
    let early = world.post(&owner, &format!("/v1/conversations/{id}/hand-back"), Value::Null).await;
    early.refused(409, "conflict");
    assert_eq!(entries(&world).await, before);
}
