### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = {"\u2066"}{ $celsius } °C{"\u2069"}

## State of a feature, one line

state-offered = من { $price } شهريًا
state-offered-once = { $price }، دفعة واحدة
state-included = مشمولة
state-trial-pending = جارٍ بدء التجربة
state-order-pending = جارٍ الطلب
state-installing = جارٍ التثبيت
state-trial = { $days ->
    [0] تجربة، تنتهي اليوم
    [zero] تجربة، تنتهي اليوم
    [one] تجربة، المتبقي يوم واحد
    [two] تجربة، المتبقي يومان
    [few] تجربة، المتبقي { $days } أيام
    [many] تجربة، المتبقي { $days } يومًا
   *[other] تجربة، المتبقي { $days } يوم
}
state-trial-short = تجربة
state-active-to = فعّالة حتى { $date }
state-active-term = فعّالة، { $term }
state-unlimited = بلا حد زمني
state-grace = حتى { $date }، ثم تنتهي
state-ended = انتهت في { $date }
state-revoked = سُحبت: { $reason }
state-failed = لم تبدأ
state-payment-failed = تعذّر الدفع
state-abandoned = أُلغي الطلب
state-needs-update = تحتاج إلى تحديث
state-not-in-this-car = ليست لهذه السيارة
state-not-in-market = لا تُباع هنا
state-needs-feature = تحتاج إلى { $feature }
state-excluded = لا تعمل مع { $feature }
state-verified = تم التحقق من عملها
state-saved = محفوظة

## Why a feature cannot be had, and what would change it

reason-equipment = غير موجود في هذه السيارة: { $equipment }.
reason-equipment-change = لا يمكن إضافته لاحقًا.
reason-software = تحتاج إلى البرنامج { $needed }. في هذه السيارة { $installed }.
reason-software-change = متاحة بعد التحديث القادم.
reason-market = السوق الذي لا تُباع فيه: { $market }.
reason-market-change = نعرضها هنا حالما تُباع.
reason-needs = تعمل فقط مع { $feature }.
reason-needs-change = اطلب { $feature } أولًا.
reason-excludes = لا تعمل مع { $feature }.
reason-excludes-change = متاحة بعد انتهاء { $feature }.
reason-trial-used = سبق استخدام الشهر المجاني.
reason-trial-used-change = لا يزال بالإمكان حجز مدة.
reason-revoked-ownership = تغيّر مالك السيارة
reason-revoked-safety = استدعاء لدواعي السلامة
reason-revoked-payment = لم تُدفع
reason-revoked-delivery = لم تُسلَّم في الموعد
reason-revoked-reversed = استردّ البنك المبلغ
reason-revoked-court = بأمر من جهة رسمية

## Terms and money

