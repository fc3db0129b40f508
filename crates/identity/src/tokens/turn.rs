//! What showing a refresh token leads to.

use frontdesk_store::token_families::Family;
use jiff::{SignedDuration, Timestamp};

/// Two tabs, or a program that was not sure its request arrived, show the same token twice within moments. Both get
/// the same next token, as long as that one was not used. Whoever copied a token can use this too, and is then found
/// out at the next turn, when two hold the same one.
pub const AGAIN_WITHIN: SignedDuration = SignedDuration::from_secs(10);
/// A program that has not come back for so long has to sign in again.
pub const IDLE_MAX: SignedDuration = SignedDuration::from_hours(24 * 30);
/// And in any case after so long.
pub const WHOLE_MAX: SignedDuration = SignedDuration::from_hours(24 * 90);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The next token becomes the good one.
    Next,
    /// The one that is good already is told once more.
    Again,
    /// An old token: the family ends.
    Reused,
    /// It had ended, or ran out.
    Ended,
}

/// `shown` is genuine: the house made it for this family.
pub fn turn(family: &Family, shown: i64, now: Timestamp) -> Turn {
    let since = now.duration_since(family.turned_at);
    if family.ended_at.is_some() || now >= family.expires_at || since > IDLE_MAX {
        return Turn::Ended;
    }
    match family.turn.saturating_sub(shown) {
        0 => Turn::Next,
        1 if since <= AGAIN_WITHIN => Turn::Again,
        _ => Turn::Reused,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypt::HouseKey;
    use crate::tokens::ShownRefresh;
    use frontdesk_domain::access::PermissionSet;
    use frontdesk_domain::{FamilyId, MemberId, TenantId};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_790_000_000 + seconds).unwrap()
    }

    fn family(turn: i64) -> Family {
        Family {
            id: FamilyId::at(1, [1; 10]),
            member: MemberId::at(1, [1; 10]),
            tenant: TenantId::at(1, [1; 10]),
            name: "laptop".into(),
            permissions: PermissionSet::ALL,
            second_factor: false,
            shown_at: None,
            salt: "salt".into(),
            turn,
            turned_at: at(0),
            created_at: at(-100),
            expires_at: at(-100) + WHOLE_MAX,
            ended_at: None,
            ended_by: None,
        }
    }

    #[test]
    fn each_token_is_good_once_and_a_race_logs_nobody_out() {
        let day = 86_400;
        let table = [
            ("the good one", 5, 0, Turn::Next),
            ("the good one after days", 5, 29 * day, Turn::Next),
            ("the one before, at once", 4, 0, Turn::Again),
            ("the one before, ten seconds later", 4, 10, Turn::Again),
            ("the one before, later", 4, 11, Turn::Reused),
            ("the one before that, at once", 3, 0, Turn::Reused),
            ("the first of all", 0, 0, Turn::Reused),
            ("one that was not given out yet", 6, 0, Turn::Reused),
            ("unused for a month", 5, 30 * day + 1, Turn::Ended),
            ("an old one of a family that ran out", 3, 91 * day, Turn::Ended),
        ];
        for (what, shown, seconds, outcome) in table {
            assert_eq!(turn(&family(5), shown, at(seconds)), outcome, "{what}");
        }
        let ended = Family { ended_at: Some(at(0)), ..family(5) };
        assert_eq!(turn(&ended, 5, at(1)), Turn::Ended);
    }

    #[test]
    fn nobody_but_the_house_makes_a_token() {
        let (house, family) = (HouseKey::new([1; 32]), family(5));
        let text = ShownRefresh::of(&family, 5, &house).expose().to_owned();
        let shown = ShownRefresh::read(&text).unwrap();
        assert_eq!((shown.turn, shown.is_genuine(&family, &house)), (5, true));
        assert!(!shown.is_genuine(&family, &HouseKey::new([2; 32])), "another house");
        assert!(!shown.is_genuine(&Family { salt: "other".into(), ..family.clone() }, &house), "another salt");
        let later = ShownRefresh::read(&text.replacen("_5_", "_6_", 1)).unwrap();
        assert!(!later.is_genuine(&family, &house), "another turn");
        for wrong in ["", "fdr_", "fdr_1_2_3", &text.replacen("_5_", "_-5_", 1), &text[..text.len() - 1], &text[1..]] {
            assert_eq!(ShownRefresh::read(wrong), None, "{wrong}");
        }
    }
}
