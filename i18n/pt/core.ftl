### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = desde { $price } por mês
state-offered-once = { $price }, pago uma vez
state-included = Incluída
state-trial-pending = A iniciar o teste
state-order-pending = A encomendar
state-installing = A instalar
state-trial = { $days ->
    [0] Teste, termina hoje
    [one] Teste, falta { $days } dia
   *[other] Teste, faltam { $days } dias
}
state-trial-short = Teste
state-active-to = Ativa até { $date }
state-active-term = Ativa, { $term }
state-unlimited = Sem limite
state-grace = Até { $date }, depois termina
state-ended = Terminou em { $date }
state-revoked = Retirada: { $reason }
state-failed = Não arrancou
state-payment-failed = Pagamento falhado
state-abandoned = Encomenda anulada
state-needs-update = Falta atualizar
state-not-in-this-car = Não neste veículo
state-not-in-market = Não disponível aqui
state-needs-feature = Requer { $feature }
state-excluded = Não com { $feature }
state-verified = Verificada e ativa
state-saved = Guardada

## Why a feature cannot be had, and what would change it

reason-equipment = Em falta neste veículo: { $equipment }.
reason-equipment-change = Não se pode instalar mais tarde.
reason-software = Requer o software { $needed }. Este veículo tem { $installed }.
reason-software-change = Disponível após a próxima atualização.
reason-market = Não disponível aqui: { $market }.
reason-market-change = Assim que estiver, aparece aqui.
reason-needs = Só funciona com { $feature }.
reason-needs-change = Encomende primeiro { $feature }.
reason-excludes = Não funciona com { $feature }.
reason-excludes-change = Disponível quando { $feature } terminar.
reason-trial-used = Já usou o mês de teste.
reason-trial-used-change = Ainda pode encomendar um prazo.
reason-revoked-ownership = o veículo mudou de proprietário
reason-revoked-safety = recolha por segurança
reason-revoked-payment = não foi paga
reason-revoked-delivery = não foi entregue a tempo
reason-revoked-reversed = o banco reverteu o pagamento
reason-revoked-court = por ordem de uma autoridade

## Terms and money

term-month = { $count ->
    [one] { $count } mês
   *[other] { $count } meses
}
term-year = { $count ->
    [one] { $count } ano
   *[other] { $count } anos
}
term-unlimited = Sem limite
price-per-month = { $price } por mês
price-once = Pago uma vez
pays-off = { $months ->
    [one] Compensa em { $months } mês
   *[other] Compensa em { $months } meses
}
ends-by-itself = Fim automático
stays-with-car = Fica no veículo

## Store

store-category-all = Todas
store-results = { $count ->
    [0] Nenhuma função encontrada
    [one] { $count } função
   *[other] { $count } funções
}
store-count = { $available } de { $total }
store-empty-search = Nenhuma função corresponde a «{ $text }».
store-empty-search-action = Limpar pesquisa
store-empty-category = Não há nada nesta categoria para este veículo.
store-empty-category-action = Mostrar tudo
store-failed-title = A loja não está acessível
store-failed-text = As suas funções continuam ativas. Verifique a ligação e tente de novo.
action-retry = Tentar de novo
store-as-of = Sem ligação. Preços das { $time }.
store-as-of-date = Sem ligação. Preços de { $date }, { $time }.
featured-for-car = Adequada a este veículo

## While driving

driving-parked = Disponível ao estacionar
driving-saved = As funções guardadas esperam aqui por si.
driving-mine = Gerir ao estacionar
driving-mine-text = O que está ativo mantém-se.
driving-unknown = Estado do veículo desconhecido
driving-unknown-text = Até o serviço de funções responder, conta como condução. As suas funções continuam ativas.

## Trial

trial-button = Testar 1 mês grátis
trial-button-long = 1 mês grátis – termina sozinho
trial-promise = Fim automático. Sem dados de pagamento.
trial-promise-short = Sem dados de pagamento.
trial-starting = A iniciar
trial-started = Teste iniciado. Termina automaticamente em { $date }.
trial-ends = O teste termina automaticamente em { $date }.
trial-ends-today = O teste termina hoje automaticamente.
feature-open = Ver detalhes
feature-active-until = Ativa até { $date }. Depois termina automaticamente.
feature-active-unlimited = Sua, sem data de fim. Fica no veículo.
feature-active-factory = De fábrica. Fica no veículo.
feature-pending = O veículo está a configurar a função. Pode demorar { $minutes } min.
feature-failed = O veículo não conseguiu ligar a função. Nada foi cobrado.
feature-failed-paid = O veículo não conseguiu ligar a função. A sua encomenda está segura. Vamos tentar de novo.
feature-grace = O veículo está há algum tempo sem rede. A função está ativa até { $date }.
feature-ended = Terminou em { $date }. Pode encomendá-la de novo.

## Facts

data-none = Ficam no veículo
installs-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
restart-none = Não é preciso
restart-ignition = No próximo arranque
holder-car = Fica no veículo
holder-person = Vai consigo

## Order

