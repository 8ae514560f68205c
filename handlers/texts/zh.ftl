# Everything the bot says in Chinese. Short: a phone screen, old eyes.
# A value "none" means that it is not known and nothing is said about it.

## Small words
a-neighbour = 邻居
dear-reporter = 报修的邻居
plain = { $text }
told-privately = 已私信。
ask-me-privately = 这个请私聊问我，群里不方便说。
received-will-file = 已收到，稍后登记。

due-provisional = { $date }（{ $weekday }，暂定）
due-make-up-day = { $date }（{ $weekday }，调休上班）

role-grid-worker = 网格员
role-community-lead = 社区
role-property = 物业
role-urban-management = 城管
role-police = 社区民警
role-mediator = 调解员
role-building-leader = 楼栋长
role-district-staff = 街道
role-resident = 居民

status-reported = 已上报
status-assigned = 已派单
status-accepted = 处置中
status-resolved = 待核查
status-closed = 已结案
status-deferred = 挂账
status-referred = 已转办
status-merged = 已并案
status-cancelled = 已作废

action-report = 上报
action-assign = 派单
action-accept = 接单
action-on-site = 到场
action-resolve = 办结
action-explain = 答复
action-return = 退回
action-transfer = 转派
action-refer = 转办
action-defer = 挂账
action-escalate = 上报一级
action-confirm = 居民确认
action-reopen = 重新处理
action-resume = 恢复处理
action-merge = 并案
action-unmerge = 拆案
action-cancel = 作废
action-note = 记录
action-recategorise = 改分类
action-restrict = 保密
action-unrestrict = 取消保密
action-join = 又有人报
action-urge = 催办
action-supervise = 督办
action-request = 申请
action-approve = 批准
action-reject = 驳回
action-extend = 延期
action-rate = 评价

## Filing
filed-general = #{ $number } 已登记：{ $what }。
    已转{ $role }，最迟{ $due }办结或答复。
filed-utility = #{ $number } 已登记：{ $what }。
    已转{ $role }，24小时内到场，最迟{ $due }修好或答复。
filed-errand = #{ $number } 已登记：{ $what }。
    已转{ $role }，24小时内联系您，最迟{ $due }办好或答复。
filed-no-holder = #{ $number } 已登记：{ $what }。
    最迟{ $due }办结或答复。
filed-which-building = #{ $number } 已登记：{ $what }。
    是哪栋楼？直接回楼号就行。
filed-among-several = #{ $number } { $what }，最迟{ $due }
filed-several-sent = 都已登记、转办，到期前办结或答复。
filed-several = 都已登记，到期前办结或答复。
filed-several-which-building = 都已登记。{ $numbers } 是哪栋楼？直接回楼号就行。
filed-late = { $who ->
    [you] 您
   *[other] { $who }
 }{ $time }说的：
    { $line }
maybe-report = 要登记成「{ $what }」吗？要就回 1。
place-noted = #{ $number } 记下了：{ $place }。最迟{ $due }办结或答复。
place-added = #{ $number } 地点：{ $place }。
say-it-privately = 您刚才在群里说的，请在这里说一遍，我单独登记，群里看不到。
no-grid = 还不知道您在哪个网格。请先在小区的群里说句话，我就认得您了。

## To those who work on it
new-case = 新事件 #{ $number } { $what }
    { $reporter } { $time }：{ $words }
    最迟{ $due }。回复：接
new-case-copy = 抄送 #{ $number } { $what }
    { $reporter } { $time }：{ $words }
    已转{ $role }{ $holder }，您知道就行。
new-emergency = 紧急！#{ $number } { $what }
    { $reporter } { $time }：{ $words }
    请马上联系、到场。回复：接
emergency-again = 紧急！#{ $number } { $what } 又有消息
    { $reporter } { $time }：{ $words }
emergency-for-lead = 紧急！#{ $number } { $what }
    { $reporter } { $time }：{ $words }
    已转{ $role }{ $holder }，请您跟进。
accepted = 好的，#{ $number } { $what } 由您处理，最迟{ $due }。
    到了回「到场」，办好回「办结 { $number } 怎么解决的」。
on-site = #{ $number } 已记到场。办好回「办结 { $number } 怎么解决的」。
resolved = #{ $number } 已记办结，正请报修人确认。
resolved-nobody-asked = #{ $number } 已记办结。
taken-over = #{ $number } { $what } 已由{ $who }接手，您不用管了。
recategorised = #{ $number } 改为{ $what }{ $due ->
    [none] {""}
   *[other] ，最迟{ $due }
 }{ $role ->
    [none] 。
    [you] ，由您处理。
   *[other] ，已转{ $role }{ $holder }。
 }
