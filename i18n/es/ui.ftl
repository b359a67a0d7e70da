### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Tienda
nav-my-features = Funciones
nav-privacy = Privacidad
nav-car = Vehículo
navigation = Navegación
back = Atrás
close = Cerrar

## Store

store-title = Tienda
store-for-this-car = Para este vehículo
store-categories = Categorías
store-search = Buscar
store-search-close = Cerrar búsqueda
store-search-hint = Nombre o efecto
store-loading = Cargando la tienda
store-features = Funciones

## Feature

feature-data = Datos que necesita
feature-installs = Se instala en
feature-restart = Reinicio
feature-holder = Al cambiar de vehículo
feature-terms = Duración
feature-incl-vat = IVA incl.
feature-reasons = No disponible en este vehículo
feature-how = Cómo se usa
feature-loading = Cargando la función

## Order

order-title = Revisar y pedir
order-change = Cambiar
order-term = Duración
order-ends = Cómo termina
order-price = Precio
order-payment = Medio de pago
order-withdrawal = Derecho a desistir
order-seller = Vendedor
order-consent = Empezar ahora. Si desisto, se me devuelve todo.
order-pending = Pedido en curso
order-loading = Consultando el precio

## Done

done-start = Empieza
done-end = Termina
done-then = Después
done-order-number = N.º de pedido
done-time = Fecha y hora
done-total = Total con IVA
done-seller = Vendedor
done-again = Elegir de nuevo
done-my-features = Mis funciones
done-store = Volver a la tienda

## My features

my-features-title = Mis funciones
my-features-filter = Filtro
my-features-open-store = Abrir la tienda

## Privacy

privacy-title = Privacidad
privacy-master = No compartir nada
privacy-list = Qué puede salir del vehículo
privacy-modes = Cuánto tiempo
privacy-data = Datos enviados
privacy-recipient = Destino
privacy-retention = Se conserva
privacy-if-off = Si se apaga:
privacy-details = Más información
privacy-left = Qué salió de su vehículo
privacy-in-days = en 7 días
privacy-chart = Cada día
privacy-receipts = Recibos
privacy-export = Exportar
privacy-export-long = Exportar mis datos
privacy-erase = Borrar
privacy-erase-long = Borrar mis datos
privacy-receipts-more = Ver anteriores
privacy-receipts-loading = Cargando los recibos
privacy-sheet-loading = Cargando los datos
privacy-export-folders = Adónde
privacy-erase-hold = Mantener para borrar
privacy-erase-keep = Conservar
privacy-go-on = Continuar
privacy-export-elsewhere = Elegir otro lugar
privacy-driving-all = Desactivar todo
privacy-driving-off = Desactivar

## Car & owner

car-title = Vehículo
car-this = Este vehículo
car-model = Modelo
car-year = Año de modelo
car-vin = VIN
car-software = Software
car-market = Mercado
car-language = Idioma
car-appearance = Aspecto
car-appearance-automatic = Automático
car-appearance-day = Día
car-appearance-night = Noche
car-high-contrast = Contraste alto
car-large-text = Texto grande
car-less-motion = Menos movimiento
car-connections = Conexiones
car-service = Servicio de funciones
car-store = Tienda
car-stored = Datos guardados

## Contracts, receipts, messages

contract-title = Contrato
contract-renewal = Renovación automática
contract-open = Contrato
declare-read = Leer el recibo
declare-back = Atrás
contract-receipts-export = Exportar
contract-receipts-mail = Por e-mail
messages-title = Mensajes
messages-dismiss = Descartar
messages-receipts = Recibos

## Means of payment, vouchers, phone

payment-title = Medio de pago
payment-card = Para pedidos
payment-none = Ninguno
payment-add = Añadir con el teléfono
payment-change = Cambiar con el teléfono
payment-remove = Olvidar
payment-vouchers = Vales
payment-balance = Saldo
payment-by-phone = Canjear con el teléfono
payment-by-hand = Introducir código
voucher-title = Canjear un vale
voucher-code = Código del vale
voucher-hint = Como está impreso
voucher-redeem = Canjear
phone-scan = Escanee con su teléfono

## Profiles and PIN

profiles-title = Perfiles
profiles-active = En uso
profiles-select = Elegir
profiles-edit = Editar
profiles-add = Añadir un perfil
profile-name = Nombre
profile-role = Permisos
profile-key = Llave
profile-limit-a-month = Límite al mes
profile-save = Guardar
profile-remove = Eliminar
pin-erase = Borrar una cifra
pin-next = Continuar
keyboard-erase = Borrar una letra
keyboard-space = Espacio

## The car changes hands

handover-title = Entregar el vehículo
claim-title = Hacerse cargo del vehículo
handover-step-who = Quién
handover-step-overview = Resumen
handover-step-erase = Borrar
handover-step-done = Listo
handover-next = Continuar
handover-put-away = Descartar
welcome-title = Primeros ajustes
welcome-step-language = Idioma
welcome-step-has = A bordo
welcome-step-can-get = Disponibles
welcome-step-privacy = Datos
welcome-step-profile = Usted
welcome-later = Más tarde
welcome-next = Continuar
welcome-over = Listo
passport-title = Pasaporte de funciones
passport-revoke = Retirar