order-subtitle-car = { $term }. Fica no veículo, VIN terminado em { $vin }.
order-subtitle-person = { $term }. Vai consigo para o próximo veículo.
order-from-to = { $from } a { $to }
order-from = Desde { $from }
order-ends-by-itself = Automático. Sem renovação.
order-ends-never = Nunca. Pago uma vez.
order-price-split = { $net } + { $rate }% IVA { $vat }
order-withdrawal-days = { $days } dias, em As minhas funções
order-withdrawal-none = Aqui não. Pode cancelar a qualquer altura.
order-papers-language = Idioma do contrato e dos documentos: { $language }
order-needs-consent = Assinale a caixa para iniciar já.
order-needs-parking = Disponível ao estacionar.
order-needs-network = Está sem ligação. Para encomendar é preciso rede.
order-needs-service = O serviço de funções não responde.

## Documents of the seller

document-terms = Condições
document-withdrawal = Retratação
document-privacy = Privacidade

## Done

done-trial-title = Teste iniciado
done-order-title = Obrigado pela sua encomenda
done-installing = O veículo está a configurar a função.
done-verified = O veículo ligou e verificou a função.
done-then-trial = Sem renovação. Não paga nada.
done-then-term = Sem renovação. Sem custos.
done-then-unlimited = Fica no veículo.
done-no-end = Nunca
done-free = Grátis

## My features

running = Ativas
ended = Terminadas
days-left = { $days ->
    [0] Termina hoje
    [one] { $days } dia
   *[other] { $days } dias
}
to-date = até { $date }
next-charge-none = Nenhuma
action-details = Detalhes
action-extend = Prolongar
action-receipt = Comprovativo
action-again = Encomendar
my-features-empty = Ainda não há nada ativo neste veículo.
my-features-empty-ended = Ainda nada terminou.

## Car & owner

vin-ending = termina em { $vin }
connected = Ligado
last-heard = Último contacto { $time }
never-heard = Sem contacto
stored-summary = As suas funções, comprovativos e escolhas, a loja como vista da última vez e os últimos dados enviados, para lhos mostrar. Sem dados de pagamento.
market-de = Alemanha
market-at = Áustria
market-gb = Reino Unido
market-us = Estados Unidos

## Privacy: the list

sharing-on = Podem sair dados do veículo
sharing-none = Nada sai do veículo
sharing-none-but-law = Nada sai do veículo, salvo o que a lei exige
privacy-all = { $count ->
    [one] Um interruptor para { $count } serviço. O veículo continua a funcionar.
   *[other] Um interruptor para { $count } serviços. O veículo funciona na mesma.
}
privacy-until-time = Até às { $time } nada sai, salvo o que a lei exige.
privacy-until-trip = Nesta viagem nada sai, salvo o que a lei exige.
privacy-until-changed = Até o alterar, nada sai, salvo o que a lei exige.
privacy-hour = Durante uma hora
privacy-trip = Esta viagem
privacy-always = Até eu alterar
privacy-choice = A sua escolha
privacy-contract = Para funções que precisam de dados
privacy-law = Exigido por lei
privacy-by-law = Por lei
privacy-locked = Desligado
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = Necessário para { $feature }
privacy-needed-by-none = Nenhuma das suas funções precisa disto
privacy-unknown = Desconhecido: o serviço do veículo não responde
privacy-loading = A consultar o veículo
privacy-nothing = Nada
privacy-turning-off = A desligar
privacy-turning-on = A ligar
privacy-everything-off = A desligar tudo
privacy-restoring = A repor
privacy-state-on = Ligado
privacy-state-off = Desligado
privacy-needs-parking = Disponível ao estacionar
privacy-is-private = Desligado enquanto nada se partilha
privacy-last-sent = Último envio: { $time }
privacy-never-sent = Ainda nada foi enviado
privacy-erasure-queued = Eliminação pedida, falta o centro de dados
privacy-erasure-confirmed = { $records ->
    [one] { $records } registo eliminado, { $time }
   *[other] { $records } registos eliminados, { $time }
}
privacy-expires = Fim automático em { $date }
privacy-show-sent = Ver o que foi enviado
privacy-show-sample = Ver o que seria enviado
privacy-hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}
privacy-days = { $count ->
    [one] { $count } dia
   *[other] { $count } dias
}
privacy-years = { $count ->
    [one] { $count } ano
   *[other] { $count } anos
}
privacy-not-kept = Apenas usados
privacy-others = Outros
privacy-empty = Nada saiu deste veículo.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: nada
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = O serviço do veículo não responde.
privacy-broken = Escolhas danificadas. Tudo está desligado.
privacy-broken-action = Recomeçar
privacy-full = A memória está cheia. É possível desligar, mas não ligar.
weekday-1 = seg
weekday-2 = ter
weekday-3 = qua
weekday-4 = qui
weekday-5 = sex
weekday-6 = sáb
weekday-7 = dom

## Privacy: what a call came to

privacy-off-no-answer = O veículo não o confirmou. Pode ainda estar ligado.
privacy-on-no-answer = O veículo não respondeu. Nada mudou.
privacy-all-off-no-answer = O veículo não o confirmou. Uma parte pode ainda estar ligada.
privacy-text-changed = O texto mudou. Leia-o e escolha de novo.
privacy-refused = O veículo recusou. Nada foi alterado.
privacy-storage-off = A memória está cheia. Está desligado e será registado mais tarde.
privacy-storage-on = O veículo não consegue guardar. Fica desligado.
privacy-try-later = O veículo está ocupado. Nada foi alterado. Tente de novo.

