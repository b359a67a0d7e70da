### Texts that depend on data. The core names the message and its arguments; dates, money and lists come formatted.

## Outside of the car

outside-temperature = { $celsius } °C

## State of a feature, one line

state-offered = 每月{ $price }起
state-offered-once = { $price }，一次付清
state-included = 出厂自带
state-trial-pending = 正在开始试用
state-order-pending = 正在下单
state-installing = 正在安装
state-trial = { $days ->
    [0] 试用，今天结束
   *[other] 试用，剩余{ $days }天
}
state-trial-short = 试用
state-active-to = 有效期至{ $date }
state-active-term = 已启用，{ $term }
state-unlimited = 永久
state-grace = 可用至{ $date }，随后结束
state-ended = 已于{ $date }结束
state-revoked = 已收回：{ $reason }
state-failed = 未能启动
state-payment-failed = 支付失败
state-abandoned = 订单已取消
state-needs-update = 需要更新
state-not-in-this-car = 本车不支持
state-not-in-market = 此地不销售
state-needs-feature = 需要{ $feature }
state-excluded = 不能与{ $feature }并用
state-verified = 已验证可用
state-saved = 已收藏

## Why a feature cannot be had, and what would change it

reason-equipment = 本车缺少：{ $equipment }。
reason-equipment-change = 无法加装。
reason-software = 需要软件{ $needed }。本车为{ $installed }。
reason-software-change = 下次更新后可用。
reason-market = 在{ $market }不销售。
reason-market-change = 一旦开售，即在此显示。
reason-needs = 须与{ $feature }配合使用。
reason-needs-change = 请先订购{ $feature }。
reason-excludes = 不能与{ $feature }同时使用。
reason-excludes-change = { $feature }结束后可用。
reason-trial-used = 免费月已用过。
reason-trial-used-change = 您仍可按期限订购。
reason-revoked-ownership = 车辆已易主
reason-revoked-safety = 因安全原因召回
reason-revoked-payment = 未付款
reason-revoked-delivery = 未按时交付
reason-revoked-reversed = 银行已撤回付款
reason-revoked-court = 主管机关要求

## Terms and money

term-month = { $count ->
   *[other] { $count }个月
}
term-year = { $count ->
   *[other] { $count }年
}
term-unlimited = 永久
price-per-month = 每月{ $price }
price-once = 一次付清
pays-off = { $months ->
   *[other] 满{ $months }个月更划算
}
ends-by-itself = 到期自动结束
stays-with-car = 随车保留

## Store

store-category-all = 全部
store-results = { $count ->
    [0] 未找到功能
   *[other] { $count }项功能
}
store-count = { $available }/{ $total }项
store-empty-search = 没有与“{ $text }”匹配的功能。
store-empty-search-action = 清除搜索
store-empty-category = 此类别中没有适合本车的功能。
store-empty-category-action = 显示全部
store-failed-title = 无法连接商店
store-failed-text = 您已有的功能照常可用。请检查连接后重试。
action-retry = 重试
store-as-of = 离线。价格截至{ $time }。
store-as-of-date = 离线。价格截至{ $date } { $time }。
featured-for-car = 适合本车

## While driving

driving-parked = 驻车后可用
driving-saved = 收藏的功能会列在这里。
driving-mine = 驻车后可管理
driving-mine-text = 正在使用的功能不受影响。
driving-unknown = 目前不知道车辆的状态
driving-unknown-text = 功能服务响应之前，按行驶中处理。您已有的功能照常可用。

## Trial

trial-button = 免费试用1个月
trial-button-long = 免费试用1个月，到期自动结束
trial-promise = 到期自动结束。无需支付信息。
trial-promise-short = 无需支付信息。
trial-starting = 正在开始
trial-started = 试用已开始，将于{ $date }自动结束。
trial-ends = 试用将于{ $date }自动结束。
trial-ends-today = 试用今天自动结束。
feature-open = 查看详情
feature-active-until = 有效期至{ $date }，到期自动结束。
feature-active-unlimited = 永久归您使用，随车保留。
feature-active-factory = 出厂自带，随车保留。
feature-pending = 车辆正在设置，可能需要{ $minutes }分钟。
feature-failed = 车辆未能开启此功能。未扣款。
feature-failed-paid = 车辆未能开启此功能。您的订单不受影响，我们会再试。
feature-grace = 车辆有一段时间没有联网。此功能可用至{ $date }。
feature-ended = 已于{ $date }结束。您可以再次订购。

## Facts

data-none = 数据不离开车辆
installs-minutes = { $minutes ->
   *[other] { $minutes }分钟
}
restart-none = 不需要
restart-ignition = 下次启动时
holder-car = 随车保留
holder-person = 随您带走

## Order

