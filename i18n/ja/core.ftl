### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = 月額{ $price }から
state-offered-once = { $price }、買い切り
state-included = 標準装備
state-trial-pending = お試しを開始中
state-order-pending = 注文中
state-installing = インストール中
state-trial = { $days ->
    [0] お試し、本日終了
   *[other] お試し、残り{ $days }日
}
state-trial-short = お試し
state-active-to = { $date }まで有効
state-active-term = 有効、{ $term }
state-unlimited = 無期限
state-grace = { $date }まで有効、その後終了
state-ended = { $date }に終了
state-revoked = 利用停止：{ $reason }
state-failed = 開始できず
state-payment-failed = 支払いエラー
state-abandoned = 注文を取り消し済み
state-needs-update = 要アップデート
state-not-in-this-car = この車は非対応
state-not-in-market = 当地では販売なし
state-needs-feature = { $feature }が必要
state-excluded = { $feature }と併用不可
state-verified = 動作確認済み
state-saved = 保存済み

## Why a feature cannot be had, and what would change it

reason-equipment = この車にない装備：{ $equipment }。
reason-equipment-change = 後付けはできません。
reason-software = ソフトウェア{ $needed }が必要です。この車は{ $installed }です。
reason-software-change = 次のアップデート後に使えます。
reason-market = { $market }では販売していません。
reason-market-change = 販売が始まり次第、ここに表示します。
reason-needs = { $feature }が必要です。
reason-needs-change = 先に{ $feature }が必要です。
reason-excludes = { $feature }とは併用できません。
reason-excludes-change = { $feature }の終了後に使えます。
reason-trial-used = 無料の1か月は利用済みです。
reason-trial-used-change = 期間を選んで注文できます。
reason-revoked-ownership = 車の所有者が変わったため
reason-revoked-safety = 安全上の理由で回収
reason-revoked-payment = 未払い
reason-revoked-delivery = 期限内に提供されず
reason-revoked-reversed = 銀行が支払いを取り戻したため
reason-revoked-court = 当局の命令

## Terms and money

term-month = { $count ->
   *[other] { $count }か月
}
term-year = { $count ->
   *[other] { $count }年
}
term-unlimited = 無期限
price-per-month = 月額{ $price }
price-once = 買い切り
pays-off = { $months ->
   *[other] { $months }か月以上でお得
}
ends-by-itself = 自動で終了
stays-with-car = 車に残ります

## Store

store-category-all = すべて
store-results = { $count ->
    [0] 該当する機能なし
   *[other] { $count }件の機能
}
store-count = { $available }／{ $total }件
store-empty-search = 「{ $text }」に合う機能はありません。
store-empty-search-action = 検索をクリア
store-empty-category = この車で使える機能は、このカテゴリにありません。
store-empty-category-action = すべて表示
store-failed-title = ストアに接続できません
store-failed-text = お持ちの機能は引き続き使えます。接続を確認して、もう一度お試しください。
action-retry = 再試行
store-as-of = オフライン。価格は{ $time }時点。
store-as-of-date = オフライン。価格は{ $date } { $time }時点。
featured-for-car = この車に対応

## While driving

driving-parked = 駐車中に使えます
driving-saved = 保存した機能はここに並びます。
driving-mine = 管理は駐車中に
driving-mine-text = 使用中の機能は動き続けます。
driving-unknown = 現在、車の状態が分かりません
driving-unknown-text = 機能サービスが応答するまで走行中として扱います。お持ちの機能は引き続き使えます。

## Trial

trial-button = 1か月無料で試す
trial-button-long = 1か月無料で試す（自動で終了）
trial-promise = 自動で終了。支払い情報は不要。
trial-promise-short = 支払い情報は不要です。
trial-starting = 開始中
trial-started = お試しを開始しました。{ $date }に自動で終了します。
trial-ends = お試しは{ $date }に自動で終了します。
trial-ends-today = お試しは本日自動で終了します。
feature-open = 詳細を見る
feature-active-until = { $date }まで有効。その後は自動で終了します。
feature-active-unlimited = 無期限で使えます。車に残ります。
feature-active-factory = 標準装備です。車に残ります。
feature-pending = 車が設定しています。{ $minutes }分ほどかかることがあります。
feature-failed = 車が機能をオンにできませんでした。請求はありません。
feature-failed-paid = 車が機能をオンにできませんでした。ご注文は有効です。もう一度試します。
feature-grace = 車がしばらくネットワークにつながっていません。{ $date }まで使えます。
feature-ended = { $date }に終了しました。もう一度注文できます。

## Facts

data-none = 車の外に出ません
installs-minutes = { $minutes ->
   *[other] { $minutes }分
}
restart-none = 不要
restart-ignition = 次回の始動時
holder-car = 車に残る
holder-person = 次の車に引き継ぎ

## Order