## Privacy: all about a service

privacy-signals = Sinais do veículo
privacy-basis = Fundamento legal
privacy-basis-choice = A sua escolha (RGPD, art. 6.º, n.º 1, a)
privacy-basis-contract = Uma função sua (RGPD, art. 6.º, n.º 1, b)
privacy-basis-law = A lei exige-o (RGPD, art. 6.º, n.º 1, c)
privacy-version = Versão deste texto
privacy-since = { $state } desde
privacy-since-ever = Desde o início
privacy-ends = Termina
privacy-ends-itself = Automaticamente em { $date }
privacy-ends-open = Quando o desligar
privacy-ends-law = Só com a lei
privacy-features = Funções que precisam disto
privacy-features-none = Nenhuma das suas
privacy-gone = Este serviço já não existe.

## Privacy: what was sent

privacy-sent-title = Enviado: { $purpose }
privacy-sample-title = Seria enviado: { $purpose }
privacy-sent-note = Enviado: { $time }, nesta forma. Horas em UTC.
privacy-sent-gone = O veículo já não tem o que foi enviado.
privacy-sample-note = Um exemplo. Nada foi lido nem enviado para o criar.
privacy-sample-none = Nada neste veículo envia dados para isto.
privacy-record = Registo { $number } de { $count }
privacy-more-lines = { $count ->
    [one] Mais { $count } linha
   *[other] Mais { $count } linhas
}
privacy-sheet-failed = O veículo não o disponibiliza neste momento. Tente mais tarde.

## Privacy: receipts

receipts-empty = Ainda não disse sim nem não a nada.
receipts-failed = Não é possível ler os comprovativos neste momento.
receipt-given = Dado
receipt-refused = Recusado
receipt-withdrawn = Retirado
receipt-title = Comprovativo: { $purpose }
receipt-by-touch = Por toque
receipt-by-voice = Por voz
receipt-by-expiry = Automaticamente, expirou
receipt-by-handover = Automaticamente, novo proprietário
receipt-by-private = Por «Não partilhar nada»
receipt-by-recovery = Automaticamente, no próximo arranque
receipt-what = O quê
receipt-answer = A sua resposta
receipt-time = Data e hora
receipt-how = Como
receipt-until = Válido até
receipt-data = Dados
receipt-signals = Sinais do veículo
receipt-to = Destino
receipt-kept = Guardados
receipt-if-off = Se desligado
receipt-controller = Responsável
receipt-text = Texto apresentado
receipt-version = Versão { $version }, { $language }
receipt-number = Número
receipt-digest = Resumo digital do texto

## Privacy: export and erase

export-title = Exportar os meus dados
export-choose = Tudo o que o veículo tem sobre si, num ficheiro. Para onde?
export-documents = Documentos
export-documents-note = Neste veículo
export-running = A copiar os seus dados
export-steps = Passo { $done } de { $total }
export-done = { $records ->
    [one] { $records } registo exportado.
   *[other] { $records } registos exportados.
}
export-failed = A exportação falhou. Verifique se o destino tem espaço e continua ligado.
export-asking = A consultar o veículo
erase-title = Eliminar todos os seus dados?
erase-consequence = Tudo se desliga e o que foi recolhido é eliminado, no veículo e no centro de dados. As suas funções mantêm-se. É definitivo.
erase-sure-title = Eliminar mesmo tudo?
erase-running = A eliminar os seus dados
erase-waiting = Eliminado no veículo. O centro de dados ainda não o confirmou.
erase-done = { $records ->
    [one] Confirmado pelo centro de dados, { $records } registo eliminado, { $time }.
   *[other] Confirmado pelo centro de dados, { $records } registos eliminados, { $time }.
}
erase-done-title = Eliminado
erase-failed = A eliminação não está completa. Tudo está desligado. Continue para a concluir.

## Features that are paused

state-paused = Em pausa: requer { $purpose }
state-paused-short = Em pausa
feature-paused = Em pausa. Requer { $purpose }.
action-privacy = Privacidade
driving-privacy = Disponível ao estacionar
driving-privacy-text = Ligue ao estacionar. Desligar é possível agora.
driving-privacy-none = Nada está ligado.

## Banner and toast

daemon-absent = O serviço de funções não responde. As suas funções continuam ativas.
daemon-back = O serviço de funções voltou.
state-set-aside = Os dados guardados estavam danificados. Foram postos de lado e obtidos de novo.
catalogue-fetched-again = A loja guardada estava danificada. Foi obtida de novo.

## Errors: what happened and what to do

