### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = 월 { $price }부터
state-offered-once = { $price }, 일시불
state-included = 기본 사양
state-trial-pending = 체험 시작 중
state-order-pending = 주문 중
state-installing = 설치 중
state-trial = { $days ->
    [0] 체험, 오늘 종료
   *[other] 체험, { $days }일 남음
}
state-trial-short = 체험
state-active-to = { $date }까지 사용
state-active-term = 사용 중, { $term }
state-unlimited = 무기한
state-grace = { $date }까지, 이후 종료
state-ended = { $date } 종료
state-revoked = 회수됨: { $reason }
state-failed = 시작 안 됨
state-payment-failed = 결제 실패
state-abandoned = 주문 취소됨
state-needs-update = 업데이트 필요
state-not-in-this-car = 이 차량 불가
state-not-in-market = 이 지역 미판매
state-needs-feature = { $feature } 필요
state-excluded = { $feature }: 함께 불가
state-verified = 작동 확인됨
state-saved = 저장됨

## Why a feature cannot be had, and what would change it

reason-equipment = 없는 장비: { $equipment }.
reason-equipment-change = 나중에 추가할 수 없습니다.
reason-software = 필요한 소프트웨어: { $needed }. 이 차량: { $installed }.
reason-software-change = 다음 업데이트 후 사용할 수 있습니다.
reason-market = 미판매 지역: { $market }.
reason-market-change = 판매를 시작하면 여기에 표시합니다.
reason-needs = 필요한 기능: { $feature }.
reason-needs-change = 먼저 { $feature } 주문이 필요합니다.
reason-excludes = 함께 쓸 수 없는 기능: { $feature }.
reason-excludes-change = { $feature } 종료 후 사용할 수 있습니다.
reason-trial-used = 무료 1개월을 이미 사용했습니다.
reason-trial-used-change = 기간을 정해 주문할 수 있습니다.
reason-revoked-ownership = 차량 소유자 변경
reason-revoked-safety = 안전상의 이유로 리콜
reason-revoked-payment = 미결제
reason-revoked-delivery = 기한 내 미제공
reason-revoked-reversed = 은행이 결제를 되돌림
reason-revoked-court = 당국의 명령

## Terms and money

term-month = { $count ->
   *[other] { $count }개월
}
term-year = { $count ->
   *[other] { $count }년
}
term-unlimited = 무기한
price-per-month = 월 { $price }
price-once = 일시불
pays-off = { $months ->
   *[other] { $months }개월 이상이면 이득
}
ends-by-itself = 자동 종료
stays-with-car = 차량에 남음

## Store

store-category-all = 전체
store-results = { $count ->
    [0] 찾은 기능 없음
   *[other] 기능 { $count }개
}
store-count = { $available }/{ $total }개
store-empty-search = “{ $text }”에 맞는 기능 없음.
store-empty-search-action = 검색 지우기
store-empty-category = 이 분류에는 이 차량에 맞는 기능이 없습니다.
store-empty-category-action = 모두 보기
store-failed-title = 스토어에 연결할 수 없음
store-failed-text = 보유한 기능은 계속 작동합니다. 연결을 확인하고 다시 시도하세요.
action-retry = 다시 시도
store-as-of = 오프라인. { $time } 기준.
store-as-of-date = 오프라인. { $date } { $time } 기준.
featured-for-car = 이 차량에 적합

## While driving

driving-parked = 주차 후 사용 가능
driving-saved = 저장한 기능이 여기에 모입니다.
driving-mine = 관리는 주차 후에
driving-mine-text = 사용 중인 기능은 계속됩니다.
driving-unknown = 현재 차량 상태를 알 수 없음
driving-unknown-text = 기능 서비스가 응답할 때까지 주행 중으로 봅니다. 보유한 기능은 계속 작동합니다.

## Trial

trial-button = 1개월 무료 체험
trial-button-long = 1개월 무료 체험 – 자동 종료
trial-promise = 자동 종료. 결제 정보 불필요.
trial-promise-short = 결제 정보가 필요 없습니다.
trial-starting = 시작 중
trial-started = 체험을 시작했습니다. { $date }에 자동 종료됩니다.
trial-ends = 체험은 { $date }에 자동 종료됩니다.
trial-ends-today = 체험은 오늘 자동 종료됩니다.
feature-open = 자세히 보기
feature-active-until = { $date }까지 사용하고 자동 종료됩니다.
feature-active-unlimited = 기한 없이 사용합니다. 차량에 남습니다.
feature-active-factory = 기본 사양입니다. 차량에 남습니다.
feature-pending = 차량이 설정하고 있습니다. { $minutes }분 걸릴 수 있습니다.
feature-failed = 차량이 기능을 켜지 못했습니다. 청구 금액은 없습니다.
feature-failed-paid = 차량이 기능을 켜지 못했습니다. 주문은 그대로 유지됩니다. 다시 시도합니다.
feature-grace = 차량이 한동안 오프라인이었습니다. { $date }까지 작동합니다.
feature-ended = { $date }에 종료. 다시 주문할 수 있습니다.

## Facts

data-none = 차량에만 남음
installs-minutes = { $minutes ->
   *[other] { $minutes }분
}
restart-none = 필요 없음
restart-ignition = 다음 시동 시
holder-car = 차량에 남음
holder-person = 다음 차로 이전

## Order

order-subtitle-car = { $term }. 차량에 남습니다. VIN 끝자리 { $vin }.
order-subtitle-person = { $term }. 다음 차량으로 이전됩니다.
order-from-to = { $from } ~ { $to }
order-from = { $from }부터
order-ends-by-itself = 자동 종료. 갱신 없음.
order-ends-never = 종료 없음. 일시불.
order-price-split = { $net } + 부가세 { $rate }% { $vat }
order-withdrawal-days = { $days }일, 내 기능에서
order-withdrawal-none = 해당 없음. 언제든지 해지할 수 있습니다.
order-papers-language = 계약과 문서의 언어: { $language }
order-needs-consent = 바로 시작하려면 체크하세요.
order-needs-parking = 주차 후 사용할 수 있습니다.
order-needs-network = 오프라인입니다. 주문하려면 연결이 필요합니다.
order-needs-service = 기능 서비스가 응답하지 않습니다.