order-subtitle-car = { $term }。随车保留，VIN尾号{ $vin }。
order-subtitle-person = { $term }。随您带到下一辆车。
order-from-to = { $from }至{ $to }
order-from = { $from }起
order-ends-by-itself = 到期自动结束，不续期。
order-ends-never = 不会结束。一次付清。
order-price-split = { $net } + { $rate }% 增值税 { $vat }
order-withdrawal-days = { $days }天，在“我的功能”中
order-withdrawal-none = 此处没有。您可以随时解约。
order-papers-language = 合同和文件的语言：{ $language }
order-needs-consent = 勾选后即可立即开始。
order-needs-parking = 驻车后可用。
order-needs-network = 您已离线。下单需要联网。
order-needs-service = 功能服务没有响应。

## Documents of the seller

document-terms = 销售条款
document-withdrawal = 撤回说明
document-privacy = 隐私声明

## Done

done-trial-title = 试用已开始
done-order-title = 感谢您的订购
done-installing = 车辆正在设置。
done-verified = 车辆已开启此功能并完成检查。
done-then-trial = 不续期。您无需付费。
done-then-term = 不续期。没有费用。
done-then-unlimited = 随车保留。
done-no-end = 不会结束
done-free = 免费

## My features

running = 使用中
ended = 已结束
days-left = { $days ->
    [0] 今天结束
   *[other] 剩余{ $days }天
}
to-date = 至{ $date }
next-charge-none = 无
action-details = 详情
action-extend = 延长
action-receipt = 凭证
action-again = 再次订购
my-features-empty = 本车还没有使用中的功能。
my-features-empty-ended = 还没有已结束的功能。

## Car & owner

vin-ending = 尾号{ $vin }
connected = 已连接
last-heard = 上次响应 { $time }
never-heard = 尚无响应
stored-summary = 您的功能、凭证和选择，最近一次看到的商店，以及最近发送的内容，以便向您展示。没有支付信息。
market-de = 德国
market-at = 奥地利
market-gb = 英国
market-us = 美国

## Privacy: the list

sharing-on = 数据可以离开车辆
sharing-none = 没有数据离开车辆
sharing-none-but-law = 除法律要求外，没有数据离开车辆
privacy-all = { $count ->
   *[other] 一个开关控制全部{ $count }项服务。车辆本身照常工作。
}
privacy-until-time = { $time }之前，除法律要求外，不发送任何数据。
privacy-until-trip = 本次行程中，除法律要求外，不发送任何数据。
privacy-until-changed = 在您更改之前，除法律要求外，不发送任何数据。
privacy-hour = 1小时
privacy-trip = 本次行程
privacy-always = 直到我更改
privacy-choice = 由您选择
privacy-contract = 用于需要数据的功能
privacy-law = 法律要求
privacy-by-law = 法定
privacy-locked = 关
privacy-of-service = { $service } · { $purpose }
privacy-needed-for = { $feature }需要
privacy-needed-by-none = 您的功能都不需要
privacy-unknown = 未知：车辆服务没有响应
privacy-loading = 正在询问车辆
privacy-nothing = 无
privacy-turning-off = 正在关闭
privacy-turning-on = 正在开启
privacy-everything-off = 正在全部关闭
privacy-restoring = 正在恢复
privacy-state-on = 开
privacy-state-off = 关
privacy-needs-parking = 驻车后可用
privacy-is-private = 不共享期间关闭
privacy-last-sent = 上次发送 { $time }
privacy-never-sent = 尚未发送
privacy-erasure-queued = 已要求清除，等待数据中心
privacy-erasure-confirmed = { $records ->
   *[other] 已清除{ $records }条记录 { $time }
}
privacy-expires = 将于{ $date }自动结束
privacy-show-sent = 查看已发送的内容
privacy-show-sample = 查看将会发送的内容
privacy-hours = { $count ->
   *[other] { $count }小时
}
privacy-days = { $count ->
   *[other] { $count }天
}
privacy-years = { $count ->
   *[other] { $count }年
}
privacy-not-kept = 用后不保留
privacy-others = 其他
privacy-empty = 没有数据离开过本车。
privacy-day-sent = { $date }：{ $services }
privacy-day-none = { $date }：无
privacy-service-bytes = { $service } { $bytes }
privacy-chart-unknown = 车辆服务没有响应。
privacy-broken = 您的选择已损坏。现已全部关闭。
privacy-broken-action = 重新开始
privacy-full = 存储空间已满。可以关闭，不能开启。
weekday-1 = 一
weekday-2 = 二
weekday-3 = 三
weekday-4 = 四
weekday-5 = 五
weekday-6 = 六
weekday-7 = 日

## Privacy: what a call came to

