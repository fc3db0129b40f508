//! Portuguese sentences of a reader who had not seen the grammar, with what a good reader finds in them.

use crate::table::{Asked, check_entities};
use frontdesk_domain::Language;
use jiff::civil::date;

fn on(year: i16, month: i8, day: i8, (hour, minute): (i8, i8), region: &'static str) -> Asked {
    let asked = Asked::nothing().in_language(Language::Pt).at(date(year, month, day).at(hour, minute, 0, 0));
    Asked { region: Some(region), ..asked }
}

#[test]
fn taken_back_and_said_anew() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "PT"),
        &[("não, terça não, quarta", "confirmation correction; date/old 2026-03-03; date 2026-03-04")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            (
                "melhor às sete e meia em vez das sete",
                "confirmation correction; time 07:30 ~19:30; time/old 07:00 ~19:00",
            ),
            ("desculpa, eu quis dizer doze de janeiro", "confirmation correction; date 2027-01-12"),
            ("desculpa, somos quatro, não cinco", "party {\"people\":4}; party/old {\"people\":5}"),
            (
                "dá pra mudar das 8 pras 9 na sexta?",
                "time/old 08:00 ~20:00; datetime 2026-11-27T09:00 ~2026-11-27T21:00",
            ),
            (
                "dá pra ficar mais uma noite? saindo quinta, não quarta",
                "duration/nights P1D; date/departure 2026-11-26; date/old 2026-11-25",
            ),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR").asking("date/arrival"),
        &[("quinta eu acho, não pera, sexta", "date/old 2026-11-26; confirmation correction; date/arrival 2026-11-27")],
    );
}

#[test]
fn yes_no_and_neither() {
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR").asking("confirmation"),
        &[
            ("sim, pode ser", "confirmation yes"),
            ("melhor não, obrigada", "confirmation no"),
            ("isso mesmo", "confirmation yes"),
            ("talvez, depois eu te falo", "confirmation unclear"),
            ("não não, tá certo, pode confirmar", "confirmation yes"),
        ],
    );
}

#[test]
fn choices_among_options() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT").asking("choice").offering(&["Quarto standard 90 €", "Suite 160 €"]),
        &[("a mais barata, se faz favor", "choice 0")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT").asking("choice").offering(&["terça às 9:00", "quarta às 14:30"]),
        &[("nenhuma das duas me dá jeito", "confirmation no")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR").asking("choice").offering(&[
            "terça às 9:00",
            "quarta às 14:30",
            "quinta às 11:00",
        ]),
        &[
            ("a segunda opção tá ótimo", "choice 1; confirmation yes"),
            ("prefiro a de quinta", "confirmation yes; choice 2"),
            ("a última, por favor", "choice 2"),
        ],
    );
}

#[test]
fn codes_and_postcodes() {
    check_entities(&on(2026, 6, 9, (10, 15), "PT"), &[("O localizador é QH7-31PT, queria cancelar", "code QH731PT")]);
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            ("o código da reserva é xis sete quatro bê eme dois", "code X74BM2"),
            (
                "vocês confirmam minha reserva RT55821 de terça à noite? tá no nome de Maria Gonçalves Reis",
                "code RT55821; interval 2026-11-24T18:00..2026-11-25T00:00; name Maria Gonçalves Reis [Maria|Gonçalves Reis]",
            ),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR").asking("code"),
        &[("xis como xadrez, dois, efe de faca, meia, zero", "code X2F60")],
    );
}

#[test]
fn addresses() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[(
            "Moro na Rua Augusta 274, 1100-056 Lisboa",
            "address {\"city\":\"Lisboa\",\"country\":null,\"number\":\"274\",\"postcode\":\"1100-056\",\"street\":\"Rua Augusta\"}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[(
            "o endereço é Rua das Palmeiras, 85, Botafogo, Rio de Janeiro, 22270-070",
            "address {\"city\":\"Rio de Janeiro\",\"country\":null,\"number\":\"85\",\"postcode\":\"22270-070\",\"street\":\"Rua das Palmeiras\"}",
        )],
    );
}

#[test]
fn phones_and_mail() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT").asking("phone"),
        &[("nove um dois três quatro cinco seis sete oito", "phone +351912345678")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            ("pode mandar pra ana.souza@uol.com.br", "email ana.souza@uol.com.br"),
            ("no site www.pousadadomar.com.br fala que tem estacionamento", "url www.pousadadomar.com.br"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR").asking("phone"),
        &[("onze nove oito sete seis cinco quarenta e três vinte e um", "phone +5511987654321")],
    );
}

#[test]
fn names() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[("a marcação está em nome de Conceição da Silva", "name Conceição da Silva [Conceição|da Silva]")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT").asking("name"),
        &[("Maria do Carmo Figueiredo", "name Maria do Carmo Figueiredo [Maria|do Carmo Figueiredo]")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            (
                "Meu nome é João Pedro dos Santos Oliveira",
                "name João Pedro dos Santos Oliveira [João Pedro|dos Santos Oliveira]",
            ),
            (
                "aqui é a Maria Aparecida de Souza e Silva",
                "name Maria Aparecida de Souza e Silva [Maria Aparecida|de Souza e Silva]",
            ),
            ("me chamo Luíza, Luíza Brandão", "name Luíza Brandão [Luíza|Brandão]"),
        ],
    );
}

