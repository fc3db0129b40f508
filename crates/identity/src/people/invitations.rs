//! Inviting somebody, and taking an invitation.

use super::core::{People, strong_enough};
use super::letters::{Kind, queue};
use super::roles::permissions_of;
use super::sign_in::{SignedIn, open};
use crate::particulars;
use crate::refused::{Refused, Result, settled};
use crate::token::Token;
use crate::visit::Visit;
use frontdesk_audit::note;
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{InvitationId, MemberId, Secret, TenantId};
use frontdesk_store::invitations::{self, Invitation};
use frontdesk_store::links::{self, Opens, Purpose};
use frontdesk_store::members::{self, Member};
use frontdesk_store::sessions::Session;
use frontdesk_store::{self as store, Tx, memberships};

/// Open invitations of a tenant.
const INVITATIONS_MAX: usize = 500;

#[derive(Clone, Debug)]
pub struct Invited {
    pub invitation: Invitation,
    /// To hand over, where no letter goes out.
    pub link: Option<Secret>,
}

/// What an invitation is for: the page shows it.
#[derive(Clone, Debug)]
pub struct Offer {
    pub tenant: TenantId,
    pub invitation: Invitation,
    /// Whether there is an account with this address already.
    pub has_account: bool,
    /// Whether the link came by mail.
    mailed: bool,
}

/// Who takes an invitation.
#[derive(Clone, Debug)]
pub enum Joining {
    /// Somebody new.
    New { name: String, password: Secret },
    /// A member who is signed in.
    Member(MemberId),
}