## Documents of the seller

document-terms = 판매 약관
document-withdrawal = 청약철회 안내
document-privacy = 개인정보 안내

## Done

done-trial-title = 체험을 시작했습니다
done-order-title = 주문해 주셔서 감사합니다
done-installing = 차량이 설정하고 있습니다.
done-verified = 차량이 기능을 켜고 확인했습니다.
done-then-trial = 갱신 없음. 비용이 없습니다.
done-then-term = 갱신 없음. 비용이 없습니다.
done-then-unlimited = 차량에 남습니다.
done-no-end = 없음
done-free = 무료

## My features

running = 사용 중
ended = 종료됨
days-left = { $days ->
    [0] 오늘 종료
   *[other] { $days }일 남음
}
to-date = { $date }까지
next-charge-none = 없음
action-details = 상세
action-extend = 연장
action-receipt = 확인서
action-again = 다시 주문
my-features-empty = 이 차량에서 사용 중인 기능이 없습니다.
my-features-empty-ended = 종료된 기능이 없습니다.

## Car & owner

vin-ending = 끝자리 { $vin }
connected = 연결됨
last-heard = 최근 응답 { $time }
never-heard = 응답 없음
stored-summary = 보유한 기능, 확인서, 선택 사항, 마지막으로 본 스토어, 보여 드리기 위한 최근 전송 내용. 결제 정보는 없습니다.
market-de = 독일
market-at = 오스트리아
market-gb = 영국
market-us = 미국

## Privacy: the list

sharing-on = 데이터가 차량 밖으로 나갈 수 있음
sharing-none = 차량 밖으로 나가는 데이터 없음
sharing-none-but-law = 법으로 정한 것 외에 차량 밖으로 나가지 않음
privacy-all = { $count ->
   *[other] 서비스 { $count }개를 스위치 하나로. 차량은 그대로 작동합니다.
}
privacy-until-time = { $time }까지 법으로 정한 것 외에는 보내지 않습니다.
privacy-until-trip = 이번 주행 동안 법으로 정한 것 외에는 보내지 않습니다.
privacy-until-changed = 변경할 때까지 법으로 정한 것 외에는 보내지 않습니다.
privacy-hour = 1시간 동안
privacy-trip = 이번 주행
privacy-always = 변경할 때까지
privacy-choice = 선택 사항
privacy-contract = 데이터가 필요한 기능용
privacy-law = 법적 의무
privacy-by-law = 법정
privacy-locked = 꺼짐
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = 필요한 기능: { $feature }
privacy-needed-by-none = 필요로 하는 보유 기능 없음
privacy-unknown = 알 수 없음: 차량 서비스가 응답하지 않음
privacy-loading = 차량에 확인 중
privacy-nothing = 없음
privacy-turning-off = 끄는 중
privacy-turning-on = 켜는 중
privacy-everything-off = 모두 끄는 중
privacy-restoring = 복원 중
privacy-state-on = 켜짐
privacy-state-off = 꺼짐
privacy-needs-parking = 주차 후 사용 가능
privacy-is-private = ‘공유 안 함’ 동안 꺼짐
privacy-last-sent = 최근 전송 { $time }
privacy-never-sent = 아직 보낸 것 없음
privacy-erasure-queued = 삭제 요청됨, 데이터 센터 확인 대기
privacy-erasure-confirmed = { $records ->
   *[other] 기록 { $records }건 삭제됨 { $time }
}
privacy-expires = { $date }에 자동 종료
privacy-show-sent = 보낸 내용 보기
privacy-show-sample = 보내게 될 내용 보기
privacy-hours = { $count ->
   *[other] { $count }시간
}
privacy-days = { $count ->
   *[other] { $count }일
}
privacy-years = { $count ->
   *[other] { $count }년
}
privacy-not-kept = 사용 후 미보관
privacy-others = 기타
privacy-empty = 이 차량 밖으로 나간 데이터가 없습니다.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: 없음
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = 차량 서비스가 응답하지 않습니다.
privacy-broken = 선택 사항이 손상되었습니다. 모두 꺼져 있습니다.
privacy-broken-action = 새로 시작
privacy-full = 저장 공간이 가득 찼습니다. 끌 수는 있지만 켤 수는 없습니다.
weekday-1 = 월
weekday-2 = 화
weekday-3 = 수
weekday-4 = 목
weekday-5 = 금
weekday-6 = 토
weekday-7 = 일

## Privacy: what a call came to

privacy-off-no-answer = 차량이 확인하지 않았습니다. 아직 켜져 있을 수 있습니다.
privacy-on-no-answer = 차량이 응답하지 않았습니다. 이전 상태 그대로입니다.
privacy-all-off-no-answer = 차량이 확인하지 않았습니다. 일부가 아직 켜져 있을 수 있습니다.
privacy-text-changed = 설명이 바뀌었습니다. 읽고 다시 선택하세요.
privacy-refused = 차량이 거부했습니다. 변경된 것이 없습니다.
privacy-storage-off = 저장 공간이 가득 찼습니다. 껐으며 나중에 기록합니다.
privacy-storage-on = 차량에 저장할 수 없습니다. 꺼진 상태입니다.
privacy-try-later = 차량이 처리 중입니다. 변경된 것이 없습니다. 다시 시도하세요.

## Privacy: all about a service

