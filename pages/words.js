// The pages in the reader's language. English stands in the pages; another language stands here under the English words.
const spanish = {
  "Sign in": "Entrar",
  "To the front desk of your business.": "En la recepción de tu negocio.",
  "E-mail address": "Correo electrónico",
  "Password": "Contraseña",
  "Sign in with a passkey": "Entrar con una llave de acceso",
  "I do not know my password": "No sé mi contraseña",
  "Code": "Código",
  "Go on": "Seguir",
  "Use a passkey": "Usar una llave de acceso",
  "Join the team": "Únete al equipo",
  "One moment …": "Un momento …",
  "Your name": "Tu nombre",
  "New password": "Contraseña nueva",
  "Three or four words that do not belong together are best.": "Lo mejor: tres o cuatro palabras que no tengan que ver entre sí.",
  "How good the password is": "Lo buena que es la contraseña",
  "Join": "Unirme",
  "Welcome to your front desk": "Te damos la bienvenida a tu recepción",
  "You are the first here, so this desk will be yours. You can invite your team afterwards.":
    "Eres la primera persona aquí, así que esta recepción será tuya. Después puedes invitar a tu equipo.",
  "Make it mine": "Que sea mía",
  "Set a new password": "Pon una contraseña nueva",
  "Every browser is signed out then, and this one is signed in.": "Se cierra la sesión en todos los navegadores y en este se abre.",
  "Set the password": "Guardar la contraseña",
  "Ask for a new password": "Pide una contraseña nueva",
  "If there is an account with this address, a letter with a link goes to it.": "Si hay una cuenta con esta dirección, le llega un correo con un enlace.",
  "Send me a link": "Envíame un enlace",
  "Back to signing in": "Volver a entrar",
  "Confirm your address": "Confirma tu dirección",
  "One click, and it is known that this address is yours.": "Un clic, y queda claro que esta dirección es tuya.",
  "This address is mine": "Esta dirección es mía",
  "Your account": "Tu cuenta",
  "Where you work": "Dónde trabajas",
  "Where you are signed in": "Dónde tienes la sesión abierta",
  "What you sign in with besides your password": "Con qué entras además de la contraseña",
  "New recovery codes": "Códigos de recuperación nuevos",
  "These codes open your account when your phone or key is lost, each once. Print them or write them down now: they are not shown again, and older ones open nothing any more.":
    "Estos códigos abren tu cuenta si pierdes el teléfono o la llave, cada uno una vez. Imprímelos o apúntalos ahora: no se vuelven a mostrar, y los anteriores ya no abren nada.",
  "A passkey: this device, a phone or a security key": "Una llave de acceso: este aparato, un teléfono o una llave de seguridad",
  "Add a passkey": "Añadir una llave",
  "An app that shows codes": "Una aplicación que muestra códigos",
  "Add an app": "Añadir una aplicación",
  "Type this secret into the app, or": "Escribe este secreto en la aplicación, o",
  "open it on this device": "ábrela en este aparato",
  ", then write the code it shows:": ", y escribe el código que muestra:",
  "It works": "Funciona",
  "Your address": "Tu dirección",
  "Sign in and get letters at another address": "Entrar y recibir correo en otra dirección",
  "Send a link there": "Enviar un enlace",
  "Open the front desk": "Abrir la recepción",
  "Sign out everywhere else": "Salir en todos los demás sitios",
  "Owner": "Dirección",
  "Manager": "Gestión",
  "Agent": "Atención",
  "Viewer": "Consulta",
  "Developer": "Desarrollo",
  "Sign out": "Salir",
  "Not now": "Ahora no",
  "Office laptop": "Portátil de la oficina",
  "My phone": "Mi teléfono",
  "These pages need JavaScript: links carry their secret behind the # sign, which only the page itself can read.":
    "Estas páginas necesitan JavaScript: los enlaces llevan su secreto tras el signo #, que solo la página puede leer.",
  "The desk is not reached. Check the connection, then try again.": "No se llega al servidor. Comprueba la conexión y vuelve a intentarlo.",
  "It did not work. Try again in a moment.": "No ha funcionado. Vuelve a intentarlo en un momento.",
  "Very weak.": "Muy débil.", "Weak.": "Débil.", "Good enough.": "Suficiente.", "Good.": "Buena.", "Strong.": "Fuerte.",
  "This page is opened by a link. Open the whole link, with everything behind the # sign.":
    "Esta página se abre con un enlace. Abre el enlace entero, con todo lo que hay tras el signo #.",
  "One more thing: a code of your app or from paper, or your passkey.": "Una cosa más: un código de tu aplicación o del papel, o tu llave de acceso.",
  "Show once more that it is you: this concerns how your desk is protected.": "Demuestra otra vez que eres tú: se trata de la protección de tu recepción.",
  "No passkey was shown. Try again, or use your password.": "No se ha mostrado ninguna llave. Inténtalo otra vez o usa tu contraseña.",
  "If there is an account with this address, a letter is on its way. Its link works once, within an hour.":
    "Si hay una cuenta con esta dirección, el correo está en camino. Su enlace sirve una vez, durante una hora.",
  "This desk sends no letters. Ask whoever runs it for a link: frontdesk member reset.":
    "Este servidor no envía correo. Pide un enlace a quien lo lleva: frontdesk member reset.",
  "You are invited to the front desk of {0}.": "Te invitan a la recepción de {0}.",
  "You have an account with this address already.": "Ya tienes una cuenta con esta dirección.",
  "It is confirmed: you sign in with this address. You can close this page.": "Confirmado: entras con esta dirección. Puedes cerrar esta página.",
  "Show your second factor first: a code of your app, or one from paper.": "Muestra antes tu segundo factor: un código de tu aplicación o del papel.",
  "Show once more that it is you, with your password.": "Demuestra otra vez que eres tú, con tu contraseña.",
  "Nothing was changed.": "No se ha cambiado nada.",
  "this browser": "este navegador",
  "app for codes": "aplicación de códigos", "passkey": "llave de acceso",
  "Remove": "Quitar",
  "It is removed.": "Se ha quitado.",
  "None yet: your password alone opens this account.": "Ninguno todavía: basta tu contraseña para abrir esta cuenta.",
  "{0} recovery codes are left.": "Quedan {0} códigos de recuperación.",
  "No passkey was made. Try again when you are ready.": "No se ha creado ninguna llave. Inténtalo cuando puedas.",
  "The passkey is added.": "La llave se ha añadido.",
  "The app is added.": "La aplicación se ha añadido.",
  "If the address can be yours, a letter is on its way to it. Nothing changes before you open its link, within a day.":
    "Si la dirección puede ser tuya, el correo está en camino. Nada cambia hasta que abras su enlace, durante un día.",
  "This desk sends no letters. Ask whoever runs it for a link: frontdesk member move.":
    "Este servidor no envía correo. Pide un enlace a quien lo lleva: frontdesk member move.",
  "Nowhere at the moment": "En ningún sitio por ahora",
  "A second factor is asked for where you work. Add one below, or sign in again and show yours.":
    "Donde trabajas se pide un segundo factor. Añade uno abajo, o vuelve a entrar y muestra el tuyo.",
  "Every other browser is signed out.": "Se ha cerrado la sesión en los demás navegadores.",
};