error-storefront-unreachable = A loja não está acessível. Nada foi cobrado. Tente mais tarde.
error-storefront-answer = A resposta da loja é ilegível. Nada foi cobrado. Tente mais tarde.
error-refused = O veículo recusou. Nada foi alterado.
error-payment-declined = O pagamento foi recusado. Nada foi cobrado. Verifique o seu meio de pagamento.
error-card-expired = O cartão expirou. Nada foi cobrado. Adicione outro cartão.
error-card-limit = O limite do cartão foi atingido. Nada foi cobrado. Fale com o seu banco ou adicione outro cartão.
error-no-payment-method = Ainda não há meio de pagamento. Adicione um com o telemóvel.
error-not-confirmed = O pedido do banco ficou sem resposta. Nada foi cobrado. Encomende de novo quando quiser.
error-provider-away = O serviço de pagamento não respondeu a tempo. Nada foi cobrado. Encomende de novo se quiser.
done-abandoned = Nada foi cobrado.
error-payment-unknown = O pagamento ainda não está confirmado. Só será cobrado uma vez, no máximo. Continuamos a verificar.
error-not-parked = Para isto, o veículo tem de estar estacionado. Passe para P e tente de novo.
error-quote-expired = O preço já não é atual. Verifique-o e encomende de novo.
error-quote-changed = O preço mudou. Verifique-o e encomende de novo.
error-not-eligible = A função não é possível neste veículo. O motivo está na página da função.
error-trial-used = O mês de teste já foi usado. Pode encomendar um prazo.
error-order-conflict = Esta encomenda foi enviada com outro conteúdo. Comece de novo.
error-storage-failed = O veículo não consegue guardar. Nada foi cobrado. Tente de novo após o próximo arranque.
error-daemon-absent = O serviço de funções não responde. Nada foi alterado. Tente de novo.
error-timeout = Demora mais do que o normal. Continuamos a verificar.
error-activation-failed = A função não arrancou. Tentamos de novo no próximo arranque.
error-unknown = Algo correu mal. Nada foi cobrado. Tente de novo.

# Actions and states that stand alone.
action-save = Guardar para depois
action-on = Ativa
state-checking = A verificar
state-withdrawn-plain = Retratação
order-failed-title = Não é possível encomendar agora
done-refused-title = Não encomendado
state-trial-offered = 1 mês grátis
connection-none = Não responde
done-sending-title = A enviar a encomenda
done-receipt-title = Comprovativo

## Order: PIN, money, what is in the way

order-total = Total com IVA
order-total-on = Total com IVA, a pagar em { $date }
done-bank-title = Confirme o pagamento
done-not-delivered-refund = Não funcionou a tempo. { $refund }.
done-not-delivered-title = Não entregue
order-button = Encomenda com obrigação de pagar
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } tempo restante
order-credit-voucher = − { $amount } vale
order-nothing-to-pay = Não é preciso
order-guest = Convidados não encomendam
order-guest-text = Escolha outro perfil para encomendar.
order-renter = No aluguer nada se encomenda
order-limit = Mais do que o seu limite permite
order-limit-text = { $limit } por mês, dos quais restam { $left }. O proprietário pode alterá-lo.
order-no-payment = Sem meio de pagamento
order-payment-none = Nenhum
order-no-payment-text = Adiciona-se com o telemóvel. O número nunca chega ao veículo.
order-payment-expired = O cartão expirou
payment-method = { $brand } terminado em { $last4 }
pin-title = PIN
pin-enter = Introduza o PIN
pin-enter-tries = { $tries ->
    [one] PIN, resta { $tries } tentativa
   *[other] PIN, restam { $tries } tentativas
}
pin-of-owner = PIN de { $name }
pin-old = Introduza o PIN atual
pin-choose = Novo PIN: 4–8 dígitos
pin-repeat = Repita o PIN
pin-setting = A guardar o PIN
pin-checking = A verificar o PIN
pin-chosen = O seu PIN está definido
pin-is-set = O PIN está definido.
pin-different = Não coincidem. Escolha de novo.
pin-wrong = PIN errado
pin-wrong-tries = { $tries ->
    [0] PIN errado
    [one] Errado. Resta { $tries } tentativa.
   *[other] Errado. Restam { $tries } tentativas.
}
pin-wait = Errado. Tente de novo em { $wait }.
pin-locked = O PIN está bloqueado
pin-locked-text = Tente de novo em { $wait }. O tempo conta enquanto o veículo está ligado.
pin-reset-text = Demasiadas tentativas erradas. O vendedor repõe o PIN a seu pedido; as suas funções continuam ativas.
pin-not-set = Escolha primeiro um PIN.
pin-what-for = É pedido em cada encomenda, nunca para se retratar ou cancelar. Fica neste veículo.
proof-title = PIN do proprietário
proof-card = Mudar meio de pagamento
proof-remove = Esquecer meio de pagamento
proof-email = Comprovativos por e-mail
proof-card-text = Qualquer pessoa pode escolher um perfil neste veículo. Pede-se o seu PIN para que ninguém lhe retire o meio de pagamento.
proof-email-text = Os comprovativos dizem o que comprou. Pede-se o seu PIN para que só cheguem a si.
pin-seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
pin-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
error-limit = É mais do que o limite deste perfil permite. Nada foi cobrado.
error-not-allowed = Este perfil não pode fazer isto.
renewal-is-on = Continua. Cobrança de { $amount } pelo prazo a partir de { $date }.

## Order: what it waits for

state-awaiting-payment = A aguardar pagamento
state-provider-away = Pagamento atrasado
state-bank-asks = O banco pede confirmação
state-paid = Paga, a instalar
done-provider-away = Ainda não foi cobrado. Tentamos até { $time }. Pode anular agora.
done-bank-asks = Leia o código e confirme o pagamento no telemóvel.
done-not-delivered = O que pagou é devolvido automaticamente.
action-give-up = Anular esta encomenda
action-change-payment = Mudar meio de pagamento
action-add-payment = Adicionar meio de pagamento

