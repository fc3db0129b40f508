//! The same for what members and owners do with accounts, keys and organizations: it stands in the trail of the business
//! it concerns, or in the house's.

use crate::authenticator::{Device, code};
use crate::postbox::Postbox;
use crate::world::{Answer, URL, Who, World, ask};
use axum::http::Method;
use frontdesk_audit::{Verb, Wanted};
use frontdesk_domain::{DeliveryId, MemberId, Role, TenantId, WebhookId};
use frontdesk_store::stream::{self, Next, Position};
use frontdesk_store::{HOUSE, audit, deliveries};
use jiff::SignedDuration;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const GOOD: &str = "quiet hallway in march";
const BETTER: &str = "a lantern behind the mill";
const ANA: &str = "ana@riverside.example";

/// Nobody at all yet, or the owner in a browser.
pub struct Tour<'a> {
    world: &'a World,
    me: Who,
    post: Postbox,
    pub seen: BTreeSet<(String, String)>,
}

impl<'a> Tour<'a> {
    /// Before anybody is there.
    pub async fn all(world: &'a World) -> BTreeSet<(String, String)> {
        let me = Who { header: ("x-nothing", String::new()), member: None };
        let mut tour = Self { world, me, post: Postbox::default(), seen: BTreeSet::new() };
        tour.first_run().await;
        tour.passwords().await;
        tour.addresses().await;
        tour.team().await;
        tour.roles_and_keys().await;
        tour.organizations().await;
        tour.providers().await;
        tour.webhooks().await;
        tour.tokens().await;
        tour.factors().await;
        tour.leaves().await;
        tour.seen
    }

    /// Asks as `who`, and finds it noted by somebody of that name.
    async fn as_who(
        &mut self,
        who: &Who,
        (method, route): (Method, &str),
        ids: &[&str],
        body: Value,
        verb: Verb,
    ) -> Answer {
        let path = ids.iter().fold(route.to_owned(), |path, id| {
            let (before, rest) = path.split_once('{').unwrap();
            format!("{before}{id}{}", rest.split_once('}').unwrap().1)
        });
        let before = self.noted(&[]).await;
        // The first owner owns both clinics.
        let mut headers = vec![("frontdesk-tenant", self.world.ours.id.as_str())];
        let seen = self.world.ask(Method::GET, &path, who, &headers, None).await;
        let version = seen.headers.get("etag").map(|tag| tag.to_str().unwrap().to_owned());
        headers.extend(version.iter().map(|tag| ("if-match", tag.as_str())));
        let body = (!body.is_null()).then_some(body);
        let answer = self.world.ask(method.clone(), &path, who, &headers, body).await;
        assert!(answer.status.is_success(), "{method} {path}: {} {}", answer.status, answer.text);
        let new = self.noted(&before).await;
        let by = who.member.as_ref().map(MemberId::as_str);
        let is_it =
            |(_, noted, actor): &(String, String, String)| noted == verb.name() && by.is_none_or(|by| by == actor);
        assert!(new.iter().any(is_it), "{method} {path} was not noted as {verb}, but {new:?}");
        self.seen.insert((method.to_string(), route.to_owned()));
        answer
    }

    async fn does(&mut self, method: Method, route: &str, ids: &[&str], body: Value, verb: Verb) -> Answer {
        let me = self.me.clone();
        self.as_who(&me, (method, route), ids, body, verb).await
    }

    async fn posts(&mut self, route: &str, body: Value, verb: Verb) -> Answer {
        self.does(Method::POST, route, &[], body, verb).await
    }

    /// Every entry of ours and of the house but those that were there: id, verb, actor.
    async fn noted(&self, before: &[(String, String, String)]) -> Vec<(String, String, String)> {
        let mut all = Vec::new();
        for trail in [self.world.ours.id.clone(), TenantId::parse(HOUSE).unwrap()] {
            let scoped = self.world.store.tenant(&trail);
            let wanted = Wanted::default();
            let read =
                scoped.read(move |tx| Box::pin(async move { audit::list(tx, &wanted, None, true, 1_000).await }));
            all.extend(read.await.unwrap().into_iter().map(|entry| {
                for personal in ["Ana", "ana@", "Zenobia", "+1"] {
                    assert!(!entry.changes.contains(personal), "{}", entry.changes);
                }
                (entry.id, entry.verb, entry.actor)
            }));
        }
        all.retain(|entry| !before.contains(entry));
        all
    }

