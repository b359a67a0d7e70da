### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = ayda en az { $price }
state-offered-once = { $price }, tek seferlik
state-included = Dâhil
state-trial-pending = Deneme başlıyor
state-order-pending = Sipariş veriliyor
state-installing = Yükleniyor
state-trial = { $days ->
    [0] Deneme, bugün bitiyor
    [one] Deneme, { $days } gün kaldı
   *[other] Deneme, { $days } gün kaldı
}
state-trial-short = Deneme ayı
state-active-to = Bitiş { $date }
state-active-term = Etkin, { $term }
state-unlimited = Süresiz
state-grace = { $date } gününe dek, sonra biter
state-ended = { $date } tarihinde bitti
state-revoked = Geri alındı: { $reason }
state-failed = Başlamadı
state-payment-failed = Ödeme başarısız
state-abandoned = Sipariş iptal edildi
state-needs-update = Güncelleme gerekli
state-not-in-this-car = Bu araçta yok
state-not-in-market = Burada satılmıyor
state-needs-feature = Gerekli: { $feature }
state-excluded = { $feature } ile olmaz
state-verified = Kontrol edildi, etkin
state-saved = Kaydedildi

## Why a feature cannot be had, and what would change it

reason-equipment = Bu araçta yok: { $equipment }.
reason-equipment-change = Sonradan eklenemez.
reason-software = Gereken yazılım: { $needed }. Bu araçtaki: { $installed }.
reason-software-change = Sonraki güncellemeden sonra kullanılabilir.
reason-market = { $market } pazarında satılmıyor.
reason-market-change = Satışa çıkınca burada görünür.
reason-needs = Yalnızca { $feature } ile çalışır.
reason-needs-change = Önce alınmalı: { $feature }.
reason-excludes = { $feature } ile birlikte çalışmaz.
reason-excludes-change = { $feature } bitince kullanılabilir.
reason-trial-used = Ücretsiz ayı kullandınız.
reason-trial-used-change = Yine de bir süre seçip alabilirsiniz.
reason-revoked-ownership = araç el değiştirdi
reason-revoked-safety = güvenlik için geri çağrıldı
reason-revoked-payment = ödenmedi
reason-revoked-delivery = zamanında teslim edilmedi
reason-revoked-reversed = banka ödemeyi geri aldı
reason-revoked-court = resmî makam kararı

## Terms and money

term-month = { $count ->
    [one] { $count } ay
   *[other] { $count } ay
}
term-year = { $count ->
    [one] { $count } yıl
   *[other] { $count } yıl
}
term-unlimited = Süresiz
price-per-month = Ayda { $price }
price-once = Tek ödeme
pays-off = { $months ->
    [one] { $months } ay sonra kârlı
   *[other] { $months } ay sonra kârlı
}
ends-by-itself = Kendiliğinden biter
stays-with-car = Araçta kalır

## Store

store-category-all = Tümü
store-results = { $count ->
    [0] Özellik bulunamadı
    [one] { $count } özellik
   *[other] { $count } özellik
}
store-count = { $available } / { $total }
store-empty-search = “{ $text }” için özellik yok.
store-empty-search-action = Aramayı temizle
store-empty-category = Bu kategoride bu araç için bir şey yok.
store-empty-category-action = Tümünü göster
store-failed-title = Mağazaya ulaşılamıyor
store-failed-text = Özellikleriniz çalışmaya devam eder. Bağlantıyı kontrol edip tekrar deneyin.
action-retry = Tekrar dene
store-as-of = Çevrimdışı. Fiyat saati: { $time }.
store-as-of-date = Çevrimdışı. Fiyat tarihi: { $date }, { $time }.
featured-for-car = Bu araca uygun

## While driving

driving-parked = Park hâlinde kullanılabilir
driving-saved = Kaydedilen özellikler burada sizi bekler.
driving-mine = Park hâlinde yönetin
driving-mine-text = Çalışan özellikler kapanmaz.
driving-unknown = Aracın durumu şu an bilinmiyor
driving-unknown-text = Özellik hizmeti yanıt verene kadar araç sürüşte sayılır. Özellikleriniz çalışmaya devam eder.

## Trial

trial-button = 1 ay ücretsiz dene
trial-button-long = 1 ay ücretsiz – kendiliğinden biter
trial-promise = Kendiliğinden biter. Ödeme bilgisi gerekmez.
trial-promise-short = Ödeme bilgisi gerekmez.
trial-starting = Başlıyor
trial-started = Deneme başladı. { $date } tarihinde kendiliğinden biter.
trial-ends = Deneme { $date } tarihinde kendiliğinden biter.
trial-ends-today = Deneme bugün kendiliğinden biter.
feature-open = Ayrıntıları gör
feature-active-until = { $date } tarihine kadar etkin. Sonra kendiliğinden biter.
feature-active-unlimited = Süresiz olarak sizin. Araçta kalır.
feature-active-factory = Fabrika çıkışlı. Araçta kalır.
feature-pending = Araç özelliği hazırlıyor. { $minutes } dakika sürebilir.
feature-failed = Araç özelliği açamadı. Ücret alınmadı.
feature-failed-paid = Araç özelliği açamadı. Siparişiniz güvende. Tekrar deneyeceğiz.
feature-grace = Araç bir süredir ağa bağlanmadı. Özellik { $date } tarihine kadar çalışır.
feature-ended = { $date } tarihinde bitti. Tekrar alabilirsiniz.

## Facts

data-none = Hiçbiri araçtan çıkmaz
installs-minutes = { $minutes ->
    [one] { $minutes } dakika
   *[other] { $minutes } dakika
}
restart-none = Gerekmez
restart-ignition = Sonraki çalıştırmada
holder-car = Araçta kalır
holder-person = Sizinle gelir

## Order

