//! What Spanish callers want, and how they say it.

/// Name of the intent, how sure its patterns are, the patterns.
pub const INTENTS: &[(&str, f32, &[&str])] = &[
    (
        "book",
        0.9,
        &[
            "(pedir|reservar|agendar|hacer|sacar|concertar|programar|solicitar|tomar|coger|necesito|quiero|quisiera|deseo|tener|conseguir|apartar|fijar|queria|querria|queremos|queriamos|quisieramos|me gustaria|necesita|necesitamos|necesitaria) (una|un|otra|la|mi)? * (cita|turno|hora|consulta|visita|reserva|revision|reservacion|tratamiento|sesion|mesa|habitacion|cuarto|noche|noches)",
            "(quiero|quisiera|me gustaria|necesito|deseo|puedo|podria|puede) (reservar|agendar|pedir hora|pedir cita|pedir turno|ir|venir|pasar|verme|ver al|ver a la)",
            "(tiene|tienen|tienes|teneis|hay|habra|habria|queda|quedan) (algo|alguna|algun|una|un)? * (disponible|libre|libres|hueco|huecos|disponibilidad|citas|cita|hora|turnos|turno|sitio|mesa|mesas|plaza|plazas)",
            "(deme|dame|deme una) * (cita|turno|hora)",
        ],
    ),
    (
        "book",
        0.6,
        &[
            "(una|la)? (mesa|habitacion) para",
            "(me vean|me atiendan|me puedan ver|me puedan atender|nos vean)",
            "cita|turno|reserva|reservar|agendar|reservacion",
            "(otra|una|nueva) cita",
        ],
    ),
    (
        "move",
        0.9,
        &[
            "(reprogramar|reagendar|aplazar|posponer|reprogramarla|reagendarla|aplazarla|posponerla|aplazo)",
            "(cambiar|mover|modificar|pasar|adelantar|atrasar|retrasar) (mi|la|una|el|de)? * (cita|turno|hora|reserva|dia|fecha|visita|consulta|revision|horario)",
            "(cambiar|mover|pasar|aplazar|adelantar) (del|de la|de las|de) * (a la|a las|al|para)",
            "(pasame|paseme|pasenme|cambiame|cambieme|cambienme|mueveme|muevame|ponme|pongame) (la|mi|el|una) * (cita|turno|hora|reserva|visita|consulta)",
            "(cambiarla|moverla|pasarla|cambiarlo|moverlo|adelantarla|atrasarla|cambiar de dia)",
        ],
    ),
    (
        "cancel_appointment",
        0.9,
        &[
            "(cancelar|anular|cancelarla|anularla|eliminar|cancele|anule|quitar|cancelo|anulo|cancela|anula) (mi|la|una|el|esa|esta)? * (cita|turno|hora|reserva|visita|consulta|revision|reservacion)",
            "(quiero|quisiera|necesito|puedo|llamo para|me gustaria|llamaba para|podria) (cancelar|anular|cancelarla|anularla)",
            "no (puedo|podre|voy a poder) (ir|asistir|acudir|llegar|venir)",
        ],
    ),
    (
        "look_up",
        0.9,
        &[
            "(cuando|a que hora|que dia|para cuando|cual) (es|tengo|era|esta|seria) (mi|la|una)? * (cita|turno|hora|reserva|visita|consulta|revision)",
            "(consultar|confirmar|verificar|comprobar|ver|saber|revisar|recordar|olvide|recuerda|recuerdeme) (cuando|a que hora|la hora de|la fecha de)? (es|tengo)? (mi) * (cita|turno|hora|reserva)",
            "(tengo|tenia) (yo|alguna|una)? (cita|reserva|turno) (reservada|hoy|manana|el|para|agendada)",
            "(que|cuales) citas tengo",
        ],
    ),
    (
        "ask_hours",
        0.9,
        &[
            "(que|cual|cuales|a que|hasta que|desde que) (es|son)? (su|sus|el|los|la|hora|horas|horario|horarios|dias) * (horario|horarios|abren|cierran|atienden|abre|cierra|abierto|abiertos|atencion|trabajan)",
            "(cuando|hasta cuando) (abren|cierran|atienden|abre|cierra|estan abiertos)",
            "(estan|estaran|abren|atienden) (abiertos|abierto|cerrados|cerrado|los|el|en|hoy|manana)",
            "esta (abierto|cerrado)",
            "(horario|horarios) (de)? (atencion|apertura|tienen|laboral)?",
        ],
    ),
    (
        "ask_address",
        0.9,
        &[
            "(donde) (estan|esta|queda|quedan|se encuentra|se encuentran|se ubican|es|los encuentro|tengo que ir)",
            "(cual es|me da|me puede dar|deme|digame|necesito|tiene) (la|su)? (direccion|ubicacion)",
            "(su|la) (direccion|ubicacion) (de|del)",
            "(su|la) (direccion|ubicacion) (por favor)? $",
            "como (llego|llegar|puedo llegar|se llega)",
            "(aparcamiento|estacionamiento|parking)",
        ],
    ),
    (
        "ask_price",
        0.9,
        &[
            "(cuanto|cuantos) (cuesta|cuestan|vale|valen|es|sale|cobran|cobra|costaria|seria|me cobran|dinero)",
            "(que|cual) (precio|es el precio|es el costo|es el coste|coste|costo|tarifa|es la tarifa)",
            "(precio|precios|tarifa|tarifas|costo|coste) (de|del|tiene|tienen)?",
            "a como (esta|sale)",
            "(aceptan|acepta|trabajan con|atienden con|cubre|cubren) (el|mi|algun|con|su)? (seguro|seguros|mutua|obra social)",
        ],
    ),
    (
        "ask_services",
        0.9,
        &[
            "(que|cuales) (servicios|tratamientos|tipos de|tipo de|ofrecen|hacen|son los servicios|especialidades)",
            "(ofrecen|hacen|tienen) (servicio|servicios|tratamientos|ustedes)",
            "(los|sus) servicios",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(dejar|dejarle|deje|deja|dejo|tomar|dar|darle|enviar|mandar|pasar) (un|le un|me un|el)? (mensaje|recado|nota)",
            "(que me) (llamen|llame|devuelvan la llamada|contacten)",
            "(me) (pueden|puede|podria|podrian) (llamar|devolver la llamada)",
            "(digale|dile|avisele|diganle)  (al|a la|que) *",
        ],
    ),
    (
        "person",
        0.9,
        &[
            "(humano|ser humano|agente|operador|operadora|recepcionista|representante|asesor|asesora) (real|de verdad|por favor)?",
            "(quiero|quisiera|necesito|prefiero) (una)? persona (real|de verdad|humana)?",
            "persona por favor",
            "(hablar|comunicarme|comunicar|paseme|pasame|comuniqueme|ponme|pongame|contactar|transferirme|transfierame) (con)? (una|un|la|el|algun|alguna)? (persona|humano|alguien|agente|operador|operadora|recepcionista|doctor|doctora|representante|encargado|encargada|companero|responsable|recepcion)",
            "(me pasa|me pasas|me comunica|me pone|me puede pasar|me puede poner|me puede comunicar) con",
            "(alguien) (real|con quien hablar|me puede atender|que me atienda)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(repita|repite|repetir|repitame|repitamelo|repetirlo|repitelo)",
            "(como|que) (dice|dijo|ha dicho|dices|has dicho|dijiste)",
            "(otra vez|de nuevo|una vez mas|mande|como dice)",
            "no (le|te|lo|la)? (entendi|he entendido|entiendo|oi|he oido|escuche|oigo|escucho|entiendi)",
            "^ (que|como|perdon|eh|mande) $",
        ],
    ),
    ("slower", 0.9, &["(mas despacio|despacio|mas lento|lento|muy rapido|demasiado rapido|mas lentamente|lentamente)"]),
    (
        "language_en",
        0.9,
        &["(en|habla|hablar|hablas|hablan|prefiero) ingles", "(in|speak) english", "ingles por favor"],
    ),
    ("language_es", 0.9, &["(en|habla|hablar|hablas|hablan|prefiero) (espanol|castellano)", "espanol por favor"]),
    ("language_fr", 0.9, &["(en|habla|hablar|hablas|hablan|prefiero) frances"]),
    ("language_de", 0.9, &["(en|habla|hablar|hablas|hablan|prefiero) aleman"]),
    ("language_it", 0.9, &["(en|habla|hablar|hablas|hablan|prefiero) italiano"]),
    ("language_pt", 0.9, &["(en|habla|hablar|hablas|hablan|prefiero) portugues"]),
    ("language_nl", 0.9, &["(en|habla|hablar|hablas|hablan|prefiero) (holandes|neerlandes)"]),
    (
        "wrong_number",
        0.9,
        &[
            "(numero|persona) (equivocado|equivocada|incorrecto)",
            "(me he|me) (equivocado|equivoque) de (numero|telefono)",
            "(me he equivocado)",
        ],
    ),
    ("greeting", 0.8, &["hola|holi|alo|aló|ola", "(buenos dias|buenas tardes|buenas noches|buen dia|que tal|buenas)"]),
    ("thanks", 0.8, &["gracias|agradezco|agradecido|agradecida"]),
    (
        "goodbye",
        0.9,
        &[
            "adios|chao|chau",
            "hasta (luego|pronto|la vista|otra)",
            "^ hasta (manana|el {wd}) $",
            "(eso es todo|eso seria todo|es todo|nada mas|ya esta todo|eso era todo|nada mas gracias|seria todo)",
            "(que tenga|que tengas|que pase) (un|una)? (buen|buena|feliz|lindo) (dia|tarde|noche|fin)",
            "(nos vemos)",
        ],
    ),
    (
        "help",
        0.9,
        &[
            "ayuda|ayudeme|ayudame",
            "(me)? (puede|puedes|podria|podrias) (ayudar|ayudarme)",
            "(que|en que) (puede|puedes|podria) (hacer|ayudar|ayudarme)",
            "(que) (opciones) (tengo|hay)",
        ],
    ),
    (
        "stop_flow",
        0.9,
        &[
            "(olvidelo|olvidalo|dejelo|dejalo|no importa|dejelo asi|olvide eso|ya no quiero|da igual dejelo|cambie de opinion|he cambiado de opinion)",
            "(pare|deje) (eso|esto)",
            "(cancele|cancela|pare|cancelar) todo",
            "(empezar|empecemos) (de nuevo|otra vez|de cero)",
            "^ (cancelar|cancela|cancele|parar|salir|stop|alto) $",
        ],
    ),
    (
        "cancel_that",
        0.9,
        &[
            "(cancele|cancela|cancelar) (eso|esto|esa|ese)",
            "(cancelela|cancelala|cancelelo|cancelalo|cancelarla|anulela|anularla)",
        ],
    ),
    (
        "this_number",
        0.9,
        &[
            "(este|el|mismo|desde el|al) (numero|telefono) * (llamo|llamando|escribo|hablando)",
            "(este|el)? (mismo numero|este numero|este mismo|numero desde el que)",
        ],
    ),
    (
        "soonest",
        0.9,
        &[
            "(lo antes posible|cuanto antes|lo mas pronto posible|lo mas temprano posible|lo mas temprano que pueda|lo mas temprano que tenga|lo mas pronto|tan pronto como sea posible|en cuanto pueda|lo mas rapido posible|lo antes que pueda|lo primero que tenga|ya mismo|urgentemente|a la mayor brevedad)",
            "(la|el|lo) (primera|primer|primero|proxima|proximo) (cita|hora|hueco|turno|que tenga|disponible|que tengan|libre|que haya) (disponible|libre|que tenga)?",
        ],
    ),
    (
        "any",
        0.9,
        &[
            "(cualquier|a cualquier) (hora|dia|momento|horario|fecha)",
            "(cuando sea|cuando quiera|cuando usted quiera|cuando pueda|me da igual|da igual|me da lo mismo|me es igual|lo que sea|cuando tenga|soy flexible|tengo flexibilidad|no tengo preferencia|sin preferencia|cualquiera)",
        ],
    ),
    (
        "no_preference",
        0.9,
        &[
            "(sin|no tengo|ninguna) (preferencia|preferencias)",
            "(con)? (cualquiera|quien sea|quien este libre|el que este libre|quien este disponible|quien tenga|el que sea|cualquier doctor|cualquier medico|cualquier dentista|cualquier especialista|cualquier profesional|cualquier persona)",
            "(me da igual|no me importa) (con)? quien",
            "(nadie) en (particular|especial)",
        ],
    ),
    (
        "none_of_these",
        0.9,
        &[
            "(ninguna|ninguno) (de)? (las|los|esas|esos|estas|estos|ellas|me)? (dos|anteriores|opciones|horas|va|sirve|viene|me sirve|me va bien)?",
            "(otra|otro|otras|otros) (hora|dia|fecha|opcion|horas|opciones|dias|horario|horarios)",
            "(tiene|tienen|hay) (algo|otra cosa|alguna otra|otra|otro) (mas|diferente|distinto|otra|hora|dia)?",
        ],
    ),
    (
        "already_told",
        0.9,
        &[
            "ya (se lo|te lo|lo|se la|te|le) (he|dije|di|he dicho|dije antes)  (dicho|dado)?",
            "ya (se lo|te lo|lo|le|te) (dije|di|he dicho|he dado|mencione)",
            "(como|lo que) (le|te|ya)? (dije|he dicho)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(esto es|es|que) (ridiculo|absurdo|inaceptable|una verguenza|vergonzoso|increible|una perdida de tiempo|un desastre|una estupidez)",
            "(mierda|joder|carajo|idiota|estupido|inutil|maldita|maldito|cono|pendejo|imbecil)",
            "(estoy|muy) (harto|harta|enojado|enojada|enfadado|enfadada|furioso|furiosa|molesto|molesta|cansado de|cansada de)",
            "(queja|reclamacion|quejarme)",
        ],
    ),
    (
        "emergency",
        0.9,
        &[
            "(emergencia|urgencia|urgencias|emergencias)",
            "no (puedo|puede) respirar",
            "(dolor|opresion) (en el|de|fuerte en el) pecho",
            "(sangra|sangrando|sangrado|hemorragia|infarto|inconsciente|convulsion|suicidarme|suicidio|sobredosis|ahogando|desmayado|desmayo)",
            "(llame|llamen|necesito) (a)? (una)? (ambulancia|112|911)",
        ],
    ),
    (
        "ask_if_robot",
        0.9,
        &[
            "(es|eres|estoy hablando con|hablo con|es esto|usted es) (usted|tu)? (un|una) (robot|maquina|ordenador|computadora|bot|ia|inteligencia artificial|persona|grabacion|contestador|humano|persona real|persona de verdad)",
        ],
    ),
    (
        "later",
        0.9,
        &[
            "ahora no",
            "(llamo|llamare|llamar|vuelvo a llamar|le llamo|os llamo) (luego|mas tarde|despues|otro dia|en otro momento|manana)",
            "(mas tarde|en otro momento|otro dia)",
            "(tengo que|necesito) (pensarlo|pensar|consultarlo|mirarlo|verlo)",
            "(estoy) (ocupado|ocupada|conduciendo|manejando|trabajando)",
        ],
    ),
];
