//! The words an English text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "",
    words: "\
the i to a you and of it in is for that my me on at have be can this what with do are would was not we from so if or \
your just an like how all but no yes please there will they get know need want as about one up im out time its dont \
thank thanks go when here he she his her them then now by could us our hello hi hey okay right good well any some see \
where which who why book booking room table day tomorrow today tonight morning afternoon evening night next week last \
make think look too two more than also been has had did does am were should let id ill ive youre thats whats theres \
isnt didnt doesnt wont cant couldnt wouldnt havent s m t re ve ll d actually really sorry never mind wait maybe sure \
thing something anything nothing anyone someone people person adults children kids child baby wife husband family \
friend first second third appointment cancel change reschedule reserve reservation available availability open \
close closed hours price cost much many long far near often old still already yet again before after until till \
between around during since early earlier late later soon always every each other another both either neither half \
quarter past hour minute minutes monday tuesday wednesday thursday friday saturday sunday january february march april \
june july august september october november december year month weekend noon midnight twenty thirty five three four six \
seven eight nine ten eleven twelve hundred thousand call name phone number email address speak talk say said tell told \
ask asked help give given take took taken put come came going gone coming back way work working find found feel keep \
left leave leaving arrive arriving stay staying check book lunch dinner breakfast birthday party play music song \
remind reminder set alarm clock turn off light lights weather rain send message list add remove delete show start stop \
new great little own only over under into through down because while though very most least better best same \
different few lot lots might must may shall being done doing made thinking looking trying try tried able happy nice fine \
love hate hope believe understand remember forget wrong problem question answer job home house place city town street \
road car train flight ticket pay paid payment card money dollars pounds dollar cheap cheaper expensive free double \
single bed beds view breakfast included pet dog cat parking pool gym spa doctor dentist tooth teeth pain hair cut \
haircut checkup cleaning exam visit meeting event schedule calendar confirm confirmation code pick picked choose \
works perfect sounds cool yeah yep nope nah bye goodbye madam sir mister miss mrs whatever whenever somewhere \
anywhere everything everyone however instead except without within along across against per none spell spelled \
date born birth birthday guests guest suite hotel restaurant seat seats outside inside window food menu vegetarian \
allergic allergy coffee water wine order ordered ordering buy bought sell read write written listen hear heard watch \
movie news radio station volume louder quieter temperature degrees heat cold warm hot kitchen living bedroom bathroom \
switch reading story joke recipe cook cooking traffic directions drive driving miles kilometers bus \
opening closing closest nearest latest recent current favorite favourite personal manager staff human agent \
anybody nobody ready busy full empty big small large short high low easy hard possible impossible important \
world life man woman men women boy girl girls boys school student father mother brother sister son daughter parents \
the whole these those such even ever else once twice enough quite rather almost probably perhaps anyway regarding",
};
