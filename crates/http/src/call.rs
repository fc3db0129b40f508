//! One call to a vendor, before it is made.

use frontdesk_domain::Secret;
use reqwest::{Method, Url};
use std::fmt;

/// What to ask whom. `Debug` shows method and host alone.
#[derive(Clone)]
pub struct Call {
    pub(super) method: Method,
    pub(super) url: Result<Url, ()>,
    pub(super) login: Option<(String, Secret)>,
    pub(super) bearer: Option<Secret>,
    pub(super) keys: Vec<(&'static str, Secret)>,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Option<(&'static str, Vec<u8>)>,
    pub(super) repeatable: bool,
    pub(super) bytes_max: Option<usize>,
}

impl Call {
    /// Asks for something; may be repeated.
    pub fn get(url: &str) -> Self {
        Self { repeatable: true, ..Self::new(Method::GET, url) }
    }

    /// Posts a form; not repeated unless `repeatable` says that the vendor recognises a second one.
    pub fn post_form<'a>(url: &str, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        Self { body: Some(("application/x-www-form-urlencoded", body.into_bytes())), ..Self::new(Method::POST, url) }
    }

    /// Posts JSON; not repeated unless `repeatable` says that the vendor recognises a second one.
    pub fn post_json(url: &str, body: &serde_json::Value) -> Self {
        let body = body.to_string().into_bytes();
        Self { body: Some(("application/json", body)), ..Self::new(Method::POST, url) }
    }

    /// With a user name and a password.
    pub fn login(mut self, user: &str, password: &Secret) -> Self {
        self.login = Some((user.to_owned(), password.clone()));
        self
    }

    /// With a bearer token.
    pub fn bearer(mut self, token: &Secret) -> Self {
        self.bearer = Some(token.clone());
        self
    }

    /// With a key in a header of the vendor's own.
    pub fn key(mut self, name: &'static str, key: &Secret) -> Self {
        self.keys.push((name, key.clone()));
        self
    }

    /// With a header of the vendor's own.
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Doing it twice does no more than doing it once.
    pub fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }

    /// So many bytes of the answer are read where it is read in pieces, whatever the settings say.
    pub fn bytes_max(mut self, bytes: usize) -> Self {
        self.bytes_max = Some(bytes);
        self
    }

    /// Adds to the query of the URL.
    pub fn query<'a>(mut self, fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        if let Ok(url) = &mut self.url {
            url.query_pairs_mut().extend_pairs(fields);
        }
        self
    }

    fn new(method: Method, url: &str) -> Self {
        let url = Url::parse(url).map_err(|_| ());
        let (keys, headers) = (Vec::new(), Vec::new());
        Self { method, url, login: None, bearer: None, keys, headers, body: None, repeatable: false, bytes_max: None }
    }
}

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let host = self.url.as_ref().ok().and_then(Url::host_str).unwrap_or("?");
        write!(f, "Call({} {host})", self.method)
    }
}