## My features: contracts

next-charge = Cobrança
next-charge-on = Em { $date }
next-charge-confirm = Confirmar até { $date }
until-date = até { $date }
action-withdraw = Retratar-se
action-cancel-contract = Cancelar
action-messages = Mensagens
state-withdrawal-queued = Retratação, por enviar
state-cancellation-queued = Cancelado, por enviar
state-withdrawn-leaving = Retratação, desliga com a ignição
state-cancelled = Cancelado

## A contract

contract-unknown = Nada se perdeu. Tente de novo dentro de momentos.
contract-trial = 1 mês grátis. Termina automaticamente.
contract-term = Prazo
contract-not-started = Começa quando funcionar comprovadamente
contract-paid = Pago
contract-not-paid = Ainda nada
contract-credit = Creditado
contract-credit-of = { $credit } de { $price }
contract-refund = Reembolso
contract-withdrawal = Direito de retratação
contract-cancelled = Cancelado em
contract-concluded = Celebrado
contract-number = N.º da encomenda
contract-seller = Vendedor
contract-begins = Começa em { $date }
contract-runs = Em vigor
contract-delivery = Se não funcionar comprovadamente em { $hours } horas com o veículo ligado, o seu dinheiro é devolvido.
contract-next = Prazo seguinte desde { $date }
contract-other = O contrato anterior
contract-over-since = Desde { $date }
contract-over-ended = Terminado
contract-over-replaced = Substituído por outro prazo
contract-over-not-paid = Terminado, não pago
contract-over-transferred = Terminado, novo proprietário
contract-over-recalled = Retirado por segurança
contract-over-not-delivered = Não entregue
contract-over-reversed = Terminado, o banco reverteu o pagamento
contract-over-court = Terminado por ordem de um tribunal
refund-done = Devolução de { $amount } em { $date }
refund-on-its-way = Devolução de { $amount } a caminho
refund-refused = O vendedor deve-lhe { $amount }
refund-refused-note = O vendedor paga de outra forma.
action-change-term = Mudar prazo
action-receipts = Comprovativos
renewal-off = Termina automaticamente em { $date }. Sem custos.
renewal-followed = Um novo prazo começa em { $date }.
renewal-off-plain = Termina automaticamente. Sem custos.
renewal-on = Em { $date }, cobrança de { $amount }.
renewal-price-changed = Novo preço: { $amount } em vez de { $before }. Sem o seu acordo, termina em { $date }.
renewal-retrying = { $why } { $amount } de novo em { $next }.
renewal-grace = Funciona até { $date }.
renewal-to-confirm = O seu banco pede que confirme { $amount } até { $by }.
why-declined = O banco recusou.
why-expired = O cartão expirou.
why-limit = O limite do cartão foi atingido.
why-no-payment = Não há meio de pagamento.
why-not-confirmed = O pedido do banco ficou sem resposta.
why-provider-away = O serviço de pagamento falhou.
why-unknown = O pagamento não foi feito.

## Withdraw and cancel

until-switched-off = Até desligar o veículo
declare-order = Encomenda { $order }
withdraw-entry = Retratar-se do contrato
withdraw-confirm = Confirmar retratação
withdraw-money = Recebe { $paid } de volta: tudo o que pagou.
withdraw-free = Nada foi pago e nada há a pagar.
withdraw-works = A função desliga-se quando desligar o veículo, nunca em andamento.
withdraw-until = até { $date }
withdraw-over = terminou em { $date }
withdraw-no-right = Não para este contrato
withdraw-accepted = O vendedor tem a sua retratação. O seu dinheiro está a caminho.
cancel-entry = Cancelar contratos aqui
cancel-confirm = cancelar agora
cancel-money = Nada mais é cobrado. O que está pago fica pago.
cancel-works = Funciona até { $date }, depois termina.
cancel-works-term = Funciona até ao fim do prazo pago.
cancel-unlimited = Termina após o pré-aviso das condições.
cancel-accepted = O vendedor tem o seu cancelamento.
declare-counts = Conta este momento. O comprovativo fica logo aqui.
declare-counts-offline = Está sem ligação: conta este momento, e o envio é feito assim que houver rede.
declare-no-answer = O veículo não respondeu. Toque de novo: conta uma só vez.
declared-at = Declarado em
declared-queued = Registado no veículo. Enviado assim que houver rede; conta o momento do seu toque.
declared-too-late = O vendedor diz que chegou tarde. O comprovativo indica quando tocou.
declare-disagree = Se não concorda, escreva para { $seller }.
declared-moot = O contrato já tinha terminado.

## Receipts of contracts

receipts-all = Comprovativos
receipts-of = Comprovativos: { $feature }
receipts-none = Ainda não há comprovativo.
receipt-trial = Mês de teste
receipt-contract = Contrato
receipt-withdrawal = Retratação
receipt-cancellation = Cancelamento
receipt-renewal-stopped = Renovação desligada
receipt-renewed = Renovação
receipt-refund = Reembolso
receipt-no = N.º { $number }
receipt-not-yet = O comprovativo está a ser emitido. Depois fica no veículo.
receipts-export-title = Levar comprovativos
receipts-export-choose = Todos, em PDF e em texto. Para onde?
receipts-export-running = A copiar os comprovativos
receipts-export-done = { $files ->
    [one] { $files } ficheiro guardado.
   *[other] { $files } ficheiros guardados.
}

