//! `frontdesk member`: the team, for whoever runs the installation. Links are printed here, to be handed over.

use super::key::tenant;
use super::print;
use crate::cli::{Member, MemberCommand};
use crate::wiring;
use anyhow::Context;
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::audit::By;
use frontdesk_domain::{MemberId, TenantId};
use frontdesk_identity::crypt::HouseKey;
use frontdesk_identity::people::{Parts, People, Rules};
use frontdesk_identity::{Error, Refused};
use frontdesk_store::Store;
use frontdesk_store::members::Member as Account;
use std::sync::Arc;

const PAGE: i64 = 200;

pub async fn run(asked: Member) -> anyhow::Result<()> {
    let store = wiring::stored(&asked.stored).await?;
    let (by, people) = (By::operator(wiring::system_clock()), people(store.clone(), &asked.public_url));
    match asked.command {
        MemberCommand::Invite { email, role } => {
            let tenant = tenant(&store, asked.tenant.as_deref()).await?;
            invite(&people, &by, &tenant, (&email, &role)).await
        }
        MemberCommand::List => list(&people, &tenant(&store, asked.tenant.as_deref()).await?).await,
        MemberCommand::Disable { email } => bar(&people, &by, &email, true).await,
        MemberCommand::Enable { email } => bar(&people, &by, &email, false).await,
        MemberCommand::Reset { email } => {
            let member = at(&people, &email).await?;
            let link = people.password_link(&by, &member.id).await?;
            print("Hand this link over. It sets a new password once, within an hour:");
            print(link.expose());
            Ok(())
        }
        MemberCommand::Move { email, to } => {
            let member = at(&people, &email).await?;
            let link = people.address_link(&by, &member.id, &to).await?;
            print(
                "Hand this link over. Whoever opens it signs in with the other address from then on; it works once, within a day:",
            );
            print(link.expose());
            Ok(())
        }
    }
}

/// Nobody signs in here, so no browser has to be known again and no attempt is counted: any house key will do.
pub(super) fn people(store: Store, public_url: &str) -> People {
    let clock = wiring::system_clock();
    People::new(Parts {
        house_key: Arc::new(HouseKey::random(clock.as_ref())),
        store,
        clock,
        rules: Rules::USUAL,
        public_url: public_url.trim_end_matches('/').into(),
        post: None,
    })
}

async fn invite(people: &People, by: &By, tenant: &TenantId, (email, role): (&str, &str)) -> anyhow::Result<()> {
    let role = Role::parse(role)
        .with_context(|| format!("{role:?} is no role; write owner, manager, agent, viewer, developer or rol_…"))?;
    let invited = people.invite(by, tenant, (email, role), PermissionSet::ALL, true).await?;
    print(&format!("Hand this link over. It works once, until {:.0}:", invited.invitation.expires_at));
    print(invited.link.as_ref().map_or("", |link| link.expose()));
    Ok(())
}

async fn list(people: &People, tenant: &TenantId) -> anyhow::Result<()> {
    let mut after: Option<MemberId> = None;
    loop {
        let page = people.team(tenant, after, PAGE).await?;
        let Some(last) = page.last() else { return Ok(()) };
        after = Some(last.membership.member.clone());
        for one in &page {
            let state = match (one.barred_at, one.membership.disabled_at) {
                (Some(_), _) => "disabled by the operator",
                (_, Some(_)) => "disabled",
                _ => "active",
            };
            print(&format!("{}  {}  {state}  {}  {}", one.membership.member, one.membership.role, one.name, one.email));
        }
    }
}

async fn at(people: &People, email: &str) -> anyhow::Result<Account> {
    let found = people.member_at(email).await;
    found.map_err(|error| match error {
        Error::Refused(Refused::NotFound) => {
            anyhow::anyhow!("nobody has the address {email}; `frontdesk member list` shows who is there")
        }
        other => other.into(),
    })
}

async fn bar(people: &People, by: &By, email: &str, bar: bool) -> anyhow::Result<()> {
    let member = at(people, email).await?;
    people.bar(by, &member.id, bar).await?;
    print(if bar { "disabled; every browser is signed out within a second" } else { "enabled" });
    Ok(())
}
