### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = Mağaza
nav-my-features = Özelliklerim
nav-privacy = Gizlilik
nav-car = Araç
navigation = Gezinme
back = Geri
close = Kapat

## Store

store-title = Mağaza
store-for-this-car = Bu araç için
store-categories = Kategoriler
store-search = Ara
store-search-close = Aramayı kapat
store-search-hint = Ad veya etki
store-loading = Mağaza yükleniyor
store-features = Özellikler

## Feature

feature-data = Gereken veriler
feature-installs = Yükleme süresi
feature-restart = Yeniden başlatma
feature-holder = Araç değişince
feature-terms = Süreler
feature-incl-vat = KDV dâhil
feature-reasons = Bu araçta kullanılamaz
feature-how = Nasıl kullanılır
feature-loading = Özellik yükleniyor

## Order

order-title = Kontrol et ve sipariş ver
order-change = Değiştir
order-term = Süre
order-ends = Bitiş
order-price = Fiyat
order-payment = Ödeme yöntemi
order-withdrawal = Cayma hakkı
order-seller = Satıcı
order-consent = Hemen başlasın. Cayarsam paramın tümünü geri alırım.
order-pending = Sipariş veriliyor
order-loading = Fiyat alınıyor

## Done

done-start = Başlangıç
done-end = Bitiş
done-then = Sonrasında
done-order-number = Sipariş no.
done-time = Tarih ve saat
done-total = KDV dâhil toplam
done-seller = Satıcı
done-again = Yeniden seç
done-my-features = Özelliklerim
done-store = Mağazaya dön

## My features

my-features-title = Özelliklerim
my-features-filter = Filtre
my-features-open-store = Mağazayı aç

## Privacy

privacy-title = Gizlilik
privacy-master = Hiçbir şey paylaşma
privacy-list = Araçtan ne çıkabilir
privacy-modes = Ne kadar süre
privacy-data = Gönderilen veri
privacy-recipient = Alıcı
privacy-retention = Saklama
privacy-if-off = Kapalıysa:
privacy-details = Tüm ayrıntılar
privacy-left = Aracınızdan çıkanlar
privacy-in-days = 7 günde
privacy-chart = Her gün
privacy-receipts = Belgeler
privacy-export = Dışa aktar
privacy-export-long = Verilerimi dışa aktar
privacy-erase = Sil
privacy-erase-long = Verilerimi sil
privacy-receipts-more = Eskileri göster
privacy-receipts-loading = Belgeler alınıyor
privacy-sheet-loading = Veriler alınıyor
privacy-export-folders = Nereye
privacy-erase-hold = Silmek için basılı tut
privacy-erase-keep = Sakla
privacy-go-on = Devam et
privacy-export-elsewhere = Başka yer seç
privacy-driving-all = Tümünü kapat
privacy-driving-off = Kapat

## Car & owner

car-title = Araç
car-this = Bu araç
car-model = Model
car-year = Model yılı
car-vin = Şasi no.
car-software = Yazılım
car-market = Pazar
car-language = Dil
car-appearance = Görünüm
car-appearance-automatic = Otomatik
car-appearance-day = Gündüz
car-appearance-night = Gece
car-high-contrast = Yüksek kontrast
car-large-text = Büyük metin
car-less-motion = Daha az hareket
car-connections = Bağlantılar
car-service = Özellik hizmeti
car-store = Mağaza
car-stored = Bu araçta saklanan

## Contracts, receipts, messages

contract-title = Sözleşme
contract-renewal = Kendiliğinden yenilenir
contract-open = Sözleşme
declare-read = Belgeyi oku
declare-back = Geri
contract-receipts-export = Dışa aktar
contract-receipts-mail = E-postayla
messages-title = Mesajlar
messages-dismiss = Kaldır
messages-receipts = Belgeler

## Means of payment, vouchers, phone

payment-title = Ödeme yöntemi
payment-card = Siparişler için
payment-none = Henüz yok
payment-add = Telefonla ekle
payment-change = Telefonla değiştir
payment-remove = Kaldır
payment-vouchers = Kuponlar
payment-balance = Bakiye
payment-by-phone = Telefonla kullan
payment-by-hand = Kod gir
voucher-title = Kupon kullan
voucher-code = Kupon kodu
voucher-hint = Basıldığı gibi
voucher-redeem = Kullan
phone-scan = Telefonunuzla tarayın

## Profiles and PIN

profiles-title = Profiller
profiles-active = Etkin
profiles-select = Seç
profiles-edit = Düzenle
profiles-add = Profil ekle
profile-name = Ad
profile-role = Yetkiler
profile-key = Anahtar
profile-limit-a-month = Aylık limit
profile-save = Kaydet
profile-remove = Kaldır
pin-erase = Rakamı sil
pin-next = Devam
keyboard-erase = Harfi sil
keyboard-space = Boşluk

## The car changes hands

handover-title = Aracı devret
claim-title = Aracı devral
handover-step-who = Kim
handover-step-overview = Özet
handover-step-erase = Sil
handover-step-done = Tamam
handover-next = Devam
handover-put-away = Kaldır
welcome-title = Aracı hazırla
welcome-step-language = Dil
welcome-step-has = Araçta
welcome-step-can-get = Alınabilir
welcome-step-privacy = Veriler
welcome-step-profile = Siz
welcome-later = Sonra
welcome-next = Devam
welcome-over = Tamam
passport-title = Özellik pasaportu
passport-revoke = Geri al
