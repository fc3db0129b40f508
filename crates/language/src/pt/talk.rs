//! What Portuguese callers say around the matter: trouble, emergencies, small talk, words for somebody else.

/// Name of the intent, how sure its patterns are, the patterns.
pub const TALK: &[(&str, f32, &[&str])] = &[
    (
        "emergency",
        0.9,
        &[
            "(nao|mal|nao esta|quase nao) (respira|respirando|a respirar|consegue respirar)",
            "(sangue por todo lado|sangue por toda parte|sangue por todo o lado|muito sangue|perdendo sangue|perdendo muito sangue|a perder sangue)",
            "(se|me)? (cortou|cortei) (o dedo|a mao|o braco|os pulsos|o pulso)",
            "(desmaiou|desmaiei|desabou|caiu desmaiado|caiu desmaiada|esta inconsciente|esta desacordado|esta desacordada|engasgou|afogando|eletrocutado|envenenado|intoxicado)",
            "(nao (acorda|reage|se mexe))",
            "(cheiro|cheirando|vazamento|fuga|cheira|sentindo cheiro) (a|de|forte de)? gas",
            "(monoxido de carbono)",
            "(pegando fogo|pegou fogo|a arder|em chamas|incendio|ha fogo|tem fogo|fumaca saindo|soltando faisca|faiscas)",
            "(engoliu|bebeu|tomou|engoli) (uma|um|a|as|uns|umas|o)? (pilha|pilhas|bateria|agua sanitaria|lixivia|comprimidos|detergente|veneno|moeda|ima)",
            "(reacao alergica|choque anafilatico)",
            "(a bolsa (estourou|rompeu)|rebentaram as aguas)",
        ],
    ),
    (
        "no_emergency",
        0.9,
        &[
            "(contato|contacto|numero|telefone|saida|pessoa|plano|formulario) (de|para) (emergencia|emergencias|urgencia)",
            "(consulta|horario|marcacao) (de|com|por) (urgencia|emergencia)",
            "(em caso de|para|por) (uma)? (emergencia|emergencias|urgencia|urgencias)",
            "(atendem|tratam|fazem|aceitam) (as)? (emergencias|urgencias)",
            "(tive|teve|depois do|depois de um|desde o|apos um|ja tive|sofri) (um|uma|o|meu)? (infarto|enfarte|avc|desmaio|hemorragia|convulsao|reacao alergica)",
        ],
    ),
    (
        "angry",
        0.8,
        &[
            "(caramba|que saco|foda|fodase|puta que pariu|bosta|cacete|desgraca|filho da puta|vai se foder|que raiva)",
            "(pessimo|horrivel|terrivel|pessima|lixo de) (servico|atendimento|clinica|experiencia)",
            "(servico|atendimento) (e|foi|esta) (muito|um)? (pessimo|horrivel|terrivel|ruim|mau|lixo|uma vergonha)",
            "(maquina|robo|coisa) (burra|burro|estupida|estupido|inutil|idiota|de merda)",
            "(nao aguento mais|ja chega|isso e um absurdo|que vergonha)",
        ],
    ),
    (
        "repeat",
        0.9,
        &[
            "(que|qual|a que) (horas|hora|dia|data|endereco|morada|preco|nome) (era|disse|falou|foi|e que disse)( mesmo)?",
            "(fale|falar|pode falar|mais) (mais)? (alto)",
            "(nao (estou|to)? (lhe|te|o|a|consigo)? (ouvir|ouvindo|ouco|escuto|escutando)|esta cortando|a ligacao esta (ruim|pessima|ma)|esta a cortar)",
            "(onde estavamos|onde e que estavamos|onde paramos)",
        ],
    ),
    (
        "refuse",
        0.9,
        &[
            "(nao|prefiro nao|preferia nao) (quero|vou|gostaria de|desejo|lhe|te|me)? (dar|dizer|falar|informar|passar|dou|digo|fornecer|deixar|dar lhe|te dar|te dizer) (o|o meu|meu|os meus|meus|isso)? (nome|numero|telefone|sobrenome|dados|apelido)?",
            "(nao e da sua conta|nao lhe interessa|nao te interessa|isso e (pessoal|particular|privado|confidencial)|nao digo|nao dou)",
        ],
    ),
    (
        "ask_why",
        0.9,
        &[
            "(por que|porque|pra que|para que|porque e que) (precisa|precisam|voce|vocês|quer|querem|e que|tenho|isso|e preciso|pede) *",
            "^ (e|mas)? (por que|porque|pra que|para que) $",
            "(e (mesmo)? (obrigatorio|necessario|preciso mesmo))",
        ],
    ),
    (
        "ask_who",
        0.9,
        &[
            "^ (quem fala|e quem fala) $",
            "(quem (e|esta falando|escreve|esta escrevendo|esta a falar)|com quem (eu)? (falo|estou falando|estou a falar)|de quem e esse numero)",
            "(e (da|do|a|o)|falo com|liguei para) (a|o)? (clinica|consultorio|dentista|restaurante|hotel|banco|farmacia|pizzaria|hospital|salao)",
            "(que (empresa|clinica) e|qual e o seu nome mesmo|como voce se chama)",
        ],
    ),
    ("how_are_you", 0.9, &["(como (vai|esta|voce esta|estao|vao|tem passado))"]),
    (
        "small_talk",
        0.9,
        &[
            "(que|esta|ta|faz) (um|muito|tanto|bom|lindo)? (tempo|dia lindo|calor|frio|dia bonito|tempo feio|tempo bom)",
            "(conte|conta|me conta|sabe|diga) (me|uma|alguma)? (uma|alguma)? (piada|historia|anedota)",
            "(voce e|e|es) (muito|tao|bem)? (engracado|engracada|simpatico|simpatica|gentil|legal|fofo|fofa|querido|querida|inteligente)",
            "(hoje e meu aniversario|e o meu aniversario|feliz natal|feliz ano novo|feliz aniversario|boas festas)",
            "(viu|voce viu|viste) o jogo",
            "(gosto|adoro|adorei) (da|a) sua voz",
            "^ (kkk|kkkk|haha|hahaha|rs|rsrs) $",
        ],
    ),
    (
        "resume",
        0.9,
        &[
            "(onde (paramos|a gente parou|ficamos|estavamos))",
            "(afinal|no fim|no fim das contas|pensando bem|apesar de tudo) (sim|quero|eu quero|marque|pode marcar|vamos|fico com)",
            "(vamos|quero|podemos|da pra|pode)? (continuar|retomar|voltar|seguir) (com|a|para|pra)? (a|o|minha|aquela)? (marcacao|consulta|reserva|agendamento)",
        ],
    ),
    ("resume", 0.6, &["(vamos continuar|continuar|continuemos|vamos retomar|pode continuar)"]),
    (
        "about_booking",
        0.7,
        &[
            "(sobre|por causa da|a respeito da|quanto a|acerca da|em relacao a|com) (a)? (minha|nossa)? (proxima)? (consulta|marcacao|reserva|agendamento)",
            "(uma (duvida|pergunta|questao)) (sobre|com) (a)? (minha)? (consulta|marcacao)",
        ],
    ),
    (
        "child",
        0.9,
        &[
            "tenho (so|quase)? (tres|quatro|cinco|seis|sete|oito|nove|dez|onze|3|4|5|6|7|8|9|10|11) (anos|aninhos)",
            "(sou) (uma)? (crianca|um menino|uma menina)",
            "(a|o)? (minha|meu)? (mae|mamae|pai|papai|vovo|avo|mama) (esta|ta) (dormindo|a dormir|no banho|tomando banho|la fora|trabalhando)",
            "(a|o)? (minha|meu)? (mae|mamae|pai|papai|vovo) (nao (esta|ta)|saiu) (aqui|em casa)?",
        ],
    ),
    ("same_time", 0.6, &["(a|na|no)? (mesma|mesmo) (hora|horario)"]),
    ("first_name", 0.6, &["(primeiro nome|nome proprio)"]),
    (
        "grown_up",
        0.9,
        &[
            "^ (sim)? (a|o) (mae|pai|avo|vovo) (dele|dela)? $",
            "(sou|aqui e|e|fala) (a|o)? (mae|pai|avo|vovo|tia|tio|baba) (dele|dela)?",
            "(era|foi|e) (o|a)? (meu|minha) (filho|filha|neto|neta|menino|menina|pequeno)",
            "(desculpe|desculpa|perdao) (pelo|pela|por)? (meu|minha|o meu|a minha) (filho|filha|menino|menina)",
            "(sou|sim sou) (um|uma)? (adulto|adulta|maior de idade)",
        ],
    ),
    (
        "aside",
        0.9,
        &[
            "(estava|tava|estou|to) (falando|a falar) (com|para) (o|a|os)? (meu|minha|meus|um|uma)? (filho|filha|filhos|marido|mulher|esposa|cachorro|gato|mae|pai|irmao|irma|chefe|colega|amigo|amiga|menino|menina|alguem|outra pessoa) $",
            "(nao (estava|tava|era|e) (falando|a falar|para|pra|com) (com)? (voce|o senhor|a senhora|consigo))",
            "(abaixa|abaixe|desliga|desligue|baixa) (a|o|essa|esse|isso)? (tv|televisao|musica|som|radio|volume)",
            "(fica quieto|fica quieta|fiquem quietos|cala a boca|desce dai|sai dai|agora nao (filho|filha|querido|querida|amor|meu bem))",
            "(calca|poe|bota|coloca) (o|os|a|teu|seu) (sapato|sapatos|casaco|tenis|chinelo)",
            "(estou no telefone|to no telefone|estou ao telefone)",
        ],
    ),
    (
        "language_other",
        0.9,
        &[
            "(em|fala|falar|falam|prefiro) (russo|chines|mandarim|arabe|polaco|polones|turco|ucraniano|hindi|urdu|coreano|japones|romeno|grego|bulgaro|hungaro|sueco|crioulo|hebraico)",
        ],
    ),
    (
        "message",
        0.9,
        &[
            "(diga|diz|avise|fale|avisa|fala) (ao|a|para o|para a|pro|pra) (medico|medica|doutor|doutora|equipe|equipa|dentista|dr|dra) *",
        ],
    ),
    ("move_that", 0.9, &["(muda la|remarca la|adiar|muda lo|remarcar ela|mudar ela)"]),
    (
        "running_late",
        0.9,
        &[
            "(vou|estou|chego|chegarei) (me|um pouco|uns minutos|chegar)? (atrasar|atrasado|atrasada|atraso|tarde)",
            "(preso|presa) no (transito|trânsito)",
            "(estou a caminho|ja estou chegando)",
        ],
    ),
];