## Messages

messages-empty = Nada para ler.
messages-unknown = O serviço de funções não responde.
message-ends = { $days ->
    [0] { $feature } termina hoje
    [one] { $feature } termina em { $days } dia
   *[other] { $feature } termina em { $days } dias
}
message-ends-text = Em { $date }, automaticamente. Nada se segue e nada é cobrado.
message-renews = { $feature } continua em breve
message-renews-text = Em { $date }, cobrança de { $amount }. Até lá pode desligá-la.
message-price = Novo preço: { $feature }
message-price-text = { $amount } em vez de { $before } a partir de { $date }. Sem o seu acordo, termina automaticamente.
message-renewal-failed = { $feature }: pagamento falhado
message-renewal-failed-text = { $why } Próxima tentativa { $next }. Funciona até { $until }; até lá nada se perde.
message-to-confirm = { $feature }: o banco pede confirmação
message-to-confirm-text = Confirme { $amount } no telemóvel até { $by }. Funciona até { $until }; até lá nada se perde.
message-removed = { $feature } terminou
message-removed-text = { $reason }. Decidido { $actor } em { $date }. Oposição: { $seller }.
message-removal-refused = { $feature } mantém-se
message-removal-refused-text = Ia ser retirada sem motivo. O veículo recusou e comunicou-o.
message-not-delivered = { $feature }: não entregue
message-not-delivered-text = Não funcionou a tempo. Devolução automática de { $amount }.
message-not-delivered-free = Não funcionou a tempo. Nada foi pago.
message-refunded = Devolução de { $amount }
message-refunded-text = Referente a { $feature }. No seu banco pode demorar alguns dias.
message-refund-refused = Devolução falhada: { $amount }
message-refund-refused-text = Referente a { $feature }. O vendedor paga de outra forma. Dúvidas: { $seller }.
message-too-late = { $feature }: tarde demais
message-too-late-text = { $what }: o vendedor diz que chegou tarde. Se não concorda, escreva para { $seller }.
actor-time = pelo calendário
actor-driver = por si
actor-seller = pelo vendedor
actor-bank = pelo banco
actor-maker = pelo fabricante
actor-authority = por uma autoridade
action-view = Ver
action-say-yes = Ver e aceitar
action-confirm-phone = Confirmar no telemóvel
action-try-again = Tentar de novo agora

## Means of payment, vouchers, phone

payment-expires = Válido até { $month }/{ $year }
payment-expired = Expirou em { $month }/{ $year }
payment-open-ended = Não expira
payment-guest = Convidados não têm meio de pagamento.
payment-remove-title = Esquecer este meio de pagamento?
payment-remove-text = As encomendas precisam então de outro. As suas funções continuam ativas; uma renovação ligada não pode ser cobrada.
payment-remove-yes = Esquecer
voucher-no-balance = Nenhum
voucher-redeemed = { $amount } de saldo. Será usado na próxima encomenda.
voucher-unknown = Este vale não existe. Verifique o código.
voucher-used = Este vale já foi usado.
voucher-expired = Este vale expirou.
voucher-other-market = Este vale é de outro país.
phone-card-title = Novo meio de pagamento
phone-card-text = Leia o código e adicione o cartão no telemóvel.
phone-card-done = Adicionado: { $method }.
phone-voucher-title = Vale por telemóvel
phone-voucher-text = Leia o código e introduza o vale no telemóvel.
phone-voucher-done = Vale usado. O seu saldo: { $balance }.
phone-email-title = Comprovativos por e-mail
phone-email-text = Leia o código e introduza o seu endereço no telemóvel.
phone-email-done = Os comprovativos chegam agora por e-mail.
phone-done = Feito no telemóvel.
phone-confirmation-done = O seu banco tem a resposta.
phone-opening = A abrir a página para o telemóvel
phone-expired = O código expirou.
phone-failed = Não funcionou no telemóvel.
phone-again = Novo código
phone-place = ou abra { $address } e introduza
phone-until = Válido até { $time }
action-cancel = Anular
action-go-on = Continuar

## Profiles

