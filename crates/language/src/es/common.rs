//! The words a Spanish text is known by, the frequent ones first.

use crate::detect::Known;

pub const COMMON: Known = Known {
    marks: "áéíóúüñ¿¡",
    words: "\
de la que el en y a los se no un por con una para es lo me las del al su mi si pero te como más o yo le esta este \
qué ya muy hay está cuando todo son ha sin sobre también hasta desde eso bien nos ser tengo tiene tienen tener quiero \
quisiera quiere quieres quería puedo puede puedes podría podrías necesito necesita gracias favor hola buenos días \
buenas tardes noches noche mañana tarde hoy ayer hora horas cita reserva reservar mesa habitación habitaciones \
cuánto cuánta cuántos cuándo dónde cuál quién cómo vale claro bueno sí nada algo alguien nadie siempre nunca ahora \
después antes luego entonces así aquí allí ahí allá hace hacer haga hacen hago hecho dame dime ponme pon poner quita \
lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre \
setiembre octubre noviembre diciembre semana semanas mes meses año años día fin próximo próxima siguiente pasado \
pasada viene otro otra otros otras mismo misma solo sólo dos tres cuatro cinco seis siete ocho nueve diez once doce \
quince veinte treinta cuarenta cincuenta cien mil primero primera segundo segunda tercero último última medio media \
cuarto mediodía medianoche persona personas adultos niños niño niña niñas hijo hija hijos mujer marido esposa esposo \
familia amigo amiga soy es eres somos estoy estás están estaba estamos fue era fueron sería sea voy va vamos van ir \
llamo llama llamar llamada nombre apellido teléfono número correo dirección calle código postal decir digo dice dicho \
hablar hablo habla saber sabe sé ver veo creo pienso parece gusta gustaría gustan encanta prefiero quizás tal vez \
perdón perdone disculpe disculpa lo siento verdad mejor peor mayor menor mucho mucha muchos muchas poco poca pocos \
tanto menos casi demasiado bastante cada todos todas toda cualquier ningún ninguna ninguno algún alguna uno unos unas \
ese esa esos esas estos estas aquel aquella ello ella ellos ellas él usted ustedes nosotros tú tu tus sus mis nuestro \
nuestra mío suyo cambiar cambio cancelar anular mover pedir pido reservado confirmar confirmación disponible \
disponibilidad libre abierto cerrado abren cierran abre cierra precio cuesta cuestan costo pagar pago tarjeta dinero \
euros euro dólares pesos barato caro gratis llegar llego llegamos llegada salir salida entrada quedar quedarme queda \
quedamos noche doble individual cama camas vista desayuno comida cena cenar comer almuerzo almorzar incluido perro \
mascota piscina aparcamiento médico doctor doctora dentista dolor diente muela corte pelo revisión limpieza consulta \
reunión evento calendario agenda alarma recordatorio recuérdame despierta música canción reproduce tocar escuchar luz \
luces enciende apaga encender apagar tiempo clima lluvia llover lista añade añadir borra elimina enviar envía mensaje \
muestra muéstrame busca buscar encontrar encuentra cerca lejos lugar sitio ciudad casa trabajo coche tren vuelo \
billete viaje semáforo tráfico noticias radio película receta cocina cocinar chiste cuenta cuéntame pregunta respuesta \
problema ayuda ayudar ayúdame gente hombre mujeres niñas padre madre hermano hermana mundo vida cosa cosas parte veces \
vez momento minuto minutos rato pronto temprano todavía aún desde durante entre hacia contra según además aunque porque \
pues mientras donde quien cuyo si no nueva nuevo nuevos grande pequeño alto bajo largo corto frío calor caliente bonito \
feliz seguro listo posible imposible importante fácil difícil mejor buen buena mal malo mala adiós hasta luego chao \
encantado señor señora señorita don doña gracias igualmente perfecto exacto correcto acuerdo ambos cualquiera ninguno \
deletreo apellidos nací nacimiento fecha llevo traer traigo seamos vengo venir vienes dejar deja dejé saldremos \
estaremos seremos iremos iré podemos queremos necesitamos tenemos tuve tenía había haber han he hemos hubiera \
subir sube bajar baja volumen temperatura grados cumpleaños boda fiesta hotel restaurante terraza ventana fuera dentro \
llevar propio propia seguro ascensor baño ducha nuestros nuestras dormir despertar avisar funciona traiga ponga diga \
podrían sería pasa pasó oye mira vosotros os vuestra hayan cuánto gustado vuelta ida botella edificio",
};