privacy-signals = 차량 신호
privacy-basis = 법적 근거
privacy-basis-choice = 본인의 선택(GDPR 제6조 1항 a)
privacy-basis-contract = 보유한 기능(GDPR 제6조 1항 b)
privacy-basis-law = 법률상 의무(GDPR 제6조 1항 c)
privacy-version = 설명의 버전
privacy-since = { $state } 시작
privacy-since-ever = 처음부터
privacy-ends = 동의 종료
privacy-ends-itself = { $date }에 자동으로
privacy-ends-open = 끌 때
privacy-ends-law = 법이 없어질 때
privacy-features = 이 데이터가 필요한 기능
privacy-features-none = 보유 기능 중 없음
privacy-gone = 더 이상 제공되지 않는 서비스입니다.

## Privacy: what was sent

privacy-sent-title = 보낸 내용: { $purpose }
privacy-sample-title = 보내게 될 내용: { $purpose }
privacy-sent-note = { $time }에 이 형식으로 전송. 시각은 UTC입니다.
privacy-sent-gone = 보낸 내용이 더 이상 차량에 없습니다.
privacy-sample-note = 예시입니다. 이를 위해 읽거나 보낸 것은 없습니다.
privacy-sample-none = 이 차량은 이 목적으로 아무것도 보내지 않습니다.
privacy-record = 기록 { $number }/{ $count }
privacy-more-lines = { $count ->
   *[other] { $count }줄 더
}
privacy-sheet-failed = 지금은 차량에서 보여 줄 수 없습니다. 나중에 다시 시도하세요.

## Privacy: receipts

receipts-empty = 아직 동의하거나 거부한 것이 없습니다.
receipts-failed = 지금은 확인서를 읽을 수 없습니다.
receipt-given = 동의함
receipt-refused = 거부함
receipt-withdrawn = 동의 철회함
receipt-title = 확인서: { $purpose }
receipt-by-touch = 터치로
receipt-by-voice = 음성으로
receipt-by-expiry = 기한 만료로 자동
receipt-by-handover = 소유자 변경으로 자동
receipt-by-private = ‘공유 안 함’으로
receipt-by-recovery = 다음 시동 시 자동
receipt-what = 대상
receipt-answer = 답변
receipt-time = 날짜와 시간
receipt-how = 방법
receipt-until = 유효 기한
receipt-data = 데이터
receipt-signals = 차량 신호
receipt-to = 받는 곳
receipt-kept = 보관 기간
receipt-if-off = 끄면
receipt-controller = 책임자
receipt-text = 화면에 표시된 설명
receipt-version = 버전 { $version }, { $language }
receipt-number = 번호
receipt-digest = 설명의 해시값

## Privacy: export and erase

export-title = 내 데이터 내보내기
export-choose = 차량에 있는 내 데이터 전부를 파일 하나로. 어디에 저장할까요?
export-documents = 문서
export-documents-note = 이 차량 안
export-running = 데이터 복사 중
export-steps = { $done }/{ $total }단계
export-done = { $records ->
   *[other] 기록 { $records }건 내보냄.
}
export-failed = 내보내지 못했습니다. 저장 위치의 공간과 연결을 확인하세요.
export-asking = 차량에 확인 중
erase-title = 데이터를 모두 삭제할까요?
erase-consequence = 모두 꺼지고, 수집된 데이터가 차량과 데이터 센터에서 삭제됩니다. 보유한 기능은 남습니다. 되돌릴 수 없습니다.
erase-sure-title = 정말 모두 삭제할까요?
erase-running = 데이터 삭제 중
erase-waiting = 차량에서 삭제했습니다. 데이터 센터의 확인을 기다립니다.
erase-done = { $records ->
   *[other] 데이터 센터 확인 완료, 기록 { $records }건 삭제됨, { $time }.
}
erase-done-title = 삭제됨
erase-failed = 삭제가 끝나지 않았습니다. 모두 꺼져 있습니다. 계속 진행해 마치세요.

## Features that are paused

state-paused = 일시 중지: { $purpose } 필요
state-paused-short = 일시 중지
feature-paused = 꺼져 있어 일시 중지됨: { $purpose }
action-privacy = 데이터
driving-privacy = 주차 후 사용 가능
driving-privacy-text = 켜기는 주차 후에. 끄기는 지금 가능합니다.
driving-privacy-none = 모두 꺼져 있습니다.

## Banner and toast

daemon-absent = 기능 서비스가 응답하지 않습니다. 보유한 기능은 계속 작동합니다.
daemon-back = 기능 서비스가 복구되었습니다.
state-set-aside = 저장된 데이터가 손상되었습니다. 따로 두고 다시 가져왔습니다.
catalogue-fetched-again = 저장된 스토어가 손상되어 다시 가져왔습니다.

## Errors: what happened and what to do

error-storefront-unreachable = 스토어에 연결할 수 없습니다. 청구 금액은 없습니다. 나중에 다시 시도하세요.
error-storefront-answer = 스토어의 응답을 읽을 수 없습니다. 청구 금액은 없습니다. 나중에 다시 시도하세요.
error-refused = 차량이 거부했습니다. 변경된 것이 없습니다.
error-payment-declined = 결제가 거절되었습니다. 청구 금액은 없습니다. 결제 수단을 확인하세요.
error-card-expired = 카드가 만료되었습니다. 청구 금액은 없습니다. 다른 카드를 추가하세요.
error-card-limit = 카드 한도에 도달했습니다. 청구 금액은 없습니다. 은행에 문의하거나 다른 카드를 추가하세요.
error-no-payment-method = 아직 결제 수단이 없습니다. 휴대폰에서 추가하세요.
error-not-confirmed = 은행의 확인 요청에 답하지 않았습니다. 청구 금액은 없습니다. 원하실 때 다시 주문하세요.
error-provider-away = 결제 서비스가 너무 오래 중단되었습니다. 청구 금액은 없습니다. 원하시면 다시 주문하세요.
done-abandoned = 청구 금액은 없습니다.
error-payment-unknown = 결제가 아직 확인되지 않았습니다. 청구는 많아야 한 번입니다. 계속 확인합니다.
error-not-parked = 주차가 필요합니다. P단으로 바꾸고 다시 시도하세요.
error-quote-expired = 가격의 유효 시간이 지났습니다. 확인하고 다시 주문하세요.
error-quote-changed = 가격이 바뀌었습니다. 확인하고 다시 주문하세요.
error-not-eligible = 이 차량은 이 기능을 사용할 수 없습니다. 이유는 기능 페이지에 있습니다.
error-trial-used = 무료 1개월을 이미 사용했습니다. 기간을 정해 주문할 수 있습니다.
error-order-conflict = 이 주문은 다른 내용으로 전송되었습니다. 처음부터 다시 하세요.
error-storage-failed = 차량에 저장할 수 없습니다. 청구 금액은 없습니다. 다음 시동 후 다시 시도하세요.
error-daemon-absent = 기능 서비스가 응답하지 않습니다. 변경된 것이 없습니다. 다시 시도하세요.
error-timeout = 평소보다 오래 걸립니다. 계속 확인합니다.
error-activation-failed = 기능이 시작되지 않았습니다. 다음 시동 시 다시 시도합니다.
error-unknown = 문제가 발생했습니다. 청구 금액은 없습니다. 다시 시도하세요.

