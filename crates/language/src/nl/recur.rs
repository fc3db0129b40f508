//! How Dutch says what happens again and again.

use crate::grammar::Nt;
use crate::tongue::{Rule, rule};
use crate::when::clock;
use crate::when::duration::grain;
use crate::when::recur::{self, WEEKENDS, WORKDAYS};
use crate::when::span::int;

pub const RECURRENCES: &[Rule] = &[
    rule(Nt::Weekdays, "{wd} (en|of)? {wd}? (en|of)? {wd}? (en|of)? {wd}?", recur::weekdays, 0),
    rule(Nt::Weekdays, "{wd} (tot|tot en met|t / m|-) {wd}", recur::weekdays_through, 0),
    rule(Nt::Weekdays, "(werkdag|werkdagen|weekdag|weekdagen|doordeweekse dag)", int, WORKDAYS),
    rule(Nt::Every, "(elke|iedere|elk|ieder) {wds}", recur::every, 1),
    rule(Nt::Every, "(elke|iedere|elk|ieder) {unit}", recur::every, 1),
    rule(Nt::Every, "(elke|iedere) {partw}", recur::every, 1),
    rule(Nt::Every, "(om de|elke|iedere) {small} {unit}", recur::every, 1),
    rule(Nt::Every, "om de {wds}", recur::every, 2),
    rule(Nt::Every, "om de {unit}", recur::every, 2),
    rule(Nt::Every, "(elke|iedere) {ord} ({wd}|{unit})", recur::every, 1),
    rule(Nt::Every, "(een|1) (keer|maal) (per|in de) {unit}", recur::every, 1),
    rule(Nt::Every, "(doordeweeks|door de week|op werkdagen|op weekdagen)", recur::on_days, WORKDAYS),
    rule(Nt::Every, "(in de weekenden|in het weekend altijd)", recur::on_days, WEEKENDS),
    rule(Nt::Every, "(op)? (de|elke|iedere)? {ord} {wd} van (de|elke|iedere) maand", recur::monthly, 0),
    rule(Nt::Every, "(op)? (de|elke|iedere)? laatste {wd} van (de|elke|iedere) maand", recur::monthly, -1),
    rule(Nt::Every, "(op)? (de)? {dd} van (elke|iedere) maand", recur::monthly, 0),
    rule(Nt::Every, "(op)? (de)? laatste dag van (elke|iedere) maand", recur::monthly, -1),
    rule(Nt::Every, "(elke|iedere) maand op de {dd}", recur::monthly, 0),
    rule(Nt::Every, "(elk|ieder) jaar (op)? {md}", recur::yearly, 0),
    rule(Nt::Every, "altijd (op)? {wds}", recur::every, 1),
    rule(Nt::Recur, "{every}", recur::at, 0),
    rule(Nt::Recur, "{every} op {wds}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}", recur::at, 0),
    rule(Nt::Recur, "{every} op {wds} (om|rond) {cl}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? {clock}", recur::at, 0),
    rule(Nt::Recur, "{every} {part}? (om|rond) {cl}", recur::at, 0),
    rule(Nt::Recur, "{clock} {every}", recur::at, 0),
    rule(Nt::Every, "(tweewekelijks|veertiendaags)", recur::each, grain::FORTNIGHT),
    rule(Nt::Daily, "dagelijks", recur::each, grain::DAY),
    rule(Nt::Daily, "wekelijks", recur::each, grain::WEEK),
    rule(Nt::Daily, "maandelijks", recur::each, grain::MONTH),
    rule(Nt::Daily, "(jaarlijks)", recur::each, grain::YEAR),
    rule(Nt::Recur, "{daily} op {wds}", recur::at, 0),
    rule(Nt::Recur, "{daily} (op {wds})? (om|rond) {cl}", recur::at, 0),
    rule(Nt::Alone, "{daily}", clock::same, 0),
];