privacy-off-no-answer = 车辆尚未确认。可能仍然开启。
privacy-on-no-answer = 车辆没有响应。保持原样。
privacy-all-off-no-answer = 车辆尚未确认。部分可能仍然开启。
privacy-text-changed = 说明已更改。请阅读后重新选择。
privacy-refused = 车辆拒绝了此操作。没有任何更改。
privacy-storage-off = 存储空间已满。已关闭，稍后再作记录。
privacy-storage-on = 车辆无法保存。保持关闭。
privacy-try-later = 车辆正忙。没有任何更改。请重试。

## Privacy: all about a service

privacy-signals = 车辆信号
privacy-basis = 法律依据
privacy-basis-choice = 您的选择（GDPR第6条第1款a项）
privacy-basis-contract = 您已有的功能（GDPR第6条第1款b项）
privacy-basis-law = 法律要求（GDPR第6条第1款c项）
privacy-version = 本说明的版本
privacy-since = { $state }，始于
privacy-since-ever = 最初
privacy-ends = 同意的期限
privacy-ends-itself = { $date }自动结束
privacy-ends-open = 您关闭时
privacy-ends-law = 仅随法律废止
privacy-features = 需要此数据的功能
privacy-features-none = 您没有这样的功能
privacy-gone = 此服务已不再提供。

## Privacy: what was sent

privacy-sent-title = 已发送：{ $purpose }
privacy-sample-title = 将会发送：{ $purpose }
privacy-sent-note = 已于{ $time }以此形式发送。其中的时间为UTC。
privacy-sent-gone = 车辆中已没有发送过的内容。
privacy-sample-note = 仅为示例。没有为此读取或发送数据。
privacy-sample-none = 本车没有为此发送任何内容。
privacy-record = 记录{ $number }/{ $count }
privacy-more-lines = { $count ->
   *[other] 还有{ $count }行
}
privacy-sheet-failed = 车辆目前无法提供。请稍后再试。

## Privacy: receipts

receipts-empty = 您还没有表示过同意或拒绝。
receipts-failed = 凭证目前无法读取。
receipt-given = 已同意
receipt-refused = 已拒绝
receipt-withdrawn = 同意已撤回
receipt-title = 凭证：{ $purpose }
receipt-by-touch = 触摸
receipt-by-voice = 语音
receipt-by-expiry = 到期自动
receipt-by-handover = 车辆易主时自动
receipt-by-private = 因“不共享任何数据”
receipt-by-recovery = 下次启动时自动
receipt-what = 事项
receipt-answer = 您的答复
receipt-time = 日期和时间
receipt-how = 方式
receipt-until = 有效期至
receipt-data = 数据
receipt-signals = 车辆信号
receipt-to = 发送给
receipt-kept = 保留时间
receipt-if-off = 关闭后
receipt-controller = 数据负责方
receipt-text = 当时显示的说明
receipt-version = 第{ $version }版，{ $language }
receipt-number = 编号
receipt-digest = 说明的校验值

## Privacy: export and erase

export-title = 导出我的数据
export-choose = 车辆中与您有关的全部内容，存为一个文件。存到哪里？
export-documents = 文档
export-documents-note = 在本车中
export-running = 正在复制您的数据
export-steps = 第{ $done }步，共{ $total }步
export-done = { $records ->
   *[other] 已导出{ $records }条记录。
}
export-failed = 导出失败。请检查存储位置的空间和连接。
export-asking = 正在询问车辆
erase-title = 清除您的全部数据？
erase-consequence = 全部关闭，并清除车内和数据中心收集的数据。您已有的功能会保留。此操作无法撤销。
erase-sure-title = 确定全部清除？
erase-running = 正在清除您的数据
erase-waiting = 车内已清除。数据中心尚未确认。
erase-done = { $records ->
   *[other] 数据中心已确认，清除{ $records }条记录，{ $time }。
}
erase-done-title = 已清除
erase-failed = 清除尚未完成。已全部关闭。请继续以完成。

## Features that are paused

state-paused = 已暂停：需要{ $purpose }
state-paused-short = 已暂停
feature-paused = { $purpose }关闭期间暂停。
action-privacy = 隐私
driving-privacy = 驻车后可用
driving-privacy-text = 驻车后可开启。现在可以关闭。
driving-privacy-none = 没有开启的项目。

## Banner and toast

daemon-absent = 功能服务没有响应。您已有的功能照常可用。
daemon-back = 功能服务已恢复。
state-set-aside = 保存的数据已损坏，现已另存并重新获取。
catalogue-fetched-again = 保存的商店内容已损坏，现已重新获取。

## Errors: what happened and what to do