order-subtitle-car = { $term }。車に残ります。VIN末尾{ $vin }。
order-subtitle-person = { $term }。次の車に引き継げます。
order-from-to = { $from }〜{ $to }
order-from = { $from }から
order-ends-by-itself = 自動で終了。更新なし。
order-ends-never = 終了なし。買い切り。
order-price-split = { $net } ＋ 税{ $rate }% { $vat }
order-withdrawal-days = { $days }日間、「マイ機能」で
order-withdrawal-none = なし。いつでも解約できます。
order-papers-language = 契約と書類の言語：{ $language }
order-needs-consent = すぐに開始するにはチェックを入れてください。
order-needs-parking = 駐車中に使えます。
order-needs-network = オフラインです。注文には接続が必要です。
order-needs-service = 機能サービスが応答しません。

## Documents of the seller

document-terms = 販売条件
document-withdrawal = 撤回について
document-privacy = プライバシー通知

## Done

done-trial-title = お試しを開始しました
done-order-title = ご注文ありがとうございます
done-installing = 車が設定しています。
done-verified = 車が機能をオンにし、動作を確認しました。
done-then-trial = 更新なし。支払いはありません。
done-then-term = 更新なし。費用はかかりません。
done-then-unlimited = 車に残ります。
done-no-end = なし
done-free = 無料

## My features

running = 使用中
ended = 終了
days-left = { $days ->
    [0] 本日終了
   *[other] 残り{ $days }日
}
to-date = { $date }まで
next-charge-none = なし
action-details = 詳細
action-extend = 延長
action-receipt = 控え
action-again = 再注文
my-features-empty = この車で使用中の機能はまだありません。
my-features-empty-ended = 終了した機能はまだありません。

## Car & owner

vin-ending = 末尾{ $vin }
connected = 接続済み
last-heard = 最終応答 { $time }
never-heard = まだ応答なし
stored-summary = お持ちの機能、控え、選択した設定、最後に表示したストア、表示用の直近の送信内容。支払い情報は含みません。
market-de = ドイツ
market-at = オーストリア
market-gb = イギリス
market-us = アメリカ合衆国

## Privacy: the list

sharing-on = データが車の外に出ることがあります
sharing-none = 何も車の外に出ません
sharing-none-but-law = 法律で必要なもの以外、車の外に出ません
privacy-all = { $count ->
   *[other] { $count }件のサービスを一度に切り替えます。車の動作は変わりません。
}
privacy-until-time = { $time }まで、法律で必要なもの以外は送信しません。
privacy-until-trip = このドライブ中、法律で必要なもの以外は送信しません。
privacy-until-changed = 変更するまで、法律で必要なもの以外は送信しません。
privacy-hour = 1時間
privacy-trip = このドライブ中
privacy-always = 変更するまで
privacy-choice = お客様の選択
privacy-contract = データが必要な機能のため
privacy-law = 法律による義務
privacy-by-law = 法定
privacy-locked = オフ
privacy-of-service = { $service }・{ $purpose }
privacy-needed-for = { $feature }に必要
privacy-needed-by-none = お持ちの機能には不要
privacy-unknown = 不明：車のサービスが応答しません
privacy-loading = 車に確認中
privacy-nothing = なし
privacy-turning-off = オフにしています
privacy-turning-on = オンにしています
privacy-everything-off = すべてオフにします
privacy-restoring = 元に戻しています
privacy-state-on = オン
privacy-state-off = オフ
privacy-needs-parking = 駐車中に使えます
privacy-is-private = 何も共有しない間はオフ
privacy-last-sent = 最終送信 { $time }
privacy-never-sent = まだ送信なし
privacy-erasure-queued = 消去を依頼済み、データセンターの確認待ち
privacy-erasure-confirmed = { $records ->
   *[other] { $records }件のデータを消去 { $time }
}
privacy-expires = { $date }に自動で終了
privacy-show-sent = 送信内容を見る
privacy-show-sample = 送信内容の例を見る
privacy-hours = { $count ->
   *[other] { $count }時間
}
privacy-days = { $count ->
   *[other] { $count }日
}
privacy-years = { $count ->
   *[other] { $count }年
}
privacy-not-kept = 使用後は残しません
privacy-others = その他
privacy-empty = この車から外に出たデータはありません。
privacy-day-sent = { $date }：{ $services }
privacy-day-none = { $date }：なし
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = 車のサービスが応答しません。
privacy-broken = 選択した設定が破損していました。すべてオフです。
privacy-broken-action = やり直す
privacy-full = 容量がいっぱいです。オフにはできますが、オンにはできません。
weekday-1 = 月
weekday-2 = 火
weekday-3 = 水
weekday-4 = 木
weekday-5 = 金
weekday-6 = 土
weekday-7 = 日

## Privacy: what a call came to

privacy-off-no-answer = 車の確認が取れていません。まだオンの可能性があります。
privacy-on-no-answer = 車が応答しませんでした。設定は元のままです。
privacy-all-off-no-answer = 車の確認が取れていません。一部がまだオンの可能性があります。
privacy-text-changed = 説明が変わりました。読んでから選び直してください。
privacy-refused = 車が受け付けませんでした。何も変更されていません。
privacy-storage-off = 容量がいっぱいです。オフにしました。記録は後で行います。
privacy-storage-on = 車に保存できません。オフのままです。
privacy-try-later = 車が処理中です。何も変更されていません。もう一度お試しください。

