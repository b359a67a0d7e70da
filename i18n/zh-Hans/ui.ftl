### Static texts of the screens. Short sentences, no exclamation marks.

app-name = Upfit

## Rail and top bar

nav-store = 商店
nav-my-features = 我的功能
nav-privacy = 隐私
nav-car = 车辆与车主
navigation = 导航栏
back = 返回
close = 关闭

## Store

store-title = 商店
store-for-this-car = 适用于本车
store-categories = 类别
store-search = 搜索
store-search-close = 关闭搜索
store-search-hint = 名称或作用
store-loading = 正在加载商店
store-features = 功能

## Feature

feature-data = 所需数据
feature-installs = 安装用时
feature-restart = 重新启动
feature-holder = 更换车辆时
feature-terms = 期限
feature-incl-vat = 含税
feature-reasons = 本车不可用
feature-how = 使用方法
feature-loading = 正在加载功能

## Order

order-title = 核对并下单
order-change = 更改
order-term = 期限
order-ends = 如何结束
order-price = 价格
order-payment = 支付方式
order-withdrawal = 撤回权
order-seller = 卖方
order-consent = 立即开始。如果撤回，全额退款。
order-pending = 正在下单
order-loading = 正在获取价格

## Done

done-start = 开始
done-end = 结束
done-then = 之后
done-order-number = 订单号
done-time = 日期和时间
done-total = 含税总价
done-seller = 卖方
done-again = 重新选择
done-my-features = 我的功能
done-store = 返回商店

## My features

my-features-title = 我的功能
my-features-filter = 筛选
my-features-open-store = 打开商店

## Privacy

privacy-title = 隐私
privacy-master = 不共享任何数据
privacy-list = 可以离开车辆的数据
privacy-modes = 多久
privacy-data = 发送的数据
privacy-recipient = 发送给
privacy-retention = 保留时间
privacy-if-off = 关闭后：
privacy-details = 全部详情
privacy-left = 离开您车辆的数据
privacy-in-days = 7天内
privacy-chart = 每天
privacy-receipts = 凭证
privacy-export = 导出
privacy-export-long = 导出我的数据
privacy-erase = 清除
privacy-erase-long = 清除我的数据
privacy-receipts-more = 显示更早的
privacy-receipts-loading = 正在获取凭证
privacy-sheet-loading = 正在获取数据
privacy-export-folders = 存到哪里
privacy-erase-hold = 按住以清除
privacy-erase-keep = 保留
privacy-go-on = 继续
privacy-export-elsewhere = 选择其他位置
privacy-driving-all = 全部关闭
privacy-driving-off = 关闭

## Car & owner

car-title = 车辆与车主
car-this = 本车
car-model = 车型
car-year = 年款
car-vin = VIN
car-software = 软件
car-market = 市场
car-language = 语言
car-appearance = 外观
car-appearance-automatic = 自动
car-appearance-day = 日间
car-appearance-night = 夜间
car-high-contrast = 高对比度
car-large-text = 大号文字
car-less-motion = 减少动态效果
car-connections = 连接
car-service = 功能服务
car-store = 商店
car-stored = 存储在本车

## Contracts, receipts, messages

contract-title = 合同
contract-renewal = 自动续期
contract-open = 合同
declare-read = 阅读凭证
declare-back = 返回
contract-receipts-export = 导出
contract-receipts-mail = 通过邮件
messages-title = 消息
messages-dismiss = 收起
messages-receipts = 凭证

## Means of payment, vouchers, phone

payment-title = 支付方式
payment-card = 用于下单
payment-none = 尚无
payment-add = 用手机添加
payment-change = 用手机更改
payment-remove = 移除
payment-vouchers = 代金券
payment-balance = 余额
payment-by-phone = 用手机兑换
payment-by-hand = 输入代码
voucher-title = 兑换代金券
voucher-code = 代金券代码
voucher-hint = 按印刷内容
voucher-redeem = 兑换
phone-scan = 用手机扫描

## Profiles and PIN

profiles-title = 用户档案
profiles-active = 使用中
profiles-select = 选择
profiles-edit = 编辑
profiles-add = 添加用户档案
profile-name = 名称
profile-role = 权限
profile-key = 钥匙
profile-limit-a-month = 每月限额
profile-save = 保存
profile-remove = 移除
pin-erase = 删除一位数字
pin-next = 继续
keyboard-erase = 删除一个字符
keyboard-space = 空格

## The car changes hands

handover-title = 移交车辆
claim-title = 接收车辆
handover-step-who = 双方
handover-step-overview = 概览
handover-step-erase = 清除
handover-step-done = 完成
handover-next = 继续
handover-put-away = 收起
welcome-title = 设置本车
welcome-step-language = 语言
welcome-step-has = 已有
welcome-step-can-get = 可订购
welcome-step-privacy = 数据
welcome-step-profile = 您
welcome-later = 稍后
welcome-next = 继续
welcome-over = 完成
passport-title = 功能护照
passport-revoke = 撤回