profile-of = Perfil: { $name }
role-owner = Proprietário
role-owner-text = Tudo, sem limite
role-family = Família
role-guest = Convidado
role-guest-text = Conduz, não encomenda
role-lessee = Leasing
role-lessee-text = Encomenda, não cede
role-renter = Aluguer
role-renter-text = Conduz, não encomenda
role-valet = Manobrista
role-valet-text = Conduz, não vê nada
valet-closed = A loja está fechada
valet-text = O que está ativo continua. O PIN do proprietário volta a abrir tudo, e a chave dele também.
valet-confirm-title = Entregar o carro a um manobrista?
valet-confirm-text = A loja fecha até o PIN do proprietário a abrir de novo.
valet-confirm-yes = Fechar a loja
rental-end = Fim do aluguer
rental-end-title = Terminar este aluguer?
rental-end-text = O que este cliente permitiu, escolheu e guardou desaparece; os dados assim enviados são apagados. O carro fica como antes.
rental-end-yes = Fim do aluguer
rental-end-proof = O PIN do proprietário termina o aluguer.
rental-leave = Outro perfil
rental-leave-text = Só o PIN do proprietário permite sair do aluguer.
rental-ended = O aluguer terminou. Nada dele ficou.
rental-not-here = Só para o proprietário, não no aluguer.
key-this = A chave no carro
key-none = Sem chave
key-other = Outra chave
profile-limit = { $limit } por mês, restam { $left }
profile-no-limit = Sem limite
profile-add-title = Novo perfil
profile-edit-title = Alterar perfil
profile-remove-title = Remover este perfil?
profile-remove-text = { $name } sai deste veículo. O que foi encomendado fica.
profile-remove-yes = Remover
action-change-profile = Mudar de perfil
action-change-pin = Alterar PIN
action-set-pin = Definir PIN
erase-now = Eliminar tudo agora

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euros
}
spoken-eur-cents = { $units ->
    [one] { $units } euro e { $cents }
   *[other] { $units } euros e { $cents }
}
spoken-gbp = { $units ->
    [one] { $units } libra
   *[other] { $units } libras
}
spoken-gbp-cents = { $units ->
    [one] { $units } libra e { $cents }
   *[other] { $units } libras e { $cents }
}
spoken-usd = { $units ->
    [one] { $units } dólar
   *[other] { $units } dólares
}
spoken-usd-cents = { $units ->
    [one] { $units } dólar e { $cents }
   *[other] { $units } dólares e { $cents }
}
voice-nothing = Não percebi. Diga ajuda para saber o que pode dizer.
voice-again = Não percebi bem. Repita, por favor.
voice-too-late = Já não há nenhuma pergunta em aberto.
voice-left = Está bem, nada mudou.
voice-which-feature = A que função se refere?
voice-which-data = A que dados se refere?
voice-which = A que se refere? { $choices }
voice-choice = { $number }: { $name }
voice-help = Pergunte o que há, quanto custa algo, até quando o tem ou que dados são partilhados.
voice-offers = { $count ->
    [one] Uma função para este veículo: { $names }
   *[other] { $count } funções para este veículo, como { $names }
}
voice-no-offers = Este veículo já tem tudo o que pode ter.
voice-about = { $name }: { $text }
voice-price = A função { $name } custa { $price } por { $term }.
voice-price-unlimited = A função { $name } custa { $price }, uma só vez e para sempre.
voice-no-offer = A função { $name } não pode ser encomendada para este veículo.
voice-state = { $name }: { $state }
voice-not-active = inativa
voice-until = Tem { $name } até { $date }.
voice-trial = Um mês grátis de { $name }; termina automaticamente. Devo iniciar?
voice-no-trial = De momento não há mês grátis de { $name } para este veículo.
voice-trial-begins = Começa o mês grátis de { $name }.
voice-choose-term = Escolha no ecrã o prazo de { $name } e encomende aí com o seu PIN.
voice-order-by-touch = Encomende no ecrã com o seu PIN.
voice-saved = É possível encomendar ao estacionar. A função { $name } fica guardada.
voice-parked = Isso é possível ao estacionar.
voice-offline = Para isso é preciso rede. De momento não há.
voice-no-service = O veículo não responde neste momento.
voice-closed = Um manobrista tem o carro. A loja está fechada.
voice-cancel = O cancelamento de { $name } está pronto. Confirme no ecrã.
voice-withdraw = A retratação do contrato de { $name } está pronta. Confirme no ecrã.
voice-no-contract = Não há nenhum contrato de { $name } para cancelar.
voice-no-withdrawal = Não há nenhum contrato de { $name } que ainda permita retratação.
voice-payment = { $amount } em { $date }, por { $name }.
voice-no-payment = Nada será cobrado: nenhum contrato continua automaticamente.
voice-shared = { $count ->
    [one] É partilhada uma coisa: { $names }
   *[other] São partilhadas { $count } coisas, como { $names }
}
voice-nothing-shared = Do que depende da sua escolha, nada sai do veículo.
voice-position = Posição
voice-stopped = { $name }: nada mais é partilhado.
voice-stopped-before = { $name }: nada era partilhado.
voice-start = { $name }: leia o que é partilhado e ligue por toque.
voice-share-nothing = Nada mais é partilhado, até o alterar.
voice-private = Nada é partilhado durante uma hora.
voice-privacy = Isto é o que sai do veículo.
voice-installing = O veículo está a instalar { $name }.
voice-no-update = Nada está a ser instalado.
voice-back = Voltar.

## The car changes hands

