//! What Portuguese callers want, and how they say it.

/// Name of the intent, how sure its patterns are, the patterns.
pub const INTENTS: &[(&str, f32, &[&str])] = &[
    (
        "book",
        0.9,
        &[
            "(marcar|agendar|reservar|fazer|pedir|preciso|precisava|precisamos|quero|queria|queremos|queriamos|gostaria|gostariamos|gostava|desejo|solicitar|arranjar|conseguir|ter|faco|marca|agenda|reserva|marque|agende) (de|uma|um|a|o|outra|minha|mais)? * (consulta|hora|horario|marcacao|reserva|visita|sessao|agendamento|avaliacao|tratamento|revisao|limpeza|vaga|mesa|quarto|atendimento)",
            "(quero|queria|gostaria|gostava|preciso|precisava|desejo|posso|poderia|podia|pode|da para|da pra) (de)? (marcar|agendar|reservar|ir ai|passar ai|ser atendido|ser atendida|consultar com|me consultar)",
            "(tem|voces tem|teria|teriam|ha|haveria|tens|existe|tem ai) (algum|alguma|um|uma|algo)? * (disponivel|livre|vaga|vagas|disponibilidade|horario|horarios|hora|consulta|disponiveis|livres|quartos|mesa|mesas)",
            "(tem|ha) (vaga|vagas|horario|lugar)",
            "(me|nos) (da|de|marca|marque|encaixa|encaixe|arruma|arranja) * (consulta|hora|horario|vaga)",
            "(encaixe|encaixar|me encaixa|me encaixar)",
        ],
    ),
    (
        "book",
        0.6,
        &[
            "(uma|a)? mesa (para|pra|pro)",
            "consulta|marcacao|reserva|reservar|marcar|agendar|agendamento",
            "(outra|uma|nova) consulta",
        ],
    ),
    (
        "move",
        0.9,
        &[
            "(remarcar|reagendar|adiar|remarcacao|reagendamento|remarcaria|remarque|reagende|remarca)",
            "(mudar|trocar|alterar|modificar|passar|antecipar|adiantar|atrasar|transferir|mude|troque|altere) (a|o|minha|meu|a minha|o meu|uma|de|da|do)? * (consulta|hora|horario|marcacao|reserva|dia|data|visita|agendamento|sessao)",
            "(mudar|trocar|passar|adiar|antecipar|alterar) (das|da|do|de) * (para|pra|pras|pro)",
            "(muda la|mudar la|troca la|passa la|antecipa la|mudar de dia|trocar de dia|trocar de horario)",
        ],
    ),
    (
        "cancel_appointment",
        0.9,
        &[
            "(cancelar|desmarcar|anular|cancele|desmarque|cancelo|cancela|desmarca|eliminar) (a|o|minha|meu|a minha|o meu|uma|essa|esta)? * (consulta|hora|horario|marcacao|reserva|visita|agendamento|sessao)",
            "(quero|queria|preciso|precisava|posso|gostaria|gostava|liguei para|ligo para|estou ligando para|to ligando pra|vou) (de|que)? (cancelar|desmarcar|anular)",
            "^ (cancela|cancele|cancelar|desmarca|desmarque|desmarcar) (pra|para) (mim|nos)",
            "nao (vou poder|posso|poderei|vou conseguir|consigo|vou) (ir|comparecer|estar|aparecer|chegar)",
        ],
    ),
    (
        "look_up",
        0.9,
        &[
            "(quando|que horas|a que horas|que dia|para quando|qual|qual o dia|qual horario|qual e) (e|tenho|era|esta|seria|ficou|foi marcada)? (a minha|minha|o meu|meu|marcada a minha|a hora da minha|o horario da minha|o dia da minha)  * (consulta|marcacao|reserva|visita|agendamento|horario|sessao)",
            "(quando|que horas|a que horas|que dia|para quando|qual) (e|tenho|era|esta|seria|ficou) (a minha|minha|o meu|meu|marcada|a hora da minha|o horario da minha|o dia da minha) * (consulta|marcacao|reserva|visita|agendamento|horario|sessao)",
            "(confirmar|verificar|ver|saber|lembrar|consultar|checar|conferir|esqueci) (quando|a que horas|a hora da|o horario da|a data da|o dia da|que horas)? (e|tenho|esta)? (a minha|minha|o meu|meu) * (consulta|marcacao|reserva|agendamento|horario)",
            "(eu)? (tenho|tinha) (alguma|uma|ja uma)? (consulta|reserva|marcacao|horario) (marcada|marcado|hoje|amanha|agendada|reservada)",
            "(quais|que) consultas (eu)? tenho",
        ],
    ),
    (
        "ask_hours",
        0.9,
        &[
            "(que|qual|quais|a que|ate que|desde que|a partir de que) (e|sao)? (o|os|seu|seus|hora|horas|horario|horarios|dias) * (horario|horarios|abrem|fecham|atendem|abre|fecha|aberto|abertos|atendimento|trabalham|funcionamento|funcionam|funciona|encerram)",
            "(quando|ate quando|quando e que) (abrem|fecham|atendem|abre|fecha|estao abertos|voces abrem|voces fecham)",
            "(estao|esta|abrem|abre|atendem|funciona|funcionam|trabalham|voces abrem) (abertos|aberto|fechados|fechado|aos|no|na|nos|hoje|amanha|ao)",
            "(horario|horarios) de (atendimento|funcionamento|abertura|fechamento|expediente)",
        ],
    ),
    (
        "ask_address",
        0.9,
        &[
            "onde (e que)? (ficam|fica|esta|estao|e|se encontra|se encontram|se localiza|voces ficam|fica localizado|voces estao)",
            "(qual e|qual|me da|me passa|pode me dar|diga me|preciso do|preciso da|da me) (o|a|seu|sua)? (endereco|morada|localizacao)",
            "(o|a|vosso|vossa|seu|sua) (endereco|morada|localizacao) (de|da|do|dai)",
            "(o|a|vosso|vossa|seu|sua) (endereco|morada|localizacao) (por favor|se faz favor)? $",
            "como (chego|chegar|faco para chegar|posso chegar|se chega)",
            "(estacionamento|parque|parking|estacionar)",
        ],
    ),
    (
        "ask_price",
        0.9,
        &[
            "(quanto|quantos) (custa|custam|e|e que custa|fica|sai|cobram|cobra|custaria|seria|vai ficar|voces cobram|esta|ta|vale)",
            "(qual|que) (o|e o|o seu)? (preco|valor|custo|tarifa)",
            "(aceita|aceitam|atende|atendem|trabalham com|trabalha com|cobre) (o|meu|algum|por|pelo)? (convenio|convenios|plano|planos|seguro)",
            "(preco|precos|tarifa|tarifas|valor|valores|custo) (da|do|de|das|dos)?",
        ],
    ),
    (
        "ask_services",
        0.9,
        &[
            "(que|quais) (os|sao os)? (servicos|tratamentos|tipos de|tipo de|especialidades) ",
            "(o que) (voces)? (oferecem|fazem)",
            "(oferecem|fazem|tem) (servico|servicos|tratamentos)",
            "(os|seus|vossos) (servicos|tratamentos)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(deixar|deixo|anotar|anote|dar|enviar|mandar|passar|transmitir) (um|lhe um|uma|o|a)? (recado|mensagem)",
            "(me) (liguem|ligue|liga|retornem|retorne|contatem|contactem) (de volta|depois|quando)?",
            "(podem|pode|poderiam|poderia|podiam|podia) (me ligar|ligar me|retornar|me retornar|ligar de volta|devolver a chamada)",
            "(diga|avise|avisa|avisar|diz) (ao|a|lhe|para o|para a|pro|pra|que) *",
            "(manda|mande|deixa|deixe|passa|passe|da|anota|anote) (um|o) (recado|mensagem)",
            "(pede|peca|pedir|diz|fala) (para|pra) (ele|ela|eles|o|a) * (ligar|retornar)",
        ],
    ),
    (
        "person",
        0.9,
        &[
            "(humano|ser humano|atendente|operador|operadora|recepcionista|rececionista|representante|assistente|funcionario) (real|de verdade|por favor|humano|humana)?",
            "(quero|queria|preciso|prefiro|gostaria) (de)? (uma)? pessoa (real|de verdade|humana|por favor)",
            "(falar|conversar|passar|passe|passa|transferir|transfira|transfere|ligar) (com|para|a|me com|me para|pra|ca)? (uma|um|a|o|algum|alguma)? (pessoa|humano|alguem|atendente|operador|operadora|recepcionista|rececionista|doutor|doutora|medico|medica|dr|dra|dentista|representante|responsavel|gerente|recepcao|rececao|colega)",
            "(alguem) (real|de verdade|com quem falar|que me atenda|pode me atender|que possa me atender|ai)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(repita|repete|repetir|repita por favor)",
            "(como|o que|que) (disse|e que disse|foi que disse|voce disse|falou|voce falou|e)",
            "(outra vez|de novo|novamente|mais uma vez|como e que e|diga de novo)",
            "nao (te|lhe|o|a)? (entendi|percebi|compreendi|ouvi|escutei|entendo|oico|escuto|apanhei|peguei)",
            "^ (que|como|perdao|oi|hein|desculpe|diga) $",
        ],
    ),
    ("slower", 0.9, &["(mais devagar|devagar|mais lento|lento|muito rapido|rapido demais|mais lentamente|lentamente)"]),
    ("language_en", 0.9, &["(em|fala|falar|falas|falam|prefiro) ingles", "ingles por favor"]),
    ("language_es", 0.9, &["(em|fala|falar|falas|falam|prefiro) (espanhol|castelhano)", "espanhol por favor"]),
    ("language_fr", 0.9, &["(em|fala|falar|falas|falam|prefiro) frances", "frances por favor"]),
    ("language_de", 0.9, &["(em|fala|falar|falas|falam|prefiro) alemao", "alemao por favor"]),
    ("language_it", 0.9, &["(em|fala|falar|falas|falam|prefiro) italiano", "italiano por favor"]),
    ("language_pt", 0.9, &["(em|fala|falar|falas|falam|prefiro) portugues", "portugues por favor"]),
    ("language_nl", 0.9, &["(em|fala|falar|falas|falam|prefiro) (holandes|neerlandes)", "holandes por favor"]),
    (
        "wrong_number",
        0.9,
        &[
            "(numero|pessoa) (errado|errada)",
            "(foi|e|foi um|e um) engano",
            "(me enganei|enganei me|liguei) (no|de|para o|pro)? (numero|telefone)? (errado)?",
            "liguei errado",
        ],
    ),
    (
        "greeting",
        0.8,
        &["ola|oi|oie|alo|opa|viva|oii", "(bom dia|boa tarde|boa noite|boas tardes|boas noites|tudo bem|tudo bom)"],
    ),
    ("thanks", 0.8, &["obrigado|obrigada|brigado|brigada|obg|vlw|valeu|agradeco|agradecido|agradecida"]),
    (
        "goodbye",
        0.9,
        &[
            "tchau|adeus|xau|tchauzinho",
            "ate (logo|breve|mais|a proxima|ja|depois)",
            "^ ate (amanha|{wd}) $",
            "(e so isso|so isso|e tudo|era so isso|era isso|mais nada|e so|era tudo|seria isso|seria so isso|nada mais)",
            "(tenha|tenham|que tenha) (um|uma) (bom|boa|otimo|otima|excelente) (dia|tarde|noite|fim|final|semana)",
            "(bom|boa) (resto|continuacao|fim|final)",
        ],
    ),
    (
        "help",
        0.9,
        &[
            "ajuda|ajude|ajudem",
            "(o que|que|em que) (pode|podes|poderia|consegue|voce pode|voce faz) (fazer|ajudar|me ajudar)?",
            "(pode|poderia|podia|consegue) (me)? ajudar (me)?",
            "(que|quais) (as|sao as)? (opcoes|minhas opcoes)",
        ],
    ),
    (
        "stop_flow",
        0.9,
        &[
            "(esqueca|esquece|deixa pra la|deixa para la|deixe estar|deixa estar|deixa|esqueca isso|ja nao quero|nao quero mais|mudei de ideia|mudei de ideias|tanto faz deixa)",
            "(pare|para com|deixe) (isso|isto)",
            "^ nao importa $",
            "(cancele|cancela|pare|cancelar|desmarca) tudo",
            "(comecar|vamos comecar|recomecar) (de novo|outra vez|do zero|do inicio)",
            "^ (cancelar|cancela|cancele|pare|parar|sair|stop|chega) $",
        ],
    ),
    (
        "cancel_that",
        0.9,
        &[
            "(cancele|cancela|cancelar|desmarque|desmarca|desmarcar) (isso|isto|essa|esse|esta|este)",
            "(cancela la|cancele a|desmarca la|desmarcar a mesma)",
        ],
    ),
    (
        "this_number",
        0.9,
        &[
            "(este|esse|deste|desse|neste|mesmo|o) (numero|telefone|celular|telemovel) * (ligo|ligando|ligar|escrevo|falando|estou)",
            "(este|esse|neste|nesse)? (mesmo numero|este numero|esse numero|este mesmo|esse mesmo|numero do qual|numero de que)",
        ],
    ),
    (
        "soonest",
        0.9,
        &[
            "(o|a) mais cedo (que tiver|que tiverem|que der|disponivel)",
            "(pra|para) ontem",
            "(o mais rapido possivel|o quanto antes|quanto antes|o mais cedo possivel|o mais breve possivel|logo que possivel|assim que possivel|assim que puder|assim que der|o mais rapido que puder|o primeiro que tiver|urgentemente|com urgencia|mais breve|antes possivel)",
            "(a|o) (primeira|primeiro|proxima|proximo) (consulta|hora|horario|vaga|que tiver|disponivel|que tiverem|livre|que houver|data) (disponivel|livre|que tiver|vaga)?",
        ],
    ),
    (
        "any",
        0.9,
        &[
            "(qualquer|a qualquer) (hora|dia|momento|horario|data|altura)",
            "(quando quiser|quando puder|quando der|tanto faz|e me igual|e indiferente|o que for|quando tiver|sou flexivel|tenho flexibilidade|nao tenho preferencia|sem preferencia|qualquer um|qualquer uma|quando for melhor|como for melhor|quando for)",
        ],
    ),
    (
        "no_preference",
        0.9,
        &[
            "(sem|nao tenho|nenhuma) (preferencia|preferencias)",
            "(com)? (qualquer um|qualquer uma|quem for|quem estiver livre|quem estiver disponivel|quem puder|quem tiver|qualquer medico|qualquer doutor|qualquer profissional|qualquer pessoa|qualquer dentista)",
            "(tanto faz|nao importa|e indiferente) (com)? (quem|o medico|o profissional)?",
            "(ninguem) (em particular|em especial|especifico)",
        ],
    ),
    (
        "none_of_these",
        0.9,
        &[
            "(nenhuma|nenhum) (de|das|dos|dessas|desses|destas|destes)? (duas|dois|anteriores|opcoes|horas|horarios|me serve|serve|da)?",
            "(outra|outro|outras|outros) (hora|dia|data|opcao|horas|opcoes|dias|horario|horarios|alternativa)",
            "(tem|ha) (algo|outra coisa|alguma outra|outra|outro|mais) (mais|diferente|hora|dia|opcao|horario|alguma coisa)?",
        ],
    ),
    (
        "already_told",
        0.9,
        &[
            "ja (lhe|te|o|a)? (disse|falei|dei|informei|passei|contei|respondi)",
            "(como|o que) (eu)? (lhe|te|ja)? (disse|falei)",
            "(acabei de) (dizer|falar|dar|informar)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(isto e|isso e|e|que) (ridiculo|absurdo|inaceitavel|uma vergonha|vergonhoso|inacreditavel|uma perda de tempo|um desastre|um absurdo|uma palhacada|palhacada)",
            "(merda|porra|caralho|idiota|estupido|estupida|inutil|maldito|maldita|droga|burro|puta|imbecil)",
            "(estou|to|muito) (farto|farta|irritado|irritada|zangado|zangada|furioso|furiosa|chateado|chateada|cansado de|cansada de|de saco cheio)",
            "(reclamacao|queixa|reclamar|queixar)",
        ],
    ),
    (
        "emergency",
        0.9,
        &[
            "(emergencia|urgencia|urgencias|emergencias)",
            "nao (consigo|consegue|estou conseguindo) respirar",
            "(falta de ar|dor no peito|dores no peito|aperto no peito)",
            "(sangrando|sangrar|sangra|hemorragia|infarto|enfarte|inconsciente|convulsao|me matar|suicidio|suicidar|overdose|engasgado|engasgando|desmaiou|desmaiei|avc)",
            "(chame|chamem|preciso de) (uma)? (ambulancia|112|192|911)",
        ],
    ),
    (
        "ask_if_robot",
        0.9,
        &[
            "(e|voce e|estou falando com|estou a falar com|falo com|isto e|isso e|o senhor e|a senhora e|tu es|es) (um|uma) (robo|maquina|computador|bot|ia|inteligencia artificial|pessoa|gravacao|atendedor|humano|pessoa real|pessoa de verdade)",
        ],
    ),
    (
        "later",
        0.9,
        &[
            "agora nao",
            "(ligo|ligarei|ligar|vou ligar|volto a ligar|retorno|eu ligo) (depois|mais tarde|outro dia|noutro dia|noutra altura|em outro momento|amanha|de novo mais tarde)",
            "(mais tarde|noutra altura|em outro momento|outro dia|noutro dia)",
            "(tenho que|tenho de|preciso|vou) (de)? (pensar|pensar melhor|consultar|ver|falar com|confirmar com) (sobre isso|melhor|minha agenda|a agenda|a minha|meu|minha)",
            "(estou|to) (ocupado|ocupada|dirigindo|a conduzir|conduzindo|trabalhando|a trabalhar|numa reuniao|em reuniao)",
        ],
    ),
];
