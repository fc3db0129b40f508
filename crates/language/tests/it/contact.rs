//! Phone numbers, e-mail addresses, URLs, amounts.

use crate::table::{Asked, check};

#[test]
fn typed_phones() {
    check(
        &Asked::nothing(),
        &[
            ("416-555-1234", "phone +14165551234"),
            ("(416) 555-1234", "phone +14165551234"),
            ("416.555.1234", "phone +14165551234"),
            ("4165551234", "phone +14165551234"),
            ("+14165551234", "phone +14165551234"),
            ("+1 416 555 1234", "phone +14165551234"),
            ("+447911123456", "phone +447911123456"),
            ("my number is 416-555-1234", "phone +14165551234"),
            ("call me at 780 492 3111 please", "phone +17804923111"),
            ("555-1234", "phone invalid"),
        ],
    );
}

#[test]
fn phones_asked_for() {
    check(
        &Asked::expected("phone"),
        &[
            ("four one six double five five one two three four", "phone +14165551234"),
            ("four oh three five five five twelve thirty four", "phone +14035551234"),
            ("seven eight zero triple five one two three four", "phone +17805551234"),
            ("it's 416 555 1234", "phone +14165551234"),
            ("four one six, five five five, one two three four", "phone +14165551234"),
            ("eight hundred five five five one two one two", "phone +18005551212"),
            ("five five five one two three four", "phone invalid"),
            ("555 1234", "phone invalid"),
            ("416 555 123", "phone invalid"),
            ("416 555 12345", "phone invalid"),
            ("403 555 1234 no wait 403 555 1299", "phone/old +14035551234; phone +14035551299"),
            ("403 555 1234 no wait 1299", "phone/old +14035551234; phone +14035551299"),
            ("403 555 1234 sorry 403 555 1299", "phone/old +14035551234; phone +14035551299"),
            ("you can use the number I am calling from", "#this_number"),
            ("+44 7911 123456", "phone +447911123456"),
        ],
    );
}

#[test]
fn no_phones() {
    check(
        &Asked::nothing(),
        &[
            ("November 24 2026 9 30", "date 2026-11-24; number 9; number 30"),
            ("18, 2014 07:00 PM", "number 18; number 2014; time 19:00"),
            ("2026-11-24", "date 2026-11-24"),
            ("I need it for 3 4 or 5 people", "number 3; party {\"people\":5}"),
        ],
    );
}

#[test]
fn addresses() {
    check(
        &Asked::nothing(),
        &[
            ("jane.doe@example.com", "email jane.doe@example.com"),
            ("my email is jane.doe@example.com.", "email jane.doe@example.com"),
            ("john dot smith at gmail dot com", "email john.smith@gmail.com"),
            ("john_smith at yahoo dot co dot uk", "email john_smith@yahoo.co.uk"),
            ("www.example.com", "url www.example.com"),
            ("https://example.com/book", "url https://example.com/book"),
            ("meet me at 5", "time 17:00 ~05:00"),
        ],
    );
}

#[test]
fn addresses_asked_for() {
    check(
        &Asked::expected("email"),
        &[
            ("jane dot doe at outlook dot com", "email jane.doe@outlook.com"),
            ("j doe at outlook dot com", "email jdoe@outlook.com"),
            ("jane underscore doe at mail dot example dot org", "email jane_doe@mail.example.org"),
            ("jane doe 42 at example dot com", "email janedoe42@example.com"),
            ("I have no e-mail", ""),
        ],
    );
}

#[test]
fn amounts() {
    check(
        &Asked::nothing(),
        &[
            ("$50", "money {\"amount\":50.0,\"currency\":\"CAD\"}"),
            ("twenty five dollars", "money {\"amount\":25.0,\"currency\":\"CAD\"}"),
            ("€20", "money {\"amount\":20.0,\"currency\":\"EUR\"}"),
            ("20 euros", "money {\"amount\":20.0,\"currency\":\"EUR\"}"),
            ("£10", "money {\"amount\":10.0,\"currency\":\"GBP\"}"),
            ("50 percent", "percent 50"),
            ("I'm 35 years old", "age 35"),
            ("2 adults and 1 child", "party {\"adults\":2,\"children\":1}"),
            ("a party of four", "party {\"people\":4}"),
            ("twenty-two", "number 22"),
            ("the third", "ordinal 3"),
            ("two hundred and five", "number 205"),
        ],
    );
}