# Actions and states that stand alone.
action-save = 나중을 위해 저장
action-on = 켜짐
state-checking = 확인 중
state-withdrawn-plain = 청약철회됨
order-failed-title = 지금은 주문할 수 없음
done-refused-title = 주문되지 않음
state-trial-offered = 1개월 무료
connection-none = 응답 없음
done-sending-title = 주문 전송 중
done-receipt-title = 확인서

## Order: PIN, money, what is in the way

order-total = 합계(부가세 포함)
order-total-on = 합계(부가세 포함), { $date } 결제
done-bank-title = 결제 확인
done-not-delivered-refund = 기한 내 작동이 확인되지 않음. { $refund }.
done-not-delivered-title = 제공되지 않음
order-button = 결제 의무가 있는 주문
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } 남은 기간
order-credit-voucher = − { $amount } 바우처
order-nothing-to-pay = 필요 없음
order-guest = 게스트는 주문할 수 없음
order-guest-text = 주문하려면 다른 프로필을 선택하세요.
order-renter = 렌터카에서는 주문할 수 없음
order-limit = 한도를 넘었습니다
order-limit-text = 월 { $limit } 중 { $left } 남음. 소유자가 변경할 수 있습니다.
order-no-payment = 결제 수단이 없음
order-payment-none = 아직 없음
order-no-payment-text = 휴대폰에서 추가합니다. 카드 번호는 차량으로 전달되지 않습니다.
order-payment-expired = 카드가 만료됨
payment-method = { $brand } 끝자리 { $last4 }
pin-title = PIN
pin-enter = PIN 입력
pin-enter-tries = { $tries ->
   *[other] PIN 입력, { $tries }회 남음
}
pin-of-owner = { $name } PIN
pin-old = 현재 PIN 입력
pin-choose = 새 PIN: 4–8자리
pin-repeat = 다시 입력
pin-setting = PIN 저장 중
pin-checking = PIN 확인 중
pin-chosen = PIN 설정됨
pin-is-set = PIN이 설정됨.
pin-different = 서로 다릅니다. 다시 정하세요.
pin-wrong = 틀린 PIN
pin-wrong-tries = { $tries ->
    [0] 틀린 PIN
   *[other] 틀린 PIN. { $tries }회 남음.
}
pin-wait = 틀린 PIN. { $wait } 후 다시.
pin-locked = PIN이 잠김
pin-locked-text = { $wait } 후 다시 시도하세요. 차량이 켜져 있는 동안만 시간이 흐릅니다.
pin-reset-text = 너무 많이 틀렸습니다. 요청하시면 판매자가 재설정합니다. 보유한 기능은 계속 작동합니다.
pin-not-set = 먼저 PIN을 정하세요.
pin-what-for = 주문할 때마다 묻고, 청약철회나 해지 때는 묻지 않습니다. 이 차량에만 저장됩니다.
proof-title = 소유자의 PIN
proof-card = 결제 수단 변경
proof-remove = 결제 수단 삭제
proof-email = 이메일로 확인서 받기
proof-card-text = 이 차량에서는 누구나 프로필을 선택할 수 있습니다. 아무도 결제 수단을 가져가지 못하도록 PIN을 확인합니다.
proof-email-text = 확인서에는 구매한 내용이 있습니다. 본인만 받을 수 있도록 PIN을 확인합니다.
pin-seconds = { $count ->
   *[other] { $count }초
}
pin-minutes = { $count ->
   *[other] { $count }분
}
error-limit = 이 프로필의 한도를 넘었습니다. 청구 금액은 없습니다.
error-not-allowed = 이 프로필로는 할 수 없습니다.
renewal-is-on = 계속됩니다. { $date }부터의 기간에 { $amount } 청구됩니다.

## Order: what it waits for

state-awaiting-payment = 결제 대기 중
state-provider-away = 결제 지연
state-bank-asks = 은행 확인 대기
state-paid = 결제됨, 설치 중
done-provider-away = 아직 청구되지 않았습니다. { $time }까지 시도합니다. 지금 취소할 수 있습니다.
done-bank-asks = 코드를 스캔하고 휴대폰에서 결제를 확인하세요.
done-not-delivered = 결제하신 금액은 자동으로 환불됩니다.
action-give-up = 이 주문 취소
action-change-payment = 결제 수단 변경
action-add-payment = 결제 수단 추가

## My features: contracts

next-charge = 다음 청구
next-charge-on = { $date }
next-charge-confirm = { $date }까지 확인
until-date = { $date }까지
action-withdraw = 청약철회
action-cancel-contract = 해지
action-messages = 메시지
state-withdrawal-queued = 청약철회됨, 전송 예정
state-cancellation-queued = 해지됨, 전송 예정
state-withdrawn-leaving = 청약철회됨, 시동 끄면 종료
state-cancelled = 해지됨

