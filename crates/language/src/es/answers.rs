//! Spanish yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "si|sip|sii|claro|vale|ok|okay|okey|perfecto|correcto|exacto|exactamente|cierto|afirmativo|dale|bien|genial|estupendo|excelente|seguro|efectivamente|listo|sale|bueno|confirmo|confirmado|conforme|obvio|eso|orale|venga|s",
            "si (por favor|porfavor|gracias|claro|senor|senora|senorita|correcto|perfecto|exacto|asi es|esta bien|me parece bien|de acuerdo|vale|adelante|quiero)",
            "claro (que si)?",
            "(por supuesto|de acuerdo|como no|desde luego|sin duda|sin problema|ningun problema|no hay problema|no hay ningun problema|por que no|asi es|eso es|eso mismo|ahi va|me parece bien|me parece perfecto|me va bien|me viene bien|me queda bien|me sirve|me vale|esta bien|esta perfecto|esta correcto|es correcto|es cierto|es asi|todo bien|muy bien|de una|adelante|hagalo|hazlo|hagamoslo|proceda|creo que si|supongo que si|yo creo que si|suena bien|encantado|encantada|con gusto|con mucho gusto|esa esta bien|ese esta bien|ya esta)",
            "(reservelo|reservela|resérvalo|reservala|confirmelo|confirmela|agendelo|agendela|apuntelo|apunteme|anoteme|reserveme|reserve|agende|confirme)",
            "(la|lo) (quiero|tomo|reservo|confirmo)",
        ],
    ),
    (
        Mark::No,
        &[
            "no|nop|nope|nunca|jamas|negativo|incorrecto|tampoco|nel",
            "(no es|no esta) (correcto|asi|eso|ese|esa|bien|cierto)",
            "eso no (es)?",
            "no (me va bien|me viene bien|me queda|me sirve|puedo|me parece|quiero|lo quiero|la quiero|exactamente|realmente|creo|lo creo)",
            "(para nada|de ninguna manera|en absoluto|claro que no|por supuesto que no|creo que no|esta mal|es incorrecto|ni hablar|no lo haga|no lo hagas|no lo reserve)",
        ],
    ),
    (
        Mark::FirmNo,
        &[
            "no (gracias|muchas gracias|eso es todo|es todo|nada mas|ya esta|por ahora no|por ahora|de momento|ya no|asi esta bien|ya esta todo|dejelo|dejalo|adios)",
            "(nada mas|eso es todo|eso seria todo)",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(no estoy|no estoy muy|no estoy del todo) (seguro|segura)",
            "no (se|lo se|me acuerdo|recuerdo|tengo idea|tengo ni idea|estoy segura|estoy seguro)",
            "(quizas|quiza|tal vez|talvez|a lo mejor|puede ser|puede que si|depende|ni idea|dejeme pensar|dejame pensar|dejeme ver|a ver|espere|espera|un momento|no sabria decir|mas o menos)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(cambielo|cambialo|cambiela|cambiala|pongalo|ponlo|pongala|hagalo|hazlo|dejelo|que sea|mejor|prefiero)",
            "(queria decir|quise decir|quiero decir|me equivoque|perdon queria)",
            "(en vez|en lugar) de",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "(ya se|lo se|ya lo se)",
            "no (importa|hay prisa|tengo preferencia|tengo correo|tengo email|me importa|entiendo|entendi|le entiendo|te entiendo|le entendi|oigo|le oigo|quiero cancelar|quiero cambiar|funciona ninguna)",
            "(mas|muy) (seguro|bien|claro)",
            "(buenos|buenas|buen) (dias|tardes|noches|dia)",
            "ya no (quiero|necesito)",
            "bien (temprano|tarde)",
            "claro (esta)",
            "(mejor|mejores) (hora|momento|dia)",
        ],
    ),
];

pub const CORRECTIONS: &[(bool, &[&str])] = &[
    (
        false,
        &[
            "no|perdon|perdona|perdone|disculpe|disculpa|digo|espera|espere|mejor|corrijo|ay|bueno",
            "no (perdon|perdone|espera|espere|digo|mejor|disculpe)",
            "(no)? (quiero|queria|quise) decir",
            "(o mejor|o mas bien|mas bien|mejor dicho|me equivoque|no mejor)",
        ],
    ),
    (
        true,
        &[
            "(pongalo|ponlo|pongala|cambielo|cambialo|cambiela|hagalo|hazlo|dejelo|dejalo) (a|para|en)? (la|las|el)?",
            "que sea (a)? (la|las|el)?",
            "(quiero|queria|quise) decir (a)? (la|las|el)?",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "(buenos|buenas|buen) (dias|tardes|noches|dia|noche|tarde)",
    "(que tenga|que tengas|tenga|ten) (un|una)? (buen|buena|feliz|lindo|bonito)? (dia|tarde|noche|fin de semana)",
    "(un|una)? (momento|momentito|segundito)",
    "un (segundo|minuto)",
    "(la|mi|es mi|por) (primera|segunda|ultima) vez",
    "(hasta|nos vemos) (manana|luego|pronto|el {wd})",
    "(otra|una|esta|esa|cada|alguna|a la|tal) vez",
    "(hasta ahora|ahorita)",
    "(que|como) tal",
    "ahora no",
    "(una|la|otra|con alguna) persona",
    "(ninguna|ninguno|cualquiera|alguna|una) de (las|los) (dos|tres)",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (
        Pick::Nth,
        &["(la|el|numero|opcion|la opcion|el numero|la numero) ({ord}|{small})", "(la|el)? {ord} (opcion|hora|cita)?"],
    ),
    (Pick::Last, &["(la|el) (ultima|ultimo)"]),
    (Pick::Earlier, &["(la|el)? (mas temprano|mas temprana|mas pronto|antes posible|que sea antes)"]),
    (Pick::Later, &["(la|el)? (mas tarde|mas tardia|mas tardio)"]),
    (
        Pick::Either,
        &[
            "(cualquiera|la que sea|el que sea|la que usted quiera|la que quiera|me da igual|da igual|me da lo mismo|cualquiera de las dos|cualquiera me va bien|las dos)",
            "(usted|tu) (elija|elige|decida|decide|escoja)",
        ],
    ),
];
