//! The first run: there is no password anywhere, but a link on the console.

use super::core::{People, Rules, strong_enough};
use super::sign_in::{SignedIn, open};
use crate::particulars;
use crate::refused::{Refused, Result, settled};
use crate::token::Token;
use crate::visit::Visit;
use frontdesk_audit::{note, note_for};
use frontdesk_domain::access::Role;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_domain::{MemberId, Secret, TenantId};
use frontdesk_store::links::{self, Opens, Purpose};
use frontdesk_store::members::{self, Member};
use frontdesk_store::{Tx, memberships, tenants};

const NOBODYS: Opens = Opens { subject: String::new(), of_tenant: String::new() };

impl People {
    /// A new link for the console; the one before opens nothing any more. `None`: there is somebody already.
    pub async fn first_owner_link(&self) -> Result<Option<Secret>> {
        let (link, now) = (self.new_link(Purpose::FirstOwner, Rules::FIRST_OWNER), self.now());
        let made = self.house().write(move |tx| {
            Box::pin(async move {
                if members::any(tx).await? {
                    return Ok(None);
                }
                link.keep(tx, &NOBODYS, now)?;
                Ok(Some(link.url))
            })
        });
        Ok(made.await?)
    }

    /// Whether the link still opens.
    pub async fn look_first_owner(&self, token: &Secret) -> Result<()> {
        let (digest, now) = (Token::digest(token.expose()), self.now());
        let found = self
            .house()
            .read(move |tx| Box::pin(async move { links::look(tx, Purpose::FirstOwner, &digest, now).await }));
        found.await?.map(drop).ok_or_else(|| Refused::LinkGone.into())
    }

    /// Becomes the owner of every tenant there is, and is signed in.
    pub async fn become_first_owner(
        &self,
        visit: &Visit,
        token: &Secret,
        (name, email): (&str, &str),
        password: &Secret,
    ) -> Result<SignedIn> {
        let (name, email) = (particulars::name(name)?, particulars::email(email)?);
        strong_enough(password, &[&name, &email])?;
        // Before the costly part, so that it is not for everybody to ask for.
        self.look_first_owner(token).await?;
        let hash = self.hashing.hash(password).await?;
        let member = self.new_member(name, email, hash);
        let (signed_in, cookie) = self.session_for(visit, &member.id);
        let (by, session, now) = (visit.of(&member.id), signed_in.session.clone(), self.now());
        let link = Token::digest(token.expose());
        let made = self.house().write(move |tx| {
            Box::pin(async move {
                if links::take(tx, Purpose::FirstOwner, &link, now).await?.is_none() {
                    return Ok(Err(Refused::LinkGone));
                }
                if members::any(tx).await? {
                    return Ok(Err(Refused::OwnerThere));
                }
                members::create(tx, &member)?;
                note(tx, &by, Deed::of(Verb::OwnerCreated, &member.id));
                for tenant in tenants::ids(tx).await? {
                    memberships::put_in(tx, &tenant, &member.id, &Role::Owner, now)?;
                    joined(tx, &by, &tenant, &member.id, Role::Owner);
                }
                open(tx, &by, &session, &cookie).await?;
                Ok(Ok(()))
            })
        });
        settled(made.await)?;
        Ok(signed_in)
    }

    pub(super) fn new_member(&self, name: String, email: String, password: String) -> Member {
        Member {
            id: mint(self.clock.as_ref(), MemberId::at),
            email,
            name,
            password: Some(password),
            email_verified_at: None,
            disabled_at: None,
            created_at: self.now(),
            version: 1,
        }
    }
}

fn joined(tx: &mut Tx, by: &By, tenant: &TenantId, member: &MemberId, role: Role) {
    note_for(tx, tenant, by, Deed::of(Verb::MemberJoined, member).set("role", role));
}
