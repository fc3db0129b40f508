//! Spanish yes and no, corrections, choices, and phrases that mean neither a time nor a number.

use crate::confirm::Mark;
use crate::tongue::Pick;

pub const ANSWERS: &[(Mark, &[&str])] = &[
    (
        Mark::Yes,
        &[
            "si|sip|sii|claro|vale|ok|okay|okey|perfecto|correcto|exacto|exactamente|cierto|afirmativo|dale|bien|genial|estupendo|excelente|seguro|efectivamente|listo|sale|confirmo|confirmado|conforme|obvio|eso|orale|venga",
            "^ s $",
            "^ va $",
            "^ va (orale|pues|dale|sale)",
            "(no)? no (esta bien|asi esta bien|esta perfecto|perfecto|vale) (asi)? (adelante|dale|hagalo|hazlo|confirmelo|confirma)",
            "si (por favor|porfavor|gracias|claro|senor|senora|senorita|correcto|perfecto|exacto|asi es|esta bien|me parece bien|de acuerdo|vale|adelante|quiero)",
            "claro (que si)?",
            "(por supuesto|de acuerdo|como no|desde luego|sin duda|sin problema|ningun problema|no hay problema|no hay ningun problema|por que no|asi es|eso es|eso mismo|ahi va|me parece bien|me parece perfecto|me va bien|me viene bien|me queda bien|me sirve|me vale|esta bien|esta perfecto|esta correcto|es correcto|es cierto|es asi|todo bien|muy bien|adelante|hagalo|hazlo|hagamoslo|proceda|creo que si|supongo que si|yo creo que si|suena bien|encantado|encantada|con gusto|con mucho gusto|esa esta bien|ese esta bien|ya esta)",
            "(reservelo|reservela|resérvalo|reservala|confirmelo|confirmela|agendelo|agendela|apuntelo|apunteme|anoteme|reserveme|reserve|agende|confirme)",
            "^ bueno $",
            "(la|lo) (quiero|tomo|reservo|confirmo)",
        ],
    ),
    (
        Mark::No,
        &[
            "(ninguna|ninguno) (de (las|los|esas|esos) (dos|tres)?)? (me (viene|va|queda) bien|me sirve|me vale|me convence|puedo)?",
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
            "(no)? (uy|ay)? mejor no $",
            "no (gracias|muchas gracias|eso es todo|es todo|nada mas|ya esta|por ahora no|por ahora|de momento|ya no|asi esta bien|ya esta todo|dejelo|dejalo|adios)",
            "(nada mas|eso es todo|eso seria todo|eso era todo|era eso)",
        ],
    ),
    (
        Mark::Unclear,
        &[
            "(no estoy|no estoy muy|no estoy del todo) (seguro|segura)",
            "puede ser $",
            "(puede ser)? (despues|luego|mas tarde|manana) (te|le|les|os)? (confirmo|aviso|digo)",
            "no (se|lo se|me acuerdo|recuerdo|tengo idea|tengo ni idea|estoy segura|estoy seguro)",
            "(quizas|quiza|tal vez|talvez|a lo mejor|puede que si|depende|ni idea|dejeme pensar|dejame pensar|dejeme ver|a ver|espere|espera|un momento|no sabria decir|mas o menos)",
        ],
    ),
    (
        Mark::Change,
        &[
            "(cambielo|cambialo|cambiela|cambiala|pongalo|ponlo|pongala|hagalo|hazlo|dejelo|que sea|mejor|prefiero)",
            "(queria decir|quise decir|quiero decir|me equivoque|perdon queria)",
            "(en realidad|la verdad|pensandolo bien|mejor) (prefiero|preferiria|queria|quiero)",
            "(en vez|en lugar) de",
        ],
    ),
    (
        Mark::Neutral,
        &[
            "(donde|cuando|que|como|quien|cuanto) (esta|es|estan)? exactamente",
            "no (le|te|lo|la|les|me) (he|ha|han)",
            "no he (recibido|podido|encontrado|estado|entendido|visto|oido)",
            "no (le|te|lo|la|les|se|me)? (entiendo|entendi|oigo|escucho|comprendo|encuentro|encuentra|funciona|funcionan|va|hay|esta|estan|estoy|tengo|tiene|tienen|veo|recibi|recibo|llega|llego|ha llegado|aparece|sale|abre|carga|recuerdo)",
            "si no",
            "nunca (he|habia|estuve|fui|me|ha|han)",
            "(ya se|lo se|ya lo se)",
            "{small} mas o menos",
            "mejor (la|el|lo) (del|de|que)",
            "no (contesta|contestan|responde|responden|hay|funciona|funcionan|me (llega|llego))",
            "no (importa|hay prisa|tengo preferencia|tengo correo|tengo email|me importa|entiendo|entendi|le entiendo|te entiendo|le entendi|oigo|le oigo|quiero cancelar|quiero cambiar|funciona ninguna)",
            "(mas|muy) (seguro|bien|claro)",
            "(buenos|buenas|buen) (dias|tardes|noches|dia)",
            "ya no (quiero|necesito)",
            "no (antes|despues|mas tarde|hasta|mas de|menos de|fumador|fumadores)",
            "bien (temprano|tarde)",
            "mas o menos (a|al|sobre|unos|unas|las|de|en|para)",
            "claro (esta)",
            "(aceptan|trabajan con|tienen|tengo|su|mi|el|un|algun|con|cubre) (seguro|seguros)",
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
            "(pongalo|ponlo|pongala|cambielo|cambialo|cambiela|hagalo|hazlo|dejelo|dejalo) (a|para|en)?",
            "que sea",
            "(quiero|queria|quise) decir",
        ],
    ),
];

