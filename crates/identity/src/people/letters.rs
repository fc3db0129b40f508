//! Letters that carry links. What waits in the database names its reader and nothing else: the link is made in the
//! moment of sending, so that nobody who reads the database can use one.

use super::core::{People, Rules};
use super::links::NewLink;
use crate::refused::Result;
use frontdesk_domain::mail::{Letter, Mailer};
use frontdesk_domain::outside::OutsideError;
use frontdesk_domain::{InvitationId, MemberId, Secret, TenantId};
use frontdesk_store::letters::{self, Letter as Queued};
use frontdesk_store::links::{Opens, Purpose};
use frontdesk_store::{self as store, Tx, invitations, members, tenants};
use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

const AT_ONCE: i64 = 20;
/// Longer than a mail server takes to answer.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// A letter that cannot be sent for so long is given up: whoever waits for it asks again.
const TRIES_MAX: i64 = 8;
const LOOK_EVERY: Duration = Duration::from_secs(20);

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Invitation,
    Password,
    /// That it was changed; without a link.
    PasswordChanged,
    Email,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Invitation, Self::Password, Self::PasswordChanged, Self::Email];

    fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Password => "password",
            Self::PasswordChanged => "password_changed",
            Self::Email => "email",
        }
    }
}

/// One letter of a kind waits for each reader; asking twice sends one.
pub(super) fn queue(tx: &mut Tx, kind: Kind, to: &Opens, now: Timestamp) -> store::Result<()> {
    let letter = Queued {
        id: format!("{}/{}", kind.name(), to.subject),
        kind: kind.name().to_owned(),
        subject: to.subject.clone(),
        of_tenant: to.of_tenant.clone(),
        tries: 0,
    };
    letters::queue(tx, &letter, now)
}

impl People {
    /// Sends what waits, for as long as it is polled. Replicas share the work.
    pub async fn deliver(&self) {
        let Some(post) = &self.post else { return };
        loop {
            if let Err(error) = self.deliver_waiting(post.as_ref()).await {
                tracing::warn!(%error, "letters were not delivered");
            }
            tokio::select! {
                () = self.letters_queued.notified() => {}
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    /// Sends what waits now; says how many went out.
    pub async fn deliver_waiting(&self, mailer: &dyn Mailer) -> Result<usize> {
        let now = self.now();
        let claimed =
            self.house().write(move |tx| Box::pin(async move { letters::claim(tx, now, now + LEASE, AT_ONCE).await }));
        let mut sent = 0;
        for queued in claimed.await? {
            sent += usize::from(self.deliver_one(mailer, queued).await?);
        }
        Ok(sent)
    }

    async fn deliver_one(&self, mailer: &dyn Mailer, queued: Queued) -> Result<bool> {
        // Nobody to write to any more: the invitation was withdrawn, the member is gone.
        let Some(letter) = self.write_letter(&queued).await? else {
            self.settle(&queued.id, None).await?;
            return Ok(false);
        };
        let outcome = mailer.send(&letter).await;
        let again = match &outcome {
            Err(OutsideError::Retry { .. } | OutsideError::Unauthorized) if queued.tries < TRIES_MAX => {
                Some(self.now() + SignedDuration::from_secs(30 << queued.tries.min(7)))
            }
            _ => None,
        };
        if let Err(error) = &outcome {
            tracing::warn!(%error, kind = queued.kind, again = again.is_some(), "a letter was not sent");
        }
        self.settle(&queued.id, again).await?;
        Ok(outcome.is_ok())
    }

    async fn settle(&self, id: &str, again: Option<Timestamp>) -> Result<()> {
        let id = id.to_owned();
        let settled = self.house().write(move |tx| {
            Box::pin(async move {
                match again {
                    Some(at) => letters::again(tx, &id, at),
                    None => letters::done(tx, &id),
                }
            })
        });
        Ok(settled.await?)
    }

    /// The letter with a new link, which is kept in the same moment.
    async fn write_letter(&self, queued: &Queued) -> Result<Option<Letter>> {
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == queued.kind) else { return Ok(None) };
        let link = match kind {
            Kind::Invitation => Some(self.new_link(Purpose::MailedInvitation, self.rules.invitation)),
            Kind::Password => Some(self.new_link(Purpose::Password, Rules::RESET)),
            Kind::Email => Some(self.new_link(Purpose::Email, Rules::EMAIL)),
            Kind::PasswordChanged => None,
        };
        let opens = Opens { subject: queued.subject.clone(), of_tenant: queued.of_tenant.clone() };
        let (house, now) =
            (TenantId::parse(&queued.of_tenant).map_or_else(|| self.house(), |t| self.beside(&t)), self.now());
        let url = link.as_ref().map(|link| link.url.clone());
        let reader = house.write(move |tx| {
            Box::pin(async move {
                let reader = reader(tx, kind, &opens).await?;
                if let (Some(_), Some(link)) = (&reader, &link) {
                    NewLink::keep(link, tx, &opens, now)?;
                }
                Ok(reader)
            })
        });
        Ok(reader.await?.map(|reader| letter(kind, reader, url.as_ref())))
    }
}

struct Reader {
    email: String,
    /// The business they are invited to.
    business: String,
}

async fn reader(tx: &mut Tx, kind: Kind, opens: &Opens) -> store::Result<Option<Reader>> {
    if kind == Kind::Invitation {
        let Some(id) = InvitationId::parse(&opens.subject) else { return Ok(None) };
        let Some(invitation) = invitations::get(tx, &id).await? else { return Ok(None) };
        let business = tenants::load(tx).await?.map_or_else(String::new, |tenant| tenant.name);
        return Ok(Some(Reader { email: invitation.email, business }));
    }
    let Some(id) = MemberId::parse(&opens.subject) else { return Ok(None) };
    let member = members::get(tx, &id).await?.filter(|member| member.disabled_at.is_none());
    Ok(member.map(|member| Reader { email: member.email, business: String::new() }))
}

fn letter(kind: Kind, reader: Reader, url: Option<&Secret>) -> Letter {
    let link = url.map_or("", Secret::expose);
    let (subject, text) = match kind {
        Kind::Invitation => (
            format!("You are invited to the front desk of {}", reader.business),
            format!(
                "You are invited to work at the front desk of {}.\n\nOpen this link to join. It works once, within a week:\n\n{link}\n\nIf you do not know what this is about, do nothing.\n",
                reader.business
            ),
        ),
        Kind::Password => (
            "Set a new password".to_owned(),
            format!(
                "Somebody asked for a new password for your account at the front desk.\n\nOpen this link to set one. It works once, within an hour:\n\n{link}\n\nIf it was not you, do nothing: your password stays as it is.\n"
            ),
        ),
        Kind::PasswordChanged => (
            "Your password was changed".to_owned(),
            "The password of your account at the front desk was changed, and every other browser was signed out.\n\nIf it was not you, ask for a link to set a new password at once, and tell whoever runs the desk.\n".to_owned(),
        ),
        Kind::Email => (
            "Confirm your address".to_owned(),
            format!(
                "Open this link to confirm that this address is yours. It works once, within three days:\n\n{link}\n\nIf you do not know what this is about, do nothing.\n"
            ),
        ),
    };
    Letter { to: reader.email, subject, text }
}
