//! The dashboard: its files, which are built in, and the page that every one of its addresses answers with. Where it was
//! not built, its addresses say how to.

mod file;
mod page;
mod places;

pub(crate) use page::answer;
