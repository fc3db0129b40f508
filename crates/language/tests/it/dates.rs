//! Days and spans of days.

use crate::table::{Asked, check};
use jiff::civil::date;

#[test]
fn relative_days() {
    check(
        &Asked::nothing(),
        &[
            ("today", "date 2026-11-20"),
            ("tomorrow", "date 2026-11-21"),
            ("tmrw", "date 2026-11-21"),
            ("the day after tomorrow", "date 2026-11-22"),
            ("yesterday", "date 2026-11-19"),
            ("in two days", "date 2026-11-22"),
            ("in 3 weeks", "date 2026-12-11"),
            ("in a month", "date 2026-12-20"),
            ("two weeks from today", "date 2026-12-04"),
            ("ten days from now", "date 2026-11-30"),
            ("3 days ago", "date 2026-11-17"),
            ("a week from Monday", "date 2026-11-30"),
            ("two weeks from tomorrow", "date 2026-12-05"),
            ("a week on Friday", "date 2026-12-04"),
        ],
    );
}

#[test]
fn weekdays_said_on_a_friday() {
    check(
        &Asked::nothing(),
        &[
            ("Friday", "date 2026-11-27 ~2026-11-20"),
            ("on friday", "date 2026-11-27 ~2026-11-20"),
            ("fri", "date 2026-11-27 ~2026-11-20"),
            ("this Friday", "date 2026-11-20 ~2026-11-27"),
            ("next Friday", "date 2026-11-27"),
            ("Friday after next", "date 2026-12-04"),
            ("last friday", "date 2026-11-13"),
            ("Monday", "date 2026-11-23"),
            ("this monday", "date 2026-11-23"),
            ("next Monday", "date 2026-11-23"),
            ("Monday next week", "date 2026-11-23"),
            ("next week on wednesday", "date 2026-11-25"),
            ("Saturday", "date 2026-11-21"),
            ("wednesday of this week", "date 2026-11-18"),
            ("friday or monday", "date 2026-11-27 ~2026-11-23"),
        ],
    );
}

#[test]
fn days_of_a_month() {
    check(
        &Asked::nothing(),
        &[
            ("November 24", "date 2026-11-24"),
            ("Nov 24th", "date 2026-11-24"),
            ("24 november", "date 2026-11-24"),
            ("the 24th of November", "date 2026-11-24"),
            ("24th of November 2026", "date 2026-11-24"),
            ("November 24, 2026", "date 2026-11-24"),
            ("november twenty fourth", "date 2026-11-24"),
            ("the twenty fourth of november", "date 2026-11-24"),
            ("November 20", "date 2026-11-20"),
            ("November 19", "date 2027-11-19"),
            ("jan 2", "date 2027-01-02"),
            ("the 3rd", "date 2026-12-03"),
            ("the 31st", "date 2026-12-31"),
            ("on the first", "date 2026-12-01"),
            ("the 24th of this month", "date 2026-11-24"),
            ("the 5th of next month", "date 2026-12-05"),
            ("Tuesday the 24th", "date 2026-11-24"),
            ("Tuesday, November 24", "date 2026-11-24"),
            ("tue nov 24", "date 2026-11-24"),
            ("Tuesday 24", "date 2026-11-24"),
            ("Monday, November 24", "date 2026-11-24 ~2031-11-24"),
            ("Feb 29", "date 2028-02-29"),
        ],
    );
}

#[test]
fn days_in_numbers() {
    check(
        &Asked::nothing(),
        &[
            ("11/24", "date 2026-11-24"),
            ("11/24/2026", "date 2026-11-24"),
            ("11/24/27", "date 2027-11-24"),
            ("2026-11-24", "date 2026-11-24"),
            ("24/11", "date 2026-11-24"),
            ("24.11.2026", "date 2026-11-24"),
            ("24-Nov-2026", "date 2026-11-24"),
            ("13/13", "number 13; number 13"),
        ],
    );
}

