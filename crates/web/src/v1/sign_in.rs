//! `/v1/sign-in-rules` and `/v1/sign-in-providers`: how members must and may sign in to a tenant.

use super::version::{IfMatch, Versioned, changed};
use crate::access::Allowed;
use crate::asked::Body;
use crate::{ApiError, App};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use frontdesk_audit::{Deed, Verb, note};
use frontdesk_domain::access::{Role, may};
use frontdesk_domain::{Secret, SignOnId};
use frontdesk_identity::sign_on::{self, NewProvider, Rules, Wrong};
use frontdesk_store::sign_in_providers::Provider;
use frontdesk_store::sign_in_rules::{self, SignInRules};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

const ROLES_MAX: usize = 50;

/// How members must sign in.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignInRulesShape {
    /// The roles that need a second factor. Members of one who have none yet get only as far as adding one.
    #[schema(value_type = Vec<String>, max_items = 50)]
    second_factor: Vec<Role>,
}

fn shown(rules: SignInRules) -> Versioned<SignInRulesShape> {
    Versioned(SignInRulesShape { second_factor: rules.second_factor }, rules.version.to_string())
}

/// How members must sign in.
#[utoipa::path(get, path = "/v1/sign-in-rules", tag = "Signing in", responses((status = 200, body = SignInRulesShape)))]
pub async fn rules(by: Allowed<may::SecurityManage>) -> Result<Versioned<SignInRulesShape>, ApiError> {
    Ok(shown(by.scoped().read(|tx| Box::pin(sign_in_rules::get(tx))).await?))
}

/// Says how members must sign in. It counts for those who are signed in too, within a second.
#[utoipa::path(put, path = "/v1/sign-in-rules", tag = "Signing in", request_body = SignInRulesShape,
    responses((status = 200, body = SignInRulesShape)))]
pub async fn set_rules(
    by: Allowed<may::SecurityManage>,
    State(app): State<App>,
    seen: IfMatch,
    Body(new): Body<SignInRulesShape>,
) -> Result<Versioned<SignInRulesShape>, ApiError> {
    let version: i64 = seen.wanted()?.parse().map_err(|_| changed())?;
    if new.second_factor.len() > ROLES_MAX {
        return Err(ApiError::invalid("second_factor", "There are at most 50 roles."));
    }
    let (acting, now) = (by.acting.clone(), by.desk.now());
    let scoped = by.scoped();
    let set = scoped.write(move |tx| {
        Box::pin(async move {
            if !sign_in_rules::set(tx, &new.second_factor, version, now).await? {
                return Ok(None);
            }
            let roles = i64::try_from(new.second_factor.len()).unwrap_or(i64::MAX);
            note(tx, &acting.by, Deed::named(Verb::SignInPolicyChanged, "second_factor").set("roles", roles));
            sign_in_rules::get(tx).await.map(Some)
        })
    });
    let set = set.await?;
    app.identity.forget();
    set.map(shown).ok_or_else(changed)
}

/// A provider of single sign-on.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProviderShape {
    /// `sgn_…`
    pub id: String,
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub has_secret: bool,
    #[schema(value_type = Value)]
    pub rules: Rules,
    /// Where members begin to sign in.
    pub begins_at: String,
    /// Where the provider has to send browsers back to.
    pub redirect_uri: String,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
}

/// All of a tenant's.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProvidersShape {
    pub items: Vec<ProviderShape>,
}

fn shape(app: &App, provider: &Provider) -> ProviderShape {
    ProviderShape {
        id: provider.id.to_string(),
        name: provider.name.clone(),
        issuer: provider.issuer.clone(),
        client_id: provider.client_id.clone(),
        has_secret: !provider.client_secret.is_empty(),
        rules: sign_on::rules(provider),
        begins_at: format!("{}/sign-in/with/{}", app.public_url, provider.id),
        redirect_uri: app.identity.sign_on.way_back().to_owned(),
        created_at: provider.created_at,
    }
}

/// The providers of single sign-on.
#[utoipa::path(get, path = "/v1/sign-in-providers", tag = "Signing in", responses((status = 200, body = ProvidersShape)))]
pub async fn providers(
    by: Allowed<may::SecurityManage>,
    State(app): State<App>,
) -> Result<Json<ProvidersShape>, ApiError> {
    let found = app.identity.sign_on.list(&by.scoped()).await?;
    Ok(Json(ProvidersShape { items: found.iter().map(|provider| shape(&app, provider)).collect() }))
}

/// A provider to be set up.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Setup {
    /// As it stands on the button.
    #[schema(min_length = 1, max_length = 200)]
    name: String,
    /// Exactly as the provider calls itself.
    #[schema(min_length = 1, max_length = 200)]
    issuer: String,
    #[schema(min_length = 1, max_length = 200)]
    client_id: String,
    #[schema(max_length = 1000)]
    client_secret: Option<String>,
    /// What its word means: `role_claim`, `roles`, `usual_role`, `new_members`, `domains`, `link_by_email`,
    /// `trusts_second_factor`.
    #[serde(default)]
    #[schema(value_type = Value)]
    rules: Rules,
}

/// Sets a provider up.
#[utoipa::path(post, path = "/v1/sign-in-providers", tag = "Signing in", request_body = Setup,
    responses((status = 201, body = ProviderShape)))]
pub async fn add_provider(
    by: Allowed<may::SecurityManage>,
    State(app): State<App>,
    Body(setup): Body<Setup>,
) -> Result<Response, ApiError> {
    let new = NewProvider {
        name: setup.name,
        issuer: setup.issuer,
        client_id: setup.client_id,
        client_secret: setup.client_secret.filter(|secret| !secret.is_empty()).map(Secret::new),
        rules: setup.rules,
    };
    let added = app.identity.sign_on.add(&by.scoped(), &by.acting.by, by.place.may, new).await?;
    let provider = added.map_err(wrong)?;
    Ok((StatusCode::CREATED, Json(shape(&app, &provider))).into_response())
}

/// Takes a provider away. Whoever signed in by it stays a member.
#[utoipa::path(delete, path = "/v1/sign-in-providers/{id}", tag = "Signing in", params(("id" = String, Path)),
    responses((status = 204)))]
pub async fn remove_provider(
    by: Allowed<may::SecurityManage>,
    State(app): State<App>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    let id = SignOnId::parse(&id).ok_or_else(ApiError::not_found)?;
    let removed = app.identity.sign_on.remove(&by.scoped(), &by.acting.by, &id).await?;
    if removed { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::not_found()) }
}

fn wrong(why: Wrong) -> ApiError {
    match why {
        Wrong::Text => ApiError::invalid("name", why.to_string()),
        Wrong::Issuer => ApiError::invalid("issuer", why.to_string()),
        Wrong::NoRole(_) => ApiError::invalid("rules", why.to_string()),
        Wrong::BeyondYours => ApiError::new(StatusCode::FORBIDDEN, "not_permitted", why.to_string()),
        Wrong::TooMany => ApiError::new(StatusCode::CONFLICT, "conflict", why.to_string()),
    }
}