term-month = { $count ->
    [zero] { $count } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
term-year = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
term-unlimited = بلا حد زمني
price-per-month = { $price } شهريًا
price-once = دفعة واحدة
pays-off = { $months ->
    [zero] أوفر بعد { $months } شهر
    [one] أوفر بعد شهر واحد
    [two] أوفر بعد شهرين
    [few] أوفر بعد { $months } أشهر
    [many] أوفر بعد { $months } شهرًا
   *[other] أوفر بعد { $months } شهر
}
ends-by-itself = تنتهي تلقائيًا
stays-with-car = تبقى مع السيارة

## Store

store-category-all = الكل
store-results = { $count ->
    [0] لم يُعثر على ميزات
    [zero] لم يُعثر على ميزات
    [one] ميزة واحدة
    [two] ميزتان
    [few] { $count } ميزات
    [many] { $count } ميزة
   *[other] { $count } ميزة
}
store-count = { $available } من { $total }
store-empty-search = لا توجد ميزة تطابق «{ $text }».
store-empty-search-action = مسح البحث
store-empty-category = لا شيء لهذه السيارة في هذه الفئة.
store-empty-category-action = عرض الكل
store-failed-title = تعذّر الوصول إلى المتجر
store-failed-text = تستمر ميزاتك في العمل. تحقق من الاتصال ثم أعد المحاولة.
action-retry = إعادة المحاولة
store-as-of = دون اتصال. أسعار الساعة { $time }.
store-as-of-date = دون اتصال. أسعار { $date }، { $time }.
featured-for-car = تناسب هذه السيارة

## While driving

driving-parked = متاح عند ركن السيارة
driving-saved = الميزات المحفوظة تجدها هنا.
driving-mine = الإدارة عند ركن السيارة
driving-mine-text = ما يعمل يستمر في العمل.
driving-unknown = حالة السيارة غير معروفة حاليًا
driving-unknown-text = حتى تستجيب خدمة الميزات، تُعدّ السيارة متحركة. تستمر ميزاتك في العمل.

## Trial

trial-button = تجربة مجانية لشهر
trial-button-long = شهر مجاني – ينتهي تلقائيًا
trial-promise = تنتهي تلقائيًا. دون بيانات دفع.
trial-promise-short = لا حاجة إلى بيانات دفع.
trial-starting = جارٍ البدء
trial-started = بدأت التجربة. تنتهي تلقائيًا في { $date }.
trial-ends = تنتهي التجربة تلقائيًا في { $date }.
trial-ends-today = تنتهي التجربة تلقائيًا اليوم.
feature-open = عرض التفاصيل
feature-active-until = فعّالة حتى { $date }، ثم تنتهي تلقائيًا.
feature-active-unlimited = لك بلا حد زمني. تبقى مع السيارة.
feature-active-factory = مدمجة من المصنع. تبقى مع السيارة.
feature-pending = تقوم السيارة بإعدادها. قد يستغرق ذلك { $minutes } د.
feature-failed = تعذّر على السيارة تشغيلها. لم يُخصم أي مبلغ.
feature-failed-paid = تعذّر على السيارة تشغيلها. طلبك محفوظ. نعيد المحاولة.
feature-grace = لم تتصل السيارة بالشبكة منذ مدة. تعمل الميزة حتى { $date }.
feature-ended = انتهت في { $date }. يمكن حجزها مجددًا.

## Facts

data-none = لا شيء يغادر السيارة
installs-minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
restart-none = غير مطلوبة
restart-ignition = عند التشغيل التالي
holder-car = تبقى مع السيارة
holder-person = تنتقل معك

## Order

order-subtitle-car = { $term }. تبقى مع السيارة، VIN ينتهي بـ{ $vin }.
order-subtitle-person = { $term }. تنتقل معك إلى سيارتك التالية.
order-from-to = { $from } إلى { $to }
order-from = من { $from }
order-ends-by-itself = تلقائيًا. دون تجديد.
order-ends-never = لا تنتهي. دفعة واحدة.
order-price-split = { $net } + ضريبة { $rate }% { $vat }
order-withdrawal-days = { $days } يومًا، من «ميزاتي»
order-withdrawal-none = لا يوجد هنا. يمكن إنهاء العقد في أي وقت.
order-papers-language = لغة العقد والمستندات: { $language }
order-needs-consent = ضع علامة في المربع للبدء الآن.
order-needs-parking = متاح عند ركن السيارة.
order-needs-network = لا يوجد اتصال. الطلب يحتاج إلى اتصال.
order-needs-service = خدمة الميزات لا تستجيب.

## Documents of the seller

document-terms = شروط البيع
document-withdrawal = سياسة العدول
document-privacy = إشعار الخصوصية

## Done

done-trial-title = بدأت التجربة
done-order-title = شكرًا على طلبك
done-installing = تقوم السيارة بإعدادها.
done-verified = شغّلتها السيارة وتحققت منها.
done-then-trial = دون تجديد. لا شيء للدفع.
done-then-term = دون تجديد. دون تكلفة.
done-then-unlimited = تبقى مع السيارة.
done-no-end = لا تنتهي
done-free = مجانًا

## My features

running = قيد التشغيل
ended = منتهية
days-left = { $days ->
    [0] تنتهي اليوم
    [zero] تنتهي اليوم
    [one] المتبقي يوم واحد
    [two] المتبقي يومان
    [few] المتبقي { $days } أيام
    [many] المتبقي { $days } يومًا
   *[other] المتبقي { $days } يوم
}
to-date = حتى { $date }
next-charge-none = لا يوجد
action-details = التفاصيل
action-extend = تمديد
action-receipt = إيصال
action-again = حجز مجددًا
my-features-empty = لا ميزات تعمل في هذه السيارة بعد.
my-features-empty-ended = لم تنتهِ أي ميزة بعد.

## Car & owner

vin-ending = ينتهي بـ{ $vin }
connected = متصل
last-heard = آخر استجابة { $time }
never-heard = لا استجابة بعد
stored-summary = ميزاتك وإيصالاتك واختياراتك، والمتجر كما ظهر آخر مرة، وآخر ما أُرسل لعرضه عليك. لا بيانات دفع.
market-de = ألمانيا
market-at = النمسا
market-gb = المملكة المتحدة
market-us = الولايات المتحدة

## Privacy: the list

sharing-on = يُسمح للبيانات بمغادرة السيارة
sharing-none = لا شيء يغادر السيارة
sharing-none-but-law = لا يغادر السيارة إلا ما يفرضه القانون
privacy-all = { $count ->
    [zero] مفتاح واحد لعدد { $count } خدمة. تواصل السيارة عملها.
    [one] مفتاح واحد لخدمة واحدة. تواصل السيارة عملها.
    [two] مفتاح واحد للخدمتين. تواصل السيارة عملها.
    [few] مفتاح واحد لكل الخدمات الـ{ $count }. تواصل السيارة عملها.
    [many] مفتاح واحد لكل الخدمات الـ{ $count }. تواصل السيارة عملها.
   *[other] مفتاح واحد لكل الخدمات الـ{ $count }. تواصل السيارة عملها.
}
privacy-until-time = حتى { $time } لا يخرج إلا ما يفرضه القانون.
privacy-until-trip = في هذه الرحلة لا يخرج إلا ما يفرضه القانون.
privacy-until-changed = إلى أن تغيّر ذلك، لا يخرج إلا ما يفرضه القانون.
privacy-hour = لساعة واحدة
privacy-trip = هذه الرحلة
privacy-always = إلى أن أغيّره
privacy-choice = اختيارك
privacy-contract = لميزات تحتاج إلى بيانات
privacy-law = مطلوب بحكم القانون
privacy-by-law = بالقانون
privacy-locked = متوقف
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = لازم من أجل { $feature }
privacy-needed-by-none = لا تحتاج إليه أي من ميزاتك
privacy-unknown = غير معروف: خدمة السيارة لا تستجيب
privacy-loading = جارٍ سؤال السيارة
privacy-nothing = لا شيء
privacy-turning-off = جارٍ الإيقاف
privacy-turning-on = جارٍ التشغيل
privacy-everything-off = جارٍ إيقاف الكل
privacy-restoring = جارٍ الاستعادة
privacy-state-on = مشغّل
privacy-state-off = متوقف
privacy-needs-parking = متاح عند ركن السيارة
privacy-is-private = متوقف ما دامت المشاركة موقوفة
privacy-last-sent = آخر إرسال { $time }
privacy-never-sent = لم يُرسل شيء بعد
privacy-erasure-queued = طُلب المحو، بانتظار مركز البيانات
privacy-erasure-confirmed = { $records ->
    [zero] مُحي { $records } سجل { $time }
    [one] مُحي سجل واحد { $time }
    [two] مُحي سجلان { $time }
    [few] مُحيت { $records } سجلات { $time }
    [many] مُحي { $records } سجلًا { $time }
   *[other] مُحي { $records } سجل { $time }
}
privacy-expires = ينتهي تلقائيًا في { $date }
privacy-show-sent = عرض ما أُرسل
privacy-show-sample = عرض ما قد يُرسل
privacy-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
privacy-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
privacy-years = { $count ->
    [zero] { $count } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنة
   *[other] { $count } سنة
}
privacy-not-kept = يُستخدم ولا يُحفظ
privacy-others = أخرى
privacy-empty = لم يغادر هذه السيارة شيء.
privacy-day-sent = { $date }: { $services }
privacy-day-none = { $date }: لا شيء
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = خدمة السيارة لا تستجيب.
privacy-broken = كانت اختياراتك تالفة. كل شيء متوقف.
privacy-broken-action = البدء من جديد
privacy-full = مساحة التخزين ممتلئة. الإيقاف ممكن، التشغيل غير ممكن.
weekday-1 = ن
weekday-2 = ث
weekday-3 = ر
weekday-4 = خ
weekday-5 = ج
weekday-6 = س
weekday-7 = ح

## Privacy: what a call came to

privacy-off-no-answer = لم تؤكد السيارة ذلك. قد يكون ما زال مشغّلًا.
privacy-on-no-answer = لم تستجب السيارة. بقي الحال كما كان.
privacy-all-off-no-answer = لم تؤكد السيارة ذلك. قد يكون بعضه ما زال مشغّلًا.
privacy-text-changed = تغيّر النص. اقرأه ثم اختر من جديد.
privacy-refused = رفضت السيارة ذلك. لم يتغيّر شيء.
privacy-storage-off = مساحة التخزين ممتلئة. تم الإيقاف، ويُسجَّل لاحقًا.
privacy-storage-on = تعذّر على السيارة الحفظ. يبقى متوقفًا.
privacy-try-later = السيارة مشغولة. لم يتغيّر شيء. أعد المحاولة.

## Privacy: all about a service

privacy-signals = إشارات السيارة
privacy-basis = الأساس القانوني
privacy-basis-choice = اختيارك (GDPR، المادة 6 (1) أ)
privacy-basis-contract = ميزة لديك (GDPR، المادة 6 (1) ب)
privacy-basis-law = التزام قانوني (GDPR، المادة 6 (1) ج)
privacy-version = إصدار هذا النص
privacy-since = { $state } منذ
privacy-since-ever = من البداية
privacy-ends = تنتهي موافقتك
privacy-ends-itself = تلقائيًا في { $date }
privacy-ends-open = عند إيقافه
privacy-ends-law = بإلغاء القانون فقط
privacy-features = ميزات تحتاج إليه
privacy-features-none = لا شيء من ميزاتك
privacy-gone = لم تعد هذه الخدمة متاحة.

## Privacy: what was sent

privacy-sent-title = ما أُرسل: { $purpose }
privacy-sample-title = ما قد يُرسل: { $purpose }
privacy-sent-note = أُرسل { $time } بهذا الشكل. الأوقات فيه بتوقيت UTC.
privacy-sent-gone = لم يعد ما أُرسل موجودًا في السيارة.
privacy-sample-note = هذا مثال. لم يُقرأ ولم يُرسل شيء من أجله.
privacy-sample-none = لا شيء في هذه السيارة يرسل بيانات لهذا الغرض.
privacy-record = سجل { $number } من { $count }
privacy-more-lines = { $count ->
    [zero] { $count } سطر آخر
    [one] سطر آخر
    [two] سطران آخران
    [few] { $count } أسطر أخرى
    [many] { $count } سطرًا آخر
   *[other] { $count } سطر آخر
}
privacy-sheet-failed = لا تعرضه السيارة الآن. أعد المحاولة لاحقًا.

## Privacy: receipts

receipts-empty = لم توافق على شيء أو ترفضه بعد.
receipts-failed = تعذّرت قراءة الإيصالات حاليًا.
receipt-given = مُنحت
receipt-refused = رُفضت
receipt-withdrawn = سُحبت
receipt-title = إيصال: { $purpose }
receipt-by-touch = باللمس
receipt-by-voice = بالصوت
receipt-by-expiry = تلقائيًا، لانتهاء المدة
receipt-by-handover = تلقائيًا، عند تغيّر المالك
receipt-by-private = عبر «عدم مشاركة أي شيء»
receipt-by-recovery = تلقائيًا، عند التشغيل التالي
receipt-what = الموضوع
receipt-answer = إجابتك
receipt-time = التاريخ والوقت
receipt-how = كيف
receipt-until = سارية حتى
receipt-data = البيانات
receipt-signals = إشارات السيارة
receipt-to = تُرسل إلى
receipt-kept = مدة الحفظ
receipt-if-off = عند الإيقاف
receipt-controller = الجهة المسؤولة
receipt-text = النص الذي ظهر
receipt-version = الإصدار { $version }، { $language }
receipt-number = الرقم
receipt-digest = بصمة النص

## Privacy: export and erase

export-title = تصدير بياناتي
export-choose = كل ما لدى السيارة عنك، في ملف واحد. إلى أين؟
export-documents = المستندات
export-documents-note = في هذه السيارة
export-running = جارٍ نسخ بياناتك
export-steps = الخطوة { $done } من { $total }
export-done = { $records ->
    [zero] صُدِّر { $records } سجل.
    [one] صُدِّر سجل واحد.
    [two] صُدِّر سجلان.
    [few] صُدِّرت { $records } سجلات.
    [many] صُدِّر { $records } سجلًا.
   *[other] صُدِّر { $records } سجل.
}
export-failed = تعذّر التصدير. تأكد من وجود مساحة ومن أن الوسيط ما زال موصولًا.
export-asking = جارٍ سؤال السيارة
erase-title = محو كل بياناتك؟
erase-consequence = يتوقف كل شيء، ويُمحى ما جُمع في السيارة وفي مركز البيانات. تبقى ميزاتك. لا يمكن التراجع عن ذلك.
erase-sure-title = هل تريد حقًا محو كل شيء؟
erase-running = جارٍ محو بياناتك
erase-waiting = مُحيت في السيارة. لم يؤكدها مركز البيانات بعد.
erase-done = { $records ->
    [zero] أكد مركز البيانات محو { $records } سجل، { $time }.
    [one] أكد مركز البيانات محو سجل واحد، { $time }.
    [two] أكد مركز البيانات محو سجلين، { $time }.
    [few] أكد مركز البيانات محو { $records } سجلات، { $time }.
    [many] أكد مركز البيانات محو { $records } سجلًا، { $time }.
   *[other] أكد مركز البيانات محو { $records } سجل، { $time }.
}
erase-done-title = تم المحو
erase-failed = لم يكتمل المحو. كل شيء متوقف. تابع لإكماله.

## Features that are paused

state-paused = معلّقة: تحتاج إلى { $purpose }
state-paused-short = معلّقة
feature-paused = معلّقة ما دام هذا متوقفًا: { $purpose }.
action-privacy = الخصوصية
driving-privacy = متاح عند ركن السيارة
driving-privacy-text = التشغيل عند ركن السيارة. الإيقاف ممكن الآن.
driving-privacy-none = لا شيء مشغّل.

## Banner and toast

daemon-absent = خدمة الميزات لا تستجيب. تستمر ميزاتك في العمل.
daemon-back = عادت خدمة الميزات.
state-set-aside = كانت بيانات محفوظة تالفة. وُضعت جانبًا وجُلبت من جديد.
catalogue-fetched-again = كان المتجر المحفوظ تالفًا. جُلب من جديد.

## Errors: what happened and what to do

error-storefront-unreachable = تعذّر الوصول إلى المتجر. لم يُخصم أي مبلغ. أعد المحاولة لاحقًا.
error-storefront-answer = تعذّرت قراءة رد المتجر. لم يُخصم أي مبلغ. أعد المحاولة لاحقًا.
error-refused = رفضت السيارة ذلك. لم يتغيّر شيء.
error-payment-declined = رُفض الدفع. لم يُخصم أي مبلغ. تحقق من وسيلة الدفع.
error-card-expired = انتهت صلاحية البطاقة. لم يُخصم أي مبلغ. أضف بطاقة أخرى.
error-card-limit = بلغت البطاقة حدّها. لم يُخصم أي مبلغ. اسأل البنك أو أضف بطاقة أخرى.
error-no-payment-method = لا توجد وسيلة دفع بعد. أضف وسيلة من هاتفك.
error-not-confirmed = لم تتم الإجابة عن سؤال البنك. لم يُخصم أي مبلغ. يمكنك الطلب مجددًا متى شئت.
error-provider-away = انقطعت خدمة الدفع مدة طويلة. لم يُخصم أي مبلغ. يمكنك الطلب مجددًا إن شئت.
done-abandoned = لم يُخصم أي مبلغ.
error-payment-unknown = لم يتأكد الدفع بعد. لن يُخصم المبلغ أكثر من مرة. نواصل التحقق.
error-not-parked = يتطلب ذلك ركن السيارة. انقل إلى P ثم أعد المحاولة.
error-quote-expired = لم يعد السعر صالحًا. تحقق منه واطلب من جديد.
error-quote-changed = تغيّر السعر. تحقق منه واطلب من جديد.
error-not-eligible = لا يمكن لهذه السيارة الحصول على الميزة. السبب في صفحتها.
error-trial-used = سبق استخدام الشهر المجاني. يمكن حجز مدة.
error-order-conflict = أُرسل هذا الطلب بمحتوى آخر. ابدأ من جديد.
error-storage-failed = تعذّر على السيارة الحفظ. لم يُخصم أي مبلغ. أعد المحاولة بعد التشغيل التالي.
error-daemon-absent = خدمة الميزات لا تستجيب. لم يتغيّر شيء. أعد المحاولة.
error-timeout = يستغرق ذلك أطول من المعتاد. نواصل التحقق.
error-activation-failed = لم تبدأ الميزة. نعيد المحاولة عند التشغيل التالي.
error-unknown = حدث خطأ ما. لم يُخصم أي مبلغ. أعد المحاولة.

# Actions and states that stand alone.
action-save = حفظ لوقت لاحق
action-on = مشغّل
state-checking = جارٍ التحقق
state-withdrawn-plain = تم العدول
order-failed-title = لا يمكن طلبها الآن
done-refused-title = لم يُنفَّذ الطلب
state-trial-offered = شهر مجاني
connection-none = لا يستجيب
done-sending-title = جارٍ إرسال طلبك
done-receipt-title = إيصال

## Order: PIN, money, what is in the way

order-total = الإجمالي شامل الضريبة
order-total-on = الإجمالي شامل الضريبة، يستحق في { $date }
done-bank-title = أكّد الدفع
done-not-delivered-refund = لم يثبت عملها في الموعد. { $refund }.
done-not-delivered-title = لم تُسلَّم
order-button = طلب مع الالتزام بالدفع
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } مدة غير مستخدمة
order-credit-voucher = − { $amount } قسيمة
order-nothing-to-pay = غير مطلوبة
order-guest = لا يمكن للضيوف الطلب
order-guest-text = اختر ملفًا شخصيًا آخر للطلب.
order-renter = لا طلبات في التأجير
order-limit = يتجاوز الحد المسموح لك
order-limit-text = { $limit } شهريًا، المتبقي { $left }. يمكن للمالك تغييره.
order-no-payment = لا توجد وسيلة دفع بعد
order-payment-none = لا توجد بعد
order-no-payment-text = تُضاف من هاتفك. لا يصل رقمها إلى السيارة أبدًا.
order-payment-expired = انتهت صلاحية البطاقة
payment-method = { $brand } تنتهي بـ{ $last4 }
pin-title = PIN
pin-enter = أدخل رمز PIN
pin-enter-tries = { $tries ->
    [zero] أدخل رمز PIN
    [one] أدخل PIN، بقيت محاولة
    [two] أدخل PIN، بقيت محاولتان
    [few] أدخل PIN، بقيت { $tries } محاولات
    [many] أدخل PIN، بقيت { $tries } محاولة
   *[other] أدخل PIN، بقيت { $tries } محاولة
}
pin-of-owner = رمز PIN: { $name }
pin-old = أدخل رمز PIN الحالي
pin-choose = رمز جديد: من 4 إلى 8 أرقام
pin-repeat = أدخله مرة أخرى
pin-setting = جارٍ حفظ رمز PIN
pin-checking = جارٍ التحقق من PIN
pin-chosen = تم تعيين رمز PIN
pin-is-set = رمز PIN معيَّن.
pin-different = الرمزان مختلفان. اختر من جديد.
pin-wrong = رمز PIN خاطئ
pin-wrong-tries = { $tries ->
    [0] رمز PIN خاطئ
    [zero] رمز PIN خاطئ
    [one] رمز PIN خاطئ. بقيت محاولة.
    [two] رمز PIN خاطئ. بقيت محاولتان.
    [few] رمز PIN خاطئ. بقيت { $tries } محاولات.
    [many] رمز PIN خاطئ. بقيت { $tries } محاولة.
   *[other] رمز PIN خاطئ. بقيت { $tries } محاولة.
}
pin-wait = رمز PIN خاطئ. الانتظار: { $wait }.
pin-locked = رمز PIN مقفل
pin-locked-text = الانتظار قبل المحاولة: { $wait }. يُحتسب الوقت والسيارة مشغّلة فقط.
pin-reset-text = محاولات خاطئة كثيرة. يعيد البائع ضبطه عند طلبك؛ تستمر ميزاتك في العمل.
pin-not-set = اختر رمز PIN أولًا.
pin-what-for = يُطلب عند كل طلب، ولا يُطلب أبدًا عند العدول أو إنهاء العقد. يبقى في هذه السيارة.
proof-title = رمز PIN للمالك
proof-card = تغيير وسيلة الدفع
proof-remove = حذف وسيلة الدفع
proof-email = إيصالات بالبريد الإلكتروني
proof-card-text = يمكن لأي شخص اختيار ملف شخصي في هذه السيارة. لحماية وسيلة دفعك، يُطلب رمز PIN.
proof-email-text = تُظهر الإيصالات مشترياتك. لكي تصل إليك وحدك، يُطلب رمز PIN.
pin-seconds = { $count ->
    [zero] { $count } ثانية
    [one] ثانية واحدة
    [two] ثانيتان
    [few] { $count } ثوانٍ
    [many] { $count } ثانية
   *[other] { $count } ثانية
}
pin-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
error-limit = يتجاوز ذلك حد هذا الملف الشخصي. لم يُخصم أي مبلغ.
error-not-allowed = لا يُسمح بذلك لهذا الملف الشخصي.
renewal-is-on = تستمر. يُخصم { $amount } عن المدة التي تبدأ في { $date }.