order-subtitle-car = { $term }. Araçta kalır, şasi no. sonu { $vin }.
order-subtitle-person = { $term }. Sonraki aracınıza sizinle gelir.
order-from-to = { $from } – { $to }
order-from = Başlangıç { $from }
order-ends-by-itself = Kendiliğinden. Yenilenmez.
order-ends-never = Bitmez. Tek ödeme.
order-price-split = { $net } + %{ $rate } KDV { $vat }
order-withdrawal-days = { $days } gün, Özelliklerim’de
order-withdrawal-none = Burada yok. Dilediğinizde feshedebilirsiniz.
order-papers-language = Sözleşme ve belgelerin dili: { $language }
order-needs-consent = Hemen başlamak için kutuyu işaretleyin.
order-needs-parking = Park hâlinde kullanılabilir.
order-needs-network = Çevrimdışısınız. Sipariş için bağlantı gerekir.
order-needs-service = Özellik hizmeti yanıt vermiyor.

## Documents of the seller

document-terms = Satış koşulları
document-withdrawal = Cayma koşulları
document-privacy = Gizlilik bildirimi

## Done

done-trial-title = Deneme başladı
done-order-title = Siparişiniz için teşekkürler
done-installing = Araç özelliği hazırlıyor.
done-verified = Araç özelliği açtı ve kontrol etti.
done-then-trial = Yenilenmez. Hiçbir şey ödemezsiniz.
done-then-term = Yenilenmez. Ücret yok.
done-then-unlimited = Araçta kalır.
done-no-end = Bitmez
done-free = Ücretsiz

## My features

running = Süren
ended = Biten
days-left = { $days ->
    [0] Bugün bitiyor
    [one] { $days } gün kaldı
   *[other] { $days } gün kaldı
}
to-date = { $date }
next-charge-none = Yok
action-details = Ayrıntılar
action-extend = Uzat
action-receipt = Belge
action-again = Tekrar al
my-features-empty = Bu araçta henüz etkin özellik yok.
my-features-empty-ended = Henüz biten bir şey yok.

## Car & owner

vin-ending = sonu { $vin }
connected = Bağlı
last-heard = Son bağlantı { $time }
never-heard = Henüz bağlanmadı
stored-summary = Özellikleriniz, belgeleriniz ve seçimleriniz, mağazanın son görülen hâli ve size göstermek için en son gönderilenler. Ödeme bilgisi yok.
market-de = Almanya
market-at = Avusturya
market-gb = Birleşik Krallık
market-us = ABD

## Privacy: the list

sharing-on = Veriler araçtan çıkabilir
sharing-none = Araçtan hiçbir şey çıkmaz
sharing-none-but-law = Yasanın istediği dışında araçtan hiçbir şey çıkmaz
privacy-all = { $count ->
    [one] { $count } hizmet için tek anahtar. Araç çalışmaya devam eder.
   *[other] { $count } hizmetin tümü için tek anahtar. Araç çalışmaya devam eder.
}
privacy-until-time = Saat { $time } olana dek yalnızca yasanın istediği gönderilir.
privacy-until-trip = Bu yolculukta yalnızca yasanın istediği gönderilir.
privacy-until-changed = Siz değiştirene dek yalnızca yasanın istediği gönderilir.
privacy-hour = Bir saat
privacy-trip = Bu yolculuk
privacy-always = Ben değiştirene dek
privacy-choice = Sizin seçiminiz
privacy-contract = Veri isteyen özellikler için
privacy-law = Yasal zorunluluk
privacy-by-law = Yasa
privacy-locked = Kapalı
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = { $feature } için gerekli
privacy-needed-by-none = Hiçbir özelliğiniz için gerekmez
privacy-unknown = Bilinmiyor: araç hizmeti yanıt vermiyor
privacy-loading = Araca soruluyor
privacy-nothing = Hiçbir şey
privacy-turning-off = Kapatılıyor
privacy-turning-on = Açılıyor
privacy-everything-off = Tümü kapatılıyor
privacy-restoring = Geri yükleniyor
privacy-state-on = Açık
privacy-state-off = Kapalı
privacy-needs-parking = Park hâlinde kullanılabilir
privacy-is-private = Paylaşım yokken kapalı
privacy-last-sent = Son gönderim { $time }
privacy-never-sent = Henüz bir şey gönderilmedi
privacy-erasure-queued = Silme istendi, veri merkezi bekleniyor
privacy-erasure-confirmed = { $records ->
    [one] { $records } kayıt silindi, { $time }
   *[other] { $records } kayıt silindi, { $time }
}
privacy-expires = { $date } tarihinde biter
privacy-show-sent = Gönderileni göster
privacy-show-sample = Ne gönderileceğini göster
privacy-hours = { $count ->
    [one] { $count } saat
   *[other] { $count } saat
}
privacy-days = { $count ->
    [one] { $count } gün
   *[other] { $count } gün
}
privacy-years = { $count ->
    [one] { $count } yıl
   *[other] { $count } yıl
}
privacy-not-kept = Saklanmaz
privacy-others = Diğerleri
privacy-empty = Bu araçtan hiçbir şey çıkmadı.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: hiçbir şey
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = Araç hizmeti yanıt vermiyor.
privacy-broken = Seçimleriniz zarar görmüştü. Hepsi kapalı.
privacy-broken-action = Baştan başla
privacy-full = Depolama dolu. Kapatılabilir, ama açılamaz.
weekday-1 = Pt
weekday-2 = Sa
weekday-3 = Ça
weekday-4 = Pe
weekday-5 = Cu
weekday-6 = Ct
weekday-7 = Pz

## Privacy: what a call came to

privacy-off-no-answer = Araç bunu onaylamadı. Hâlâ açık olabilir.
privacy-on-no-answer = Araç yanıt vermedi. Değişen bir şey yok.
privacy-all-off-no-answer = Araç bunu onaylamadı. Bazıları hâlâ açık olabilir.
privacy-text-changed = Metin değişti. Okuyup yeniden seçin.
privacy-refused = Araç bunu reddetti. Hiçbir şey değişmedi.
privacy-storage-off = Depolama dolu. Kapatıldı, sonra kaydedilecek.
privacy-storage-on = Araç kaydedemiyor. Kapalı kalıyor.
privacy-try-later = Araç meşgul. Hiçbir şey değişmedi. Tekrar deneyin.

