//! Phone numbers in the settings. They are not quoted: an owner's number is nobody else's business.

use crate::settings::item::Item;
use frontdesk_domain::Channel;
use frontdesk_domain::contact::is_e164;

const REMEDY: &str = "Write a plus, the country and the whole number, without spaces, such as \"+15875550100\"";

/// A number in E.164.
pub fn number<'a>(item: &Item<'a>) -> Option<&'a str> {
    let text = item.text()?;
    let ok = is_e164(text);
    if !ok {
        item.wrong("this is not a whole phone number", REMEDY);
    }
    ok.then_some(text)
}

/// A number that rings a person, and so is none that the desk answers itself.
pub fn not_ours(item: &Item<'_>, channels: &[Channel]) -> Option<String> {
    let number = number(item)?;
    if channels.iter().any(|channel| channel.address == number) {
        item.wrong(
            "this number is answered by the desk itself, so the call would go round in a circle",
            "Write the number of a person's phone",
        );
    }
    Some(number.to_owned())
}