## Privacy: all about a service

privacy-signals = 車の信号
privacy-basis = 法的根拠
privacy-basis-choice = お客様の選択（GDPR第6条1項a）
privacy-basis-contract = お持ちの機能（GDPR第6条1項b）
privacy-basis-law = 法律の定め（GDPR第6条1項c）
privacy-version = この説明の版
privacy-since = { $state }の開始
privacy-since-ever = 当初から
privacy-ends = 同意の終了
privacy-ends-itself = { $date }に自動で
privacy-ends-open = オフにしたとき
privacy-ends-law = 法律の廃止時のみ
privacy-features = これを必要とする機能
privacy-features-none = お持ちの機能にはなし
privacy-gone = このサービスは終了しました。

## Privacy: what was sent

privacy-sent-title = 送信内容：{ $purpose }
privacy-sample-title = 送信内容の例：{ $purpose }
privacy-sent-note = { $time }にこの形で送信。内容の時刻はUTCです。
privacy-sent-gone = 送信内容はもう車に残っていません。
privacy-sample-note = 一例です。このための読み取りや送信はしていません。
privacy-sample-none = この車は、この目的では何も送信しません。
privacy-record = データ{ $number }／{ $count }
privacy-more-lines = { $count ->
   *[other] ほか{ $count }行
}
privacy-sheet-failed = 今は表示できません。後でもう一度お試しください。

## Privacy: receipts

receipts-empty = 同意・拒否の記録はまだありません。
receipts-failed = 今は控えを読み込めません。
receipt-given = 同意
receipt-refused = 拒否
receipt-withdrawn = 同意を撤回
receipt-title = 控え：{ $purpose }
receipt-by-touch = タッチで
receipt-by-voice = 音声で
receipt-by-expiry = 期限切れにより自動で
receipt-by-handover = 所有者の変更により自動で
receipt-by-private = 「何も共有しない」により
receipt-by-recovery = 次回の始動時に自動で
receipt-what = 対象
receipt-answer = 回答
receipt-time = 日時
receipt-how = 方法
receipt-until = 有効期限
receipt-data = データ
receipt-signals = 車の信号
receipt-to = 送信先
receipt-kept = 保存期間
receipt-if-off = オフの場合
receipt-controller = 管理責任者
receipt-text = 画面に表示した説明
receipt-version = 第{ $version }版、{ $language }
receipt-number = 番号
receipt-digest = 説明のハッシュ値

## Privacy: export and erase

export-title = 自分のデータを書き出す
export-choose = 車にあるお客様の全データを1つのファイルに。どこに保存しますか？
export-documents = ドキュメント
export-documents-note = この車の中
export-running = データをコピー中
export-steps = { $total }段階中{ $done }
export-done = { $records ->
   *[other] { $records }件を書き出しました。
}
export-failed = 書き出せませんでした。保存先の空き容量と接続を確認してください。
export-asking = 車に確認中
erase-title = すべてのデータを消去しますか？
erase-consequence = すべてオフになり、集めたデータは車とデータセンターから消去されます。お持ちの機能は残ります。元に戻せません。
erase-sure-title = 本当にすべて消去しますか？
erase-running = データを消去中
erase-waiting = 車では消去しました。データセンターの確認を待っています。
erase-done = { $records ->
   *[other] データセンターが確認済み、{ $records }件のデータを消去、{ $time }。
}
erase-done-title = 消去済み
erase-failed = 消去が完了していません。すべてオフです。続けて完了してください。

## Features that are paused

state-paused = 一時停止：{ $purpose }が必要
state-paused-short = 一時停止
feature-paused = { $purpose }がオフの間は停止します。
action-privacy = データ設定
driving-privacy = 駐車中に使えます
driving-privacy-text = オンは駐車中に。オフは今できます。
driving-privacy-none = オンの項目はありません。

## Banner and toast

daemon-absent = 機能サービスが応答しません。お持ちの機能は引き続き使えます。
daemon-back = 機能サービスが復旧しました。
state-set-aside = 保存データが破損していました。別に保管し、取得し直しました。
catalogue-fetched-again = 保存されたストアが破損していました。取得し直しました。

## Errors: what happened and what to do