## A contract

contract-unknown = 계약은 그대로 있습니다. 잠시 후 다시 시도하세요.
contract-trial = 1개월 무료. 자동으로 종료됩니다.
contract-term = 기간
contract-not-started = 작동이 확인되면 시작
contract-paid = 결제 금액
contract-not-paid = 아직 없음
contract-credit = 공제액
contract-credit-of = { $price } 중 { $credit }
contract-refund = 환불
contract-withdrawal = 청약철회권
contract-cancelled = 해지일
contract-concluded = 체결일
contract-number = 주문 번호
contract-seller = 판매자
contract-begins = { $date } 시작
contract-runs = 진행 중
contract-delivery = 차량 작동 { $hours }시간 안에 작동이 확인되지 않으면 환불됩니다.
contract-next = { $date }부터 다음 기간
contract-other = 이전 계약
contract-over-since = { $date }부터
contract-over-ended = 종료됨
contract-over-replaced = 다른 기간으로 대체됨
contract-over-not-paid = 종료됨, 미결제
contract-over-transferred = 종료됨, 차량 소유자 변경
contract-over-recalled = 안전을 위해 회수됨
contract-over-not-delivered = 제공되지 않음
contract-over-reversed = 종료됨, 은행이 결제를 되돌림
contract-over-court = 법원 명령으로 종료됨
refund-done = { $date }에 { $amount } 환불됨
refund-on-its-way = { $amount } 환불 진행 중
refund-refused = { $amount }, 판매자가 지급할 금액
refund-refused-note = 판매자가 다른 방법으로 지급합니다.
action-change-term = 기간 변경
action-receipts = 확인서
renewal-off = { $date }에 자동 종료. 비용 없음.
renewal-followed = 다음 기간이 { $date }에 시작됩니다.
renewal-off-plain = 자동 종료. 비용 없음.
renewal-on = { $date }에 { $amount } 청구됩니다.
renewal-price-changed = 새 가격: { $amount }(이전 { $before }). 동의하지 않으시면 { $date }에 종료됩니다.
renewal-retrying = { $why } { $next }에 { $amount } 재청구.
renewal-grace = { $date }까지 작동합니다.
renewal-to-confirm = 은행이 { $by }까지 { $amount } 결제 확인을 요청합니다.
why-declined = 은행이 거절했습니다.
why-expired = 카드가 만료되었습니다.
why-limit = 카드 한도에 도달했습니다.
why-no-payment = 결제 수단이 없습니다.
why-not-confirmed = 은행의 확인 요청에 답하지 않았습니다.
why-provider-away = 결제 서비스가 중단되었습니다.
why-unknown = 결제가 되지 않았습니다.

## Withdraw and cancel

until-switched-off = 차량을 끌 때까지
declare-order = 주문 { $order }
withdraw-entry = 계약 청약철회
withdraw-confirm = 청약철회 확인
withdraw-money = { $paid } 환불됩니다. 결제하신 전액입니다.
withdraw-free = 결제한 것도, 결제할 것도 없습니다.
withdraw-works = 차량을 끄면 꺼집니다. 주행 중에는 꺼지지 않습니다.
withdraw-until = { $date }까지
withdraw-over = { $date }에 종료됨
withdraw-no-right = 이 계약에는 없음
withdraw-accepted = 판매자가 청약철회를 받았습니다. 환불이 진행 중입니다.
cancel-entry = 여기에서 계약 해지
cancel-confirm = 지금 해지
cancel-money = 더 이상 청구되지 않습니다. 결제한 금액은 환불되지 않습니다.
cancel-works = { $date }까지 작동하고 종료됩니다.
cancel-works-term = 결제한 기간이 끝날 때까지 작동합니다.
cancel-unlimited = 판매 약관의 예고 기간 후 종료됩니다.
cancel-accepted = 판매자가 해지를 받았습니다.
declare-counts = 지금 이 시각이 기준입니다. 확인서는 바로 나옵니다.
declare-counts-offline = 오프라인입니다. 지금 이 시각이 기준이며, 연결되면 바로 보냅니다.
declare-no-answer = 차량이 응답하지 않았습니다. 다시 누르세요. 한 번만 처리됩니다.
declared-at = 신청 일시
declared-queued = 차량에 기록했습니다. 연결되면 바로 보내며, 누르신 시각이 기준입니다.
declared-too-late = 판매자는 기한이 지났다고 합니다. 누르신 시각은 확인서에 있습니다.
declare-disagree = 이의가 있으면 문의하세요: { $seller }.
declared-moot = 계약이 이미 끝나 있었습니다.

## Receipts of contracts

receipts-all = 확인서
receipts-of = 확인서: { $feature }
receipts-none = 아직 확인서가 없습니다.
receipt-trial = 무료 1개월
receipt-contract = 계약
receipt-withdrawal = 청약철회
receipt-cancellation = 해지
receipt-renewal-stopped = 갱신 중지
receipt-renewed = 갱신
receipt-refund = 환불
receipt-no = 번호 { $number }
receipt-not-yet = 확인서를 만들고 있습니다. 완성되면 차량에 보관됩니다.
receipts-export-title = 확인서 내보내기
receipts-export-choose = 모든 확인서(PDF, 텍스트). 어디에 저장할까요?
receipts-export-running = 확인서 복사 중
receipts-export-done = { $files ->
   *[other] 파일 { $files }개 저장됨.
}

## Messages