recategorised-yours = #{ $number } 从「{ $before }」改为{ $what }，还是您处理，最迟{ $due }。
case-moved = #{ $number } { $what } 已转{ $role }{ $holder }，您知道就行。
recategorise-needs-words = 改成哪一类？例如：改 { $number } 噪音
same-category = #{ $number } 本来就是「{ $category }」，不用改，谢谢您留心。
unknown-category = 没有「{ $words }」这一类。{ $near ->
    [none] 请换个说法，例如：改 { $number } 噪音
   *[other] 接近的有：{ $near }。例如：改 { $number } 噪音
 }
already-yours = #{ $number } 已经在您手上。办好回「办结 { $number } 怎么解决的」。
already-accepted = #{ $number } 已由{ $who }接单。
resolve-needs-words = 请带一句怎么解决的，例如：办结 { $number } 已疏通。
todo-head = 您手上有{ $count }件：
todo-line = #{ $number } { $what } · { $status } · { $late ->
    [yes] 已超期，原定{ $due }
   *[no] 最迟{ $due }
 }
todo-empty = 手上没有待办的事件。
list-more = 还有{ $count }件没列出来。
nothing-in-hand = 您手上没有这样的事件。回「待办」看看。
which-case = 有几件，请带上编号，例如：{ $word } { $first }
    { $cases }
holder-closed = #{ $number } 居民确认好了，已结案。辛苦了。
holder-reopened = #{ $number } { $what } 居民说没好{ $words ->
    [none] 。
   *[other] ：{ $words }
 }
    请再处理，最迟{ $due }。
holder-cancelled = #{ $number } 报修人说不是报修，已撤销，不用去了。
holder-asked-to-check = #{ $number } 报修人说不用处理了。请核实一下，没事就办结。
holder-please-call = #{ $number } { $what } 没法私下回复报修人，请您联系一下。

## After the fix
is-it-fixed = #{ $number } { $role }反馈：{ $words }。
    { $who } 好了吗？回「修好了」或「没好」。
closed = #{ $number } 已结案{ $who ->
    [none] {""}
   *[other] ，谢谢{ $who }
 }。
confirmed-others-asked = #{ $number } 谢谢。还有{ $count }户没回，等他们确认。
reopened = #{ $number } 没好{ $told ->
    [yes] ，已请{ $role }再处理
   *[no] {""}
 }，最迟{ $due }。
still-in-hand = #{ $number } 还在处理，最迟{ $due }办结或答复。
withdrawn = #{ $number } 已撤下。
which-fixed = 您有几件在等确认，哪件好了？例如：修好了 { $first }
    { $cases }
which-not-fixed = 您有几件在等确认，哪件没好？例如：没好 { $first }
    { $cases }
which-withdrawn = 您报过几件，撤哪件？例如：不是报修 { $first }
    { $cases }
nothing-to-confirm = 您没有在等确认的事件。回「我的」看看。
nothing-to-reopen = 您没有在等确认的事件。要重新处理，请带编号，例如：没好 #12
nothing-to-withdraw = 您在这里没有处理中的报修。
only-the-reporter = #{ $number } 要由报修的人来说。
holder-cannot-confirm = #{ $number } 是您经手的，不能自己确认。
closed-too-long = #{ $number } 结案已超过15天。请再说一遍问题，我重新登记。

## Progress
case-line = #{ $number } { $what } · { $status } · 最迟{ $due }
case-line-done = #{ $number } { $what } · { $status }
case-holder = 经办：{ $name }
case-event = { $time } { $what }{ $who ->
    [none] {""}
   *[other] {" "}{ $who }
 }{ $note ->
    [none] {""}
   *[other] ：{ $note }
 }
mine-head = 您报的有{ $count }件：
mine-empty-here = 您在这个群里没有处理中的报修。哪里坏了，直接说就行。
mine-empty = 您没有处理中的报修。哪里坏了，直接说就行。

## Who looks after this place
no-worker = 这里还没有登记网格员，有事直接说，我转给社区。
your-worker = 您的网格员是{ $name }，电话 { $phone }。
your-worker-will-call = 您的网格员是{ $name }，我已请{ $name }联系您。
your-worker-out-of-reach = 您的网格员是{ $name }，这里暂时联系不上。有事直接说，我来登记。
somebody-asks-for-you = { $reporter }在找您，请联系：{ $words }