#[test]
fn who_comes() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[(
            "Bom dia, queria um quarto duplo de 12 a 15 de junho para dois adultos e uma criança de 6 anos",
            "party {\"rooms\":1}; interval 2026-06-12..2026-06-15; party {\"adults\":2,\"ages\":[6],\"children\":1}",
        )],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            (
                "ainda tem mesa pra véspera de Natal, seremos 9, lá pelas 8 da noite?",
                "date 2026-12-24; party {\"people\":9}; time 20:00",
            ),
            ("quarto casal 24/12 a 27/12 pfv", "interval 2026-12-24..2026-12-27"),
            (
                "somos uma família de cinco e precisamos de dois quartos com berço",
                "party {\"people\":5}; party {\"rooms\":2}",
            ),
            ("quanto sai a diária pra dois com café?", "party {\"people\":2}"),
            (
                "somos dois casais e três crianças (3, 8 e 10 anos), de sexta a segunda",
                "party {\"adults\":4,\"ages\":[3,8,10],\"children\":3}; interval 2026-11-27..2026-11-30",
            ),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR").asking("party"),
        &[
            ("treze", "party {\"people\":13}"),
            ("eu, meu marido e as três crianças", "party {\"adults\":2,\"children\":3}"),
        ],
    );
}

#[test]
fn stays() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[
            (
                "um casal com um bebé, chegada a 22 de dezembro",
                "party {\"adults\":2,\"children\":1}; date/arrival 2026-12-22",
            ),
            ("entre 28 de junho e 2 de julho, quatro noites", "interval 2026-06-28..2026-07-02; duration/nights P4D"),
        ],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "BR"),
        &[("três noites a partir de 31 de agosto", "duration/nights P3D; interval 2026-08-31..…")],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[("2 noites de 27 a 29 nov cama king", "duration/nights P2D; interval 2026-11-27..2026-11-29")],
    );
}

#[test]
fn what_is_none() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[
            ("preciso de um canalizador urgente, está a cair água do teto", ""),
            ("Aceitam cães?", ""),
            ("estou no segundo andar, primeira porta à esquerda", "ordinal 1"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            ("queria uma segunda opinião sobre meu joelho", ""),
            ("o plantão diz 24/7 mas ninguém atende", ""),
            ("quanto pagam os menores de doze anos?", "age 12"),
        ],
    );
}

#[test]
fn amounts_and_ages() {
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[
            ("há 10% de desconto para reformados? o meu pai tem 79 anos", "percent 10; age 79"),
            (
                "o sinal foram duzentos e cinquenta euros e paguei-o a 2 de maio",
                "money {\"amount\":250.0,\"currency\":\"EUR\"}; date 2026-05-02",
            ),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            (
                "entre duzentos e trezentos reais a diária tá bom",
                "money {\"currency\":\"BRL\",\"max\":300.0,\"min\":200.0}",
            ),
            (
                "deu R$ 1.249,50 a semana inteira",
                "money {\"amount\":1249.5,\"currency\":\"BRL\"}; interval 2026-11-21..2026-11-22",
            ),
        ],
    );
}

#[test]
fn times_and_days() {
    check_entities(
        &on(2026, 3, 2, (9, 0), "PT"),
        &[("daqui a três semanas, qualquer dia menos quarta", "date 2026-03-23; date 2026-03-04")],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT"),
        &[
            ("nasci a três de março de oitenta e dois", "date/birth 1982-03-03"),
            (
                "consegue entre a uma menos um quarto e as duas e meia no domingo?",
                "interval 2026-06-14T12:45..2026-06-14T14:30",
            ),
        ],
    );
    check_entities(
        &on(2026, 6, 9, (10, 15), "PT").asking("date/birth"),
        &[("onze do três de setenta e quatro", "date/birth 1974-03-11")],
    );
    check_entities(
        &on(2026, 8, 13, (18, 40), "BR"),
        &[
            ("então é pra próxima segunda lá pelas quinze pras oito da noite", "datetime 2026-08-17T19:45"),
            ("chego em meia hora", "datetime/arrival 2026-08-13T19:10"),
        ],
    );
    check_entities(
        &on(2026, 11, 21, (16, 0), "BR"),
        &[
            ("vocês atendem das nove às duas?", "interval 09:00..14:00"),
            ("oi, tem horário na quarta de tardezinha, tipo umas seis?", "date 2026-11-25; time 18:00 ~06:00"),
            (
                "é o mesmo preço todo dia ou aumenta no fim de semana?",
                "recurrence FREQ=DAILY; interval 2026-11-21..2026-11-22",
            ),
            ("tem vaga hoje ainda, umas 18h30?", "date 2026-11-21; time 18:30"),
        ],
    );
}
