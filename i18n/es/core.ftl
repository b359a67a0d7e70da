### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = desde { $price } al mes
state-offered-once = { $price }, pago único
state-included = Incluida
state-trial-pending = Iniciando prueba
state-order-pending = Pedido en curso
state-installing = Instalando
state-trial = { $days ->
    [0] Prueba, acaba hoy
    [one] Prueba, queda { $days } día
   *[other] Prueba, { $days } días
}
state-trial-short = Prueba
state-active-to = Hasta el { $date }
state-active-term = Activa, { $term }
state-unlimited = Sin límite
state-grace = Hasta el { $date }, luego termina
state-ended = Terminó el { $date }
state-revoked = Retirada: { $reason }
state-failed = No se inició
state-payment-failed = Pago fallido
state-abandoned = Pedido anulado
state-needs-update = Falta actualizar
state-not-in-this-car = No en este vehículo
state-not-in-market = No se vende aquí
state-needs-feature = Requiere { $feature }
state-excluded = No con { $feature }
state-verified = Activa y comprobada
state-saved = Guardada

## Why a feature cannot be had, and what would change it

reason-equipment = Falta en este vehículo: { $equipment }.
reason-equipment-change = No se puede añadir después.
reason-software = Necesita el software { $needed }. Este vehículo tiene { $installed }.
reason-software-change = Disponible tras la próxima actualización.
reason-market = No se vende en { $market }.
reason-market-change = La mostraremos aquí cuando se venda.
reason-needs = Solo funciona con { $feature }.
reason-needs-change = Primero hace falta { $feature }.
reason-excludes = No funciona junto con { $feature }.
reason-excludes-change = Disponible cuando termine { $feature }.
reason-trial-used = Ya ha tenido el mes gratis.
reason-trial-used-change = Aún puede contratarla.
reason-revoked-ownership = el vehículo ha cambiado de propietario
reason-revoked-safety = retirada por seguridad
reason-revoked-payment = sin pagar
reason-revoked-delivery = no entregada a tiempo
reason-revoked-reversed = el banco ha retirado el pago
reason-revoked-court = por orden de una autoridad

## Terms and money

term-month = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}
term-year = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
term-unlimited = Sin límite
price-per-month = { $price } al mes
price-once = Pago único
pays-off = { $months ->
    [one] Compensa tras { $months } mes
   *[other] Compensa tras { $months } meses
}
ends-by-itself = Fin automático
stays-with-car = Se queda en el vehículo

## Store

store-category-all = Todas
store-results = { $count ->
    [0] Sin resultados
    [one] { $count } función
   *[other] { $count } funciones
}
store-count = { $available } de { $total }
store-empty-search = Ninguna función coincide con «{ $text }».
store-empty-search-action = Borrar búsqueda
store-empty-category = No hay nada en esta categoría para este vehículo.
store-empty-category-action = Ver todas
store-failed-title = No hay conexión con la tienda
store-failed-text = Lo que tiene sigue funcionando. Compruebe la conexión e inténtelo de nuevo.
action-retry = Reintentar
store-as-of = Sin conexión. Precios: { $time }.
store-as-of-date = Sin conexión. Precios: { $date }, { $time }.
featured-for-car = Para este vehículo

## While driving

driving-parked = Disponible al aparcar
driving-saved = Las funciones guardadas le esperan aquí.
driving-mine = Gestionar al aparcar
driving-mine-text = Lo activo sigue activo.
driving-unknown = Estado del vehículo desconocido
driving-unknown-text = Sin respuesta del servicio de funciones, se cuenta como conducción. Lo que tiene sigue funcionando.

## Trial

trial-button = Probar 1 mes gratis
trial-button-long = 1 mes gratis – termina solo
trial-promise = Termina sola. Sin datos de pago.
trial-promise-short = Sin datos de pago.
trial-starting = Iniciando
trial-started = Prueba iniciada. Termina sola el { $date }.
trial-ends = La prueba termina sola el { $date }.
trial-ends-today = La prueba termina sola hoy.
feature-open = Ver detalles
feature-active-until = Activa hasta el { $date }. Después termina sola.
feature-active-unlimited = Suya sin límite de tiempo. Se queda en el vehículo.
feature-active-factory = De fábrica. Se queda en el vehículo.
feature-pending = El vehículo la está preparando. Puede tardar { $minutes } min.
feature-failed = El vehículo no ha podido activarla. No se ha cobrado nada.
feature-failed-paid = El vehículo no ha podido activarla. Su pedido está a salvo. Lo intentamos de nuevo.
feature-grace = El vehículo lleva un tiempo sin red. Funciona hasta el { $date }.
feature-ended = Terminó el { $date }. Puede contratarla de nuevo.

## Facts

data-none = No salen del vehículo
installs-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
restart-none = No hace falta
restart-ignition = En el próximo arranque
holder-car = Se queda en el vehículo
holder-person = Va con usted

## Order

order-subtitle-car = { $term }. Se queda en el vehículo, VIN …{ $vin }.
order-subtitle-person = { $term }. Va con usted a su próximo vehículo.
order-from-to = Del { $from } al { $to }
order-from = Desde el { $from }
order-ends-by-itself = Automático. Sin renovación.
order-ends-never = Nunca. Pago único.
order-price-split = { $net } + IVA { $rate } % { $vat }
order-withdrawal-days = { $days } días, en Mis funciones
order-withdrawal-none = Aquí no hay. Puede darse de baja siempre.
order-papers-language = Idioma del contrato y los documentos: { $language }
order-needs-consent = Marque la casilla para empezar ahora.
order-needs-parking = Disponible al aparcar.
order-needs-network = Está sin conexión. Para pedir hace falta conexión.
order-needs-service = El servicio de funciones no responde.