error-storefront-unreachable = ストアに接続できません。請求はありません。後でもう一度お試しください。
error-storefront-answer = ストアの応答を読み取れません。請求はありません。後でもう一度お試しください。
error-refused = 車が受け付けませんでした。何も変更されていません。
error-payment-declined = 支払いが承認されませんでした。請求はありません。支払い方法を確認してください。
error-card-expired = カードの期限が切れています。請求はありません。別のカードを追加してください。
error-card-limit = カードの利用限度額に達しました。請求はありません。銀行に確認するか、別のカードを追加してください。
error-no-payment-method = 支払い方法がまだありません。スマートフォンで追加してください。
error-not-confirmed = 銀行の確認に回答がありませんでした。請求はありません。ご希望の際に改めてご注文ください。
error-provider-away = 決済サービスに長時間つながりませんでした。請求はありません。ご希望の場合は改めてご注文ください。
done-abandoned = 請求はありません。
error-payment-unknown = 支払いはまだ確認できていません。請求は最大でも1回です。確認を続けます。
error-not-parked = 駐車が必要です。Pに入れて、もう一度お試しください。
error-quote-expired = 価格の有効期限が切れました。確認して、もう一度ご注文ください。
error-quote-changed = 価格が変わりました。確認して、もう一度ご注文ください。
error-not-eligible = この車ではこの機能を使えません。理由は機能のページにあります。
error-trial-used = 無料の1か月は利用済みです。期間を選んで注文できます。
error-order-conflict = この注文は別の内容で送信されています。最初からやり直してください。
error-storage-failed = 車に保存できません。請求はありません。次回の始動後にもう一度お試しください。
error-daemon-absent = 機能サービスが応答しません。何も変更されていません。もう一度お試しください。
error-timeout = 通常より時間がかかっています。確認を続けます。
error-activation-failed = 機能が起動しませんでした。次回の始動時にもう一度試します。
error-unknown = 問題が発生しました。請求はありません。もう一度お試しください。

# Actions and states that stand alone.
action-save = 保存
action-on = オン
state-checking = 確認中
state-withdrawn-plain = 撤回済み
order-failed-title = 今は注文できません
done-refused-title = 注文は未成立
state-trial-offered = 1か月無料
connection-none = 応答なし
done-sending-title = 注文を送信中
done-receipt-title = 控え

## Order: PIN, money, what is in the way

order-total = 合計（税込）
order-total-on = 合計（税込）、{ $date }支払い
done-bank-title = お支払いの確認
done-not-delivered-refund = 期限内に動作を確認できませんでした。{ $refund }。
done-not-delivered-title = 提供されず
order-button = 支払い義務のある注文を確定
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } 未使用期間
order-credit-voucher = − { $amount } バウチャー
order-nothing-to-pay = 不要
order-guest = ゲストは注文できません
order-guest-text = 注文するには別のプロファイルを選んでください。
order-renter = レンタル中は注文できません
order-limit = 上限を超えています
order-limit-text = 月{ $limit }、残り{ $left }。所有者が変更できます。
order-no-payment = 支払い方法がまだありません
order-payment-none = まだなし
order-no-payment-text = スマートフォンで追加します。カード番号が車に届くことはありません。
order-payment-expired = カードの期限切れ
payment-method = { $brand } 末尾{ $last4 }
pin-title = PIN
pin-enter = PINを入力
pin-enter-tries = { $tries ->
   *[other] PINを入力、残り{ $tries }回
}
pin-of-owner = { $name }のPIN
pin-old = 現在のPINを入力
pin-choose = 新しいPIN：4〜8桁
pin-repeat = もう一度入力
pin-setting = PINを保存中
pin-checking = PINを確認中
pin-chosen = PINを設定しました
pin-is-set = PINは設定済みです。
pin-different = 一致しません。決め直してください。
pin-wrong = PINが違います
pin-wrong-tries = { $tries ->
    [0] PINが違います
   *[other] PINが違います。残り{ $tries }回。
}
pin-wait = PIN違い。{ $wait }後に再試行。
pin-locked = PINがロックされました
pin-locked-text = { $wait }後にもう一度お試しください。車の電源が入っている間だけ時間が進みます。
pin-reset-text = 間違いが続きました。販売元に依頼するとリセットできます。お持ちの機能は引き続き使えます。
pin-not-set = 先にPINを決めてください。
pin-what-for = 注文のたびに確認します。撤回や解約には不要です。PINはこの車の中にだけ保存されます。
proof-title = 所有者のPIN
proof-card = 支払い方法の変更
proof-remove = 支払い方法の削除
proof-email = 控えをメールで
proof-card-text = この車では誰でもプロファイルを選べます。支払い方法を勝手に変えられないよう、PINを確認します。
proof-email-text = 控えには購入内容が載ります。お客様だけに届くよう、PINを確認します。
pin-seconds = { $count ->
   *[other] { $count }秒
}
pin-minutes = { $count ->
   *[other] { $count }分
}
error-limit = このプロファイルの上限を超えています。請求はありません。
error-not-allowed = このプロファイルではできません。
renewal-is-on = 継続します。{ $date }からの期間について{ $amount }が請求されます。

## Order: what it waits for

state-awaiting-payment = 支払い待ち
state-provider-away = 支払いに遅れ
state-bank-asks = 銀行の確認待ち
state-paid = 支払い済み、設定中
done-provider-away = 請求はまだです。{ $time }まで試します。今なら取り消せます。
done-bank-asks = コードをスキャンし、スマートフォンで支払いを確認してください。
done-not-delivered = お支払い分は自動で返金されます。
action-give-up = この注文を取り消す
action-change-payment = 支払い方法を変更
action-add-payment = 支払い方法を追加

## My features: contracts

