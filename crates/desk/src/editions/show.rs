//! A phrase as it would be said in this business, on each medium.

use super::standing::Standing;
use super::wrong::{Wrong, as_it_fits};
use crate::desk::Desk;
use crate::error::{Error, Result};
use frontdesk_dialogue::{self as dialogue, Caller, OwnPhrase, Scene};
use frontdesk_domain::{Language, Medium};
use jiff::tz::TimeZone;

/// With an appointment that nobody has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub voice: String,
    pub sms: String,
    pub web: String,
}

impl Desk {
    /// In these words, or else in those of the draft. None: there is no such phrase.
    pub async fn show_phrase(
        &self,
        standing: &Standing,
        language: Language,
        name: &str,
        own: Option<OwnPhrase>,
    ) -> Result<Option<std::result::Result<Shown, Vec<Wrong>>>> {
        let mut edition = standing.edition().clone();
        if let Some(own) = own {
            edition.phrases.entry(language).or_default().insert(name.to_owned(), own);
        }
        // What is wrong elsewhere is told elsewhere, and left out here.
        let place = format!("/phrases/{}/{name}", language.code());
        let (playbook, wrong) = as_it_fits(standing.theirs.clone(), edition, language).await?;
        let wrong: Vec<Wrong> = wrong.into_iter().filter(|wrong| wrong.at.starts_with(&place)).collect();
        if !wrong.is_empty() {
            return Ok(Some(Err(wrong)));
        }
        if playbook.phrase_view(language, name).is_none() {
            return Ok(None);
        }
        let said = |medium| said(self, standing, &playbook, (language, name), medium);
        Ok(Some(Ok(Shown { voice: said(Medium::Voice)?, sms: said(Medium::Sms)?, web: said(Medium::Web)? })))
    }
}

fn said(
    desk: &Desk,
    standing: &Standing,
    playbook: &dialogue::Playbook,
    (language, name): (Language, &str),
    medium: Medium,
) -> Result<String> {
    let zone = frontdesk_domain::zone::named(&standing.tenant.zone).unwrap_or(TimeZone::UTC);
    let caller = Caller::default();
    let scene = Scene { tenant: &standing.tenant, zone: &zone, medium, now: desk.now(), language, caller: &caller };
    dialogue::preview(playbook, &scene, name).map_err(|e| Error::Phrase(e.to_string()))
}