## Privacy: all about a service

privacy-signals = Araç sinyalleri
privacy-basis = Hukuki dayanak
privacy-basis-choice = Seçiminiz (GDPR, Md. 6 (1) a)
privacy-basis-contract = Bir özelliğiniz (GDPR, Md. 6 (1) b)
privacy-basis-law = Yasal zorunluluk (GDPR, Md. 6 (1) c)
privacy-version = Bu metnin sürümü
privacy-since = { $state }, başlangıç
privacy-since-ever = Baştan beri
privacy-ends = İzninizin bitişi
privacy-ends-itself = Kendiliğinden, { $date }
privacy-ends-open = Siz kapatınca
privacy-ends-law = Ancak yasayla
privacy-features = Buna gerek duyan özellikler
privacy-features-none = Hiçbiri
privacy-gone = Bu hizmet artık sunulmuyor.

## Privacy: what was sent

privacy-sent-title = Gönderilen: { $purpose }
privacy-sample-title = Gönderilecek olan: { $purpose }
privacy-sent-note = Gönderim { $time }, bu biçimde. İçindeki saatler UTC.
privacy-sent-gone = Gönderilen artık araçta değil.
privacy-sample-note = Örnek. Bunun için hiçbir şey okunmadı ya da gönderilmedi.
privacy-sample-none = Bu araçta bunun için veri gönderen yok.
privacy-record = Kayıt { $number } / { $count }
privacy-more-lines = { $count ->
    [one] { $count } satır daha
   *[other] { $count } satır daha
}
privacy-sheet-failed = Araç bunu şu an vermiyor. Sonra tekrar deneyin.

## Privacy: receipts

receipts-empty = Henüz hiçbir şeye evet ya da hayır demediniz.
receipts-failed = Belgeler şu an okunamıyor.
receipt-given = Verildi
receipt-refused = Reddedildi
receipt-withdrawn = Geri alındı
receipt-title = Belge: { $purpose }
receipt-by-touch = Dokunarak
receipt-by-voice = Sesle
receipt-by-expiry = Kendiliğinden, süresi dolmuştu
receipt-by-handover = Kendiliğinden, el değiştirince
receipt-by-private = “Hiçbir şey paylaşma” ile
receipt-by-recovery = Kendiliğinden, sonraki çalıştırmada
receipt-what = Ne
receipt-answer = Yanıtınız
receipt-time = Tarih ve saat
receipt-how = Nasıl
receipt-until = Geçerlilik sonu
receipt-data = Veriler
receipt-signals = Araç sinyalleri
receipt-to = Alıcı
receipt-kept = Saklama
receipt-if-off = Kapalıysa
receipt-controller = Veri sorumlusu
receipt-text = Ekrandaki metin
receipt-version = Sürüm { $version }, { $language }
receipt-number = Numara
receipt-digest = Metnin sağlaması

## Privacy: export and erase

export-title = Verilerimi dışa aktar
export-choose = Aracın sizinle ilgili tuttuğu her şey, tek dosyada. Nereye?
export-documents = Belgeler
export-documents-note = Bu araçta
export-running = Verileriniz kopyalanıyor
export-steps = Adım { $done } / { $total }
export-done = { $records ->
    [one] { $records } kayıt dışa aktarıldı.
   *[other] { $records } kayıt dışa aktarıldı.
}
export-failed = Dışa aktarılamadı. Orada yer olduğunu ve belleğin takılı olduğunu kontrol edin.
export-asking = Araca soruluyor
erase-title = Tüm verileriniz silinsin mi?
erase-consequence = Her şey kapatılır, toplananlar araçta ve veri merkezinde silinir. Özellikleriniz kalır. Bu geri alınamaz.
erase-sure-title = Gerçekten her şey silinsin mi?
erase-running = Verileriniz siliniyor
erase-waiting = Araçta silindi. Veri merkezi henüz onaylamadı.
erase-done = { $records ->
    [one] Veri merkezi onayladı, { $records } kayıt silindi, { $time }.
   *[other] Veri merkezi onayladı, { $records } kayıt silindi, { $time }.
}
erase-done-title = Silindi
erase-failed = Silme tamamlanmadı. Her şey kapalı. Bitirmek için devam edin.

## Features that are paused

state-paused = Durakladı, gerekli: { $purpose }
state-paused-short = Durakladı
feature-paused = { $purpose } kapalıyken durur.
action-privacy = Gizlilik
driving-privacy = Park hâlinde kullanılabilir
driving-privacy-text = Açmak için park edin. Kapatmak şimdi mümkün.
driving-privacy-none = Hiçbiri açık değil.

## Banner and toast

daemon-absent = Özellik hizmeti yanıt vermiyor. Özellikleriniz çalışmaya devam eder.
daemon-back = Özellik hizmeti geri geldi.
state-set-aside = Kayıtlı veriler zarar görmüştü. Ayrı tutuldu ve yeniden indirildi.
catalogue-fetched-again = Kayıtlı mağaza zarar görmüştü. Yeniden indirildi.

## Errors: what happened and what to do

