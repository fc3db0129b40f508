//! The words a Portuguese text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "áâãàçéêíóôõúü",
    words: "\
de que o a e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos \
já eu também só pelo pela até isso ela entre era depois sem mesmo aos seus quem nas me esse eles você vocês está estão \
estou tem têm tenho temos ter tinha foi ser é são sou somos meu minha meus minhas teu tua nosso nossa lhe te mim ti \
isto aquilo este esta essa esses essas aquele aquela num numa dum duma lá cá aqui ali aí agora então assim bem sim \
obrigado obrigada favor olá oi bom boa dia tarde noite dias noites tardes manhã amanhã hoje ontem hora horas minuto \
minutos semana semanas mês meses ano anos fim próximo próxima próximos passado passada vem último última segunda terça \
quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro \
novembro dezembro dois duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta \
cem cento mil primeiro primeira segundo terceiro meio meia quarto meia-noite meio-dia queria quero quer querem gostaria \
gostava gostaríamos queríamos posso pode podem podia poderia podemos preciso precisa precisamos devo deve fazer faço \
faz fazem feito ir vou vai vamos vão indo dizer digo diz disse dito saber sei sabe ver vejo vê dar dá dê ficar fico \
fica ficamos ficar vir venho venha chegar chego chega chegamos chegada sair saio sai saída saímos partir onde quanto \
quanta quantos quantas qual quais porque porquê consulta consultas marcar marcação agendar agendamento reservar reserva \
mesa mesa quarto quartos cama camas casal solteiro café pequeno almoço jantar almoçar comer incluído pessoas pessoa \
adultos adulto crianças criança bebê bebé filho filha filhos mulher marido esposa família amigo amiga amigos cancelar \
desmarcar remarcar mudar alterar trocar adiar antecipar confirmar confirmação disponível disponibilidade livre vaga \
vagas aberto aberta fechado abre abrem fecha fecham horário preço custa custam pagar pago cartão dinheiro reais real \
euros euro caro barato grátis chamo chama chamar ligar ligo liga ligação nome sobrenome apelido telefone celular \
telemóvel número endereço morada rua código postal cep email falar falo fala acho penso parece gosto prefiro talvez \
claro certo certa exato correto perfeito ótimo melhor pior mal mau muita muitos muitas pouco pouca poucos demais \
bastante tudo todo toda todos todas cada algum alguma alguns algo alguém nada ninguém nenhum nenhuma outro outra outros \
outras mesma apenas quase cerca desde durante contra sobre sob antes logo cedo sempre nunca ainda enquanto pois porém \
embora portanto desculpe desculpa perdão espere espera momento instante senhor senhora moça doutor doutora médico \
médica dentista dente dentes dor cabelo corte limpeza exame reunião evento calendário agenda aniversário festa \
casamento hotel restaurante terraço esplanada janela fora dentro cachorro cão gato animal piscina estacionamento \
alarme despertador acorde lembre lembrete lembrar música canção tocar toque toca ouvir luz luzes acende acenda apaga \
apague ligue desligue desligar tempo clima chuva chover chove frio calor quente temperatura graus lista adicione \
adicionar remova apagar envie enviar mensagem mostre mostrar mostra notícias rádio filme receita cozinha cozinhar \
piada conte história pergunta resposta problema ajuda ajudar ajude carro trem comboio voo bilhete passagem viagem \
trânsito cidade casa trabalho lugar país mundo vida homem mulheres homens gente menino menina pai mãe irmão irmã pais \
nasci nascimento nascido data soletrar letra vegetariano alergia alérgico cardápio ementa água vinho pedir peço comprar \
ler escrever aumente aumentar diminua abaixe volume pare parar comece começar novo nova grande pequeno velho longo \
curto alto baixo fácil difícil possível impossível importante vez vezes juntos tchau adeus atendente humano coisa \
coisas parte seja será seria serão estava estarei estaremos haver há houve havia tenha teve tive fosse pra pro né cadê \
vossa vosso estás tens podes queres estamos dela dele deles delas nele nela neste nesta nesse nessa deste desta desse \
dessa daquele àquela às pelos pelas ambos qualquer ontem anteontem ao qualquer terças quintas vindo próprio própria levar trazer trago seguro \
elevador banheiro chuveiro conta garrafa criança acho mandar pegar achar deixar deixe coloque colocar ponha põe \
mostra muda troca avise avisar dormir acordar comida bebida lugares garoto moço pessoal olha então tá cara jeito nossos \
nossas suas teus tuas pôr vinda ida volta voltar sentar sentir dou dei deu fiz foram fui iria estive esteja estejam",
};