error-storefront-unreachable = 无法连接商店。未扣款。请稍后再试。
error-storefront-answer = 无法读取商店的答复。未扣款。请稍后再试。
error-refused = 车辆拒绝了此操作。没有任何更改。
error-payment-declined = 付款被拒绝。未扣款。请检查支付方式。
error-card-expired = 银行卡已过期。未扣款。请添加其他卡。
error-card-limit = 银行卡已达限额。未扣款。请咨询银行，或添加其他卡。
error-no-payment-method = 还没有支付方式。请用手机添加。
error-not-confirmed = 银行的询问未得到答复。未扣款。您可以随时重新下单。
error-provider-away = 支付服务中断时间过长。未扣款。如有需要，请重新下单。
done-abandoned = 未扣款。
error-payment-unknown = 付款尚未确认。最多只扣一次款。我们会继续查询。
error-not-parked = 需要先驻车。请挂入P挡后重试。
error-quote-expired = 价格已过有效时间。请核对后重新下单。
error-quote-changed = 价格已变动。请核对后重新下单。
error-not-eligible = 本车无法使用此功能。原因见功能页面。
error-trial-used = 免费月已用过。您可以按期限订购。
error-order-conflict = 此订单曾以其他内容发送。请重新开始。
error-storage-failed = 车辆无法保存。未扣款。请在下次启动后重试。
error-daemon-absent = 功能服务没有响应。没有任何更改。请重试。
error-timeout = 用时比平常长。我们会继续查询。
error-activation-failed = 功能未能启动。下次启动时会再试。
error-unknown = 出现问题。未扣款。请重试。

# Actions and states that stand alone.
action-save = 收藏备用
action-on = 开
state-checking = 正在检查
state-withdrawn-plain = 已撤回
order-failed-title = 目前无法订购
done-refused-title = 未下单
state-trial-offered = 免费1个月
connection-none = 没有响应
done-sending-title = 正在发送订单
done-receipt-title = 凭证

## Order: PIN, money, what is in the way

order-total = 含税总价
order-total-on = 含税总价，{ $date }付款
done-bank-title = 确认付款
done-not-delivered-refund = 未能按时验证可用。{ $refund }。
done-not-delivered-title = 未交付
order-button = 确认下单，须付款
order-sum = { $price } { $credits } = { $sum }
order-credit-unused = − { $amount } 剩余期限
order-credit-voucher = − { $amount } 代金券
order-nothing-to-pay = 无需支付
order-guest = 访客不能下单
order-guest-text = 如需下单，请选择其他用户档案。
order-renter = 租车期间不能下单
order-limit = 超出您的限额
order-limit-text = 每月{ $limit }，还剩{ $left }。车主可以更改。
order-no-payment = 还没有支付方式
order-payment-none = 尚无
order-no-payment-text = 请用手机添加。卡号绝不会传到车上。
order-payment-expired = 银行卡已过期
payment-method = { $brand } 尾号{ $last4 }
pin-title = PIN
pin-enter = 输入PIN
pin-enter-tries = { $tries ->
   *[other] 输入PIN，还可试{ $tries }次
}
pin-of-owner = { $name }的PIN
pin-old = 输入当前PIN
pin-choose = 新PIN：4–8位数字
pin-repeat = 再次输入
pin-setting = 正在保存PIN
pin-checking = 正在核对PIN
pin-chosen = PIN已设置
pin-is-set = PIN已设置。
pin-different = 两次不同。请重新设定。
pin-wrong = PIN错误
pin-wrong-tries = { $tries ->
    [0] PIN错误
   *[other] PIN错误。还可试{ $tries }次。
}
pin-wait = PIN错误。{ $wait }后重试。
pin-locked = PIN已锁定
pin-locked-text = 请在{ $wait }后重试。仅在车辆开启时计时。
pin-reset-text = 错误次数过多。您可以请卖方重置；您已有的功能照常可用。
pin-not-set = 请先设定PIN。
pin-what-for = 每次下单都会询问，撤回和解约时从不询问。PIN只留在本车。
proof-title = 车主的PIN
proof-card = 更改支付方式
proof-remove = 移除支付方式
proof-email = 邮件接收凭证
proof-card-text = 在本车中，任何人都可以选择用户档案。为免他人动用您的支付方式，需要核对您的PIN。
proof-email-text = 凭证会显示您买了什么。为确保只有您能收到，需要核对您的PIN。
pin-seconds = { $count ->
   *[other] { $count }秒
}
pin-minutes = { $count ->
   *[other] { $count }分钟
}
error-limit = 超出此用户档案的限额。未扣款。
error-not-allowed = 此用户档案无权进行此操作。
renewal-is-on = 将会续期。自{ $date }起的期限将扣款{ $amount }。

## Order: what it waits for

state-awaiting-payment = 等待付款
state-provider-away = 付款延迟
state-bank-asks = 银行待您确认
state-paid = 已付款，正在安装
done-provider-away = 尚未扣款。我们会尝试至{ $time }。您现在可以取消。
done-bank-asks = 请扫描二维码，在手机上确认付款。
done-not-delivered = 您支付的款项会自动退回。
action-give-up = 取消此订单
action-change-payment = 更改支付方式
action-add-payment = 添加支付方式