pub const NOISE: &[&str] = &[
    "24 / 7",
    "(mil|un millon de|millones de) gracias",
    "(una)? segunda (opinion|mano|residencia|planta)",
    "(vez|veces) (al|por|a la) (dia|semana|mes|ano|noche)",
    "(el|al|vista al|vistas al|del) mar",
    "^ (las|los) dos (me|nos|estan|son|van|valen|sirven|opciones|bien|perfecto|vienen)",
    "(buen|feliz|bonito) (fin de semana|finde|puente|dia|viaje|domingo|sabado)",
    "(buenos|buenas|buen) (dias|tardes|noches|dia|noche|tarde)",
    "(que tenga|que tengas|tenga|ten) (un|una)? (buen|buena|feliz|lindo|bonito)? (dia|tarde|noche|fin de semana)",
    "(un|una)? (momento|momentito|segundito)",
    "un (segundo|minuto)",
    "(agendar|pedir|coger|reservar|sacar|dar|darme|deme|dame|apartar|solicitar|concertar|conseguir|buscar) (una|otra) hora",
    "(el|la|en el|en la)? {ord} (piso|planta|fila|puerta)",
    "(un|una) (agente|humano|operador|operadora|recepcionista|companero|companera|doctor|doctora|medico|medica|encargado|encargada|responsable)",
    "(la|mi|es mi|por) (primera|segunda|ultima) vez",
    "(hasta|nos vemos) (luego|pronto|ahora)",
    "(otra|una|esta|esa|cada|alguna|a la|tal) vez",
    "(hasta ahora|ahorita)",
    "mas temprano",
    "(gracias|adios|chao|perfecto|vale) (entonces)? hasta",
    "(que|como) tal",
    "ahora no",
    "(una|la|otra|con alguna) persona",
    "(ninguna|ninguno|cualquiera|alguna|una|uno) de (las|los|esas|esos|estas|estos) (dos|tres)",
];

pub const CHOICES: &[(Pick, &[&str])] = &[
    (Pick::Other, &["(la|el) (otra|otro) (opcion|hora|cita|habitacion|mesa)?"]),
    (
        Pick::Nth,
        &[
            "(la|el|numero|opcion|la opcion|el numero|la numero|opcion numero|la opcion numero) ({ord}|{small})",
            "(la|el)? {ord} (opcion|hora|cita|habitacion|mesa|fecha|hueco|propuesta|de las que dijo|que me dijo|que ha dicho|de la lista)?",
        ],
    ),
    (Pick::First, &["(la|el) (de arriba|del principio)"]),
    (
        Pick::Last,
        &[
            "(la|el)? (ultima|ultimo) (opcion|hora|cita|fecha|habitacion|que dijo|que ha dicho)?",
            "(la|el) (de abajo|del final)",
        ],
    ),
    (
        Pick::Earlier,
        &[
            "(la|el|lo)? (mas temprano|mas temprana|mas pronto|antes posible|que sea antes|que sea mas pronto|de antes|mas cercana|mas cercano)",
        ],
    ),
    (Pick::Later, &["(la|el|lo)? (mas tarde|mas tardia|mas tardio|que sea mas tarde|mas lejana)"]),
    (Pick::Middle, &["(la|el) (de en medio|del medio|de el medio|del centro|intermedia|intermedio|de enmedio)"]),
    (
        Pick::Cheaper,
        &[
            "(la|el|lo)? (mas barata|mas barato|mas economica|mas economico|menos cara|menos caro|que cueste menos|que salga mas barata|de menor precio) (opcion|habitacion)?",
        ],
    ),
    (Pick::Dearer, &["(la|el|lo)? (mas cara|mas caro|mas costosa|de mayor precio)"]),
    (Pick::Bigger, &["(la|el|lo)? (mas grande|mayor|mas amplia|mas amplio|mas espaciosa)"]),
    (Pick::Smaller, &["(la|el|lo)? (mas pequena|mas pequeno|mas chica|mas chico|menor)"]),
    (Pick::Longer, &["(la|el|lo) (mas larga|mas largo|que dure mas|que dura mas)"]),
    (Pick::Shorter, &["(la|el|lo) (mas corta|mas corto|mas breve|mas rapida|que dure menos|que dura menos)"]),
    (
        Pick::Either,
        &[
            "(cualquiera|la que sea|el que sea|la que usted quiera|la que quiera|me da igual|da igual|me da lo mismo|cualquiera de las dos|cualquiera de los dos|cualquiera me va bien|las dos|los dos|la que prefiera|me es indiferente|me viene bien cualquiera)",
            "(usted|tu) (elija|elige|decida|decide|escoja|escoge)",
            "(elija|escoja|decida) usted",
        ],
    ),
];