error-storefront-unreachable = Mağazaya ulaşılamıyor. Ücret alınmadı. Daha sonra tekrar deneyin.
error-storefront-answer = Mağazanın yanıtı okunamıyor. Ücret alınmadı. Daha sonra tekrar deneyin.
error-refused = Araç bunu reddetti. Hiçbir şey değişmedi.
error-payment-declined = Ödeme reddedildi. Ücret alınmadı. Ödeme yönteminizi kontrol edin.
error-card-expired = Kartın süresi dolmuş. Ücret alınmadı. Başka bir kart ekleyin.
error-card-limit = Kart limiti doldu. Ücret alınmadı. Bankanıza sorun ya da başka bir kart ekleyin.
error-no-payment-method = Henüz ödeme yöntemi yok. Telefonunuzdan ekleyin.
error-not-confirmed = Bankanızın sorusu yanıtsız kaldı. Ücret alınmadı. Dilerseniz tekrar sipariş verin.
error-provider-away = Ödeme hizmetine uzun süre ulaşılamadı. Ücret alınmadı. Dilerseniz tekrar sipariş verin.
done-abandoned = Ücret alınmadı.
error-payment-unknown = Ödeme henüz onaylanmadı. Ücret en çok bir kez alınır. Kontrol etmeye devam ediyoruz.
error-not-parked = Bunun için aracın park etmiş olması gerekir. P’ye alıp tekrar deneyin.
error-quote-expired = Fiyat çok eski. Kontrol edip tekrar sipariş verin.
error-quote-changed = Fiyat değişti. Kontrol edip tekrar sipariş verin.
error-not-eligible = Bu araç özelliği alamaz. Nedeni özelliğin sayfasında.
error-trial-used = Ücretsiz ay kullanıldı. Bir süre seçip alabilirsiniz.
error-order-conflict = Bu sipariş başka içerikle gönderilmiş. Lütfen baştan başlayın.
error-storage-failed = Araç kaydedemiyor. Ücret alınmadı. Sonraki çalıştırmada tekrar deneyin.
error-daemon-absent = Özellik hizmeti yanıt vermiyor. Hiçbir şey değişmedi. Tekrar deneyin.
error-timeout = Her zamankinden uzun sürüyor. Kontrol ediyoruz.
error-activation-failed = Özellik başlamadı. Sonraki çalıştırmada tekrar deneyeceğiz.
error-unknown = Bir sorun oluştu. Ücret alınmadı. Tekrar deneyin.

# Actions and states that stand alone.
action-save = Sonraya kaydet
action-on = Açık
state-checking = Kontrol ediliyor
state-withdrawn-plain = Cayıldı
order-failed-title = Bu şu an sipariş edilemez
done-refused-title = Sipariş edilmedi
state-trial-offered = 1 ay ücretsiz
connection-none = Yanıt vermiyor
done-sending-title = Siparişiniz gönderiliyor
done-receipt-title = Belge

## Order: PIN, money, what is in the way

order-total = KDV dâhil toplam
order-total-on = KDV dâhil toplam, vade { $date }
done-bank-title = Ödemenizi onaylayın
done-not-delivered-refund = Zamanında çalıştığı görülmedi. { $refund }.
done-not-delivered-title = Teslim edilmedi
order-button = Ödeme yükümlülüğüyle sipariş ver
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } kalan süre
order-credit-voucher = − { $amount } kupon
order-nothing-to-pay = Gerekmez
order-guest = Misafirler sipariş veremez
order-guest-text = Sipariş için başka bir profil seçin.
order-renter = Kiralıkta sipariş verilmez
order-limit = Limitinizin üzerinde
order-limit-text = Aylık limit { $limit }, kalan { $left }. Araç sahibi değiştirebilir.
order-no-payment = Henüz ödeme yöntemi yok
order-payment-none = Henüz yok
order-no-payment-text = Telefonunuzdan eklersiniz. Numarası araca hiç ulaşmaz.
order-payment-expired = Kartın süresi dolmuş
payment-method = { $brand }, sonu { $last4 }
pin-title = PIN
pin-enter = PIN’inizi girin
pin-enter-tries = { $tries ->
    [one] PIN’i girin, { $tries } deneme kaldı
   *[other] PIN’i girin, { $tries } deneme kaldı
}
pin-of-owner = PIN: { $name }
pin-old = Şimdiki PIN’inizi girin
pin-choose = Yeni PIN: 4–8 rakam
pin-repeat = Tekrar girin
pin-setting = PIN kaydediliyor
pin-checking = PIN kontrol ediliyor
pin-chosen = PIN’iniz belirlendi
pin-is-set = PIN belirlendi.
pin-different = Aynı değil. Yeniden seçin.
pin-wrong = Yanlış PIN
pin-wrong-tries = { $tries ->
    [0] Yanlış PIN
    [one] Yanlış PIN. { $tries } deneme kaldı.
   *[other] Yanlış PIN. { $tries } deneme kaldı.
}
pin-wait = Yanlış PIN. { $wait } sonra deneyin.
pin-locked = PIN kilitli
pin-locked-text = { $wait } sonra tekrar deneyin. Süre, araç açıkken işler.
pin-reset-text = Çok fazla yanlış deneme. İsterseniz satıcı PIN’i sıfırlar; özellikleriniz çalışmaya devam eder.
pin-not-set = Önce bir PIN seçin.
pin-what-for = Her siparişte sorulur, cayma veya fesihte asla. Bu araçta kalır.
proof-title = Araç sahibinin PIN’i
proof-card = Ödeme yöntemini değiştir
proof-remove = Ödeme yöntemini kaldır
proof-email = E-postayla belgeler
proof-card-text = Bu araçta herkes bir profil seçebilir. Ödeme yönteminizi kimse almasın diye PIN’iniz sorulur.
proof-email-text = Belgeler ne aldığınızı gösterir. Yalnızca size ulaşsınlar diye PIN’iniz sorulur.
pin-seconds = { $count ->
    [one] { $count } saniye
   *[other] { $count } saniye
}
pin-minutes = { $count ->
    [one] { $count } dakika
   *[other] { $count } dakika
}
error-limit = Bu, profilin limitini aşıyor. Ücret alınmadı.
error-not-allowed = Bu profil bunu yapamaz.
renewal-is-on = Sözleşme sürer. { $date } tarihinde başlayan süre için { $amount } alınır.

## Order: what it waits for

