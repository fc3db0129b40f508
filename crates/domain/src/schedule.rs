//! Finding a time: pure availability over opening hours and what is already taken.
