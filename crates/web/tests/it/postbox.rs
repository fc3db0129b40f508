//! Where letters end in tests.

use async_trait::async_trait;
use frontdesk_domain::mail::{Letter, Mailer};
use frontdesk_domain::outside::OutsideError;
use std::sync::Mutex;

#[derive(Debug, Default)]
pub struct Postbox(Mutex<Vec<Letter>>);

#[async_trait]
impl Mailer for Postbox {
    async fn send(&self, letter: &Letter) -> Result<(), OutsideError> {
        self.0.lock().unwrap().push(letter.clone());
        Ok(())
    }
}

impl Postbox {
    /// What follows `#` in the link of the newest letter to this address that has one.
    pub fn token(&self, to: &str) -> String {
        let letters = self.0.lock().unwrap();
        let mut mine = letters.iter().rev().filter(|letter| letter.to == to);
        let link = mine.find_map(|letter| letter.text.lines().find(|line| line.contains('#')));
        link.unwrap().split_once('#').unwrap().1.to_owned()
    }
}