state-awaiting-payment = Ödeme bekleniyor
state-provider-away = Ödeme gecikti
state-bank-asks = Bankanız soruyor
state-paid = Ödendi, yükleniyor
done-provider-away = Henüz ücret alınmadı. Saat { $time } olana dek deniyoruz. Siparişi şimdi iptal edebilirsiniz.
done-bank-asks = Kodu tarayın ve ödemeyi telefonunuzda onaylayın.
done-not-delivered = Ödediğiniz tutar kendiliğinden iade edilir.
action-give-up = Siparişi iptal et
action-change-payment = Ödeme yöntemini değiştir
action-add-payment = Ödeme yöntemi ekle

## My features: contracts

next-charge = Ödeme
next-charge-on = { $date }
next-charge-confirm = Son onay { $date }
until-date = bitiş { $date }
action-withdraw = Cayma
action-cancel-contract = Feshet
action-messages = Mesajlar
state-withdrawal-queued = Cayıldı, gönderilecek
state-cancellation-queued = Feshedildi, gönderilecek
state-withdrawn-leaving = Cayıldı, kontakla kapanır
state-cancelled = Feshedildi

## A contract

contract-unknown = Hiçbir şey kaybolmadı. Birazdan tekrar deneyin.
contract-trial = 1 ay ücretsiz. Kendiliğinden biter.
contract-term = Süre
contract-not-started = Çalıştığı görülünce başlar
contract-paid = Ödenen
contract-not-paid = Henüz yok
contract-credit = Mahsup edilen
contract-credit-of = { $credit } / { $price }
contract-refund = İade
contract-withdrawal = Cayma hakkı
contract-cancelled = Fesih tarihi
contract-concluded = Sözleşme tarihi
contract-number = Sipariş no.
contract-seller = Satıcı
contract-begins = Başlangıç { $date }
contract-runs = Sürüyor
contract-delivery = Araç açıkken geçen { $hours } saat içinde çalıştığı görülmezse paranız iade edilir.
contract-next = Sonraki süre, başlangıç { $date }
contract-other = Önceki sözleşme
contract-over-since = { $date } itibarıyla
contract-over-ended = Bitti
contract-over-replaced = Yerine başka süre geçti
contract-over-not-paid = Bitti, ödenmedi
contract-over-transferred = Bitti, araç el değiştirdi
contract-over-recalled = Güvenlik için geri alındı
contract-over-not-delivered = Teslim edilmedi
contract-over-reversed = Bitti, banka ödemeyi geri aldı
contract-over-court = Mahkeme kararıyla bitti
refund-done = { $amount } iade edildi, { $date }
refund-on-its-way = { $amount } iade ediliyor
refund-refused = { $amount }: satıcının size borcu
refund-refused-note = Satıcı başka yoldan öder.
action-change-term = Süreyi değiştir
action-receipts = Belgeler
renewal-off = { $date } tarihinde kendiliğinden biter. Ücret yok.
renewal-followed = Sonraki süre { $date } tarihinde başlar.
renewal-off-plain = Kendiliğinden biter. Ücret yok.
renewal-on = { $date } tarihinde { $amount } alınır.
renewal-price-changed = Yeni fiyat: { $before } yerine { $amount }. Onayınız olmazsa { $date } tarihinde biter.
renewal-retrying = { $why } { $amount }, yeni deneme { $next }.
renewal-grace = { $date } tarihine kadar çalışır.
renewal-to-confirm = Bankanız { $amount } için onay istiyor, son { $by }.
why-declined = Banka reddetti.
why-expired = Kartın süresi dolmuş.
why-limit = Kart limiti doldu.
why-no-payment = Ödeme yöntemi yok.
why-not-confirmed = Bankanızın sorusu yanıtsız kaldı.
why-provider-away = Ödeme hizmetine ulaşılamadı.
why-unknown = Ödeme yapılamadı.

## Withdraw and cancel

until-switched-off = Araç kapanana dek
declare-order = Sipariş { $order }
withdraw-entry = Sözleşmeden cay
withdraw-confirm = Caymayı onayla
withdraw-money = İade edilecek tutar { $paid }: ödediğinizin tamamı.
withdraw-free = Ödeme yapılmadı ve yapılması gerekmez.
withdraw-works = Araç kapatılınca kapanır, sürüş sırasında asla.
withdraw-until = bitiş { $date }
withdraw-over = sona erdi { $date }
withdraw-no-right = Bu sözleşmede yok
withdraw-accepted = Cayma bildiriminiz satıcıda. Paranız iade ediliyor.
cancel-entry = Sözleşmeleri buradan feshet
cancel-confirm = şimdi feshet
cancel-money = Artık ücret alınmaz. Ödenen iade edilmez.
cancel-works = { $date } tarihine kadar çalışır, sonra biter.
cancel-works-term = Ödenen sürenin sonuna kadar çalışır.
cancel-unlimited = Satış koşullarındaki süre sonunda biter.
cancel-accepted = Fesih bildiriminiz satıcıda.
declare-counts = Geçerli olan bu andır. Belgeniz hemen burada.
declare-counts-offline = Çevrimdışısınız: geçerli olan bu andır, ağ gelince gönderilir.
declare-no-answer = Araç yanıt vermedi. Tekrar dokunun: bir kez sayılır.
declared-at = Bildirim
declared-queued = Araçta kaydedildi. Ağ gelince gönderilir; dokunduğunuz an geçerlidir.
declared-too-late = Satıcı geç kalındığını söylüyor. Dokunduğunuz an belgede yazılı.
declare-disagree = Katılmıyorsanız yazın: { $seller }.
declared-moot = Sözleşme zaten bitmişti.

## Receipts of contracts

receipts-all = Belgeler
receipts-of = Belgeler: { $feature }
receipts-none = Henüz belge yok.
receipt-trial = Ücretsiz ay
receipt-contract = Sözleşme
receipt-withdrawal = Cayma
receipt-cancellation = Fesih
receipt-renewal-stopped = Yenileme durduruldu
receipt-renewed = Yenileme
receipt-refund = İade
receipt-no = No. { $number }
receipt-not-yet = Belge hazırlanıyor. Gelince araçta kalır.
receipts-export-title = Belgeleri dışa aktar
receipts-export-choose = Tüm belgeler, PDF ve metin olarak. Nereye?
receipts-export-running = Belgeler kopyalanıyor
receipts-export-done = { $files ->
    [one] { $files } dosya kaydedildi.
   *[other] { $files } dosya kaydedildi.
}

