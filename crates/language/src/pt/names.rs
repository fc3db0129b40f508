//! What stands around names in Portuguese, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[rule(
    Nt::Aside,
    "(tudo|todo|toda|vai tudo|e tudo)? (junto|junta|pegado|minusculo|minuscula|minusculas|em minusculas|em minusculo|em letras minusculas|sem espacos|sem espaco|sem acento|numa palavra so)",
    money::phrase,
    0,
)];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(meu|o meu|o|seu|o seu) (nome|nome completo|sobrenome|apelido|primeiro nome|ultimo nome) (e|seria)?",
        "(me chamo|eu me chamo|chamo me|chamo-me|eu chamo me|me chamam|chama se|se chama|pode me chamar de|sou o senhor|sou a senhora|sou o|sou a)",
        "(em|no|sob o|sob) nome (de|da|do)?",
        "(da parte de|da parte da|da parte do|quem fala e|quem fala e o|quem fala e a|fala o|fala a|aqui fala o|aqui fala a|aqui e o|aqui e a|daqui fala o|daqui fala a|daqui e o|daqui e a|e o senhor|e a senhora|e a dona)",
        "(nome|sobrenome|nome completo) (e)?",
        "(fica|ficou|coloca|coloque|ponha|por|reservado|marcado|esta) (no|em) nome (de|da|do)",
    ],
    maybe: &["(sou|eu sou|oi sou|aqui e|daqui|quem fala e|fala|e o|e a)"],
    after: &["(falando|ao telefone|ao aparelho|na linha|quem fala)", "(e|que e) (o meu|meu) nome"],
};

pub const PARTICLES: &str = "de da do das dos e del di van von der du le la el al bin jr ii iii";

/// Words that are no part of a name when they stand alone.
pub const NOT_NAMES: &str = "olhe olha internet segurado segurada socio socia \
um uma uns umas o a os as lo la lhe lhes me te se meu minha meus minhas seu sua seus suas nosso nossa este esta estes estas esse essa esses essas isso isto aquilo aquele aquela \
eu voce voces ela ele elas eles nos a gente que quem qual quando onde como quanto quanta por para pra pro com sem em no na nos nas ao aos ou mas porque porque se nao num numa dum duma pelo pela \
e es sou somos sao era foi ser estar estou esta estamos estao tenho tem temos ha havia fazer faz faco fazemos \
quero queria gostaria preciso precisava posso pode poderia podia podemos gostava desejo ligo ligando ligar falar falando fala dizer digo diz chamo chama \
marcar marca marcacao reservar reserva agendar agendamento agenda consulta consultas mudar trocar alterar remarcar cancelar desmarcar horario horarios hora horas dia dias semana mes ano data \
ola oi bom boa bons boas dias tardes noites obrigado obrigada favor desculpe desculpa perdao tchau adeus ok claro certo bem perfeito correto exato exatamente beleza combinado \
espanhol ingles frances alemao italiano portugues nesse neste nessa nesta desse deste dessa desta naquele naquela instante seria serao seriam hoje amanha ontem depois proximo proxima seguinte tarde noite manha meio meia segunda terca quarta quinta sexta sabado domingo feira \
um dois duas tres quatro cinco seis sete oito nove dez onze doze primeiro primeira segundo terceiro terceira ultimo ultima \
nome sobrenome apelido telefone telemovel celular numero email correio endereco morada preco servico servicos doutor doutora dr dra senhor senhora dona seu \
pessoa alguem ninguem qualquer atendente recepcionista recepcao robo maquina paciente cliente novo nova \
aqui ai ali la agora logo antes ja so tambem muito mais menos melhor outra outro mesmo mesma todo toda todos nada algo tudo \
urgente importante possivel impossivel alergico alergica gravida gestante cansado cansada casado casada solteiro solteira aposentado aposentada reformado reformada pronto pronta ocupado ocupada preocupado preocupada minuto interessado interessada disponivel livre doente urgencia dor espera espere momento repita repetir ajuda igual nenhuma nenhum sim \
filho filha esposa esposo marido mulher mae pai irma irmao amigo amiga namorada namorado vamos ficar ficaria quarto quartos mesa noites noite";

/// Each letter with the words that stand for it.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a alfa"),
    ("b", "b be bravo"),
    ("c", "c ce charlie"),
    ("d", "d delta"),
    ("e", "e eco echo"),
    ("f", "f efe foxtrot"),
    ("g", "g ge golf"),
    ("h", "h aga hotel"),
    ("i", "i india"),
    ("j", "j jota juliet juliett"),
    ("k", "k ca kilo"),
    ("l", "l ele lima"),
    ("m", "m eme mike"),
    ("n", "n ene november"),
    ("o", "o oscar"),
    ("p", "p pe papa"),
    ("q", "q que quebec"),
    ("r", "r erre romeo"),
    ("s", "s esse sierra"),
    ("t", "t te tango"),
    ("u", "u uniform"),
    ("v", "v ve victor"),
    ("w", "w dablio dabliu whiskey"),
    ("x", "x xis"),
    ("y", "y ipsilon yankee"),
    ("z", "z ze zulu"),
    ("ç", "ç cedilha"),
];
