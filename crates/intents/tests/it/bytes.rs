//! Models as bytes.

use crate::desk::{examples, model};
use frontdesk_intents::{Model, NotAModel};

#[test]
fn the_same_examples_make_the_same_bytes() {
    assert_eq!(model().to_bytes(), model().to_bytes());
}

#[test]
fn a_model_is_read_as_it_was_written() {
    let model = model();
    let read = Model::from_bytes(&model.to_bytes()).unwrap();
    assert_eq!(read, model);
    for example in examples() {
        assert_eq!(read.classify(&example.text), model.classify(&example.text));
    }
}

#[test]
fn what_is_no_model_is_refused() {
    let bytes = model().to_bytes();
    for end in [0, 3, 5, 9, 40, bytes.len() - 1] {
        assert_eq!(Model::from_bytes(&bytes[..end]), Err(NotAModel::Broken), "{end}");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(Model::from_bytes(&longer), Err(NotAModel::Broken));
    let mut newer = bytes;
    newer[4] = 255;
    assert_eq!(Model::from_bytes(&newer), Err(NotAModel::OtherVersion));
}

#[test]
fn a_model_of_many_intents_stays_small() {
    let example = |i: usize| frontdesk_intents::Example {
        intent: format!("intent {}", i % 300),
        text: format!("word{i} other{} third{} fourth{}", i * 7, i * 13, i * 31),
    };
    let many: Vec<_> = (0..6_000).map(example).collect();
    let size = Model::train(&many).to_bytes().len();
    assert!(size < 10_000_000, "{size}");
}