    /// The browser goes on with the cookie it was just given.
    fn go_on(&mut self, answer: &Answer) {
        let cookies = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
        let session =
            cookies.filter_map(|line| line.split(';').next()).find(|pair| pair.starts_with("__Host-frontdesk="));
        self.me.header = ("cookie", session.unwrap().to_owned());
        if let Some(member) = answer.body["member"].as_str() {
            self.me.member = MemberId::parse(member);
        }
    }

    async fn letters(&self) {
        self.world.app.identity.people.deliver_waiting(&self.post).await.unwrap();
    }

    async fn first_run(&mut self) {
        let link = self.world.app.identity.people.first_owner_link().await.unwrap().unwrap();
        let token = link.expose().split_once('#').unwrap().1.to_owned();
        let body = json!({ "token": token, "name": "Ana Souza", "email": ANA, "password": GOOD });
        let answer = self.posts("/v1/first-owner", body, Verb::OwnerCreated).await;
        self.go_on(&answer);
    }

    async fn passwords(&mut self) {
        let nobody = Who { header: ("x-nothing", String::new()), member: None };
        let sign_in = json!({ "email": ANA, "password": GOOD });
        let answer = self.as_who(&nobody, (Method::POST, "/v1/session"), &[], sign_in, Verb::SessionOpened).await;
        self.go_on(&answer);
        let answer = self.posts("/v1/session/proof", json!({ "password": GOOD }), Verb::SessionRenewed).await;
        self.go_on(&answer);
        let new = json!({ "old": GOOD, "new": BETTER });
        let answer = self.does(Method::PUT, "/v1/me/password", &[], new, Verb::PasswordChanged).await;
        self.go_on(&answer);
        let asked = json!({ "email": ANA });
        self.as_who(&nobody, (Method::POST, "/v1/passwords/link"), &[], asked, Verb::PasswordResetAsked).await;
        self.letters().await;
        let reset = json!({ "token": self.post.token(ANA), "password": GOOD });
        let answer = self.as_who(&nobody, (Method::POST, "/v1/passwords/reset"), &[], reset, Verb::PasswordReset).await;
        self.go_on(&answer);
    }

    async fn addresses(&mut self) {
        self.does(Method::PATCH, "/v1/me", &[], json!({ "name": "Ana Maria" }), Verb::MemberChanged).await;
        self.posts("/v1/me/email/confirmation", Value::Null, Verb::EmailConfirmationAsked).await;
        self.letters().await;
        let link = json!({ "token": self.post.token(ANA) });
        self.posts("/v1/email/confirm", link, Verb::EmailVerified).await;
        self.posts("/v1/me/email", json!({ "email": "ana@home.example" }), Verb::EmailChangeAsked).await.expect(202);
    }

    async fn team(&mut self) {
        let invite = |email: &str| json!({ "email": email, "role": "agent" });
        let token = |answer: &Answer| answer.body["link"].as_str().unwrap().split_once('#').unwrap().1.to_owned();
        let ben = self.posts("/v1/invitations", invite("ben@riverside.example"), Verb::MemberInvited).await;
        let nobody = Who { header: ("x-nothing", String::new()), member: None };
        let joins = json!({ "token": token(&ben), "name": "Ben Roth", "password": GOOD });
        let joined = self.as_who(&nobody, (Method::POST, "/v1/invitations/join"), &[], joins, Verb::MemberJoined).await;
        let ben = joined.body["member"].as_str().unwrap().to_owned();
        let role = json!({ "role": "viewer" });
        self.does(Method::PATCH, "/v1/members/{id}", &[&ben], role, Verb::MemberRoleChanged).await;
        let phone = json!({ "phone": "+15875550133" });
        self.does(Method::PUT, "/v1/members/{id}/phone", &[&ben], phone, Verb::MemberChanged).await;
        self.does(Method::DELETE, "/v1/members/{id}", &[&ben], Value::Null, Verb::MemberLeft).await;
        let cem = self.posts("/v1/invitations", invite("cem@riverside.example"), Verb::MemberInvited).await;
        self.does(Method::DELETE, "/v1/invitations/{id}", &[&cem.id()], Value::Null, Verb::InvitationWithdrawn).await;

        // Somebody of the other clinic joins, and leaves.
        let dora = self.world.member(&self.world.theirs, Role::Agent).await;
        let email = self.world.get(&dora, "/v1/me").await.body["email"].as_str().unwrap().to_owned();
        let asked = self.posts("/v1/invitations", invite(&email), Verb::MemberInvited).await;
        let accepts = json!({ "token": token(&asked) });
        self.as_who(&dora, (Method::POST, "/v1/me/invitations"), &[], accepts, Verb::MemberJoined).await;
        let ours = self.world.ours.id.to_string();
        self.as_who(&dora, (Method::DELETE, "/v1/me/tenants/{id}"), &[&ours], Value::Null, Verb::MemberLeft).await;
    }