messages-empty = 메시지가 없습니다.
messages-unknown = 기능 서비스가 응답하지 않습니다.
message-ends = { $days ->
    [0] { $feature }, 오늘 종료
   *[other] { $feature }, { $days }일 후 종료
}
message-ends-text = { $date }에 자동 종료됩니다. 갱신도 청구도 없습니다.
message-renews = { $feature }, 곧 갱신
message-renews-text = { $date }에 { $amount } 청구됩니다. 그 전까지 끌 수 있습니다.
message-price = { $feature }의 새 가격
message-price-text = { $date }부터 { $amount }(이전 { $before }). 동의하지 않으시면 자동 종료됩니다.
message-renewal-failed = { $feature }: 결제 실패
message-renewal-failed-text = { $why } 다음 시도 { $next }. { $until }까지 그대로 작동합니다.
message-to-confirm = { $feature }: 은행 확인 대기
message-to-confirm-text = { $by }까지 휴대폰에서 { $amount } 결제를 확인하세요. { $until }까지 그대로 작동합니다.
message-removed = { $feature }, 종료됨
message-removed-text = { $reason }. 처리: { $actor }, { $date }. 이의 제기: { $seller }.
message-removal-refused = { $feature }, 계속 켜짐
message-removal-refused-text = 이유 없이 회수될 뻔했습니다. 차량이 거부하고 신고했습니다.
message-not-delivered = { $feature }, 제공되지 않음
message-not-delivered-text = 기한 내 작동이 확인되지 않아 { $amount } 자동 환불됩니다.
message-not-delivered-free = 기한 내 작동이 확인되지 않았습니다. 결제 금액 없음.
message-refunded = { $amount } 환불됨
message-refunded-text = { $feature } 환불. 은행 처리에 며칠 걸릴 수 있습니다.
message-refund-refused = { $amount } 환불되지 못함
message-refund-refused-text = { $feature } 환불. 판매자가 다른 방법으로 지급합니다. 문의: { $seller }.
message-too-late = { $feature }: 기한 지남
message-too-late-text = { $what }: 판매자는 기한이 지났다고 합니다. 이의가 있으면 문의하세요: { $seller }.
actor-time = 기한 도래
actor-driver = 고객님
actor-seller = 판매자
actor-bank = 은행
actor-maker = 자동차 제조사
actor-authority = 당국
action-view = 보기
action-say-yes = 보고 동의
action-confirm-phone = 휴대폰에서 확인
action-try-again = 지금 다시 시도

## Means of payment, vouchers, phone

payment-expires = 유효 기한 { $month }/{ $year }
payment-expired = 만료됨 { $month }/{ $year }
payment-open-ended = 만료 없음
payment-guest = 게스트에게는 결제 수단이 없습니다.
payment-remove-title = 이 결제 수단을 삭제할까요?
payment-remove-text = 주문하려면 다른 결제 수단이 필요합니다. 보유한 기능은 계속 작동하지만, 켜 둔 갱신은 청구할 수 없습니다.
payment-remove-yes = 삭제
voucher-no-balance = 없음
voucher-redeemed = { $amount } 추가됨. 다음 주문에 사용됩니다.
voucher-unknown = 없는 바우처입니다. 코드를 확인하세요.
voucher-used = 이미 사용한 바우처입니다.
voucher-expired = 만료된 바우처입니다.
voucher-other-market = 다른 국가용 바우처입니다.
phone-card-title = 결제 수단 추가
phone-card-text = 코드를 스캔하고 휴대폰에서 카드를 추가하세요.
phone-card-done = { $method }: 추가됨.
phone-voucher-title = 휴대폰으로 바우처 등록
phone-voucher-text = 코드를 스캔하고 휴대폰에서 바우처를 입력하세요.
phone-voucher-done = 등록되었습니다. 잔액: { $balance }.
phone-email-title = 이메일로 확인서 받기
phone-email-text = 코드를 스캔하고 휴대폰에서 주소를 입력하세요.
phone-email-done = 이제 확인서가 이메일로 발송됩니다.
phone-done = 휴대폰에서 완료됨.
phone-confirmation-done = 은행에 답변이 전달되었습니다.
phone-opening = 휴대폰용 페이지를 여는 중
phone-expired = 코드가 만료되었습니다.
phone-failed = 휴대폰에서 완료되지 않았습니다.
phone-again = 새 코드
phone-place = 또는 { $address } 접속 후 입력
phone-until = { $time }까지 유효
action-cancel = 취소
action-go-on = 계속

## Profiles

