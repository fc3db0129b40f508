//! Passkeys of members: made once, shown at every sign-in.

use super::book::{FACTORS_MAX, Factors, Refused};
use crate::crypt::Jwk;
use crate::passkeys::{Asked, Assertion, CreationOptions, NewPasskey, Registration, RequestOptions, Site};
use crate::token::Token;
use frontdesk_audit::note;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{FactorId, MemberId, Secret};
use frontdesk_store::challenges::{self, Challenge};
use frontdesk_store::passkeys::{self, Passkey};
use frontdesk_store::{Result, Tx, authenticators};
use jiff::SignedDuration;

const ADD: &str = "passkey added";
const SHOW: &str = "passkey shown";
/// How long a browser may take.
const PATIENCE: SignedDuration = SignedDuration::from_mins(6);

impl Factors {
    /// What the browser is asked for to make a passkey for a member, called by e-mail address and name.
    pub async fn begin_passkey(
        &self,
        member: &MemberId,
        called: (&str, &str),
    ) -> Result<std::result::Result<CreationOptions, Refused>> {
        let Some(site) = &self.site else { return Ok(Err(Refused::NoSite)) };
        let known: Vec<String> = self.of(member).await?.passkeys.into_iter().map(|known| known.credential).collect();
        if known.len() >= FACTORS_MAX {
            return Ok(Err(Refused::TooMany));
        }
        let asked = Asked::random(self.clock.as_ref());
        self.keep(&asked, ADD, member.as_str()).await?;
        Ok(Ok(CreationOptions::new(site, &asked, member, called, &known)))
    }

    /// The browser's answer. The first factor of all comes with codes for paper.
    pub async fn add_passkey(
        &self,
        by: &By,
        member: &MemberId,
        name: &str,
        answer: &Registration,
    ) -> Result<std::result::Result<(FactorId, Vec<Secret>), Refused>> {
        let name = match Self::name(name) {
            Ok(name) => name,
            Err(refused) => return Ok(Err(refused)),
        };
        let Some(site) = &self.site else { return Ok(Err(Refused::NoSite)) };
        let (Ok(challenge), Ok(made)) = (answer.challenge(), answer.verify(site)) else {
            return Ok(Err(Refused::Passkey));
        };
        let new = self.passkey(member, name, &made);
        let (factors, house, by) = (self.clone(), self.store.house(), by.clone());
        house.write(move |tx| Box::pin(async move { factors.put_passkey(tx, &by, &new, &challenge).await })).await
    }

    /// What any browser is asked for to sign in with a passkey.
    pub async fn ask_passkey(&self) -> Result<std::result::Result<RequestOptions, Refused>> {
        let Some(site) = &self.site else { return Ok(Err(Refused::NoSite)) };
        let asked = Asked::random(self.clock.as_ref());
        self.keep(&asked, SHOW, "").await?;
        Ok(Ok(RequestOptions::new(site, &asked)))
    }

    /// Whose passkey answered, in the caller's transaction.
    pub async fn show_passkey(
        &self,
        tx: &mut Tx,
        answer: &Assertion,
    ) -> Result<std::result::Result<(MemberId, FactorId), Refused>> {
        let Some(site) = &self.site else { return Ok(Err(Refused::NoSite)) };
        let (Ok(challenge), Some(credential)) = (answer.challenge(), answer.credential()) else {
            return Ok(Err(Refused::Passkey));
        };
        let now = self.clock.now();
        if challenges::take(tx, SHOW, &Token::digest(&challenge), now).await?.is_none() {
            return Ok(Err(Refused::Passkey));
        }
        let Some(passkey) = passkeys::by_credential(tx, credential).await? else { return Ok(Err(Refused::Passkey)) };
        match signed(&passkey, answer, site) {
            Some(signed) if passkeys::used(tx, &passkey, signed, now).await? => Ok(Ok((passkey.member, passkey.id))),
            _ => Ok(Err(Refused::Passkey)),
        }
    }

    async fn keep(&self, asked: &Asked, purpose: &'static str, subject: &str) -> Result<()> {
        let now = self.clock.now();
        let challenge = Challenge {
            digest: Token::digest(&asked.challenge),
            purpose,
            subject: subject.to_owned(),
            body: String::new(),
            expires_at: now + PATIENCE,
        };
        let house = self.store.house();
        house.write(move |tx| Box::pin(async move { challenges::put(tx, &challenge, now) })).await
    }

    fn passkey(&self, member: &MemberId, name: String, made: &NewPasskey) -> Passkey {
        Passkey {
            id: mint(self.clock.as_ref(), FactorId::at),
            member: member.clone(),
            name,
            credential: made.credential.clone(),
            public_key: serde_json::to_string(&Jwk::of(&made.key)).unwrap_or_default(),
            signed: i64::from(made.signed),
            created_at: self.clock.now(),
            used_at: None,
        }
    }

    async fn put_passkey(
        &self,
        tx: &mut Tx,
        by: &By,
        new: &Passkey,
        challenge: &str,
    ) -> Result<std::result::Result<(FactorId, Vec<Secret>), Refused>> {
        let now = by.clock.now();
        let asked = challenges::take(tx, ADD, &Token::digest(challenge), now).await?;
        let theirs = asked.is_some_and(|(subject, _)| subject == new.member.as_str());
        if !theirs || passkeys::by_credential(tx, &new.credential).await?.is_some() {
            return Ok(Err(Refused::Passkey));
        }
        let had_one = authenticators::any_factor(tx, &new.member).await?;
        passkeys::add(tx, new)?;
        note(tx, by, Deed::of(Verb::FactorAdded, &new.id).set("member", &new.member).set("kind", "passkey"));
        let codes = if had_one { Vec::new() } else { self.put_codes(tx, by, &new.member)? };
        Ok(Ok((new.id.clone(), codes)))
    }
}

fn signed(passkey: &Passkey, answer: &Assertion, site: &Site) -> Option<i64> {
    let key = serde_json::from_str::<Jwk>(&passkey.public_key).ok()?.key()?;
    let before = u32::try_from(passkey.signed).ok()?;
    answer.verify(site, &key, before).ok().map(i64::from)
}
