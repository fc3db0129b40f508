//! The two ends of a stay, and words that refer to what is known.

use crate::table::{Asked, check};
use serde_json::json;

#[test]
fn ends_have_their_roles_and_order() {
    check(
        &Asked::nothing(),
        &[
            ("arriving on the 10th leaving the 14th", "date/arrival 2026-12-10; date/departure 2026-12-14"),
            ("leaving on the 12th, arriving on the 10th", "date/departure 2026-12-12; date/arrival 2026-12-10"),
            ("checking in Saturday, checking out Friday", "date/arrival 2026-11-21; date/departure 2026-11-27"),
            ("arrive next Friday and leave on Tuesday", "date/arrival 2026-11-27; date/departure 2026-12-01"),
            ("arrival in 9 days until that Wednesday", "interval 2026-11-29..2026-12-02"),
            ("from Monday to Thursday", "interval 2026-11-23..2026-11-26"),
            ("3 nights from Friday", "duration/nights P3D; interval 2026-11-27..…"),
            ("arrival 10 departure 14", "date/arrival 2026-12-10; date/departure 2026-12-14"),
            ("what time is check out", ""),
        ],
    );
}

#[test]
fn the_end_that_was_asked_for() {
    let asked = Asked::expected("date/departure").known(json!({"arrival": "2026-11-27"}));
    check(&asked, &[("Thursday", "date/departure 2026-12-03"), ("the 14th", "date/departure 2026-12-14")]);
    check(&Asked::expected("date/arrival"), &[("the 3rd", "date/arrival 2026-12-03")]);
}

#[test]
fn the_same_and_later() {
    let asked = Asked::nothing().known(json!({"date": "2026-12-01", "time": "15:00"}));
    check(
        &asked,
        &[
            ("an hour later", "time 16:00"),
            ("can we do half an hour earlier", "confirmation correction; time 14:30"),
            ("the day after", "date 2026-12-02"),
            ("the day before", "date 2026-11-30"),
            ("a week later", "date 2026-12-08"),
            ("the same time on Friday", "datetime 2026-11-27T15:00 ~2026-11-20T15:00"),
            ("the same day at five", "datetime 2026-12-01T17:00 ~2026-12-01T05:00"),
            ("the following week", "interval 2026-12-07..2026-12-13"),
        ],
    );
    check(
        &Asked::nothing().known(json!({"appointment": "2026-12-01T15:00"})),
        &[("an hour later", "datetime 2026-12-01T16:00"), ("two days later", "datetime 2026-12-03T15:00")],
    );
    check(&Asked::nothing(), &[("the next day", "date 2026-11-21")]);
}

#[test]
fn a_weekday_instead_is_near_the_known_day() {
    let asked = Asked::nothing().known(json!({"date": "2026-12-08"}));
    check(
        &asked,
        &[
            ("Thursday instead", "date 2026-12-10; confirmation correction"),
            ("no, Friday", "confirmation correction; date 2026-12-11"),
            ("can we make it Monday instead", "confirmation correction; date 2026-12-07 ~2026-12-14"),
            ("tomorrow instead", "date 2026-11-21; confirmation correction"),
            ("next week instead", "interval 2026-12-14..2026-12-20; confirmation correction"),
        ],
    );
}