    async fn roles_and_keys(&mut self) {
        let draft = |may: &[&str]| json!({ "name": "Night desk", "permissions": may });
        let role = self.posts("/v1/roles", draft(&["bookings.read"]), Verb::RoleCreated).await.id();
        let more = draft(&["bookings.read", "contacts.read"]);
        self.does(Method::PUT, "/v1/roles/{id}", &[&role], more, Verb::RoleChanged).await;
        self.does(Method::DELETE, "/v1/roles/{id}", &[&role], Value::Null, Verb::RoleRemoved).await;
        let key = json!({ "name": "Till", "permissions": ["bookings.read"] });
        let key = self.posts("/v1/keys", key, Verb::KeyCreated).await.id();
        self.does(Method::DELETE, "/v1/keys/{id}", &[&key], Value::Null, Verb::KeyRevoked).await;
    }

    async fn organizations(&mut self) {
        let (put, delete, changed) = (Method::PUT, Method::DELETE, Verb::OrganizationChanged);
        let made = self.posts("/v1/organizations", json!({ "name": "Zenobia Group" }), Verb::OrganizationCreated).await;
        let (id, ours) = (made.id(), self.world.ours.id.to_string());
        let renamed = json!({ "name": "Zenobia Dental Group" });
        self.does(Method::PATCH, "/v1/organizations/{id}", &[&id], renamed, changed).await;
        let tenants = "/v1/organizations/{id}/tenants/{tenant}";
        self.does(put.clone(), tenants, &[&id, &ours], Value::Null, changed).await;
        let colleague = self.world.member(&self.world.ours, Role::Agent).await.member.unwrap().to_string();
        let members = "/v1/organizations/{id}/members/{member}";
        self.does(put, members, &[&id, &colleague], json!({ "role": "manager" }), changed).await;
        self.does(delete.clone(), members, &[&id, &colleague], Value::Null, changed).await;
        let branch = json!({ "organization": id, "name": "Lakeside", "like": ours });
        let branch = self.posts("/v1/tenants", branch, changed).await.expect(201).id();
        let scoped = self.world.store.tenant(&TenantId::parse(&branch).unwrap());
        let all = Wanted::default();
        let trail = scoped.read(move |tx| Box::pin(async move { audit::list(tx, &all, None, true, 10).await }));
        let verbs: Vec<_> = trail.await.unwrap().into_iter().map(|entry| entry.verb).collect();
        assert_eq!(verbs, ["tenant.created", "organization.changed"]);
        self.does(delete, tenants, &[&id, &ours], Value::Null, changed).await;
    }

    async fn providers(&mut self) {
        let rules = json!({ "second_factor": ["developer"] });
        self.does(Method::PUT, "/v1/sign-in-rules", &[], rules, Verb::SignInPolicyChanged).await;
        let provider = json!({ "name": "Clinic login", "issuer": "https://login.example", "client_id": "desk" });
        let provider = self.posts("/v1/sign-in-providers", provider, Verb::SignOnAdded).await.id();
        self.does(Method::DELETE, "/v1/sign-in-providers/{id}", &[&provider], Value::Null, Verb::SignOnRemoved).await;
    }

    async fn webhooks(&mut self) {
        self.world.writes(&self.world.ours, "+15875550166", "hello").await;
        let hook = json!({ "url": "https://hooks.example/desk", "description": "Zenobia's till" });
        let hook = self.posts("/v1/webhooks", hook, Verb::WebhookAdded).await.id();
        let off = json!({ "enabled": false });
        self.does(Method::PATCH, "/v1/webhooks/{id}", &[&hook], off, Verb::WebhookChanged).await;
        let post = Method::POST;
        self.does(post.clone(), "/v1/webhooks/{id}/rotate", &[&hook], Value::Null, Verb::WebhookSecretRotated).await;
        let since = json!({ "since": "2026-11-20T00:00:00Z" });
        self.does(post.clone(), "/v1/webhooks/{id}/replay", &[&hook], since, Verb::WebhookReplayed).await;
        let delivery = self.delivery(&hook).await.to_string();
        let again = "/v1/webhooks/{id}/deliveries/{delivery}/replay";
        self.does(post, again, &[&hook, &delivery], Value::Null, Verb::WebhookReplayed).await;
        self.does(Method::DELETE, "/v1/webhooks/{id}", &[&hook], Value::Null, Verb::WebhookRemoved).await;
    }