## Documents of the seller

document-terms = Condiciones
document-withdrawal = Desistimiento
document-privacy = Privacidad

## Done

done-trial-title = Prueba iniciada
done-order-title = Gracias por su pedido
done-installing = El vehículo la está preparando.
done-verified = Activada y comprobada por el vehículo.
done-then-trial = Sin renovación. No paga nada.
done-then-term = Sin renovación. Sin coste.
done-then-unlimited = Se queda en el vehículo.
done-no-end = Nunca
done-free = Gratis

## My features

running = Activas
ended = Terminadas
days-left = { $days ->
    [0] Termina hoy
    [one] { $days } día
   *[other] { $days } días
}
to-date = al { $date }
next-charge-none = Ninguno
action-details = Detalles
action-extend = Ampliar
action-receipt = Recibo
action-again = Contratar
my-features-empty = Aún no hay nada activo en este vehículo.
my-features-empty-ended = Aún no ha terminado nada.

## Car & owner

vin-ending = acaba en { $vin }
connected = Conectado
last-heard = Contacto: { $time }
never-heard = Aún sin contacto
stored-summary = Sus funciones, recibos y decisiones, la tienda como se vio por última vez y lo último que se envió, para mostrárselo. Sin datos de pago.
market-de = Alemania
market-at = Austria
market-gb = Reino Unido
market-us = Estados Unidos

## Privacy: the list

sharing-on = Pueden salir datos del vehículo
sharing-none = No sale nada del vehículo
sharing-none-but-law = No sale nada del vehículo, salvo lo que exige la ley
privacy-all = { $count ->
    [one] Un interruptor para { $count } servicio. El vehículo sigue funcionando.
   *[other] Un interruptor para { $count } servicios. El vehículo sigue funcionando.
}
privacy-until-time = Hasta las { $time } no sale nada, salvo lo que exige la ley.
privacy-until-trip = En este viaje no sale nada, salvo lo que exige la ley.
privacy-until-changed = Hasta que lo cambie no sale nada, salvo lo que exige la ley.
privacy-hour = Durante una hora
privacy-trip = Este viaje
privacy-always = Hasta que lo cambie
privacy-choice = Su elección
privacy-contract = Para funciones que necesitan datos
privacy-law = Exigido por la ley
privacy-by-law = Por ley
privacy-locked = Inactivo
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Necesario para { $feature }
privacy-needed-by-none = Ninguna de sus funciones lo necesita
privacy-unknown = Desconocido: el servicio del vehículo no responde
privacy-loading = Consultando al vehículo
privacy-nothing = Nada
privacy-turning-off = Desactivando
privacy-turning-on = Activando
privacy-everything-off = Desactivando todo
privacy-restoring = Restableciendo
privacy-state-on = Activo
privacy-state-off = Inactivo
privacy-needs-parking = Disponible al aparcar
privacy-is-private = Inactivo mientras no se comparta nada
privacy-last-sent = Último envío: { $time }
privacy-never-sent = Aún no se ha enviado nada
privacy-erasure-queued = Borrado solicitado, pendiente del centro de datos
privacy-erasure-confirmed = { $records ->
    [one] { $records } registro borrado, { $time }
   *[other] { $records } registros borrados, { $time }
}
privacy-expires = Termina solo el { $date }
privacy-show-sent = Ver lo enviado
privacy-show-sample = Ver lo que se enviaría
privacy-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
privacy-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
privacy-years = { $count ->
    [one] { $count } año
   *[other] { $count } años
}
privacy-not-kept = No se conserva
privacy-others = Otros
privacy-empty = No ha salido nada de este vehículo.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nada
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = El servicio del vehículo no responde.
privacy-broken = Sus decisiones estaban dañadas. Todo está desactivado.
privacy-broken-action = Empezar de nuevo
privacy-full = La memoria está llena. Se puede desactivar, pero no activar.
weekday-1 = Lu
weekday-2 = Ma
weekday-3 = Mi
weekday-4 = Ju
weekday-5 = Vi
weekday-6 = Sá
weekday-7 = Do

## Privacy: what a call came to

privacy-off-no-answer = El vehículo no lo ha confirmado. Puede que siga activo.
privacy-on-no-answer = El vehículo no ha respondido. Todo sigue como estaba.
privacy-all-off-no-answer = El vehículo no lo ha confirmado. Puede que una parte siga activa.
privacy-text-changed = El texto ha cambiado. Léalo y vuelva a elegir.
privacy-refused = El vehículo lo ha rechazado. No ha cambiado nada.
privacy-storage-off = La memoria está llena. Está desactivado y se anotará más tarde.
privacy-storage-on = El vehículo no puede guardar. Sigue desactivado.
privacy-try-later = El vehículo está ocupado. No ha cambiado nada. Inténtelo de nuevo.

## Privacy: all about a service

