//! How German says what happens again and again.

use crate::grammar::Nt;
use crate::tongue::{Rule, rule};
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(Nt::Weekdays, "{wd} (und|oder)? {wd}? (und|oder)? {wd}? (und|oder)? {wd}?", recur::weekdays, 0),
    rule(Nt::Weekdays, "{wd} (bis|-) {wd}", recur::weekdays_through, 0),
    rule(Nt::Weekdays, "(werktag|werktage|wochentag|wochentage|arbeitstag|arbeitstage)", int, WORKDAYS),
    rule(Nt::Every, "(jeden|jede|jedes|jeder) {wds}", recur::every, 1),
    rule(Nt::Every, "(jeden|jede|jedes|jeder) {unit}", recur::every, 1),
    rule(Nt::Every, "(jeden|jede) {partw}", recur::every, 1),
    rule(Nt::Every, "alle {small} {unit}", recur::every, 1),
    rule(Nt::Every, "alle (paar) {unit}", recur::every, 2),
    rule(Nt::Every, "(jeden|jede|jedes) {ord} ({wd}|{unit})", recur::every, 1),
    rule(Nt::Every, "(einmal|ein mal) (pro|am|in der|im) {unit}", recur::every, 1),
    rule(Nt::Every, "(einmal|ein mal) alle {small} {unit}", recur::every, 1),
    rule(
        Nt::Every,
        "(immer)? (unter der woche|wochentags|werktags|an werktagen|an wochentagen)",
        recur::on_days,
        WORKDAYS,
    ),
    rule(Nt::Every, "(an (den)? wochenenden|immer am wochenende)", recur::on_days, WEEKENDS),
    rule(
        Nt::Every,
        "(am|an jedem|jeden)? {ord} {wd} (im|in jedem|jeden|eines jeden|des) (monat|monats)",
        recur::monthly,
        0,
    ),
    rule(
        Nt::Every,
        "(am|jeden)? (letzten|letzter) {wd} (im|in jedem|jeden|eines jeden) (monat|monats)",
        recur::monthly,
        -1,
    ),
    rule(Nt::Every, "(am|an jedem|jeden)? {dd} (eines jeden|jeden|in jedem) (monat|monats)", recur::monthly, 0),
    rule(Nt::Every, "(am)? letzten tag (eines jeden|jeden|in jedem) (monat|monats)", recur::monthly, -1),
    rule(Nt::Every, "jeden monat am {dd}", recur::monthly, 0),
    rule(Nt::Every, "(jedes jahr) (am)? {md}", recur::yearly, 0),
    rule(Nt::Every, "(am)? {md} (jedes jahr|jeden jahres)", recur::yearly, 0),
    rule(Nt::Every, "immer (am)? {wds}", recur::every, 1),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} (am)? {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}", recur::at, 0),
    rule(Nt::Recur, "{every} (am)? {wds} (um|gegen) {cl}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? {clock}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? (um|gegen) {cl}", recur::at, 0),
    rule(Nt::Recur, "{clock} {every}", recur::at, 0),
    rule(Nt::Every, "(vierzehntägig|vierzehntäglich|zweiwöchentlich|zweiwöchig)", recur::each, grain::FORTNIGHT),
    rule(Nt::Every, "(14 tägig|14 täglich)", recur::each, grain::FORTNIGHT),
    rule(Nt::Daily, "täglich|taeglich|tagtäglich", recur::each, grain::DAY),
    rule(Nt::Daily, "wöchentlich|woechentlich", recur::each, grain::WEEK),
    rule(Nt::Daily, "monatlich", recur::each, grain::MONTH),
    rule(Nt::Daily, "(jährlich|alljährlich|jaehrlich)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} (am)? {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} ((am)? {wds})? (um|gegen) {cl}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
