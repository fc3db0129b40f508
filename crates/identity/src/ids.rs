//! Ids of what is made here.

use frontdesk_domain::outside::Clock;

/// An id of this moment: `id(clock, KeyId::at)`.
pub(crate) fn id<T>(clock: &dyn Clock, at: fn(i64, [u8; 10]) -> T) -> T {
    let mut random = [0; 10];
    random.copy_from_slice(clock.random().split_at(10).0);
    at(clock.now().as_millisecond(), random)
}