## Order: what it waits for

state-awaiting-payment = بانتظار الدفع
state-provider-away = تأخّر الدفع
state-bank-asks = البنك يطلب التأكيد
state-paid = دُفعت، جارٍ التثبيت
done-provider-away = لم يُخصم المبلغ بعد. نحاول حتى { $time }. يمكنك إلغاء الطلب الآن.
done-bank-asks = امسح الرمز وأكّد الدفع على هاتفك.
done-not-delivered = يعود إليك ما دفعته تلقائيًا.
action-give-up = إلغاء هذا الطلب
action-change-payment = تغيير وسيلة الدفع
action-add-payment = إضافة وسيلة دفع

## My features: contracts

next-charge = الخصم التالي
next-charge-on = في { $date }
next-charge-confirm = للتأكيد حتى { $date }
until-date = حتى { $date }
action-withdraw = العدول
action-cancel-contract = إنهاء العقد
action-messages = الرسائل
state-withdrawal-queued = تم العدول، سيُرسل
state-cancellation-queued = أُنهي العقد، سيُرسل
state-withdrawn-leaving = تم العدول، تتوقف مع إطفاء السيارة
state-cancelled = أُنهي العقد

## A contract

contract-unknown = لم يُفقد شيء. أعد المحاولة بعد قليل.
contract-trial = شهر مجاني. ينتهي تلقائيًا.
contract-term = المدة
contract-not-started = تبدأ حين يثبت عملها
contract-paid = المدفوع
contract-not-paid = لا شيء بعد
contract-credit = المحسوب لك
contract-credit-of = { $credit } من { $price }
contract-refund = المبلغ المسترد
contract-withdrawal = حق العدول
contract-cancelled = أُنهي في
contract-concluded = أُبرم في
contract-number = رقم الطلب
contract-seller = البائع
contract-begins = يبدأ في { $date }
contract-runs = سارٍ
contract-delivery = إذا لم يثبت عملها خلال { $hours } ساعة من تشغيل السيارة، تسترد المبلغ.
contract-next = مدة تالية من { $date }
contract-other = العقد السابق
contract-over-since = منذ { $date }
contract-over-ended = انتهى
contract-over-replaced = حلّت محله مدة أخرى
contract-over-not-paid = انتهى، لم يُدفع
contract-over-transferred = انتهى، تغيّر مالك السيارة
contract-over-recalled = سُحبت لدواعي السلامة
contract-over-not-delivered = لم تُسلَّم
contract-over-reversed = انتهى، استردّ البنك المبلغ
contract-over-court = انتهى بأمر محكمة
refund-done = أُعيد { $amount } في { $date }
refund-on-its-way = { $amount } في طريقه إليك
refund-refused = { $amount }، مستحق لك على البائع
refund-refused-note = يدفعه البائع بطريقة أخرى.
action-change-term = تغيير المدة
action-receipts = الإيصالات
renewal-off = تنتهي تلقائيًا في { $date }. دون تكلفة.
renewal-followed = تبدأ مدة تالية في { $date }.
renewal-off-plain = تنتهي تلقائيًا. دون تكلفة.
renewal-on = في { $date } يُخصم { $amount }.
renewal-price-changed = سعر جديد: { $amount } بدلًا من { $before }. دون موافقتك تنتهي في { $date }.
renewal-retrying = { $why } { $amount } مجددًا في { $next }.
renewal-grace = تعمل حتى { $date }.
renewal-to-confirm = يطلب البنك تأكيد { $amount } حتى { $by }.
why-declined = رفض البنك الدفع.
why-expired = انتهت صلاحية البطاقة.
why-limit = بلغت البطاقة حدّها.
why-no-payment = لا توجد وسيلة دفع.
why-not-confirmed = لم تتم الإجابة عن سؤال البنك.
why-provider-away = انقطعت خدمة الدفع.
why-unknown = لم يتم الدفع.

