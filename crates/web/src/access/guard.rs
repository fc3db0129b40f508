//! What a route asks of whoever calls it, told by the type of its handler's first argument.

use crate::App;
use axum::handler::Handler;
use frontdesk_domain::Permission;

/// What a route asks of whoever calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing: signing in, and what is public.
    Anyone,
    /// To be a member who is signed in, of whichever tenant.
    SignedIn,
    /// This permission in the tenant that is asked about.
    Permission(Permission),
}

/// An extractor that lets nobody past who may not.
pub trait Guard {
    const NEEDS: Needs;
}

/// A handler whose first argument is a guard, told by its tuple of arguments.
pub trait Guarded {
    const NEEDS: Needs;
}

macro_rules! guarded {
    ($(($($other:ident)*))*) => {$(
        impl<Via, G: Guard, $($other),*> Guarded for (Via, G, $($other,)*) {
            const NEEDS: Needs = G::NEEDS;
        }
    )*};
}

guarded! { () (A) (A B) (A B C) (A B C D) (A B C D E) }

/// What a handler needs. One whose first argument is no guard does not compile here.
pub fn needs_of<H, T>(_: &H) -> Needs
where
    H: Handler<T, App>,
    T: Guarded,
{
    T::NEEDS
}