## Messages

messages-empty = Okunacak bir şey yok.
messages-unknown = Özellik hizmeti yanıt vermiyor.
message-ends = { $days ->
    [0] { $feature }: bugün bitiyor
    [one] { $feature }: { $days } gün sonra bitiyor
   *[other] { $feature }: { $days } gün sonra bitiyor
}
message-ends-text = { $date }, kendiliğinden. Devamı yok, ücret alınmaz.
message-renews = { $feature } yakında yenilenir
message-renews-text = { $date } tarihinde { $amount } alınır. O zamana dek bunu kapatabilirsiniz.
message-price = Yeni fiyat: { $feature }
message-price-text = { $date } tarihinden itibaren { $before } yerine { $amount }. Onayınız olmazsa kendiliğinden biter.
message-renewal-failed = { $feature }: ödeme başarısız
message-renewal-failed-text = { $why } Yeni deneme { $next }. { $until } tarihine kadar çalışır; o zamana dek kayıp olmaz.
message-to-confirm = { $feature }: bankanız soruyor
message-to-confirm-text = { $amount } için telefonunuzda onay verin, son { $by }. { $until } tarihine kadar çalışır; o zamana dek kayıp olmaz.
message-removed = { $feature } sonlandırıldı
message-removed-text = { $reason }. Sonlandıran: { $actor }, { $date }. İtiraz için yazın: { $seller }.
message-removal-refused = { $feature } açık kalıyor
message-removal-refused-text = Nedensiz geri alınacaktı. Araç bunu reddetti ve bildirdi.
message-not-delivered = { $feature } teslim edilmedi
message-not-delivered-text = Zamanında çalıştığı görülmedi. { $amount } kendiliğinden iade edilir.
message-not-delivered-free = Zamanında çalıştığı görülmedi. Ödeme yapılmadı.
message-refunded = { $amount } iade edildi
message-refunded-text = Özellik: { $feature }. Bankanızda birkaç gün sürebilir.
message-refund-refused = { $amount } iade edilemedi
message-refund-refused-text = Özellik: { $feature }. Satıcı başka yoldan öder. Sorular: { $seller }.
message-too-late = { $feature }: çok geç
message-too-late-text = { $what }: satıcı geç kalındığını söylüyor. Katılmıyorsanız yazın: { $seller }.
actor-time = takvim
actor-driver = siz
actor-seller = satıcı
actor-bank = banka
actor-maker = üretici
actor-authority = resmî makam
action-view = Görüntüle
action-say-yes = Görüntüle ve onayla
action-confirm-phone = Telefonda onayla
action-try-again = Şimdi tekrar dene

## Means of payment, vouchers, phone

payment-expires = Son kullanma { $month }/{ $year }
payment-expired = Süresi doldu { $month }/{ $year }
payment-open-ended = Süresi dolmaz
payment-guest = Misafirlerin ödeme yöntemi yoktur.
payment-remove-title = Bu ödeme yöntemi kaldırılsın mı?
payment-remove-text = Siparişler için başka bir yöntem gerekir. Özellikleriniz çalışmaya devam eder; açık bir yenileme tahsil edilemez.
payment-remove-yes = Kaldır
voucher-no-balance = Yok
voucher-redeemed = { $amount } eklendi. Sonraki siparişte kullanılır.
voucher-unknown = Böyle bir kupon yok. Kodu kontrol edin.
voucher-used = Bu kupon zaten kullanılmış.
voucher-expired = Bu kuponun süresi dolmuş.
voucher-other-market = Bu kupon başka bir ülke için.
phone-card-title = Ödeme yöntemi ekle
phone-card-text = Kodu tarayın ve kartınızı telefonda ekleyin.
phone-card-done = Eklendi: { $method }.
phone-voucher-title = Telefonla kupon
phone-voucher-text = Kodu tarayın ve kuponu telefonda girin.
phone-voucher-done = Kullanıldı. Bakiyeniz: { $balance }.
phone-email-title = E-postayla belgeler
phone-email-text = Kodu tarayın ve adresinizi telefonda girin.
phone-email-done = Belgeler artık e-postayla gelir.
phone-done = Telefonda tamamlandı.
phone-confirmation-done = Bankanız yanıtını aldı.
phone-opening = Telefonunuz için sayfa açılıyor
phone-expired = Kodun süresi doldu.
phone-failed = Telefonda işlem tamamlanamadı.
phone-again = Yeni kod
phone-place = ya da { $address } adresini açıp girin
phone-until = Son geçerlilik { $time }
action-cancel = İptal
action-go-on = Devam

## Profiles