## Withdraw and cancel

until-switched-off = حتى إطفاء السيارة
declare-order = الطلب { $order }
withdraw-entry = العدول عن العقد
withdraw-confirm = تأكيد العدول
withdraw-money = تسترد { $paid }، أي كل ما دفعته.
withdraw-free = لم يُدفع شيء ولا يلزم دفع شيء.
withdraw-works = تتوقف عند إطفاء السيارة، ولا تتوقف أبدًا أثناء القيادة.
withdraw-until = حتى { $date }
withdraw-over = انتهى في { $date }
withdraw-no-right = لا يوجد لهذا العقد
withdraw-accepted = تلقّى البائع عدولك. المبلغ في طريقه إليك.
cancel-entry = إنهاء العقود هنا
cancel-confirm = إنهاء الآن
cancel-money = لن يُخصم شيء بعد الآن. ما دُفع لا يُسترد.
cancel-works = تعمل حتى { $date }، ثم تنتهي.
cancel-works-term = تعمل حتى نهاية المدة المدفوعة.
cancel-unlimited = تنتهي بعد مهلة الإشعار في شروط البيع.
cancel-accepted = تلقّى البائع إنهاءك للعقد.
declare-counts = العبرة بهذه اللحظة. الإيصال يظهر فورًا.
declare-counts-offline = لا يوجد اتصال: العبرة بهذه اللحظة، ويُرسل حالما تتوفر الشبكة.
declare-no-answer = لم تستجب السيارة. المس مجددًا: يُحتسب مرة واحدة.
declared-at = قُدّم في
declared-queued = سُجّل في السيارة. يُرسل حالما تتوفر الشبكة؛ العبرة بلحظة لمسك.
declared-too-late = يقول البائع إنه وصل متأخرًا. الإيصال يبيّن وقت لمسك.
declare-disagree = للاعتراض، اكتب إلى { $seller }.
declared-moot = كان العقد منتهيًا من قبل.