## My features: contracts

next-charge = 下次扣款
next-charge-on = { $date }
next-charge-confirm = 请于{ $date }前确认
until-date = 至{ $date }
action-withdraw = 撤回
action-cancel-contract = 解约
action-messages = 消息
state-withdrawal-queued = 已撤回，待发送
state-cancellation-queued = 已解约，待发送
state-withdrawn-leaving = 已撤回，熄火后关闭
state-cancelled = 已解约

## A contract

contract-unknown = 合同没有丢失。请稍后再试。
contract-trial = 免费1个月，到期自动结束。
contract-term = 期限
contract-not-started = 验证可用后开始
contract-paid = 已付
contract-not-paid = 尚未付款
contract-credit = 已抵扣
contract-credit-of = { $credit }/{ $price }
contract-refund = 退款
contract-withdrawal = 撤回权
contract-cancelled = 解约日期
contract-concluded = 签订日期
contract-number = 订单号
contract-seller = 卖方
contract-begins = { $date }开始
contract-runs = 履行中
contract-delivery = 车辆开启累计{ $hours }小时内未能验证可用，您将获得退款。
contract-next = { $date }起的下一期
contract-other = 上一份合同
contract-over-since = 自{ $date }
contract-over-ended = 已结束
contract-over-replaced = 已由其他期限替代
contract-over-not-paid = 已结束，未付款
contract-over-transferred = 已结束，车辆易主
contract-over-recalled = 因安全原因收回
contract-over-not-delivered = 未交付
contract-over-reversed = 已结束，银行已撤回付款
contract-over-court = 依法院命令结束
refund-done = { $amount }已于{ $date }退款
refund-on-its-way = { $amount }正在退回
refund-refused = { $amount }，卖方尚欠您
refund-refused-note = 卖方会以其他方式支付。
action-change-term = 更改期限
action-receipts = 凭证
renewal-off = 将于{ $date }自动结束。没有费用。
renewal-followed = 下一期自{ $date }开始。
renewal-off-plain = 到期自动结束。没有费用。
renewal-on = 将于{ $date }扣款{ $amount }。
renewal-price-changed = 新价格：{ $amount }，原价{ $before }。未经您同意，将于{ $date }结束。
renewal-retrying = { $why }将于{ $next }再次扣款{ $amount }。
renewal-grace = 可用至{ $date }。
renewal-to-confirm = 银行请您在{ $by }前确认{ $amount }。
why-declined = 银行拒绝了付款。
why-expired = 银行卡已过期。
why-limit = 银行卡已达限额。
why-no-payment = 没有支付方式。
why-not-confirmed = 银行的询问未得到答复。
why-provider-away = 支付服务曾中断。
why-unknown = 付款未成功。

## Withdraw and cancel

until-switched-off = 至车辆熄火
declare-order = 订单{ $order }
withdraw-entry = 撤回合同
withdraw-confirm = 确认撤回
withdraw-money = 将退还{ $paid }，即您已付的全部款项。
withdraw-free = 没有付过款，也无需付款。
withdraw-works = 车辆熄火后关闭，绝不会在行驶中关闭。
withdraw-until = 至{ $date }
withdraw-over = 已于{ $date }截止
withdraw-no-right = 此合同没有
withdraw-accepted = 卖方已收到您的撤回。款项正在退回。
cancel-entry = 在此解约
cancel-confirm = 立即解约
cancel-money = 不再扣款。已付款项不退。
cancel-works = 可用至{ $date }，随后结束。
cancel-works-term = 可用至已付期限结束。
cancel-unlimited = 按销售条款的通知期结束。
cancel-accepted = 卖方已收到您的解约。
declare-counts = 以此刻为准。凭证立即可见。
declare-counts-offline = 您已离线：以此刻为准，联网后立即发送。
declare-no-answer = 车辆没有响应。请再点一次，只计一次。
declared-at = 声明时间
declared-queued = 已记录在车内。联网后立即发送，以您点按的时刻为准。
declared-too-late = 卖方表示已过期限。凭证载明您点按的时间。
declare-disagree = 如有异议，请联系{ $seller }。
declared-moot = 合同此前已结束。

## Receipts of contracts

receipts-all = 凭证
receipts-of = 凭证：{ $feature }
receipts-none = 还没有凭证。
receipt-trial = 免费月
receipt-contract = 合同
receipt-withdrawal = 撤回
receipt-cancellation = 解约
receipt-renewal-stopped = 续期已停止
receipt-renewed = 续期
receipt-refund = 退款
receipt-no = 第{ $number }号
receipt-not-yet = 正在生成凭证。生成后会保存在车内。
receipts-export-title = 导出凭证
receipts-export-choose = 全部凭证，PDF和文本格式。存到哪里？
receipts-export-running = 正在复制凭证
receipts-export-done = { $files ->
   *[other] 已保存{ $files }个文件。
}