profile-of = 프로필: { $name }
role-owner = 소유자
role-owner-text = 전체, 한도 없음
role-family = 가족
role-guest = 게스트
role-guest-text = 운전만, 주문 불가
role-lessee = 리스
role-lessee-text = 주문 가능, 양도 불가
role-renter = 렌터카
role-renter-text = 운전만, 주문 불가
role-valet = 대리 주차
role-valet-text = 운전만, 열람 불가
valet-closed = 스토어가 닫혀 있습니다
valet-text = 활성화된 기능은 계속 작동합니다. 소유자의 PIN이나 키로 모두 다시 열립니다.
valet-confirm-title = 대리 주차에 차를 맡길까요?
valet-confirm-text = 소유자의 PIN으로 열 때까지 스토어가 닫힙니다.
valet-confirm-yes = 스토어 닫기
rental-end = 렌트 종료
rental-end-title = 렌트를 종료할까요?
rental-end-text = 이 이용자의 허용, 설정, 저장 항목이 사라지고 그 허용으로 보낸 데이터는 삭제됩니다. 차는 이전 상태로 돌아갑니다.
rental-end-yes = 렌트 종료
rental-end-proof = 소유자의 PIN으로 렌트를 종료합니다.
rental-leave = 다른 프로필
rental-leave-text = 렌트에서 나가려면 소유자의 PIN이 필요합니다.
rental-ended = 렌트가 끝났습니다. 남은 것이 없습니다.
rental-not-here = 소유자 전용이며 렌트 중에는 쓸 수 없습니다.
key-this = 차 안의 키
key-none = 키 없음
key-other = 다른 키
profile-limit = 월 { $limit }, { $left } 남음
profile-no-limit = 한도 없음
profile-add-title = 새 프로필
profile-edit-title = 프로필 변경
profile-remove-title = 이 프로필을 삭제할까요?
profile-remove-text = { $name } 프로필이 이 차량에서 사라집니다. 주문은 남습니다.
profile-remove-yes = 삭제
action-change-profile = 프로필 전환
action-change-pin = PIN 변경
action-set-pin = PIN 설정
erase-now = 지금 모두 삭제

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
   *[other] { $units }유로
}
spoken-eur-cents = { $units }유로 { $cents }센트
spoken-gbp = { $units ->
   *[other] { $units }파운드
}
spoken-gbp-cents = { $units }파운드 { $cents }펜스
spoken-usd = { $units ->
   *[other] { $units }달러
}
spoken-usd-cents = { $units }달러 { $cents }센트
voice-nothing = 이해하지 못했습니다. 할 수 있는 말을 들으려면 “도움말”이라고 말씀하세요.
voice-again = 어떤 뜻인지 확실하지 않습니다. 다시 말씀해 주세요.
voice-too-late = 답을 기다리는 질문이 더 이상 없습니다.
voice-left = 알겠습니다. 변경된 것이 없습니다.
voice-which-feature = 어떤 기능을 말씀하시나요?
voice-which-data = 어떤 데이터를 말씀하시나요?
voice-which = 어느 것을 말씀하시나요? { $choices }
voice-choice = { $number }번, { $name }
voice-help = 쓸 수 있는 기능, 가격, 사용 기한, 공유 중인 데이터를 물어보세요.
voice-offers = { $count ->
    [1] 이 차량에 맞는 기능이 한 개 있습니다. { $names }
   *[other] 이 차량에 맞는 기능이 { $count }개 있습니다. 예를 들면 { $names }
}
voice-no-offers = 이 차량은 쓸 수 있는 기능을 모두 갖추고 있습니다.
voice-about = { $name }: { $text }
voice-price = { $name } 가격은 { $term }에 { $price }입니다.
voice-price-unlimited = { $name } 가격은 일시불로 { $price }, 기한 없이 사용합니다.
voice-no-offer = 이 차량에서는 { $name } 기능을 주문할 수 없습니다.
voice-state = { $name }: { $state }
voice-not-active = 사용 중이 아님
voice-until = { $name } 기능은 { $date }까지 사용할 수 있습니다.
voice-trial = { $name } 기능은 1개월 무료이며 자동 종료됩니다. 시작할까요?
voice-no-trial = 지금 이 차량에서는 { $name } 무료 체험을 할 수 없습니다.
voice-trial-begins = { $name } 1개월 무료 체험을 시작합니다.
voice-choose-term = 화면에서 { $name } 기간을 선택하고 PIN으로 주문하세요.
voice-order-by-touch = 화면에서 PIN으로 주문하세요.
voice-saved = 주문은 주차 후에 할 수 있습니다. { $name } 기능을 저장해 두었습니다.
voice-parked = 주차 후에 할 수 있습니다.
voice-offline = 네트워크가 필요합니다. 지금은 연결되어 있지 않습니다.
voice-no-service = 지금 차량이 응답하지 않습니다.
voice-closed = 대리 주차 기사가 차를 쓰고 있습니다. 스토어가 닫혀 있습니다.
voice-cancel = { $name } 해지가 준비되었습니다. 화면에서 최종 확인해 주세요.
voice-withdraw = { $name } 청약철회가 준비되었습니다. 화면에서 최종 확인해 주세요.
voice-no-contract = 해지할 수 있는 { $name } 계약이 없습니다.
voice-no-withdrawal = 이제 청약철회할 수 있는 { $name } 계약이 없습니다.
voice-payment = { $date }에 { $name } 요금으로 { $amount } 청구됩니다.
voice-no-payment = 청구될 금액이 없습니다. 자동으로 갱신되는 계약이 없습니다.
voice-shared = { $count ->
    [1] 공유 중인 항목이 한 개 있습니다. { $names }
   *[other] 공유 중인 항목이 { $count }개 있습니다. 예를 들면 { $names }
}
voice-nothing-shared = 선택 사항 중 차량 밖으로 나가는 데이터는 없습니다.
voice-position = 위치
voice-stopped = { $name }: 이제 아무것도 공유하지 않습니다.
voice-stopped-before = { $name }: 공유하고 있지 않았습니다.
voice-start = { $name }: 공유되는 내용을 읽고 화면을 눌러 켜세요.
voice-share-nothing = 변경할 때까지 아무것도 공유하지 않습니다.
voice-private = 1시간 동안 아무것도 공유하지 않습니다.
voice-privacy = 차량 밖으로 나가는 데이터입니다.
voice-installing = { $name } 설치 중입니다.
voice-no-update = 지금 설치 중인 것이 없습니다.
voice-back = 뒤로 갑니다.

## The car changes hands

