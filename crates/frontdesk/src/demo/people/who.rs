//! Who gets in touch. The numbers are nobody's.

use super::person::{Does, Person};
use std::time::Duration;

pub const PEOPLE: &[Person] = &[
    Person {
        number: "+14035550142",
        comes_after: Duration::ZERO,
        does: Does::Calls {
            why: "Hi, I'd like to book a checkup as soon as possible, please.",
            answers: &[
                (&["anything else"], "No, that's all. Thank you!"),
                (&["shall i book"], "Yes, please."),
                (&["your name"], "It's Maria Lopez."),
                (&["which", "would you like"], "The first one, please."),
            ],
        },
    },
    Person {
        number: "+14035550157",
        comes_after: Duration::from_secs(5),
        does: Does::Texts(&["Hi! Are you open on Saturdays?", "And how much is a treatment?"]),
    },
    Person {
        number: "+14035550163",
        comes_after: Duration::from_secs(11),
        does: Does::Misses(&["Yes please, I need a consultation next Thursday at 11", "Grace Kim"]),
    },
    Person {
        number: "+14035550171",
        comes_after: Duration::from_secs(18),
        does: Does::Calls {
            why: "¡Ayuda! Mi marido se ha desmayado y no respira.",
            // Told to call for help, they hang up.
            answers: &[],
        },
    },
    Person {
        number: "+14035550186",
        comes_after: Duration::from_secs(26),
        does: Does::Calls {
            why: "Hello, I'd like to speak with somebody about my bill.",
            answers: &[
                (&["anything else"], "No, thank you. Bye."),
                (&["tell the team"], "My last invoice was charged twice. Please call me back."),
                (&["name"], "Ben Carter."),
            ],
        },
    },
];
