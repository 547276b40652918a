<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
    <context>
        <name>Hall</name>
        <message>
            <source>%1 人在等</source>
            <translation type="unfinished">%1 waiting</translation>
        </message>
        <message>
            <source>%1 号窗口</source>
            <translation type="unfinished">Window %1</translation>
        </message>
        <message>
            <source>%1 恢复</source>
            <translation type="unfinished">back at %1</translation>
        </message>
        <message>
            <source>%1 秒后回到首页</source>
            <translation type="unfinished">back to start in %1 s</translation>
        </message>
        <message>
            <source>%1 秒后播报</source>
            <translation type="unfinished">Announced in %1 s</translation>
        </message>
        <message>
            <source>5 分钟</source>
            <translation type="unfinished">5 minutes</translation>
        </message>
        <message>
            <source>60 岁以上</source>
            <translation type="unfinished">aged 60 and over</translation>
        </message>
        <message>
            <source>{copies} 份</source>
            <translation type="unfinished">{copies} ×</translation>
        </message>
        <message>
            <source>{count} 个部门，{items} 个事项</source>
            <translation type="unfinished">{count} departments, {items} items</translation>
        </message>
        <message>
            <source>{count} 人</source>
            <translation type="unfinished">{count}</translation>
        </message>
        <message>
            <source>{count} 人在等，现在取号大约要等 {low}–{high} 分。</source>
            <translation type="unfinished">{count} waiting, about {low}–{high} min for a new number. </translation>
        </message>
        <message>
            <source>{count} 人在等，窗口暂时未开。</source>
            <translation type="unfinished">{count} waiting; no window is open right now. </translation>
        </message>
        <message>
            <source>{count} 人等候</source>
            <translation type="unfinished">{count} waiting</translation>
        </message>
        <message>
            <source>{count} 份</source>
            <translation type="unfinished">{count}</translation>
        </message>
        <message>
            <source>{count} 份材料</source>
            <translation type="unfinished">{count} papers</translation>
        </message>
        <message>
            <source>{count} 台正常</source>
            <translation type="unfinished">{count} in order</translation>
        </message>
        <message>
            <source>{count} 台要看一下</source>
            <translation type="unfinished">{count} need a look</translation>
        </message>
        <message>
            <source>{count} 张</source>
            <translation type="unfinished">{count}</translation>
        </message>
        <message>
            <source>{count} 项</source>
            <translation type="unfinished">{count} items</translation>
        </message>
        <message>
            <source>{days} 个工作日</source>
            <translation type="unfinished">{days} working days</translation>
        </message>
        <message>
            <source>{days} 工作日</source>
            <translation type="unfinished">{days} working days</translation>
        </message>
        <message>
            <source>{day} {time} 开始</source>
            <translation type="unfinished">Opens {day} {time}</translation>
        </message>
        <message>
            <source>{how}，等了 {minutes} 分</source>
            <translation type="unfinished">{how}, waited {minutes} min</translation>
        </message>
        <message>
            <source>{minutes} 分钟</source>
            <translation type="unfinished">{minutes} minutes</translation>
        </message>
        <message>
            <source>{minutes} 分钟内到{desk}</source>
            <translation type="unfinished">{desk}, within {minutes} min</translation>
        </message>
        <message>
            <source>{number} {step}</source>
            <translation type="unfinished">{number}: {step}</translation>
        </message>
        <message>
            <source>{number} 不能再排，请重新取号。</source>
            <translation type="unfinished">{number} cannot queue again; a new number is needed.</translation>
        </message>
        <message>
            <source>{number} 为什么先挂起？</source>
            <translation type="unfinished">Why is {number} parked?</translation>
        </message>
        <message>
            <source>{number} 办得怎样？</source>
            <translation type="unfinished">How did {number} end?</translation>
        </message>
        <message>
            <source>{number} 号取号机</source>
            <translation type="unfinished">Kiosk {number}</translation>
        </message>
        <message>
            <source>{number} 号机有纸</source>
            <translation type="unfinished">Kiosk {number} has paper</translation>
        </message>
        <message>
            <source>{number} 号机有纸，{way}</source>
            <translation type="unfinished">Kiosk {number} has paper: {way}</translation>
        </message>
        <message>
            <source>{number} 已经叫了，还没有到：先开始办理，或者过号。</source>
            <translation type="unfinished">{number} is called and not here yet: start, or mark a no-show.</translation>
        </message>
        <message>
            <source>{number} 已经叫满 {calls} 次，没来可以按 F4 过号。</source>
            <translation type="unfinished">{number} was called {calls} times, that is all; F4 marks a no-show.</translation>
        </message>
        <message>
            <source>{number} 已经在办理，办完按 F9。</source>
            <translation type="unfinished">{number} is being served; press F9 when done.</translation>
        </message>
        <message>
            <source>{number} 已经在窗口了。</source>
            <translation type="unfinished">{number} is at the window already.</translation>
        </message>
        <message>
            <source>{number} 有一步没有补上</source>
            <translation type="unfinished">A step for {number} did not count</translation>
        </message>
        <message>
            <source>{number} 没有选事项，先问清要办什么。</source>
            <translation type="unfinished">{number} has no item; ask what they need.</translation>
        </message>
        <message>
            <source>{number} 要办哪一项？</source>
            <translation type="unfinished">Which item does {number} need?</translation>
        </message>
        <message>
            <source>{number} 要办哪个部门的事？</source>
            <translation type="unfinished">Which department does {number} need?</translation>
        </message>
        <message>
            <source>{number} 转到几号窗口？</source>
            <translation type="unfinished">To which window does {number} go?</translation>
        </message>
        <message>
            <source>{number} 转到哪个区？</source>
            <translation type="unfinished">To which zone does {number} go?</translation>
        </message>
        <message>
            <source>{number} 转到哪里？</source>
            <translation type="unfinished">Where does {number} go?</translation>
        </message>
        <message>
            <source>{number} 还在窗口，先办结或挂起。</source>
            <translation type="unfinished">{number} is still here: complete or park first.</translation>
        </message>
        <message>
            <source>{number} 还在窗口，办完再关窗。</source>
            <translation type="unfinished">{number} is still here; close the window afterwards.</translation>
        </message>
        <message>
            <source>{number} 还没有到窗，先按 F5 开始办理。</source>
            <translation type="unfinished">{number} has not come yet; press F5 when they are here.</translation>
        </message>
        <message>
            <source>{number} 还没有到，先开始办理或过号。</source>
            <translation type="unfinished">{number} has not come yet: start, or mark a no-show.</translation>
        </message>
        <message>
            <source>{seconds} 秒后全厅播报，其间按</source>
            <translation type="unfinished">Announced after {seconds} s; until then</translation>
        </message>
        <message>
            <source>{seconds} 秒后可重呼</source>
            <translation type="unfinished">recall in {seconds} s</translation>
        </message>
        <message>
            <source>{seconds} 秒后重连</source>
            <translation type="unfinished">Retry in {seconds} s</translation>
        </message>
        <message>
            <source>{state}，{reason}</source>
            <translation type="unfinished">{state}, {reason}</translation>
        </message>
        <message>
            <source>{state}，要重新取号</source>
            <translation type="unfinished">{state}, needs a new number</translation>
        </message>
        <message>
            <source>{step}没有记上：{why}</source>
            <translation type="unfinished">{step} was not recorded: {why}</translation>
        </message>
        <message>
            <source>{time}
开始取号</source>
            <translation type="unfinished">Numbers are given
