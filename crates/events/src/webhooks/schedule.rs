//! When a delivery that failed is tried again, and when an address is given up.

use jiff::SignedDuration;

/// The pauses between attempts at one delivery: some three days in all.
const PAUSES: [SignedDuration; 11] = [
    SignedDuration::from_secs(5),
    SignedDuration::from_secs(30),
    SignedDuration::from_mins(2),
    SignedDuration::from_mins(10),
    SignedDuration::from_mins(30),
    SignedDuration::from_hours(1),
    SignedDuration::from_hours(3),
    SignedDuration::from_hours(6),
    SignedDuration::from_hours(12),
    SignedDuration::from_hours(24),
    SignedDuration::from_hours(24),
];
/// An address at which nothing has arrived for so long is no longer called.
pub(super) const GIVEN_UP_AFTER: SignedDuration = SignedDuration::from_hours(5 * 24);
/// Failures in a row after which an address is tried with one delivery at a time.
const TRUSTED_FAILURES: i64 = 3;
/// Between two attempts at an address that is not trusted.
const REST: SignedDuration = SignedDuration::from_secs(2);
const REST_MAX: SignedDuration = SignedDuration::from_mins(5);

/// The pause after so many attempts, a fifth longer or shorter by chance; `None` when it is given up.
pub(super) fn pause(attempts: i64, random: u8) -> Option<SignedDuration> {
    let pause = PAUSES.get(usize::try_from(attempts).ok()?.checked_sub(1)?)?;
    let chance = 0.8 + 0.4 * f64::from(random) / f64::from(u8::MAX);
    Some(pause.mul_f64(chance))
}

/// How long an address is left alone after so many failures in a row.
pub(super) fn rest(failures: i64) -> SignedDuration {
    let doubled = failures.saturating_sub(TRUSTED_FAILURES).clamp(0, 10);
    if failures < TRUSTED_FAILURES { SignedDuration::ZERO } else { (REST * (1 << doubled)).min(REST_MAX) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_delivery_is_tried_for_about_three_days() {
        let all: Vec<_> = (1..).map_while(|attempts| pause(attempts, 128)).collect();
        let whole: SignedDuration = all.iter().fold(SignedDuration::ZERO, |sum, pause| sum + *pause);
        assert_eq!(all.len(), PAUSES.len());
        assert!(whole > SignedDuration::from_hours(60) && whole < SignedDuration::from_hours(84), "{whole}");
        assert_eq!(pause(1, 0), Some(SignedDuration::from_secs(4)));
        assert_eq!(pause(1, 255), Some(SignedDuration::from_secs(6)));
        assert_eq!((pause(0, 0), pause(12, 0)), (None, None));
    }

    #[test]
    fn an_address_that_is_down_is_left_alone_longer_and_longer() {
        assert_eq!(rest(2), SignedDuration::ZERO);
        assert_eq!((rest(3), rest(4), rest(5)), (REST, REST * 2, REST * 4));
        assert_eq!((rest(30), rest(i64::MAX)), (REST_MAX, REST_MAX));
    }
}