profile-of = Profil: { $name }
role-owner = Araç sahibi
role-owner-text = Her şey, limitsiz
role-family = Aile
role-guest = Misafir
role-guest-text = Sürer, sipariş vermez
role-lessee = Leasing
role-lessee-text = Sipariş verir, devretmez
role-renter = Kiralık
role-renter-text = Sürer, sipariş vermez
role-valet = Vale
role-valet-text = Sürer, hiçbir şey görmez
valet-closed = Mağaza kapalı
valet-text = Etkin olanlar çalışmaya devam eder. Sahibinin PIN’i her şeyi yeniden açar, anahtarı da.
valet-confirm-title = Araç valeye verilsin mi?
valet-confirm-text = Mağaza, sahibinin PIN’i açana kadar kapanır.
valet-confirm-yes = Mağazayı kapat
rental-end = Kirayı bitir
rental-end-title = Kira bitirilsin mi?
rental-end-text = Kiracının izinleri, seçimleri ve kaydettikleri gider; bu izinle gönderilen veriler silinir. Araç önceki haline döner.
rental-end-yes = Kirayı bitir
rental-end-proof = Sahibinin PIN’i kirayı bitirir.
rental-leave = Başka profil
rental-leave-text = Kiradan yalnızca sahibinin PIN’i çıkarır.
rental-ended = Kira bitti. Ondan hiçbir şey kalmadı.
rental-not-here = Yalnızca araç sahibi için, kiralıkta değil.
key-this = Araçtaki anahtar
key-none = Anahtar yok
key-other = Başka anahtar
profile-limit = Aylık { $limit }, kalan { $left }
profile-no-limit = Limitsiz
profile-add-title = Yeni profil
profile-edit-title = Profili değiştir
profile-remove-title = Bu profil kaldırılsın mı?
profile-remove-text = { $name } bu araçtan kaldırılır. Sipariş edilenler kalır.
profile-remove-yes = Kaldır
action-change-profile = Profil değiştir
action-change-pin = PIN değiştir
action-set-pin = PIN belirle
erase-now = Tümünü şimdi sil

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [one] { $units } euro
   *[other] { $units } euro
}
spoken-eur-cents = { $units } euro { $cents } sent
spoken-gbp = { $units ->
    [one] { $units } sterlin
   *[other] { $units } sterlin
}
spoken-gbp-cents = { $units } sterlin { $cents } peni
spoken-usd = { $units ->
    [one] { $units } dolar
   *[other] { $units } dolar
}
spoken-usd-cents = { $units } dolar { $cents } sent
voice-nothing = Bunu anlayamadım. Neler söyleyebileceğinizi duymak için “yardım” deyin.
voice-again = Ne demek istediğinizden emin değilim. Lütfen tekrar söyleyin.
voice-too-late = Artık yanıt bekleyen bir soru yok.
voice-left = Tamam, hiçbir şey değişmedi.
voice-which-feature = Hangi özelliği kastediyorsunuz?
voice-which-data = Hangi verileri kastediyorsunuz?
voice-which = Hangisini kastediyorsunuz? { $choices }
voice-choice = { $number }: { $name }
voice-help = Neler alabileceğinizi, fiyatları, bir özelliğin ne zamana kadar sizde olduğunu ya da hangi verilerin paylaşıldığını sorun.
voice-offers = { $count ->
    [one] Bu araca bir özellik uygun: { $names }
   *[other] Bu araca { $count } özellik uygun, örneğin { $names }
}
voice-no-offers = Bu araç, alabileceği her şeye sahip.
voice-about = { $name }: { $text }
voice-price = { $name }, { $term } için { $price }.
voice-price-unlimited = { $name }: { $price }, tek ödeme, süresiz.
voice-no-offer = { $name } bu araç için sipariş edilemez.
voice-state = { $name }: { $state }
voice-not-active = etkin değil
voice-until = { $name }, { $date } tarihine kadar sizin.
voice-trial = { $name } bir ay ücretsiz; kendiliğinden biter. Başlatayım mı?
voice-no-trial = Bu araçta { $name } için şu an ücretsiz ay yok.
voice-trial-begins = { $name } için ücretsiz ay başlıyor.
voice-choose-term = { $name } için ekranda bir süre seçin ve orada PIN’inizle sipariş verin.
voice-order-by-touch = Ekranda PIN’inizle sipariş verin.
voice-saved = Sipariş park hâlinde verilebilir. { $name } o zaman için kaydedildi.
voice-parked = Bu, park hâlinde yapılabilir.
voice-offline = Bunun için ağ gerekir. Şu an ağ yok.
voice-no-service = Araç şu an yanıt vermiyor.
voice-closed = Araç valede. Mağaza kapalı.
voice-cancel = { $name } için fesih bildirimi hazır. Ekranda onaylayın.
voice-withdraw = { $name } için cayma bildirimi hazır. Ekranda onaylayın.
voice-no-contract = { $name } için feshedilecek bir sözleşme yok.
voice-no-withdrawal = { $name } için hâlâ cayılabilecek bir sözleşme yok.
voice-payment = { $date } tarihinde { $name } için { $amount }.
voice-no-payment = Ücret alınmayacak: hiçbir sözleşme kendiliğinden yenilenmiyor.
voice-shared = { $count ->
    [one] Tek bir şey paylaşılıyor: { $names }
   *[other] { $count } şey paylaşılıyor, örneğin { $names }
}
voice-nothing-shared = Sizin seçiminize bağlı hiçbir şey araçtan çıkmıyor.
voice-position = Konum
voice-stopped = { $name }: artık hiçbir şey paylaşılmıyor.
voice-stopped-before = { $name } zaten paylaşılmıyordu.
voice-start = { $name }: neyin paylaşıldığını okuyun ve dokunarak açın.
voice-share-nothing = Siz değiştirene dek artık hiçbir şey paylaşılmıyor.
voice-private = Bir saat boyunca hiçbir şey paylaşılmıyor.
voice-privacy = Araçtan çıkanlar burada.
voice-installing = { $name } yükleniyor.
voice-no-update = Şu an hiçbir şey yüklenmiyor.
voice-back = Geri.

## The car changes hands