handover-who-owner = Quem o entrega
handover-who-car = Este veículo
handover-who-next = Próximo proprietário
handover-who-next-value = Configura-o como novo e não vê nada do proprietário anterior.
handover-who-proof = Mais ninguém o pode fazer
handover-who-proof-pin = O seu PIN é pedido no passo 3.
handover-who-proof-hold = Não tem PIN: no passo 3 mantém um botão premido.
handover-stays = Fica no veículo
handover-features = { $count ->
    [one] { $count } função
   *[other] { $count } funções
}
handover-ends = Termina hoje
handover-ended = Terminou
handover-items = { $count ->
    [one] { $count } item
   *[other] { $count } itens
}
handover-erased = É eliminado
handover-erased-sub = Tudo o que é pessoal
handover-yours = Para si
handover-yours-sub = Vai consigo
handover-none-stays = Nada do que encomendou
handover-none-ends = Nada termina
handover-none-yours = Não restava nada
handover-worth = Ainda vale { $amount }
handover-days-unused = { $days ->
    [one] { $days } dia por usar
   *[other] { $days } dias por usar
}
handover-money-back = Devolução de { $amount }
handover-as-voucher = Vale de { $amount }
handover-voucher = Vale
handover-refund = Reembolso
handover-profiles = Perfis e PIN
handover-papers = Recibos, mensagens
handover-payment = Meio de pagamento
handover-payment-none = Nenhum
handover-data = Envios permitidos
handover-data-off = Tudo desligado
handover-saved = Guardado para depois
handover-note = Só se elimina no passo 3, também o que já foi enviado.
handover-take-along = Levar
handover-take-along-choose = O que foi feito de tudo, assinado pelo vendedor. Não nomeia ninguém. Para onde?
handover-goes-along = Vai consigo
handover-goes-along-value = Vale de { $amount }. O código aparece a seguir.
handover-comes-back = É-lhe devolvido
handover-comes-back-value = { $amount }, tal como pagou.
handover-outstanding = Ainda a caminho
handover-outstanding-value = O que declarou conta a partir do momento do seu toque.
handover-seller = O vendedor
handover-seller-online = É informado de imediato e confirma-o aqui.
handover-seller-offline = É informado assim que houver rede. Não é preciso esperar.
handover-final = Sem retorno
handover-final-value = O que fica continua ativo. Tudo o que é pessoal desaparece.
handover-confirm = Eliminar e entregar
handover-sure = Sim, eliminar e entregar
handover-hold = Segurar para eliminar e entregar
handover-working = A eliminar os seus dados
handover-working-text = O veículo recomeça para o próximo proprietário. O que fica continua ativo.
handover-no-answer = O veículo não responde. O que foi feito aparece assim que responder.
handover-plan-failed = O resumo não chegou
handover-plan-failed-text = Nada foi alterado. Tente de novo.
handover-confirmed = O vendedor confirmou: agora só o próximo proprietário tem acesso.
handover-unconfirmed = O vendedor ainda não sabe: é informado assim que houver rede.
handover-confirmation = Vendedor
handover-confirmation-yes = Confirmado
handover-confirmation-no = Por informar
handover-keep-code = Guarde o código, por exemplo numa foto. Depois já ninguém o pode ver.

## First start

welcome-language = Boas-vindas
welcome-language-text = Configure o veículo como quiser. O que saltar fica disponível mais tarde.
welcome-has = Este veículo tem
welcome-has-text = Pago ou de fábrica: funciona desde o primeiro minuto.
welcome-has-none = Este veículo não trouxe nenhuma função encomendada.
welcome-can-get = Pode ter
welcome-can-get-text = Cada mês grátis é novo para si, mesmo que já tenha sido usado neste veículo.
welcome-can-get-none = A loja ainda não foi contactada. Estará aqui assim que houver rede.
welcome-open-store = Abrir a loja
welcome-privacy = Nada sai do veículo sem o seu consentimento
welcome-privacy-text = Tudo o que precisa do seu consentimento está desligado e ninguém lho vai pedir. Uma lei pode exigir algo: isso também está na lista.
welcome-open-privacy = Ver cada uso
welcome-profile = Perfil neste veículo
welcome-profile-text = Tudo isto pode esperar. Fica neste veículo e desaparece quando o entregar.
welcome-name = Nome
welcome-pin = PIN para encomendas
welcome-pin-set = Definido
welcome-payment = Meio de pagamento
welcome-not-set = Ainda não

## Entitlement passport

passport-note = Não nomeia ninguém e diz o que vale para o próximo proprietário.
passport-scan = Quem pensa comprar este veículo lê o código.
passport-until = Válido até { $time }
passport-none = Ainda não há passaporte
passport-none-text = O vendedor das funções assina o que este veículo tem e pode ter. O passaporte não nomeia ninguém e pode ser retirado por si.
passport-make = Criar passaporte
passport-failed = O passaporte não chegou
passport-trial = Um mês grátis
passport-from = desde { $price }
passport-ends = Termina com a venda

## Asking for a car without its PIN

claim-other = Não tenho o PIN
claim-owner = Proprietário anterior
claim-owner-value = É informado por e-mail e no veículo, e tem um dia para recusar.
claim-you = Para si
claim-you-value = O veículo é seu depois desse dia, estacionado e com rede.
claim-paid = O que foi pago
claim-paid-value = Fica no veículo ou vai com quem pagou.
claim-personal = O que é pessoal
claim-personal-value = É eliminado, como em cada entrega.
claim-ask = Pedir este veículo
claim-waiting = Alguém pede este veículo
claim-waiting-value = Entrega a partir de { $time }, a menos que recuse.
claim-banner = Alguém sem o PIN pede este veículo. Entrega a partir de { $time }, a menos que recuse.
claim-see = Ver
claim-no = Recusar
claim-refused = O proprietário recusou. É possível pedir de novo a partir de { $time }.
claim-granted = Ninguém recusou: quem tem o veículo pode agora assumi-lo.
claim-take = Assumir veículo