## Messages

messages-empty = 没有消息。
messages-unknown = 功能服务没有响应。
message-ends = { $days ->
    [0] { $feature }今天结束
   *[other] { $feature }还有{ $days }天结束
}
message-ends-text = 将于{ $date }自动结束。不续期，也不扣款。
message-renews = { $feature }即将续期
message-renews-text = 将于{ $date }扣款{ $amount }。在此之前您可以关闭续期。
message-price = { $feature }的新价格
message-price-text = 自{ $date }起{ $amount }，原价{ $before }。未经您同意，将自动结束。
message-renewal-failed = { $feature }：支付失败
message-renewal-failed-text = { $why }下次尝试：{ $next }。{ $until }之前照常可用。
message-to-confirm = { $feature }：银行待您确认
message-to-confirm-text = 请在{ $by }前用手机确认{ $amount }。{ $until }之前照常可用。
message-removed = { $feature }已被终止
message-removed-text = { $reason }。执行方：{ $actor }，{ $date }。异议请联系{ $seller }。
message-removal-refused = { $feature }保持开启
message-removal-refused-text = 有人试图无故将其收回。车辆已拒绝并上报。
message-not-delivered = { $feature }未交付
message-not-delivered-text = 未能按时验证可用。{ $amount }会自动退回。
message-not-delivered-free = 未能按时验证可用。没有付过款。
message-refunded = 已退款{ $amount }
message-refunded-text = 退款项目：{ $feature }。银行可能需要几天处理。
message-refund-refused = { $amount }未能退回
message-refund-refused-text = 退款项目：{ $feature }。卖方会以其他方式支付。咨询：{ $seller }。
message-too-late = { $feature }：已过期限
message-too-late-text = { $what }：卖方表示已过期限。如有异议，请联系{ $seller }。
actor-time = 到期
actor-driver = 您
actor-seller = 卖方
actor-bank = 银行
actor-maker = 汽车制造商
actor-authority = 主管机关
action-view = 查看
action-say-yes = 查看并同意
action-confirm-phone = 用手机确认
action-try-again = 立即重试

## Means of payment, vouchers, phone

payment-expires = 有效期至 { $month }/{ $year }
payment-expired = 已过期 { $month }/{ $year }
payment-open-ended = 长期有效
payment-guest = 访客没有支付方式。
payment-remove-title = 移除此支付方式？
payment-remove-text = 之后下单需要其他支付方式。您已有的功能照常可用；已开启的续期将无法扣款。
payment-remove-yes = 移除
voucher-no-balance = 无
voucher-redeemed = 已存入{ $amount }，下次下单时使用。
voucher-unknown = 没有这张代金券。请检查代码。
voucher-used = 此代金券已使用。
voucher-expired = 此代金券已过期。
voucher-other-market = 此代金券适用于其他国家。
phone-card-title = 添加支付方式
phone-card-text = 请扫描二维码，在手机上添加银行卡。
phone-card-done = 已添加{ $method }。
phone-voucher-title = 用手机兑换代金券
phone-voucher-text = 请扫描二维码，在手机上输入代金券。
phone-voucher-done = 已兑换。余额：{ $balance }。
phone-email-title = 邮件接收凭证
phone-email-text = 请扫描二维码，在手机上输入邮箱地址。
phone-email-done = 今后凭证会通过邮件发送。
phone-done = 已在手机上完成。
phone-confirmation-done = 银行已收到您的答复。
phone-opening = 正在打开手机页面
phone-expired = 二维码已过期。
phone-failed = 手机上的操作未成功。
phone-again = 新二维码
phone-place = 或打开{ $address }并输入
phone-until = 有效期至{ $time }
action-cancel = 取消
action-go-on = 继续

## Profiles

profile-of = 用户档案：{ $name }
role-owner = 车主
role-owner-text = 全部权限，没有限额
role-family = 家人
role-guest = 访客
role-guest-text = 可驾驶，不能下单
role-lessee = 长租
role-lessee-text = 可下单，不能转让
role-renter = 租车
role-renter-text = 可驾驶，不能下单
role-valet = 代客泊车
role-valet-text = 可驾驶，不可查看
valet-closed = 商店已关闭
valet-text = 已启用的功能继续运行。车主的 PIN 或钥匙可重新打开一切。
valet-confirm-title = 把车交给代客泊车？
valet-confirm-text = 商店将关闭，直到车主的 PIN 重新打开。
valet-confirm-yes = 关闭商店
rental-end = 结束租车
rental-end-title = 结束本次租车？
rental-end-text = 租车人允许、选择和保存的内容会消失，据此发送的数据会被删除。车辆恢复到之前的状态。
rental-end-yes = 结束租车
rental-end-proof = 车主的 PIN 可结束租车。
rental-leave = 其他档案
rental-leave-text = 只有车主的 PIN 才能退出租车。
rental-ended = 租车已结束，没有留下任何内容。
rental-not-here = 仅限车主，租车期间不可用。
key-this = 车内的钥匙
key-none = 无钥匙
key-other = 另一把钥匙
profile-limit = 每月{ $limit }，还剩{ $left }
profile-no-limit = 没有限额
profile-add-title = 新用户档案
profile-edit-title = 更改用户档案
profile-remove-title = 移除此用户档案？
profile-remove-text = { $name }将从本车移除。已订购的内容会保留。
profile-remove-yes = 移除
action-change-profile = 切换用户档案
action-change-pin = 更改PIN
action-set-pin = 设置PIN
erase-now = 立即全部清除