## Receipts of contracts

receipts-all = الإيصالات
receipts-of = الإيصالات: { $feature }
receipts-none = لا يوجد إيصال بعد.
receipt-trial = الشهر المجاني
receipt-contract = عقد
receipt-withdrawal = عدول
receipt-cancellation = إنهاء العقد
receipt-renewal-stopped = إيقاف التجديد
receipt-renewed = تجديد
receipt-refund = استرداد
receipt-no = رقم { $number }
receipt-not-yet = جارٍ إعداد الإيصال. حين يصل يبقى في السيارة.
receipts-export-title = تصدير الإيصالات
receipts-export-choose = كل الإيصالات، بصيغة PDF ونص. إلى أين؟
receipts-export-running = جارٍ نسخ الإيصالات
receipts-export-done = { $files ->
    [zero] حُفظ { $files } ملف.
    [one] حُفظ ملف واحد.
    [two] حُفظ ملفان.
    [few] حُفظت { $files } ملفات.
    [many] حُفظ { $files } ملفًا.
   *[other] حُفظ { $files } ملف.
}

## Messages

messages-empty = لا رسائل.
messages-unknown = خدمة الميزات لا تستجيب.
message-ends = { $days ->
    [0] { $feature }: تنتهي اليوم
    [zero] { $feature }: تنتهي اليوم
    [one] { $feature }: تنتهي خلال يوم
    [two] { $feature }: تنتهي خلال يومين
    [few] { $feature }: تنتهي خلال { $days } أيام
    [many] { $feature }: تنتهي خلال { $days } يومًا
   *[other] { $feature }: تنتهي خلال { $days } يوم
}
message-ends-text = في { $date }، تلقائيًا. لا شيء يتبعها ولا يُخصم شيء.
message-renews = { $feature }: تتجدد قريبًا
message-renews-text = في { $date } يُخصم { $amount }. يمكنك إيقافه حتى ذلك الحين.
message-price = سعر جديد: { $feature }
message-price-text = { $amount } بدلًا من { $before } من { $date }. دون موافقتك تنتهي تلقائيًا.
message-renewal-failed = { $feature }: تعذّر الدفع
message-renewal-failed-text = { $why } المحاولة التالية { $next }. تعمل حتى { $until } دون أي تغيير.
message-to-confirm = { $feature }: البنك يطلب التأكيد
message-to-confirm-text = أكّد { $amount } على هاتفك حتى { $by }. تعمل حتى { $until } دون أي تغيير.
message-removed = { $feature }: تم إنهاؤها
message-removed-text = { $reason }. بواسطة { $actor } في { $date }. للاعتراض، اكتب إلى { $seller }.
message-removal-refused = { $feature }: تبقى مشغّلة
message-removal-refused-text = كان يُراد سحبها دون سبب. رفضت السيارة ذلك وأبلغت عنه.
message-not-delivered = { $feature }: لم تُسلَّم
message-not-delivered-text = لم يثبت عملها في الموعد. يعود { $amount } تلقائيًا.
message-not-delivered-free = لم يثبت عملها في الموعد. لم يُدفع شيء.
message-refunded = أُعيد { $amount }
message-refunded-text = مقابل { $feature }. قد يستغرق ذلك بضعة أيام لدى البنك.
message-refund-refused = تعذّرت إعادة { $amount }
message-refund-refused-text = مقابل { $feature }. يدفعه البائع بطريقة أخرى. للأسئلة: { $seller }.
message-too-late = { $feature }: متأخر
message-too-late-text = { $what }: يقول البائع إنه وصل متأخرًا. للاعتراض، اكتب إلى { $seller }.
actor-time = انتهاء المدة
actor-driver = السائق
actor-seller = البائع
actor-bank = البنك
actor-maker = صانع السيارة
actor-authority = جهة رسمية
action-view = عرض
action-say-yes = عرض وموافقة
action-confirm-phone = تأكيد بالهاتف
action-try-again = إعادة المحاولة الآن

