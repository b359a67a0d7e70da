### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = ストア
nav-my-features = マイ機能
nav-privacy = プライバシー
nav-car = 車と所有者
navigation = ナビゲーション
back = 戻る
close = 閉じる

## Store

store-title = ストア
store-for-this-car = この車向け
store-categories = カテゴリ
store-search = 検索
store-search-close = 検索を閉じる
store-search-hint = 名称または働き
store-loading = ストアを読み込み中
store-features = 機能

## Feature

feature-data = 必要なデータ
feature-installs = 設定時間
feature-restart = 再始動
feature-holder = 乗り換え時
feature-terms = 期間
feature-incl-vat = 税込
feature-reasons = この車では使えません
feature-how = 使い方
feature-loading = 機能を読み込み中

## Order

order-title = 確認と注文
order-change = 変更
order-term = 期間
order-ends = 終わり方
order-price = 価格
order-payment = 支払い方法
order-withdrawal = 撤回権
order-seller = 販売元
order-consent = 今すぐ開始。撤回すれば全額返金されます。
order-pending = 注文中
order-loading = 価格を取得中

## Done

done-start = 開始
done-end = 終了
done-then = その後
done-order-number = 注文番号
done-time = 日時
done-total = 合計（税込）
done-seller = 販売元
done-again = 選び直す
done-my-features = マイ機能
done-store = ストアに戻る

## My features

my-features-title = マイ機能
my-features-filter = フィルター
my-features-open-store = ストアを開く

## Privacy

privacy-title = プライバシー
privacy-master = 何も共有しない
privacy-list = 車の外に出てよいもの
privacy-modes = 期間
privacy-data = 送信データ
privacy-recipient = 送信先
privacy-retention = 保存期間
privacy-if-off = オフの場合：
privacy-details = 詳しい内容
privacy-left = 車の外に出たデータ
privacy-in-days = 7日間
privacy-chart = 日別
privacy-receipts = 控え
privacy-export = 書き出し
privacy-export-long = 自分のデータを書き出す
privacy-erase = 消去
privacy-erase-long = 自分のデータを消去
privacy-receipts-more = 以前の控えを表示
privacy-receipts-loading = 控えを取得中
privacy-sheet-loading = データを取得中
privacy-export-folders = 保存先
privacy-erase-hold = 長押しで消去
privacy-erase-keep = 残す
privacy-go-on = 続ける
privacy-export-elsewhere = 別の場所を選ぶ
privacy-driving-all = すべてオフ
privacy-driving-off = オフにする

## Car & owner

car-title = 車と所有者
car-this = この車
car-model = モデル
car-year = モデルイヤー
car-vin = VIN
car-software = ソフトウェア
car-market = 販売地域
car-language = 言語
car-appearance = 表示
car-appearance-automatic = 自動
car-appearance-day = 昼
car-appearance-night = 夜
car-high-contrast = ハイコントラスト
car-large-text = 大きな文字
car-less-motion = 動きを減らす
car-connections = 接続
car-service = 機能サービス
car-store = ストア
car-stored = 車に保存

## Contracts, receipts, messages

contract-title = 契約
contract-renewal = 自動で継続
contract-open = 契約
declare-read = 控えを見る
declare-back = 戻る
contract-receipts-export = 書き出す
contract-receipts-mail = メールで
messages-title = メッセージ
messages-dismiss = 片づける
messages-receipts = 控え

## Means of payment, vouchers, phone

payment-title = 支払い方法
payment-card = 注文用
payment-none = まだなし
payment-add = スマートフォンで追加
payment-change = スマートフォンで変更
payment-remove = 削除
payment-vouchers = バウチャー
payment-balance = 残高
payment-by-phone = スマートフォンで使う
payment-by-hand = コードを入力
voucher-title = バウチャーを使う
voucher-code = バウチャーのコード
voucher-hint = 印刷のとおり
voucher-redeem = 使う
phone-scan = スマートフォンでスキャン

## Profiles and PIN

profiles-title = プロファイル
profiles-active = 使用中
profiles-select = 選択
profiles-edit = 編集
profiles-add = プロファイルを追加
profile-name = 名前
profile-role = 権限
profile-key = キー
profile-limit-a-month = 月の上限
profile-save = 保存
profile-remove = 削除
pin-erase = 1桁消す
pin-next = 次へ
keyboard-erase = 1文字消す
keyboard-space = スペース

## The car changes hands

handover-title = 車を引き渡す
claim-title = 車を譲り受ける
handover-step-who = 当事者
handover-step-overview = 概要
handover-step-erase = 消去
handover-step-done = 完了
handover-next = 続ける
handover-put-away = 片づける
welcome-title = この車を設定
welcome-step-language = 言語
welcome-step-has = 搭載済み
welcome-step-can-get = 追加可能
welcome-step-privacy = データ
welcome-step-profile = お客様
welcome-later = 後で
welcome-next = 続ける
welcome-over = 完了
passport-title = 機能パスポート
passport-revoke = 無効にする