from {time}</translation>
        </message>
        <message>
            <source>{time} 以前叫过的号</source>
            <translation type="unfinished">Called before {time}</translation>
        </message>
        <message>
            <source>{time} 办结</source>
            <translation type="unfinished">done {time}</translation>
        </message>
        <message>
            <source>{time} 取号</source>
            <translation type="unfinished">Taken at {time}</translation>
        </message>
        <message>
            <source>{time} 取号，没有打出来</source>
            <translation type="unfinished">Taken at {time}, not printed</translation>
        </message>
        <message>
            <source>{time} 已通知工作人员</source>
            <translation type="unfinished">Staff were told at {time}</translation>
        </message>
        <message>
            <source>{time} 开始取号</source>
            <translation type="unfinished">Numbers from {time}</translation>
        </message>
        <message>
            <source>{time} 的名单，可能已变</source>
            <translation type="unfinished">List of {time}, may have changed</translation>
        </message>
        <message>
            <source>{time} 签入</source>
            <translation type="unfinished">since {time}</translation>
        </message>
        <message>
            <source>{time} 统计</source>
            <translation type="unfinished">at {time}</translation>
        </message>
        <message>
            <source>{time} 过号</source>
            <translation type="unfinished">missed at {time}</translation>
        </message>
        <message>
            <source>{trouble}，请到 {number} 号机</source>
            <translation type="unfinished">{trouble}. Please use kiosk {number}</translation>
        </message>
        <message>
            <source>{window} 号窗口</source>
            <translation type="unfinished">Window {window}</translation>
        </message>
        <message>
            <source>{zone}　{state}　等 {waiting} 人</source>
            <translation type="unfinished">{zone}　{state}　{waiting} waiting</translation>
        </message>
        <message>
            <source>{zone}现取号预计等</source>
            <translation type="unfinished">{zone}, wait from now</translation>
        </message>
        <message>
            <source>一件事</source>
            <translation type="unfinished">Topics</translation>
        </message>
        <message>
            <source>一步</source>
            <translation type="unfinished">one step</translation>
        </message>
        <message>
            <source>一直连不上时，请检查网线和服务器</source>
            <translation type="unfinished">If this lasts, please check the cable and the server</translation>
        </message>
        <message>
            <source>上一个号</source>
            <translation type="unfinished">Previous number</translation>
        </message>
        <message>
            <source>上一位 {number}</source>
            <translation type="unfinished">Last: {number}</translation>
        </message>
        <message>
            <source>上一条</source>
            <translation type="unfinished">Previous notice</translation>
        </message>
        <message>
            <source>上一步正在等大厅答复。</source>
            <translation type="unfinished">The last step is waiting for the hall's answer.</translation>
        </message>
        <message>
            <source>上一页</source>
            <translation type="unfinished">Previous page</translation>
        </message>
        <message>
            <source>下一个号</source>
            <translation type="unfinished">Next number</translation>
        </message>
        <message>
            <source>下一位</source>
            <translation type="unfinished">Next</translation>
        </message>
        <message>
            <source>下一位（预计）</source>
            <translation type="unfinished">Next (expected)</translation>
        </message>
        <message>
            <source>下一条</source>
            <translation type="unfinished">Next notice</translation>
        </message>
        <message>
            <source>下一步</source>
            <translation type="unfinished">Next</translation>
        </message>
        <message>
            <source>下一页</source>
            <translation type="unfinished">Next page</translation>
        </message>
        <message>
            <source>不收费</source>
            <translation type="unfinished">No fee</translation>
        </message>
        <message>
            <source>不明</source>
            <translation type="unfinished">Unknown</translation>
        </message>
        <message>
            <source>不用交材料</source>
            <translation type="unfinished">No papers needed</translation>
        </message>
        <message>
            <source>不用准备材料</source>
            <translation type="unfinished">Nothing to prepare</translation>
        </message>
        <message>
            <source>不用带</source>
            <translation type="unfinished">need not be brought</translation>
        </message>
        <message>
            <source>不用排队</source>
            <translation type="unfinished">No queue</translation>
        </message>
        <message>
            <source>不用等</source>
            <translation type="unfinished">No wait</translation>
        </message>
        <message>
            <source>不用纸的事，这台机器照常办</source>
            <translation type="unfinished">This machine still does what needs no paper</translation>
        </message>
        <message>
            <source>不要小票</source>
            <translation type="unfinished">No paper</translation>
        </message>
        <message>
            <source>不要小票，用手机拿号</source>
            <translation type="unfinished">No paper, show me the number</translation>
        </message>
        <message>
            <source>不需要优先</source>
            <translation type="unfinished">No priority needed</translation>
        </message>
        <message>
            <source>不，回去</source>
            <translation type="unfinished">No, go back</translation>
        </message>
        <message>
            <source>个人</source>
            <translation type="unfinished">Persons</translation>
        </message>
        <message>
            <source>个人办事</source>
            <translation type="unfinished">For individuals</translation>
        </message>
        <message>
            <source>个人和企业</source>
            <translation type="unfinished">Persons and businesses</translation>
        </message>
        <message>
            <source>个人和企业办事</source>
            <translation type="unfinished">For individuals and businesses</translation>
        </message>
        <message>
            <source>临时开会</source>
            <translation type="unfinished">Meeting</translation>
        </message>
        <message>
            <source>为什么先叫 {number}？</source>
            <translation type="unfinished">Why is {number} called first?</translation>
        </message>
        <message>
            <source>为什么暂停？</source>
            <translation type="unfinished">Why the pause?</translation>
        </message>
        <message>
            <source>为什么需要优先？</source>
            <translation type="unfinished">Why do you need priority?</translation>
        </message>
        <message>
            <source>为何叫这一位</source>
            <translation type="unfinished">Why called</translation>
        </message>
        <message>
            <source>为何是这一位</source>
            <translation type="unfinished">Why next</translation>
        </message>
        <message>
            <source>主题综合窗口</source>
            <translation type="unfinished">Themed window</translation>
        </message>
        <message>
            <source>也可以到{desk}取</source>
            <translation type="unfinished">or at the {desk}</translation>
        </message>
        <message>
            <source>也可以叫导引员</source>
            <translation type="unfinished">You can also call a guide</translation>
        </message>
        <message>
            <source>也可以把预约码放到下面的扫码口</source>
            <translation type="unfinished">You can also hold the code under the scanner below</translation>
        </message>
        <message>
            <source>事项清单还没有收到。</source>
            <translation type="unfinished">The catalogue of items has not come yet.</translation>
        </message>
        <message>
            <source>事项编码</source>
            <translation type="unfinished">Item code</translation>
        </message>
        <message>
            <source>交接</source>
            <translation type="unfinished">Handover</translation>
        </message>
        <message>
            <source>人</source>
            <translation type="unfinished">people</translation>
        </message>
        <message>
            <source>人到了，开始办理</source>
            <translation type="unfinished">Here: start</translation>
        </message>
        <message>
            <source>人，本窗可办</source>
            <translation type="unfinished">people this window can serve</translation>
        </message>
        <message>
            <source>今天 {time} 开始</source>
            <translation type="unfinished">Opens today {time}</translation>
        </message>
        <message>
            <source>今天 {time} 开始办理</source>
            <translation type="unfinished">Opens today at {time}</translation>
        </message>
        <message>
            <source>今天不再叫号</source>
            <translation type="unfinished">No more calls today</translation>
        </message>
        <message>
            <source>今天休息</source>
            <translation type="unfinished">Closed today</translation>
        </message>
        <message>
            <source>今天的服务已结束</source>
            <translation type="unfinished">Closed for today</translation>
        </message>
        <message>
            <source>今天还没有办</source>
            <translation type="unfinished">Nobody served yet today</translation>
        </message>
        <message>
            <source>仍不通，按纸质预案办，请打运维 {phone}。</source>
            <translation type="unfinished">Still down: work on paper, and ring the technician at {phone}.</translation>
        </message>
        <message>
            <source>仍不通，按纸质预案办，请找运维人员。</source>
            <translation type="unfinished">Still down: work on paper, and fetch the technician.</translation>
        </message>
        <message>
            <source>从下面的出票口拿走</source>
            <translation type="unfinished">From the slot below</translation>
        </message>
        <message>
            <source>从别的窗口转来</source>
            <translation type="unfinished">Sent from another window</translation>
        </message>
        <message>
            <source>从这里出票</source>
            <translation type="unfinished">From this slot</translation>
        </message>
        <message>
            <source>件</source>
            <translation type="unfinished">cases</translation>
        </message>
        <message>
            <source>企业</source>
            <translation type="unfinished">Businesses</translation>
        </message>
        <message>
            <source>企业办事</source>
            <translation type="unfinished">For businesses</translation>
        </message>
        <message>
            <source>休息日</source>
            <translation type="unfinished">Closed</translation>
        </message>
        <message>
            <source>优先</source>
            <translation type="unfinished">First</translation>
        </message>
        <message>
            <source>优先先叫</source>
            <translation type="unfinished">goes first</translation>
        </message>
        <message>
            <source>位置</source>
            <translation type="unfinished">Place</translation>
        </message>
        <message>
            <source>低位</source>
            <translation type="unfinished">Low</translation>
        </message>
        <message>
            <source>低位操作</source>
            <translation type="unfinished">Low reach</translation>
        </message>
        <message>
            <source>低位操作已开，按键都在下面</source>
            <translation type="unfinished">Low reach is on: keys are below</translation>
        </message>
        <message>
            <source>保安</source>
            <translation type="unfinished">Security</translation>
        </message>
        <message>
            <source>值班主任</source>
            <translation type="unfinished">Duty manager</translation>
        </message>
        <message>
            <source>值班主任安排</source>
            <translation type="unfinished">Arranged by the duty manager</translation>
        </message>
        <message>
            <source>先不叫人。请口头告诉等候的人稍等。</source>
            <translation type="unfinished">Call nobody for now. Tell those waiting that it will take a moment.</translation>
        </message>
        <message>
            <source>先于</source>
            <translation type="unfinished">before</translation>
        </message>
        <message>
            <source>先关窗，再签出：按 F12，选关窗。</source>
            <translation type="unfinished">Close the window before signing out: F12, close.</translation>
        </message>
        <message>
            <source>先找到事项，再按“打印清单”。不用取号。</source>
            <translation type="unfinished">Find the service, then press “Print list”. No number needed.</translation>
        </message>
        <message>
            <source>先按 Esc 关上指南。</source>
            <translation type="unfinished">Close the guide with Esc first.</translation>
        </message>
        <message>
            <source>先按一个功能键。</source>
            <translation type="unfinished">Press a function key first.</translation>
        </message>
        <message>
            <source>先用 ↑ ↓ 选一个号，再看它的指南。</source>
            <translation type="unfinished">Choose a number with ↑ ↓ to see its guide.</translation>
        </message>
        <message>
            <source>先用数字键输入工号。</source>
            <translation type="unfinished">Type the staff number first.</translation>
        </message>
        <message>
            <source>先签入。</source>
            <translation type="unfinished">Sign in first.</translation>
        </message>
        <message>
            <source>先选一个，或者按 Esc 返回。</source>
            <translation type="unfinished">Choose one, or go back with Esc.</translation>
        </message>
        <message>
            <source>先选部门，再选事项</source>
            <translation type="unfinished">Department first, then the item</translation>
        </message>
        <message>
            <source>免交</source>
            <translation type="unfinished">not needed</translation>
        </message>
        <message>
            <source>全厅 {count} 人等候</source>
            <translation type="unfinished">{count} waiting in the hall</translation>
        </message>
        <message>
            <source>关上</source>
            <translation type="unfinished">Close</translation>
        </message>
        <message>
            <source>关窗</source>
            <translation type="unfinished">Close the window</translation>
        </message>
        <message>
            <source>其他</source>
            <translation type="unfinished">Other</translation>
        </message>
        <message>
            <source>其他窗口</source>
            <translation type="unfinished">Other windows</translation>
        </message>
        <message>
            <source>再取一个号</source>
            <translation type="unfinished">Another number</translation>
        </message>
        <message>
            <source>再往后</source>
            <translation type="unfinished">After them</translation>
        </message>
        <message>
            <source>再打一次</source>
            <translation type="unfinished">Print again</translation>
        </message>
        <message>
            <source>再排</source>
            <translation type="unfinished">Requeue</translation>
        </message>
        <message>
            <source>再用数字键输入密码。</source>
            <translation type="unfinished">Now type the PIN.</translation>
        </message>
        <message>
            <source>再等 {seconds} 秒可过号</source>
            <translation type="unfinished">No-show in {seconds} s</translation>
        </message>
        <message>
            <source>再等 {seconds} 秒才能过号。</source>
            <translation type="unfinished">A no-show can be marked in {seconds} s.</translation>
        </message>
        <message>
            <source>军人</source>
            <translation type="unfinished">soldier</translation>
        </message>
        <message>
            <source>军人和退役军人</source>
            <translation type="unfinished">Soldiers and veterans</translation>
        </message>
        <message>
            <source>准备叫号</source>
            <translation type="unfinished">Ready to call</translation>
        </message>
        <message>
            <source>出件窗口</source>
            <translation type="unfinished">Pick-up window</translation>
        </message>
        <message>
            <source>分</source>
            <translation type="unfinished">min</translation>
        </message>
        <message>
            <source>分钟</source>
            <translation type="unfinished">min</translation>
        </message>
        <message>
            <source>分钟内</source>
            <translation type="unfinished">min at most</translation>
        </message>
        <message>
            <source>分领域综合窗口</source>
            <translation type="unfinished">Domain window</translation>
        </message>
        <message>
            <source>刚取的号，补打小票</source>
            <translation type="unfinished">Reprint a number just taken</translation>
        </message>
        <message>
            <source>刚叫过的号</source>
            <translation type="unfinished">Called just now</translation>
        </message>
        <message>
            <source>刚叫过，{seconds} 秒后可重呼。</source>
            <translation type="unfinished">Just called; recall in {seconds} s.</translation>
        </message>
        <message>
            <source>刚才叫过，没有听到</source>
            <translation type="unfinished">Was called before and did not hear it</translation>
        </message>
        <message>
            <source>别的区</source>
            <translation type="unfinished">Another zone</translation>
        </message>
        <message>
            <source>别的窗口</source>
            <translation type="unfinished">Another window</translation>
        </message>
        <message>
            <source>到了就按 F5 开始办理，先存本机。</source>
            <translation type="unfinished">When here, press F5; it is kept on this machine.</translation>
        </message>
        <message>
            <source>到哪里</source>
            <translation type="unfinished">Where</translation>
        </message>
        <message>
            <source>到时间再来取，次序从那时算起。</source>
            <translation type="unfinished">Please come back then; the order counts from then on.</translation>
        </message>
        <message>
            <source>到点以前来的，按预约的时间排</source>
            <translation type="unfinished">If you are early, your appointed time counts</translation>
        </message>
        <message>
            <source>到窗</source>
            <translation type="unfinished">Here</translation>
        </message>
        <message>
            <source>到自助服务区的机器上办，不用取号</source>
            <translation type="unfinished">Use the self-service machines; no number needed</translation>
        </message>
        <message>
            <source>刷身份证</source>
            <translation type="unfinished">ID card</translation>
        </message>
        <message>
            <source>前面</source>
            <translation type="unfinished">Ahead</translation>
        </message>
        <message>
            <source>前面 {count} 人</source>
            <translation type="unfinished">{count} ahead</translation>
        </message>
        <message>
            <source>办不成事反映窗口</source>
            <translation type="unfinished">Unresolved matters window</translation>
        </message>
        <message>
            <source>办事指南</source>
            <translation type="unfinished">Guide</translation>
        </message>
        <message>
            <source>办事指南照样可以看</source>
            <translation type="unfinished">You can still read what to bring</translation>
        </message>
        <message>
            <source>办事要带的材料清单</source>
            <translation type="unfinished">What to bring, as a list</translation>
        </message>
        <message>
            <source>办件的进度，请到窗口或咨询台问</source>
            <translation type="unfinished">For a case under way, please ask at a window or the inquiry desk</translation>
        </message>
        <message>
            <source>办完按 F9，结果先存本机。</source>
            <translation type="unfinished">When done, press F9; the result is kept on this machine.</translation>
        </message>
        <message>
            <source>办理</source>
            <translation type="unfinished">Service</translation>
        </message>
        <message>
            <source>办理时限</source>
            <translation type="unfinished">Time limit</translation>
        </message>
        <message>
            <source>办理窗口</source>
            <translation type="unfinished">Windows</translation>
        </message>
        <message>
            <source>办结</source>
            <translation type="unfinished">Complete</translation>
        </message>
        <message>
            <source>办结、挂起照常，先存本机。叫号停下，免得两个窗口叫到同一人。</source>
            <translation type="unfinished">Complete and park as usual, kept here. No calls, so that nobody is called twice.</translation>
        </message>
        <message>
            <source>办给谁</source>
            <translation type="unfinished">For</translation>
        </message>
        <message>
            <source>午间</source>
            <translation type="unfinished">Lunch</translation>
        </message>
        <message>
            <source>午间休息</source>
            <translation type="unfinished">Lunch break</translation>
        </message>
        <message>
            <source>卡住或出错</source>
            <translation type="unfinished">Jammed or faulty</translation>
        </message>
        <message>
            <source>即办件</source>
            <translation type="unfinished">Done on the spot</translation>
        </message>
        <message>
            <source>原件</source>
            <translation type="unfinished">Original</translation>
        </message>
        <message>
            <source>原件 {copies}</source>
            <translation type="unfinished">original {copies}</translation>
        </message>
        <message>
            <source>原件和复印 {copies}</source>
            <translation type="unfinished">original, copy {copies}</translation>
        </message>
        <message>
            <source>原件和复印件</source>
            <translation type="unfinished">Original and copy</translation>
        </message>
        <message>
            <source>原因会记下来，到窗口时请出示证件。别人看不到您的原因。</source>
            <translation type="unfinished">The reason is recorded; please show proof at the window. Nobody else sees it.</translation>
        </message>
        <message>
            <source>去复印</source>
            <translation type="unfinished">copying</translation>
        </message>
        <message>
            <source>去缴费</source>
            <translation type="unfinished">paying</translation>
        </message>
        <message>
            <source>取号</source>
            <translation type="unfinished">Take a number</translation>
        </message>
        <message>
            <source>取号 {time}</source>
            <translation type="unfinished">taken {time}</translation>
        </message>
        <message>
            <source>取号人</source>
            <translation type="unfinished">Holder</translation>
        </message>
        <message>
            <source>取号办事</source>
            <translation type="unfinished">Take a number</translation>
        </message>
        <message>
            <source>取号机</source>
            <translation type="unfinished">Kiosk</translation>
        </message>
        <message>
            <source>取号机上扫这个码，看还有几人</source>
            <translation type="unfinished">Scan at a kiosk to see who is ahead</translation>
        </message>
        <message>
            <source>取小票</source>
            <translation type="unfinished">Ticket</translation>
        </message>
        <message>
            <source>只是来问，已经答复</source>
            <translation type="unfinished">Only a question, answered</translation>
        </message>
        <message>
            <source>叫下一位</source>
            <translation type="unfinished">Call next</translation>
        </message>
        <message>
            <source>叫号</source>
            <translation type="unfinished">Called</translation>
        </message>
        <message>
            <source>叫号以广播和窗口上方的屏为准。</source>
            <translation type="unfinished">Go by the loudspeaker and the screens above the windows.</translation>
        </message>
        <message>
            <source>叫号停下，免得两个窗口叫到同一人。接通后自动恢复，不用按键。</source>
            <translation type="unfinished">No calls, so that nobody is called by two windows. It goes on by itself once connected.</translation>
        </message>
        <message>
            <source>叫号窗口</source>
            <translation type="unfinished">Windows</translation>
        </message>
        <message>
            <source>叫哪一位？</source>
            <translation type="unfinished">Call whom?</translation>
        </message>
        <message>
            <source>叫指定号</source>
            <translation type="unfinished">Call this</translation>
        </message>
        <message>
            <source>叫指定号，须写原因</source>
            <translation type="unfinished">call this, give a reason</translation>
        </message>
        <message>
            <source>可以在自助机上办</source>
            <translation type="unfinished">Also at the machine</translation>
        </message>
        <message>
            <source>可以过几天补交</source>
            <translation type="unfinished">May be handed in later</translation>
        </message>
        <message>
            <source>可以过号了</source>
            <translation type="unfinished">No-show possible</translation>
        </message>
        <message>
            <source>可容缺</source>
            <translation type="unfinished">may follow</translation>
        </message>
        <message>
            <source>号</source>
            <translation type="unfinished"> </translation>
        </message>
        <message>
            <source>号不作废，请留意叫号</source>
            <translation type="unfinished">Your number stays valid; please watch for your call</translation>
        </message>
        <message>
            <source>号码</source>
            <translation type="unfinished">Number</translation>
        </message>
        <message>
            <source>号码有效，请记下 {number}</source>
            <translation type="unfinished">Your number is valid: {number}</translation>
        </message>
        <message>
            <source>号窗口</source>
            <translation type="unfinished">window</translation>
        </message>
        <message>
            <source>各区现在要等多久</source>
            <translation type="unfinished">Waiting times now</translation>
        </message>
        <message>
            <source>后面还有 %1 人</source>
            <translation type="unfinished">%1 more behind</translation>
        </message>
        <message>
            <source>听到叫号再去窗口</source>
            <translation type="unfinished">Please go to a window when called</translation>
        </message>
        <message>
            <source>听叫号</source>
            <translation type="unfinished">As called</translation>
        </message>
        <message>
            <source>周一</source>
            <translation type="unfinished">Mon</translation>
        </message>
        <message>
            <source>周三</source>
            <translation type="unfinished">Wed</translation>
        </message>
        <message>
            <source>周二</source>
            <translation type="unfinished">Tue</translation>
        </message>
        <message>
            <source>周五</source>
            <translation type="unfinished">Fri</translation>
        </message>
        <message>
            <source>周六</source>
            <translation type="unfinished">Sat</translation>
        </message>
        <message>
            <source>周四</source>
            <translation type="unfinished">Thu</translation>
        </message>
        <message>
            <source>周日</source>
            <translation type="unfinished">Sun</translation>
        </message>
        <message>
            <source>呼叫导引员</source>
            <translation type="unfinished">Call a guide</translation>
        </message>
        <message>
            <source>咨询台</source>
            <translation type="unfinished">Help desk</translation>
        </message>
        <message>
            <source>咨询窗口</source>
            <translation type="unfinished">Advice window</translation>
        </message>
        <message>
            <source>咨询答复</source>
            <translation type="unfinished">Advised</translation>
        </message>
        <message>
            <source>回到平常的字</source>
            <translation type="unfinished">Back to usual letters</translation>
        </message>
        <message>
            <source>回到第一页</source>
            <translation type="unfinished">First page</translation>
        </message>
        <message>
            <source>回去取材料</source>
            <translation type="unfinished">fetching papers</translation>
        </message>
        <message>
            <source>在 {windows} 号窗口办，听叫号再过去</source>
            <translation type="unfinished">Window {windows}; please wait for your call</translation>
        </message>
        <message>
            <source>在分中心</source>
            <translation type="unfinished">At the branch</translation>
        </message>
        <message>
            <source>在取号机上扫这个码</source>
            <translation type="unfinished">Scan this at a kiosk</translation>
        </message>
        <message>
            <source>在哪里等</source>
            <translation type="unfinished">Where to wait</translation>
        </message>
        <message>
            <source>在那个区重新等叫号，时间照旧</source>
            <translation type="unfinished">Waits there, with the same arrival time</translation>
        </message>
        <message>
            <source>坐等时备好</source>
            <translation type="unfinished">Have ready</translation>
        </message>
        <message>
            <source>坐这里等</source>
            <translation type="unfinished">Please wait here</translation>
        </message>
        <message>
            <source>备注</source>
            <translation type="unfinished">Note</translation>
        </message>
        <message>
            <source>复印 {copies}</source>
            <translation type="unfinished">copy {copies}</translation>
        </message>
        <message>
            <source>复印件</source>
            <translation type="unfinished">Copy</translation>
        </message>
        <message>
            <source>多久办好</source>
            <translation type="unfinished">Takes</translation>
        </message>
        <message>
            <source>大厅</source>
            <translation type="unfinished">Hall</translation>
        </message>
        <message>
            <source>大厅在线</source>
            <translation type="unfinished">Hall online</translation>
        </message>
        <message>
            <source>大厅已经播报，收不回了；人没来可以按 F4 过号。</source>
            <translation type="unfinished">Already announced; if nobody comes, F4 marks a no-show.</translation>
        </message>
        <message>
            <source>大厅服务器断开，{number} 可以继续办完</source>
            <translation type="unfinished">Hall server lost; {number} can be served to the end</translation>
        </message>
        <message>
            <source>大厅服务器断开，先不叫人</source>
            <translation type="unfinished">Hall server lost; no calls for now</translation>
        </message>
        <message>
            <source>大厅服务器断开，叫号停下，免得两个窗口叫到同一人。</source>
            <translation type="unfinished">Hall server lost: no calls, so that nobody is called twice.</translation>
        </message>
        <message>
            <source>大厅服务器断开，接通后再按。</source>
            <translation type="unfinished">Hall server lost; press again once connected.</translation>
        </message>
        <message>
            <source>大厅服务器断开，接通后再转移。</source>
            <translation type="unfinished">Hall server lost; transfer once connected.</translation>
        </message>
        <message>
            <source>大厅服务器断开，接通后再过号。</source>
            <translation type="unfinished">Hall server lost; mark the no-show once connected.</translation>
        </message>
        <message>
            <source>大厅服务器断开，接通后才能开窗或暂停。</source>
            <translation type="unfinished">Hall server lost; open or pause once connected.</translation>
        </message>
        <message>
            <source>大厅服务器断开，接通后才能签入。</source>
            <translation type="unfinished">Hall server lost; sign in once connected.</translation>
        </message>
        <message>
            <source>大厅服务器没有接通，请口头叫人。</source>
            <translation type="unfinished">The hall server is out of reach; please call somebody aloud.</translation>
        </message>
        <message>
            <source>大厅服务器还没有接通。</source>
            <translation type="unfinished">The hall server is not reached yet.</translation>
        </message>
        <message>
            <source>大字</source>
            <translation type="unfinished">Large text</translation>
        </message>
        <message>
            <source>大字版</source>
            <translation type="unfinished">Large type</translation>
        </message>
        <message>
            <source>大约再等</source>
            <translation type="unfinished">Wait, about</translation>
        </message>
        <message>
            <source>大约多久？</source>
            <translation type="unfinished">For about how long?</translation>
        </message>
        <message>
            <source>大约要等</source>
            <translation type="unfinished">Wait</translation>
        </message>
        <message>
            <source>大门</source>
            <translation type="unfinished">Entrance</translation>
        </message>
        <message>
            <source>好了</source>
            <translation type="unfinished">Done</translation>
        </message>
        <message>
            <source>孕妇</source>
            <translation type="unfinished">pregnant</translation>
        </message>
        <message>
            <source>密码</source>
            <translation type="unfinished">PIN</translation>
        </message>
        <message>
            <source>导引员</source>
            <translation type="unfinished">Guide</translation>
        </message>
        <message>
            <source>导引员代取</source>
            <translation type="unfinished">By a guide</translation>
        </message>
        <message>
            <source>小字</source>
            <translation type="unfinished">Small text</translation>
        </message>
        <message>
            <source>小字版</source>
            <translation type="unfinished">Usual type</translation>
        </message>
        <message>
            <source>小票上的号码，比如 A023</source>
            <translation type="unfinished">The number on your ticket, such as A023</translation>
        </message>
        <message>
            <source>小票上的号码，比如 A023；也可以扫小票上的码</source>
            <translation type="unfinished">The number on your ticket, such as A023, or scan its code</translation>
        </message>
        <message>
            <source>就这样办</source>
            <translation type="unfinished">Yes, do it</translation>
        </message>
        <message>
            <source>工号</source>
            <translation type="unfinished">Staff no.</translation>
        </message>
        <message>
            <source>已一次说清还缺什么</source>
            <translation type="unfinished">Told all that is missing, once</translation>
        </message>
        <message>
            <source>已到</source>
            <translation type="unfinished">Here</translation>
        </message>
        <message>
            <source>已办</source>
            <translation type="unfinished">Served</translation>
        </message>
        <message>
            <source>已叫</source>
            <translation type="unfinished">Called</translation>
        </message>
        <message>
            <source>已叫导引员</source>
            <translation type="unfinished">A guide has been called</translation>
        </message>
        <message>
            <source>已叫，等人来</source>
            <translation type="unfinished">Called, awaited</translation>
        </message>
        <message>
            <source>已用时</source>
            <translation type="unfinished">Time used</translation>
        </message>
        <message>
            <source>已等 / 排队时刻</source>
            <translation type="unfinished">Waited / queued at</translation>
        </message>
        <message>
            <source>已经办完</source>
            <translation type="unfinished">Done</translation>
        </message>
        <message>
            <source>已经取消</source>
            <translation type="unfinished">Cancelled</translation>
        </message>
        <message>
            <source>已经叫到您，请马上过去</source>
            <translation type="unfinished">You have been called, please go now</translation>
        </message>
        <message>
            <source>已经接通大厅服务器，马上就好。</source>
            <translation type="unfinished">The hall server is reached; one moment.</translation>
        </message>
        <message>
            <source>已经过号，请到{desk}</source>
            <translation type="unfinished">You missed your call, please go to the {desk}</translation>
        </message>
        <message>
            <source>已评价</source>
            <translation type="unfinished">Rated</translation>
        </message>
        <message>
            <source>已试 {count} 次</source>
            <translation type="unfinished">Tried {count} times</translation>
        </message>
        <message>
            <source>已连上大厅服务器</source>
            <translation type="unfinished">Connected to the hall server</translation>
        </message>
        <message>
            <source>已连接</source>
            <translation type="unfinished">Connected</translation>
        </message>
        <message>
            <source>带上证件</source>
            <translation type="unfinished">Bring your certificate</translation>
        </message>
        <message>
            <source>带婴幼儿</source>
            <translation type="unfinished">With a small child</translation>
        </message>
        <message>
            <source>常办的事在下面</source>
            <translation type="unfinished">Common services are below</translation>
        </message>
        <message>
            <source>常用 {minutes} 分</source>
            <translation type="unfinished">usually {minutes} min</translation>
        </message>
        <message>
            <source>平台</source>
            <translation type="unfinished">Platform</translation>
        </message>
        <message>
            <source>年老、残疾、孕期、军人等需要先办</source>
            <translation type="unfinished">Old, disabled, pregnant, soldier</translation>
        </message>
        <message>
            <source>开会</source>
            <translation type="unfinished">Meeting</translation>
        </message>
        <message>
            <source>开始办理</source>
            <translation type="unfinished">Start</translation>
        </message>
        <message>
            <source>开始办理以后再取号</source>
            <translation type="unfinished">Take a number after opening</translation>
        </message>
        <message>
            <source>开放</source>
            <translation type="unfinished">open</translation>
        </message>
        <message>
            <source>开窗</source>
            <translation type="unfinished">Open</translation>
        </message>
        <message>
            <source>开窗后才能叫号</source>
            <translation type="unfinished">Calls begin when the window is open</translation>
        </message>
        <message>
            <source>当场办结</source>
            <translation type="unfinished">Done on the spot</translation>
        </message>
        <message>
            <source>彩色</source>
            <translation type="unfinished">Colour</translation>
        </message>
        <message>
            <source>往前走 {metres} 米</source>
            <translation type="unfinished">{metres} m ahead</translation>
        </message>
        <message>
            <source>往右前方走 {metres} 米</source>
            <translation type="unfinished">{metres} m ahead to the right</translation>
        </message>
        <message>
            <source>往右后方走 {metres} 米</source>
            <translation type="unfinished">{metres} m back to the right</translation>
        </message>
        <message>
            <source>往右走 {metres} 米</source>
            <translation type="unfinished">{metres} m to the right</translation>
        </message>
        <message>
            <source>往后走 {metres} 米</source>
            <translation type="unfinished">{metres} m behind you</translation>
        </message>
        <message>
            <source>往左前方走 {metres} 米</source>
            <translation type="unfinished">{metres} m ahead to the left</translation>
        </message>
        <message>
            <source>往左后方走 {metres} 米</source>
            <translation type="unfinished">{metres} m back to the left</translation>
        </message>
        <message>
            <source>往左走 {metres} 米</source>
            <translation type="unfinished">{metres} m to the left</translation>
        </message>
        <message>
            <source>待补传</source>
            <translation type="unfinished">to be sent</translation>
        </message>
        <message>
            <source>快件</source>
            <translation type="unfinished">quick</translation>
        </message>
        <message>
            <source>快到时回来坐等</source>
            <translation type="unfinished">Come back when it is near</translation>
        </message>
        <message>
            <source>急事请到{desk}</source>
            <translation type="unfinished">Urgent? Please go to the {desk}</translation>
        </message>
        <message>
            <source>恢复</source>
            <translation type="unfinished">Resume</translation>
        </message>
        <message>
            <source>恢复挂起</source>
            <translation type="unfinished">resumed</translation>
        </message>
        <message>
            <source>恢复服务</source>
            <translation type="unfinished">Resume</translation>
        </message>
        <message>
            <source>您在这里</source>
            <translation type="unfinished">You are here</translation>
        </message>
        <message>
            <source>您的号码</source>
            <translation type="unfinished">Your number</translation>
        </message>
        <message>
            <source>您要办什么事？</source>
            <translation type="unfinished">What do you need?</translation>
        </message>
        <message>
            <source>您要带 {count} 样</source>
            <translation type="unfinished">Bring {count}</translation>
        </message>
        <message>
            <source>您还没有取号。</source>
            <translation type="unfinished">You have not taken a number yet.</translation>
        </message>
        <message>
            <source>或</source>
            <translation type="unfinished">or</translation>
        </message>
        <message>
            <source>手机</source>
            <translation type="unfinished">Phone</translation>
        </message>
        <message>
            <source>打印好了</source>
            <translation type="unfinished">Printed</translation>
        </message>
        <message>
            <source>打印机</source>
            <translation type="unfinished">Printer</translation>
        </message>
        <message>
            <source>打印机卡住</source>
            <translation type="unfinished">Printer jammed</translation>
        </message>
        <message>
            <source>打印机接口</source>
            <translation type="unfinished">Printer port</translation>
        </message>
        <message>
            <source>打印机没有反应</source>
            <translation type="unfinished">Printer not answering</translation>
        </message>
        <message>
            <source>打印清单</source>
            <translation type="unfinished">Print list</translation>
        </message>
        <message>
            <source>扫一扫，看还有几人</source>
            <translation type="unfinished">See how many are ahead</translation>
        </message>
        <message>
            <source>扫码查询</source>
            <translation type="unfinished">Scan to ask</translation>
        </message>
        <message>
            <source>扫码看还有几人</source>
            <translation type="unfinished">Scan to see who is ahead</translation>
        </message>
        <message>
            <source>扫预约码</source>
            <translation type="unfinished">Scan code</translation>
        </message>
        <message>
            <source>找事项</source>
            <translation type="unfinished">Find a service</translation>
        </message>
        <message>
            <source>找到 {count} 项</source>
            <translation type="unfinished">{count} found</translation>
        </message>
        <message>
            <source>承诺 {days} 个工作日</source>
            <translation type="unfinished">promised {days} working days</translation>
        </message>
        <message>
            <source>承诺时限</source>
            <translation type="unfinished">Time limit</translation>
        </message>
        <message>
            <source>把 {number} 转到「{target}」？排队时间照旧。</source>
            <translation type="unfinished">Send {number} to “{target}”? The arrival time is kept.</translation>
        </message>
        <message>
            <source>挂起</source>
            <translation type="unfinished">Park</translation>
        </message>
        <message>
            <source>挂起 {minutes} 分</source>
            <translation type="unfinished">parked {minutes} min</translation>
        </message>
        <message>
            <source>挂起与过号</source>
            <translation type="unfinished">Parked and missed</translation>
        </message>
        <message>
            <source>指南</source>
            <translation type="unfinished">guide</translation>
        </message>
        <message>
            <source>指定本窗</source>
            <translation type="unfinished">for this window</translation>
        </message>
        <message>
            <source>按“查一查”，看前面还有几人</source>
            <translation type="unfinished">Press “Look up” to see how many are ahead</translation>
        </message>
        <message>
            <source>按“签到取号”，拿到号码</source>
            <translation type="unfinished">Press “Check in” and get your number</translation>
        </message>
        <message>
            <source>按区域</source>
            <translation type="unfinished">By zone</translation>
        </message>
        <message>
            <source>按拼音的头一个字母：社保卡，就按 S B K</source>
            <translation type="unfinished">Type pinyin initials: for 社保卡 press S B K</translation>
        </message>
        <message>
            <source>按指定叫号</source>
            <translation type="unfinished">called by choice</translation>
        </message>
        <message>
            <source>按指定叫号或恢复挂起，没有排队算式。</source>
            <translation type="unfinished">Called by choice or resumed: no sum to show.</translation>
        </message>
        <message>
            <source>按排队时刻，最早的先叫。</source>
            <translation type="unfinished">The earliest in the queue is called first.</translation>
        </message>
        <message>
            <source>按部门</source>
            <translation type="unfinished">By office</translation>
        </message>
        <message>
            <source>排队</source>
            <translation type="unfinished">Queue</translation>
        </message>
        <message>
            <source>接通以后，这里照常说明下一位为何是他。</source>
            <translation type="unfinished">Once connected, this line says again why somebody is next.</translation>
        </message>
        <message>
            <source>接通后自动打开，不用按键。一直找不到，请联系运维人员。</source>
            <translation type="unfinished">Opens by itself once connected. If it never does, please tell the technician.</translation>
        </message>
        <message>
            <source>接通后自动换成新名单</source>
            <translation type="unfinished">Renewed by itself once connected</translation>
        </message>
        <message>
            <source>接通后自动补传，不会重复</source>
            <translation type="unfinished">Sent once connected, never twice</translation>
        </message>
        <message>
            <source>提示</source>
            <translation type="unfinished">Note</translation>
        </message>
        <message>
            <source>搜事项</source>
            <translation type="unfinished">Search</translation>
        </message>
        <message>
            <source>撤销</source>
            <translation type="unfinished">Undo</translation>
        </message>
        <message>
            <source>撤销办结 {number}</source>
            <translation type="unfinished">undo completing {number}</translation>
        </message>
        <message>
            <source>撤销开始办理 {number}</source>
            <translation type="unfinished">undo starting {number}</translation>
        </message>
        <message>
            <source>撤销挂起 {number}</source>
            <translation type="unfinished">undo parking {number}</translation>
        </message>
        <message>
            <source>撤销过号 {number}</source>
            <translation type="unfinished">undo no-show {number}</translation>
        </message>
        <message>
            <source>播报 {count} 次</source>
            <translation type="unfinished">announced {count} ×</translation>
        </message>
        <message>
            <source>收件受理</source>
            <translation type="unfinished">Accepted</translation>
        </message>
        <message>
            <source>收回</source>
            <translation type="unfinished">take back</translation>
        </message>
        <message>
            <source>收回 {number}</source>
            <translation type="unfinished">take back {number}</translation>
        </message>
        <message>
            <source>收费</source>
            <translation type="unfinished">Fee</translation>
        </message>
        <message>
            <source>改办别的事项</source>
            <translation type="unfinished">Another item</translation>
        </message>
        <message>
            <source>政务服务大厅</source>
            <translation type="unfinished">Government Service Hall</translation>
        </message>
        <message>
            <source>断电也不丢</source>
            <translation type="unfinished">Survives a power cut</translation>
        </message>
        <message>
            <source>断电前的号</source>
            <translation type="unfinished">a number from before</translation>
        </message>
        <message>
            <source>断线 {time}</source>
            <translation type="unfinished">Lost {time}</translation>
        </message>
        <message>
            <source>断线前排在最前</source>
            <translation type="unfinished">first before the loss</translation>
        </message>
        <message>
            <source>断线前的下一位</source>
            <translation type="unfinished">Next before the loss</translation>
        </message>
        <message>
            <source>断线后还没有要补传的步骤。</source>
            <translation type="unfinished">No step to be sent since the connection was lost.</translation>
        </message>
        <message>
            <source>无差别综合窗口</source>
            <translation type="unfinished">Undifferentiated window</translation>
        </message>
        <message>
            <source>明天 {time} 开始</source>
            <translation type="unfinished">Opens tomorrow {time}</translation>
        </message>
        <message>
            <source>普通件</source>
            <translation type="unfinished">normal</translation>
        </message>
        <message>
            <source>暂停</source>
            <translation type="unfinished">Paused</translation>
        </message>
        <message>
            <source>暂停中：{reason}</source>
            <translation type="unfinished">Paused: {reason}</translation>
        </message>
        <message>
            <source>暂停中：{reason}，到 {time}</source>
            <translation type="unfinished">Paused: {reason}, until {time}</translation>
        </message>
        <message>
            <source>暂停中：{reason}，说好到 {time}，已经过了</source>
            <translation type="unfinished">Paused: {reason}, was to end at {time}</translation>
        </message>
        <message>
            <source>暂停办理，回来直接到窗口</source>
            <translation type="unfinished">Paused: go straight to the window</translation>
        </message>
        <message>
            <source>暂停时不叫号，等候的人由别的窗口叫。</source>
            <translation type="unfinished">No calls during a pause; other windows call those waiting.</translation>
        </message>
        <message>
            <source>暂停服务</source>
            <translation type="unfinished">Pause</translation>
        </message>
        <message>
            <source>暂时叫不到导引员</source>
            <translation type="unfinished">No guide can be called now</translation>
        </message>
        <message>
            <source>暂时看不到</source>
            <translation type="unfinished">Not known now</translation>
        </message>
        <message>
            <source>更多说明</source>
            <translation type="unfinished">More</translation>
        </message>
        <message>
            <source>替家人办？还要带</source>
            <translation type="unfinished">For a relative? Also bring </translation>
        </message>
        <message>
            <source>最后一次叫号</source>
            <translation type="unfinished">Last call</translation>
        </message>
        <message>
            <source>最后一次连通 {time}</source>
            <translation type="unfinished">Last connected {time}</translation>
        </message>
        <message>
            <source>最近 10 分钟这台机器没有取过号</source>
            <translation type="unfinished">No number was taken here in the last 10 minutes</translation>
        </message>
        <message>
            <source>有争执，或者拿不准</source>
            <translation type="unfinished">A dispute, or not sure</translation>
        </message>
        <message>
            <source>有人取号，这里就说明为何是他。</source>
            <translation type="unfinished">As soon as somebody waits, this line says why they are next.</translation>
        </message>
        <message>
            <source>有人需要搀扶、翻译、代填</source>
            <translation type="unfinished">Somebody needs a hand, a translation, a form filled in</translation>
        </message>
        <message>
            <source>有急事，请找导引员。</source>
            <translation type="unfinished">If it is urgent, ask a guide.</translation>
        </message>
        <message>
            <source>服务器</source>
            <translation type="unfinished">Server</translation>
        </message>
        <message>
            <source>未开</source>
            <translation type="unfinished">Closed</translation>
        </message>
        <message>
            <source>未连接，已试 {count} 次</source>
            <translation type="unfinished">Not connected, tried {count} times</translation>
        </message>
        <message>
            <source>本人不办了</source>
            <translation type="unfinished">Withdrawn</translation>
        </message>
        <message>
            <source>本区</source>
            <translation type="unfinished">This zone</translation>
        </message>
        <message>
            <source>本机密钥指纹</source>
            <translation type="unfinished">Key fingerprint</translation>
        </message>
        <message>
            <source>本机已记 %1 步</source>
            <translation type="unfinished">Kept here: %1 steps</translation>
        </message>
        <message>
            <source>本机：%1</source>
            <translation type="unfinished">This box: %1</translation>
        </message>
        <message>
            <source>本窗今日</source>
            <translation type="unfinished">Today here</translation>
        </message>
        <message>
            <source>本窗口未开</source>
            <translation type="unfinished">This window is closed</translation>
        </message>
        <message>
            <source>本窗口没有打印机，请到取号机补打。</source>
            <translation type="unfinished">This window has no printer; reprint at a kiosk.</translation>
        </message>
        <message>
            <source>本窗可办</source>
            <translation type="unfinished">for this window</translation>
        </message>
        <message>
            <source>本窗可办 {items} 项，{count} 个部门</source>
            <translation type="unfinished">Serves {items} items, {count} departments</translation>
        </message>
        <message>
            <source>本窗可办者中最早</source>
            <translation type="unfinished">the earliest here</translation>
        </message>
        <message>
            <source>机盖开着</source>
            <translation type="unfinished">Cover open</translation>
        </message>
        <message>
            <source>材料 {count} 份，要带 {bring} 份，免交 {free} 份</source>
            <translation type="unfinished">Papers: {count}, to bring {bring}, not needed {free}</translation>
        </message>
        <message>
            <source>材料不齐</source>
            <translation type="unfinished">Incomplete</translation>
        </message>
        <message>
            <source>材料收下，等部门办</source>
            <translation type="unfinished">Papers taken, the department goes on</translation>
        </message>
        <message>
            <source>材料补齐，回到本窗</source>
            <translation type="unfinished">Papers completed, back at this window</translation>
        </message>
        <message>
            <source>来人情况</source>
            <translation type="unfinished">The person</translation>
        </message>
        <message>
            <source>查一查</source>
            <translation type="unfinished">Look up</translation>
        </message>
        <message>
            <source>查询进度</source>
            <translation type="unfinished">Track a case</translation>
        </message>
        <message>
            <source>正在交接</source>
            <translation type="unfinished">Handing over</translation>
        </message>
        <message>
            <source>正在准备画面</source>
            <translation type="unfinished">Getting ready</translation>
        </message>
        <message>
            <source>正在办理</source>
            <translation type="unfinished">Serving</translation>
        </message>
        <message>
            <source>正在取号</source>
            <translation type="unfinished">Taking a number</translation>
        </message>
        <message>
            <source>正在取本窗口的资料</source>
            <translation type="unfinished">Fetching this window's data</translation>
        </message>
        <message>
            <source>正在寻找大厅服务器</source>
            <translation type="unfinished">Looking for the hall server</translation>
        </message>
        <message>
            <source>正在打印小票</source>
            <translation type="unfinished">Printing your ticket</translation>
        </message>
        <message>
            <source>正在打印清单</source>
            <translation type="unfinished">Printing the list</translation>
        </message>
        <message>
            <source>正在排队</source>
            <translation type="unfinished">Waiting</translation>
        </message>
        <message>
            <source>正在自动连接大厅服务器，不用按键。</source>
            <translation type="unfinished">Connecting to the hall server by itself; no key is needed.</translation>
        </message>
        <message>
            <source>正在补打 {number}</source>
            <translation type="unfinished">Reprinting {number}</translation>
        </message>
        <message>
            <source>正在补打小票</source>
            <translation type="unfinished">Reprinting your ticket</translation>
        </message>
        <message>
            <source>正在连接大厅</source>
            <translation type="unfinished">Connecting to the hall</translation>
        </message>
        <message>
            <source>正在连接大厅服务器</source>
            <translation type="unfinished">Connecting to the hall server</translation>
        </message>
        <message>
            <source>正在重连</source>
            <translation type="unfinished">Reconnecting</translation>
        </message>
        <message>
            <source>正常</source>
            <translation type="unfinished">Normal</translation>
        </message>
        <message>
            <source>残疾人</source>
            <translation type="unfinished">disabled</translation>
        </message>
        <message>
            <source>每件平均</source>
            <translation type="unfinished">Mean time</translation>
        </message>
        <message>
            <source>求助</source>
            <translation type="unfinished">Help</translation>
        </message>
        <message>
            <source>没听到叫号不要紧：{minutes} 分钟内到{desk}，接着排，不用重新取号</source>
            <translation type="unfinished">Missed your call? {desk}, within {minutes} min; no new number needed</translation>
        </message>
        <message>
            <source>没听到叫号：{minutes} 分钟内到{desk}，接着排</source>
            <translation type="unfinished">Missed your call? {desk}, within {minutes} min</translation>
        </message>
        <message>
            <source>没有 {digit} 号键对应的挂起或过号。</source>
            <translation type="unfinished">Nobody parked or missed has the key {digit}.</translation>
        </message>
        <message>
            <source>没有人等</source>
            <translation type="unfinished">Nobody waits</translation>
        </message>
        <message>
            <source>没有人等候</source>
            <translation type="unfinished">Nobody waits</translation>
        </message>
        <message>
            <source>没有反应</source>
            <translation type="unfinished">No answer</translation>
        </message>
        <message>
            <source>没有取到号</source>
            <translation type="unfinished">No number was taken</translation>
        </message>
        <message>
            <source>没有可以撤销的一步，或者时间已过。</source>
            <translation type="unfinished">There is nothing to undo, or it is too late.</translation>
        </message>
        <message>
            <source>没有可选的，按 Esc 返回。</source>
            <translation type="unfinished">Nothing to choose; go back with Esc.</translation>
        </message>
        <message>
            <source>没有回音的请求</source>
            <translation type="unfinished">Unanswered orders</translation>
        </message>
        <message>
            <source>没有小票</source>
            <translation type="unfinished">No paper ticket</translation>
        </message>
        <message>
            <source>没有开</source>
            <translation type="unfinished">closed</translation>
        </message>
        <message>
            <source>没有打出来</source>
            <translation type="unfinished">It was not printed</translation>
        </message>
        <message>
            <source>没有找到。请改用“按部门”找，或到{desk}问</source>
            <translation type="unfinished">Nothing found. Try “By office”, or ask at the {desk}</translation>
        </message>
        <message>
            <source>没有挂起，也没有过号。</source>
            <translation type="unfinished">Nobody parked, nobody missed.</translation>
        </message>
        <message>
            <source>没有接通</source>
            <translation type="unfinished">Not connected</translation>
        </message>
        <message>
            <source>没有第 {number} 项。</source>
            <translation type="unfinished">There is no number {number}.</translation>
        </message>
        <message>
            <source>没有选事项</source>
            <translation type="unfinished">No item chosen</translation>
        </message>
        <message>
            <source>没有选事项，先问清要办什么</source>
            <translation type="unfinished">No item chosen: ask first</translation>
        </message>
        <message>
            <source>没有通知。</source>
            <translation type="unfinished">No notices.</translation>
        </message>
        <message>
            <source>法定 {days}</source>
            <translation type="unfinished">legal {days}</translation>
        </message>
        <message>
            <source>法定 {days} 工作日</source>
            <translation type="unfinished">by law {days} days</translation>
        </message>
        <message>
            <source>法定时限</source>
            <translation type="unfinished">Legal limit</translation>
        </message>
        <message>
            <source>清单共 %1 份</source>
            <translation type="unfinished">%1 papers in all</translation>
        </message>
        <message>
            <source>清空</source>
            <translation type="unfinished">Clear</translation>
        </message>
        <message>
            <source>照常办理</source>
            <translation type="unfinished">Open</translation>
        </message>
        <message>
            <source>现在