## Means of payment, vouchers, phone

payment-expires = صالحة حتى { $month }/{ $year }
payment-expired = انتهت { $month }/{ $year }
payment-open-ended = لا تنتهي صلاحيتها
payment-guest = ليس للضيوف وسيلة دفع.
payment-remove-title = حذف وسيلة الدفع هذه؟
payment-remove-text = تحتاج الطلبات بعدها إلى وسيلة أخرى. تستمر ميزاتك في العمل؛ ويتعذّر خصم التجديد المشغّل.
payment-remove-yes = حذف
voucher-no-balance = لا يوجد
voucher-redeemed = أُضيف { $amount }. يُستخدم مع طلبك التالي.
voucher-unknown = لا توجد قسيمة كهذه. تحقق من الرمز.
voucher-used = سبق استخدام هذه القسيمة.
voucher-expired = انتهت صلاحية هذه القسيمة.
voucher-other-market = هذه القسيمة لبلد آخر.
phone-card-title = إضافة وسيلة دفع
phone-card-text = امسح الرمز وأضف بطاقتك على الهاتف.
phone-card-done = أُضيفت: { $method }.
phone-voucher-title = قسيمة بالهاتف
phone-voucher-text = امسح الرمز وأدخل القسيمة على الهاتف.
phone-voucher-done = تم الاستخدام. رصيدك: { $balance }.
phone-email-title = إيصالات بالبريد الإلكتروني
phone-email-text = امسح الرمز وأدخل بريدك الإلكتروني على الهاتف.
phone-email-done = تصل الإيصالات بالبريد الإلكتروني من الآن.
phone-done = تم على الهاتف.
phone-confirmation-done = وصلت إجابتك إلى البنك.
phone-opening = جارٍ فتح الصفحة لهاتفك
phone-expired = انتهت صلاحية الرمز.
phone-failed = لم ينجح ذلك على الهاتف.
phone-again = رمز جديد
phone-place = أو افتح { $address } وأدخل
phone-until = صالح حتى { $time }
action-cancel = إلغاء
action-go-on = متابعة

## Profiles

