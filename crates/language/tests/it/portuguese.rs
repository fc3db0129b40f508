//! Portuguese, of the same kinds.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::Pt)
}

#[test]
fn short_ones() {
    check(
        &nothing(),
        &[
            (
                "quero uma mesa pra quatro hoje à noite lá pelas oito e meia",
                r#"party {"people":4}; datetime 2026-11-20T20:30; #book"#,
            ),
            ("a gente é em cinco", r#"party {"people":5}"#),
            ("seremos seis adultos e um bebê", r#"party {"adults":6,"children":1}"#),
            ("vou eu, meu marido e minhas duas filhas", r#"party {"adults":2,"children":2}"#),
            ("só eu", r#"party {"adults":1}"#),
            ("sozinha", r#"party {"adults":1}"#),
            ("dois quartos duplos para quatro pessoas", r#"party {"rooms":2}; party {"people":4}"#),
            ("das 14 às 16", "interval 14:00..16:00"),
            ("de manhã cedo", "interval 06:00..09:00"),
            ("no fim da tarde", "interval 16:00..19:00"),
            ("depois do almoço", "interval 14:00..…"),
            ("na hora do almoço", "interval 12:00..14:00"),
            ("até as seis", "interval …..18:00 ~…..06:00"),
            ("antes das dez da manhã", "interval …..10:00"),
            ("lá pelas três", "time 15:00 ~03:00"),
            ("às três e pouco", "time 15:00 ~03:00"),
            ("às dez pras nove", "time 08:50 ~20:50"),
            ("quinze pras oito", "time 07:45 ~19:45"),
            ("faltando vinte para as cinco", "time 16:40 ~04:40"),
            ("meio-dia e meia", "time 12:30"),
            ("meia-noite", "time 00:00"),
            ("às treze horas", "time 13:00"),
            ("treze e trinta", "time 13:30"),
            ("vinte e uma horas", "time 21:00"),
            ("às vinte e duas e quinze", "time 22:15"),
            ("8 e meia da noite", "time 20:30"),
            ("9h", "time 09:00 ~21:00"),
            ("9h30", "time 09:30 ~21:30"),
            ("às 9:30 da manhã", "time 09:30"),
            ("amanhã cedo", "interval 2026-11-21T06:00..2026-11-21T09:00"),
            ("hoje à tarde", "interval 2026-11-20T12:00..2026-11-20T18:00"),
            ("ontem", "date 2026-11-19"),
            ("depois de amanhã à noite", "interval 2026-11-22T18:00..2026-11-23T00:00"),
            ("sexta à noite", "interval 2026-11-27T18:00..2026-11-28T00:00"),
            ("sábado que vem", "date 2026-11-28 ~2026-11-21"),
            ("no próximo sábado", "date 2026-11-28 ~2026-11-21"),
            ("nesse sábado", "date 2026-11-21"),
            ("semana que vem na quarta", "date 2026-11-25"),
            ("no fim de semana", "interval 2026-11-21..2026-11-22"),
            ("no final de semana que vem", "interval 2026-11-28..2026-11-29"),
            ("mês que vem", "interval 2026-12-01..2026-12-31"),
            ("em janeiro", "interval 2027-01-01..2027-01-31"),
            ("no dia primeiro de janeiro", "date 2027-01-01"),
            ("dia 1º de maio", "date 2027-05-01"),
            ("primeiro de abril de dois mil e vinte e sete", "date 2027-04-01"),
            ("vinte e cinco do doze", "number 25; number 12"),
            ("15/03", "date 2027-03-15"),
            ("15-03-2027", "date 2027-03-15"),
            ("segunda dia 23", "date 2026-11-23"),
            ("daqui a três dias", "date 2026-11-23"),
            ("daqui uma semana", "date 2026-11-27"),
            ("em duas horas", "datetime 2026-11-20T12:00"),
            ("há duas semanas", "date 2026-11-06"),
            ("semana passada", "interval 2026-11-09..2026-11-15"),
            ("no começo do mês", "interval 2026-11-01..2026-11-10"),
            ("em meados de dezembro", "interval 2026-12-11..2026-12-20"),
            ("no final de janeiro", "interval 2027-01-21..2027-01-31"),
            ("entre o Natal e o Ano Novo", "interval 2026-12-25..2027-01-01"),
            ("entre segunda e quarta", "interval 2026-11-23..2026-11-25"),
            ("do dia 3 ao dia 5", "interval 2026-12-03..2026-12-05"),
            ("de 3 a 5 de janeiro", "interval 2027-01-03..2027-01-05"),
            ("a partir de segunda", "interval 2026-11-23..…"),
            ("a partir do dia 10", "interval 2026-12-10..…"),
            ("por duas noites", "duration/nights P2D"),
            ("uma semana", "duration P1W"),
            ("quinze dias", "duration P15D"),
            ("uma hora e meia", "duration PT1H30M"),
            ("meia hora", "duration PT30M"),
            ("quarenta e cinco minutos", "duration PT45M"),
            ("todo dia às nove", "recurrence FREQ=DAILY;BYHOUR=9;BYMINUTE=0"),
            ("todos os dias", "recurrence FREQ=DAILY"),
            ("dois por cento", "percent 2"),
            ("cinquenta por cento", "percent 50"),
            ("R$ 50", r#"money {"amount":50.0,"currency":"BRL"}"#),
            ("50 reais", r#"money {"amount":50.0,"currency":"BRL"}"#),
            ("cinquenta reais e vinte centavos", r#"money {"amount":50.2,"currency":"BRL"}"#),
            ("mil e duzentos reais", r#"money {"amount":1200.0,"currency":"BRL"}"#),
            ("entre 100 e 200 reais", r#"money {"currency":"BRL","max":200.0,"min":100.0}"#),
            ("até 300 reais", r#"money {"currency":"BRL","max":300.0}"#),
            ("mais de cem euros", r#"money {"currency":"EUR","min":100.0}"#),
            ("um milhão e meio", "number 1500000"),
            ("três mil quatrocentos e cinquenta e seis", "number 3456"),
            ("um terço", "number 0.3333333333333333"),
            ("terceiro", "ordinal 3"),
            ("(21) 3456-7890 ramal 12", "phone +552134567890;ext=12"),
            ("ana_maria@uol.com.br", "email ana_maria@uol.com.br"),
            ("www.exemplo.com.br", "url www.exemplo.com.br"),
        ],
    );
}

#[test]
fn asked_for_name() {
    check(
        &Asked::expected("name").in_language(Language::Pt),
        &[
            ("é João Pereira", "name João Pereira [João|Pereira]"),
            ("joão pereira", "name João Pereira [João|Pereira]"),
            (
                "Maria de Fátima Oliveira e Silva",
                "name Maria de Fátima Oliveira e Silva [Maria|de Fátima Oliveira e Silva]",
            ),
            ("pode colocar no nome de Ana Paula", "name Ana Paula [Ana|Paula]"),
            ("J O A O", "name Joao [Joao|-]"),
            ("ana com dois enes", "name Ana [Ana|-]; number 2"),
            ("meu sobrenome é Gonçalves, G O N Ç A L V E S", "name Gonçalves [-|Gonçalves]"),
            ("quero falar com o gerente", "#person"),
            ("não", "confirmation no"),
        ],
    );
}

#[test]
fn asked_for_phone() {
    check(
        &Asked::expected("phone").in_language(Language::Pt),
        &[
            ("11 98765 4321", "phone +5511987654321"),
            ("onze nove oito sete meia cinco quatro três dois um", "phone +5511987654321"),
            ("zero onze noventa e oito sete seis cinco quatro três dois um", "phone +5511987654321"),
            ("pode usar esse mesmo número que estou ligando", "confirmation yes; #this_number"),
        ],
    );
}

#[test]
fn asked_for_email() {
    check(
        &Asked::expected("email").in_language(Language::Pt),
        &[
            ("joao ponto silva arroba gmail ponto com", "email joao.silva@gmail.com"),
            ("j s i l v a arroba outlook ponto com ponto br", "email jsilva@outlook.com.br"),
            ("não tenho email", ""),
        ],
    );
}

#[test]
fn asked_for_time() {
    check(
        &Asked::expected("time").in_language(Language::Pt),
        &[
            ("às nove", "time 09:00 ~21:00"),
            ("nove", "time 09:00 ~21:00"),
            ("nove e meia", "time 09:30 ~21:30"),
            ("meio dia", "time 12:00"),
            ("três da tarde", "time 15:00"),
            ("14", "time 14:00"),
            ("tanto faz", "#any"),
            ("o mais cedo que tiver", "#soonest"),
        ],
    );
}

#[test]
fn asked_for_date() {
    check(
        &Asked::expected("date").in_language(Language::Pt),
        &[
            ("amanhã", "date 2026-11-21"),
            ("dia quinze", "date 2026-12-15"),
            ("quinze", "date 2026-12-15"),
            ("15/3", "date 2027-03-15"),
            ("terça", "date 2026-11-24"),
            ("segunda feira", "date 2026-11-23"),
            ("vinte e cinco do doze", "date 2026-12-25"),
            ("na próxima semana", "interval 2026-11-23..2026-11-29"),
        ],
    );
}

#[test]
fn asked_for_date_birth() {
    check(
        &Asked::expected("date/birth").in_language(Language::Pt),
        &[
            ("12/03/1985", "date/birth 1985-03-12"),
            ("doze do três de oitenta e cinco", "date/birth 1985-03-12"),
            ("doze de março de mil novecentos e oitenta e cinco", "date/birth 1985-03-12"),
            ("12 de março de 85", "date/birth 1985-03-12"),
            ("primeiro do primeiro de dois mil", "date/birth 2000-01-01"),
            ("cinco de setembro de setenta e nove", "date/birth 1979-09-05"),
        ],
    );
}

#[test]
fn asked_for_party() {
    check(
        &Asked::expected("party").in_language(Language::Pt),
        &[
            ("quatro", r#"party {"people":4}"#),
            ("somos quatro", r#"party {"people":4}"#),
            ("eu e minha esposa", r#"party {"adults":2}"#),
            ("dois adultos e duas crianças de três e sete anos", r#"party {"adults":2,"ages":[3,7],"children":2}"#),
            ("três com o bebê", r#"party {"adults":3,"children":1}"#),
        ],
    );
}

#[test]
fn asked_for_postcode() {
    check(
        &Asked::expected("postcode").in_language(Language::Pt),
        &[
            ("zero um três um zero traço cem", "postcode 01310-100"),
            ("01310100", "postcode 01310-100"),
            ("zero um três dez cem", "postcode 01310-100"),
        ],
    );
}

#[test]
fn asked_for_number() {
    check(&Asked::expected("number").in_language(Language::Pt), &[("uns vinte", "number 20")]);
}

#[test]
fn asked_for_code() {
    check(
        &Asked::expected("code").in_language(Language::Pt),
        &[("A B C um dois três", "code ABC123"), ("X sete K nove", "code X7K9")],
    );
}

#[test]
fn asked_for_confirmation() {
    check(
        &Asked::expected("confirmation").in_language(Language::Pt),
        &[
            ("sim", "confirmation yes"),
            ("isso", "confirmation yes"),
            ("isso mesmo", "confirmation yes"),
            ("pode ser", "confirmation yes"),
            ("pode", "confirmation yes"),
            ("não", "confirmation no"),
            ("não, obrigado", "confirmation no; #thanks"),
            ("acho que sim", "confirmation yes"),
            ("não sei", "confirmation unclear"),
            ("talvez", "confirmation unclear"),
            ("sim, mas às três", "confirmation correction; time 15:00 ~03:00"),
            ("não, às três", "confirmation correction; time 15:00 ~03:00"),
            ("melhor na quinta", "confirmation correction; date 2026-11-26"),
            ("tá", "confirmation yes"),
            ("beleza", "confirmation yes"),
            ("claro", "confirmation yes"),
            ("negativo", "confirmation no"),
            ("com certeza", "confirmation yes"),
            ("de jeito nenhum", "confirmation no; #none_of_these"),
            ("na verdade prefiro de manhã", "confirmation correction; interval 06:00..12:00"),
        ],
    );
}

#[test]
fn options() {
    check(
        &Asked::options(&["10:00", "10:30", "11:00"]).in_language(Language::Pt),
        &[
            ("a primeira", "choice 0"),
            ("a do meio", "choice 1"),
            ("a última", "choice 2"),
            ("às dez e meia", "time 10:30 ~22:30; choice 1"),
            ("a das onze", "time 11:00 ~23:00; choice 2"),
            ("a mais cedo", "choice 0"),
            ("pode ser a de dez e meia", "confirmation yes; time 10:30 ~22:30; choice 1"),
            ("qualquer uma", "choice 0; #any"),
            ("nenhuma", "#none_of_these"),
            ("a opção dois", "choice 1"),
            ("número três", "choice 2"),
            ("tanto faz", "choice 0; #any"),
        ],
    );
}

#[test]
fn options_2() {
    check(
        &Asked::options(&["Quarto simples R$ 200", "Suíte R$ 450"]).in_language(Language::Pt),
        &[("o mais barato", "choice 0"), ("a suíte", "choice 1"), ("a mais cara", "choice 1")],
    );
}

#[test]
fn options_3() {
    check(
        &Asked::options(&["terça 24/11", "quarta 25/11"]).in_language(Language::Pt),
        &[
            ("na terça", "date 2026-11-24; choice 0"),
            ("a de quarta", "date 2026-11-25; choice 1"),
            ("o segundo dia", "choice 1"),
        ],
    );
}
