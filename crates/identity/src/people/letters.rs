//! Letters that carry links. What waits in the database names its reader and nothing else: the link is made in the
//! moment of sending, so that nobody who reads the database can use one.

use super::core::{People, Rules};
use super::links::NewLink;
use super::wording;
use crate::refused::Result;
use frontdesk_domain::mail::{Letter, Mailer};
use frontdesk_domain::outside::OutsideError;
use frontdesk_domain::{InvitationId, MemberId, Secret, TenantId};
use frontdesk_store::letters::{self, Letter as Queued};
use frontdesk_store::links::{Opens, Purpose};
use frontdesk_store::{self as store, Tx, addresses, invitations, members, tenants};
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
    /// To the address that is asked for.
    NewEmail,
    /// To the address one has, that another is asked for; without a link.
    EmailAsked,
    /// To the address one had, that it is so no more; without a link.
    EmailChanged,
}

impl Kind {
    const ALL: [Self; 7] = [
        Self::Invitation,
        Self::Password,
        Self::PasswordChanged,
        Self::Email,
        Self::NewEmail,
        Self::EmailAsked,
        Self::EmailChanged,
    ];

    fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Password => "password",
            Self::PasswordChanged => "password_changed",
            Self::Email => "email",
            Self::NewEmail => "new_email",
            Self::EmailAsked => "email_asked",
            Self::EmailChanged => "email_changed",
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
            self.settle(&queued, None).await?;
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
        self.settle(&queued, again).await?;
        Ok(outcome.is_ok())
    }

    async fn settle(&self, queued: &Queued, again: Option<Timestamp>) -> Result<()> {
        let queued = queued.clone();
        let settled = self.house().write(move |tx| {
            Box::pin(async move {
                if let Some(at) = again {
                    return letters::again(tx, &queued.id, at);
                }
                if queued.kind == Kind::EmailChanged.name()
                    && let Some(member) = MemberId::parse(&queued.subject)
                {
                    addresses::forget_former(tx, &member)?;
                }
                letters::done(tx, &queued.id)
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
            Kind::NewEmail => Some(self.new_link(Purpose::NewEmail, Rules::NEW_EMAIL)),
            Kind::PasswordChanged | Kind::EmailAsked | Kind::EmailChanged => None,
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
    let Some(member) = member else { return Ok(None) };
    let email = match kind {
        Kind::NewEmail => addresses::wanted(tx, &id).await?,
        Kind::EmailChanged => addresses::former(tx, &id).await?,
        _ => Some(member.email),
    };
    Ok(email.map(|email| Reader { email, business: String::new() }))
}

fn letter(kind: Kind, reader: Reader, url: Option<&Secret>) -> Letter {
    let link = url.map_or("", Secret::expose);
    let (subject, text) = wording::of(kind, &reader.business, link);
    Letter { to: reader.email, subject, text }
}