next-charge = 次回の請求
next-charge-on = { $date }
next-charge-confirm = { $date }までに確認
until-date = { $date }まで
action-withdraw = 撤回
action-cancel-contract = 解約
action-messages = メッセージ
state-withdrawal-queued = 撤回済み、送信待ち
state-cancellation-queued = 解約済み、送信待ち
state-withdrawn-leaving = 撤回済み、車の電源オフで終了
state-cancelled = 解約済み

## A contract

contract-unknown = 契約はそのままです。少し待って、もう一度お試しください。
contract-trial = 1か月無料。自動で終了します。
contract-term = 期間
contract-not-started = 動作の確認後に開始
contract-paid = 支払い額
contract-not-paid = まだなし
contract-credit = 充当額
contract-credit-of = { $credit }／{ $price }
contract-refund = 返金
contract-withdrawal = 撤回権
contract-cancelled = 解約日
contract-concluded = 契約日
contract-number = 注文番号
contract-seller = 販売元
contract-begins = { $date }に開始
contract-runs = 継続中
contract-delivery = 車の稼働{ $hours }時間以内に動作を確認できない場合、全額返金します。
contract-next = { $date }からの次の期間
contract-other = 前の契約
contract-over-since = { $date }から
contract-over-ended = 終了
contract-over-replaced = 別の期間に変更
contract-over-not-paid = 終了、未払い
contract-over-transferred = 終了、所有者の変更
contract-over-recalled = 安全のため回収
contract-over-not-delivered = 提供されず
contract-over-reversed = 終了、銀行が支払いを取り戻し
contract-over-court = 裁判所の命令で終了
refund-done = { $date }に{ $amount }を返金済み
refund-on-its-way = { $amount }を返金中
refund-refused = { $amount }、販売元に返金義務あり
refund-refused-note = 販売元が別の方法で支払います。
action-change-term = 期間を変更
action-receipts = 控え
renewal-off = { $date }に自動で終了。費用なし。
renewal-followed = { $date }から次の期間が始まります。
renewal-off-plain = 自動で終了。費用なし。
renewal-on = { $date }に{ $amount }が請求されます。
renewal-price-changed = 新価格：{ $before }から{ $amount }に。同意がなければ{ $date }に終了します。
renewal-retrying = { $why }{ $next }に{ $amount }を再請求します。
renewal-grace = { $date }まで使えます。
renewal-to-confirm = { $by }までに、銀行に対して{ $amount }の確認が必要です。
why-declined = 銀行に承認されませんでした。
why-expired = カードの期限が切れています。
why-limit = カードの利用限度額に達しました。
why-no-payment = 支払い方法がありません。
why-not-confirmed = 銀行の確認が未回答です。
why-provider-away = 決済サービスにつながりませんでした。
why-unknown = 支払いができませんでした。

## Withdraw and cancel

until-switched-off = 車の電源を切るまで
declare-order = 注文 { $order }
withdraw-entry = 契約を撤回
withdraw-confirm = 撤回を確定
withdraw-money = お支払い済みの{ $paid }を全額返金します。
withdraw-free = 支払いはなく、今後も発生しません。
withdraw-works = 車の電源を切ると止まります。走行中には止まりません。
withdraw-until = { $date }まで
withdraw-over = { $date }に終了
withdraw-no-right = この契約にはなし
withdraw-accepted = 販売元が撤回を受け付けました。返金手続き中です。
cancel-entry = 契約の解約はこちら
cancel-confirm = 今すぐ解約
cancel-money = 以後の請求はありません。支払い済みの分は返金されません。
cancel-works = { $date }まで使えます。その後終了します。
cancel-works-term = 支払い済みの期間の終わりまで使えます。
cancel-unlimited = 販売条件の予告期間の後に終了します。
cancel-accepted = 販売元が解約を受け付けました。
declare-counts = 今この時点で有効になります。控えはすぐに届きます。
declare-counts-offline = オフラインです。今この時点で有効になり、つながり次第送信します。
declare-no-answer = 車が応答しませんでした。もう一度タップしてください。重複にはなりません。
declared-at = 申告日時
declared-queued = 車に記録しました。つながり次第送信します。タップした時点で有効です。
declared-too-late = 販売元は期限後と回答しています。控えにタップした日時があります。
declare-disagree = 異議がある場合の連絡先：{ $seller }。
declared-moot = 契約はすでに終了していました。

## Receipts of contracts

receipts-all = 控え
receipts-of = 控え：{ $feature }
receipts-none = 控えはまだありません。
receipt-trial = 無料の1か月
receipt-contract = 契約
receipt-withdrawal = 撤回
receipt-cancellation = 解約
receipt-renewal-stopped = 更新の停止
receipt-renewed = 更新
receipt-refund = 返金
receipt-no = No. { $number }
receipt-not-yet = 控えを作成中です。できあがると車に保存されます。
receipts-export-title = 控えを書き出す
receipts-export-choose = 控えすべてをPDFとテキストで。どこに保存しますか？
receipts-export-running = 控えをコピー中
receipts-export-done = { $files ->
   *[other] { $files }件を保存しました。
}

## Messages