profile-of = الملف الشخصي: { $name }
role-owner = المالك
role-owner-text = كل شيء، دون حد
role-family = العائلة
role-guest = ضيف
role-guest-text = يقود ولا يطلب شيئًا
role-lessee = تأجير طويل
role-lessee-text = يطلب ولا يتنازل
role-renter = تأجير
role-renter-text = يقود ولا يطلب شيئًا
role-valet = صف السيارات
role-valet-text = يقود ولا يرى شيئًا
valet-closed = المتجر مغلق
valet-text = يستمر ما هو مفعّل. رمز PIN الخاص بالمالك يفتح كل شيء من جديد، وكذلك مفتاحه.
valet-confirm-title = تسليم السيارة لخدمة صف السيارات؟
valet-confirm-text = يُغلق المتجر حتى يفتحه رمز PIN الخاص بالمالك.
valet-confirm-yes = إغلاق المتجر
rental-end = إنهاء التأجير
rental-end-title = هل تريد إنهاء التأجير؟
rental-end-text = يزول ما سمح به هذا المستأجر واختاره وحفظه، وتُمحى البيانات المرسلة بموافقته. تعود السيارة كما كانت.
rental-end-yes = إنهاء التأجير
rental-end-proof = رمز PIN الخاص بالمالك ينهي التأجير.
rental-leave = ملف آخر
rental-leave-text = لا يُخرج من التأجير إلا رمز PIN الخاص بالمالك.
rental-ended = انتهى التأجير ولم يبق منه شيء.
rental-not-here = للمالك فقط، وليس في التأجير.
key-this = المفتاح في السيارة
key-none = دون مفتاح
key-other = مفتاح آخر
profile-limit = { $limit } شهريًا، المتبقي { $left }
profile-no-limit = دون حد
profile-add-title = ملف شخصي جديد
profile-edit-title = تغيير الملف الشخصي
profile-remove-title = إزالة هذا الملف الشخصي؟
profile-remove-text = يُزال { $name } من هذه السيارة. ما طُلب يبقى.
profile-remove-yes = إزالة
action-change-profile = تبديل الملف الشخصي
action-change-pin = تغيير رمز PIN
action-set-pin = تعيين رمز PIN
erase-now = محو الكل الآن

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
    [zero] { $units } يورو
    [one] يورو واحد
    [two] يوروان
    [few] { $units } يورو
    [many] { $units } يورو
   *[other] { $units } يورو
}
spoken-eur-cents = { $units ->
    [zero] { $units } يورو و{ $cents } سنتًا
    [one] يورو واحد و{ $cents } سنتًا
    [two] يوروان و{ $cents } سنتًا
    [few] { $units } يورو و{ $cents } سنتًا
    [many] { $units } يورو و{ $cents } سنتًا
   *[other] { $units } يورو و{ $cents } سنتًا
}
spoken-gbp = { $units ->
    [zero] { $units } جنيه إسترليني
    [one] جنيه إسترليني واحد
    [two] جنيهان إسترلينيان
    [few] { $units } جنيهات إسترلينية
    [many] { $units } جنيهًا إسترلينيًا
   *[other] { $units } جنيه إسترليني
}
spoken-gbp-cents = { $units ->
    [zero] { $units } جنيه إسترليني و{ $cents } بنسًا
    [one] جنيه إسترليني واحد و{ $cents } بنسًا
    [two] جنيهان إسترلينيان و{ $cents } بنسًا
    [few] { $units } جنيهات إسترلينية و{ $cents } بنسًا
    [many] { $units } جنيهًا إسترلينيًا و{ $cents } بنسًا
   *[other] { $units } جنيه إسترليني و{ $cents } بنسًا
}
spoken-usd = { $units ->
    [zero] { $units } دولار
    [one] دولار واحد
    [two] دولاران
    [few] { $units } دولارات
    [many] { $units } دولارًا
   *[other] { $units } دولار
}
spoken-usd-cents = { $units ->
    [zero] { $units } دولار و{ $cents } سنتًا
    [one] دولار واحد و{ $cents } سنتًا
    [two] دولاران و{ $cents } سنتًا
    [few] { $units } دولارات و{ $cents } سنتًا
    [many] { $units } دولارًا و{ $cents } سنتًا
   *[other] { $units } دولار و{ $cents } سنتًا
}
voice-nothing = لم أفهم ذلك. قل «مساعدة» لتعرف ما يمكنك قوله.
voice-again = المقصود غير واضح. كرّر ذلك من فضلك.
voice-too-late = لم يعد هناك سؤال ينتظر الإجابة.
voice-left = حسنًا، لم يتغيّر شيء.
voice-which-feature = أي ميزة تقصد؟
voice-which-data = أي بيانات تقصد؟
voice-which = أيها تقصد؟ { $choices }
voice-choice = { $number }: { $name }
voice-help = اسأل عن الميزات المتاحة، أو السعر، أو تاريخ الانتهاء، أو البيانات التي تتم مشاركتها.
voice-offers = { $count ->
    [zero] لا توجد ميزات تناسب هذه السيارة
    [one] ميزة واحدة تناسب هذه السيارة: { $names }
    [two] ميزتان تناسبان هذه السيارة: { $names }
    [few] { $count } ميزات تناسب هذه السيارة، منها: { $names }
    [many] { $count } ميزة تناسب هذه السيارة، منها: { $names }
   *[other] { $count } ميزة تناسب هذه السيارة، منها: { $names }
}
voice-no-offers = في هذه السيارة كل ما يمكنها الحصول عليه.
voice-about = { $name }: { $text }
voice-price = { $name }: السعر { $price }، والمدة { $term }.
voice-price-unlimited = { $name }: السعر { $price }، دفعة واحدة وبلا حد زمني.
voice-no-offer = { $name }: لا يمكن طلبها لهذه السيارة.
voice-state = { $name }: { $state }
voice-not-active = غير فعّالة
voice-until = { $name }: متاحة لك حتى { $date }.
voice-trial = { $name }: شهر مجاني ينتهي تلقائيًا. هل تريد البدء؟
voice-no-trial = { $name }: لا يوجد شهر مجاني لهذه السيارة الآن.
voice-trial-begins = { $name }: يبدأ الشهر المجاني.
voice-choose-term = { $name }: اختر المدة على الشاشة، ثم اطلب هناك برمز PIN.
voice-order-by-touch = اطلب على الشاشة برمز PIN.
voice-saved = الطلب ممكن عند ركن السيارة. حُفظت حتى ذلك الحين: { $name }.
voice-parked = ذلك ممكن عند ركن السيارة.
voice-offline = يحتاج ذلك إلى شبكة. لا توجد شبكة الآن.
voice-no-service = السيارة لا تستجيب الآن.
voice-closed = السيارة لدى خدمة صف السيارات. المتجر مغلق.
voice-cancel = { $name }: إنهاء العقد جاهز. أكّده على الشاشة.
voice-withdraw = { $name }: العدول عن العقد جاهز. أكّده على الشاشة.
voice-no-contract = { $name }: لا يوجد عقد يمكن إنهاؤه.
voice-no-withdrawal = { $name }: لا يوجد عقد لا يزال العدول عنه ممكنًا.
voice-payment = { $name }: يُخصم { $amount } في { $date }.
voice-no-payment = لن يُخصم أي مبلغ: لا يوجد عقد يتجدد تلقائيًا.
voice-shared = { $count ->
    [zero] لا تتم مشاركة أي شيء
    [one] تتم مشاركة شيء واحد: { $names }
    [two] تتم مشاركة شيئين: { $names }
    [few] تتم مشاركة { $count } أشياء، منها: { $names }
    [many] تتم مشاركة { $count } شيئًا، منها: { $names }
   *[other] تتم مشاركة { $count } شيء، منها: { $names }
}
voice-nothing-shared = لا يغادر السيارة أي شيء مما يعود إلى اختيارك.
voice-position = الموقع
voice-stopped = { $name }: لن تتم مشاركة شيء بعد الآن.
voice-stopped-before = { $name }: لم تكن تتم مشاركة شيء.
voice-start = { $name }: اقرأ ما تتم مشاركته، ثم شغّله باللمس.
voice-share-nothing = لن تتم مشاركة أي شيء إلى أن تغيّر ذلك.
voice-private = لن تتم مشاركة أي شيء لمدة ساعة.
voice-privacy = هذا ما يغادر السيارة.
voice-installing = { $name }: جارٍ التثبيت.
voice-no-update = لا يجري تثبيت أي شيء الآن.
voice-back = رجوع.

## The car changes hands

