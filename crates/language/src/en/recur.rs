//! How English says what happens again and again.

use crate::grammar::Nt;
use crate::tongue::{Rule, rule};
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(Nt::Weekdays, "{wd} (and|or|&)? {wd}? (and|or|&)? {wd}? (and|or|&)? {wd}?", recur::weekdays, 0),
    rule(Nt::Weekdays, "{wd} (to|through|thru|until|-) {wd}", recur::weekdays_through, 0),
    rule(Nt::Weekdays, "(weekday|weekdays|working day|working days|business day|business days)", int, WORKDAYS),
    rule(Nt::Every, "(every|each) {wds}", recur::every, 1),
    rule(Nt::Every, "(every|each) (single)? {unit}", recur::every, 1),
    rule(Nt::Every, "(every|each) {partw}", recur::every, 1),
    rule(Nt::Every, "every {small} {unit}", recur::every, 1),
    rule(Nt::Every, "every (couple|couple of) {unit}", recur::every, 2),
    rule(Nt::Every, "every (other|second|2nd|alternate) ({wds}|{unit})", recur::every, 2),
    rule(Nt::Every, "on alternate ({wds}|{unit})", recur::every, 2),
    rule(Nt::Every, "every {ord} ({wd}|{unit})", recur::every, 1),
    rule(Nt::Every, "(once|one time) (a|an|per|every|each) {unit}", recur::every, 1),
    rule(Nt::Every, "once every {small} {unit}", recur::every, 1),
    rule(Nt::Every, "on (weekdays|working days|business days)", recur::on_days, WORKDAYS),
    rule(Nt::Every, "(on|at) weekends", recur::on_days, WEEKENDS),
    rule(Nt::Every, "(on)? (the)? {ord} {wd} (of|in) (every|each) month", recur::monthly, 0),
    rule(Nt::Every, "(on)? (every|each) {ord} {wd} of the month", recur::monthly, 0),
    rule(Nt::Every, "(on)? (the)? last {wd} (of|in) (every|each) month", recur::monthly, -1),
    rule(Nt::Every, "(on)? every last {wd} of the month", recur::monthly, -1),
    rule(Nt::Every, "(on)? (the)? {dd} (day)? (of|in) (every|each) month", recur::monthly, 0),
    rule(Nt::Every, "(on)? (the)? last day (of|in) (every|each) month", recur::monthly, -1),
    rule(Nt::Every, "(every|each) month on the {dd}", recur::monthly, 0),
    rule(Nt::Every, "(every|each) month on the {ord} {wd}", recur::monthly, 0),
    rule(Nt::Every, "(every|each) (year)? (on)? (the)? {md}", recur::yearly, 0),
    rule(Nt::Every, "(on)? (the)? {md} (of)? (every|each) year", recur::yearly, 0),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} on {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} (in the)? {part}", recur::at, 0),
    rule(Nt::Recur, "{every} on {wds} (at|around|about|@) {cl}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? (at|around|about|@)? {clock}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? (at|around|about|@) {cl}", recur::at, 0),
    rule(Nt::Recur, "(at|around)? {clock} {every}", recur::at, 0),
    rule(Nt::Recur, "(at|around) {cl} (on)? {every}", recur::at, 0),
    rule(Nt::Every, "(biweekly|fortnightly)", recur::each, grain::FORTNIGHT),
    rule(Nt::Daily, "daily", recur::each, grain::DAY),
    rule(Nt::Daily, "weekly", recur::each, grain::WEEK),
    rule(Nt::Daily, "monthly", recur::each, grain::MONTH),
    rule(Nt::Daily, "(yearly|annually)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} on {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} (on {wds})? (at|around|@) {cl}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