## Refusals
unknown-number = 没找到 #{ $number }。
staff-only = #{ $number } 由{ $role }处理，您可以回「#{ $number }」看进度。
wrong-state = { $state ->
    [resolved] #{ $number } 已办结，正等报修人确认。没好的话报修人回「没好 { $number }」。
    [closed] #{ $number } 已结案。要重新处理，报修人回「没好 { $number }」。
    [cancelled] #{ $number } 已作废。要重新处理，报修人回「没好 { $number }」。
   *[other] #{ $number } { $status }，现在不能这样操作。
 }
near-miss = 没听懂「{ $typed }」，是「{ $meant }」吗？回 1。
not-understood = 没听懂。哪里坏了直接说，例如「3号楼下水道堵了」；回「帮助」看我会什么。

## Emergencies: leave first, call, and only then read on
emergency-gas = 请先离开，到室外再打电话：燃气抢修 或 119。不要开关电器。
emergency-trapped = 别慌，打 119。电梯里按呼叫按钮，也可打 96333。别硬扒门、别硬拉，等人来救。
emergency-fire = 马上离开，打 119。不要坐电梯，捂住口鼻低身走。
emergency-collapse = 马上离开，别靠近。有人受伤打 120，被困打 119。
emergency-illness = 马上打 120，说清楼号和门牌。别随意挪动病人，请人下楼接救护车。
emergency-drowning = 马上打 119 和 120。别下水，扔救生圈、绳子或长杆。
emergency-electric-shock = 别碰人，先断电。打 120。电线掉在地上，离开10米以上，打 95598。
emergency-violence = 请先到安全的地方，打 110。
emergency-suicide = 请马上打 110 或 120。心理援助热线 12356，24小时有人接。
emergency-other = 有危险请先离开。火警 119，急救 120，报警 110。
emergency-told = 已通知{ $who ->
    [both] 网格员和社区
    [worker] 网格员
   *[lead] 社区
 }{ $place ->
    [none] {""}
   *[other] （{ $place }）
 }。
emergency-joined = 这件事已登记{ $place ->
    [none] {""}
   *[other] （{ $place }）
 }，也记上您了。
maybe-emergency = 如果有危险：火警 119，急救 120，报警 110。{ $told ->
    [yes] 已请网格员看一下。
   *[no] {""}
 }
maybe-emergency-for-worker = 可能是紧急情况，请马上看一下。
    { $reporter } { $time }：{ $words }

## Announcements
notice-normal = 【公告】{ $text }
notice-yellow = 【黄色预警】{ $text }
notice-orange = 【橙色预警】{ $text }
notice-red = 【红色预警】{ $text }
notice-scheduled = N{ $number } 已排定：{ $when }，发到{ $audience }（{ $count }个群）。
    {"「"}{ $text }{"」"}
    回「撤回 N{ $number }」可取消。
notice-needs-time = 什么时候发？请写明日期和几点，例如：公告 明天8点 3号楼停水检修
notice-in-the-past = { $when } 已经过了，请换个时间。
notice-needs-text = 公告写什么？例如：公告 明天8点 3号楼停水检修
notice-quiet-hours = 晚10点到早7点不打扰居民。改为{ $when }发？回 1。
notice-line-in-list = N{ $number } { $when }：{ $text }
notices-empty = 没有待发的公告。
notice-recalled = N{ $number } 已撤回。
notice-recalled-in-part = N{ $number } 有的群已经发出，其余的不发了。
notice-already-sent = N{ $number } 已经发出，撤不回来了。
unknown-notice = 没找到公告 N{ $number }。

## Help
help-head = 我是{ $bot }。哪里坏了直接说，我来登记、转给网格员。
help-status = #12 — 看 #12 的进度
help-mine = 我的 — 我报的事
help-my-worker = 我的网格员 — 谁管我们这片
help-fixed = 修好了 — 确认办好了
help-reopen = 没好 — 没修好，请再处理
help-not-a-report = 不是报修 — 我不是在报修，撤掉
help-accept = 接 #12 — 接单
help-on-site = 到场 #12 — 到现场了
help-resolve = 办结 #12 说明 — 办好了
help-recategorise = 改 #12 噪音 — 改分类
help-todo = 待办 — 我手上的事
help-notice = 公告 明天8点 内容 — 定时发公告
help-notices = 公告列表 — 待发的公告
help-recall = 撤回 N3 — 取消公告
