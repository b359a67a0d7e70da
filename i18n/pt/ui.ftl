### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Loja
nav-my-features = Funções
nav-privacy = Privacidade
nav-car = Veículo
navigation = Navegação
back = Voltar
close = Fechar

## Store

store-title = Loja
store-for-this-car = Para este veículo
store-categories = Categorias
store-search = Procurar
store-search-close = Fechar pesquisa
store-search-hint = Nome ou efeito
store-loading = A carregar a loja
store-features = Funções

## Feature

feature-data = Dados necessários
feature-installs = Instala-se em
feature-restart = Reinício
feature-holder = Se mudar de veículo
feature-terms = Prazos
feature-incl-vat = com IVA
feature-reasons = Não disponível neste veículo
feature-how = Como usar
feature-loading = A carregar a função

## Order

order-title = Verificar e encomendar
order-change = Alterar
order-term = Prazo
order-ends = Como termina
order-price = Preço
order-payment = Meio de pagamento
order-withdrawal = Direito de retratação
order-seller = Vendedor
order-consent = Iniciar já. Se me retratar, recebo tudo de volta.
order-pending = A encomendar
order-loading = A obter o preço

## Done

done-start = Começa
done-end = Termina
done-then = Depois
done-order-number = N.º da encomenda
done-time = Data e hora
done-total = Total com IVA
done-seller = Vendedor
done-again = Escolher de novo
done-my-features = As minhas funções
done-store = Voltar à loja

## My features

my-features-title = As minhas funções
my-features-filter = Filtro
my-features-open-store = Abrir a loja

## Privacy

privacy-title = Privacidade
privacy-master = Não partilhar nada
privacy-list = O que pode sair do veículo
privacy-modes = Quanto tempo
privacy-data = Dados enviados
privacy-recipient = Destino
privacy-retention = Guardados
privacy-if-off = Se desligado:
privacy-details = Tudo sobre isto
privacy-left = O que saiu do veículo
privacy-in-days = em 7 dias
privacy-chart = Por dia
privacy-receipts = Recibos
privacy-export = Exportar
privacy-export-long = Exportar os meus dados
privacy-erase = Eliminar
privacy-erase-long = Eliminar os meus dados
privacy-receipts-more = Mostrar anteriores
privacy-receipts-loading = A obter os comprovativos
privacy-sheet-loading = A obter os dados
privacy-export-folders = Para onde
privacy-erase-hold = Segurar para eliminar
privacy-erase-keep = Manter
privacy-go-on = Continuar
privacy-export-elsewhere = Escolher outro destino
privacy-driving-all = Desligar tudo
privacy-driving-off = Desligar

## Car & owner

car-title = Veículo
car-this = Este veículo
car-model = Modelo
car-year = Ano do modelo
car-vin = VIN
car-software = Software
car-market = Mercado
car-language = Idioma
car-appearance = Aspeto
car-appearance-automatic = Automático
car-appearance-day = Dia
car-appearance-night = Noite
car-high-contrast = Alto contraste
car-large-text = Texto grande
car-less-motion = Menos movimento
car-connections = Ligações
car-service = Serviço de funções
car-store = Loja
car-stored = Guardado no veículo

## Contracts, receipts, messages

contract-title = Contrato
contract-renewal = Renova automaticamente
contract-open = Contrato
declare-read = Ler o comprovativo
declare-back = Voltar
contract-receipts-export = Levar
contract-receipts-mail = Por e-mail
messages-title = Mensagens
messages-dismiss = Dispensar
messages-receipts = Recibos

## Means of payment, vouchers, phone

payment-title = Pagamento
payment-card = Para encomendas
payment-none = Nenhum
payment-add = Adicionar com o telemóvel
payment-change = Mudar com o telemóvel
payment-remove = Esquecer
payment-vouchers = Vales
payment-balance = Saldo
payment-by-phone = Usar com o telemóvel
payment-by-hand = Introduzir código
voucher-title = Usar um vale
voucher-code = Código do vale
voucher-hint = Como impresso
voucher-redeem = Usar
phone-scan = Leia com o telemóvel

## Profiles and PIN

profiles-title = Perfis
profiles-active = Em uso
profiles-select = Escolher
profiles-edit = Editar
profiles-add = Adicionar perfil
profile-name = Nome
profile-role = Direitos
profile-key = Chave
profile-limit-a-month = Limite por mês
profile-save = Guardar
profile-remove = Remover
pin-erase = Apagar um dígito
pin-next = Continuar
keyboard-erase = Apagar uma letra
keyboard-space = Espaço

## The car changes hands

handover-title = Entregar o veículo
claim-title = Assumir o veículo
handover-step-who = Quem
handover-step-overview = Resumo
handover-step-erase = Eliminar
handover-step-done = Concluído
handover-next = Continuar
handover-put-away = Dispensar
welcome-title = Configurar veículo
welcome-step-language = Idioma
welcome-step-has = A bordo
welcome-step-can-get = Disponíveis
welcome-step-privacy = Dados
welcome-step-profile = Perfil
welcome-later = Mais tarde
welcome-next = Continuar
welcome-over = Concluir
passport-title = Passaporte de funções
passport-revoke = Retirar