impl People {
    /// `may` is what whoever invites may do there: nobody gives more than they have. The link is in the answer where
    /// there is no post, or where it is wanted.
    pub async fn invite(
        &self,
        by: &By,
        tenant: &TenantId,
        (email, role): (&str, Role),
        may: PermissionSet,
        with_link: bool,
    ) -> Result<Invited> {
        let (now, link) = (self.now(), self.new_link(Purpose::Invitation, self.rules.invitation));
        let invitation = Invitation {
            id: mint(self.clock.as_ref(), InvitationId::at),
            email: particulars::email(email)?,
            role,
            invited_by: by.actor.clone(),
            created_at: now,
            expires_at: now + self.rules.invitation,
        };
        let by_mail = self.has_post() && !with_link;
        let (by, of_tenant, new) = (by.clone(), tenant.as_str().to_owned(), invitation.clone());
        let invited = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                if let Err(refused) = may_invite(tx, &new, may).await? {
                    return Ok(Err(refused));
                }
                invitations::put(tx, &new)?;
                note(tx, &by, Deed::of(Verb::MemberInvited, &new.id).set("role", new.role.clone()));
                let opens = Opens { subject: new.id.as_str().to_owned(), of_tenant };
                if by_mail {
                    queue(tx, Kind::Invitation, &opens, now)?;
                    return Ok(Ok(None));
                }
                link.keep(tx, &opens, now)?;
                Ok(Ok(Some(link.url)))
            })
        });
        let link = settled(invited.await)?;
        self.letters_queued.notify_one();
        Ok(Invited { invitation, link })
    }

    pub async fn withdraw(&self, by: &By, tenant: &TenantId, id: &InvitationId) -> Result<()> {
        let (by, id) = (by.clone(), id.clone());
        let withdrawn = self.beside(tenant).write(move |tx| {
            Box::pin(async move {
                if !invitations::remove(tx, &id).await? {
                    return Ok(Err(Refused::NotFound));
                }
                links::withdraw(tx, Purpose::Invitation, id.as_str())?;
                links::withdraw(tx, Purpose::MailedInvitation, id.as_str())?;
                note(tx, &by, Deed::of(Verb::InvitationWithdrawn, &id));
                Ok(Ok(()))
            })
        });
        settled(withdrawn.await)
    }

    /// What the link is for, if it still opens.
    pub async fn look_invitation(&self, token: &Secret) -> Result<Offer> {
        let (digest, now) = (Token::digest(token.expose()), self.now());
        let found = self.house().read(move |tx| {
            Box::pin(async move {
                if let Some(opens) = links::look(tx, Purpose::MailedInvitation, &digest, now).await? {
                    return Ok(Some((opens, true)));
                }
                Ok(links::look(tx, Purpose::Invitation, &digest, now).await?.map(|opens| (opens, false)))
            })
        });
        let (opens, mailed) = found.await?.ok_or(Refused::LinkGone)?;
        let tenant = TenantId::parse(&opens.of_tenant).ok_or(Refused::LinkGone)?;
        let id = InvitationId::parse(&opens.subject).ok_or(Refused::LinkGone)?;
        let found = self.beside(&tenant).read(move |tx| {
            Box::pin(async move {
                let Some(invitation) = invitations::get(tx, &id).await? else { return Ok(None) };
                let has_account = members::at_email(tx, &invitation.email).await?.is_some();
                Ok(Some((invitation, has_account)))
            })
        });
        let (invitation, has_account) = found.await?.ok_or(Refused::LinkGone)?;
        Ok(Offer { tenant, invitation, has_account, mailed })
    }

    /// Joins the tenant. Somebody new is signed in; a member is already.
    pub async fn join(&self, visit: &Visit, token: &Secret, joining: Joining) -> Result<(Offer, Option<SignedIn>)> {
        let offer = self.look_invitation(token).await?;
        match joining {
            Joining::New { name, password } => {
                if offer.has_account {
                    return Err(Refused::SignInFirst.into());
                }
                let name = particulars::name(&name)?;
                strong_enough(&password, &[&name, &offer.invitation.email])?;
                let hash = self.hashing.hash(&password).await?;
                let mut member = self.new_member(name, offer.invitation.email.clone(), hash);
                member.email_verified_at = offer.mailed.then(|| self.now());
                let (signed_in, cookie) = self.session_for(visit, &member.id);
                let opened = Some((signed_in.session.clone(), cookie));
                self.take_up(visit, token, &offer, (member, opened)).await?;
                Ok((offer, Some(signed_in)))
            }
            Joining::Member(id) => {
                let wanted = id.clone();
                let member = self.house().read(move |tx| Box::pin(async move { members::get(tx, &wanted).await }));
                let member = member.await?.ok_or(Refused::NotFound)?;
                if member.email != offer.invitation.email {
                    return Err(Refused::ForSomebodyElse.into());
                }
                self.take_up(visit, token, &offer, (member, None)).await?;
                Ok((offer, None))
            }
        }
    }

    async fn take_up(
        &self,
        visit: &Visit,
        token: &Secret,
        offer: &Offer,
        (member, opened): (Member, Option<(Session, String)>),
    ) -> Result<()> {
        let (digest, now, by, offer) = (Token::digest(token.expose()), self.now(), visit.of(&member.id), offer.clone());
        let purpose = if offer.mailed { Purpose::MailedInvitation } else { Purpose::Invitation };
        let taken = self.beside(&offer.tenant).write(move |tx| {
            Box::pin(async move {
                let invitation = &offer.invitation;
                if links::take(tx, purpose, &digest, now).await?.is_none()
                    || !invitations::remove(tx, &invitation.id).await?
                {
                    return Ok(Err(Refused::LinkGone));
                }
                if opened.is_some() {
                    members::create(tx, &member)?;
                } else if offer.mailed {
                    members::verify_email(tx, &member.id, now)?;
                }
                memberships::put(tx, &member.id, &invitation.role, now)?;
                let deed = Deed::of(Verb::MemberJoined, &member.id).set("role", invitation.role.clone());
                note(tx, &by, deed.set("invitation", &invitation.id));
                if let Some((session, cookie)) = opened {
                    open(tx, &by, &session, &cookie).await?;
                }
                Ok(Ok(()))
            })
        });
        settled(taken.await)?;
        self.fresh.forget();
        Ok(())
    }
}

async fn may_invite(
    tx: &mut Tx,
    new: &Invitation,
    may: PermissionSet,
) -> store::Result<std::result::Result<(), Refused>> {
    let Some(given) = permissions_of(tx, &new.role).await? else { return Ok(Err(Refused::NoRole)) };
    if !may.covers(given) {
        return Ok(Err(Refused::BeyondYours));
    }
    if invitations::list(tx, None, INVITATIONS_MAX as i64).await?.len() >= INVITATIONS_MAX {
        return Ok(Err(Refused::TooMany(INVITATIONS_MAX)));
    }
    if let Some(member) = members::at_email(tx, &new.email).await?
        && memberships::get(tx, &member.id).await?.is_some_and(|there| there.membership.disabled_at.is_none())
    {
        return Ok(Err(Refused::Already));
    }
    Ok(Ok(()))
}