handover-who-owner = 고객님이 인계
handover-who-car = 이 차량
handover-who-next = 다음 소유자
handover-who-next-value = 새 차처럼 설정하며, 고객님의 정보는 보이지 않습니다.
handover-who-proof = 다른 사람은 할 수 없음
handover-who-proof-pin = 3단계에서 PIN을 확인합니다.
handover-who-proof-hold = PIN이 없어 3단계에서 버튼을 길게 누릅니다.
handover-stays = 차량에 남음
handover-features = { $count ->
   *[other] 기능 { $count }개
}
handover-ends = 오늘 종료
handover-ended = 종료됨
handover-items = { $count ->
   *[other] 항목 { $count }개
}
handover-erased = 삭제 대상
handover-erased-sub = 개인 데이터 전체
handover-yours = 고객님의 몫
handover-yours-sub = 함께 가져감
handover-none-stays = 주문한 것 없음
handover-none-ends = 종료되는 것 없음
handover-none-yours = 남은 것 없음
handover-worth = 남은 가치 { $amount }
handover-days-unused = { $days ->
   *[other] { $days }일 미사용
}
handover-money-back = { $amount } 환불
handover-as-voucher = 바우처로 { $amount }
handover-voucher = 바우처
handover-refund = 환불
handover-profiles = 프로필과 PIN
handover-papers = 확인서, 메시지
handover-payment = 결제 수단
handover-payment-none = 없음
handover-data = 보낼 수 있는 것
handover-data-off = 모두 꺼짐
handover-saved = 저장한 기능
handover-note = 삭제는 3단계에서 이루어지며, 보낸 데이터도 포함됩니다.
handover-take-along = 가져가기
handover-take-along-choose = 모든 처리 결과이며 판매자가 서명했습니다. 이름은 없습니다. 어디에 저장할까요?
handover-goes-along = 함께 가져감
handover-goes-along-value = 바우처로 { $amount }. 코드는 다음에 나옵니다.
handover-comes-back = 고객님께 환불
handover-comes-back-value = { $amount }, 결제한 방법 그대로.
handover-outstanding = 전송 예정
handover-outstanding-value = 신청하신 것은 누르신 시각이 기준입니다.
handover-seller = 판매자
handover-seller-online = 바로 통지받고 여기에서 확인합니다.
handover-seller-offline = 연결되면 바로 통지받습니다. 기다리지 않으셔도 됩니다.
handover-final = 되돌릴 수 없음
handover-final-value = 남는 것은 계속 작동합니다. 개인 데이터는 모두 사라집니다.
handover-confirm = 삭제 후 인계
handover-sure = 예, 삭제 후 인계
handover-hold = 길게 눌러 삭제 후 인계
handover-working = 고객님 데이터 삭제 중
handover-working-text = 차량이 다음 소유자를 위해 새로 시작합니다. 남는 것은 계속 작동합니다.
handover-no-answer = 차량이 응답하지 않습니다. 응답하면 결과를 표시합니다.
handover-plan-failed = 개요를 가져오지 못함
handover-plan-failed-text = 변경된 것이 없습니다. 다시 시도하세요.
handover-confirmed = 판매자가 확인했습니다. 이제 다음 소유자만 접근할 수 있습니다.
handover-unconfirmed = 판매자는 아직 모릅니다. 연결되면 바로 알립니다.
handover-confirmation = 판매자
handover-confirmation-yes = 확인됨
handover-confirmation-no = 아직 모름
handover-keep-code = 코드를 사진 등으로 보관하세요. 이후에는 아무도 볼 수 없습니다.

## First start

welcome-language = 환영합니다
welcome-language-text = 이 차량을 원하는 대로 설정하세요. 건너뛴 것은 나중에도 할 수 있습니다.
welcome-has = 이 차량의 기능
welcome-has-text = 결제했거나 기본 사양입니다. 처음부터 바로 작동합니다.
welcome-has-none = 이 차량에 함께 제공된 주문 기능이 없습니다.
welcome-can-get = 추가 가능
welcome-can-get-text = 이 차량에서 전에 무엇을 체험했든, 무료 1개월은 모두 새로 제공됩니다.
welcome-can-get-none = 아직 스토어에 연결되지 않았습니다. 연결되면 바로 표시합니다.
welcome-open-store = 스토어 열기
welcome-privacy = 동의 없이는 아무것도 차량 밖으로 나가지 않음
welcome-privacy-text = 동의가 필요한 것은 모두 꺼져 있고, 동의를 요청하지도 않습니다. 법으로 정한 것이 있으면 그것도 목록에 있습니다.
welcome-open-privacy = 용도별로 보기
welcome-profile = 고객님과 이 차량
welcome-profile-text = 모두 나중에 해도 됩니다. 이 차량에 남고, 인계하면 사라집니다.
welcome-name = 이름
welcome-pin = 주문용 PIN
welcome-pin-set = 설정됨
welcome-payment = 결제 수단
welcome-not-set = 아직 없음

## Entitlement passport

passport-note = 누구의 이름도 없으며, 다음 소유자에게 무엇이 적용되는지 알려 줍니다.
passport-scan = 이 차량의 구매를 고려하는 분이 스캔합니다.
passport-until = { $time }까지 유효
passport-none = 아직 패스포트 없음
passport-none-text = 기능 판매자가 이 차량에 있는 기능과 추가 가능한 기능을 서명으로 증명합니다. 누구의 이름도 없으며, 철회할 수 있습니다.
passport-make = 패스포트 만들기
passport-failed = 패스포트를 가져오지 못함
passport-trial = 1개월 무료
passport-from = { $price }부터
passport-ends = 차량 판매 시 종료

## Asking for a car without its PIN

claim-other = PIN이 없습니다
claim-owner = 이전 소유자
claim-owner-value = 이메일과 차량에서 통지받고, 하루 안에 거절할 수 있습니다.
claim-you = 고객님
claim-you-value = 하루가 지나고 주차 후 연결되면 고객님의 차량이 됩니다.
claim-paid = 결제한 것
claim-paid-value = 차량에 남거나, 결제한 사람이 가져갑니다.
claim-personal = 개인 데이터
claim-personal-value = 다른 인계와 마찬가지로 삭제됩니다.
claim-ask = 이 차량 요청
claim-waiting = 누군가 이 차량을 요청함
claim-waiting-value = 거절하지 않으시면 { $time }부터 인계됩니다.
claim-banner = PIN이 없는 사람이 이 차량을 요청합니다. 거절하지 않으시면 { $time }부터 인계됩니다.
claim-see = 보기
claim-no = 거절
claim-refused = 소유자가 거절했습니다. { $time }부터 다시 요청할 수 있습니다.
claim-granted = 아무도 거절하지 않았습니다. 차량을 가진 사람이 지금 인수할 수 있습니다.
claim-take = 차량 인수
