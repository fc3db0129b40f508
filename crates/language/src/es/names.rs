//! What stands around names in Spanish, what is never one, and how letters are spelled.

use crate::grammar::Nt;
use crate::money;
use crate::tongue::{NameWords, Rule, rule};

/// Remarks on how an e-mail address is written.
pub const ASIDES: &[Rule] = &[rule(
    Nt::Aside,
    "(todo|toda|todas|todos|va|va todo|es todo)? (junto|junta|juntos|seguido|pegado|en minusculas|en minuscula|minusculas|minuscula|en mayusculas|en una palabra|sin espacios|sin espacio|sin acentos)",
    money::phrase,
    0,
)];

pub const NAMES: NameWords = NameWords {
    surely: &[
        "(mi|el|su) (nombre|apellido|nombre completo) (es|seria)?",
        "(me llamo|me llaman|se llama|soy el senor|soy la senora)",
        "(a|al|bajo el|bajo) (nombre de|nombre)",
        "(de parte de|le habla|te habla|habla|habla con|hablas con)",
        "(a nombre)  de",
        "(le habla|te habla|habla|soy) (el|la) (senor|senora|senorita|doctor|doctora|sr|sra|dr|dra)",
        "(nombre|apellido) (es)?",
    ],
    maybe: &["(soy|hola soy|aqui|es|yo soy)"],
    after: &["(al habla|al telefono|le habla|le saluda)"],
};

pub const PARTICLES: &str = "de del la las los y e san santa van von da dos el al bin jr ii iii";

/// Words that are no part of a name when they stand alone.
pub const NOT_NAMES: &str = "ver pues el la los las espanol castellano ingles frances aleman italiano portugues internet asegurado asegurada socio socia abonado abonada \
un una unos unas lo le les me te se mi mis tu tus su sus nuestro nuestra este esta estos estas ese esa eso esto aquel aquella \
yo usted ustedes ella ellos nosotros que quien cual cuando donde como cuanto cuanta por para con sin en a o u pero porque si no \
es soy eres somos son era fue ser estar estoy esta estamos tengo tiene tenemos hay habia he ha han hace hacer haga \
quiero quisiera queria necesito necesita puedo puede podria podemos gustaria deseo busco llamo llamaba llamando llamar hablar hablando habla decir digo dice \
pedir reservar reserva cita citas cambiar cambio cancelar anular mover agendar consulta revision tratamiento limpieza hora horas horario dia dias semana mes ano fecha \
hola buenos buenas buen dias tardes noches gracias favor porfavor perdon disculpe adios chao vale ok claro bueno bien perfecto correcto exacto seguro \
hoy ingles frances aleman italiano portugues holandes neerlandes manana ayer pasado proximo proxima siguiente tarde noche mediodia medianoche lunes martes miercoles jueves viernes sabado domingo \
uno dos tres cuatro cinco seis siete ocho nueve diez once doce primero primera segundo segunda tercero tercera ultimo ultima \
nombre apellido telefono numero correo email direccion precio servicio servicios doctor doctora dr dra senor senora senorita don dona \
persona alguien nadie cualquiera operador operadora recepcionista robot maquina paciente cliente nuevo nueva \
aqui alli ahora luego despues antes ya solo tambien muy mas menos mejor otra otro mismo misma todo toda todos nada algo \
urgente importante posible imposible alergico alergica embarazada cansado cansada casado casada soltero soltera jubilado jubilada listo lista ocupado ocupada preocupado preocupada segundo minuto mucho mucha mas interesado interesada disponible libre enfermo enferma urgencia dolor espera espere momento repita repetir ayuda igual ninguna ninguno \
hijo hija esposo esposa marido mujer madre padre mama papa hermano hermana amigo amiga";

/// Each letter with the words that stand for it.
pub const LETTERS: &[(&str, &str)] = &[
    ("a", "a alfa"),
    ("b", "b be bravo"),
    ("c", "c ce charlie"),
    ("d", "d delta"),
    ("e", "e eco"),
    ("f", "f efe foxtrot"),
    ("g", "g ge golf"),
    ("h", "h hache hotel"),
    ("i", "i india"),
    ("j", "j jota juliet"),
    ("k", "k ka kilo"),
    ("l", "l ele lima"),
    ("m", "m eme mike"),
    ("n", "n ene november"),
    ("ñ", "ñ eñe"),
    ("o", "o oscar"),
    ("p", "p pe papa"),
    ("q", "q cu quebec"),
    ("r", "r erre ere romeo"),
    ("s", "s ese sierra"),
    ("t", "t te tango"),
    ("u", "u uniform"),
    ("v", "v uve ve victor"),
    ("w", "w whiskey"),
    ("x", "x equis"),
    ("y", "y ye yankee"),
    ("z", "z zeta zulu"),
];