messages-empty = メッセージはありません。
messages-unknown = 機能サービスが応答しません。
message-ends = { $days ->
    [0] { $feature }は本日終了します
   *[other] { $feature }はあと{ $days }日で終了します
}
message-ends-text = { $date }に自動で終了します。更新も請求もありません。
message-renews = { $feature }はまもなく更新
message-renews-text = { $date }に{ $amount }が請求されます。それまでは更新をオフにできます。
message-price = { $feature }の新価格
message-price-text = { $date }から{ $before }が{ $amount }になります。同意がなければ自動で終了します。
message-renewal-failed = { $feature }：支払いエラー
message-renewal-failed-text = { $why }次回は{ $next }に試します。{ $until }まで、これまでどおり使えます。
message-to-confirm = { $feature }：銀行の確認待ち
message-to-confirm-text = { $by }までにスマートフォンで{ $amount }を確認してください。{ $until }まで、これまでどおり使えます。
message-removed = { $feature }は終了しました
message-removed-text = { $reason }。実施：{ $actor }、{ $date }。異議の連絡先：{ $seller }。
message-removal-refused = { $feature }はオンのまま
message-removal-refused-text = 理由なく取り上げられそうになりました。車がこれを拒否し、報告しました。
message-not-delivered = { $feature }は提供されませんでした
message-not-delivered-text = 期限内に動作を確認できませんでした。{ $amount }は自動で返金されます。
message-not-delivered-free = 期限内に動作を確認できませんでした。支払いはありません。
message-refunded = { $amount }を返金
message-refunded-text = { $feature }の返金です。銀行での処理に数日かかることがあります。
message-refund-refused = { $amount }を返金できませんでした
message-refund-refused-text = { $feature }の返金です。販売元が別の方法で支払います。問合せ：{ $seller }。
message-too-late = { $feature }：期限後
message-too-late-text = { $what }：販売元は期限後と回答しています。異議の連絡先：{ $seller }。
actor-time = 期限の到来
actor-driver = お客様
actor-seller = 販売元
actor-bank = 銀行
actor-maker = 自動車メーカー
actor-authority = 当局
action-view = 見る
action-say-yes = 確認して同意
action-confirm-phone = スマートフォンで確認
action-try-again = 今すぐ再試行

## Means of payment, vouchers, phone

payment-expires = 有効期限 { $month }/{ $year }
payment-expired = 期限切れ { $month }/{ $year }
payment-open-ended = 期限なし
payment-guest = ゲストには支払い方法がありません。
payment-remove-title = この支払い方法を削除しますか？
payment-remove-text = 今後の注文には別の支払い方法が必要です。お持ちの機能は引き続き使えますが、オンにした更新の請求はできなくなります。
payment-remove-yes = 削除
voucher-no-balance = なし
voucher-redeemed = { $amount }を追加しました。次の注文に使われます。
voucher-unknown = このバウチャーはありません。コードを確認してください。
voucher-used = このバウチャーは使用済みです。
voucher-expired = このバウチャーは期限切れです。
voucher-other-market = このバウチャーは別の国用です。
phone-card-title = 支払い方法を追加
phone-card-text = コードをスキャンし、スマートフォンでカードを追加してください。
phone-card-done = { $method }を追加しました。
phone-voucher-title = バウチャーをスマートフォンで
phone-voucher-text = コードをスキャンし、スマートフォンでバウチャーを入力してください。
phone-voucher-done = 使用しました。残高：{ $balance }。
phone-email-title = 控えをメールで
phone-email-text = コードをスキャンし、スマートフォンでアドレスを入力してください。
phone-email-done = 今後、控えはメールで届きます。
phone-done = スマートフォンで完了。
phone-confirmation-done = 銀行に回答が届きました。
phone-opening = スマートフォン用のページを準備中
phone-expired = コードの期限が切れました。
phone-failed = スマートフォンで完了できませんでした。
phone-again = 新しいコード
phone-place = または{ $address }を開いて入力
phone-until = { $time }まで有効
action-cancel = キャンセル
action-go-on = 続ける

## Profiles