/** What the desk refuses with, by its code. */
const refusals = {
  not_right: "El correo o la contraseña no es correcto.",
  factor_refused: "El código o la llave no es correcto, o ya se usó.",
  link_gone: "Este enlace ya se usó o ha caducado. Pide uno nuevo.",
  weak_password: "Esta contraseña se adivina demasiado pronto. Elige una más larga.",
  other_account: "La invitación es para otra dirección que no es la tuya.",
  invalid: "Algo de lo que has escrito no es válido. Revisa los campos.",
  too_many: "Demasiados intentos. Espera un momento y vuelve a probar.",
  sign_on_refused: "El proveedor de inicio de sesión no te ha dejado entrar. Pregunta a quien lo lleva.",
  provider_failed: "No se llega al proveedor de inicio de sesión. Inténtalo más tarde.",
  not_signed_in: "Tu sesión ha terminado. Vuelve a entrar.",
  not_permitted: "Tu función no incluye esto.",
};

function wanted() {
  let chosen = null;
  try { chosen = localStorage.getItem("language"); } catch { /* Storage may be shut. */ }
  return [chosen, ...navigator.languages].map((tag) => tag?.slice(0, 2)).find((tag) => tag === "en" || tag === "es") || "en";
}

export const language = wanted();

/** The words in the reader's language; what stands for {0} comes behind. */
export function inWords(english, ...values) {
  const words = (language === "es" && spanish[english]) || english;
  return values.length === 0 ? words : words.replace(/\{(\d)\}/g, (_, n) => values[n]);
}

/** What a refusal says: in English the desk's own sentence, which says most. */
export function refusal(problem) {
  const known = language === "es" && refusals[problem?.code];
  return known || (language === "en" && problem?.detail) || inWords("It did not work. Try again in a moment.");
}

const NAMED = ["aria-label", "placeholder"];

/** The page as it stands. */
export function translate(root) {
  document.documentElement.lang = language;
  if (language === "en") return;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const english = node.data.trim();
    if (english) node.data = node.data.replace(english, () => inWords(english));
  }
  for (const node of root.querySelectorAll(NAMED.map((name) => `[${name}]`).join())) {
    for (const name of NAMED) if (node.hasAttribute(name)) node.setAttribute(name, inWords(node.getAttribute(name)));
  }
}
