### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = المتجر
nav-my-features = ميزاتي
nav-privacy = الخصوصية
nav-car = السيارة
navigation = التنقل
back = رجوع
close = إغلاق

## Store

store-title = المتجر
store-for-this-car = لهذه السيارة
store-categories = الفئات
store-search = بحث
store-search-close = إغلاق البحث
store-search-hint = الاسم أو التأثير
store-loading = جارٍ تحميل المتجر
store-features = الميزات

## Feature

feature-data = بيانات تحتاج إليها
feature-installs = مدة التثبيت
feature-restart = إعادة تشغيل
feature-holder = عند تغيير السيارة
feature-terms = المدد
feature-incl-vat = شامل الضريبة
feature-reasons = غير متاحة في هذه السيارة
feature-how = طريقة الاستخدام
feature-loading = جارٍ تحميل الميزة

## Order

order-title = المراجعة والطلب
order-change = تغيير
order-term = المدة
order-ends = كيف تنتهي
order-price = السعر
order-payment = وسيلة الدفع
order-withdrawal = حق العدول
order-seller = البائع
order-consent = البدء الآن. إذا عدلتُ، أسترد كل شيء.
order-pending = جارٍ الطلب
order-loading = جارٍ جلب السعر

## Done

done-start = البداية
done-end = النهاية
done-then = بعد ذلك
done-order-number = رقم الطلب
done-time = التاريخ والوقت
done-total = الإجمالي شامل الضريبة
done-seller = البائع
done-again = اختيار جديد
done-my-features = ميزاتي
done-store = العودة إلى المتجر

## My features

my-features-title = ميزاتي
my-features-filter = تصفية
my-features-open-store = فتح المتجر

## Privacy

privacy-title = الخصوصية
privacy-master = عدم مشاركة أي شيء
privacy-list = ما يمكن أن يغادر السيارة
privacy-modes = إلى متى
privacy-data = البيانات المرسلة
privacy-recipient = تُرسل إلى
privacy-retention = مدة الحفظ
privacy-if-off = عند الإيقاف:
privacy-details = كل التفاصيل
privacy-left = ما غادر سيارتك
privacy-in-days = في 7 أيام
privacy-chart = كل يوم
privacy-receipts = الإيصالات
privacy-export = تصدير
privacy-export-long = تصدير بياناتي
privacy-erase = محو
privacy-erase-long = محو بياناتي
privacy-receipts-more = عرض الأقدم
privacy-receipts-loading = جارٍ جلب الإيصالات
privacy-sheet-loading = جارٍ جلب البيانات
privacy-export-folders = إلى أين
privacy-erase-hold = اضغط مطولًا للمحو
privacy-erase-keep = إبقاء
privacy-go-on = متابعة
privacy-export-elsewhere = اختيار مكان آخر
privacy-driving-all = إيقاف الكل
privacy-driving-off = إيقاف

## Car & owner

car-title = السيارة والمالك
car-this = هذه السيارة
car-model = الطراز
car-year = سنة الطراز
car-vin = VIN
car-software = البرنامج
car-market = السوق
car-language = اللغة
car-appearance = المظهر
car-appearance-automatic = تلقائي
car-appearance-day = نهاري
car-appearance-night = ليلي
car-high-contrast = تباين عالٍ
car-large-text = نص كبير
car-less-motion = حركة أقل
car-connections = الاتصالات
car-service = خدمة الميزات
car-store = المتجر
car-stored = محفوظ في السيارة

## Contracts, receipts, messages

contract-title = العقد
contract-renewal = يستمر تلقائيًا
contract-open = العقد
declare-read = قراءة الإيصال
declare-back = رجوع
contract-receipts-export = تصدير
contract-receipts-mail = بالبريد
messages-title = الرسائل
messages-dismiss = إخفاء
messages-receipts = الإيصالات

## Means of payment, vouchers, phone

payment-title = وسيلة الدفع
payment-card = للطلبات
payment-none = لا توجد بعد
payment-add = إضافة بالهاتف
payment-change = تغيير بالهاتف
payment-remove = حذف
payment-vouchers = القسائم
payment-balance = الرصيد
payment-by-phone = استخدام بالهاتف
payment-by-hand = إدخال رمز
voucher-title = استخدام قسيمة
voucher-code = رمز القسيمة
voucher-hint = كما هو مطبوع
voucher-redeem = استخدام
phone-scan = امسح بهاتفك

## Profiles and PIN

profiles-title = الملفات الشخصية
profiles-active = نشط
profiles-select = اختيار
profiles-edit = تعديل
profiles-add = إضافة ملف شخصي
profile-name = الاسم
profile-role = الصلاحيات
profile-key = المفتاح
profile-limit-a-month = الحد الشهري
profile-save = حفظ
profile-remove = إزالة
pin-erase = حذف رقم
pin-next = متابعة
keyboard-erase = حذف حرف
keyboard-space = مسافة

## The car changes hands

handover-title = تسليم السيارة
claim-title = تسلّم السيارة
handover-step-who = الأطراف
handover-step-overview = نظرة عامة
handover-step-erase = محو
handover-step-done = تم
handover-next = متابعة
handover-put-away = إخفاء
welcome-title = إعداد السيارة
welcome-step-language = اللغة
welcome-step-has = في السيارة
welcome-step-can-get = المتاح
welcome-step-privacy = البيانات
welcome-step-profile = أنت
welcome-later = لاحقًا
welcome-next = متابعة
welcome-over = تم
passport-title = جواز الميزات
passport-revoke = سحب الجواز