不取号</source>
            <translation type="unfinished">No numbers
now</translation>
        </message>
        <message>
            <source>现在不取号</source>
            <translation type="unfinished">No numbers now</translation>
        </message>
        <message>
            <source>现在取号不用等。</source>
            <translation type="unfinished">A new number does not wait. </translation>
        </message>
        <message>
            <source>现在取号要等</source>
            <translation type="unfinished">Waiting time</translation>
        </message>
        <message>
            <source>现在取号，大约要等</source>
            <translation type="unfinished">A new number waits about</translation>
        </message>
        <message>
            <source>现在可以取号</source>
            <translation type="unfinished">Open: please take a number</translation>
        </message>
        <message>
            <source>现在没有人在等</source>
            <translation type="unfinished">Nobody is waiting</translation>
        </message>
        <message>
            <source>现在没有人等候。</source>
            <translation type="unfinished">Nobody is waiting now.</translation>
        </message>
        <message>
            <source>现在没有人等候。有人取号，马上出现在这里。</source>
            <translation type="unfinished">Nobody is waiting now. Whoever takes a number appears here at once.</translation>
        </message>
        <message>
            <source>现在等候</source>
            <translation type="unfinished">Waiting now</translation>
        </message>
        <message>
            <source>用下面的键盘输入号码</source>
            <translation type="unfinished">Type the number on the keyboard below</translation>
        </message>
        <message>
            <source>用下面的键盘输入预约码</source>
            <translation type="unfinished">Type the code on the keyboard below</translation>
        </message>
        <message>
            <source>用手机看</source>
            <translation type="unfinished">On your phone</translation>
        </message>
        <message>
            <source>用数字键输入工号，按 Enter。</source>
            <translation type="unfinished">Type the staff number, then Enter.</translation>
        </message>
        <message>
            <source>由那个窗口叫号</source>
            <translation type="unfinished">That window will call them</translation>
        </message>
        <message>
            <source>电子 {copies}</source>
            <translation type="unfinished">electronic {copies}</translation>
        </message>
        <message>
            <source>电子版</source>
            <translation type="unfinished">Electronic</translation>
        </message>
        <message>
            <source>画面停在 {time}</source>
            <translation type="unfinished">Stopped at {time}</translation>
        </message>
        <message>
            <source>直接签到</source>
            <translation type="unfinished">Check in at once</translation>
        </message>
        <message>
            <source>看不到</source>
            <translation type="unfinished">out of sight</translation>
        </message>
        <message>
            <source>看前面还有几人</source>
            <translation type="unfinished">to see who is ahead</translation>
        </message>
        <message>
            <source>看办事指南</source>
            <translation type="unfinished">What to bring</translation>
        </message>
        <message>
            <source>知道了</source>
            <translation type="unfinished">Understood</translation>
        </message>
        <message>
            <source>短休</source>
            <translation type="unfinished">Short break</translation>
        </message>
        <message>
            <source>短暂休息</source>
            <translation type="unfinished">Short break</translation>
        </message>
        <message>
            <source>确定</source>
            <translation type="unfinished">take it</translation>
        </message>
        <message>
            <source>窗口</source>
            <translation type="unfinished">Window</translation>
        </message>
        <message>
            <source>窗口 {numbers}</source>
            <translation type="unfinished">Windows {numbers}</translation>
        </message>
        <message>
            <source>窗口屏只显示暂停</source>
            <translation type="unfinished">The window's screen only says paused</translation>
        </message>
        <message>
            <source>窗口常用</source>
            <translation type="unfinished">Usual time</translation>
        </message>
        <message>
            <source>窗口暂停着，先按 F12 恢复服务。</source>
            <translation type="unfinished">The window is paused; press F12 to resume.</translation>
        </message>
        <message>
            <source>窗口未开</source>
            <translation type="unfinished">Not open</translation>
        </message>
        <message>
            <source>窗口没有人在办。</source>
            <translation type="unfinished">Nobody is being served.</translation>
        </message>
        <message>
            <source>窗口没有人，没有号可转。</source>
            <translation type="unfinished">Nobody is here to be transferred.</translation>
        </message>
        <message>
            <source>窗口没有开，先按 F12 开窗。</source>
            <translation type="unfinished">The window is closed; press F12 to open it.</translation>
        </message>
        <message>
            <source>窗口由工作人员安排，请听叫号</source>
            <translation type="unfinished">The window will be called out</translation>
        </message>
        <message>
            <source>窗口还没有开，等候的人由别的窗口叫。</source>
            <translation type="unfinished">The window is not open; other windows call those waiting.</translation>
        </message>
        <message>
            <source>第 %1 条，共 %2 条</source>
            <translation type="unfinished">%1 of %2</translation>
        </message>
        <message>
            <source>第 {leaf} 页，共 {leaves} 页</source>
            <translation type="unfinished">Page {leaf} of {leaves}</translation>
        </message>
        <message>
            <source>第 {page} 页，共 {pages} 页</source>
            <translation type="unfinished">page {page} of {pages}</translation>
        </message>
        <message>
            <source>等候</source>
            <translation type="unfinished">Waiting</translation>
        </message>
        <message>
            <source>等候人数和时间暂时看不到，连上后马上恢复</source>
            <translation type="unfinished">Queues and waits will be back as soon as the network is</translation>
        </message>
        <message>
            <source>等候人数暂时看不到</source>
            <translation type="unfinished">Waits not known now</translation>
        </message>
        <message>
            <source>等多久</source>
            <translation type="unfinished">Wait</translation>
        </message>
        <message>
            <source>等待准入</source>
            <translation type="unfinished">Waiting to be admitted</translation>
        </message>
        <message>
            <source>等部门答复</source>
            <translation type="unfinished">asking</translation>
        </message>
        <message>
            <source>签入</source>
            <translation type="unfinished">Sign in</translation>
        </message>
        <message>
            <source>签出</source>
            <translation type="unfinished">Sign out</translation>
        </message>
        <message>
            <source>签到取号</source>
            <translation type="unfinished">Check in</translation>
        </message>
        <message>
            <source>签到或查询</source>
            <translation type="unfinished">Check in or ask</translation>
        </message>
        <message>
            <source>约 {time} 恢复</source>
            <translation type="unfinished">back about {time}</translation>
        </message>
        <message>
            <source>约等 {range}</source>
            <translation type="unfinished">about {range}</translation>
        </message>
        <message>
            <source>纸快用完</source>
            <translation type="unfinished">Paper low</translation>
        </message>
        <message>
            <source>结果已经交给本人</source>
            <translation type="unfinished">The result is in their hands</translation>
        </message>
        <message>
            <source>综合窗口</source>
            <translation type="unfinished">General services</translation>
        </message>
        <message>
            <source>缺纸</source>
            <translation type="unfinished">Out of paper</translation>
        </message>
        <message>
            <source>网络断了