privacy-signals = Señales del vehículo
privacy-basis = Base jurídica
privacy-basis-choice = Su elección (RGPD, art. 6.1.a)
privacy-basis-contract = Una función suya (RGPD, art. 6.1.b)
privacy-basis-law = Lo exige la ley (RGPD, art. 6.1.c)
privacy-version = Versión de este texto
privacy-since = { $state } desde
privacy-since-ever = Desde el principio
privacy-ends = Su permiso acaba
privacy-ends-itself = Solo, el { $date }
privacy-ends-open = Cuando lo desactive
privacy-ends-law = Solo con la ley
privacy-features = Funciones que lo necesitan
privacy-features-none = Ninguna suya
privacy-gone = Este servicio ya no se ofrece.

## Privacy: what was sent

privacy-sent-title = Enviado: { $purpose }
privacy-sample-title = Se enviaría: { $purpose }
privacy-sent-note = Enviado así: { $time }. Las horas del contenido son UTC.
privacy-sent-gone = El vehículo ya no tiene lo que se envió.
privacy-sample-note = Un ejemplo. Para esto no se ha leído ni enviado nada.
privacy-sample-none = Nada en este vehículo envía datos para esto.
privacy-record = Registro { $number } de { $count }
privacy-more-lines = { $count ->
    [one] { $count } línea más
   *[other] { $count } líneas más
}
privacy-sheet-failed = El vehículo no lo entrega en este momento. Inténtelo más tarde.

## Privacy: receipts

receipts-empty = Aún no ha dicho sí o no a nada.
receipts-failed = Los recibos no se pueden leer en este momento.
receipt-given = Dado
receipt-refused = Rechazado
receipt-withdrawn = Retirado
receipt-title = Recibo: { $purpose }
receipt-by-touch = Por pulsación
receipt-by-voice = Por voz
receipt-by-expiry = Automático, al caducar
receipt-by-handover = Automático, al cambiar de propietario
receipt-by-private = Por «No compartir nada»
receipt-by-recovery = Automático, en el siguiente arranque
receipt-what = Qué
receipt-answer = Su respuesta
receipt-time = Fecha y hora
receipt-how = Cómo
receipt-until = Vale hasta
receipt-data = Datos
receipt-signals = Señales del vehículo
receipt-to = Destino
receipt-kept = Se conserva
receipt-if-off = Si se apaga
receipt-controller = Responsable
receipt-text = Texto que se mostró
receipt-version = Versión { $version }, { $language }
receipt-number = Número
receipt-digest = Huella del texto

## Privacy: export and erase

export-title = Exportar mis datos
export-choose = Todo lo que el vehículo tiene de usted, en un archivo. ¿Adónde?
export-documents = Documentos
export-documents-note = En este vehículo
export-running = Copiando sus datos
export-steps = Paso { $done } de { $total }
export-done = { $records ->
    [one] { $records } registro copiado.
   *[other] { $records } registros copiados.
}
export-failed = La copia no ha funcionado. Compruebe que hay espacio y que el soporte sigue conectado.
export-asking = Consultando al vehículo
erase-title = ¿Borrar todos sus datos?
erase-consequence = Todo se desactiva y lo recogido se borra, en el vehículo y en el centro de datos. Lo que tiene contratado se queda. No se puede deshacer.
erase-sure-title = ¿Borrar todo de verdad?
erase-running = Borrando sus datos
erase-waiting = Borrado en el vehículo. El centro de datos aún no lo ha confirmado.
erase-done = { $records ->
    [one] Confirmado por el centro de datos, { $records } registro borrado, { $time }.
   *[other] Confirmado por el centro de datos, { $records } registros borrados, { $time }.
}
erase-done-title = Borrado
erase-failed = El borrado no está completo. Todo está desactivado. Continúe para terminarlo.

## Features that are paused

state-paused = En pausa: requiere { $purpose }
state-paused-short = En pausa
feature-paused = En pausa sin { $purpose }.
action-privacy = Datos
driving-privacy = Disponible al aparcar
driving-privacy-text = Activar, al aparcar. Desactivar, también ahora.
driving-privacy-none = No hay nada activo.

## Banner and toast

daemon-absent = El servicio de funciones no responde. Lo que tiene sigue funcionando.
daemon-back = El servicio de funciones ya responde.
state-set-aside = Había datos guardados dañados. Se han apartado y se han vuelto a cargar.
catalogue-fetched-again = La tienda guardada estaba dañada. Se ha vuelto a cargar.

## Errors: what happened and what to do