handover-who-owner = أنت من يسلّمها
handover-who-car = هذه السيارة
handover-who-next = المالك التالي
handover-who-next-value = يُعدّها كأنها جديدة، ولا يرى شيئًا عنك.
handover-who-proof = لا أحد غيرك يستطيع ذلك
handover-who-proof-pin = يُطلب رمز PIN في الخطوة 3.
handover-who-proof-hold = ليس لديك رمز PIN: في الخطوة 3 تضغط مطولًا على زر.
handover-stays = يبقى مع السيارة
handover-features = { $count ->
    [zero] { $count } ميزة
    [one] ميزة واحدة
    [two] ميزتان
    [few] { $count } ميزات
    [many] { $count } ميزة
   *[other] { $count } ميزة
}
handover-ends = ينتهي اليوم
handover-ended = انتهى
handover-items = { $count ->
    [zero] { $count } عنصر
    [one] عنصر واحد
    [two] عنصران
    [few] { $count } عناصر
    [many] { $count } عنصرًا
   *[other] { $count } عنصر
}
handover-erased = يُمحى
handover-erased-sub = كل ما هو شخصي
handover-yours = لك
handover-yours-sub = ينتقل معك
handover-none-stays = لا شيء محجوز
handover-none-ends = لا شيء ينتهي
handover-none-yours = لم يبقَ شيء
handover-worth = قيمتها الآن { $amount }
handover-days-unused = { $days ->
    [zero] { $days } يوم غير مستخدم
    [one] يوم غير مستخدم
    [two] يومان غير مستخدمين
    [few] { $days } أيام غير مستخدمة
    [many] { $days } يومًا غير مستخدم
   *[other] { $days } يوم غير مستخدم
}
handover-money-back = استرداد { $amount }
handover-as-voucher = قسيمة بقيمة { $amount }
handover-voucher = قسيمة
handover-refund = استرداد
handover-profiles = الملفات الشخصية وPIN
handover-papers = الإيصالات والرسائل
handover-payment = وسيلة الدفع
handover-payment-none = لا توجد
handover-data = ما يُسمح بإرساله
handover-data-off = الكل متوقف
handover-saved = محفوظ لوقت لاحق
handover-note = لا يُمحى شيء قبل الخطوة 3، وفيها تُمحى أيضًا البيانات المرسلة.
handover-take-along = أخذ نسخة
handover-take-along-choose = ما آل إليه كل شيء، بتوقيع البائع. لا يذكر أحدًا. إلى أين؟
handover-goes-along = ينتقل معك
handover-goes-along-value = قسيمة بقيمة { $amount }. يظهر رمزها بعد ذلك.
handover-comes-back = يعود إليك
handover-comes-back-value = { $amount }، بوسيلة الدفع نفسها.
handover-outstanding = ما زال في الطريق
handover-outstanding-value = العبرة فيما قدّمته بلحظة لمسك.
handover-seller = البائع
handover-seller-online = يعلم بذلك فورًا ويؤكده هنا.
handover-seller-offline = يعلم بذلك حالما تتوفر الشبكة. لا داعي للانتظار.
handover-final = لا رجعة فيه
handover-final-value = ما يبقى يستمر في العمل. كل ما هو شخصي يزول.
handover-confirm = محو وتسليم
handover-sure = نعم، محو وتسليم
handover-hold = اضغط مطولًا للمحو والتسليم
handover-working = جارٍ محو ما كان لك
handover-working-text = تبدأ السيارة من جديد للمالك التالي. ما يبقى يستمر في العمل.
handover-no-answer = السيارة لا تستجيب. يظهر ما تم حالما تستجيب.
handover-plan-failed = تعذّر جلب النظرة العامة
handover-plan-failed-text = لم يحدث شيء. أعد المحاولة.
handover-confirmed = أكّد البائع ذلك: لا وصول الآن لأحد غير المالك التالي.
handover-unconfirmed = لا يعلم البائع بعد: يُبلَّغ حالما تتوفر الشبكة.
handover-confirmation = البائع
handover-confirmation-yes = تم التأكيد
handover-confirmation-no = لم يُبلَّغ بعد
handover-keep-code = احفظ الرمز، بصورة مثلًا. بعد ذلك لن يراه أحد.

## First start

welcome-language = مرحبًا بك
welcome-language-text = أعِدّ هذه السيارة كما تشاء. تخطَّ ما تريد: تجده هنا لاحقًا.
welcome-has = في هذه السيارة
welcome-has-text = مدفوعة أو مدمجة من المصنع: تعمل من الدقيقة الأولى.
welcome-has-none = لم يأتِ مع هذه السيارة شيء محجوز.
welcome-can-get = متاح لها
welcome-can-get-text = كل شهر مجاني جديد لك، مهما جُرّب في هذه السيارة من قبل.
welcome-can-get-none = لم يتم الوصول إلى المتجر بعد. يظهر حالما تتوفر الشبكة.
welcome-open-store = فتح المتجر
welcome-privacy = لا شيء يغادر السيارة دون موافقتك
welcome-privacy-text = كل ما يحتاج إلى موافقتك متوقف، ولن يطلبها منك أحد. قد يفرض القانون شيئًا: وهو مدرج أيضًا.
welcome-open-privacy = عرض كل استخدام
welcome-profile = أنت في هذه السيارة
welcome-profile-text = كل هذا يمكن أن ينتظر. يبقى في هذه السيارة ويزول عند تسليمها.
welcome-name = الاسم
welcome-pin = رمز PIN للطلبات
welcome-pin-set = معيَّن
welcome-payment = وسيلة الدفع
welcome-not-set = ليس بعد

## Entitlement passport

passport-note = لا يذكر اسم أحد، ويبيّن ما يسري على المالك التالي.
passport-scan = يمسح الرمز من يفكر في شراء هذه السيارة.
passport-until = صالح حتى { $time }
passport-none = لا يوجد جواز بعد
passport-none-text = يوقّع بائع الميزات على ما في هذه السيارة وما هو متاح لها. لا يذكر الجواز اسم أحد، ويمكنك سحبه.
passport-make = إنشاء جواز
passport-failed = تعذّر جلب الجواز
passport-trial = شهر مجاني
passport-from = من { $price }
passport-ends = ينتهي عند البيع

## Asking for a car without its PIN

claim-other = ليس لدي رمز PIN
claim-owner = المالك السابق
claim-owner-value = يُبلَّغ بالبريد الإلكتروني وفي السيارة، ولديه يوم ليرفض.
claim-you = أنت
claim-you-value = تصبح السيارة لك بعد ذلك اليوم، وهي مركونة ومتصلة بالشبكة.
claim-paid = ما دُفع ثمنه
claim-paid-value = يبقى مع السيارة أو ينتقل مع من دفع.
claim-personal = ما هو شخصي
claim-personal-value = يُمحى، كما في كل تسليم.
claim-ask = طلب هذه السيارة
claim-waiting = شخص يطلب هذه السيارة
claim-waiting-value = تُسلَّم ابتداءً من { $time }، ما لم ترفض.
claim-banner = شخص ليس لديه رمز PIN يطلب هذه السيارة. تُسلَّم ابتداءً من { $time }، ما لم ترفض.
claim-see = عرض
claim-no = رفض
claim-refused = رفض المالك. يمكن الطلب مجددًا ابتداءً من { $time }.
claim-granted = لم يرفض أحد: يمكن لمن لديه السيارة تسلّمها الآن.
claim-take = تسلّم السيارة
