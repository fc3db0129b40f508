//! Letters: what goes out, to whom, and that nothing in the database opens a door.

use crate::house::*;
use crate::house_cases;
use async_trait::async_trait;
use frontdesk_domain::Secret;
use frontdesk_domain::access::{PermissionSet, Role};
use frontdesk_domain::mail::{Letter, Mailer};
use frontdesk_domain::outside::OutsideError;
use frontdesk_identity::people::Joining;
use jiff::SignedDuration;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

house_cases! {
    a_link_goes_to_whoever_has_the_address_and_to_nobody_else
    an_invitation_by_mail_shows_the_address_is_theirs
    a_letter_that_was_not_taken_is_sent_again
    an_address_is_confirmed_by_a_letter
}

#[derive(Debug, Default)]
pub struct Postbox {
    letters: Mutex<Vec<Letter>>,
    away: AtomicBool,
}

#[async_trait]
impl Mailer for Postbox {
    async fn send(&self, letter: &Letter) -> Result<(), OutsideError> {
        if self.away.load(Ordering::SeqCst) {
            return Err(OutsideError::Retry { after: None, reason: "away".into() });
        }
        self.letters.lock().unwrap().push(letter.clone());
        Ok(())
    }
}

impl Postbox {
    /// The newest letter's reader, and the link in it.
    pub fn newest(&self) -> (String, Secret) {
        let letters = self.letters.lock().unwrap();
        let letter = letters.last().unwrap();
        let link = letter.text.lines().find(|line| line.starts_with("https://")).unwrap();
        (letter.to.clone(), token(&Secret::new(link)))
    }

    /// The link in the newest letter to this address.
    pub fn link_to(&self, address: &str) -> Option<Secret> {
        let letters = self.letters.lock().unwrap();
        let mut mine = letters.iter().rev().filter(|letter| letter.to == address);
        let link = mine.find_map(|letter| letter.text.lines().find(|line| line.starts_with("https://")))?;
        Some(token(&Secret::new(link)))
    }

    /// Who was written to about what, in the order of the letters, since this was asked last.
    pub fn told(&self) -> Vec<(String, String)> {
        self.letters.lock().unwrap().drain(..).map(|letter| (letter.to, letter.subject)).collect()
    }

    fn many(&self) -> usize {
        self.letters.lock().unwrap().len()
    }
}

async fn a_link_goes_to_whoever_has_the_address_and_to_nobody_else(world: World) {
    world.owner().await;
    let (people, post, visit) = (&world.people, Postbox::default(), world.visit("198.51.100.1"));
    people.ask_for_link(&visit, "nobody@riverside.example").await.unwrap();
    people.ask_for_link(&visit, "ana@riverside.example").await.unwrap();
    people.ask_for_link(&visit, "ANA@riverside.example").await.unwrap();
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 1, "one letter, however often it was asked for");
    let (to, link) = post.newest();
    assert_eq!(to, "ana@riverside.example");
    people.reset_password(&visit, &link, &Secret::new(BETTER)).await.unwrap();
    people.deliver_waiting(&post).await.unwrap();
    assert!(post.letters.lock().unwrap().last().unwrap().subject.contains("was changed"));
    for _ in 0..9 {
        people.ask_for_link(&visit, "ana@riverside.example").await.unwrap();
        people.deliver_waiting(&post).await.unwrap();
    }
    assert!(post.many() <= 6, "{} letters within an hour", post.many());
}

async fn an_invitation_by_mail_shows_the_address_is_theirs(world: World) {
    let (people, post, by) = (&world.people, Postbox::default(), world.operator());
    let asked = ("ben@riverside.example", Role::Agent);
    let invited = people.invite(&by, &world.tenant, asked, PermissionSet::ALL, false).await.unwrap();
    assert!(invited.link.is_none(), "the link is for the reader alone");
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 1);
    assert!(post.letters.lock().unwrap()[0].text.contains("Riverside Clinic"));
    let new = Joining::New { name: "Ben Roth".into(), password: Secret::new(GOOD) };
    let (_, signed_in) = people.join(&world.visit("203.0.113.9"), &post.newest().1, new).await.unwrap();
    let member = people.member(&signed_in.unwrap().session.member).await.unwrap();
    assert!(member.email_verified_at.is_some());
}

async fn a_letter_that_was_not_taken_is_sent_again(world: World) {
    let (people, post, by) = (&world.people, Postbox::default(), world.operator());
    post.away.store(true, Ordering::SeqCst);
    let asked = ("ben@riverside.example", Role::Agent);
    let invited = people.invite(&by, &world.tenant, asked, PermissionSet::ALL, false).await.unwrap();
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 0);
    post.away.store(false, Ordering::SeqCst);
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 0, "not at once");
    world.later(SignedDuration::from_mins(5));
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 1);
    people.look_invitation(&post.newest().1).await.unwrap();

    let again = people.invite(&by, &world.tenant, ("cem@riverside.example", Role::Agent), PermissionSet::ALL, false);
    let cem = again.await.unwrap().invitation.id;
    people.withdraw(&by, &world.tenant, &cem).await.unwrap();
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 0, "withdrawn before it was sent");
    assert!(people.look_invitation(&post.newest().1).await.unwrap().invitation.id == invited.invitation.id);
}

async fn an_address_is_confirmed_by_a_letter(world: World) {
    let owner = world.owner().await;
    let (people, post, visit) = (&world.people, Postbox::default(), world.visit("203.0.113.7"));
    people.ask_to_confirm(&world.operator(), &owner.session.member).await.unwrap();
    people.deliver_waiting(&post).await.unwrap();
    let (_, link) = post.newest();
    assert!(
        people.reset_password(&visit, &link, &Secret::new(BETTER)).await.unwrap_err().is_link_gone(),
        "another door"
    );
    people.confirm_address(&visit, &link).await.unwrap();
    assert!(people.member(&owner.session.member).await.unwrap().email_verified_at.is_some());
    assert!(people.confirm_address(&visit, &link).await.unwrap_err().is_link_gone());
    people.ask_to_confirm(&world.operator(), &owner.session.member).await.unwrap();
    assert_eq!(people.deliver_waiting(&post).await.unwrap(), 0, "it was confirmed before");
}