error-storefront-unreachable = No hay conexión con la tienda. No se ha cobrado nada. Inténtelo más tarde.
error-storefront-answer = La respuesta de la tienda no se puede leer. No se ha cobrado nada. Inténtelo más tarde.
error-refused = El vehículo lo ha rechazado. No ha cambiado nada.
error-payment-declined = El pago se ha rechazado. No se ha cobrado nada. Compruebe su medio de pago.
error-card-expired = La tarjeta ha caducado. No se ha cobrado nada. Añada otra tarjeta.
error-card-limit = La tarjeta ha llegado a su límite. No se ha cobrado nada. Consulte a su banco o añada otra tarjeta.
error-no-payment-method = Aún no hay medio de pago. Añada uno con su teléfono.
error-not-confirmed = La pregunta de su banco quedó sin respuesta. No se ha cobrado nada. Puede pedir de nuevo.
error-provider-away = El servicio de pago no ha respondido a tiempo. No se ha cobrado nada. Puede pedir de nuevo.
done-abandoned = No se ha cobrado nada.
error-payment-unknown = El pago aún no está confirmado. Se cobra una vez como máximo. Seguimos comprobando.
error-not-parked = El vehículo debe estar aparcado. Ponga la P e inténtelo de nuevo.
error-quote-expired = El precio ya no es válido. Compruébelo y pida de nuevo.
error-quote-changed = El precio ha cambiado. Compruébelo y pida de nuevo.
error-not-eligible = Este vehículo no puede tener esta función. El motivo está en su página.
error-trial-used = El mes gratis ya se ha usado. Puede contratar la función.
error-order-conflict = Este pedido ya se envió con otro contenido. Empiece de nuevo.
error-storage-failed = El vehículo no puede guardar. No se ha cobrado nada. Inténtelo tras el próximo arranque.
error-daemon-absent = El servicio de funciones no responde. No ha cambiado nada. Inténtelo de nuevo.
error-timeout = Tarda más de lo normal. Seguimos comprobando.
error-activation-failed = La función no se ha iniciado. Lo intentamos en el próximo arranque.
error-unknown = Algo ha fallado. No se ha cobrado nada. Inténtelo de nuevo.

# Actions and states that stand alone.
action-save = Guardar para luego
action-on = Activa
state-checking = Comprobando
state-withdrawn-plain = Desistimiento
order-failed-title = Ahora no se puede pedir
done-refused-title = No se ha pedido
state-trial-offered = 1 mes gratis
connection-none = No responde
done-sending-title = Enviando su pedido
done-receipt-title = Recibo

## Order: PIN, money, what is in the way

order-total = Total con IVA
order-total-on = Total con IVA, a pagar el { $date }
done-bank-title = Confirme su pago
done-not-delivered-refund = No funcionó a tiempo. { $refund }.
done-not-delivered-title = No entregada
order-button = Pedido con obligación de pago
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount }, tiempo restante
order-credit-voucher = − { $amount }, vale
order-nothing-to-pay = No hace falta
order-guest = Los invitados no pueden pedir
order-guest-text = Elija otro perfil para pedir.
order-renter = En alquiler no se pide nada
order-limit = Supera su límite
order-limit-text = { $limit } al mes, quedan { $left }. El propietario puede cambiarlo.
order-no-payment = Aún sin medio de pago
order-payment-none = Ninguno
order-no-payment-text = Se añade con el teléfono. El número nunca llega al vehículo.
order-payment-expired = La tarjeta ha caducado
payment-method = { $brand }, acaba en { $last4 }
pin-title = PIN
pin-enter = Introduzca su PIN
pin-enter-tries = { $tries ->
    [one] Su PIN, queda { $tries } intento
   *[other] Su PIN, quedan { $tries } intentos
}
pin-of-owner = PIN de { $name }
pin-old = Introduzca su PIN actual
pin-choose = PIN nuevo: 4–8 cifras
pin-repeat = Repita el PIN
pin-setting = Guardando su PIN
pin-checking = Comprobando su PIN
pin-chosen = Su PIN está listo
pin-is-set = El PIN está listo.
pin-different = No coinciden. Elija de nuevo.
pin-wrong = PIN incorrecto
pin-wrong-tries = { $tries ->
    [0] PIN incorrecto
    [one] Incorrecto. Queda { $tries } intento.
   *[other] Incorrecto. Quedan { $tries } intentos.
}
pin-wait = PIN incorrecto. Reintente en { $wait }.
pin-locked = El PIN está bloqueado
pin-locked-text = Inténtelo de nuevo en { $wait }. El tiempo cuenta con el vehículo encendido.
pin-reset-text = Demasiados PIN incorrectos. El vendedor lo restablece si usted lo pide; lo que tiene sigue funcionando.
pin-not-set = Elija primero un PIN.
pin-what-for = Se pide en cada pedido, nunca para desistir ni para dar de baja. Se queda en este vehículo.
proof-title = PIN del propietario
proof-card = Cambiar medio de pago
proof-remove = Olvidar medio de pago
proof-email = Recibos por e-mail
proof-card-text = Cualquiera puede elegir un perfil en este vehículo. Para que nadie toque su medio de pago, se pide su PIN.
proof-email-text = Los recibos dicen qué ha comprado. Para que solo le lleguen a usted, el vehículo pide su PIN.
pin-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
pin-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
error-limit = Supera el límite de este perfil. No se ha cobrado nada.
error-not-allowed = Este perfil no puede hacerlo.
renewal-is-on = Sigue adelante. Cargo de { $amount } por el periodo desde el { $date }.

## Order: what it waits for

state-awaiting-payment = Esperando el pago
state-provider-away = Pago retrasado
state-bank-asks = Su banco pregunta
state-paid = Pagada, instalando
done-provider-away = Aún sin cobrar. Lo intentamos hasta las { $time }. Ya puede anular el pedido.
done-bank-asks = Escanee el código y confirme el pago en su teléfono.
done-not-delivered = Lo que ha pagado se devuelve automáticamente.
action-give-up = Anular el pedido
action-change-payment = Cambiar medio de pago
action-add-payment = Añadir medio de pago

## My features: contracts

