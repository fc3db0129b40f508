//! The API document, made from the handlers themselves.

use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(info(
    title = "Frontdesk",
    description = "Webhooks of vendors, the web chat, health, metrics, and the understanding of texts.",
    license(name = "Apache-2.0", identifier = "Apache-2.0"),
))]
pub(crate) struct Document;

/// The whole OpenAPI document.
pub fn document() -> utoipa::openapi::OpenApi {
    crate::router::routes().into_openapi()
}
