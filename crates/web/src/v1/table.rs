//! Every route of `/v1`, with what it asks of whoever calls it. The router, the document's `security` and the role
//! matrix are made from this table, so a route that is not in it is not there.

use super::calendar::{days, history, moves};
use super::figures::{file, rows, summary, today};
use super::inbox::{brief, list as inbox, marks, notes, own, replies, teams, timeline};
use super::playbook::{editions, flows, phrases, rehearsals};
use super::settings::{blocks, channels, particulars, resources, services, times};
use super::{
    attachments, audit, bookings, calls, contacts, conversations, duplicates, events, factors, first_owner,
    invitations, keys, leads, me, members, organizations, passwords, roles, scenarios, second, session, sign_in, tasks,
    tenants, tokens, webhooks, why,
};
use crate::App;
use crate::access::{Needs, needs_of};
use crate::understand;
use axum::http::Method;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{
    Content, PathItem, Ref, RefOr, Required, Response as OpenApiResponse, ResponseBuilder, SecurityRequirement,
};
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

/// One handler and what it needs.
struct Route {
    needs: Needs,
    routes: UtoipaMethodRouter<App>,
}

/// Takes handlers whose first argument is a guard; others do not compile.
macro_rules! table {
    ($($handler:path,)*) => {
        vec![$(Route { needs: needs_of(&$handler), routes: utoipa_axum::routes!($handler) }),*]
    };
}

/// In the order in which whoever tries every route in turn gets furthest.
fn table() -> Vec<Route> {
    [at_the_desk(), in_the_inbox(), of_the_business(), by_what_one_is_known(), of_the_house()]
        .into_iter()
        .flatten()
        .collect()
}

fn at_the_desk() -> Vec<Route> {
    table![
        audit::list,
        audit::take_out,
        audit::head,
        bookings::list,
        bookings::book,
        bookings::read,
        bookings::move_it,
        bookings::cancel,
        bookings::free,
        days::read,
        moves::check,
        history::read,
        summary::read,
        rows::read,
        file::take,
        today::read,
        contacts::list,
        contacts::read,
        contacts::change,
        duplicates::list,
        duplicates::of,
        duplicates::preview,
        contacts::merge,
        contacts::split,
        duplicates::tell_apart,
        conversations::list,
        conversations::read,
        conversations::messages,
        conversations::say,
        conversations::retry,
        attachments::read,
        attachments::fetch_again,
        conversations::turns,
        why::read,
        scenarios::write,
        conversations::take_over,
        conversations::hand_back,
        conversations::assign,
        conversations::close,
        conversations::reopen,
        conversations::snooze,
        calls::read,
        calls::say,
        calls::end,
        calls::transfer,
    ]
}

fn in_the_inbox() -> Vec<Route> {
    table![
        inbox::list,
        inbox::counts,
        inbox::read,
        marks::seen,
        marks::unread,
        marks::no_answer_needed,
        brief::summary,
        brief::state,
        timeline::of_conversation,
        timeline::of_contact,
        notes::list,
        notes::write,
        notes::tag,
        notes::tags,
        own::drafts,
        own::keep_draft,
        own::drop_draft,
        own::views,
        own::save_view,
        own::remove_view,
        replies::list,
        replies::read,
        replies::create,
        replies::replace,
        replies::remove,
        replies::fill,
        teams::list,
        teams::read,
        teams::make,
        teams::replace,
        teams::remove,
    ]
}

fn of_the_business() -> Vec<Route> {
    table![
        particulars::read,
        particulars::keep,
        particulars::write,
        times::hours,
        times::set_hours,
        times::holidays,
        times::set_holidays,
        times::rules,
        times::set_rules,
        services::list,
        services::read,
        services::create,
        services::replace,
        services::remove,
        resources::list,
        resources::read,
        resources::create,
        resources::replace,
        resources::remove,
        channels::list,
        channels::read,
        channels::create,
        channels::replace,
        channels::remove,
        channels::test,
        blocks::list,
        blocks::read,
        blocks::create,
        blocks::remove,
    ]
}

fn by_what_one_is_known() -> Vec<Route> {
    table![
        events::list::list,
        events::live::open,
        editions::read,
        editions::validate,
        editions::publish,
        editions::roll_back,
        editions::throw_away,
        editions::versions,
        editions::version,
        flows::list,
        flows::read,
        flows::draft,
        flows::forget,
        phrases::list,
        phrases::preview,
        phrases::read,
        phrases::draft,
        phrases::forget,
        rehearsals::try_out,
        factors::list,
        factors::remove,
        factors::new_codes,
        factors::begin_app,
        factors::confirm_app,
        factors::begin_passkey,
        factors::add_passkey,
        keys::list,
        keys::read,
        keys::make,
        keys::revoke,
        second::show_code,
        second::ask_passkey,
        second::sign_in,
        second::show_passkey,
        sign_in::rules,
        sign_in::set_rules,
        sign_in::providers,
        sign_in::add_provider,
        sign_in::remove_provider,
        tokens::begin,
        tokens::list,
        tokens::refresh,
        tokens::revoke,
    ]
}