next-charge = Cargo
next-charge-on = El { $date }
next-charge-confirm = Confirmar hasta el { $date }
until-date = hasta el { $date }
action-withdraw = Desistir
action-cancel-contract = Dar de baja
action-messages = Mensajes
state-withdrawal-queued = Desistimiento, se enviará
state-cancellation-queued = Baja, se enviará
state-withdrawn-leaving = Desistimiento, acaba al apagar
state-cancelled = De baja

## A contract

contract-unknown = No se ha perdido nada. Inténtelo de nuevo en un momento.
contract-trial = 1 mes gratis. Termina solo.
contract-term = Duración
contract-not-started = Empieza cuando se compruebe que funciona
contract-paid = Pagado
contract-not-paid = Nada todavía
contract-credit = Abonado
contract-credit-of = { $credit } de { $price }
contract-refund = Devolución
contract-withdrawal = Derecho a desistir
contract-cancelled = Fecha de baja
contract-concluded = Contratado
contract-number = N.º de pedido
contract-seller = Vendedor
contract-begins = Empieza el { $date }
contract-runs = En curso
contract-delivery = Si en { $hours } horas con el vehículo encendido no se ve que funciona, se le devuelve el dinero.
contract-next = Nuevo periodo desde el { $date }
contract-other = El contrato anterior
contract-over-since = Desde el { $date }
contract-over-ended = Terminado
contract-over-replaced = Sustituido por otra duración
contract-over-not-paid = Terminado, sin pagar
contract-over-transferred = Terminado, cambio de propietario
contract-over-recalled = Retirado por seguridad
contract-over-not-delivered = No entregado
contract-over-reversed = Terminado, el banco ha retirado el pago
contract-over-court = Terminado por orden judicial
refund-done = Devuelto el { $date }: { $amount }
refund-on-its-way = Devolución en camino: { $amount }
refund-refused = Lo debe el vendedor: { $amount }
refund-refused-note = El vendedor lo paga por otra vía.
action-change-term = Cambiar duración
action-receipts = Recibos
renewal-off = Termina solo el { $date }. Sin coste.
renewal-followed = Un periodo nuevo empieza el { $date }.
renewal-off-plain = Termina solo. Sin coste.
renewal-on = El { $date }, cargo de { $amount }.
renewal-price-changed = Nuevo precio: { $amount } en lugar de { $before }. Sin su consentimiento termina el { $date }.
renewal-retrying = { $why } { $amount }, de nuevo el { $next }.
renewal-grace = Funciona hasta el { $date }.
renewal-to-confirm = Su banco pide confirmar { $amount }. Plazo: { $by }.
why-declined = El banco ha dicho que no.
why-expired = La tarjeta ha caducado.
why-limit = La tarjeta ha llegado a su límite.
why-no-payment = No hay medio de pago.
why-not-confirmed = La pregunta del banco quedó sin respuesta.
why-provider-away = El servicio de pago no respondió.
why-unknown = El pago no se ha completado.

## Withdraw and cancel

until-switched-off = Hasta apagar el vehículo
declare-order = Pedido { $order }
withdraw-entry = Desistir del contrato aquí
withdraw-confirm = Confirmar desistimiento
withdraw-money = Se le devuelve { $paid }: todo lo que ha pagado.
withdraw-free = No se ha pagado nada y no hay nada que pagar.
withdraw-works = Se desactiva al apagar el vehículo, nunca en marcha.
withdraw-until = hasta el { $date }
withdraw-over = terminó el { $date }
withdraw-no-right = Ninguno en este contrato
withdraw-accepted = El vendedor tiene su desistimiento. Su dinero está en camino.
cancel-entry = Dar de baja el contrato aquí
cancel-confirm = Dar de baja ahora
cancel-money = No se cobra nada más. Lo pagado queda pagado.
cancel-works = Funciona hasta el { $date } y luego termina.
cancel-works-term = Funciona hasta el final de lo pagado.
cancel-unlimited = Termina tras el preaviso de las condiciones.
cancel-accepted = El vendedor tiene su baja.
declare-counts = Cuenta este momento. El recibo llega enseguida.
declare-counts-offline = Está sin conexión: cuenta este momento y se enviará en cuanto haya red.
declare-no-answer = El vehículo no ha respondido. Pulse otra vez: solo cuenta una.
declared-at = Declarado
declared-queued = Anotado en el vehículo. Se enviará en cuanto haya red; cuenta el momento de su pulsación.
declared-too-late = El vendedor dice que llegó tarde. El recibo indica cuándo pulsó usted.
declare-disagree = Si no está de acuerdo, escriba a { $seller }.
declared-moot = El contrato ya había terminado.

## Receipts of contracts

receipts-all = Recibos
receipts-of = Recibos: { $feature }
receipts-none = Aún no hay ningún recibo.
receipt-trial = Mes gratis
receipt-contract = Contrato
receipt-withdrawal = Desistimiento
receipt-cancellation = Baja
receipt-renewal-stopped = Renovación detenida
receipt-renewed = Renovación
receipt-refund = Devolución
receipt-no = N.º { $number }
receipt-not-yet = El recibo se está emitiendo. Una vez aquí, se queda en el vehículo.
receipts-export-title = Exportar los recibos
receipts-export-choose = Todos los recibos, en PDF y en texto. ¿Adónde?
receipts-export-running = Copiando los recibos
receipts-export-done = { $files ->
    [one] { $files } archivo guardado.
   *[other] { $files } archivos guardados.
}

## Messages

