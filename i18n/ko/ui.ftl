### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = 스토어
nav-my-features = 내 기능
nav-privacy = 개인정보
nav-car = 차량·소유자
navigation = 내비게이션
back = 뒤로
close = 닫기

## Store

store-title = 스토어
store-for-this-car = 이 차량용
store-categories = 분류
store-search = 검색
store-search-close = 검색 닫기
store-search-hint = 이름 또는 효과
store-loading = 스토어 불러오는 중
store-features = 기능

## Feature

feature-data = 필요한 데이터
feature-installs = 설치 시간
feature-restart = 재시동
feature-holder = 차량을 바꾸면
feature-terms = 기간
feature-incl-vat = 부가세 포함
feature-reasons = 이 차량에서 사용할 수 없음
feature-how = 사용 방법
feature-loading = 기능 불러오는 중

## Order

order-title = 확인 후 주문
order-change = 변경
order-term = 기간
order-ends = 종료 방식
order-price = 가격
order-payment = 결제 수단
order-withdrawal = 청약철회권
order-seller = 판매자
order-consent = 지금 시작. 청약철회 시 전액 환불됩니다.
order-pending = 주문 중
order-loading = 가격 가져오는 중

## Done

done-start = 시작
done-end = 종료
done-then = 이후
done-order-number = 주문 번호
done-time = 날짜와 시간
done-total = 합계(부가세 포함)
done-seller = 판매자
done-again = 다시 선택
done-my-features = 내 기능
done-store = 스토어로

## My features

my-features-title = 내 기능
my-features-filter = 필터
my-features-open-store = 스토어 열기

## Privacy

privacy-title = 개인정보
privacy-master = 공유 안 함
privacy-list = 차량 밖으로 나갈 수 있는 것
privacy-modes = 기간
privacy-data = 전송 데이터
privacy-recipient = 받는 곳
privacy-retention = 보관 기간
privacy-if-off = 끄면:
privacy-details = 자세한 내용
privacy-left = 차량 밖으로 나간 것
privacy-in-days = 7일 동안
privacy-chart = 날짜별
privacy-receipts = 확인서
privacy-export = 내보내기
privacy-export-long = 내 데이터 내보내기
privacy-erase = 삭제
privacy-erase-long = 내 데이터 삭제
privacy-receipts-more = 이전 것 보기
privacy-receipts-loading = 확인서 가져오는 중
privacy-sheet-loading = 데이터 가져오는 중
privacy-export-folders = 저장 위치
privacy-erase-hold = 길게 눌러 삭제
privacy-erase-keep = 유지
privacy-go-on = 계속
privacy-export-elsewhere = 다른 위치 선택
privacy-driving-all = 모두 끄기
privacy-driving-off = 끄기

## Car & owner

car-title = 차량·소유자
car-this = 이 차량
car-model = 모델
car-year = 연식
car-vin = VIN
car-software = 소프트웨어
car-market = 지역
car-language = 언어
car-appearance = 화면
car-appearance-automatic = 자동
car-appearance-day = 주간
car-appearance-night = 야간
car-high-contrast = 고대비
car-large-text = 큰 글자
car-less-motion = 움직임 줄이기
car-connections = 연결
car-service = 기능 서비스
car-store = 스토어
car-stored = 차량에 저장됨

## Contracts, receipts, messages

contract-title = 계약
contract-renewal = 자동 갱신
contract-open = 계약
declare-read = 확인서 보기
declare-back = 뒤로
contract-receipts-export = 내보내기
contract-receipts-mail = 이메일로
messages-title = 메시지
messages-dismiss = 치우기
messages-receipts = 확인서

## Means of payment, vouchers, phone

payment-title = 결제 수단
payment-card = 주문용
payment-none = 아직 없음
payment-add = 휴대폰에서 추가
payment-change = 휴대폰에서 변경
payment-remove = 삭제
payment-vouchers = 바우처
payment-balance = 잔액
payment-by-phone = 휴대폰으로 등록
payment-by-hand = 코드 입력
voucher-title = 바우처 등록
voucher-code = 바우처 코드
voucher-hint = 인쇄된 대로
voucher-redeem = 등록
phone-scan = 휴대폰으로 스캔

## Profiles and PIN

profiles-title = 프로필
profiles-active = 사용 중
profiles-select = 선택
profiles-edit = 편집
profiles-add = 프로필 추가
profile-name = 이름
profile-role = 권한
profile-key = 키
profile-limit-a-month = 월 한도
profile-save = 저장
profile-remove = 삭제
pin-erase = 숫자 지우기
pin-next = 계속
keyboard-erase = 글자 지우기
keyboard-space = 스페이스

## The car changes hands

handover-title = 차량 인계
claim-title = 차량 인수
handover-step-who = 당사자
handover-step-overview = 개요
handover-step-erase = 삭제
handover-step-done = 완료
handover-next = 계속
handover-put-away = 치우기
welcome-title = 이 차량 설정
welcome-step-language = 언어
welcome-step-has = 탑재됨
welcome-step-can-get = 추가 가능
welcome-step-privacy = 데이터
welcome-step-profile = 고객님
welcome-later = 나중에
welcome-next = 계속
welcome-over = 완료
passport-title = 기능 패스포트
passport-revoke = 철회
