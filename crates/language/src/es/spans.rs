//! How Spanish says weeks, months and other spans of days, and lengths of time.

use super::when::rule;
use crate::grammar::Nt;
use crate::tongue::Rule;
use crate::when::{day, duration};

pub const SPANS: &[Rule] = &[
    rule(Nt::Days, "(en|durante)? (esta semana|la semana actual)", day::week, 0),
    rule(
        Nt::Days,
        "(en|durante|para)? (la)? (semana que viene|proxima semana|semana proxima|semana siguiente|otra semana|semana entrante)",
        day::week,
        1,
    ),
    rule(Nt::Days, "la semana (siguiente a la proxima|de despues)", day::week, 2),
    rule(Nt::Days, "(la)? semana pasada", day::week, -1),
    rule(Nt::Days, "(a)? (principios|principio|inicios|comienzos) de (esta|la) semana", day::week, 100),
    rule(
        Nt::Days,
        "(a)? (principios|principio|inicios|comienzos) de (la)? (semana que viene|proxima semana|semana proxima)",
        day::week,
        101,
    ),
    rule(Nt::Days, "(a)? (finales|fines|final) de (esta|la) semana", day::week, 300),
    rule(
        Nt::Days,
        "(a)? (finales|fines|final) de (la)? (semana que viene|proxima semana|semana proxima)",
        day::week,
        301,
    ),
    rule(Nt::Days, "(el resto de la semana|lo que queda de semana|toda la semana)", day::rest_of_week, 0),
    rule(Nt::Days, "(el|este|en el)? (fin de semana|finde)", day::weekend, 0),
    rule(Nt::Days, "(el)? (proximo fin de semana|fin de semana que viene|fin de semana proximo)", day::weekend, 1),
    rule(Nt::Days, "(en|durante)? este mes", day::month_counted, 0),
    rule(
        Nt::Days,
        "(en|durante|para)? (el)? (mes que viene|proximo mes|mes proximo|mes siguiente)",
        day::month_counted,
        1,
    ),
    rule(Nt::Days, "(el)? mes pasado", day::month_counted, -1),
    rule(Nt::Days, "(a)? (principios|principio|inicios|comienzos) (de|del|de este) mes", day::month_counted, 100),
    rule(Nt::Days, "(a)? (mediados) (de|del|de este) mes", day::month_counted, 200),
    rule(Nt::Days, "(a)? (finales|fines|final|fin) (de|del|de este) mes", day::month_counted, 300),
    rule(Nt::Days, "(a)? (principios|principio|inicios) (del mes que viene|del proximo mes)", day::month_counted, 101),
    rule(Nt::Days, "(a)? (finales|fines|final) (del mes que viene|del proximo mes)", day::month_counted, 301),
    rule(Nt::Days, "(en|durante|para) {month} ((de|del)? {year})?", day::month_named, 0),
    rule(Nt::Days, "{month} (de|del)? {year}", day::month_named, 0),
    rule(Nt::Days, "(a)? (principios|principio|inicios|comienzos) de {month}", day::month_named, 100),
    rule(Nt::Days, "(a)? mediados de {month}", day::month_named, 200),
    rule(Nt::Days, "(a)? (finales|fines|final) de {month}", day::month_named, 300),
    rule(Nt::Days, "este ano", day::year_counted, 0),
    rule(Nt::Days, "(el)? (ano que viene|proximo ano|ano proximo)", day::year_counted, 1),
    rule(Nt::Days, "(el)? ano pasado", day::year_counted, -1),
    rule(Nt::Days, "(en)? (los|las)? (proximos|proximas) {dur}", day::next_few, 0),
    rule(Nt::Days, "(en los)? proximos dias", day::next_days, 3),
    rule(
        Nt::Days,
        "(de|del|desde|desde el|entre|entre el)? {dd} (a|al|hasta|hasta el|y|y el|-) {md}",
        day::number_to_day,
        0,
    ),
    rule(Nt::Days, "(del|desde el|entre el) (dia)? {dd} (a|al|hasta|hasta el|y|y el|-) {dd}", day::numbers_between, 0),
    rule(
        Nt::Days,
        "(de|del|desde|desde el|entre|entre el)? {day} (a|al|hasta|hasta el|y|y el|-) {day}",
        day::between_days,
        0,
    ),
    rule(Nt::Days, "(despues de|despues del) {day}", day::after, 0),
    rule(Nt::Days, "(a partir de|a partir del|desde|desde el) {day}", day::from_on, 0),
    rule(Nt::Days, "{day} (o mas tarde|o despues|en adelante)", day::from_on, 0),
    rule(Nt::Days, "(antes de|antes del) {day}", day::until, -1),
    rule(Nt::Days, "(hasta|hasta el|no mas tarde de|no mas tarde del) {day}", day::until, 0),
    rule(Nt::Days, "la semana del {day}", day::week_of, 0),
];

pub const LENGTHS: &[Rule] = &[
    rule(Nt::Dur, "{num} {grain}", duration::count, 0),
    rule(Nt::Dur, "(media) {grain}", duration::count, 50),
    rule(Nt::Dur, "(medio) {grain}", duration::count, 50),
    rule(Nt::Dur, "(un par de) {grain}", duration::count, 200),
    rule(Nt::Dur, "(unos|unas|algunos|algunas) {grain}", duration::count, 300),
    rule(Nt::Dur, "{num} {grain} y (media|medio)", duration::count, 50),
    rule(Nt::Dur, "(un cuarto de) hora", duration::minutes, 15),
    rule(Nt::Dur, "(tres cuartos de) hora", duration::minutes, 45),
    rule(Nt::Dur, "(una|1) hora y cuarto", duration::minutes, 75),
    rule(Nt::Dur, "(una|1) hora y {min}", duration::hour_and, 1),
    rule(Nt::Dur, "{num} {grain} y? {num} {grain}", duration::pair, 0),
];