messages-empty = Nada que leer.
messages-unknown = El servicio de funciones no responde.
message-ends = { $days ->
    [0] { $feature } termina hoy
    [one] { $feature } termina en { $days } día
   *[other] { $feature } termina en { $days } días
}
message-ends-text = El { $date }, por sí solo. No sigue nada y no se cobra nada.
message-renews = { $feature } seguirá pronto
message-renews-text = El { $date }, cargo de { $amount }. Hasta entonces puede desactivarlo.
message-price = Nuevo precio: { $feature }
message-price-text = { $amount } en lugar de { $before } desde el { $date }. Sin su consentimiento termina por sí solo.
message-renewal-failed = { $feature }: pago fallido
message-renewal-failed-text = { $why } Próximo intento el { $next }. Funciona hasta el { $until }; hasta entonces no se pierde nada.
message-to-confirm = { $feature }: su banco pregunta
message-to-confirm-text = Confirme { $amount } en su teléfono. Plazo: { $by }. Funciona hasta el { $until }; hasta entonces no se pierde nada.
message-removed = { $feature } ha terminado
message-removed-text = { $reason }. Por { $actor }, el { $date }. Para oponerse, escriba a { $seller }.
message-removal-refused = { $feature } sigue en servicio
message-removal-refused-text = Se quiso retirar sin motivo. El vehículo lo ha rechazado y lo ha comunicado.
message-not-delivered = { $feature }: no hubo entrega
message-not-delivered-text = No funcionó a tiempo. Devolución automática: { $amount }.
message-not-delivered-free = No funcionó a tiempo. No se ha pagado nada.
message-refunded = Devuelto: { $amount }
message-refunded-text = Por { $feature }. Su banco puede tardar unos días.
message-refund-refused = Sin devolver: { $amount }
message-refund-refused-text = Por { $feature }. El vendedor lo paga por otra vía. Preguntas: { $seller }.
message-too-late = { $feature }: fuera de plazo
message-too-late-text = { $what }: el vendedor dice que llegó tarde. Si no está de acuerdo, escriba a { $seller }.
actor-time = el calendario
actor-driver = usted
actor-seller = el vendedor
actor-bank = el banco
actor-maker = el fabricante
actor-authority = una autoridad
action-view = Ver
action-say-yes = Ver y aceptar
action-confirm-phone = Confirmar con el teléfono
action-try-again = Reintentar ahora

## Means of payment, vouchers, phone

payment-expires = Caduca en { $month }/{ $year }
payment-expired = Caducó en { $month }/{ $year }
payment-open-ended = No caduca
payment-guest = Los invitados no tienen medio de pago.
payment-remove-title = ¿Olvidar este medio de pago?
payment-remove-text = Para pedir hará falta otro. Lo que tiene sigue funcionando; una renovación activa no se podrá cobrar.
payment-remove-yes = Olvidar
voucher-no-balance = Ninguno
voucher-redeemed = { $amount } de saldo. Se usa en su próximo pedido.
voucher-unknown = Este vale no existe. Compruebe el código.
voucher-used = Este vale ya se ha usado.
voucher-expired = Este vale ha caducado.
voucher-other-market = Este vale es para otro país.
phone-card-title = Nuevo medio de pago
phone-card-text = Escanee el código y añada su tarjeta en el teléfono.
phone-card-done = { $method }: ya se puede usar.
phone-voucher-title = Vale con el teléfono
phone-voucher-text = Escanee el código e introduzca el vale en el teléfono.
phone-voucher-done = Canjeado. Su saldo: { $balance }.
phone-email-title = Recibos por e-mail
phone-email-text = Escanee el código e introduzca su e-mail en el teléfono.
phone-email-done = Los recibos llegan ya por e-mail.
phone-done = Hecho en el teléfono.
phone-confirmation-done = Su banco ya tiene la respuesta.
phone-opening = Abriendo la página para su teléfono
phone-expired = El código ha caducado.
phone-failed = No ha funcionado en el teléfono.
phone-again = Código nuevo
phone-place = o abra { $address } e introduzca
phone-until = Vale hasta las { $time }
action-cancel = Cancelar
action-go-on = Continuar

## Profiles

