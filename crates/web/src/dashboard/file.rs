//! One built file. Its name holds a digest of what is in it, so a browser asks for it once.

use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
const FOR_AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

#[derive(Clone, Copy, Debug)]
pub(super) struct File {
    pub path: &'static str,
    pub kind: &'static str,
    pub plain: &'static [u8],
    pub gzip: Option<&'static [u8]>,
    pub brotli: Option<&'static [u8]>,
}

impl File {
    pub(super) fn answer(&self, asked: &HeaderMap) -> Response {
        let (body, packed) = self.packed(asked);
        let mut answer = body.into_response();
        let headers = answer.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers.insert(CACHE_CONTROL, if self.path.starts_with("/assets/") { FOR_EVER } else { FOR_AN_HOUR });
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(packed) = packed {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(packed));
        }
        answer
    }

    /// As small as whoever asks can take it.
    fn packed(&self, asked: &HeaderMap) -> (&'static [u8], Option<&'static str>) {
        match (self.brotli, self.gzip) {
            (Some(brotli), _) if takes(asked, "br") => (brotli, Some("br")),
            (_, Some(gzip)) if takes(asked, "gzip") => (gzip, Some("gzip")),
            _ => (self.plain, None),
        }
    }
}

fn takes(asked: &HeaderMap, name: &str) -> bool {
    let lists = asked.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next().is_some_and(|found| found.eq_ignore_ascii_case(name)) && !parts.any(|q| q == "q=0" || q == "q=0.0")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: File =
        File { path: "/assets/a.js", kind: "text/javascript", plain: b"plain", gzip: Some(b"gz"), brotli: Some(b"br") };

    fn asked(encodings: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(encodings))])
    }

    #[test]
    fn a_file_comes_as_small_as_it_is_taken() {
        for (encodings, packed) in [
            ("gzip, deflate, br", Some("br")),
            ("gzip, deflate", Some("gzip")),
            ("br;q=0, GZIP;q=0.5", Some("gzip")),
            ("identity", None),
        ] {
            let answer = FILE.answer(&asked(encodings));
            let found = answer.headers().get(CONTENT_ENCODING).map(|value| value.to_str().unwrap());
            assert_eq!(found, packed, "{encodings}");
            assert_eq!(answer.headers()[VARY], "accept-encoding");
        }
    }

    #[test]
    fn only_a_name_with_a_digest_is_kept_for_ever() {
        assert_eq!(FILE.answer(&HeaderMap::new()).headers()[CACHE_CONTROL], FOR_EVER);
        let icon = File { path: "/desk.svg", ..FILE };
        assert_eq!(icon.answer(&HeaderMap::new()).headers()[CACHE_CONTROL], FOR_AN_HOUR);
    }
}
