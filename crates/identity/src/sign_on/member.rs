//! From a provider's word to a member who is signed in.

use super::back::Came;
use crate::people::{People, SignedIn};
use crate::visit::Visit;
use frontdesk_audit::{note, note_for};
use frontdesk_domain::MemberId;
use frontdesk_domain::access::Role;
use frontdesk_domain::audit::{By, Deed, Verb};
use frontdesk_domain::outside::mint;
use frontdesk_store::members::{self, Member};
use frontdesk_store::{Result, Tx, memberships, organizations, sign_in_providers as providers};

/// Why somebody whom the provider vouches for is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotLetIn {
    #[error("The provider does not say that your e-mail address was verified. Ask whoever looks after it.")]
    NoAddress,
    #[error("Your e-mail address is not one that this business takes. Ask an owner.")]
    OtherAddress,
    #[error("The provider gives you no role in this business. Ask an owner.")]
    NoRole,
    #[error("You are not a member of this business. Ask an owner for an invitation.")]
    NoMember,
    #[error("There is an account with your e-mail address. Sign in with its password or passkey.")]
    AccountThere,
    #[error(
        "You also work for another business, so this one's provider cannot sign you in. Use your password or passkey."
    )]
    Elsewhere,
    #[error("Your account was disabled. Ask an owner.")]
    Disabled,
}

type Answer<T> = Result<std::result::Result<T, NotLetIn>>;

impl People {
    /// Lets in whom the provider vouches for; makes them a member where the tenant wants that.
    pub async fn sign_on(&self, visit: &Visit, came: Came) -> Answer<SignedIn> {
        let new = Member {
            id: mint(self.clock.as_ref(), MemberId::at),
            email: came.claims.verified_email().unwrap_or_default(),
            name: came.claims.name().unwrap_or_else(|| came.claims.verified_email().unwrap_or_default()),
            password: None,
            email_verified_at: Some(self.clock.now()),
            disabled_at: None,
            created_at: self.clock.now(),
            version: 1,
        };
        let (house, by) = (self.store.house().beside(&came.provider.tenant), visit.by.clone());
        let second_factor = came.rules.second_factor(&came.claims);
        let found = house.write(move |tx| Box::pin(async move { member(tx, &by, &came, new).await }));
        match found.await? {
            Ok(member) => Ok(Ok(self.open_for(visit, &member, second_factor).await?)),
            Err(why) => Ok(Err(why)),
        }
    }
}

async fn member(tx: &mut Tx, by: &By, came: &Came, new: Member) -> Answer<MemberId> {
    let (provider, now) = (&came.provider, by.clock.now());
    let found = match providers::member(tx, &provider.issuer, &came.claims.sub).await? {
        Some(known) => Ok(Some(known)),
        None => by_address(tx, came).await?,
    };
    let role = came.rules.role(&came.claims);
    let member = match found {
        Err(why) => return Ok(Err(why)),
        Ok(Some(member)) => {
            if let Err(why) = is_theirs(tx, came, &member).await? {
                return Ok(Err(why));
            }
            member
        }
        Ok(None) if !came.rules.new_members => return Ok(Err(NotLetIn::NoMember)),
        Ok(None) if role.is_none() => return Ok(Err(NotLetIn::NoRole)),
        Ok(None) => {
            members::create(tx, &new)?;
            new.id
        }
    };
    if let Err(why) = stands(tx, by, came, &member, role).await? {
        return Ok(Err(why));
    }
    if providers::member(tx, &provider.issuer, &came.claims.sub).await?.is_none() {
        providers::link(tx, &provider.issuer, &came.claims.sub, &member, now)?;
        note(tx, by, Deed::of(Verb::SignOnChanged, &provider.id).set("member", &member));
    }
    Ok(Ok(member))
}

/// Somebody the provider has not named before: known by the address alone, if at all.
async fn by_address(tx: &mut Tx, came: &Came) -> Answer<Option<MemberId>> {
    let Some(email) = came.claims.verified_email() else { return Ok(Err(NotLetIn::NoAddress)) };
    if !came.rules.takes_address(&email) {
        return Ok(Err(NotLetIn::OtherAddress));
    }
    match members::at_email(tx, &email).await? {
        None => Ok(Ok(None)),
        Some(member) if came.rules.link_by_email => Ok(Ok(Some(member.id))),
        Some(_) => Ok(Err(NotLetIn::AccountThere)),
    }
}

/// The provider's word opens accounts of its own tenant, and of those beside it in the same organization.
async fn is_theirs(tx: &mut Tx, came: &Came, member: &MemberId) -> Answer<()> {
    let disabled = members::get(tx, member).await?.is_none_or(|member| member.disabled_at.is_some());
    if disabled {
        return Ok(Err(NotLetIn::Disabled));
    }
    let tenants = providers::beside(tx, &came.provider.tenant).await?;
    let held = memberships::held(tx, member).await?;
    let owns = !organizations::owned_by(tx, member).await?.is_empty();
    let theirs = held.iter().all(|held| tenants.contains(&held.tenant)) && (!owns || tenants.len() > 1);
    Ok(if theirs { Ok(()) } else { Err(NotLetIn::Elsewhere) })
}

/// Makes them what the provider says they are. One whom it gives no role keeps the one they have.
async fn stands(tx: &mut Tx, by: &By, came: &Came, member: &MemberId, role: Option<Role>) -> Answer<()> {
    let (tenant, now) = (&came.provider.tenant, by.clock.now());
    let there = memberships::get(tx, member).await?.map(|colleague| colleague.membership);
    if there.as_ref().is_some_and(|membership| membership.disabled_at.is_some()) {
        return Ok(Err(NotLetIn::Disabled));
    }
    // A provider may make nobody an owner out of a member, nor take the last owner away.
    let given = came.rules.role_claim.as_ref().and(role.clone());
    match (there, role) {
        (None, None) => return Ok(Err(NotLetIn::NoMember)),
        (None, Some(role)) => {
            memberships::put(tx, member, &role, now)?;
            note_for(tx, tenant, by, Deed::of(Verb::MemberJoined, member).set("role", role));
        }
        (Some(was), _) => {
            let changed = given.filter(|role| *role != was.role && *role != Role::Owner && was.role != Role::Owner);
            if let Some(role) = changed {
                let deed = Deed::of(Verb::MemberRoleChanged, member).changed("role", was.role, role.clone());
                memberships::put(tx, member, &role, now)?;
                note_for(tx, tenant, by, deed);
            }
        }
    }
    Ok(Ok(()))
}