## Voice: at most 20 words each, as they are spoken

spoken-eur = { $units ->
   *[other] { $units }欧元
}
spoken-eur-cents = { $units }欧元{ $cents }欧分
spoken-gbp = { $units ->
   *[other] { $units }英镑
}
spoken-gbp-cents = { $units }英镑{ $cents }便士
spoken-usd = { $units ->
   *[other] { $units }美元
}
spoken-usd-cents = { $units }美元{ $cents }美分
voice-nothing = 没听懂。请说“帮助”，了解您可以说什么。
voice-again = 不确定您的意思。请再说一遍。
voice-too-late = 已经没有待回答的问题。
voice-left = 好的，没有任何更改。
voice-which-feature = 您指的是哪项功能？
voice-which-data = 您指的是哪些数据？
voice-which = 您指的是哪一个？{ $choices }
voice-choice = { $number }：{ $name }
voice-help = 您可以问有哪些功能、多少钱、能用到什么时候，或者共享了哪些数据。
voice-offers = { $count ->
    [1] 有一项功能适合本车：{ $names }
   *[other] 有{ $count }项功能适合本车，例如{ $names }
}
voice-no-offers = 本车能有的功能都已具备。
voice-about = { $name }：{ $text }
voice-price = { $name }，{ $term }的价格是{ $price }。
voice-price-unlimited = { $name }的价格是{ $price }，一次付清，永久使用。
voice-no-offer = 本车无法订购{ $name }。
voice-state = { $name }：{ $state }
voice-not-active = 未启用
voice-until = { $name }可用至{ $date }。
voice-trial = { $name }可免费试用1个月，到期自动结束。现在开始吗？
voice-no-trial = 本车目前不能免费试用{ $name }。
voice-trial-begins = { $name }的免费试用现在开始。
voice-choose-term = 请在屏幕上选择{ $name }的期限，并用PIN下单。
voice-order-by-touch = 请在屏幕上用PIN下单。
voice-saved = 驻车后才能下单。已先为您收藏{ $name }。
voice-parked = 需要先驻车才能操作。
voice-offline = 此操作需要网络，目前没有网络。
voice-no-service = 车辆目前没有响应。
voice-closed = 车辆正由代客泊车使用。商店已关闭。
voice-cancel = { $name }的解约已准备好。请在屏幕上确认。
voice-withdraw = { $name }的合同撤回已准备好。请在屏幕上确认。
voice-no-contract = { $name }没有可以解约的合同。
voice-no-withdrawal = { $name }没有仍可撤回的合同。
voice-payment = { $date }扣款{ $amount }，用于{ $name }。
voice-no-payment = 不会扣款：没有自动续期的合同。
voice-shared = { $count ->
    [1] 正在共享一项：{ $names }
   *[other] 正在共享{ $count }项，例如{ $names }
}
voice-nothing-shared = 由您选择的数据，都没有离开车辆。
voice-position = 位置
voice-stopped = { $name }：不再共享任何数据。
voice-stopped-before = { $name }：原本就没有共享。
voice-start = { $name }：请阅读共享的内容，再触摸开启。
voice-share-nothing = 在您更改之前，不再共享任何数据。
voice-private = 一小时内不共享任何数据。
voice-privacy = 这里是离开车辆的数据。
voice-installing = 正在安装{ $name }。
voice-no-update = 目前没有正在安装的内容。
voice-back = 返回。

## The car changes hands