    /// One that was filed for it.
    async fn delivery(&self, hook: &str) -> DeliveryId {
        crate::leads::settle(self.world).await;
        let (hook, id) = (WebhookId::parse(hook).unwrap(), DeliveryId::at(1_795_446_000_000, [1; 10]));
        let (scoped, filed, now) =
            (self.world.store.tenant(&self.world.ours.id), id.clone(), jiff::Timestamp::UNIX_EPOCH);
        let file = scoped.write(move |tx| {
            Box::pin(async move {
                let Next::Events { events, .. } = stream::from(tx, Position::START, 1).await? else { panic!() };
                deliveries::file(tx, &filed, &hook, &events[0], now);
                Ok(())
            })
        });
        file.await.unwrap();
        id
    }

    async fn tokens(&mut self) {
        let begun = json!({ "name": "Export script", "permissions": ["bookings.read"] });
        let tokens = self.posts("/v1/tokens", begun, Verb::TokensIssued).await;
        let id = tokens.body["id"].as_str().unwrap().to_owned();
        self.does(Method::DELETE, "/v1/tokens/{id}", &[&id], Value::Null, Verb::TokensRevoked).await;
    }

    async fn factors(&mut self) {
        let (post, world) = (Method::POST, self.world);
        let app = world.post(&self.me, "/v1/me/authenticators", json!({ "name": "phone" })).await.expect(201);
        let (id, secret) = (app.id(), app.body["secret"].as_str().unwrap().to_owned());
        let shown = json!({ "code": code(&secret, world.clock.as_ref()) });
        let confirm = "/v1/me/authenticators/{id}/confirm";
        self.does(post.clone(), confirm, &[&id], shown, Verb::FactorAdded).await;
        world.clock.forward(SignedDuration::from_secs(30));
        let shown = json!({ "code": code(&secret, world.clock.as_ref()) });
        let answer = self.posts("/v1/session/code", shown, Verb::SessionRenewed).await;
        self.go_on(&answer);
        self.posts("/v1/me/recovery-codes", Value::Null, Verb::RecoveryCodesCreated).await;

        let device = Device::default();
        let options = world.post(&self.me, "/v1/me/passkeys/options", Value::Null).await.expect(200).body;
        let made = json!({ "name": "laptop", "credential": device.make(&options) });
        let passkey = self.posts("/v1/me/passkeys", made, Verb::FactorAdded).await.id();
        let options = world.post(&self.me, "/v1/session/passkey/options", Value::Null).await.expect(200).body;
        let shown = json!({ "credential": device.show(&options) });
        let answer = self.posts("/v1/session/passkey/proof", shown, Verb::SessionRenewed).await;
        self.go_on(&answer);
        let nobody = Who { header: ("x-nothing", String::new()), member: None };
        let options = world.post(&nobody, "/v1/session/passkey/options", Value::Null).await.expect(200).body;
        let shown = json!({ "credential": device.show(&options) });
        self.as_who(&nobody, (post, "/v1/session/passkey"), &[], shown, Verb::SessionOpened).await;
        for factor in [passkey, id] {
            self.does(Method::DELETE, "/v1/me/factors/{id}", &[&factor], Value::Null, Verb::FactorRemoved).await;
        }
    }

    async fn leaves(&mut self) {
        let all = self.world.get(&self.me, "/v1/me/sessions").await.expect(200).body;
        let other = all["items"].as_array().unwrap().iter().find(|one| one["this"] == false).unwrap()["id"].clone();
        let ends = "/v1/me/sessions/{id}";
        self.does(Method::DELETE, ends, &[other.as_str().unwrap()], Value::Null, Verb::SessionRevoked).await;
        self.does(Method::DELETE, "/v1/me/sessions", &[], Value::Null, Verb::SessionsRevoked).await;
        self.does(Method::DELETE, "/v1/session", &[], Value::Null, Verb::SessionRevoked).await;
        let gone = [(self.me.header.0, self.me.header.1.as_str()), ("origin", URL)];
        ask(&self.world.router, Method::GET, "/v1/me", &gone, None).await.refused(401, "not_signed_in");
    }
}
