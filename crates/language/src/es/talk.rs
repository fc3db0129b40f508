//! What Spanish callers say around the matter: trouble, emergencies, small talk, words for somebody else.

/// Name of the intent, how sure its patterns are, the patterns.
pub const TALK: &[(&str, f32, &[&str])] = &[
    (
        "emergency",
        0.9,
        &[
            "(no|apenas|casi no) (respira|puede respirar|puedo respirar|esta respirando)",
            "(hay|mucha|perdiendo) (sangre|mucha sangre) (por todas partes|por todos lados)?",
            "(se|me) (corto|corte|ha cortado|he cortado) (el dedo|la mano|el brazo|las venas|la muneca)",
            "(inconsciente|convulsiones|convulsionando|infarto|ictus|derrame cerebral|atragantando|atragantado|electrocutado|envenenado|intoxicado|se ahoga|se esta ahogando)",
            "(se|me) (desmayo|ha desmayado|desplomo|ha desplomado|desvanecio|he desmayado)",
            "(no (se despierta|reacciona|se mueve))",
            "(huele|olor|fuga|escape|huelo) (mucho)? (a|de) gas",
            "(monoxido de carbono)",
            "(hay|se esta) (fuego|un incendio|incendiando|quemando|humo|chispas)",
            "(incendio|en llamas)",
            "(se|me) (trago|ha tragado|bebio|tomo|ha tomado) (una|un|la|las|unas)? (pila|pilas|lejia|pastillas|detergente|veneno|cloro|moneda)",
            "(reaccion alergica|shock anafilactico)",
            "(romper|rompio|roto) (la)? (fuente|aguas)",
        ],
    ),
    (
        "no_emergency",
        0.9,
        &[
            "(contacto|telefono|numero|salida|persona|plan|formulario) de (emergencia|emergencias|urgencia|urgencias)",
            "(cita|consulta|hora|turno|visita) (de|con|por|para) (una)? (urgencia|emergencia)",
            "(en caso de|para|por si hay) (una)? (emergencia|emergencias|urgencia|urgencias)",
            "(atienden|tratan|ven|hacen|cobran|tienen) (las|los|por)? (urgencias|emergencias)",
            "(tuve|tuvo|ha tenido|he tenido|despues de|desde|sufri|sufrio) (un|una|el|mi)? (infarto|ictus|desmayo|hemorragia|convulsion|reaccion alergica)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(puta|puto|hostia|cojones|chingada|mierda|porqueria|carajo|gilipollas|cabron|hijo de puta)",
            "(pesimo|horrible|terrible|vergonzoso|pesima|malisimo) (servicio|atencion|clinica|trato|experiencia)",
            "(servicio|atencion|trato) (es|fue|son) (muy)? (pesimo|pesima|horrible|terrible|malo|mala|una verguenza)",
            "(no aguanto mas|ya basta|estoy hasta las narices|que verguenza|me tienen harto|me tienen harta)",
            "(maquina|robot|cacharro|contestador) (estupida|estupido|inutil|de mierda|tonta|tonto)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(que|cual|a que) (hora|dia|fecha|direccion|precio|nombre) (era|dijo|ha dicho|me dijo|fue)",
            "(hable|habla|puede hablar|mas) (mas)? (alto|fuerte)",
            "(no (le|te|se|la|lo) (oigo|escucho|oye|escucha|oido|he oido|oi))",
            "(se (corta|entrecorta|oye mal|escucha mal|oye fatal))",
            "(por donde ibamos|donde estabamos|en que estabamos)",
        ],
    ),
    (
        "refuse",
        0.9,
        &[
            "(no|prefiero no|no pienso|no voy a) (quiero|le|se lo|te lo|deseo|me gusta)? (dar|darle|decir|decirle|decirlo|darlo|doy|digo|dare|dire|compartir|darselo|decirselo) (mi|el|mis|ese|su|lo)? (nombre|numero|telefono|apellido|datos|dato)?",
            "(no (le|se lo|te lo) (doy|digo|dare|dire))",
            "(no (es|le) (asunto|importa)|no es asunto suyo|a usted que le importa|no le incumbe|es privado|es personal|es confidencial)",
        ],
    ),
    (
        "ask_why",
        0.9,
        &[
            "(por que|para que) (lo|la|me|necesita|necesitan|quiere|quieren|piden|pide|hace falta|tengo que|le hace|les hace|eso)",
            "^ (y|pero)? (por que|para que) $",
            "(es (necesario|obligatorio))",
            "(tengo que (darlo|decirlo|dar|decir))",
        ],
    ),
    (
        "ask_who",
        0.9,
        &[
            "(quien (es|habla|llama|me llama|escribe|me escribe)|con quien hablo|con quien estoy hablando|de parte de quien)",
            "(es (esto|esta|este|la|el)|hablo con|llamo a|he llamado a) (la|el|una|un)? (clinica|consulta|consultorio|dentista|restaurante|hotel|banco|farmacia|hospital|pizzeria|peluqueria)",
            "(a donde he llamado|donde he llamado|que empresa es|que clinica es|como se llama usted)",
        ],
    ),
    ("how_are_you", 0.9, &["(como (esta|estas|le va|te va|va|andan|estan)|que tal (esta|estas|todo|va))"]),
    (
        "small_talk",
        0.9,
        &[
            "(que|hace) (buen|bonito|mal|tanto|mucho|un|lindo)? (tiempo|dia|calor|frio) (hace|tan|mas|hoy|tenemos)?",
            "(cuenteme|cuentame|sabe|dime|digame) (un|una|algun) (chiste|historia|broma)",
            "(es usted|eres|que|usted es) (muy|tan|un)? (simpatico|simpatica|amable|gracioso|graciosa|majo|maja|sol|encanto|listo|lista)",
            "(hoy es mi cumpleanos|es mi cumpleanos|feliz navidad|feliz ano|feliz cumpleanos)",
            "(vio|viste|ha visto|has visto) (usted)? el partido",
            "(me gusta|me encanta) (su|tu) voz",
            "^ (ja|jaja|jajaja|jeje) $",
        ],
    ),
    (
        "resume",
        0.9,
        &[
            "(donde lo dejamos|por donde ibamos|donde nos quedamos)",
            "(si|pues|bueno|vale)? (al final|despues de todo|de todos modos) (si|la quiero|lo quiero|reservela|resérvela|hagala|hagalo|hagamoslo)",
            "(mejor si|pensandolo bien si|pensandolo mejor si)",
            "(sigamos|seguimos|sigue|siga|continuar|seguir|retomar|retomemos|volvamos) (con|a) (la|mi|lo de la) (cita|reserva)",
        ],
    ),
    ("resume", 0.6, &["(sigamos|seguimos|continuemos|continue|continuar|retomemos)"]),
    (
        "about_booking",
        0.7,
        &[
            "(sobre|por|acerca de|respecto a|con|es por|en relacion con|lo de) (mi|la|una|nuestra) (proxima)? (cita|reserva|consulta|turno|visita)",
            "(una (pregunta|duda|consulta)) (sobre|de|con) mi (cita|reserva|turno)",
        ],
    ),
    (
        "child",
        0.9,
        &[
            "tengo (solo|casi)? (tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|3|4|5|6|7|8|9|10|11) (anos|anitos)",
            "(soy) (un|una) (nino|nina)",
            "(mi)? (mama|mami|papa|papi|madre|padre|abuela|abuelita) (esta|se esta) (durmiendo|dormida|dormido|duchando|en la ducha|en el bano|trabajando)",
            "(mi)? (mama|mami|papa|papi|abuela) (no esta|ha salido|salio|no puede) (aqui|en casa|en la casa|hablar)?",
        ],
    ),
    ("same_time", 0.6, &["(a|en)? (la|el)? (misma|mismo) (hora|horario)"]),
    ("first_name", 0.6, &["nombre de pila"]),
    (
        "grown_up",
        0.9,
        &[
            "^ (si)? (su|la|el) (madre|padre|mama|papa|abuela|abuelo) $",
            "(soy|habla|le habla|aqui) (yo)? (su|la|el) (madre|padre|mama|papa|abuela|abuelo|tia|tio|tutor|tutora|ninera)",
            "(era|es|fue) (mi|nuestro|nuestra) (hijo|hija|nino|nina|nieto|nieta|pequeno|pequena)",
            "(perdone|disculpe|perdon|lo siento) (por)? (mi hijo|mi hija|el nino|la nina|lo de mi|eso)",
            "(soy|si soy) (una)? (persona adulta|adulto|adulta|mayor de edad|un adulto|una adulta)",
        ],
    ),
    (
        "aside",
        0.9,
        &[
            "(estaba|estoy) (hablando|hablandole) (con|a) (mi|el|la|los|mis|un|una)? (hijo|hija|hijos|marido|mujer|esposa|esposo|perro|gato|madre|padre|nino|nina|ninos|hermano|hermana|jefe|jefa|companero|companera|amigo|amiga|alguien|otra persona) $",
            "(no (hablaba|le hablaba|era|hablo) (con usted|a usted|para usted))",
            "(baja|apaga|bajale|apague|sube) (la|el|a la|eso) (tele|television|musica|volumen|radio)?",
            "(callate|callaos|calla|callense|estate quieto|estate quieta|bajate de ahi|quitate de ahi|ahora no (carino|cielo|hijo|mi amor|amor|mi vida))",
            "(ponte|ponganse|poneos) (los|el|la|las) (zapatos|abrigo|chaqueta|pijama|zapatillas)",
            "(estoy (al|hablando por|en el) telefono)",
        ],
    ),
    ("language_en", 0.9, &["(habla|hablan|hablais|hablas) (usted|ustedes|aqui|alguien|tambien) ingles"]),
    ("language_fr", 0.9, &["(habla|hablan|hablais|hablas) (usted|ustedes|aqui|alguien|tambien) frances"]),
    ("language_de", 0.9, &["(habla|hablan|hablais|hablas) (usted|ustedes|aqui|alguien|tambien) aleman"]),
    ("language_it", 0.9, &["(habla|hablan|hablais|hablas) (usted|ustedes|aqui|alguien|tambien) italiano"]),
    ("language_pt", 0.9, &["(habla|hablan|hablais|hablas) (usted|ustedes|aqui|alguien|tambien) portugues"]),
    ("language_nl", 0.9, &["(habla|hablan|hablais|hablas) (usted|ustedes|aqui|alguien|tambien) (holandes|neerlandes)"]),
    (
        "language_other",
        0.9,
        &[
            "(en|habla|hablar|hablas|hablan|prefiero) (ruso|chino|mandarin|arabe|polaco|turco|ucraniano|hindi|urdu|coreano|japones|rumano|griego|bulgaro|hungaro|sueco|catalan|gallego|euskera|quechua|vietnamita)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(digale|digales|avise|avisele|avisen|dile|comente|comentele) (a|al|a la|a los) (doctor|doctora|equipo|medico|medica|dentista|dr|dra) *",
        ],
    ),
    ("slower", 0.9, &["(mas (despacio|lento|pausado))"]),
    ("move_that", 0.9, &["(cambiarla|moverla|pasarla|aplazarla|cambiarlo|moverlo|aplazarlo)"]),
    (
        "running_late",
        0.9,
        &[
            "(llego|llegare|voy a llegar|vamos a llegar|llegamos|voy) (un poco|algo|unos minutos|con|diez minutos|quince minutos)? (tarde|retraso|retrasado|retrasada)",
            "(estoy|atascado|atascada) en (un|el)? (atasco|trafico)",
            "(voy|estoy) (de|en) camino",
        ],
    ),
];