profile-of = プロファイル：{ $name }
role-owner = 所有者
role-owner-text = すべて可、上限なし
role-family = 家族
role-guest = ゲスト
role-guest-text = 運転のみ、注文不可
role-lessee = リース
role-lessee-text = 注文可、譲渡不可
role-renter = レンタル
role-renter-text = 運転のみ、注文不可
role-valet = バレー
role-valet-text = 運転のみ、閲覧不可
valet-closed = ストアは閉じています
valet-text = 有効な機能はそのまま動きます。所有者のPINまたはキーで、すべて再び開きます。
valet-confirm-title = バレーに車を預けますか？
valet-confirm-text = 所有者のPINで開くまで、ストアは閉じます。
valet-confirm-yes = ストアを閉じる
rental-end = レンタル終了
rental-end-title = レンタルを終了しますか？
rental-end-text = 借りた人の許可、設定、保存は消え、その許可で送られたデータも消去されます。車は元の状態に戻ります。
rental-end-yes = レンタル終了
rental-end-proof = 所有者のPINでレンタルを終了します。
rental-leave = 別のプロフィール
rental-leave-text = レンタルから出るには所有者のPINが必要です。
rental-ended = レンタルは終了しました。何も残っていません。
rental-not-here = 所有者専用です。レンタル中は使えません。
key-this = 車内のキー
key-none = キーなし
key-other = 別のキー
profile-limit = 月{ $limit }、残り{ $left }
profile-no-limit = 上限なし
profile-add-title = 新規プロファイル
profile-edit-title = プロファイルを変更
profile-remove-title = プロファイルを削除しますか？
profile-remove-text = { $name }をこの車から削除します。注文したものは残ります。
profile-remove-yes = 削除
action-change-profile = プロファイルを切り替え
action-change-pin = PINを変更
action-set-pin = PINを設定
erase-now = 今すぐすべて消去

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
   *[other] { $units }ユーロ
}
spoken-eur-cents = { $units }ユーロ{ $cents }セント
spoken-gbp = { $units ->
   *[other] { $units }ポンド
}
spoken-gbp-cents = { $units }ポンド{ $cents }ペンス
spoken-usd = { $units ->
   *[other] { $units }ドル
}
spoken-usd-cents = { $units }ドル{ $cents }セント
voice-nothing = 分かりませんでした。「ヘルプ」と言うと、使える言い方をご案内します。
voice-again = ご用件がはっきり分かりませんでした。もう一度お話しください。
voice-too-late = 回答待ちの質問はもうありません。
voice-left = 分かりました。何も変更していません。
voice-which-feature = どの機能ですか？
voice-which-data = どのデータですか？
voice-which = どれのことですか？{ $choices }
voice-choice = { $number }番、{ $name }
voice-help = 使える機能、料金、利用期限、共有しているデータについて質問できます。
voice-offers = { $count ->
    [1] この車に対応する機能は1件です。{ $names }
   *[other] この車に対応する機能は{ $count }件です。たとえば、{ $names }
}
voice-no-offers = この車で使える機能は、すべてそろっています。
voice-about = { $name }：{ $text }
voice-price = { $name }は{ $term }で{ $price }です。
voice-price-unlimited = { $name }は買い切りで{ $price }、無期限で使えます。
voice-no-offer = { $name }は、この車では注文できません。
voice-state = { $name }：{ $state }
voice-not-active = 有効ではありません
voice-until = { $name }は{ $date }まで使えます。
voice-trial = { $name }は1か月無料で、自動で終了します。開始しますか？
voice-no-trial = 今この車では、{ $name }の無料の1か月は利用できません。
voice-trial-begins = { $name }の無料の1か月が始まります。
voice-choose-term = 画面で{ $name }の期間を選び、PINを入力して注文してください。
voice-order-by-touch = 画面でPINを入力して注文してください。
voice-saved = 注文は駐車中にできます。{ $name }を保存しておきました。
voice-parked = それは駐車中にできます。
voice-offline = ネットワークが必要です。今はつながっていません。
voice-no-service = 今、車が応答していません。
voice-closed = バレー担当者が運転中です。ストアは閉じています。
voice-cancel = { $name }の解約を準備しました。画面で確定してください。
voice-withdraw = { $name }の契約の撤回を準備しました。画面で確定してください。
voice-no-contract = { $name }には、解約できる契約がありません。
voice-no-withdrawal = { $name }には、今から撤回できる契約がありません。
voice-payment = { $date }に、{ $name }の料金{ $amount }が請求されます。
voice-no-payment = 請求はありません。自動で更新される契約はありません。
voice-shared = { $count ->
    [1] 共有しているのは1件です。{ $names }
   *[other] 共有しているのは{ $count }件です。たとえば、{ $names }
}
voice-nothing-shared = お客様が選べるデータは、何も車の外に出ていません。
voice-position = 位置情報
voice-stopped = { $name }：もう何も共有しません。
voice-stopped-before = { $name }は共有されていませんでした。
voice-start = { $name }：共有する内容を読み、タッチでオンにしてください。
voice-share-nothing = 変更するまで、何も共有しません。
voice-private = 1時間、何も共有しません。
voice-privacy = 車の外に出るデータはこちらです。
voice-installing = { $name }をインストールしています。
voice-no-update = 今は何もインストールしていません。
voice-back = 戻ります。

## The car changes hands

