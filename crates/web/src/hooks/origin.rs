//! The URL a vendor called, as the vendor saw it.

use crate::App;
use axum::http::{HeaderMap, Uri};

/// The public URL's origin, or, where one of the proxies passed the request on, what the proxy says it was called by.
pub(super) fn url_seen(app: &App, by_proxy: bool, headers: &HeaderMap, uri: &Uri) -> String {
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    if by_proxy
        && let (Some(proto), Some(host)) = (first(headers, "x-forwarded-proto"), first(headers, "x-forwarded-host"))
    {
        return format!("{proto}://{host}{path}");
    }
    format!("{}{path}", app.public_url)
}

/// The client-most value of a header that proxies append to.
fn first<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()?.split(',').next().map(str::trim).filter(|v| !v.is_empty())
}