profile-of = Perfil: { $name }
role-owner = Propietario
role-owner-text = Todo, sin límite
role-family = Familia
role-guest = Invitado
role-guest-text = Conduce, no pide nada
role-lessee = Leasing
role-lessee-text = Pide, no cede nada
role-renter = Alquiler
role-renter-text = Conduce, no pide nada
role-valet = Aparcacoches
role-valet-text = Conduce, no ve nada
valet-closed = La tienda está cerrada
valet-text = Lo que está activo sigue funcionando. El PIN del propietario lo abre todo de nuevo, y su llave también.
valet-confirm-title = ¿Dar el coche a un aparcacoches?
valet-confirm-text = La tienda se cierra hasta que el PIN del propietario la abra de nuevo.
valet-confirm-yes = Cerrar la tienda
rental-end = Fin del alquiler
rental-end-title = ¿Terminar el alquiler?
rental-end-text = Lo que este cliente permitió, eligió y guardó desaparece; los datos enviados así se borran. El coche queda como antes.
rental-end-yes = Fin del alquiler
rental-end-proof = El PIN del propietario termina el alquiler.
rental-leave = Otro perfil
rental-leave-text = Solo el PIN del propietario permite salir del alquiler.
rental-ended = El alquiler ha terminado. No queda nada de él.
rental-not-here = Solo para el propietario, no en alquiler.
key-this = La llave del coche
key-none = Sin llave
key-other = Otra llave
profile-limit = { $limit } al mes, quedan { $left }
profile-no-limit = Sin límite
profile-add-title = Perfil nuevo
profile-edit-title = Editar perfil
profile-remove-title = ¿Eliminar este perfil?
profile-remove-text = { $name } sale de este vehículo. Lo pedido se queda.
profile-remove-yes = Eliminar
action-change-profile = Cambiar de perfil
action-change-pin = Cambiar PIN
action-set-pin = Crear PIN
erase-now = Borrar todo ahora

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euros
}
spoken-eur-cents = { $units ->
    [one] { $units } euro con { $cents }
   *[other] { $units } euros con { $cents }
}
spoken-gbp = { $units ->
    [one] { $units } libra
   *[other] { $units } libras
}
spoken-gbp-cents = { $units ->
    [one] { $units } libra con { $cents }
   *[other] { $units } libras con { $cents }
}
spoken-usd = { $units ->
    [one] { $units } dólar
   *[other] { $units } dólares
}
spoken-usd-cents = { $units ->
    [one] { $units } dólar con { $cents }
   *[other] { $units } dólares con { $cents }
}
voice-nothing = No le he entendido. Diga ayuda para saber qué puede decir.
voice-again = No sé bien qué quiere decir. Repítalo, por favor.
voice-too-late = Ya no hay ninguna pregunta pendiente.
voice-left = De acuerdo, no ha cambiado nada.
voice-which-feature = ¿A qué función se refiere?
voice-which-data = ¿A qué datos se refiere?
voice-which = ¿A cuál se refiere? { $choices }
voice-choice = { $number }: { $name }
voice-help = Pregunte qué hay, cuánto cuesta algo, hasta cuándo lo tiene o qué datos se comparten.
voice-offers = { $count ->
    [one] Hay una función para este vehículo: { $names }
   *[other] Hay { $count } funciones para este vehículo, como { $names }
}
voice-no-offers = Este vehículo ya tiene todo lo que puede tener.
voice-about = { $name }: { $text }
voice-price = La función { $name } cuesta { $price } por { $term }.
voice-price-unlimited = La función { $name } cuesta { $price }, una sola vez y para siempre.
voice-no-offer = La función { $name } no se puede pedir para este vehículo.
voice-state = { $name }: { $state }
voice-not-active = inactiva
voice-until = Tiene { $name } hasta el { $date }.
voice-trial = Un mes gratis de { $name }; termina solo. ¿Lo inicio?
voice-no-trial = Ahora no hay mes gratis de { $name } para este vehículo.
voice-trial-begins = Empieza el mes gratis de { $name }.
voice-choose-term = Elija en la pantalla la duración de { $name } y pida allí con su PIN.
voice-order-by-touch = Haga el pedido en la pantalla con su PIN.
voice-saved = Se puede pedir al aparcar. La función { $name } queda guardada.
voice-parked = Es posible al aparcar.
voice-offline = Para eso hace falta red. Ahora no hay.
voice-no-service = El vehículo no responde en este momento.
voice-closed = Un aparcacoches tiene el coche. La tienda está cerrada.
voice-cancel = La baja de { $name } está lista. Confírmela en la pantalla.
voice-withdraw = El desistimiento de { $name } está listo. Confírmelo en la pantalla.
voice-no-contract = No hay ningún contrato de { $name } que dar de baja.
voice-no-withdrawal = No hay ningún contrato de { $name } del que aún se pueda desistir.
voice-payment = { $amount } el { $date }, por { $name }.
voice-no-payment = No se cobra nada: ningún contrato continúa solo.
voice-shared = { $count ->
    [one] Se comparte una cosa: { $names }
   *[other] Se comparten { $count } cosas, como { $names }
}
voice-nothing-shared = De lo que usted decide, no sale nada del vehículo.
voice-position = Posición
voice-stopped = { $name }: ya no se comparte nada.
voice-stopped-before = { $name }: no se compartía nada.
voice-start = { $name }: lea qué se comparte y actívelo con una pulsación.
voice-share-nothing = Ya no se comparte nada, hasta que usted lo cambie.
voice-private = No se comparte nada durante una hora.
voice-privacy = Esto es lo que sale del vehículo.
voice-installing = El vehículo está instalando { $name }.
voice-no-update = No se está instalando nada.
voice-back = Atrás.

## The car changes hands