暂时取不了号</source>
            <translation type="unfinished">Network down:
no numbers now</translation>
        </message>
        <message>
            <source>网络断了，叫不到导引员</source>
            <translation type="unfinished">Network down, no guide can be called</translation>
        </message>
        <message>
            <source>网络断了，等候人数暂时看不到</source>
            <translation type="unfinished">Network down, waits are not known</translation>
        </message>
        <message>
            <source>网络断了，请到{desk}</source>
            <translation type="unfinished">Network down, please go to the {desk}</translation>
        </message>
        <message>
            <source>网络断开，正在重连</source>
            <translation type="unfinished">Network lost, reconnecting</translation>
        </message>
        <message>
            <source>老人、残疾人、孕妇、军人优先，次序会有变动</source>
            <translation type="unfinished">Priority visitors go first.</translation>
        </message>
        <message>
            <source>老年人</source>
            <translation type="unfinished">old age</translation>
        </message>
        <message>
            <source>自助办</source>
            <translation type="unfinished">Self-service</translation>
        </message>
        <message>
            <source>自助打印</source>
            <translation type="unfinished">Self-service</translation>
        </message>
        <message>
            <source>自助服务区</source>
            <translation type="unfinished">Self-service</translation>
        </message>
        <message>
            <source>自助机可办</source>
            <translation type="unfinished">At a machine</translation>
        </message>
        <message>
            <source>自己决定不办</source>
            <translation type="unfinished">Their own decision</translation>
        </message>
        <message>
            <source>英语</source>
            <translation type="unfinished">English</translation>
        </message>
        <message>
            <source>藏语</source>
            <translation type="unfinished">Tibetan</translation>
        </message>
        <message>
            <source>行动、视力、听力不便</source>
            <translation type="unfinished">Moving, seeing or hearing</translation>
        </message>
        <message>
            <source>补打</source>
            <translation type="unfinished">Reprint</translation>
        </message>
        <message>
            <source>补打，号和次序都不变</source>
            <translation type="unfinished">reprint, same number, same place</translation>
        </message>
        <message>
            <source>要到窗口办</source>
            <translation type="unfinished">At the window only</translation>
        </message>
        <message>
            <source>要打印什么？</source>
            <translation type="unfinished">What shall be printed?</translation>
        </message>
        <message>
            <source>要是一直不通</source>
            <translation type="unfinished">If it stays down</translation>
        </message>
        <message>
            <source>让 {number} 再排一次？排在已等的人后面，只有这一次。</source>
            <translation type="unfinished">Queue {number} again? Behind those waiting, and only once.</translation>
        </message>
        <message>
            <source>设备坏了</source>
            <translation type="unfinished">Something is broken</translation>
        </message>
        <message>
            <source>设备故障</source>
            <translation type="unfinished">Broken device</translation>
        </message>
        <message>
            <source>设备检修</source>
            <translation type="unfinished">Device repair</translation>
        </message>
        <message>
            <source>语言</source>
            <translation type="unfinished">Language</translation>
        </message>
        <message>
            <source>说不准</source>
            <translation type="unfinished">Cannot say</translation>
        </message>
        <message>
            <source>请从下面的出票口拿走</source>
            <translation type="unfinished">Take it from the slot below</translation>
        </message>
        <message>
            <source>请先取号，听到叫号再过来</source>
            <translation type="unfinished">Please take a number and come when called</translation>
        </message>
        <message>
            <source>请先在取号机取号，到等候区坐下，听到叫号再去窗口</source>
            <translation type="unfinished">Take a number at a kiosk, have a seat, and go to the window when called</translation>
        </message>
        <message>
            <source>请准备</source>
            <translation type="unfinished">Please get ready</translation>
        </message>
        <message>
            <source>请到</source>
            <translation type="unfinished">Go to</translation>
        </message>
        <message>
            <source>请到 {number} 号机取，也可以用手机拿号。</source>
            <translation type="unfinished">Please use kiosk {number}, or take a number without paper.</translation>
        </message>
        <message>
            <source>请到 {window} 号窗口</source>
            <translation type="unfinished">Please go to Window {window}</translation>
        </message>
        <message>
            <source>请到 {zone}坐等</source>
            <translation type="unfinished">Please wait in {zone}</translation>
        </message>
        <message>
            <source>请到{desk}取号</source>
            <translation type="unfinished">Please take a number at the {desk}</translation>
        </message>
        <message>
            <source>请到{desk}取，也可以用手机拿号。</source>
            <translation type="unfinished">Please go to the {desk}, or take a number without paper.</translation>
        </message>
        <message>
            <source>请到{desk}问</source>
            <translation type="unfinished">Please ask at the {desk}</translation>
        </message>
        <message>
            <source>请到{desk}，工作人员给您取号。</source>
            <translation type="unfinished">Please go to the {desk}; the staff will give you a number.</translation>
        </message>
        <message>
            <source>请到其他窗口，有疑问到{desk}</source>
            <translation type="unfinished">Please go to another window, or ask at the {desk}</translation>
        </message>
        <message>
            <source>请到咨询台</source>
            <translation type="unfinished">Please go to the inquiry desk</translation>
        </message>
        <message>
            <source>请听广播，或找导引员</source>
            <translation type="unfinished">Listen to the calls, or ask a guide</translation>
        </message>
        <message>
            <source>请在准入时选定，或在启动时用 --place 指定</source>
            <translation type="unfinished">Choose it when admitting this screen, or start with --place</translation>
        </message>
        <message>
            <source>请在这里稍等，马上过来</source>
            <translation type="unfinished">Please wait here, somebody is coming</translation>
        </message>
        <message>
            <source>请备好</source>
            <translation type="unfinished">Have ready</translation>
        </message>
        <message>
            <source>请拿走小票</source>
            <translation type="unfinished">Please take your ticket</translation>
        </message>
        <message>
            <source>请换一台机器，或到咨询台</source>
            <translation type="unfinished">Please use another machine or the inquiry desk</translation>
        </message>
        <message>
            <source>请看清楚再输一次，或到咨询台</source>
            <translation type="unfinished">Please check and try again, or go to the inquiry desk</translation>
        </message>
        <message>
            <source>请管理员在后台准入这块屏</source>
            <translation type="unfinished">Please let an administrator admit this screen</translation>
        </message>
        <message>
            <source>请记下 {number}，或用手机扫码</source>
            <translation type="unfinished">Please note {number}, or scan the code</translation>
        </message>
        <message>
            <source>请谁来帮忙？</source>
            <translation type="unfinished">Who should come?</translation>
        </message>
        <message>
            <source>请输入号码</source>
            <translation type="unfinished">Enter your number</translation>
        </message>
        <message>
            <source>请输入预约码</source>
            <translation type="unfinished">Enter your code</translation>
        </message>
        <message>
            <source>请运维人员在管理页面上准许，准许后自动打开。</source>
            <translation type="unfinished">Please ask the technician to admit it; then it opens by itself.</translation>
        </message>
        <message>
            <source>请运维人员指定它在几号窗口。</source>
            <translation type="unfinished">Please ask the technician to give it a window.</translation>
        </message>
        <message>
            <source>请问咨询台</source>
            <translation type="unfinished">Ask the inquiry desk</translation>
        </message>
        <message>
            <source>赶车赶班，已征得前面的人同意</source>
            <translation type="unfinished">Has a train to catch, those ahead agree</translation>
        </message>
        <message>
            <source>身体突然不舒服</source>
            <translation type="unfinished">Suddenly unwell</translation>
        </message>
        <message>
            <source>转来</source>
            <translation type="unfinished">sent on</translation>
        </message>
        <message>
            <source>转来，时间照旧</source>
            <translation type="unfinished">sent on, time kept</translation>
        </message>
        <message>
            <source>转移</source>
            <translation type="unfinished">Transfer</translation>
        </message>
        <message>
            <source>轮到您时，大屏幕会显示，广播念两遍</source>
            <translation type="unfinished">Your call is shown on the boards and spoken twice</translation>
        </message>
        <message>
            <source>软件版本</source>
            <translation type="unfinished">Version</translation>
        </message>
        <message>
            <source>较忙</source>
            <translation type="unfinished">Busy</translation>
        </message>
        <message>
            <source>输入 %1</source>
            <translation type="unfinished">typed %1</translation>
        </message>
        <message>
            <source>输入密码，按 Enter 签入；Esc 改工号。</source>
            <translation type="unfinished">Type the PIN, then Enter; Esc changes the number.</translation>
        </message>
        <message>
            <source>过号</source>
            <translation type="unfinished">Missed</translation>
        </message>
        <message>
            <source>过号只再排一次，排在已等者之后</source>
            <translation type="unfinished">A missed number queues once more, at the end</translation>
        </message>
        <message>
            <source>过号请在 {minutes} 分钟内到{desk}</source>
            <translation type="unfinished">Missed your call? {desk}, within {minutes} min</translation>
        </message>
        <message>
            <source>运维</source>
            <translation type="unfinished">Technician</translation>
        </message>
        <message>
            <source>运维信息</source>
            <translation type="unfinished">For technicians</translation>
        </message>
        <message>
            <source>返回</source>
            <translation type="unfinished">Back</translation>
        </message>
        <message>
            <source>还可重呼 {count} 次</source>
            <translation type="unfinished">recalls left {count}</translation>
        </message>
        <message>
            <source>还有 %1 个，用数字键</source>
            <translation type="unfinished">%1 more, by digit key</translation>
        </message>
        <message>
            <source>还有 {count} 人</source>
            <translation type="unfinished">{count} more</translation>
        </message>
        <message>
            <source>还有 {count} 样，见办事指南</source>
            <translation type="unfinished">{count} more: see the guide</translation>
        </message>
        <message>
            <source>还有材料，看下一页</source>
            <translation type="unfinished">More to bring: next page</translation>
        </message>
        <message>
            <source>还没有叫人，先按 F2 叫下一位。</source>
            <translation type="unfinished">Nobody is called yet; F2 calls the next.</translation>
        </message>
        <message>
            <source>还没有叫号，请先取号</source>
            <translation type="unfinished">No calls yet, please take a number</translation>
        </message>
        <message>
            <source>还没有指定</source>
            <translation type="unfinished">Not set yet</translation>
        </message>
        <message>
            <source>这 {count} 样不用带</source>
            <translation type="unfinished">These {count} need not be brought</translation>
        </message>
        <message>
            <source>这些事现在也能办</source>
            <translation type="unfinished">This works now as well</translation>
        </message>
        <message>
            <source>这件事不在大厅取号，请问咨询台</source>
            <translation type="unfinished">No numbers for this here, please ask the inquiry desk</translation>
        </message>
        <message>
            <source>这台机器
