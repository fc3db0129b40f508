//! Any bytes, read in any language with anything asked.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| frontdesk_language::probe(bytes));