handover-who-owner = Siz devrediyorsunuz
handover-who-car = Bu araç
handover-who-next = Sonraki araç sahibi
handover-who-next-value = Aracı yeniymiş gibi hazırlar ve size ait bir şey görmez.
handover-who-proof = Sizden başkası yapamaz
handover-who-proof-pin = 3. adımda PIN’iniz sorulur.
handover-who-proof-hold = PIN’iniz yok: 3. adımda bir düğmeyi basılı tutarsınız.
handover-stays = Araçta kalır
handover-features = { $count ->
    [one] { $count } özellik
   *[other] { $count } özellik
}
handover-ends = Bugün bitiyor
handover-ended = Bitti
handover-items = { $count ->
    [one] { $count } öğe
   *[other] { $count } öğe
}
handover-erased = Silinir
handover-erased-sub = Kişisel her şey
handover-yours = Size ait
handover-yours-sub = Sizinle gelir
handover-none-stays = Sipariş edilen bir şey yok
handover-none-ends = Biten yok
handover-none-yours = Geriye kalan yok
handover-worth = Kalan değeri { $amount }
handover-days-unused = { $days ->
    [one] { $days } gün kullanılmadı
   *[other] { $days } gün kullanılmadı
}
handover-money-back = { $amount } iade
handover-as-voucher = { $amount } kupon olarak
handover-voucher = Kupon
handover-refund = Para iadesi
handover-profiles = Profiller ve PIN’ler
handover-papers = Belgeler, mesajlar
handover-payment = Ödeme yöntemi
handover-payment-none = Yok
handover-data = Gönderilebilecekler
handover-data-off = Tümü kapalı
handover-saved = Kaydedilenler
handover-note = Silme 3. adımda olur; gönderilmiş olanlar da silinir.
handover-take-along = Yanıma al
handover-take-along-choose = Her şeyin ne olduğu, satıcının imzasıyla. Kimsenin adı geçmez. Nereye?
handover-goes-along = Sizinle gelir
handover-goes-along-value = { $amount } kupon olarak. Kodu birazdan görünür.
handover-comes-back = Size iade edilir
handover-comes-back-value = { $amount }, ödediğiniz yolla.
handover-outstanding = Hâlâ yolda
handover-outstanding-value = Bildirimleriniz için dokunduğunuz an geçerlidir.
handover-seller = Satıcı
handover-seller-online = Hemen haber alır ve burada onaylar.
handover-seller-offline = Ağ gelince haber alır. Beklemeniz gerekmez.
handover-final = Geri dönüş yok
handover-final-value = Kalanlar çalışmaya devam eder. Kişisel her şey silinir.
handover-confirm = Sil ve devret
handover-sure = Evet, sil ve devret
handover-hold = Silip devretmek için basılı tut
handover-working = Size ait olanlar siliniyor
handover-working-text = Araç, sonraki sahibi için baştan başlar. Kalanlar çalışmaya devam eder.
handover-no-answer = Araç yanıt vermiyor. Yapılanlar, yanıt verince burada görünür.
handover-plan-failed = Özet alınamadı
handover-plan-failed-text = Hiçbir şey yapılmadı. Lütfen tekrar deneyin.
handover-confirmed = Satıcı onayladı: artık yalnızca sonraki araç sahibinin erişimi var.
handover-unconfirmed = Satıcı henüz bilmiyor: ağ gelince haber verilir.
handover-confirmation = Satıcı
handover-confirmation-yes = Onaylandı
handover-confirmation-no = Henüz bilmiyor
handover-keep-code = Kodu saklayın, örneğin fotoğrafını çekin. Bundan sonra kimse göremez.

## First start

welcome-language = Hoş geldiniz
welcome-language-text = Bu aracı dilediğiniz gibi hazırlayın. Atladıklarınız sonra da burada.
welcome-has = Bu araçta
welcome-has-text = Ödenmiş ya da fabrika çıkışlı: ilk dakikadan itibaren çalışır.
welcome-has-none = Bu araçla sipariş edilmiş bir şey gelmedi.
welcome-can-get = Alınabilenler
welcome-can-get-text = Her ücretsiz ay sizin için yeni; bu araçta önce ne denenmiş olursa olsun.
welcome-can-get-none = Mağazaya henüz ulaşılamadı. Ağ gelince burada olur.
welcome-open-store = Mağazayı aç
welcome-privacy = Siz evet demeden araçtan hiçbir şey çıkmaz
welcome-privacy-text = İzninizi gerektiren her şey kapalıdır ve kimse sizden izin istemez. Yasa bir şey isteyebilir: o da listede yer alır.
welcome-open-privacy = Kullanımları gör
welcome-profile = Bu araçta siz
welcome-profile-text = Hepsi bekleyebilir. Bu araçta kalır ve aracı devrettiğinizde silinir.
welcome-name = Ad
welcome-pin = Sipariş PIN’i
welcome-pin-set = Belirlendi
welcome-payment = Ödeme yöntemi
welcome-not-set = Henüz yok

## Entitlement passport

passport-note = Kimsenin adını içermez ve sonraki araç sahibi için neyin geçerli olduğunu söyler.
passport-scan = Bu aracı almayı düşünen kişi kodu tarar.
passport-until = Son geçerlilik { $time }
passport-none = Henüz pasaport yok
passport-none-text = Özelliklerin satıcısı, bu araçta ne olduğunu ve neyin alınabileceğini imzalar. Pasaport kimsenin adını içermez ve onu geri alabilirsiniz.
passport-make = Pasaport oluştur
passport-failed = Pasaport alınamadı
passport-trial = Bir ay ücretsiz
passport-from = en az { $price }
passport-ends = Satışta biter

## Asking for a car without its PIN

claim-other = PIN bende yok
claim-owner = Önceki araç sahibi
claim-owner-value = E-postayla ve araçta haber alır; reddetmek için bir günü vardır.
claim-you = Siz
claim-you-value = O gün dolunca, park hâlinde ve ağ varken araç sizin olur.
claim-paid = Ödenmiş olanlar
claim-paid-value = Araçta kalır ya da ödeyen kişiyle gider.
claim-personal = Kişisel olanlar
claim-personal-value = Her devirde olduğu gibi silinir.
claim-ask = Bu aracı iste
claim-waiting = Biri bu aracı istiyor
claim-waiting-value = Reddetmezseniz { $time } itibarıyla devredilir.
claim-banner = PIN’i olmayan biri bu aracı istiyor. Reddetmezseniz { $time } itibarıyla devredilir.
claim-see = Gör
claim-no = Reddet
claim-refused = Araç sahibi reddetti. { $time } itibarıyla yeniden istenebilir.
claim-granted = Kimse reddetmedi: araç kimdeyse şimdi devralabilir.
claim-take = Devral