没有纸了</source>
            <translation type="unfinished">This machine
is out of paper</translation>
        </message>
        <message>
            <source>这台机器正在自己重新连接</source>
            <translation type="unfinished">This machine is reconnecting by itself</translation>
        </message>
        <message>
            <source>这台机器的
打印机卡住了</source>
            <translation type="unfinished">The printer here
is jammed</translation>
        </message>
        <message>
            <source>这台机器的
打印机没有反应</source>
            <translation type="unfinished">The printer here
does not answer</translation>
        </message>
        <message>
            <source>这台机器的
机盖开着</source>
            <translation type="unfinished">The printer here
is open</translation>
        </message>
        <message>
            <source>这台终端还没有分配窗口</source>
            <translation type="unfinished">This terminal has no window yet</translation>
        </message>
        <message>
            <source>这台终端还没有获准加入大厅</source>
            <translation type="unfinished">This terminal is not admitted to the hall yet</translation>
        </message>
        <message>
            <source>这块屏还没有安排位置</source>
            <translation type="unfinished">This screen has no place yet</translation>
        </message>
        <message>
            <source>这次来访</source>
            <translation type="unfinished">This visit</translation>
        </message>
        <message>
            <source>这里没有可取号的事项</source>
            <translation type="unfinished">Nothing here takes a number</translation>
        </message>
        <message>
            <source>迟到</source>
            <translation type="unfinished">late</translation>
        </message>
        <message>
            <source>选</source>
            <translation type="unfinished">choose</translation>
        </message>
        <message>
            <source>选一个结果</source>
            <translation type="unfinished">choose a result</translation>
        </message>
        <message>
            <source>选号</source>
            <translation type="unfinished">choose</translation>
        </message>
        <message>
            <source>选，← → 翻页，数字跳到</source>
            <translation type="unfinished">choose, ← → pages, digits jump</translation>
        </message>
        <message>
            <source>通知</source>
            <translation type="unfinished">Notices</translation>
        </message>
        <message>
            <source>重呼</source>
            <translation type="unfinished">Recall</translation>
        </message>
        <message>
            <source>长件</source>
            <translation type="unfinished">long</translation>
        </message>
        <message>
            <source>长辈请按这里</source>
            <translation type="unfinished">Easier to read</translation>
        </message>
        <message>
            <source>需要优先</source>
            <translation type="unfinished">Priority</translation>
        </message>
        <message>
            <source>需要维持秩序</source>
            <translation type="unfinished">To keep order</translation>
        </message>
        <message>
            <source>预约</source>
            <translation type="unfinished">appointment</translation>
        </message>
        <message>
            <source>预约 {time}</source>
            <translation type="unfinished">appointment {time}</translation>
        </message>
        <message>
            <source>预约成功时收到的那一串字母和数字</source>
            <translation type="unfinished">The letters and digits you got when you booked</translation>
        </message>
        <message>
            <source>预约签到</source>
            <translation type="unfinished">Appointment</translation>
        </message>
        <message>
            <source>首页</source>
            <translation type="unfinished">Home</translation>
        </message>
        <message>
            <source>高对比</source>
            <translation type="unfinished">Contrast</translation>
        </message>
        <message>
            <source>，</source>
            <translation type="unfinished">, </translation>
        </message>
    </context>
</TS>
