//! Texts that nobody means well.

use crate::desk::model;
use frontdesk_intents::{Example, Model};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_it(text in "\\PC{0,200}", other in "\\PC{0,60}") {
        let model = Model::train(&[
            Example { intent: text.clone(), text: other.clone() },
            Example { intent: other.clone(), text: text.clone() },
        ]);
        for said in [&text, &other] {
            let answer = model.classify(said);
            prop_assert!(answer.intents.iter().chain(&answer.nearest).all(|g| g.confidence.is_finite()));
        }
    }

    #[test]
    fn no_bytes_break_it(mut at in 0usize..2_000, byte: u8) {
        let mut bytes = model().to_bytes();
        at = at.min(bytes.len() - 1);
        bytes[at] = byte;
        if let Ok(model) = Model::from_bytes(&bytes) {
            let answer = model.classify("how much is it");
            prop_assert!(answer.intents.len() <= 10);
        }
    }
}

#[test]
fn a_very_long_text_is_read_up_to_a_bound() {
    let model = model();
    let long = "i would like to book an appointment and ".repeat(5_000);
    assert_eq!(model.classify(&long), model.classify(&long[..long.len() / 2]));
}