handover-who-owner = 由您移交
handover-who-car = 本车
handover-who-next = 下一位车主
handover-who-next-value = 像新车一样设置，看不到您的任何信息。
handover-who-proof = 他人无法操作
handover-who-proof-pin = 第3步会核对您的PIN。
handover-who-proof-hold = 您没有PIN：第3步需按住按钮。
handover-stays = 随车保留
handover-features = { $count ->
   *[other] { $count }项功能
}
handover-ends = 今天结束
handover-ended = 已结束
handover-items = { $count ->
   *[other] { $count }项
}
handover-erased = 将被清除
handover-erased-sub = 全部个人内容
handover-yours = 归您
handover-yours-sub = 随您带走
handover-none-stays = 没有订购的内容
handover-none-ends = 没有结束的内容
handover-none-yours = 没有剩余
handover-worth = 尚值{ $amount }
handover-days-unused = { $days ->
   *[other] { $days }天未使用
}
handover-money-back = 退回{ $amount }
handover-as-voucher = { $amount }转为代金券
handover-voucher = 代金券
handover-refund = 退款
handover-profiles = 用户档案和PIN
handover-papers = 凭证、消息
handover-payment = 支付方式
handover-payment-none = 无
handover-data = 可以发送的数据
handover-data-off = 全部关闭
handover-saved = 已收藏
handover-note = 到第3步才会清除，已发送的数据也会清除。
handover-take-along = 带走
handover-take-along-choose = 全部处理结果，由销售方签名，不含任何姓名。保存到哪里？
handover-goes-along = 随您带走
handover-goes-along-value = { $amount }转为代金券。代码随后显示。
handover-comes-back = 退还给您
handover-comes-back-value = { $amount }，按您的付款方式退回。
handover-outstanding = 仍待送达
handover-outstanding-value = 您的声明以点按的时刻为准。
handover-seller = 卖方
handover-seller-online = 立即得知，并在此确认。
handover-seller-offline = 联网后立即得知。您无需等待。
handover-final = 无法撤销
handover-final-value = 保留的功能照常可用。个人内容全部清除。
handover-confirm = 清除并移交
handover-sure = 确定，清除并移交
handover-hold = 按住以清除并移交
handover-working = 正在清除您的内容
handover-working-text = 车辆将为下一位车主重新开始。保留的功能照常可用。
handover-no-answer = 车辆没有响应。恢复响应后即显示结果。
handover-plan-failed = 未能获取概览
handover-plan-failed-text = 没有任何更改。请重试。
handover-confirmed = 卖方已确认：现在只有下一位车主可以访问。
handover-unconfirmed = 卖方尚不知情：联网后立即通知。
handover-confirmation = 卖方
handover-confirmation-yes = 已确认
handover-confirmation-no = 尚未通知
handover-keep-code = 请保存代码，例如拍照。此后任何人都无法再看到。

## First start

welcome-language = 欢迎
welcome-language-text = 请按您的喜好设置本车。跳过的内容，之后仍在这里。
welcome-has = 本车已有
welcome-has-text = 已付费或出厂自带：从第一分钟起即可使用。
welcome-has-none = 本车没有附带已订购的功能。
welcome-can-get = 本车可订购
welcome-can-get-text = 无论本车以前试用过什么，每个免费月对您都是全新的。
welcome-can-get-none = 尚未连接到商店。联网后即可使用。
welcome-open-store = 打开商店
welcome-privacy = 未经您同意，没有数据离开车辆
welcome-privacy-text = 需要您同意的项目全部关闭，也不会有人向您征求同意。法律可能有所要求：也会列出。
welcome-open-privacy = 查看各项用途
welcome-profile = 本车中的您
welcome-profile-text = 这些都可以稍后再设。内容留在本车，移交时清除。
welcome-name = 名称
welcome-pin = 下单用PIN
welcome-pin-set = 已设置
welcome-payment = 支付方式
welcome-not-set = 尚未设置

## Entitlement passport

passport-note = 不含任何人的姓名，只说明哪些内容对下一位车主有效。
passport-scan = 供考虑购买本车的人扫描。
passport-until = 有效期至{ $time }
passport-none = 尚无功能护照
passport-none-text = 功能的卖方签名证明本车已有和可订购的功能。护照不含任何人的姓名，您可以撤回。
passport-make = 生成护照
passport-failed = 未能获取功能护照
passport-trial = 免费1个月
passport-from = { $price }起
passport-ends = 售车时结束

## Asking for a car without its PIN

claim-other = 我没有PIN
claim-owner = 前任车主
claim-owner-value = 会通过邮件和车内消息得知，有一天时间可以拒绝。
claim-you = 您
claim-you-value = 这一天过后，车辆驻车并联网时即归您所有。
claim-paid = 已付费的内容
claim-paid-value = 随车保留，或由付费的人带走。
claim-personal = 个人内容
claim-personal-value = 将被清除，与每次移交相同。
claim-ask = 申请本车
claim-waiting = 有人申请本车
claim-waiting-value = 除非您拒绝，{ $time }起归对方所有。
claim-banner = 有人没有PIN，正在申请本车。除非您拒绝，{ $time }起归对方所有。
claim-see = 查看
claim-no = 拒绝
claim-refused = 车主已拒绝。{ $time }起可再次申请。
claim-granted = 无人拒绝：持有本车者现在可以接收。
claim-take = 接收本车