handover-who-owner = Usted lo entrega
handover-who-car = Este vehículo
handover-who-next = Próximo propietario
handover-who-next-value = Lo configura como si fuera nuevo y no ve nada de usted.
handover-who-proof = Nadie más puede hacerlo
handover-who-proof-pin = Su PIN se pide en el paso 3.
handover-who-proof-hold = No tiene PIN: en el paso 3 mantiene pulsado un botón.
handover-stays = Queda en el vehículo
handover-features = { $count ->
    [one] { $count } función
   *[other] { $count } funciones
}
handover-ends = Termina hoy
handover-ended = Terminado
handover-items = { $count ->
    [one] { $count } elemento
   *[other] { $count } elementos
}
handover-erased = Se borra
handover-erased-sub = Todo lo personal
handover-yours = Para usted
handover-yours-sub = Va con usted
handover-none-stays = Nada de lo contratado
handover-none-ends = No termina nada
handover-none-yours = No quedaba nada
handover-worth = Aún vale { $amount }
handover-days-unused = { $days ->
    [one] { $days } día sin usar
   *[other] { $days } días sin usar
}
handover-money-back = Devolución: { $amount }
handover-as-voucher = Vale de { $amount }
handover-voucher = Vale
handover-refund = Devolución
handover-profiles = Perfiles y PIN
handover-papers = Recibos, mensajes
handover-payment = Medio de pago
handover-payment-none = Ninguno
handover-data = Envíos permitidos
handover-data-off = Todo inactivo
handover-saved = Guardado para luego
handover-note = Se borra solo en el paso 3, también lo ya enviado.
handover-take-along = Llevar
handover-take-along-choose = Qué ha sido de todo, firmado por el vendedor. No nombra a nadie. ¿Adónde?
handover-goes-along = Va con usted
handover-goes-along-value = Vale de { $amount }. El código aparece después.
handover-comes-back = Se le devuelve
handover-comes-back-value = { $amount }, tal como pagó.
handover-outstanding = Aún en camino
handover-outstanding-value = Lo declarado cuenta desde el momento de su pulsación.
handover-seller = El vendedor
handover-seller-online = Lo sabe al momento y lo confirma aquí.
handover-seller-offline = Lo sabrá en cuanto haya red. No hace falta esperar.
handover-final = Sin vuelta atrás
handover-final-value = Lo que se queda sigue funcionando. Todo lo personal se va.
handover-confirm = Borrar y entregar
handover-sure = Sí, borrar y entregar
handover-hold = Mantener para borrar y entregar
handover-working = Borrando sus datos
handover-working-text = El vehículo empieza de cero con otro propietario. Lo que queda sigue activo.
handover-no-answer = El vehículo no responde. Lo que se haya hecho aparecerá en cuanto responda.
handover-plan-failed = El resumen no ha llegado
handover-plan-failed-text = No ha cambiado nada. Inténtelo de nuevo.
handover-confirmed = El vendedor lo ha confirmado: ahora solo el próximo propietario tiene acceso.
handover-unconfirmed = El vendedor aún no lo sabe: lo sabrá en cuanto haya red.
handover-confirmation = Vendedor
handover-confirmation-yes = Confirmado
handover-confirmation-no = Aún sin avisar
handover-keep-code = Guarde el código, por ejemplo en una foto. Después ya nadie podrá verlo.

## First start

welcome-language = Bienvenidos
welcome-language-text = Configure el vehículo a su gusto. Lo que omita seguirá aquí más tarde.
welcome-has = El vehículo tiene
welcome-has-text = Pagado o de fábrica: funciona desde el primer minuto.
welcome-has-none = Este vehículo no trae ninguna función contratada.
welcome-can-get = Puede tener
welcome-can-get-text = Cada mes gratis es nuevo para usted, aunque ya se probara en este vehículo.
welcome-can-get-none = Aún no hay conexión con la tienda. Estará aquí en cuanto haya red.
welcome-open-store = Abrir la tienda
welcome-privacy = Nada sale del vehículo sin su permiso
welcome-privacy-text = Todo lo que necesita su permiso está desactivado y nadie se lo pedirá. Lo que una ley pueda exigir también figura en la lista.
welcome-open-privacy = Ver cada uso
welcome-profile = Usted, a bordo
welcome-profile-text = Todo esto puede esperar. Se queda en este vehículo y se borra cuando lo entregue.
welcome-name = Nombre
welcome-pin = PIN para pedidos
welcome-pin-set = Listo
welcome-payment = Medio de pago
welcome-not-set = Aún no

## Entitlement passport

passport-note = No nombra a nadie y dice qué vale para el próximo propietario.
passport-scan = Lo escanea quien piense comprar este vehículo.
passport-until = Válido hasta el { $time }
passport-none = Aún no hay pasaporte
passport-none-text = El vendedor de las funciones firma qué tiene y qué puede tener este vehículo. El pasaporte no nombra a nadie, y usted puede retirarlo.
passport-make = Crear pasaporte
passport-failed = El pasaporte no ha llegado
passport-trial = Un mes gratis
passport-from = desde { $price }
passport-ends = Termina al vender

## Asking for a car without its PIN

claim-other = No tengo el PIN
claim-owner = Propietario anterior
claim-owner-value = Lo sabe por e-mail y en el vehículo, y tiene un día para rechazarlo.
claim-you = Usted
claim-you-value = El vehículo es suyo pasado ese día, aparcado y con red.
claim-paid = Lo que se pagó
claim-paid-value = Queda en el vehículo o se va con quien pagó.
claim-personal = Lo personal
claim-personal-value = Se borra, como en cada entrega.
claim-ask = Solicitar vehículo
claim-waiting = Alguien solicita este vehículo
claim-waiting-value = Entrega desde el { $time }, salvo que lo rechace.
claim-banner = Alguien sin el PIN solicita este vehículo. Entrega desde el { $time }, salvo que lo rechace.
claim-see = Ver
claim-no = Rechazar
claim-refused = El propietario lo ha rechazado. Se puede volver a solicitar desde el { $time }.
claim-granted = Nadie lo ha rechazado: quien tenga el vehículo puede hacerse cargo de él ahora.
claim-take = Tomar posesión
