//! `/v1/settings`: what the business is called and where it is.

use super::changing::{change, settings, versioned};
use super::words::{by_code, by_language, language, locale};
use crate::ApiError;
use crate::access::Allowed;
use crate::asked::{Body, null_or};
use crate::v1::version::{IfMatch, Versioned};
use frontdesk_desk::settings::{Change, Particulars, Settings};
use frontdesk_domain::access::may;
use frontdesk_domain::{Language, Tenant};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What the business is called and where it is.
#[derive(Debug, Serialize, ToSchema)]
pub struct SettingsShape {
    /// `ten_…`
    pub id: String,
    pub name: String,
    /// IANA zone.
    #[schema(examples("America/Edmonton"))]
    pub zone: String,
    /// The first language and the region, such as `en-CA`.
    pub locale: String,
    pub languages: Vec<&'static str>,
    /// ISO 4217.
    pub currency: String,
    /// As it is spoken, by language.
    pub address: BTreeMap<&'static str, String>,
    /// Where a caller who asks for a person is put through (E.164).
    pub transfer_to: Option<String>,
    pub playbooks: Vec<String>,
    /// `database`: changed here. `settings`: changed in the settings file.
    pub kept_in: &'static str,
}

/// The business.
#[utoipa::path(get, path = "/v1/settings", tag = "Settings", responses((status = 200, body = SettingsShape)))]
pub async fn read(by: Allowed<may::SettingsRead>) -> Result<Versioned<SettingsShape>, ApiError> {
    Ok(shown(&settings(&by).await?))
}

fn shown(settings: &Settings) -> Versioned<SettingsShape> {
    let tenant = &settings.tenant;
    let shape = SettingsShape {
        id: tenant.id.to_string(),
        name: tenant.name.clone(),
        zone: tenant.zone.clone(),
        locale: tenant.locale.to_string(),
        languages: tenant.languages.iter().map(|language| language.code()).collect(),
        currency: tenant.currency.clone(),
        address: by_code(&tenant.address),
        transfer_to: tenant.transfer_to.clone(),
        playbooks: tenant.playbooks.clone(),
        kept_in: settings.kept_in.name(),
    };
    versioned(shape, settings)
}

/// What is to be different. What is left out stays.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSettings {
    #[schema(max_length = 120)]
    name: Option<String>,
    zone: Option<String>,
    /// The first language, which has to be among the languages, and the region: it decides the order of days and how
    /// numbers are dialled.
    #[schema(examples("en-CA"))]
    locale: Option<String>,
    languages: Option<Vec<String>>,
    currency: Option<String>,
    address: Option<BTreeMap<String, String>>,
    /// Null takes it away.
    #[serde(default, deserialize_with = "null_or")]
    #[schema(value_type = Option<String>)]
    transfer_to: Option<Option<String>>,
}

/// Changes what the business is called and where it is.
#[utoipa::path(patch, path = "/v1/settings", tag = "Settings", request_body = NewSettings,
    responses((status = 200, body = SettingsShape)))]
pub async fn write(
    by: Allowed<may::SettingsWrite>,
    seen: IfMatch,
    Body(new): Body<NewSettings>,
) -> Result<Versioned<SettingsShape>, ApiError> {
    let now = settings(&by).await?;
    let particulars = particulars(new, now.tenant)?;
    Ok(shown(&change(&by, seen, Change::Particulars(particulars)).await?))
}

fn particulars(new: NewSettings, now: Tenant) -> Result<Particulars, ApiError> {
    let spoken = |codes: Vec<String>| codes.iter().map(|code| language("languages", code)).collect();
    let languages: Option<Vec<Language>> = new.languages.map(spoken).transpose()?;
    let address = new.address.map(|texts| by_language("address", texts)).transpose()?;
    Ok(Particulars {
        name: new.name.unwrap_or(now.name),
        zone: new.zone.unwrap_or(now.zone),
        locale: new.locale.map(|text| locale(&text)).transpose()?.unwrap_or(now.locale),
        languages: languages.unwrap_or(now.languages),
        currency: new.currency.unwrap_or(now.currency),
        address: address.unwrap_or(now.address),
        transfer_to: new.transfer_to.unwrap_or(now.transfer_to),
    })
}

/// From now on the business is changed here: what the settings file says of it does not count any more.
#[utoipa::path(post, path = "/v1/settings/keep", tag = "Settings", responses((status = 200, body = SettingsShape)))]
pub async fn keep(by: Allowed<may::TenantManage>) -> Result<Versioned<SettingsShape>, ApiError> {
    Ok(shown(&by.desk.keep_settings_here(by.tenant(), &by.acting).await?))
}