#[test]
fn spans() {
    check(
        &Asked::nothing(),
        &[
            ("this week", "interval 2026-11-16..2026-11-22"),
            ("next week", "interval 2026-11-23..2026-11-29"),
            ("the week after next", "interval 2026-11-30..2026-12-06"),
            ("this weekend", "interval 2026-11-21..2026-11-22"),
            ("next weekend", "interval 2026-11-28..2026-11-29"),
            ("this month", "interval 2026-11-01..2026-11-30"),
            ("next month", "interval 2026-12-01..2026-12-31"),
            ("in December", "interval 2026-12-01..2026-12-31"),
            ("in january 2028", "interval 2028-01-01..2028-01-31"),
            ("early next week", "interval 2026-11-23..2026-11-24"),
            ("end of next week", "interval 2026-11-27..2026-11-29"),
            ("end of the month", "interval 2026-11-21..2026-11-30"),
            ("beginning of next month", "interval 2026-12-01..2026-12-10"),
            ("mid december", "interval 2026-12-11..2026-12-20"),
            ("late january", "interval 2027-01-21..2027-01-31"),
            ("Monday to Wednesday", "interval 2026-11-23..2026-11-25"),
            ("from Monday to Wednesday", "interval 2026-11-23..2026-11-25"),
            ("December 3 to 5", "interval 2026-12-03..2026-12-05"),
            ("the 3rd to the 5th of December", "interval 2026-12-03..2026-12-05"),
            ("from the 3rd to the 5th", "interval 2026-12-03..2026-12-05"),
            ("within two weeks", "interval 2026-11-20..2026-12-04"),
            ("in the next 3 days", "interval 2026-11-21..2026-11-23"),
            ("after Tuesday", "interval 2026-11-25..…"),
            ("before December 1", "interval …..2026-11-30"),
            ("by Friday", "interval …..2026-11-27"),
            ("until the 15th", "interval …..2026-12-15"),
            ("from Monday on", "interval 2026-11-23..…"),
            ("the week of December 7", "interval 2026-12-07..2026-12-13"),
            ("next week some time", "interval 2026-11-23..2026-11-29"),
            ("sometime next week", "interval 2026-11-23..2026-11-29"),
        ],
    );
}

#[test]
fn named_days() {
    check(
        &Asked::nothing(),
        &[
            ("christmas", "date 2026-12-25"),
            ("Christmas Eve", "date 2026-12-24"),
            ("boxing day", "date 2026-12-26"),
            ("new year's eve", "date 2026-12-31"),
            ("new year's day", "date 2027-01-01"),
            ("easter", "date 2027-03-28"),
            ("good friday", "date 2027-03-26"),
            ("thanksgiving", "date 2027-10-11"),
            ("labour day", "date 2027-09-06"),
            ("canada day", "date 2027-07-01"),
            ("halloween", "date 2027-10-31"),
            ("valentine's day", "date 2027-02-14"),
            ("remembrance day", "date 2027-11-11"),
        ],
    );
}

#[test]
fn counted_days() {
    check(
        &Asked::nothing(),
        &[
            ("the last day of the month", "date 2026-11-30"),
            ("first monday of december", "date 2026-12-07"),
            ("the last friday of november", "date 2026-11-27"),
            ("the second tuesday of next month", "date 2026-12-08"),
        ],
    );
}

#[test]
fn on_the_last_day_of_a_year() {
    check(
        &Asked::nothing().at(date(2026, 12, 31).at(10, 0, 0, 0)),
        &[
            ("tomorrow", "date 2027-01-01"),
            ("in two days", "date 2027-01-02"),
            ("the 1st", "date 2027-01-01"),
            ("the 31st", "date 2026-12-31"),
            ("next month", "interval 2027-01-01..2027-01-31"),
            ("January 2", "date 2027-01-02"),
            ("December 31", "date 2026-12-31"),
            ("next week", "interval 2027-01-04..2027-01-10"),
            ("Thursday", "date 2027-01-07 ~2026-12-31"),
            ("in a month", "date 2027-01-31"),
        ],
    );
}

#[test]
fn on_the_last_day_of_january() {
    check(
        &Asked::nothing().at(date(2026, 1, 31).at(10, 0, 0, 0)),
        &[
            ("tomorrow", "date 2026-02-01"),
            ("the 30th", "date 2026-03-30"),
            ("in a month", "date 2026-02-28"),
            ("next month", "interval 2026-02-01..2026-02-28"),
            ("the 31st", "date 2026-01-31"),
            ("end of the month", "interval 2026-01-21..2026-01-31"),
        ],
    );
}

#[test]
fn around_a_leap_day() {
    check(
        &Asked::nothing().at(date(2028, 2, 28).at(10, 0, 0, 0)),
        &[
            ("tomorrow", "date 2028-02-29"),
            ("the day after tomorrow", "date 2028-03-01"),
            ("the 29th", "date 2028-02-29"),
            ("in a year", "date 2029-02-28"),
            ("February 29", "date 2028-02-29"),
            ("the last day of the month", "date 2028-02-29"),
        ],
    );
}

#[test]
fn births() {
    check(
        &Asked::expected("date/birth"),
        &[
            ("the 5th of march 1980", "date/birth 1980-03-05"),
            ("5 March 1980", "date/birth 1980-03-05"),
            ("March 5th, 1980", "date/birth 1980-03-05"),
            ("march fifth nineteen eighty", "date/birth 1980-03-05"),
            ("03/05/80", "date/birth 1980-03-05"),
            ("1980-03-05", "date/birth 1980-03-05"),
            ("the 5th of the 3rd 1980", "date/birth 1980-03-05"),
            ("december 1", "date/birth 2025-12-01"),
        ],
    );
}
