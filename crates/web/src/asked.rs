//! What a request asks, read from its body or its query. The refusal says what is wanted and never repeats what
//! was sent, which may be somebody's number.

use crate::ApiError;
use axum::Json;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

/// A JSON body.
#[derive(Debug)]
pub struct Body<T>(pub T);

/// The query of the URL.
#[derive(Debug)]
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let read = Json::<T>::from_request(request, state).await;
        let wrong = "The body is not the JSON that is wanted here. The API's page, /docs, shows its fields.";
        read.map(|Json(body)| Self(body)).map_err(|refused| ApiError::new(refused.status(), "bad_request", wrong))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let read = Query::<T>::from_request_parts(parts, state).await;
        let wrong = "The query is not what is wanted here. The API's page, /docs, shows its fields.";
        read.map(|Query(asked)| Self(asked)).map_err(|refused| ApiError::new(refused.status(), "bad_request", wrong))
    }
}

/// Tells null, which takes a thing away, from nothing, which leaves it as it is. For fields with `#[serde(default)]`.
pub fn null_or<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}
