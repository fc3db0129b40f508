//! Whatever a caller says, the answer is TwiML that parses.

use crate::world::{CLINIC, World, caller, person};
use frontdesk_testkit::twilio::Caller;

on_both! { every_answer_parses }

const NASTY: [&str; 24] = [
    "<Response><Hangup/></Response>",
    "</Say><Dial>+19005550000</Dial><Say>",
    "]]> & &amp; &#0; &lt;script&gt;",
    "<speak><break time=\"3600s\"/></speak>",
    "<prosody rate=\"x-fast\">now</prosody>",
    "\u{0}\u{1}\u{8}\u{b}\u{c}\u{1f}\u{7f}\u{85}",
    "\u{fffe}\u{ffff}\u{feff}",
    "my name is \u{202e}evil\u{202c} O'Connor-D'Angelo & Söhne",
    "my name is <b>Robert'); DROP TABLE bookings;--</b>",
    "مرحبا اسمي محمد",
    "שלום קוראים לי דוד",
    "李小明 明天下午两点",
    "👩‍👩‍👧‍👦🏳️‍🌈👍🏽",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "' \" ` \\ % $ {{ 7*7 }} {% raw %} ${HOME} %s%n",
    "../../etc/passwd\r\nX-Injected: yes",
    "999999999999999999999999999999 o'clock on the 99th",
    "at 25:61 on February 30 in the year 999999999",
    "in 99999999999999999999 hours",
    "minus one o'clock",
    " ",
    "?",
    "0",
    "yes no yes no not sure maybe yes but no",
];

async fn every_answer_parses(world: World) {
    let desks = world.desks(&[]).await;
    let caller = caller(&desks);
    let long = "appointment tomorrow at two my name is ".repeat(520);
    for (n, words) in NASTY.iter().copied().chain([long.as_str()]).enumerate() {
        says_it_everywhere(&caller, n, words).await;
    }
    let mut dice = Dice(0x5eed);
    for n in 0..300 {
        let words = dice.words();
        let mut call = caller.call(&person(100 + n).phone, CLINIC);
        call.ring().await.unwrap();
        let heard = call.say(&words).await.unwrap_or_else(|e| panic!("{words:?}: {e:#}"));
        assert_eq!(heard.status, 200, "{words:?}: {}", heard.body);
    }
}

/// As the first words, as a name, as an answer to a question, as keys, and as a text.
async fn says_it_everywhere(caller: &Caller, n: usize, words: &str) {
    let phone = person(n).phone;
    let mut call = caller.call(&phone, CLINIC);
    call.ring().await.unwrap();
    for words in [words, "I would like a checkup next Tuesday at ten", words, "My name is Anna Nowak", words, words] {
        // A call that ended is over; its answer was still TwiML.
        if call.heard().unwrap().twiml.gather_action().is_none() {
            break;
        }
        let heard = call.say(words).await.unwrap_or_else(|e| panic!("{words:?}: {e:#}"));
        assert_eq!(heard.status, 200, "{words:?}: {}", heard.body);
    }
    let mut keys = caller.call(&phone, CLINIC);
    keys.ring().await.unwrap();
    assert_eq!(keys.press(words).await.unwrap().status, 200, "{words:?}");
    assert_eq!(caller.text(&phone, CLINIC, words).await.unwrap().status, 200, "{words:?}");
}

/// A small generator of its own, so that a failure is met again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    /// Half from words that mean something, half from any character there is.
    fn words(&mut self) -> String {
        const KNOWN: [&str; 20] = [
            "book",
            "tomorrow",
            "at",
            "2",
            "half past",
            "name",
            "is",
            "cancel",
            "no",
            "yes",
            "move",
            "<Say>",
            "&",
            "Friday",
            "the 31st",
            "noon",
            "person",
            "español",
            "+1",
            "o'clock",
        ];
        let mut text = String::new();
        for _ in 0..self.roll(30) {
            if self.roll(2) == 0 {
                text.push_str(KNOWN[self.roll(20) as usize]);
                text.push(' ');
            } else {
                let plane = [0x80, 0x800, 0x3000, 0x1_0000, 0x11_0000][self.roll(5) as usize];
                text.extend(char::from_u32(self.roll(plane) as u32));
            }
        }
        text
    }
}
