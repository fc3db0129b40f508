//! The classifier as it is used: trained on a handful of sentences, and asked others.

mod answers;
mod bytes;
mod desk;
mod hostile;
