//! Every route of `/v1`, with what it asks of whoever calls it. The router, the document's `security` and the role
//! matrix are made from this table, so a route that is not in it is not there.

use crate::App;
use crate::access::{Needs, needs_of};
use crate::understand;
use axum::http::Method;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{PathItem, SecurityRequirement};
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

fn table() -> Vec<Route> {
    table![understand::understand,]
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

/// The routes, each with its `security` in the document.
pub(crate) fn routes() -> OpenApiRouter<App> {
    table().into_iter().fold(OpenApiRouter::new(), |router, route| {
        let (schemas, mut paths, methods) = route.routes;
        for item in paths.paths.values_mut() {
            for (_, operation) in operations(item) {
                describe(operation, route.needs);
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

fn describe(operation: &mut Operation, needs: Needs) {
    let scopes = match needs {
        Needs::Anyone => {
            operation.security = Some(vec![SecurityRequirement::default()]);
            return;
        }
        Needs::SignedIn => Vec::new(),
        Needs::Permission(permission) => vec![permission.name()],
    };
    let with = |scheme| SecurityRequirement::new(scheme, scopes.clone());
    operation.security = Some(vec![with("session"), with("bearer")]);
}
