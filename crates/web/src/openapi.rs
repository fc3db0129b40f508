//! The API document, made from the handlers themselves.

use utoipa::openapi::security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{RefOr, Response};
use utoipa::{Modify, OpenApi};

#[derive(OpenApi)]
#[openapi(info(
    title = "Frontdesk",
    description = "The API under /v1, webhooks of vendors, the web chat, health, metrics, and the understanding of texts.",
    license(name = "Apache-2.0", identifier = "Apache-2.0"),
), modifiers(&Schemes), components(schemas(crate::v1::shapes::Problem)))]
pub(crate) struct Document;

/// The whole OpenAPI document.
pub fn document() -> utoipa::openapi::OpenApi {
    let mut document = crate::router::routes().into_openapi();
    complete(&mut document);
    document
}

/// Every operation has a name of its own, by which clients are made, and every answer a description, which OpenAPI asks
/// for.
pub(crate) fn complete(document: &mut utoipa::openapi::OpenApi) {
    for (path, item) in &mut document.paths.paths {
        let all = [
            ("get", &mut item.get),
            ("post", &mut item.post),
            ("put", &mut item.put),
            ("patch", &mut item.patch),
            ("delete", &mut item.delete),
        ];
        for (method, operation) in all.into_iter().filter_map(|(method, found)| Some((method, found.as_mut()?))) {
            operation.operation_id = Some(name(method, path));
            operation.responses.responses.values_mut().for_each(describe);
        }
    }
}

/// `get_v1_bookings_id`
fn name(method: &str, path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    std::iter::once(method).chain(words).collect::<Vec<_>>().join("_")
}

fn describe(answer: &mut RefOr<Response>) {
    if let RefOr::T(answer) = answer
        && answer.description.is_empty()
    {
        answer.description = "As asked".to_owned();
    }
}

/// By what members and programs are recognised.
struct Schemes;

impl Modify for Schemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_default();
        let cookie = ApiKeyValue::with_description("__Host-frontdesk", "A member's session in a browser.");
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
        let bearer = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some("An API key or access token."));
        components.add_security_scheme("bearer", SecurityScheme::Http(bearer.build()));
    }
}
