//! Whole Portuguese sentences as they are spoken and typed at a reception, most of them in Brazil.

use crate::table::{Asked, check};
use frontdesk_domain::Language;

fn nothing() -> Asked {
    Asked::nothing().in_language(Language::Pt)
}

#[test]
fn whole_sentences() {
    check(
        &nothing(),
        &[
            (
                "boa tarde, queria marcar uma consulta para terça-feira às três da tarde",
                "datetime 2026-11-24T15:00; #greeting; #book",
            ),
            (
                "oi tudo bem eu gostaria de agendar um horário pra amanhã de manhã",
                "interval 2026-11-21T06:00..2026-11-21T12:00; #greeting; #book",
            ),
            ("quero marcar com a doutora Ana na quinta que vem depois das duas", "interval 2026-11-26T14:00..…; #book"),
            ("tem alguma vaga pra sexta feira às dez e meia", "datetime 2026-11-27T10:30 ~2026-11-20T10:30; #book"),
            ("bom dia eu preciso de uma consulta o mais rápido possível", "#greeting; #book; #soonest"),
            (
                "me vê um horário pra semana que vem de preferência de manhã",
                "interval 2026-11-23..2026-11-29; interval 06:00..12:00",
            ),
            ("vcs tem horario amanha as 15h", "datetime 2026-11-21T15:00; #book"),
            ("dá pra ser dia vinte e três de novembro às nove e quinze", "datetime 2026-11-23T09:15 ~2026-11-23T21:15"),
            ("dia 24/11 às 14h30", "datetime 2026-11-24T14:30"),
            ("pode ser no dia 3 de dezembro ao meio dia", "confirmation yes; datetime 2026-12-03T12:00"),
            ("só consigo depois das cinco e meia da tarde", "interval 17:30..…"),
            ("entre as nove e as onze da manhã tá bom", "interval 09:00..11:00"),
            ("de segunda a quarta qualquer hora serve", "interval 2026-11-23..2026-11-25; #any"),
            (
                "sou o João da Silva e quero uma consulta pra depois de amanhã",
                "name João da Silva [João|da Silva]; date 2026-11-22; #book",
            ),
            ("meu nome é Maria Aparecida dos Santos", "name Maria Aparecida dos Santos [Maria Aparecida|dos Santos]"),
            ("aqui é o Carlos Eduardo, tô ligando pra remarcar", "name Carlos Eduardo [Carlos|Eduardo]; #move"),
            ("meu celular é (11) 98765-4321", "phone +5511987654321"),
            ("meu zap é 21 99876 5432", "phone +5521998765432"),
            ("meu e-mail é joao ponto silva arroba gmail ponto com", "email joao.silva@gmail.com"),
            ("joao.silva@hotmail.com.br", "email joao.silva@hotmail.com.br"),
            ("maria underline souza arroba yahoo ponto com ponto br", "email maria_souza@yahoo.com.br"),
            (
                "moro na Rua das Flores, 123, São Paulo",
                r#"address {"city":"São Paulo","country":null,"number":"123","postcode":null,"street":"Rua das Flores"}"#,
            ),
            ("meu cep é 01310-100", "postcode 01310-100"),
            ("o cep é zero um três um zero cem", "postcode 01310-100"),
            ("meu localizador é X 7 K 9 P 2", "code X7K9P2"),
            (
                "queria um quarto para dois adultos e uma criança de cinco anos",
                r#"party {"rooms":1}; party {"adults":2,"ages":[5],"children":1}; #book"#,
            ),
            ("é para mim, minha esposa e nossos dois filhos", r#"party {"adults":2,"children":2}"#),
            ("somos quatro adultos e duas crianças", r#"party {"adults":4,"children":2}"#),
            (
                "uma mesa pra seis pessoas no sábado às oito da noite",
                r#"party {"people":6}; datetime 2026-11-21T20:00; #book"#,
            ),
            ("mesa para dois hoje às 20h", r#"party {"people":2}; datetime 2026-11-20T20:00; #book"#),
            ("chegamos na sexta e saímos no domingo", "date/arrival 2026-11-27 ~2026-11-20; date/departure 2026-11-29"),
            ("quero reservar de 10 a 15 de dezembro", "interval 2026-12-10..2026-12-15; #book"),
            ("vamos chegar dia cinco e sair dia oito de janeiro", "date/arrival 2027-01-05; date/departure 2027-01-08"),
            ("três noites a partir de sábado", "duration/nights P3D; interval 2026-11-21..…"),
            (
                "check-in no dia 20 de dezembro e check-out no dia 27",
                "date/arrival 2026-12-20; date/departure 2026-12-27",
            ),
            ("uma reserva pra casal com bebê de 8 meses", r#"party {"adults":2,"ages":[0],"children":1}; #book"#),
            ("dois quartos, um de casal e um de solteiro", r#"party {"rooms":2}"#),
            ("queria cancelar minha consulta de quinta", "date 2026-11-26; #cancel_appointment"),
            (
                "preciso desmarcar o horário de amanhã às nove",
                "datetime 2026-11-21T09:00 ~2026-11-21T21:00; #cancel_appointment",
            ),
            ("queria mudar minha consulta de terça pra quinta", "date/old 2026-11-24; date 2026-11-26; #move"),
            ("tem como passar das duas para as quatro", "time/old 14:00 ~02:00; time 16:00 ~04:00; #move"),
            ("na terça, não, desculpa, na quarta", "date/old 2026-11-24; confirmation correction; date 2026-11-25"),
            ("às duas, quer dizer, às três", "time/old 14:00 ~02:00; time 15:00 ~03:00"),
            (
                "para três pessoas, aliás quatro",
                r#"party/old {"people":3}; confirmation correction; party {"people":4}"#,
            ),
            ("não, eu disse quinta e não terça", "confirmation correction; date 2026-11-26; date/old 2026-11-24"),
            ("12 de agosto de 78", "date 1978-08-12"),
            ("quanto custa uma limpeza", "#ask_price"),
            ("vocês abrem no sábado", "date 2026-11-21; #ask_hours"),
            ("qual é o endereço de vocês", "#ask_address"),
            ("onde vocês ficam", "#ask_address"),
            ("que horas vocês fecham", "#ask_hours"),
            ("aceita convênio", "#ask_price"),
            ("quero falar com uma pessoa", "#person"),
            ("me passa pra um atendente por favor", "#person"),
            ("pode repetir por favor", "#repeat"),
            ("fala mais devagar por favor", "#slower"),
            ("não entendi", "#repeat"),
            ("tchau obrigado", "#goodbye; #thanks"),
            ("muito obrigada, era só isso", "confirmation no; #thanks; #goodbye"),
            ("não, é só isso, obrigado", "confirmation no; #goodbye; #thanks"),
            ("toda semana na terça e na quinta", "recurrence FREQ=WEEKLY;BYDAY=TU,TH"),
            ("duas vezes por semana", "number 2"),
            ("de quinze em quinze dias", "recurrence FREQ=WEEKLY;INTERVAL=2"),
            ("daqui a duas semanas", "date 2026-12-04"),
            ("daqui a uma hora e meia", "datetime 2026-11-20T11:30"),
            ("no último dia do mês", "date 2026-11-30"),
            ("no Natal", "date 2026-12-25"),
            ("na véspera de Natal", "date 2026-12-24"),
            ("no feriado de Corpus Christi", "date 2027-05-27"),
            ("no Carnaval", "date 2027-02-09"),
            ("custa cento e vinte reais", r#"money {"amount":120.0,"currency":"BRL"}"#),
            ("uns duzentos euros", r#"money {"amount":200.0,"currency":"EUR"}"#),
            ("R$ 1.250,50", r#"money {"amount":1250.5,"currency":"BRL"}"#),
            ("vinte por cento de desconto", "percent 20"),
            ("meu filho tem sete anos", "age 7"),
            ("o quinto andar", ""),
            ("dois mil e quinhentos", "number 2500"),
        ],
    );
}

#[test]
fn more_sentences() {
    check(
        &nothing(),
        &[
            (
                "oi bom dia meu nome é patrícia gomes eu queria marcar uma avaliação pra próxima terça às duas e meia",
                "name Patrícia Gomes [Patrícia|Gomes]; datetime 2026-11-24T14:30 ~2026-11-24T02:30; #greeting; #book",
            ),
            ("vc tem horario sexta d manha?", "date 2026-11-27 ~2026-11-20; #book"),
            ("qria marcar p amanha as 10h", "datetime 2026-11-21T10:00 ~2026-11-21T22:00; #book"),
            (
                "preciso remarcar minha consulta do dia 24 pro dia 26 às 15h",
                "date/old 2026-11-24; datetime 2026-11-26T15:00; #move",
            ),
            ("tô precisando de um encaixe hoje à tarde", "interval 2026-11-20T12:00..2026-11-20T18:00; #book"),
            (
                "minha filha tem sete anos e precisa de uma consulta na semana que vem de preferência depois das quatro",
                "age 7; interval 2026-11-23..2026-11-29; interval 16:00..… ~04:00..…; #book",
            ),
            ("queria saber o preço da consulta e se vocês abrem no sábado", "date 2026-11-21; #ask_price; #ask_hours"),
            (
                "boa noite gostaria de reservar uma mesa para oito pessoas no domingo ao meio dia e meia no nome de Ricardo Alves",
                r#"party {"people":8}; datetime 2026-11-22T12:30; name Ricardo Alves [Ricardo|Alves]; #greeting; #book"#,
            ),
            (
                "queremos um quarto de casal de sexta a domingo",
                r#"party {"rooms":1}; interval 2026-11-27..2026-11-29; #book"#,
            ),
            ("seriam dois adultos e um bebê de um ano", r#"party {"adults":2,"ages":[1],"children":1}"#),
            (
                "chegamos dia vinte e três à tarde e vamos embora dia vinte e oito de manhã",
                "interval/arrival 2026-11-23T12:00..2026-11-23T18:00; interval/departure 2026-11-28T06:00..2026-11-28T12:00",
            ),
            ("vamos ficar três noites chegando no dia 30 de dezembro", "duration/nights P3D; date/arrival 2026-12-30"),
            (
                "dois quartos um pra mim e minha mulher e outro pros meus pais",
                r#"party {"rooms":2}; party {"adults":2}"#,
            ),
            (
                "pode anotar meu contato é zero vinte e um nove oito oito sete sete seis seis cinco cinco",
                "phone +5521988776655",
            ),
            ("manda pra fulana ponto costa arroba empresa ponto com ponto br", "email fulana.costa@empresa.com.br"),
            (
                "é o ap quarenta e dois da rua augusta número mil e duzentos",
                r#"number 42; address {"city":null,"country":null,"number":"1200","postcode":null,"street":"Rua Augusta"}"#,
            ),
            ("o cep da minha rua é zero quatro cinco três dois zero zero zero", "postcode 04532-000"),
            ("o código é B de bola, R de rato, sete, quatro, dois", "code BR742"),
            ("sim pode confirmar para quinta às dez", "confirmation yes; datetime 2026-11-26T10:00 ~2026-11-26T22:00"),
            ("não obrigado vou pensar e ligo depois", "confirmation no; #later"),
            ("pode ser tanto na terça quanto na quarta", "confirmation yes; date 2026-11-24; date 2026-11-25"),
            (
                "qualquer dia da semana que vem depois das cinco",
                "interval 2026-11-23..2026-11-29; interval 17:00..… ~05:00..…",
            ),
            ("até o dia quinze de dezembro", "interval …..2026-12-15"),
            ("antes do Natal", "interval …..2026-12-24"),
            ("no sábado dia 5 de dezembro às 16 horas", "datetime 2026-12-05T16:00"),
            ("às 17:45 do dia 2", "datetime 2026-12-02T17:45"),
            ("dia 2 às 17:45", "datetime 2026-12-02T17:45"),
            ("vai ser no dia 10 ou no dia 11", "date 2026-12-10 ~2026-12-11"),
            ("na quinta, ou melhor, na sexta", "date/old 2026-11-26; date 2026-11-27 ~2026-11-20"),
            ("às quatro, não, às cinco da tarde", "time/old 16:00 ~04:00; confirmation correction; time 17:00"),
            ("somos cinco, desculpe, seis pessoas", r#"party/old {"people":5}; party {"people":6}"#),
            ("é pra mim e mais duas pessoas", r#"party {"people":3}"#),
            ("mesa pra dez", r#"party {"people":10}; #book"#),
            ("preciso de dois berços e três quartos", r#"number 2; party {"rooms":3}"#),
            ("uma hora de massagem na quarta às seis", "duration PT1H; datetime 2026-11-25T18:00 ~2026-11-25T06:00"),
            ("massagem de noventa minutos", "duration PT1H30M"),
            ("quero um corte de cabelo daqui a meia hora", "datetime 2026-11-20T10:30"),
            ("me liguem depois das dezoito horas", "interval 18:00..…; #message"),
            ("não quero cancelar, quero só mudar o horário", "#move"),
            ("pode cancelar tudo", "#stop_flow"),
            ("já falei meu nome", "#already_told"),
            ("você é um robô?", "#ask_if_robot"),
            ("socorro é uma emergência", "#emergency"),
            ("número errado desculpe", "#wrong_number"),
            ("tem estacionamento?", "#ask_address"),
        ],
    );
}