handover-who-owner = 引き渡すのはお客様
handover-who-car = この車
handover-who-next = 次の所有者
handover-who-next-value = 新しい車のように設定します。お客様の情報は一切見えません。
handover-who-proof = ほかの人にはできません
handover-who-proof-pin = ステップ3でPINを確認します。
handover-who-proof-hold = PINがないため、ステップ3でボタンを長押しします。
handover-stays = 車に残る
handover-features = { $count ->
   *[other] { $count }件の機能
}
handover-ends = 本日終了
handover-ended = 終了済み
handover-items = { $count ->
   *[other] { $count }件
}
handover-erased = 消去される
handover-erased-sub = 個人のデータすべて
handover-yours = お客様のもの
handover-yours-sub = お手元に残る
handover-none-stays = 注文したものはなし
handover-none-ends = 終了するものなし
handover-none-yours = 残りなし
handover-worth = 残り{ $amount }相当
handover-days-unused = { $days ->
   *[other] 未使用{ $days }日
}
handover-money-back = { $amount }を返金
handover-as-voucher = { $amount }をバウチャーで
handover-voucher = バウチャー
handover-refund = 返金
handover-profiles = プロファイルとPIN
handover-papers = 控えとメッセージ
handover-payment = 支払い方法
handover-payment-none = なし
handover-data = 送信してよいもの
handover-data-off = すべてオフ
handover-saved = 保存した機能
handover-note = 消去はステップ3で行われ、送信済みのデータも含まれます。
handover-take-along = 持ち出す
handover-take-along-choose = すべての結果です。販売者の署名付きで、個人名は含みません。保存先は？
handover-goes-along = お手元に残る
handover-goes-along-value = { $amount }をバウチャーで。コードは次に表示します。
handover-comes-back = お客様に返金
handover-comes-back-value = { $amount }、お支払いと同じ方法で。
handover-outstanding = 送信待ち
handover-outstanding-value = 申告はタップした時点で有効です。
handover-seller = 販売元
handover-seller-online = すぐに通知され、確認がここに表示されます。
handover-seller-offline = つながり次第、通知されます。お待ちいただく必要はありません。
handover-final = 元に戻せません
handover-final-value = 残るものは引き続き使えます。個人のデータはすべて消えます。
handover-confirm = 消去して引き渡す
handover-sure = はい、消去して引き渡す
handover-hold = 長押しで消去して引き渡す
handover-working = お客様のデータを消去中
handover-working-text = 車は次の所有者のために新しく始まります。残るものは引き続き使えます。
handover-no-answer = 車が応答しません。応答し次第、結果を表示します。
handover-plan-failed = 概要を取得できませんでした
handover-plan-failed-text = 何も行われていません。もう一度お試しください。
handover-confirmed = 販売元が確認しました。今後アクセスできるのは次の所有者だけです。
handover-unconfirmed = 販売元にはまだ届いていません。つながり次第、通知します。
handover-confirmation = 販売元
handover-confirmation-yes = 確認済み
handover-confirmation-no = 未通知
handover-keep-code = コードは写真などで保管してください。この後は誰も見られません。

## First start

welcome-language = ようこそ
welcome-language-text = この車をお好みに合わせて設定できます。飛ばした項目は後からでも設定できます。
welcome-has = この車の機能
welcome-has-text = 支払い済み、または標準装備。最初から使えます。
welcome-has-none = この車に、注文済みの機能は付いていません。
welcome-can-get = 追加できる機能
welcome-can-get-text = この車で以前に何が試されていても、無料の1か月はどれも新たに使えます。
welcome-can-get-none = まだストアに接続できていません。つながり次第、表示します。
welcome-open-store = ストアを開く
welcome-privacy = 同意なしに、何も車の外に出ません
welcome-privacy-text = 同意が必要なものはすべてオフで、同意を求めることもありません。法律で必要なものがあれば、それも一覧に載ります。
welcome-open-privacy = 各用途を見る
welcome-profile = この車でのお客様
welcome-profile-text = どれも後で設定できます。この車に保存され、引き渡すと消えます。
welcome-name = 名前
welcome-pin = 注文用PIN
welcome-pin-set = 設定済み
welcome-payment = 支払い方法
welcome-not-set = 未設定

## Entitlement passport

passport-note = 誰の名前も載りません。次の所有者に適用される内容を示します。
passport-scan = この車の購入を検討している方がスキャンします。
passport-until = { $time }まで有効
passport-none = パスポートはまだありません
passport-none-text = この車の機能と追加できる機能を、機能の販売元が署名して証明します。誰の名前も載らず、無効にすることもできます。
passport-make = パスポートを作成
passport-failed = パスポートを取得できませんでした
passport-trial = 1か月無料
passport-from = { $price }から
passport-ends = 売却時に終了

## Asking for a car without its PIN

claim-other = PINを持っていません
claim-owner = 前の所有者
claim-owner-value = メールと車内で通知され、1日以内に断れます。
claim-you = お客様
claim-you-value = その1日が過ぎ、駐車中でつながっていれば、お客様の車になります。
claim-paid = 支払い済みのもの
claim-paid-value = 車に残るか、支払った方の手元に残ります。
claim-personal = 個人のデータ
claim-personal-value = ほかの引き渡しと同じく消去されます。
claim-ask = 譲り受けを申請
claim-waiting = この車の譲り受け申請があります
claim-waiting-value = 断らない限り、{ $time }以降に引き渡されます。
claim-banner = PINのない方がこの車の譲り受けを申請しています。断らない限り、{ $time }以降に引き渡されます。
claim-see = 見る
claim-no = 断る
claim-refused = 所有者が断りました。{ $time }以降に再び申請できます。
claim-granted = 断られませんでした。車をお持ちの方は今すぐ譲り受けられます。
claim-take = 譲り受ける
