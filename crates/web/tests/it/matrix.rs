//! The role matrix: every route, and who is let past its guard. A route that is not in the snapshot fails, and so does a
//! line of a route that is gone. `FRONTDESK_WRITE=1 cargo test -p frontdesk-web matrix` writes it anew; read the change.

use crate::world::{Answer, Who, World, ask};
use axum::http::Method;
use frontdesk_domain::Role;
use frontdesk_web::access::Needs;
use frontdesk_web::v1::{Listed, listed};
use std::fmt::Write;

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/matrix.txt");

cases! { every_route_for_every_role }

async fn every_route_for_every_role(world: World) {
    let mut text = String::from(
        "# Who is let past the guard of each route: `yes`, or the status they get. `other` is an owner who asks about a\n\
         # tenant that is not theirs, `nobody` shows no cookie, key or token. What needs a second look is the change.\n",
    );
    let mut roles = Vec::new();
    for role in Role::BUILT_IN {
        roles.push((role.name().to_owned(), world.member(&world.ours, role).await));
    }
    let owner = world.member(&world.ours, Role::Owner).await;
    let all = listed();
    assert!(all.len() >= 23, "{} routes", all.len());
    for route in &all {
        let mut line = format!("{} {} [{}]", route.method, route.path, needs(route.needs));
        for (name, who) in &roles {
            let _ = write!(line, " {name}={}", past(&at(&world, route, who, None).await));
        }
        let other = at(&world, route, &owner, Some(world.theirs.id.as_str())).await;
        let nobody = ask(&world.router, route.method.clone(), &path(route), &[], None).await;
        let _ = writeln!(text, "{line} other={} nobody={}", other.status.as_u16(), past(&nobody));
        check(route, &other, &nobody);
    }
    if std::env::var("FRONTDESK_WRITE").is_ok() {
        std::fs::write(SNAPSHOT, &text).unwrap();
    }
    let there = std::fs::read_to_string(SNAPSHOT).unwrap_or_default();
    let changed: Vec<_> = text.lines().filter(|line| !there.lines().any(|old| old == *line)).collect();
    assert!(
        there == text,
        "the role matrix is another now; its first lines say how to write it:\n{}",
        changed.join("\n")
    );
}

/// Beyond the snapshot: what must hold for every route, whatever somebody writes into it.
fn check(route: &Listed, other: &Answer, nobody: &Answer) {
    match route.needs {
        Needs::Anyone => {}
        Needs::SignedIn => assert_eq!(nobody.status.as_u16(), 401, "{} {}", route.method, route.path),
        Needs::Permission(_) => {
            nobody.refused(401, "not_signed_in");
            other.refused(404, "not_found");
        }
    }
}

async fn at(world: &World, route: &Listed, who: &Who, tenant: Option<&str>) -> Answer {
    let headers: Vec<(&str, &str)> = tenant.iter().map(|tenant| ("frontdesk-tenant", *tenant)).collect();
    world.ask(route.method.clone(), &path(route), who, &headers, None).await
}

/// With ids of nothing, so that nobody signs out or deletes on the way.
fn path(route: &Listed) -> String {
    route.path.split('/').map(|part| if part.starts_with('{') { "none" } else { part }).collect::<Vec<_>>().join("/")
}

fn needs(needs: Needs) -> &'static str {
    match needs {
        Needs::Anyone => "anyone",
        Needs::SignedIn => "signed in",
        Needs::Permission(permission) => permission.name(),
    }
}

/// Past the guard whatever comes is the handler's: a body that is missing, an id of nothing.
fn past(answer: &Answer) -> String {
    match answer.status.as_u16() {
        status @ (401 | 403) => status.to_string(),
        _ => "yes".into(),
    }
}

#[test]
fn every_v1_path_of_the_document_is_in_the_table() {
    let document = serde_json::to_value(frontdesk_web::document()).unwrap();
    let listed = listed();
    for (path, item) in document["paths"].as_object().unwrap().iter().filter(|(path, _)| path.starts_with("/v1")) {
        for method in item.as_object().unwrap().keys() {
            let method: Method = method.to_uppercase().parse().unwrap();
            assert!(listed.iter().any(|l| l.path == *path && l.method == method), "{method} {path} has no guard");
        }
    }
}

/// The document as clients are made from it; the dashboard's types come from there.
#[test]
fn the_document_is_written_down() {
    const WRITTEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clients/openapi.json");
    let document = frontdesk_web::document();
    let text = document.to_pretty_json().unwrap() + "\n";
    if std::env::var("FRONTDESK_WRITE").is_ok() {
        std::fs::write(WRITTEN, &text).unwrap();
    }
    let there = std::fs::read_to_string(WRITTEN).unwrap_or_default();
    assert!(
        there == text,
        "clients/openapi.json is old: FRONTDESK_WRITE=1 cargo test -p frontdesk-web --test it matrix"
    );
    let paths = serde_json::to_value(&document.paths).unwrap();
    let operations = paths.as_object().unwrap().values().flat_map(|item| item.as_object().unwrap().values());
    let names: Vec<_> = operations.map(|operation| operation["operationId"].as_str().unwrap().to_owned()).collect();
    let own: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(own.len(), names.len(), "two operations share a name");
}
