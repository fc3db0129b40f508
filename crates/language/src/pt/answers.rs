//! Portuguese yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "sim|sin|claro|ok|okay|okey|certo|perfeito|correto|exato|exatamente|isso|positivo|bora|beleza|blz|otimo|optimo|excelente|combinado|fechado|confirmo|confirmado|confirmada|concordo|aceito|legal|show|joia|tranquilo|certamente|efetivamente|aham|uhum|uhm|ss",
            "^ s $",
            "(nao)? nao (ta certo|esta certo|tudo bem|esta bem|ta bom|tudo certo) (pode confirmar|pode marcar|pode reservar|pode ser|pode seguir|confirme)",
            "sim (por favor|porfavor|obrigado|obrigada|claro|senhor|senhora|senhorita|correto|perfeito|exato|isso|e isso|esta bem|ta bom|pode ser|de acordo|quero|exatamente|com certeza|pode|e|pode marcar|pode confirmar)",
            "^ (quero|pode|podes|podemos|bom|bem|ta|esta|seguro|valeu) $",
            "claro (que sim|sim)?",
            "(com certeza|sem duvida|de acordo|sem problema|sem problemas|nao ha problema|nao tem problema|por que nao|porque nao|isso mesmo|e isso|e isso mesmo|e isso ai|isso ai|exatamente isso|pode ser|pode marcar|pode reservar|pode confirmar|pode fechar|pode agendar|pode sim|podemos sim|ta bom|ta bem|ta otimo|ta certo|ta otima|esta bem|esta bom|esta otimo|esta certo|esta correto|esta perfeito|esta tudo certo|tudo bem|tudo certo|muito bem|muito bom|fica bem|fica bom|fica otimo|fica perfeito|serve|serve sim|me serve|da sim|da certo|da pra mim|da para mim|por mim tudo bem|por mim pode ser|pra mim esta otimo|para mim esta bem|acho que sim|penso que sim|creio que sim|parece bem|parece me bem|parece bom|me parece bom|me parece bem|e verdade|e sim|esta sim|quero sim|vamos la|vamos nessa|com todo gosto|com todo o gosto|com prazer|a vontade|e esse|e essa|esse mesmo|essa mesma|essa esta otima|esse esta otimo|de acordo)",
            "^ (confirme|confirma|marque|marca|reserve|reserva|agende|agenda|feche|fecha|anote|anota) $",
            "(confirme|confirma|marque|marca|reserve|reserva|agende|agenda|feche|fecha|anote|anota) (isso|esse|essa|por favor|entao|ai|sim)",
            "^ (confirme|confirma|marque|marca|reserve|reserva|agende|agenda|feche|anote) (pra mim|para mim) $",
            "(eu)? (fico com|vou querer|prefiro) (esse|essa|este|esta|o|a)",
        ],
    ),
    (
        Mark::No,
        &[
            "(nenhuma|nenhum) (das|dos|de|dessas|desses) (duas|dois|tres)? (me (da jeito|serve|convem)|serve|da)?",
            "nao|naum|nn|nunca|jamais|negativo|incorreto|errado|tampouco|nope",
            "(nao e|nao esta|nao ta) (correto|isso|esse|essa|bem|certo|assim|verdade)",
            "isso nao (e)?",
            "(nem por isso|nem tanto)",
            "nao (me serve|serve|posso|da|da pra mim|da para mim|consigo|quero|exatamente|mesmo|acho|creio|gostaria|e bom|fica bem|me convem|pode ser|isso nao|vai dar)",
            "(de jeito nenhum|de forma alguma|de maneira nenhuma|de modo nenhum|claro que nao|acho que nao|creio que nao|penso que nao|esta errado|ta errado|esta incorreto|nem pensar|nao reserve|nao marque|nao faca isso|nada disso)",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "nao (obrigado|obrigada|muito obrigado|muito obrigada|e so isso|e so|so isso|mais nada|era so isso|era isso|por enquanto nao|por enquanto|por agora|ja esta|e tudo|era tudo|preciso de mais nada|quero mais nada|deixa|deixa pra la|tchau)",
            "(mais nada|e so isso|so isso|era so isso|e tudo|seria isso|seria so isso)",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(nao tenho|nao estou|nao estou muito|nao to|nao to muito) (certeza|certo|certa|seguro|segura)",
            "nao (sei|sei bem|lembro|me lembro|faco ideia|tenho ideia|tenho a certeza|tenho certeza|sei dizer|sei ainda)",
            "(talvez|quem sabe|pode ser que sim|depende|sei la|deixa eu ver|deixe me ver|deixa me ver|deixa eu pensar|deixe me pensar|vou ver|a ver|vamos ver|espera|espere|um momento|so um momento|mais ou menos|se calhar|acho que talvez|hum deixa ver)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(muda|mude|troca|troque|altera|altere|passa|passe|coloca|coloque|ponha|poe|bota|melhor|prefiro|preferia|que seja)",
            "(quis dizer|queria dizer|quero dizer|me enganei|enganei me|errei|alias)",
            "(na verdade|pensando bem) (prefiro|preferia|queria|quero|melhor)",
            "(em vez|ao inves|em lugar) (de|disso|do|da)?",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "(onde|quando|que|como|quem|quanto) (e|fica|ficam)? (exatamente|exactamente)",
            "nao (acho|achei|encontro|encontrei|recebi|chegou|funciona|esta|estao|estou|tem|ha|consigo (encontrar|entrar|ver|pagar|acessar|abrir|ouvir)|liga|abre|carrega|tenho|ouvi|vejo|da para (ver|ouvir|entrar|abrir))",
            "nunca (estive|fui|vim|usei|tive|me)",
            "(ja|como|eu) (falei|disse|expliquei|te disse|lhe disse) (isso)?",
            "liguei errado",
            "(ja sei|eu sei|sei disso)",
            "mais ou menos (a|as|ao|pelas|umas|uns|de|em|meio)",
            "nao (antes|depois|mais|menos|ate) (de|das|do|da|que|as|a)",
            "por causa (de|da|do)",
            "nao (importa|ha pressa|tem pressa|tenho preferencia|tenho email|tenho e mail|me importo|entendi|percebi|compreendi|ouvi|oico|estou ouvindo|estou a ouvir|quero cancelar|quero desmarcar|quero mudar|fumante|fumantes|fumador|fumadores)",
            "(mais|muito) (certo|bem|claro|bom)",
            "(bom|boa|boas) (dia|tarde|noite|tardes|noites|fim|semana)",
            "(ja nao|nao) (quero|preciso) mais",
            "(bem|bom) (cedo|tarde)",
            "(tudo bem|tudo bom) (com|e) (voce|contigo)",
            "(oi|ola|oie|alo|bom dia|boa tarde|boa noite) (tudo bem|tudo bom|tudo joia|tudo certo)",
            "(pode|podes|poderia|podia|podem) (me|repetir|falar|dizer|mudar|trocar|cancelar|remarcar|marcar uma|marcar um|reservar uma|reservar um|ligar|passar|enviar|mandar|ver|verificar|ajudar)",
            "(quero|queria) (marcar|reservar|agendar|cancelar|desmarcar|remarcar|mudar|trocar|falar|saber|um|uma|o|a)",
            "(bom|melhor|melhores) (horario|dia|momento|hora|preco)",
            "(isso|esta|ta) (aberto|aberta|abertos|e|funcionando|longe|perto)",
            "(certo|certa) (horario|dia|pessoa|hora)",
            "(como|onde|quanto|quando|que|qual) (e|esta|ta|fica|seria|pode)",
            "(esta|ta) (marcada|marcado|agendado|agendada|semana|tarde|noite|manha|{wd})",
            "claro (que nao)",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "nao|desculpa|desculpe|perdao|digo|espera|espere|melhor|alias|corrijo|ai|ops|opa|quer",
            "nao (desculpa|desculpe|perdao|espera|espere|digo|melhor|pera|alias|quer dizer)",
            "(nao)? (quero|queria|quis|quer) dizer",
            "(ou melhor|ou antes|melhor dizendo|me enganei|enganei me|errei|nao melhor|ou seja)",
        ],
    ),
    (
        true,
        &[
            "(muda|mude|troca|troque|altera|altere|passa|passe|coloca|coloque|ponha|poe|bota|deixa|deixe) (para|pra|pras|pro|em)?",
            "que seja",
            "(quis|queria|quero|quer) dizer",
            "(que tal|e se for|seria melhor|fica melhor)",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "24 / 7",
    "mil (desculpas|perdoes|vezes|obrigados|agradecimentos)",
    "(uma)? segunda (opiniao|mao|residencia)",
    "(vez|vezes) (ao|por|a) (dia|semana|mes|ano|noite)",
    "(o|ao|para o|pro|do|de) mar",
    "cafe da manha",
    "^ (as|os) (duas|dois) (servem|estao|sao|me|podem|opcoes|ficam|vao)",
    "(bom|otimo) (fim|final) de semana",
    "(bom|boa|boas) (dia|tarde|noite|tardes|noites)",
    "(tenha|tenham|que tenha|desejo) (um|uma)? (bom|boa|otimo|otima|excelente|lindo) (dia|tarde|noite|fim de semana|final de semana|semana)",
    "(um|uma|um bom|uma boa|bom|boa) (continuacao|fim de semana|final de semana|semana) (para voce|pra voce|a todos)",
    "(um|so um|so uns|so um)? (momento|momentinho|instante|segundinho|minutinho)",
    "(so um|espera um|espere um|me da um) (segundo|minuto)",
    "(a|minha|e minha|e a minha|pela|de) (primeira|segunda|terceira|ultima|quarta) vez",
    "ate (logo|breve|ja|mais|a proxima)",
    "(outra|uma|esta|essa|cada|alguma|as|tal|mais uma) vez",
    "(ate agora|daqui a pouco|hoje em dia|agora pouco|ainda agora|agora ha pouco|de vez em quando|no dia a dia|dia a dia)",
    "(agora nao|por agora|e agora|agora (que|sim))",
    "(uma|a|outra|com alguma|alguma|por) pessoa",
    "(nenhuma|nenhum|qualquer|alguma|uma|um|ambas|ambos) (de|das|dos|desses|dessas|destes|destas)? (as|os)? (duas|dois|tres)",
    "(segunda|quarta|quinta|sexta|primeira|terceira) (opcao|via|pessoa|parcela|data|escolha|alternativa|hora|filha|linha|rua|casa)",
    "(em primeiro|primeiro) lugar",
    "(segundo|conforme) (o|a|me|disse|informaram)",
    "(ja|ai|e) (ja)? era",
    "um (do|dos|da|das)",
    "uma (das|dos)",
    "(para|pra) mim",
    "(servico de|no|do|ao|meu|nosso|seu|pelo) quarto",
    "mais (cedo|cedinho)",
    "(pra|para) ontem",
    "(obrigado|obrigada|valeu|tchau|adeus|combinado) (entao)? ate",
    "(marcar|agendar|reservar|pedir|conseguir|arranjar|me da|me ve|ver) (uma|outra) hora",
    "(no|o)? {ord} (andar|piso)",
    "(um|uma) (atendente|humano|operador|operadora|recepcionista|funcionario|funcionaria|medico|medica|doutor|doutora|gerente|responsavel|colega)",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (Pick::Other, &["(a|o) (outra|outro) (opcao|hora|horario|consulta|quarto|mesa)?"]),
    (
        Pick::Nth,
        &[
            "(a|o|numero|opcao|a opcao|o numero|a numero|a opcao numero) ({ord}|{small})",
            "(a|o)? {ord} (opcao|hora|horario|consulta|data|vaga|alternativa|mesa|que voce disse|que disse|da lista)?",
        ],
    ),
    (Pick::First, &["(a|o) (de cima|do comeco)"]),
    (
        Pick::Last,
        &[
            "(a|o)? (ultima|ultimo) (opcao|hora|horario|consulta|data|vaga|que disse)?",
            "(a|o) (de baixo|do fim|do final)",
        ],
    ),
    (
        Pick::Earlier,
        &[
            "(a|o)? (mais cedo|mais proximo|mais proxima|que for antes|que for mais cedo|que seja mais cedo)",
            "o quanto antes",
        ],
    ),
    (Pick::Later, &["(a|o)? (mais tarde|mais tardio|mais tardia|que for mais tarde|que seja mais tarde)"]),
    (Pick::Middle, &["(a|o) (do meio|intermediaria|intermediario|do centro)"]),
    (
        Pick::Cheaper,
        &[
            "(a|o)? (mais barata|mais barato|mais economica|mais economico|mais em conta|menos cara|menos caro|de menor preco|que for mais barata|que for mais barato)",
        ],
    ),
    (Pick::Dearer, &["(a|o)? (mais cara|mais caro|de maior preco)"]),
    (Pick::Bigger, &["(a|o)? (maior|mais ampla|mais amplo|mais espacosa|mais espacoso)"]),
    (Pick::Smaller, &["(a|o)? (menor|mais pequena|mais pequeno|menorzinha|menorzinho)"]),
    (Pick::Longer, &["(a|o) (mais longa|mais longo|mais comprida|mais demorada|que durar mais|que demora mais)"]),
    (
        Pick::Shorter,
        &["(a|o) (mais curta|mais curto|mais rapida|mais rapido|mais breve|que durar menos|que demora menos)"],
    ),
    (
        Pick::Either,
        &[
            "(qualquer um|qualquer uma|qualquer|tanto faz|o que for|a que for|o que for melhor|para mim tanto faz|pra mim tanto faz|e me igual|e indiferente|as duas|os dois|qualquer uma das duas|qualquer um dos dois|a que preferir|o que preferir|o que voce quiser)",
            "(voce|o senhor|a senhora) (escolhe|decide|que sabe|escolha|decida)",
            "(escolha|decida|escolhe) (voce|o senhor|a senhora)",
        ],
    ),
];