fn of_the_house() -> Vec<Route> {
    table![
        first_owner::become_owner,
        invitations::list,
        invitations::invite,
        invitations::withdraw,
        invitations::look,
        invitations::join,
        invitations::accept,
        me::read,
        me::change,
        me::sessions,
        me::end_session,
        me::end_sessions,
        me::leave,
        me::ask_to_confirm,
        me::ask_to_move,
        me::confirm,
        leads::list,
        leads::stages,
        leads::note,
        leads::read,
        leads::change,
        tasks::list,
        tasks::note,
        tasks::read,
        tasks::change,
        members::list,
        members::colleagues,
        members::read,
        members::change,
        members::reach,
        members::remove,
        organizations::create,
        organizations::read,
        organizations::rename,
        organizations::take_in,
        organizations::let_go,
        organizations::put_member,
        organizations::remove_member,
        passwords::strength,
        passwords::ask_for_link,
        passwords::reset,
        passwords::change,
        roles::list,
        roles::create,
        roles::read,
        roles::change,
        roles::remove,
        session::sign_in,
        session::show_again,
        tenants::list,
        tenants::trades,
        tenants::create,
        understand::understand,
        webhooks::list,
        webhooks::add,
        webhooks::read,
        webhooks::change,
        webhooks::remove,
        webhooks::rotate,
        webhooks::replay,
        webhooks::deliveries,
        webhooks::replay_one,
        // Last, so that whoever tries every route in turn is signed in until then.
        session::sign_out,
    ]
}

/// A route as the role matrix lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    pub method: Method,
    /// With its parameters in braces.
    pub path: String,
    pub needs: Needs,
}

/// Every route of `/v1`, in the order of the table.
pub fn listed() -> Vec<Listed> {
    let mut all = Vec::new();
    for Route { needs, routes: (_, mut paths, _) } in table() {
        for (path, item) in &mut paths.paths {
            let methods = operations(item).into_iter().map(|(method, _)| method);
            all.extend(methods.map(|method| Listed { method, path: path.clone(), needs }));
        }
    }
    all
}

/// Every shape that a route of `/v1` speaks of, by its name; as often as it is spoken of.
#[cfg(test)]
pub(crate) fn shapes_of_routes() -> impl Iterator<Item = (String, RefOr<utoipa::openapi::Schema>)> {
    table().into_iter().flat_map(|Route { routes: (shapes, _, _), .. }| shapes)
}

/// The routes, each with its `security` in the document.
pub(crate) fn routes() -> OpenApiRouter<App> {
    table().into_iter().fold(OpenApiRouter::new(), |router, route| {
        let (schemas, mut paths, methods) = route.routes;
        for item in paths.paths.values_mut() {
            for (method, operation) in operations(item) {
                describe(operation, route.needs, &method);
            }
        }
        router.routes((schemas, paths, methods))
    })
}

fn operations(item: &mut PathItem) -> Vec<(Method, &mut Operation)> {
    let all = [
        (Method::GET, &mut item.get),
        (Method::POST, &mut item.post),
        (Method::PUT, &mut item.put),
        (Method::PATCH, &mut item.patch),
        (Method::DELETE, &mut item.delete),
    ];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_mut()?))).collect()
}

/// Tells who may, and what is answered to whoever may not or asks wrongly.
fn describe(operation: &mut Operation, needs: Needs, method: &Method) {
    let scopes = match needs {
        Needs::Permission(permission) => vec![permission.name()],
        Needs::Anyone | Needs::SignedIn => Vec::new(),
    };
    let with = |scheme: &str| SecurityRequirement::new(scheme, scopes.clone());
    operation.security = Some(match needs {
        Needs::Anyone => vec![SecurityRequirement::default()],
        Needs::SignedIn | Needs::Permission(_) => vec![with("session"), with("bearer")],
    });
    for (status, what) in problems(needs, method) {
        operation.responses.responses.entry(status.to_string()).or_insert_with(|| problem(what).into());
    }
    for (status, answer) in &mut operation.responses.responses {
        if let RefOr::T(answer) = answer
            && status.starts_with(['4', '5'])
        {
            answer.content.entry(PROBLEM.to_owned()).or_insert_with(|| problem_body().into());
        }
    }
    if !method.is_safe() {
        operation.parameters.get_or_insert_default().push(RefOr::T(idempotency_key()));
    }
}

const PROBLEM: &str = "application/problem+json";

/// What any route of this kind may answer.
fn problems(needs: Needs, method: &Method) -> Vec<(u16, &'static str)> {
    let mut all = vec![
        (400, "The request cannot be read"),
        (429, "Too many requests; Retry-After says when"),
        (503, "The desk is busy; nothing was changed"),
    ];
    if needs != Needs::Anyone {
        all.push((401, "Nobody is signed in, or the key or token is no longer good"));
        all.push((403, "They may not do this"));
        all.push((404, "It is not there, or not theirs to see"));
    }
    if !method.is_safe() {
        all.push((409, "It does not fit the state things are in; the code says why"));
        all.push((412, "It was changed since it was seen"));
        all.push((413, "The body is longer than 64 KiB"));
        all.push((415, "The body is not JSON"));
        all.push((422, "A field holds what cannot be, or the Idempotency-Key was used for another request"));
        all.push((428, "If-Match is wanted"));
    }
    all
}

fn problem(what: &str) -> OpenApiResponse {
    ResponseBuilder::new().description(what).content(PROBLEM, problem_body()).build()
}

fn problem_body() -> Content {
    Content::new(Some(Ref::from_schema_name("Problem")))
}

fn idempotency_key() -> Parameter {
    let text = ObjectBuilder::new().schema_type(Type::String).max_length(Some(255));
    let what = "The request is done once under this key, such as a UUID, and answered the same when it is sent again.";
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(what))
        .schema(Some(text))
        .build()
}
