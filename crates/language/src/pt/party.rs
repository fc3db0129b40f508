//! Portuguese words for who comes.

use crate::grammar::Nt;
use crate::party::{
    self, ADULTS, CHILD_KIN, CHILDREN, COMING, I, KIN, ME, PAIR_KIN, PAIRS, PEOPLE, ROOM_SORT, ROOMS, WEAK,
};
use crate::tongue::{Rule, rule};

pub const WHO: &[(&str, i64)] = &[
    (
        "pessoa pessoas pess hospede hospedes convidado convidados convidadas cliente clientes lugar lugares pax participantes",
        PEOPLE,
    ),
    (
        "adulto adultos adulta adultas homem homens mulheres senhores senhoras amigos amigas idoso idosos colegas irmaos irmas \
         rapazes primos primas tios namorados",
        ADULTS,
    ),
    (
        "crianca criancas menor menores menino meninos menina meninas bebes filhos filhas miudo miudos miuda miudas netos netas \
         criancinhas garoto garotos adolescente adolescentes sobrinhos sobrinhas gemeos",
        CHILDREN,
    ),
    ("quarto quartos suite suites apartamento apartamentos chale chales acomodacao acomodacoes", ROOMS),
    ("casais", PAIRS),
    (
        "mulher marido esposa esposo namorada namorado noiva noivo mae pai mamae papai irma irmao amiga amigo avo sogra sogro \
         companheira companheiro parceira parceiro colega tia tio prima primo chefe cunhada cunhado vovo",
        KIN,
    ),
    ("filho filha bebe neto neta sobrinho sobrinha enteado enteada filhinho filhinha crianca", CHILD_KIN),
    ("pais sogros avos casal", PAIR_KIN),
    ("mim comigo", ME),
    ("eu", I),
    (
        "duplo dupla individual solteiro simples triplo tripla quadruplo familiar luxo standard executivo superior twin",
        ROOM_SORT,
    ),
];

pub const PARTIES: &[Rule] = &[
    rule(Nt::Party, "(mesa|grupo|familia|turma|reserva) (para|pra|de|com) {small}", party::count, PEOPLE),
    rule(Nt::Party, "(somos|seremos|vamos ser) (em)? {small} pessoas", party::count, PEOPLE),
    rule(Nt::Party, "{small} (de nos|ao todo|no total|no todo)", party::count, PEOPLE),
    rule(Nt::Party, "(numero|quantidade) de (pessoas|hospedes) (e|sao|para)? {small}", party::count, PEOPLE),
    rule(Nt::Party, "(so|somente|apenas) (eu|para mim|pra mim)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(so|apenas)? (para|pra) (mim|mim mesmo|mim mesma) (so)?", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(eu)? (sozinho|sozinha)", party::fixed, 100 * ADULTS + 1),
    rule(Nt::Party, "(nos dois|nos duas|os dois de nos)", party::fixed, 100 * ADULTS + 2),
    rule(Nt::Party, "(um|o|para) casal", party::fixed, 100 * ADULTS + 2),
    rule(
        Nt::Party,
        "quarto (de casal|de solteiro|com duas camas|com cama de casal|duplo|individual|familiar|triplo)",
        party::fixed,
        100 * ROOMS + 1,
    ),
    rule(Nt::Party, "{small} (quarto|quartos) (de casal|de solteiro|com duas camas)", party::count, ROOMS),
    rule(Nt::Lead, "(vou|vamos|venho|vimos|irei|iremos|viajo|viajamos|mesa|quarto|janto) com", party::lead, COMING),
    rule(Nt::Lead, "(mesa|quarto|reserva|lugar|lugares|espaco) (para|pra|pro|p)", party::lead, 0),
    rule(Nt::Lead, "(para|pra)", party::lead, WEAK),
    rule(
        Nt::Lead,
        "(somos|seremos|vamos ser|a gente e|a gente vai ser|a gente vai em|nos somos|vamos em|e para|e pra|estaremos em|viremos em) (em|so|apenas|uns|umas)?",
        party::lead,
        WEAK,
    ),
];

pub const ONE: &str = "um uma";
pub const POSS: &str = "meu minha meus minhas nosso nossa nossos nossas os as o a seu sua";
pub const AND: &str = "e com mais";
pub const SORT: &str = "pequeno pequenos pequena pequenas mais outro outra outros outras novo nova";
pub const AGED: &str = "de com ano anos idade idades aninhos mes meses mesinhos";
pub const LINK: &str = "a as ao o em na no nas nos para pra por e ou com de da do das dos desde ate esta este essa esse nesta neste \
     amanha hoje depois antes se que eu meu minha mas entao quando dia hj";
